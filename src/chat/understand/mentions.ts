/** Every product a message names, wherever it stands: "gafas Estela y Estela Espejo", "the two Umber air fryers". */
import { fold } from '../../language/fold.ts';
import { isEntry, isThing, synonyms, translations } from '../../language/lexicon.ts';
import { contentStems } from '../../language/stem.ts';
import { isStopword } from '../../language/stopwords.ts';
import { type Token, tokenise } from '../../language/tokens.ts';
import { type Language, languages } from '../../protocol.ts';
import { type FullName, namedInFull } from './full-names.ts';
import type { NameMatch, ReferenceContext } from './references.ts';

export type Mention = {
  productIds: string[];
  /** Called by a name of its own ("Brisa", "700"), or by what it is alone ("the purifier"). */
  by: 'name' | 'kind';
  words: number;
  /** After "the", "el", "this": spoken of as known. */
  definite: boolean;
  /** Beside an "and" or an "or". */
  joined: boolean;
  from: number;
};

/** So many words are read: each is looked up. */
const mostWords = 16;
const mostProducts = 4;
/** A new name begins after one of these, whatever the words before it were. */
const breaks = /[,;:.?!¿¡()/\n]\s|[;:?!¿¡()\n]/;
const definiteArticle = /^(?:el|la|los|las|del|al|este|esta|estos|estas|ese|esa|the|this|these|that|your)$/;
const interrogative = /^(?:cuant[oa]s?|que|cual(?:es)?|como|cuando|donde|how|what|which|when|where)$/;
const joins = /^(?:y|e|o|u|con|contra|and|or|with|against|than|vs|versus)$/;
const twoOf = /(?:^|[^a-z])(?:the two|both(?: the| of the)?|l[oa]s dos|amb[oa]s(?: l[oa]s)?)[^a-z]*$/;
/** Words of comparing and asking that goods may be called by too. Folded. */
const notNames =
  /^(?:compar\w+|diferenci\w+|differen\w+|better|mejor\w*|precios?|prices?|cuest\w+|cost\w*|offers?|ofertas?|total|juntos?|together|ones?|sale|kids?|m[ae]n|wom[ae]n|hombres?|mujer(?:es)?|pares?|pairs?|packs?|sets?|lasts?|dura[n]?|pes[ao]n?|weighs?|grande|big|small|light|pedidos?|orders?|minimo|minimum|seri?an?|seran|two|both|dos|tres|three|amb[oa]s|waterproof|impermeables?|used?|us[ao]n?|new|nuev[oa]s?|abr\w+|open\w*|abiert[oa]s?|cerrad[oa]s?|clos\w+|return\w*|devol\w+|envi\w+|deliver\w*)$/;

export function mentionsIn(text: string, context: ReferenceContext): Mention[] {
  const tokens = tokenise(text).slice(0, mostWords);
  const mentions: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const run = longestRun(text, tokens, at, context);
    if (run === undefined) {
      at += 1;
      continue;
    }
    const mention = mentionOf(text, tokens, run, { context, head: headOf(mentions, tokens) });
    if (mention !== undefined) mentions.push(mention);
    at = run.to;
  }
  return namedExactly(mentions, namedInFull(text, context));
}

/** "Cárcava W" is not the Cárcava, though no word tells them apart: a title that stands there in full is what is meant. */
function namedExactly(mentions: readonly Mention[], full: readonly FullName[]): Mention[] {
  const meant = mentions.map((mention): Mention => {
    const name = full.find(({ from, to }) => from <= mention.from && mention.from < to);
    return name === undefined ? mention : { ...mention, by: 'name', productIds: [name.productId] };
  });
  // "Women's Ridgeline": a title that begins with a word of people, and goes on as another's does.
  const missed = full
    .filter(({ from, to }) => !mentions.some((mention) => from <= mention.from && mention.from < to))
    .map(
      ({ productId, from }): Mention => ({
        productIds: [productId],
        by: 'name',
        words: 2,
        definite: true,
        joined: true,
        from,
      }),
    );
  // Of one title read in two pieces one is enough.
  return [...meant, ...missed]
    .toSorted((one, other) => one.from - other.from)
    .filter(
      ({ productIds: [id] }, at, all) => !all.slice(0, at).some(({ productIds }) => productIds[0] === id),
    );
}

/** The products of all mentions, in the order said. Beside a name, a thing of one word counts only where it is joined to something. */
export function productsNamed(mentions: readonly Mention[]): string[] {
  const named = mentions.some(({ by }) => by === 'name')
    ? mentions.filter(({ by, words, definite, joined }) => by === 'name' || words > 1 || definite || joined)
    : mentions;
  return [...new Set(named.flatMap(({ productIds }) => productIds))].slice(0, mostProducts);
}

/** `written`: the one product whose title has the words as they stand. */
type Run = { from: number; to: number; phrase: string; written?: string };

const isContent = (token: Token): boolean => !languages.some((one) => isStopword(token.folded, one));

const isHit = ({ coverage, titleShare }: NameMatch): boolean => coverage >= 0.99 && titleShare > 0;

const hits = (phrase: string, context: ReferenceContext): NameMatch[] =>
  context.findByName(phrase, 'all by all words').filter(isHit);

/** Whether there are any: the first of them is the one whose title says most. */
const hasHit = (phrase: string, context: ReferenceContext): boolean =>
  context.findByName(phrase, 'best by all words').some(isHit);

/** From a word on, as many words as one product is called by; small words between them are let in, a word said twice is not. */
function longestRun(
  text: string,
  tokens: readonly Token[],
  from: number,
  context: ReferenceContext,
): Run | undefined {
  const first = tokens[from];
  if (first === undefined || !isContent(first) || notNames.test(first.folded)) return undefined;
  if (/^\d+$/.test(first.folded) || !hasHit(first.text, context)) return undefined;
  let run: Run = { from, to: from + 1, phrase: first.text };
  const said = new Set([first.folded]);
  for (let next = from + 1; next < tokens.length; next += 1) {
    const token = tokens[next];
    const before = tokens[next - 1];
    if (token === undefined || before === undefined) break;
    if (breaks.test(text.slice(before.to, token.from)) || said.has(token.folded)) break;
    if (!isContent(token) && !/^\d+$/.test(token.folded)) continue;
    const phrase = text.slice(first.from, token.to);
    if (notNames.test(token.folded)) break;
    if (!hasHit(phrase, context)) {
      // "El monitor Sill": as it is written in one title of those, whatever else its stem means.
      const [written, ...others] = hits(run.phrase, context).filter(({ product }) =>
        wordsOf(product.title).has(token.folded),
      );
      if (written !== undefined && others.length === 0)
        return { ...run, to: next + 1, written: written.product.id };
      break;
    }
    said.add(token.folded);
    run = { from, to: next + 1, phrase };
  }
  return run;
}

function mentionOf(
  text: string,
  tokens: readonly Token[],
  run: Run,
  { context, head }: { context: ReferenceContext; head: string | undefined },
): Mention | undefined {
  const words = tokens.slice(run.from, run.to).filter(isContent);
  const first = words[0];
  if (first === undefined) return undefined;
  const all = hits(run.phrase, context).map(({ product }) => product.id);
  const definite = tokens.slice(Math.max(0, run.from - 2), run.from).some(isDefinite);
  const beside = [tokens[run.from - 1], tokens[run.from - 2], tokens[run.to]];
  // "La lavanda y cuánto sol quiere": a question is joined to it, and no other goods.
  const asksOn = interrogative.test(tokens[run.to + 1]?.folded ?? '');
  const joined = beside.some(
    (token) => token !== undefined && joins.test(token.folded) && !(asksOn && token === tokens[run.to]),
  );
  const mention = { words: words.length, definite, joined, from: first.from };
  if (run.written !== undefined) return { ...mention, by: 'name', productIds: [run.written] };
  if (all.length === 2 && twoOf.test(fold(text.slice(0, first.from))))
    return { ...mention, by: 'name', productIds: all };
  // "Men's Ridgeline": whose they are stands before the name, and tells which of two.
  const before = tokens[run.from - 1];
  const found = [
    run.phrase,
    ...(before === undefined || !isContent(before) ? [] : [`${before.text} ${run.phrase}`]),
    ...(head === undefined ? [] : [`${head} ${run.phrase}`]),
  ]
    .map((phrase) => bestOf(hits(phrase, context), context))
    .find(({ productIds }) => productIds.length === 1);
  const product = context.product(found?.productIds[0] ?? '');
  if (found === undefined || product === undefined) return undefined;
  const title: Title = {
    words: wordsOf(product.title),
    stems: new Set(contentStems(product.title, product.language)),
    language: product.language,
  };
  const isSaid = (word: Token) => isIn(word, title, context.language);
  const by = words.some((word) => isProperName(word) && isSaid(word)) ? 'name' : 'kind';
  // A word that is only spelled like one of the title says nothing of the product.
  const strange = words.findIndex((word) => !isSaid(word) && !meansOneOf(word, title));
  if (by === 'kind' && strange >= 0) {
    // "La lavanda y cuánto sol": what a sheet says too is no more of the name.
    const last = words[strange - 1];
    if (last === undefined) return undefined;
    const shorter = { from: run.from, to: tokens.indexOf(last) + 1, phrase: text.slice(first.from, last.to) };
    return mentionOf(text, tokens, shorter, { context, head });
  }
  // "Mochila" is called so by many; it names one only where there is one.
  const alone = found.isPlain || by === 'name' || words.length >= 3 || begins(found.title, run.phrase);
  if (alone) return { ...mention, by, productIds: found.productIds };
  // "The vacuum bags": of a bagged vacuum and of "Vacuum bags for…" the one that is called so from its first word.
  const called =
    words.length > 1 ? hits(run.phrase, context).filter((hit) => begins(hit.product.title, run.phrase)) : [];
  return called.length === 1
    ? { ...mention, by, productIds: called.map((hit) => hit.product.id) }
    : undefined;
}

const isDefinite = (token: Token): boolean => definiteArticle.test(token.folded);

type Title = { words: ReadonlySet<string>; stems: ReadonlySet<string>; language: Language };

/** In another language than the title's a word is in it as it stands or not at all: stems of two languages fall together. */
const isIn = ({ folded }: Token, title: Title, said: Language): boolean =>
  title.words.has(folded) ||
  title.words.has(folded.replace(/e?s$/, '')) ||
  (said === title.language && contentStems(folded, said).some((stem) => title.stems.has(stem)));

/** "Pillow" of an "almohada", "edredón" of a duvet. */
function meansOneOf({ folded }: Token, { stems, language }: Title): boolean {
  return languages
    .filter((one) => isEntry(folded, one))
    .flatMap((one) => [...translations(folded, one), ...synonyms(folded, one)])
    .some((meaning) => contentStems(meaning, language).some((stem) => stems.has(stem)));
}

/** "Brisa", "Quieto": what the lexicon of goods does not know, or a figure after it. */
function isProperName({ folded }: Token): boolean {
  return (
    /\d/.test(folded) ||
    !languages.some((one) => isThing(folded, one) || translations(folded, one).length > 0)
  );
}

/** "Edredón Fell o Cloud": the second is an "edredón" too. */
function headOf(mentions: readonly Mention[], tokens: readonly Token[]): string | undefined {
  const last = mentions.at(-1);
  return last === undefined || last.words < 2
    ? undefined
    : tokens.find(({ from }) => from === last.from)?.text;
}

/** The one whose title says most of itself; those just shown go before the rest. */
function bestOf(matches: readonly NameMatch[], context: ReferenceContext) {
  const { shown, focus } = context.state;
  const spokenOf = matches.filter(({ product }) => product.id === focus || shown.includes(product.id));
  const among = spokenOf.length > 0 ? spokenOf : matches;
  const best = Math.max(0, ...among.map(({ titleShare }) => titleShare));
  const winners = among.filter(({ titleShare }) => titleShare >= best - 0.01).map(({ product }) => product);
  const title = winners[0]?.title ?? '';
  // "Pip" beside "Pip Pro": the one whose whole title the others only add to.
  const own = wordsOf(title);
  const isPlain = among.every(({ product }) => {
    const other = wordsOf(product.title);
    return [...own].every((word) => other.has(word));
  });
  return { productIds: winners.map(({ id }) => id), title, isPlain };
}

const wordsOf = (title: string): Set<string> => new Set(tokenise(title).map(({ folded }) => folded));
const begins = (title: string, phrase: string): boolean => fold(title).startsWith(fold(phrase));
