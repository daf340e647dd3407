import { expect, test } from 'vitest';
import { answerLanguage, preferredLanguage } from '../../src/chat/answer-language.ts';

const unknown = {
  requested: undefined,
  conversation: undefined,
  acceptLanguage: undefined,
  shop: 'es',
} as const;

test('the message’s own language wins over conversation, browser and shop', () => {
  expect(
    answerLanguage({
      ...unknown,
      text: 'Do you have red running shoes?',
      conversation: 'es',
      acceptLanguage: 'es',
    }),
  ).toBe('en');
});

test('a message too short to tell keeps the conversation’s language', () => {
  expect(answerLanguage({ ...unknown, text: '42', conversation: 'en', acceptLanguage: 'es' })).toBe('en');
});

test('a first message too short to tell falls back to the browser, then to the catalogue', () => {
  expect(answerLanguage({ ...unknown, text: 'ok', acceptLanguage: 'fr-FR,en;q=0.8,es;q=0.5' })).toBe('en');
  expect(answerLanguage({ ...unknown, text: 'ok' })).toBe('es');
});

test('what the page asks for is final', () => {
  expect(answerLanguage({ ...unknown, requested: 'en', text: '¿Tenéis zapatillas rojas?' })).toBe('en');
});

test.each([
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['en-GB', 'en'],
  ['fr, de;q=0.9', undefined],
  ['en;q=0, es;q=0.1', 'es'],
  ['*', undefined],
  [undefined, undefined],
])('Accept-Language %s prefers %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
