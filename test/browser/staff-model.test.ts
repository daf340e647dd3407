import { expect, test, vi } from 'vitest';
import { startFakeOllama } from '../support/fake-ollama.ts';
import { answer } from '../support/fake-ollama-script.ts';
import { adminToken } from '../support/start-test-app.ts';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 120_000 });

const spoken = {
  es: {
    locale: 'es-ES',
    askAgain: 'Volver a preguntar ahora',
    now: 'Lo que se respondería ahora',
    read: 'Que la lea el modelo',
    byModel: 'Según el modelo',
    learn: 'Aprender',
    other: 'Otra palabra para «talega»',
    accept: 'Aceptar',
    told: 'Aceptado: quien busque «talega» encontrará «mochila».',
    takeBack: 'Quitar talega, mochila',
    gone: 'Quitado: talega, mochila.',
  },
  en: {
    locale: 'en-GB',
    askAgain: 'Ask again now',
    now: 'What would be answered now',
    read: 'Have the model read it',
    byModel: 'By the model',
    learn: 'Learn',
    other: 'Another word for “talega”',
    accept: 'Accept',
    told: 'Accepted: who looks for “talega” will find “mochila”.',
    takeBack: 'Take back talega, mochila',
    gone: 'Taken back: talega, mochila.',
  },
} as const;

const read = {
  language: 'es',
  summary: 'Busca una talega y no se lo encuentran.',
  sentiment: 'neutral',
  emotions: ['interest'],
  angry: false,
  topics: [],
  products: [],
  brands: [],
  resolved: false,
};

test.for(['es', 'en'] as const)(
  'in %s, staff ask again beside the old answer, have the model read, and teach the search a word',
  async (language, ctx) => {
    ctx.skip(noChromium !== undefined, noChromium);
    const say = spoken[language];
    await using fake = await startFakeOllama({ byDefault: answer('Tenemos mochilas de montaña.') });
    const settings = { CHAT_MODEL: 'ollama:gemma3:4b', OLLAMA_URL: fake.url };
    await using shop = await openShopBrowser({ shop: 'sports', settings });
    await shop.app.shopper().say('Busco una talega');
    const found: string[] = [];
    const desk = await shop.open('/console', { locale: say.locale, reducedMotion: 'reduce' });
    await signIn(desk, adminToken, language);
    await desk.locator('.conversations a').first().click();

    await desk.getByRole('button', { name: say.askAgain }).click();
    await desk.getByRole('heading', { name: say.now }).waitFor();
    const columns = await desk.locator('.side-by-side section').count();
    fake.will(answer(JSON.stringify(read)));
    await desk.getByRole('button', { name: say.read }).click();
    await desk.locator('.by-model', { hasText: read.summary }).waitFor();
    found.push(...(await axeViolations(desk)));
    await desk.reload();
    await desk.getByRole('heading', { name: say.byModel }).waitFor();
    const kept = await desk.locator('.by-model').innerText();

    await desk.getByRole('link', { name: say.learn }).click();
    await desk.getByLabel(say.other).fill('mochila');
    await desk.getByLabel(say.other).press('Enter');
    await desk.getByText(say.told).waitFor();
    found.push(...(await axeViolations(desk)));
    const after = await shop.app.shopper().say('Busco una talega');
    await desk.getByRole('button', { name: say.takeBack }).click();
    await desk.getByText(say.gone).waitFor();
    const taken = await shop.app.shopper().say('Busco una talega');

    expect(columns).toBe(2);
    expect(kept).toContain('gemma3:4b');
    expect(after.products?.total).toBeGreaterThan(0);
    expect(taken.products?.total ?? 0).toBe(0);
    expect(found).toEqual([]);
    expect(shop.problems).toEqual([]);
  },
);
