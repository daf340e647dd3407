import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from '../../../src/catalog/product.ts';
import { answeringSentences } from '../../../src/chat/understand/answering-sentences.ts';
import { placeAsked } from '../../../src/chat/understand/asked-of-page.ts';
import type { Language } from '../../../src/protocol.ts';

function samplePage(shop: string, id: string, language: Language): Page {
  const text = readFileSync(
    new URL(`../../../data/${shop}/pages/${id}.${language}.md`, import.meta.url),
    'utf8',
  );
  return { id, language, title: /^# (.*)$/m.exec(text)?.[1] ?? id, text };
}

function answerTo(shop: string, id: string, language: Language, question: string): string {
  const answer = answeringSentences(samplePage(shop, id, language), question, language);
  return answer.says === 'it' ? answer.passage : answer.says;
}

test.each([
  ['home', 'delivery', 'en', 'do you ship to Portugal?', 'We deliver to Ireland'],
  ['home', 'delivery', 'en', 'which countries do you ship to', 'We deliver to Ireland'],
  ['home', 'delivery', 'en', 'how much is delivery?', 'costs €4.90'],
  ['home', 'delivery', 'en', 'is shipping free?', 'free on orders of €75.00'],
  ['home', 'delivery', 'en', 'is there a minimum order?', 'no minimum order'],
  ['home', 'delivery', 'en', 'how long does delivery take?', '1 to 2 working days'],
  ['home', 'delivery', 'en', 'how long does it take to Portugal?', 'rest of the European Union'],
  ['home', 'delivery', 'en', 'how are mattresses delivered?', 'by appointment'],
  ['home', 'delivery', 'en', 'how much is picking up in the showroom?', 'Picking up is free'],
  ['home', 'delivery', 'es', '¿enviáis a Canarias?', 'Enviamos a Irlanda'],
  ['home', 'delivery', 'es', '¿A qué países enviáis?', 'Enviamos a Irlanda'],
  ['home', 'delivery', 'es', '¿cuánto tarda el envío?', 'Llegan en 1 o 2 días'],
  ['home', 'delivery', 'es', '¿cuánto cuesta el envío a casa?', 'cuesta 4,90'],
  ['home', 'returns', 'es', '¿cuánto tiempo tengo para devolverlo?', '45 días'],
  ['home', 'returns', 'es', '¿cuándo me devolvéis el dinero?', '10 días'],
  ['home', 'returns', 'es', '¿cómo devuelvo algo?', 'Escriba a care@'],
  ['home', 'returns', 'es', '¿puedo devolver unas almohadas?', 'almohadas no se pueden devolver'],
  ['home', 'returns', 'es', '¿cuánto cuesta devolver?', 'gratis dentro de Irlanda'],
  ['home', 'returns', 'en', 'what cannot be returned?', 'In-ear headphones and pillows'],
  ['home', 'returns', 'en', 'can I return headphones?', 'In-ear headphones and pillows'],
  ['home', 'returns', 'en', 'when will I get my refund?', '10 days'],
  ['home', 'warranty', 'en', 'how long is the warranty?', 'three-year'],
  ['home', 'warranty', 'en', 'how long is the warranty on batteries?', 'two years'],
  ['home', 'warranty', 'es', '¿cuántos años de garantía tienen las baterías?', 'dos años'],
  ['sports', 'delivery', 'es', '¿enviáis a Portugal?', 'península y a Baleares'],
  ['sports', 'delivery', 'es', '¿hacéis envíos a Canarias?', 'Canarias, Ceuta y Melilla se atienden'],
  ['sports', 'delivery', 'es', 'cuanto tarda a mallorca', '3 o 4 días laborables a Baleares'],
  ['sports', 'delivery', 'es', '¿cuánto tarda una bicicleta?', 'dos días más'],
  ['sports', 'delivery', 'en', 'do you deliver to the Canary Islands?', 'Canary Islands, Ceuta and Melilla'],
  ['sports', 'delivery', 'en', 'what does delivery cost?', '€3.95'],
  ['sports', 'returns', 'en', 'how long do I have to return it?', '30 days'],
  ['sports', 'returns', 'en', 'how much does it cost to send it back?', '€3.95'],
  ['sports', 'returns', 'es', '¿qué no se puede devolver?', 'Por higiene'],
  ['sports', 'warranty', 'es', '¿qué no cubre la garantía?', 'No cubre el desgaste'],
  ['sports', 'warranty', 'es', '¿cuánto dura la garantía?', 'tres años'],
  ['pizzeria', 'delivery', 'es', '¿repartís los domingos?', 'de martes a domingo'],
  ['pizzeria', 'delivery', 'es', '¿hay pedido mínimo?', 'pedido mínimo para el reparto es de 10,00'],
  ['pizzeria', 'delivery', 'es', '¿cuánto tarda la pizza?', '35 y 50 minutos'],
  ['pizzeria', 'delivery', 'es', '¿lleváis pedidos a Madrid?', 'dentro de Villaejemplo'],
  ['pizzeria', 'delivery', 'en', 'where do you deliver?', 'within Villaejemplo'],
  ['pizzeria', 'delivery', 'en', 'what time do you deliver until?', '8 pm to 11:30 pm'],
] as const)('%s, %s.%s: "%s"', (shop, page, language, question, said) => {
  expect(answerTo(shop, page, language, question)).toContain(said);
});

test('what is quoted is at most three sentences of the page, in its order and to the letter', () => {
  const page = samplePage('home', 'delivery', 'en');

  const quoted = answerTo('home', 'delivery', 'en', 'how much and how long is delivery?').split('\n');

  expect(quoted.length).toBeLessThanOrEqual(3);
  const places = quoted.map((sentence) => page.text.indexOf(sentence));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((left, right) => left - right));
});

test('where delivery goes is not answered with what it costs', () => {
  expect(answerTo('home', 'delivery', 'en', 'do you ship to Portugal?')).not.toContain('€');
});

test.each([
  ['pizzeria', 'warranty', 'es', '¿cuánto cuesta la garantía?', 'sin coste'],
  ['home', 'warranty', 'en', 'is the warranty valid on Sundays?', 'silent'],
  ['home', 'delivery', 'es', '¿repartís los domingos?', 'laborables'],
  ['home', 'returns', 'es', '¿hay un importe mínimo para devolver?', 'silent'],
  ['home', 'returns', 'en', 'is there a minimum amount for returns?', 'silent'],
] as const)('%s, %s.%s: "%s" finds %s', (shop, page, language, question, said) => {
  expect(answerTo(shop, page, language, question)).toContain(said);
});

test('what the whole page is about picks no sentence of it', () => {
  expect(answerTo('home', 'delivery', 'en', 'do you deliver?')).toBe('nothing asked');
  expect(answerTo('home', 'returns', 'es', '¿puedo devolver mi compra?')).toBe('nothing asked');
});

test.each([
  ['do you ship to Portugal?', 'Portugal'],
  ['do you deliver to the Canary Islands?', 'Canary Islands'],
  ['¿enviáis a Canarias?', 'Canarias'],
  ['¿cuánto tarda el envío?', undefined],
  ['send it back', undefined],
])('"%s" names the place %s', (question, place) => {
  expect(placeAsked(question)).toBe(place);
});
