import { expect, test } from 'vitest';
import { shop as shopSettings } from '../../../src/catalog/shop.ts';
import { isDistress } from '../../../src/chat/understand/distress.ts';
import { understandFirst } from '../../../src/chat/understand/understand.ts';
import { tellDistress } from '../../../src/chat/voice/distress.ts';
import { fold } from '../../../src/language/fold.ts';

test.each([
  'No tengo ganas de vivir',
  'ya no quiero vivir',
  'Me quiero morir',
  'estoy pensando en quitarme la vida',
  'mi hijo quiere suicidarse',
  'ojalá estuviera muerto',
  'I don’t want to live anymore',
  "I don't want to live",
  'i want to die',
  'I have no reason to live',
  'thinking of killing myself',
  'I feel suicidal',
])('“%s” is heard before anything else', (text) => {
  expect(understandFirst(text)).toEqual({ intent: 'distress' });
});

test.each([
  'no quiero vivir sin mi cafetera',
  'me muero de ganas de estrenarlas',
  'quiero morir de risa con un juego de mesa',
  'I want a lamp to live with',
  'a chair to die for',
  'How can I kill a Python process?',
  'do you have the Suicide Squad poster?',
  'no quiero vivir en una tienda de campaña, quiero una autocaravana',
  '¿tenéis algo para matar el tiempo?',
])('“%s” is talk', (text) => {
  expect(isDistress(fold(text))).toBe(false);
});

test('the answer is kind, names 112 only where it is the number, and the contact only where there is one', () => {
  const greeting = { es: 'Hola', en: 'Hello' };
  const settings = { name: 'Faro', assistantName: 'Luz', greeting, language: 'es' };
  const here = shopSettings.parse({
    ...settings,
    currency: 'EUR',
    timeZone: 'Europe/Madrid',
    contact: { phone: '+34 555 010 100' },
  });
  const there = shopSettings.parse({ ...settings, currency: 'USD', timeZone: 'America/Denver' });

  for (const language of ['es', 'en'] as const) {
    const said = tellDistress(here, language).must.join(' ');
    expect(said).toContain('112');
    expect(said).toContain('+34 555 010 100');
    expect(tellDistress(there, language).must.join(' ')).not.toMatch(/\d/);
  }
});
