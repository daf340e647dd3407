/** What asks on hears of what was just asked about; what names something of its own does not. */
import { expect, test } from 'vitest';
import { startTestApp } from '../support/start-test-app.ts';

test.each([
  ['home', 'en', ['how much is shipping?', 'is it free?'], 'free on orders of €75.00'],
  ['home', 'es', ['¿cuánto cuesta el envío?', 'es gratis?'], 'gratis en los pedidos de 75,00'],
  ['sports', 'es', ['¿puedo devolver unas zapatillas?', 'y si las he usado?'], 'debe estar sin usar'],
  ['sports', 'en', ['what is your returns policy?', 'and how many days?'], '30 days'],
  ['pizzeria', 'es', ['¿repartís a domicilio?', '¿y cuánto cobran?'], '2,50'],
  ['sports', 'es', ['cuánto cuesta el envío', 'desde cuanto es gratis'], '60,00'],
  ['sports', 'en', ['is shipping free', 'and if i spend 60?'], '€60.00'],
  // Two turns later, and told before it is asked.
  ['sports', 'es', ['puedo devolver unas zapatillas', 'gracias', 'cuantos dias tengo'], '30 días'],
  ['home', 'en', ['how long is the warranty', "it's 2 years old, is it covered"], 'three-year'],
  ['sports', 'en', ['do they come with a guarantee', 'what doesnt it cover tho'], 'normal wear'],
  [
    'home',
    'es',
    ['busco auriculares', '¿cuánto cuesta el envío?', '¿y es gratis a partir de cuánto?'],
    '75,00',
  ],
] as const)('%s, %s: %j', async (shop, language, messages, told) => {
  await using app = await startTestApp({ shop });
  const shopper = app.shopper();

  for (const message of messages.slice(0, -1)) await shopper.say(message, { language });
  const reply = await shopper.say(messages.at(-1) ?? '', { language });

  expect(reply.text.replace(/\s/g, ' ')).toContain(told);
  expect(reply.products).toBeUndefined();
});

test.each([
  ['home', 'en', ['how much is shipping?', 'do you have kettles?', 'is it free?'], 'Kettle'],
  ['home', 'es', ['¿cuánto cuesta el envío?', '¿y la Heron?'], 'Heron'],
  ['home', 'es', ['¿tenéis la Quieto 700?', '¿en qué colores viene?'], 'colour: black, cream, navy'],
  [
    'home',
    'en',
    ['how much is shipping?', 'do you have robot vacuums?', "what's the battery life?"],
    'battery life',
  ],
  ['pizzeria', 'en', ['can I add mushrooms to the egg pizza?'], '€13.45'],
  ['pizzeria', 'en', ['whats on the pepperoni one', 'anything vegetarian?'], 'Ensalada griega'],
  ['pizzeria', 'es', ['¿qué lleva la pepperoni?', 'algo vegetariano?'], 'Ensalada griega'],
] as const)('but %s, %s: %j', async (shop, language, messages, told) => {
  await using app = await startTestApp({ shop });
  const shopper = app.shopper();

  for (const message of messages.slice(0, -1)) await shopper.say(message, { language });
  const reply = await shopper.say(messages.at(-1) ?? '', { language });

  expect(reply.text).toContain(told);
  expect(reply.text).not.toMatch(/our “|nuestra página/);
});

test.each([
  ['es', ['¿cuánto cuesta el envío?', '¿quién ganó la liga?']],
  ['en', ['how much is shipping?', 'who won the cup?']],
  ['en', ['how long is the warranty', 'thanks', 'who won the cup?']],
] as const)('what is no shop’s business is still sent away: %s %j', async (language, messages) => {
  await using app = await startTestApp({ shop: 'home' });
  const shopper = app.shopper();

  for (const message of messages.slice(0, -1)) await shopper.say(message, { language });
  const reply = await shopper.say(messages.at(-1) ?? '', { language });

  expect(reply.done?.outcome).toBe('redirected');
});
