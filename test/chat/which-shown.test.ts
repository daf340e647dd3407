/** Who wishes for something and is shown several is asked which of them; who only asks what there is, is not. */
import { expect, test } from 'vitest';
import { startTestApp } from '../support/start-test-app.ts';

const which = { es: '¿Cuál prefiere?', en: 'Which one would you like?' } as const;
const patience = 60_000;

const rows = [
  ['sports', 'en', ['need a tent'], true],
  ['sports', 'es', ['Hola che, quiero una pala de pádel'], true],
  ['sports', 'es', ['busco una mochila', 'más barata'], true],
  ['home', 'en', ["morning! I'm after a kettle please"], true],
  ['home', 'es', ['necesito auriculares'], true],
  ['pizzeria', 'en', ['one egg pizza', 'and something to drink'], true],
  ['sports', 'en', ['do you have tents?'], false],
  ['sports', 'en', ['show me tents'], false],
  ['sports', 'es', ['quiero ver tiendas de campaña'], false],
  ['sports', 'es', ['¿qué mochilas tenéis?', 'más barata'], false],
  ['home', 'es', ['auriculares'], false],
  ['home', 'en', ['I need a kettle', 'is the Wren noisy?'], false],
] as const;

test.each(['pizzeria', 'sports', 'home'] as const)(
  'in the %s a wish, and no mere question, is answered with the question which',
  async (shop) => {
    await using app = await startTestApp({ shop, settings: { CHAT_MODEL: 'none' } });
    const failures: string[] = [];

    for (const [, language, says, isAsked] of rows.filter(([of]) => of === shop)) {
      const shopper = app.shopper();
      let text = '';
      for (const say of says) text = (await shopper.say(say, { language })).text;
      if (text.endsWith(which[language]) !== isAsked) failures.push(`${says.join(' / ')} → ${text}`);
    }

    expect(failures).toEqual([]);
  },
  patience,
);

test(
  'what was shown waits for one message only',
  async () => {
    await using app = await startTestApp({ shop: 'sports', settings: { CHAT_MODEL: 'none' } });
    const shopper = app.shopper();

    await shopper.say('need a tent', { language: 'en' });
    await shopper.say('do you have sleeping bags?', { language: 'en' });
    const { cart } = await shopper.say('the cheapest', { language: 'en' });

    expect(cart).toBeUndefined();
  },
  patience,
);
