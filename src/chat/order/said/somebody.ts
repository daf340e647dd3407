/** "One of the kids", "the eldest", "she": somebody who wants something, and none of what is there. */
import { person } from './clauses.ts';
import { said, type Word, wordsIn } from './words.ts';

const others =
  '(?:boys?|girls?|lads?|chic[oa]s?|chavales|children|grandchildren|grandkids|grandsons?|granddaughters?|niet[oa]s?|twins?|gemel[oa]s?|guests?|people|guys|invitad[oa]s?|personas|eldest|oldest|youngest|mayor|menor|little one|lot)';
const whose = '(?:the|my|our|his|her|their|el|la|los|las|mi|mis|su|sus|nuestr[oa]s?)';
const named = `${whose} (?:(?:older|younger|eldest|oldest|youngest|little|big|other|otr[oa]) )?(?:${person}|${others})(?: (?:mayor|menor|pequen[oa]))?`;
const somebody = new RegExp(
  `^(?:(?:one|two|three|un[oa]?|dos|tres|another|otr[oa]) (?:of|de) (?:${named}|them|us|ell[oa]s|nosotr[oa]s)|${named}|s?hed?|theyd?|ell[oa]s?)(?= |$)`,
);
/** "The eldest says she", "mi hijo dice que". */
const says =
  /^ (?:says|said|thinks|tells me|reckons|(?:me |nos )?(?:dicen?|dijo|pide|cree))(?: that| que)?(?: s?hed?| theyd?| ell[oa]s?)?(?= |$)/;

/** How many words at the beginning say who wants something. */
export function somebodyIn(words: readonly Word[]): number {
  const who = somebody.exec(said(words))?.[0];
  if (who === undefined) return 0;
  const telling = says.exec(said(words).slice(who.length))?.[0] ?? '';
  return wordsIn(`${who}${telling}`);
}

/** "My brother says to put …": who it is, and what is to be done for them. */
export function wishTold(words: readonly Word[]): { whom: string; wish: readonly Word[] } | undefined {
  const whom = somebody.exec(said(words))?.[0] ?? '';
  const told = wordsIn(`${whom}${says.exec(said(words).slice(whom.length))?.[0] ?? ''}`);
  const isTold = whom !== '' && told > wordsIn(whom) && words[0]?.number === undefined;
  const wish = words.slice(/^(?:to|que)$/.test(words[told]?.folded ?? '') ? told + 1 : told);
  return isTold && wish.length > 0 ? { whom, wish } : undefined;
}

/** "My husband wants mushrooms on his": who it is. */
export const wisherIn = (words: readonly Word[]): string | undefined =>
  words[0]?.number === undefined ? somebody.exec(said(words))?.[0] : undefined;

const forPerson = new RegExp(`(?:^| )(?:a|para|for|to) (${named})(?= |$)`);
/** "A la nena ponele 31", "31 for the girl": whom it is said of. */
export const personSaid = (words: readonly Word[]): string | undefined => forPerson.exec(said(words))?.[1];

/** Of one or some of several: "one of the kids", who are nothing that is there. */
export const isOneOfPeople = (words: readonly Word[]): boolean =>
  words[0]?.number !== undefined &&
  !/(?: |^)(?:them|ell[oa]s)$/.test(said(words.slice(0, 3))) &&
  somebodyIn(words) > 1;

/** "She's", "Tom says": who is spoken of, by a pronoun in one word with its verb or by name. */
const pronounVerb = /^(?:s?he(?:s|d|ll)|they(?:re|ve|d|ll)|(?:him|her)self) \S/;
const wishesOrSays =
  /^(?:says|said|wants?|would|prefers?|needs?|fancies|dice|dijo|quiere|prefiere|necesita|has|is|se)$/;

/** Whether the words tell what somebody else wants, says or does. */
export function tellsOfSomebody(words: readonly Word[]): boolean {
  const [who, verb] = words;
  const isNamed =
    who !== undefined && /^\p{Lu}\p{Ll}+$/u.test(who.text) && wishesOrSays.test(verb?.folded ?? '');
  return somebodyIn(words) > 0 || pronounVerb.test(said(words)) || isNamed;
}

const theirs =
  /(?: |^)(?:llev\w*|tra[eij]\w*|tiene\w*|compr\w*|us[ao]\w*|bring\w*|has|have|got|getting|buying|bought|using) (?:\S+ )*?(?:(?:la|el|l[oa]s) suy[oa]s?|sus?|(?:his|her|their) own|his|hers|theirs)(?: |$)/;
const tooMuch =
  /(?: |^)(?:too (?:much|many)|enough|plenty|demasiad[oa]s?|bastantes?|suficientes?|de sobra)(?: |$)/;

const taste = new RegExp(
  `^(?:a )?(?:${named}) (?:(?:just |really |absolutely |all |both )?(?:loves?|likes?|adores?|enjoys?|(?:is|are) (?:\\S+ ){0,2}(?:fans?|mad|crazy|nuts)(?: about| of| for| on)?)|(?:l[ea]s? )?(?:encantan?|gustan?|chiflan?|molan?|flipan?|pirran?|adoran?)|(?:es|son) (?:\\S+ ){0,2}(?:fans?|fanatic[oa]s?|loc[oa]s?))(?= |$)`,
);
/** "My kids love ham", "a mi mujer le gusta el huevo": what somebody likes, and nothing that is asked. */
export const tellsTaste = (words: readonly Word[]): boolean => taste.test(said(words));

/** "My brother is bringing his own", "himself says two is too much": why, and nothing that is asked. */
export const tellsTheirs = (words: readonly Word[]): boolean =>
  tellsOfSomebody(words) && (theirs.test(said(words)) || tooMuch.test(said(words)));
