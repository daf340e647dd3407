import { expect, test } from 'vitest';
import { startTestApp } from '../support/start-test-app.ts';

type Said = { shop: 'pizzeria' | 'home' | 'sports'; language: 'es' | 'en'; before: string[]; text: string };

async function replyTo({ shop, language, before, text }: Said) {
  await using app = await startTestApp({ shop });
  const shopper = app.shopper();
  for (const said of before) await shopper.say(said, { language });
  return await shopper.say(text, { language });
}

const toConfirm = {
  es: { shop: 'pizzeria', language: 'es', before: ['una pepperoni', 'nada más', 'para recoger'] },
  en: { shop: 'pizzeria', language: 'en', before: ['one pepperoni', 'that is all', 'pick up'] },
} as const;

test.each([
  [
    { ...toConfirm.en, before: [...toConfirm.en.before], text: 'fair play to yous' },
    'Shall I confirm the order',
  ],
  [{ ...toConfirm.es, before: [...toConfirm.es.before], text: 'chido wey' }, '¿Confirmo el pedido por'],
])('who is asked to confirm and says what nobody understood is asked again: %o', async (said, question) => {
  const reply = await replyTo(said);

  expect(reply.done?.outcome).toBe('answered');
  expect(reply.text).toMatch(/did not understand|no le he entendido/);
  expect(reply.text).toContain(question);
});

test.each([
  [
    { ...toConfirm.en, before: [...toConfirm.en.before], text: 'set my alarm for half past six' },
    'Shall I confirm',
  ],
  [
    { ...toConfirm.es, before: [...toConfirm.es.before], text: '¿quién ganó el mundial de 1982?' },
    '¿Confirmo',
  ],
])('what surely is of elsewhere is told so, and what waits is asked again: %o', async (said, question) => {
  const reply = await replyTo(said);

  expect(reply.done?.outcome).toBe('redirected');
  expect(reply.text).toContain(question);
  expect(reply.text).not.toMatch(/¿Qué producto le interesa|Which product are you/);
});

test('the question that was asked again can be answered', async () => {
  const before = [...toConfirm.es.before, '¿quién ganó el mundial de 1982?', 'chido wey'];
  const reply = await replyTo({ ...toConfirm.es, before, text: 'sí, confírmalo' });

  expect(reply.done?.outcome).toBe('ordered');
});

test('what was offered is still offered after words that nobody understood', async () => {
  await using app = await startTestApp({ shop: 'pizzeria' });
  const shopper = app.shopper();
  await shopper.say('I am looking for orange juice', { language: 'en' });

  const unclear = await shopper.say('fair play to yous', { language: 'en' });
  const taken = await shopper.say('yes', { language: 'en' });

  expect(unclear.text).toContain('Shall I add it to your order?');
  expect(taken.cart?.lines).toHaveLength(1);
});

test('with goods shown, what was not understood is not sent away', async () => {
  const reply = await replyTo({
    shop: 'sports',
    language: 'en',
    before: ['show me running shoes'],
    text: 'Actually cream would match better',
  });

  expect(reply.done?.outcome).toBe('answered');
  expect(reply.text).toContain('Could you put it another way?');
});

test('who exclaims asks nothing of the goods spoken of', async () => {
  const before = ['ponme una de huevo', 'ponle extra de queso'];
  const reply = await replyTo({ shop: 'pizzeria', language: 'es', before, text: 'qué fuerte tía' });

  expect(reply.text).not.toMatch(/La ficha/);
  expect(reply.text).toContain('no le he entendido');
});
