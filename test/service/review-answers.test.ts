/** "What do people say about it?", asked of the whole service without a model. */
import { expect, test } from 'vitest';
import { startTestApp } from '../support/start-test-app.ts';

test('what customers say is answered with the digest and its counts, in both languages and of what was spoken of', async () => {
  await using app = await startTestApp({ shop: 'sports' });
  const shopper = app.shopper();

  const named = await shopper.say('¿Qué opinan los clientes de las Zapatillas de correr Brisa?');
  const spokenOf = await shopper.say('¿Y qué dice la gente?');
  const english = await app.shopper().say('What do people say about the Zapatillas de correr Brisa?');

  const digest =
    'De 186 opiniones tengo el texto de 3: 2 hablan bien de la comodidad; 1 habla bien de la ligereza.';
  expect(named.text).toContain(digest);
  expect(named.text).toContain('Una dice: «Cómodas, pero en mojado la suela resbala un poco.»');
  expect(spokenOf.text).toContain(digest);
  expect(english.text).toContain(
    'Of 186 reviews I have the text of 3: 2 speak well of the comfort; 1 speaks well of the lightness.',
  );
});
