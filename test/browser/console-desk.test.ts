import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { adminToken } from '../support/start-test-app.ts';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 90_000 });

const spoken = {
  es: {
    search: 'Buscar en las conversaciones',
    filters: /^Filtros/,
    flag: 'Aviso',
    clear: 'Quitar filtros',
    review: 'Marcar como revisada',
    reviewed: 'Revisada',
    label: 'Etiqueta nueva',
    addLabel: 'Añadir etiqueta',
    correct: 'Corregir esta respuesta',
    correction: 'Lo que debió responder',
    save: 'Guardar',
    note: 'Nota nueva, solo para el equipo',
    addNote: 'Añadir nota',
    all: 'Elegir las que se ven',
    csv: 'Exportar CSV',
    erase: 'Borrar',
    sure: 'Borrar 1 para siempre',
    takeOver: 'Atender yo',
    reply: 'Responder al cliente',
    send: 'Enviar',
  },
  en: {
    search: 'Search the conversations',
    filters: /^Filters/,
    flag: 'Flag',
    clear: 'Clear filters',
    review: 'Mark as reviewed',
    reviewed: 'Reviewed',
    label: 'New label',
    addLabel: 'Add label',
    correct: 'Correct this answer',
    correction: 'What it should have answered',
    save: 'Save',
    note: 'New note, for the team only',
    addNote: 'Add note',
    all: 'Choose those shown',
    csv: 'Export CSV',
    erase: 'Erase',
    sure: 'Erase 1 for ever',
    takeOver: 'Take over',
    reply: 'Answer the shopper',
    send: 'Send',
  },
} as const;

/** Waits until the list has come down to one. */
async function onlyOne(desk: Page): Promise<void> {
  await expect.poll(() => rows(desk).count(), { timeout: 10_000 }).toBe(1);
}

const rows = (desk: Page) => desk.locator('.conversations a');

test.for(['es', 'en'] as const)(
  'in %s, staff find the angry shopper, see why, note, label, correct, review, answer, export and erase',
  async (language, ctx) => {
    ctx.skip(noChromium !== undefined, noChromium);
    const say = spoken[language];
    await using shop = await openShopBrowser({ shop: 'sports' });
    const angry = shop.app.shopper();
    await angry.say('Sois unos ladrones, el frontal no funciona');
    await shop.app.shopper().say('Busco una mochila verde');
    const desk = await shop.open('/console', {
      locale: language === 'es' ? 'es-ES' : 'en-GB',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    await signIn(desk, adminToken, language);
    await rows(desk).nth(1).waitFor();
    const firstOfAll = await rows(desk).first().innerText();

    await desk.getByLabel(say.search).fill('MÓCHILA');
    await onlyOne(desk);
    await desk.getByLabel(say.search).fill('');
    await desk.getByText(say.filters).click();
    await desk.getByLabel(say.flag).selectOption('angry');
    await onlyOne(desk);
    const filtered = await axeViolations(desk);
    await rows(desk).first().click();
    await desk.locator('.insights').waitFor();
    await desk.locator('.tools').getByLabel(say.label).fill('frontales');
    await desk.getByRole('button', { name: say.addLabel }).click();
    await desk.locator('.labels', { hasText: 'frontales' }).waitFor();
    await desk.getByText(say.correct).click();
    await desk.getByLabel(say.correction).fill('Lo cambiamos por otro.');
    await desk.getByRole('button', { name: say.save }).click();
    await desk.locator('.corrected-by', { hasText: 'Lo cambiamos por otro.' }).waitFor();
    await desk.getByLabel(say.note).fill('Llamar mañana');
    await desk.getByRole('button', { name: say.addNote }).click();
    await desk.locator('.notes li', { hasText: 'Llamar mañana' }).waitFor();
    await desk.getByRole('button', { name: say.review }).click();
    await desk.locator('.conversations .badge', { hasText: say.reviewed }).waitFor();
    const opened = await axeViolations(desk);
    await desk.getByRole('button', { name: say.takeOver }).click();
    await desk.getByLabel(say.reply).fill('Soy Ana, de la tienda.');
    await desk.getByRole('button', { name: say.send, exact: true }).click();
    await desk.locator('.message.staff', { hasText: 'Soy Ana' }).waitFor();
    const heard = await angry.request(`/api/conversations/${angry.conversationId}`);
    await desk.getByRole('button', { name: say.clear }).click();
    await rows(desk).nth(1).waitFor();
    await desk.locator('.conversations li', { hasText: 'mochila' }).getByRole('checkbox').check();
    const chosen = await axeViolations(desk);
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: say.csv }).first().click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');
    await desk.locator('.conversations li', { hasText: 'mochila' }).getByRole('checkbox').check();
    await desk.locator('.bulk').getByRole('button', { name: say.erase, exact: true }).click();
    await desk.getByRole('button', { name: say.sure }).click();
    await onlyOne(desk);

    expect(firstOfAll).toContain('ladrones');
    expect(JSON.stringify(await heard.json())).toContain('Soy Ana, de la tienda.');
    expect(file).toContain('Busco una mochila verde');
    expect([...filtered, ...opened, ...chosen]).toEqual([]);
    expect(shop.problems).toEqual([]);
  },
);
