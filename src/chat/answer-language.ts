/** Which language a turn is answered in: asked for, else the message's own, else the conversation's, else the browser's, else the shop's. */
import { detectLanguage } from '../language/detect-language.ts';
import type { Language } from '../protocol.ts';

export function answerLanguage(known: {
  requested: Language | undefined;
  text: string;
  conversation: Language | undefined;
  acceptLanguage: string | undefined;
  shop: Language;
}): Language {
  return (
    known.requested ??
    detectLanguage(known.text) ??
    known.conversation ??
    preferredLanguage(known.acceptLanguage) ??
    known.shop
  );
}

/** The first of ours in an Accept-Language header, by its weights. */
export function preferredLanguage(header: string | undefined): Language | undefined {
  const ranked = (header ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight), index };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || one.index - other.index);
  const first = ranked.find(({ tag }) => tag === 'es' || tag === 'en')?.tag;
  return first === 'es' || first === 'en' ? first : undefined;
}
