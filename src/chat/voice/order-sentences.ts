/** The catalogue voice of an order: every sentence is made by code from what code did. */
import type { Language } from '../../protocol.ts';
import { englishOrder } from './order-english.ts';
import type { NewsOf, OrderNews, OrderVoice } from './order-news.ts';
import { spanishOrder } from './order-spanish.ts';

const voices: Readonly<Record<Language, OrderVoice>> = { es: spanishOrder, en: englishOrder };

/** Sentences in the order of the news, one an entry; list items ("- 2 × …") are entries of their own. */
export function orderSentences(news: readonly OrderNews[], language: Language): string[] {
  return news.flatMap((piece) => sentenceOf(piece, voices[language]));
}

function sentenceOf<Kind extends OrderNews['kind']>(
  news: NewsOf<Kind>,
  voice: OrderVoice,
): string | string[] {
  const say = voice[news.kind] as (piece: NewsOf<Kind>) => string | string[];
  return say(news);
}
