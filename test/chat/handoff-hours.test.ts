import { expect, test } from 'vitest';
import { bestByAllWords, findByAllWords, findByName } from '../../src/catalog/resolve-names.ts';
import { searchPages } from '../../src/catalog/search-pages.ts';
import { searchProducts } from '../../src/catalog/search-products.ts';
import { SecondAsking } from '../../src/chat/second-asking.ts';
import { tellAttended, tellWaiting } from '../../src/chat/voice/small-talk.ts';
import { createLog } from '../../src/log.ts';
import type { Language } from '../../src/protocol.ts';
import { sampleGeneration, sampleProduct, sampleShop } from '../support/sample-generation.ts';

const shop = sampleShop({
  timeZone: 'Europe/Madrid',
  contact: {
    phone: '+34 555 010 300',
    email: 'hola@tienda.example',
    hours: { es: 'de lunes a viernes de 9:00 a 18:00', en: 'Monday to Friday, 9 am to 6 pm' },
  },
});
const monday = new Date('2026-03-02T11:00:00Z');
const sunday = new Date('2026-03-01T11:00:00Z');

async function askedForPerson(at: Date, language: Language, of = shop): Promise<string> {
  await using sample = await sampleGeneration({
    shop: of,
    products: [sampleProduct({ id: 'a', title: 'Mochila' })],
  });
  const asking = new SecondAsking({
    catalogue: {
      search: (generation, query) => searchProducts({ generation, embedder: undefined, embedMs: 0 }, query),
      searchPages,
      findByName,
      findByAllWords,
      bestByAllWords,
      shelvesNamed: () => [],
      isWord: () => true,
      wordMeant: () => undefined,
    },
    chatModel: undefined,
    modelNamed: false,
    newId: () => 'id',
    newOrderNumber: () => 'T-1',
    clock: () => performance.now(),
    now: () => at,
    settings: { FIRST_WORD_MS: 3000, NUM_CTX: 4096, MAX_WITHHELD: 8 },
    log: createLog('silent'),
    acquireGeneration: () => ({ generation: sample.generation, release() {} }),
  });
  const text = language === 'es' ? 'Quiero hablar con una persona' : 'I want to talk to a person';
  const answer = await asking.ask({ texts: [text], language, signal: new AbortController().signal });
  return answer?.text ?? '';
}

test.each(['es', 'en'] as const)(
  'in %s, within the hours somebody is called, outside them the contact is given and no time promised',
  async (language) => {
    const open = await askedForPerson(monday, language);
    const closed = await askedForPerson(sunday, language);
    const unsaid = await askedForPerson(sunday, language, sampleShop());

    const called = { es: 'He avisado a una persona', en: 'I have called a member' }[language];
    expect(open).toContain(called);
    expect(unsaid).toContain(called);
    expect(closed).not.toContain(called);
    expect(closed).toContain('+34 555 010 300');
    expect(closed).toContain(shop.contact.hours?.[language]);
    expect(closed).not.toMatch(/le responderá|will answer|enseguida|soon|minutos|minutes|mañana|tomorrow/i);
  },
);

test('who goes on writing is told the same, and that a person is there once one is', () => {
  const [open] = tellWaiting(shop, 'es', 'open').must;
  const closed = tellWaiting(shop, 'es', 'closed').must.join(' ');
  const [attended] = tellAttended('en').must;

  expect(open).toContain('una persona le responderá aquí');
  expect(closed).toContain('que ahora no está atendiendo');
  expect(closed).toContain('hola@tienda.example');
  expect(closed).not.toContain('responderá');
  expect(attended).toContain('is with you');
});
