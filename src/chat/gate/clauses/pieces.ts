/** A sentence in pieces of which each can stand alone, so that a false half does not take the true half with it. */
import type { Language } from '../../../protocol.ts';

/** `text` is the piece as a sentence of its own; `from` and `to` say where it stands in the body. */
export type Piece = { text: string; from: number; to: number };

export type Cut = {
  /** What stands before the cut, when that is a whole sentence. */
  head: Piece | undefined;
  /** What follows it: judged on its own, and shown when it names what it speaks of. */
  tail: Piece;
};

const finite: Record<Language, RegExp> = {
  es: /(?<![\p{L}\p{N}])(?:es|son|está|están|era|fue|tiene|tienen|cuesta|cuestan|vale|valen|hay|lleva|llevan|incluye|incluyen|viene|vienen|pesa|pesan|mide|miden|puede|pueden|queda|quedan|sale|salen|trae|traen|sirve|sirven|ofrece|ofrecen|contiene|contienen|dispone|cuenta|cuentan|tenemos|tengo|ofrecemos|recomiendo|sugiero|permite|dura|duran|resulta|funciona|funcionan|entregamos|enviamos|llega|llegan|admite|aguanta|soporta|combina|encaja|destaca|corresponde|corresponden|cabe|caben|usa|utiliza|necesita|suma|suman|aceptamos|abrimos|cerramos|puedo|podemos|deb[eo]n?)(?![\p{L}\p{N}])/giu,
  en: /(?<![\p{L}\p{N}])(?:\p{L}+['’](?:s|re|ve|ll|m)|is|are|was|were|has|have|had|costs?|comes?|weighs?|holds?|can|will|includes?|offers?|measures?|fits?|runs?|works?|takes?|makes?|lasts?|keeps?|needs?|contains?|features?|goes|uses?|gives?|recommend|suggest|sell|sells|ship|deliver|accept|stands?|folds?|boils?|supports?|provides?|isn['’]t|aren['’]t|doesn['’]t|don['’]t)(?![\p{L}\p{N}])/giu,
};
const subordinate =
  /^[\s*"'«“(]*(?:si|cuando|aunque|como|mientras|ya que|puesto que|porque|para|al|según|además de|a pesar de|con|sin|por|en|a|de|entre|desde|if|when|while|although|though|because|since|as|unless|until|for|with|without|at|in|on|by|from|among|despite|given|to|besides)(?![\p{L}\p{N}])/iu;
const answers =
  /^[\s*"'«“¡]*(?:sí|si|no|yes|yeah|yep|nope|claro|por supuesto|correcto|exacto|efectivamente|of course|sure|correct|indeed|absolutely|certainly|así es)\s*[,:.!–—-]/iu;
const joint = /[,;]\s+(?=\S)|\s[—–]\s|\s(?=(?:y|e|pero|aunque|mientras|and|but|while|though|although)\s)/giu;
const conjunction =
  /^(?:y además|y también|y|e|pero|aunque|mientras que|así que|and also|and|but|while|whereas|though|although|so)\s+/iu;
/** A phrase that may simply be missing at the end of a sentence. */
const appended =
  /^(?:con|with|which|que|y|e|and|but|pero|aunque|ideal|ideales|perfect[oa]?s?|so|por|for|made|hech[oa]s?|fabricad[oa]s?|from|desde|at|en|in|además|plus|sin|without|de|by|si|if|cuando|when|as|while|mientras|ya que|porque|because|since|though|although|así|lo que|thanks|gracias|diseñad[oa]s?|designed|available|disponibles?|all|todo|both|tanto|great|making|giving|haciendo)(?![\p{L}\p{N}])/iu;
const dangling =
  /(?<![\p{L}\p{N}])(?:de|del|con|sin|la|el|los|las|un|una|y|e|o|a|al|en|por|para|que|su|muy|(?<!\bo )más|the|of|with|without|a|an|and|or|in|on|at|for|to|that|its|very|(?<!\bor )more|both|either|neither|not|no|ni|entre|between|tanto|solo|only|just)$/iu;

/** Every way to cut a sentence in two, the longest head first. */
export function cutsOf(body: string, language: Language): Cut[] {
  if (/\?/.test(body) || /:\W*$/.test(body)) return [];
  const end = /[.!…\s"»”*)]*$/u.exec(body)?.[0] ?? '';
  const ending = end.replace(/[^.!…]/g, '').slice(0, 1);
  const stop = body.length - end.length;
  const cuts: Cut[] = [];
  for (const match of body.slice(0, stop).matchAll(joint)) {
    const at = match.index;
    if (isInside(body, at)) continue;
    const head = body.slice(0, at);
    const start = at + match[0].length;
    const rest = body.slice(start, stop);
    const link = conjunction.exec(rest)?.[0] ?? '';
    const isSpace = /^\s$/.test(match[0]);
    // "malla y goma" is one thing: only a clause with a verb of its own is cut off at a bare "y".
    if (isSpace && !startsWithVerb(rest.slice(link.length), language)) continue;
    const stands = !answers.test(head) && standsAlone(head, rest, isSpace, language);
    const tail = rest.slice(link.length);
    cuts.push({
      head: stands ? { text: closed(balanced(head), ending), from: 0, to: at } : undefined,
      tail: { text: closed(capital(balanced(tail)), ending), from: at, to: body.length },
    });
  }
  return cuts.toReversed();
}

/** What the body is without a remark in brackets. */
export function withoutBrackets(body: string): { before: Piece; inside: Piece; after: Piece }[] {
  return [...body.matchAll(/\s*\([^()]*\)/g)].map((match) => {
    const from = match.index;
    const to = from + match[0].length;
    return {
      before: { text: body.slice(0, from), from: 0, to: from },
      inside: { text: match[0], from, to },
      after: { text: body.slice(to), from: to, to: body.length },
    };
  });
}

/** Says its own subject, or goes on in Spanish about the one before. */
export function hasVerb(text: string, language: Language): boolean {
  return text.search(finite[language]) >= 0;
}

export function startsWithVerb(text: string, language: Language): boolean {
  const words = text.split(/\s+/).slice(0, 5).join(' ');
  return hasVerb(words, language);
}

/** "Pesa 240 g", "It weighs 240 g": about what was spoken of. */
export function goesOn(text: string, language: Language): boolean {
  if (language === 'en') return /^\W*(?:it|it['’]s|they|they['’]re|its)(?![\p{L}\p{N}])/iu.test(text);
  const at = text.search(finite.es);
  return at >= 0 && /^\W*$/u.test(text.slice(0, at));
}

function standsAlone(head: string, rest: string, isSpace: boolean, language: Language): boolean {
  const text = head.trim();
  if (dangling.test(text) || !hasVerb(text, language)) return false;
  const lastComma = text.lastIndexOf(', ');
  if (subordinate.test(text) && (lastComma < 0 || !hasVerb(text.slice(lastComma), language))) return false;
  // What is listed after a comma stays whole: "gluten, milk and egg" is not "gluten".
  return isSpace || startsWithVerb(rest, language) || (appended.test(rest) && !endsList.test(rest));
}

/** "… y goma" and no verb: the last of the things that are listed. */
const endsList =
  /^(?:y|e|o|u|and|or|ni|nor)\s(?!además|también|also|it|they|he|she|we|you|le|se|la|lo|los|las|el)/iu;

function isInside(body: string, at: number): boolean {
  const before = body.slice(0, at);
  const open = (before.match(/[(«“]/g)?.length ?? 0) - (before.match(/[)»”]/g)?.length ?? 0);
  return open > 0 || (before.split('**').length - 1) % 2 === 1;
}

function balanced(text: string): string {
  const trimmed = text
    .trim()
    .replace(/[,;:—–-]+$/u, '')
    .trim();
  return (trimmed.split('**').length - 1) % 2 === 1 ? trimmed.replaceAll('**', '') : trimmed;
}

function closed(text: string, ending: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}${ending}`;
}

function capital(text: string): string {
  const first = /\p{L}/u.exec(text);
  if (first === null || first.index > 3) return text;
  return text.slice(0, first.index) + first[0].toUpperCase() + text.slice(first.index + 1);
}
