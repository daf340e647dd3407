/** "My daughter of 6", "me and Jess", "my mate who's veggie": whom goods are for. */
import { said, type Word } from './words.ts';

const people =
  /^(?:(?:mi|mis|my|el|la|los|las|the|our|nuestr[oa]s?|tu|su|sus|his|her|their) \p{L}+(?: (?:mayor|menor|pequen[oa]s?|older|younger))?|me|myself|him|her|us|the (?:little|wee|young|older|younger|big) ones?|dad|daddy|mum|mom|mummy|papa|mama|grandma|grandpa|granny|abuelo|abuela|them|ourselves|mi|ella|ellos|ellas|nosotr[oa]s|todos|todas|everyone|everybody|all of us|the (?:others?|rest)(?: of us| two| three| four)?|(?:los|las) (?:otr[oa]s|demas)(?: dos| tres| cuatro)?|el resto|(?:an?|un|una) (?:friend|gift|present|amig[oa]|regalo))$/u;

/** "De 6 años", "who's veggie": more of whom it is for, and nothing of the goods. */
const ofPerson =
  / (?:(?:de|of) \d+(?: (?:anos|anitos|meses|years?(?: old)?|months?))?|aged? \d+|(?:who|whos|que|s?hes?|theyre|they) \S.*)$/;

export const isSomebody = (folded: string): boolean => people.test(folded);

/** Who the words name and how many they are; undefined where they name anything else. */
export function peopleNamed(words: readonly Word[]): { whom: string; count: number } | undefined {
  const bare = said(words).replace(/ (?:please|por favor|porfa)$/, '');
  if (people.test(bare)) return { whom: bare, count: 1 };
  const one = bare.replace(ofPerson, '');
  if (people.test(one)) return { whom: one, count: 1 };
  const parts = oneByOne(words);
  const areAll = parts.every((part) => people.test(said(part)) || isName(part));
  // A name alone may be that of goods.
  const isSure = parts.length > 1 && areAll && parts.some((part) => people.test(said(part)));
  return isSure ? { whom: bare, count: parts.length } : undefined;
}

/** "Para Ana, para mi madre y para mí": each of them, without what joins them. */
function oneByOne(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    const isJoint = /^(?:y|e|and)$/.test(word.folded);
    if ((isJoint || word.before.includes(',')) && parts.at(-1)?.length !== 0) parts.push([]);
    if (!isJoint && !/^(?:para|for)$/.test(word.folded)) parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

const isName = ([word, ...others]: readonly Word[]): boolean =>
  others.length === 0 && word !== undefined && /^\p{Lu}\p{Ll}+$/u.test(word.text);
