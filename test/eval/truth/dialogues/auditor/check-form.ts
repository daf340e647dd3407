/** What no true answer looks like: another language, the prompt's own marks, the shopper's words, halves of sentences. */
import { bareWords, type Check, type Scope, sameWords } from './scope.ts';
import { fold, languageVotes } from './spelling.ts';

export const checkForm: Check = (scope) => [
  ...otherLanguage(scope),
  ...scaffolding(scope),
  ...echo(scope),
  ...half(scope),
];

function otherLanguage({ piece, hearing: { language }, book, mentions }: Scope): string[] {
  let text = piece.text;
  for (const { from, to } of [...mentions].reverse()) text = `${text.slice(0, from)} ${text.slice(to)}`;
  // Where orders are collected is called what it is called.
  for (const { name, address = '' } of book.delivery.pickup ?? [])
    text = text.replaceAll(name, ' ').replaceAll(address, ' ');
  const votes = languageVotes(text.replace(/[«"“][^»"”]*[»"”]/g, ' '));
  const other = language === 'es' ? votes.en : votes.es;
  const own = language === 'es' ? votes.es : votes.en;
  const quoted = book.products.some(({ told }) => told.includes(fold(piece.text).replace(/[.\s]+$/, '')));
  return other >= 3 && other > own * 2 && !quoted ? [`not in ${language}`] : [];
}

const marks =
  /<\/?\w+>|###|\[\/?INST|<\||\|>|```|\{\{|\}\}|^\s*(?:user|assistant|system|cliente|dependiente|shopper|hecho|done|datos|carrito|cart|free|preg(?:unta)?|historial|productos \(\d+)\s*:|\bas an? (?:ai|language model)|\bmi prompt\b|my (?:system )?prompt|mis instrucciones|my instructions|\bno HTML\b/im;

/** This many of the prompt's words in a row are no chance. */
const leakWords = 8;

function isLeak(text: string, rules: string): boolean {
  const said = bareWords(text).split(' ');
  const given = ` ${bareWords(rules)} `;
  return said.some(
    (_, at) =>
      at + leakWords <= said.length && given.includes(` ${said.slice(at, at + leakWords).join(' ')} `),
  );
}

function scaffolding({ piece: { text }, hearing: { rules }, book }: Scope): string[] {
  const ours =
    book.settings.includes(fold(text)) || book.pages.some(({ folded }) => folded.includes(fold(text)));
  if (rules !== undefined && !ours && isLeak(text, rules)) return ['scaffolding: the words of the prompt'];
  const found = marks.exec(text)?.[0];
  if (found !== undefined) return [`scaffolding: ${found.trim()}`];
  // The prompt's lines of data have dots between their fields; our own sentences have one at most.
  return text.split(' · ').length > 2 ? ['scaffolding: a line of the data'] : [];
}

/** The shopper's own words in the assistant's mouth; of two words at least, so that "hola" may be answered with "hola". */
function echo({ piece: { text }, hearing: { asks } }: Scope): string[] {
  const said = bareWords(text);
  return asks.some((ask) => {
    const own = bareWords(ask).replace(/^(?:y|and|vale|ok|hola|hi|pues) /, '');
    if (own.split(' ').length < 2) return false;
    return sameWords(text, ask) || said === own || (own.split(' ').length > 3 && said.startsWith(`${own} `));
  })
    ? ['the shopper’s own words']
    : [];
}

const openEnds =
  /(?:\s(?:y|e|o|u|de|del|el|la|los|las|un|una|en|con|por|para|que|al|su|and|or|the|a|an|of|in|with|for|to|from|our|your|at|is|are))$/i;
const begins =
  /(?:^|[^\p{L}])(?:[yY]|[dD]e|[dD]el|[eE]l|[lL]a|[lL]os|[lL]as|[uU]n|[uU]na|[eE]n|[cC]on|[pP]or|[pP]ara|[qQ]ue|[aA]l|[aA]nd|[oO]r|[tT]he|[aA]n?|[oO]f|[wW]ith|[fF]or|[tT]o|[aA]t)\s+(?:He añadido|Anotado|Según nuestra|Tengo (?:\d+|una?) opci|Total\b|Noted|From our|I have added|I have \d+ opt|Our hours|Cart total|Su carrito)/u;

function half({ piece: { text, question } }: Scope): string[] {
  if (question) return [];
  if (openEnds.test(text.trim()) || begins.test(text)) return ['broken off in the middle'];
  return /(?:^|[:(\s])(?:€|\$)\s*(?:[).,;]|$)/.test(text) && !/\d\s?€/.test(text)
    ? ['an amount without its figure']
    : [];
}
