import { expect, test } from 'vitest';
import { feelingsOf } from '../../../src/conversations/insights/feeling-words.ts';
import { moodOf } from '../../../src/conversations/insights/mood.ts';
import { isStopword } from '../../../src/language/stopwords.ts';
import type { Language } from '../../../src/protocol.ts';
import type { Emotion } from '../../../src/staff-protocol.ts';

type Row = [Language, string, 'good' | 'bad' | 'plain', Emotion?];

const rows: Row[] = [
  ['es', 'Esto es una vergüenza, quiero hablar con alguien', 'bad', 'anger'],
  ['es', 'Sois unos ladrones', 'bad', 'anger'],
  ['es', 'La lámpara que me mandasteis no funciona', 'bad', 'frustration'],
  ['es', 'Todavía no ha llegado mi pedido', 'bad', 'frustration'],
  ['es', 'Me ha llegado rota la pantalla', 'bad', 'disappointment'],
  ['es', 'No estoy contento con la compra', 'bad', 'disappointment'],
  ['es', 'No entiendo cómo se monta', 'bad', 'confusion'],
  ['es', 'Es urgente, lo necesito cuanto antes', 'bad', 'impatience'],
  ['es', '¡¡¡DÓNDE ESTÁ MI PEDIDO!!!', 'bad', 'impatience'],
  ['es', '¡Qué bien, me encanta!', 'good', 'joy'],
  ['es', 'Muchas gracias por todo', 'good', 'gratitude'],
  ['es', 'Perfecto, justo lo que buscaba', 'good', 'satisfaction'],
  ['es', 'Busco unas zapatillas para correr por menos de 60 €', 'plain'],
  ['es', '¿Tenéis una tienda de campaña ideal para principiantes?', 'plain'],
  ['es', 'Una manta para el frío y botas duras', 'plain'],
  ['es', 'ZC-101 en talla XXL', 'plain'],
  ['es', 'Busco unos vaqueros rotos y bolsas de basura', 'plain'],
  ['es', 'Odio el rosa, lo prefiero en azul', 'plain'],
  ['es', 'Quiero un regalo perfecto para mi abogado', 'plain'],
  ['es', 'No quiero ninguna estafa', 'plain'],
  ['en', 'This is a scam and you are useless', 'bad', 'anger'],
  ['en', 'I am really fed up', 'bad', 'anger'],
  ['en', "It doesn't work at all", 'bad', 'frustration'],
  ['en', 'My parcel still hasn’t arrived', 'bad', 'frustration'],
  ['en', 'It arrived broken, what a shame', 'bad', 'disappointment'],
  ['en', 'I am not happy with it', 'bad', 'disappointment'],
  ['en', "I don't understand the size chart", 'bad', 'confusion'],
  ['en', 'How much longer will it take?', 'bad', 'impatience'],
  ['en', 'WHERE IS MY ORDER PLEASE', 'bad', 'impatience'],
  ['en', 'I love it, you are brilliant', 'good', 'joy'],
  ['en', 'Thank you so much', 'good', 'gratitude'],
  ['en', 'Just what I needed', 'good', 'satisfaction'],
  ['en', 'Do you have a red jacket in size M?', 'plain'],
  ['en', 'Would it be great for a beginner?', 'plain'],
  ['en', 'A cold box and a hard mattress under 200 €', 'plain'],
  ['en', 'Is it not a scam?', 'plain'],
  ['en', 'I hate pink, show me it in blue', 'plain'],
  ['en', 'Shampoo for damaged hair and garbage bags', 'plain'],
  ['en', 'I am looking for a great mattress to lie on', 'plain'],
  ['en', 'Happy birthday candles please', 'plain'],
];

test.each(rows)('%s: “%s” is %s', (language, text, kind, emotion) => {
  const { score, felt } = moodOf(text, language);
  const strongest = [...felt].sort(([, a], [, b]) => b - a)[0]?.[0];

  if (kind === 'plain') expect(Math.abs(score)).toBeLessThan(1.6);
  else expect(Math.sign(score)).toBe(kind === 'good' ? 1 : -1);
  if (emotion !== undefined) expect(strongest).toBe(emotion);
  if (kind === 'plain') expect(felt.get('anger')).toBeUndefined();
});

test('loudness makes a bad word worse and a good one no better', () => {
  const calm = moodOf('No funciona', 'es').score;

  expect(moodOf('NO FUNCIONA NADA DE NADA', 'es').score).toBeLessThan(calm);
  expect(moodOf('Genial!!!', 'es').score).toBe(moodOf('Genial', 'es').score);
});

test('no text is too strange to read', () => {
  for (const text of ['', ' ', '🤬🤬🤬', '日本語', '\u202e evil', 'a'.repeat(20_000)]) {
    expect(moodOf(text, 'es').score).toBe(0);
  }
});

test('no feeling hangs on a word that every text has', () => {
  for (const language of ['es', 'en'] as const) {
    const single = [...feelingsOf(language).byKey.keys()].filter((key) => !key.includes(' '));

    expect(single.filter((key) => isStopword(key, language) && key !== 'thank')).toEqual([]);
    expect(single.length).toBeGreaterThan(40);
  }
});
