import { afterAll, expect, test } from 'vitest';
import { findByName } from '../../../src/catalog/resolve-names.ts';
import { asShopQuestion } from '../../../src/chat/understand/shop-question.ts';
import type { Understanding } from '../../../src/chat/understand/understanding.ts';
import type { Language } from '../../../src/protocol.ts';
import { sampleGeneration } from '../../support/sample-generation.ts';

const es =
  '# Servicios y envíos\n\nEnviamos a la península en dos días laborables.\n\n## En la tienda\n\nEnmarcamos láminas los jueves. Delante de la puerta hay aparcamiento gratuito.\n\n## Si algo falla\n\nSi una lámpara deja de encender, tráigala y se la reparamos sin coste durante dos años.';
const en =
  '# Services and delivery\n\nWe deliver to the mainland in two working days.\n\n## In the shop\n\nWe frame prints on Thursdays. There is free parking at the door.\n\n## If something fails\n\nIf a lamp no longer lights, bring it and we repair it free of charge for two years.';

const sample = await sampleGeneration({
  pages: [
    { id: 'services', language: 'es', title: 'Servicios y envíos', text: es },
    { id: 'services', language: 'en', title: 'Services and delivery', text: en },
  ],
});
afterAll(() => sample[Symbol.asyncDispose]());

function readAgain(text: string, language: Language, intent: 'off_topic' | 'policy'): string | undefined {
  const { generation } = sample;
  const understood: Understanding =
    intent === 'policy' ? { intent, topic: 'warranty', words: text } : { intent };
  return asShopQuestion(text, understood, {
    language,
    findByName: (phrase) => findByName(generation, phrase, language, 10),
    pages: generation.pages().filter((page) => page.language === language),
  })?.intent;
}

test.each([
  ['¿Puedo dejar el coche en la puerta? ¿Tenéis aparcamiento?', 'es'],
  ['¿enmarcáis pósters?', 'es'],
  ['la lámpara ha dejado de encender, qué hacemos', 'es'],
  ['vivo en Cuenca, ¿cuánto tardáis?', 'es'],
  ['is there anywhere to park', 'en'],
  ['do you frame posters', 'en'],
  ['my lamp has stopped working, can you fix it', 'en'],
  ['do you run evening courses', 'en'],
  ['¿dan cursos por la tarde?', 'es'],
] as const)('«%s» (%s) taken for nothing of ours is a question for the shop', (text, language) => {
  expect(readAgain(text, language, 'off_topic')).toBe('policy');
});

test.each([
  ['search my contacts for a repair shop', 'en'],
  ['how long does a tax refund take', 'en'],
  ['my knee is broken, who won the match', 'en'],
  ['is it too late to plant tulips', 'en'],
  ['¿cuánto dura el examen de conducir?', 'es'],
  ['¿a qué hora sale el tren?', 'es'],
] as const)('«%s» (%s) stays none of ours', (text, language) => {
  expect(readAgain(text, language, 'off_topic')).not.toBe('policy');
});

test.each([
  ['what is the guarantee on my dishwasher', 'en'],
  ['my landlord says the repair is not covered', 'en'],
  ['¿qué garantía tiene mi nevera?', 'es'],
  ['the warranty of what I bought at another shop', 'en'],
  ['la garantía de lo que compré en otra tienda', 'es'],
] as const)('«%s» (%s) has the words of a page and is about something else', (text, language) => {
  expect(readAgain(text, language, 'policy')).toBe('off_topic');
});

test.each([
  ['how long is the guarantee', 'en'],
  ['¿qué cubre la garantía?', 'es'],
  ['does your warranty cover a cracked base', 'en'],
] as const)('«%s» (%s) stays a question for the page', (text, language) => {
  expect(readAgain(text, language, 'policy')).toBeUndefined();
});
