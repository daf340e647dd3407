/** "Luz: mucha", "connector, USB-C": a value beside the name of an attribute must be that attribute's own value. */
import { fold } from '../../../language/fold.ts';
import { stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { tokenise } from '../../../language/tokens.ts';
import type { Clause, Judgement, Word } from '../clause.ts';
import type { KnownFacts, KnownProduct } from '../evidence/known-facts.ts';
import { addText, emptyIndex, figuresSaid, type TextIndex } from '../evidence/text-index.ts';
import { slotsFor } from '../reading/subjects.ts';

/** Values are short: what is longer goes on to something else. */
const longestValue = 6;

export function judgeLabels(clause: Clause, known: KnownFacts): Judgement {
  const told = toldOfLabel(clause, known) ?? toldOfSize(clause, known);
  if (told !== undefined) return { finding: { rule: 'attribute-value', evidence: told } };
  for (const [index, word] of clause.words.entries()) {
    const after = clause.words[index + 1];
    const label = labelEnding(clause, index);
    if (after === undefined || word.named || label.length === 0) continue;
    const mark = clause.body.slice(word.to, after.from);
    if (!/^[\s*_»”"]*[:,][\s*_«“"]*$/.test(mark)) continue;
    const colon = mark.includes(':');
    const value = valueAfter(clause, index + 1);
    const owners = slotsFor(clause, index, known)
      .flat()
      .flatMap((id) => known.byId.get(id) ?? []);
    const labelled = owners.filter((one) => valuesOf(one, label, known) !== undefined);
    if (
      value.length === 0 ||
      labelled.length === 0 ||
      (!colon && (label.length > 1 || !endsListing(clause, index)))
    )
      continue;
    if (labelled.some((one) => holdsValue(one, label, value, known))) continue;
    return { finding: { rule: 'attribute-value', evidence: clause.body.slice(word.from, value.at(-1)?.to) } };
  }
  return {};
}

const topic =
  /^ (?:(?:en cuanto|respecto|con respecto) (?:a|al)|sobre|as (?:for|to)|regarding|concerning|in terms of)(?: (?:la|el|los|las|su|the|its))? /;
const telling = /^(?:dice|pone|indica|marca|senala|says|gives|lists|states|shows|reads)$/;
/** How much or how often, in words too common to be looked up in a text. */
const degree =
  /^(?:frecuente|escas[oa]|abundante|regular|alt[oa]|baj[oa]|medi[oa]|much[oa]|poc[oa]|moderad[oa]|ocasional|suave|fuerte|frequent|scarce|plentiful|high|low|medium|moderate|occasional|rare|mild|strong|soft|hard)$/;

/** "En cuanto a riego, la ficha dice frecuente", "el riego del Limonero es escaso": the value stands apart from its label. */
function toldOfLabel(clause: Clause, known: KnownFacts): string | undefined {
  const { words, plain } = clause;
  const opener = topic.exec(plain.text)?.[0] ?? ' ';
  const isTopic = opener !== ' ';
  const first = isTopic ? opener.trim().split(' ').length : Number(article.test(words[0]?.folded ?? ''));
  const verb = words.findIndex(
    ({ folded }, at) => at > first && (isTopic ? telling : /^(?:es|is)$/).test(folded),
  );
  if (clause.question || verb < 0) return undefined;
  const value = valueAfter(clause, verb + 1);
  if (value.length === 0 || (!isTopic && !(value.length === 1 && degree.test(value[0]?.folded ?? ''))))
    return undefined;
  const owners = slotsFor(clause, verb, known)
    .flat()
    .flatMap((id) => known.byId.get(id) ?? []);
  for (const length of [3, 2, 1]) {
    const label = words.slice(first, first + length);
    const labelled = owners.filter((one) => valuesOf(one, label, known) !== undefined);
    if (label.some(({ named }) => named) || labelled.length === 0 || first + length > verb) continue;
    if (
      labelled.some(
        (one) => holdsValue(one, label, value, known) && (!isTopic || isAsWritten(one, label, value, known)),
      )
    )
      return undefined;
    return clause.body.slice(label[0]?.from, value.at(-1)?.to);
  }
  return undefined;
}

/** What "the sheet says" is the sheet's own word: "cinta" is not the "correa" it has, in one language. */
function isAsWritten(
  one: KnownProduct,
  label: readonly Word[],
  value: readonly Word[],
  known: KnownFacts,
): boolean {
  const { language } = one.product;
  if (language !== known.facts.language) return true;
  const index = emptyIndex(language);
  for (const text of valuesOf(one, label, known) ?? []) addText(index, text);
  return value.every(
    ({ folded }) =>
      isStopword(folded, language) || /^\d/.test(folded) || index.stems.has(stem(folded, language)),
  );
}

/** Of a figure, whether it is one of the label's own: elsewhere on the sheet it says nothing of the label. */
function isFigureOf(index: TextIndex, { text }: Word): boolean | undefined {
  const figures = figuresSaid(text, index.language);
  return figures.length === 0 ? undefined : figures.every((exact) => index.numbers.has(exact));
}

/** The attribute whose value stands before the word: "crew tall". */
const dimensions: Readonly<Record<string, string>> = {
  ...{ tall: 'height', high: 'height', wide: 'width', long: 'length', deep: 'depth', thick: 'thickness' },
};
const howMuch = /^(?:very|so|quite|too|really|rather|pretty|fairly|extra|this|that|as|not|also|just|only)$/;

/** "The socks are mid tall" of what is of crew height. */
function toldOfSize(clause: Clause, known: KnownFacts): string | undefined {
  const at = clause.words.findIndex(
    ({ folded, named }, index) =>
      dimensions[folded] !== undefined &&
      !named &&
      /^(?:is|are)$/.test(clause.words[index - 2]?.folded ?? ''),
  );
  const [value, word] = [clause.words[at - 1], clause.words[at]];
  if (value === undefined || word === undefined || clause.question) return undefined;
  if (value.named || !/^\p{L}+$/u.test(value.folded) || howMuch.test(value.folded)) return undefined;
  const label = [{ ...word, folded: dimensions[word.folded] ?? '' }];
  const owners = slotsFor(clause, at, known)
    .flat()
    .flatMap((id) => known.byId.get(id) ?? [])
    .filter((one) => valuesOf(one, label, known) !== undefined);
  if (owners.length === 0 || owners.some((one) => holdsValue(one, label, [value], known))) return undefined;
  return `${value.text} ${word.text}`;
}

const article = /^(?:el|la|los|las|su|sus|the|its|their)$/;

/** "Luz", "Skin type", "tipo de piel": the words that open an item and end here; none where a sentence goes on. */
function labelEnding(clause: Clause, index: number): Word[] {
  for (let first = index; first >= Math.max(0, index - 2); first -= 1) {
    const label = clause.words.slice(first, index + 1);
    // "No es regulable: con un regulador parpadea" is a sentence.
    if (opensItem(clause, first) && !label.some(({ folded }) => verbs.test(folded))) return label;
  }
  return [];
}

const verbs = /^(?:no|not|es|son|esta|estan|is|are|isnt|arent)$/;

/** "Con dos cámaras: mientras una se llena…" goes on with its sentence; a label begins one, or an item of a list. */
function opensItem({ words, body }: Clause, index: number): boolean {
  const before = words[index - 1];
  const word = words[index];
  if (before === undefined || word === undefined) return true;
  const isArticle = article.test(before.folded);
  const start = isArticle ? before.from : word.from;
  const previous = isArticle ? words[index - 2] : before;
  return previous === undefined || /[:;,.•–—-]/.test(body.slice(previous.to, start));
}

/** The words up to the next mark. */
function valueAfter({ words, body }: Clause, from: number): Word[] {
  const value: Word[] = [];
  for (const word of words.slice(from, from + longestValue)) {
    const last = value.at(-1);
    if (last !== undefined && /[.,;:()]\s|[–—]/.test(`${body.slice(last.to, word.from)} `)) break;
    value.push(word);
  }
  return value;
}

/** "Ficha de la X: luz, indirecta": with a comma, a label is one only right after a colon. */
function endsListing({ words, body }: Clause, index: number): boolean {
  const before = words[index - 1];
  const word = words[index];
  return before !== undefined && word !== undefined && /:/.test(body.slice(before.to, word.from));
}

/** The values of the attribute that this word names, in this product. */
function valuesOf(
  { product }: KnownProduct,
  label: readonly Word[],
  known: KnownFacts,
): string[] | undefined {
  const said = label.filter(({ folded }) => !isStopword(folded, known.facts.language));
  const found = Object.entries(product.attributes).filter(([name]) => {
    const words = tokenise(name).filter((token) => !isStopword(token.folded, product.language));
    return (
      words.length > 0 &&
      words.length === said.length &&
      words.every((word) =>
        said.some(({ folded }) =>
          known.reach.meets(folded, stem(word.folded, product.language), product.language),
        ),
      )
    );
  });
  return found.length === 0 ? undefined : found.flatMap(([, values]) => values);
}

const yesNo = /^(?:si|no|yes|none|ninguno|ninguna)$/;

function polarityOf(value: string): boolean | undefined {
  if (/^(?:si|yes|true)$/.test(value)) return true;
  return /^(?:no|false|none|ningun[oa])$/.test(value) ? false : undefined;
}

/** "USB-C to USB-C" of what is "USB-C to HDMI". */
function saysMoreOften(value: readonly Word[], values: readonly string[]): boolean {
  const held = values.flatMap((text) => tokenise(text)).map(({ folded }) => folded);
  const times = (words: readonly string[], word: string) => words.filter((one) => one === word).length;
  const said = value.map(({ folded }) => folded);
  return said.some((word) => word.length > 2 && times(said, word) > Math.max(1, times(held, word)));
}

/** Every word of the value stands in the attribute's values; yes and no are the attribute's own, where that is all it says. */
function holdsValue(
  one: KnownProduct,
  label: readonly Word[],
  value: readonly Word[],
  known: KnownFacts,
): boolean {
  const { language } = one.product;
  const index = emptyIndex(language);
  const values = valuesOf(one, label, known) ?? [];
  for (const text of values) addText(index, text);
  // "Mucha", "low": nothing but small words is compared as it stands.
  if (value.every(({ folded }) => isStopword(folded, known.facts.language) && !yesNo.test(folded)))
    return values.some((text) =>
      value.every(({ folded }) =>
        fold(text)
          .split(/[^a-z0-9]+/)
          .includes(folded),
      ),
    );
  if (saysMoreOften(value, values)) return false;
  const polarity = value.length === 1 ? polarityOf(value[0]?.folded ?? '') : undefined;
  const held = values.map((text) => polarityOf(fold(text).trim()));
  if (polarity !== undefined && held.length > 0 && held.every((one) => one !== undefined))
    return held.includes(polarity);
  return value.every(
    (word) =>
      yesNo.test(word.folded) ||
      isStopword(word.folded, known.facts.language) ||
      (isFigureOf(index, word) ??
        (index.stems.has(stem(fold(word.folded), language)) || known.reach.says(index, word.folded))),
  );
}
