import { expect, test, vi } from 'vitest';
import { adminToken } from '../support/start-test-app.ts';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 120_000 });

const feed = [
  { id: 'J-1', title: 'Jarrón <b>azul</b>', price: { amount: 1900, currency: 'EUR' }, language: 'es' },
  { id: 'J-2', title: 'Jarrón verde', price: { amount: 2100, currency: 'EUR' }, language: 'es' },
  { id: 'J-3', title: 'Jarrón sin precio', language: 'es' },
]
  .map((row) => JSON.stringify(row))
  .join('\n');

test('a merchant sends a feed in the console, sees what it holds and changes, publishes it, and goes back', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'home', desk: true });
  const price = async (id: string) => (await fetch(`${shop.app.url}/api/products/${id}`)).status;
  const desk = await shop.open('/console', { reducedMotion: 'reduce' });
  desk.setDefaultTimeout(40_000);
  await signIn(desk, adminToken);
  await desk.getByRole('navigation').getByRole('link', { name: 'Catálogo' }).click();
  await desk.getByText('63 productos').waitFor();

  await desk.getByLabel('Fichero de la exportación').setInputFiles({
    name: 'nocturno.jsonl',
    mimeType: 'application/json',
    buffer: Buffer.from(feed),
  });
  await desk.getByRole('button', { name: 'Comprobar' }).click();
  await desk.getByText('Comprobado: nocturno.jsonl').waitFor();
  const warned = await desk.getByText('Más de un 5 % de las filas se rechazó.').count();
  const found = await desk.locator('.feed-check').innerText();
  const bold = await desk.locator('.feed-check b', { hasText: 'azul' }).count();
  const before = await price('J-1');
  const violations = await axeViolations(desk);
  await desk.getByRole('button', { name: 'Publicar de todas formas' }).click();
  await desk.getByText('Publicado: nocturno.jsonl').waitFor();
  await desk.getByText('2 productos', { exact: true }).waitFor();
  await expect.poll(() => price('J-1'), { timeout: 10_000 }).toBe(200);
  await desk.getByRole('button', { name: 'Volver al anterior' }).click();
  await desk.getByRole('button', { name: 'Sí, volver' }).click();
  await desk.getByText('Ya atiende el catálogo anterior.').waitFor();

  expect(before).toBe(404);
  expect(warned).toBe(1);
  expect(bold).toBe(0);
  expect(found).toMatch(/3 filas leídas/);
  expect(found).toMatch(/2 productos nuevos, 0 cambiados, 63 retirados/);
  expect(found).toMatch(/21,00\s€/);
  expect(await price('J-1')).toBe(404);
  expect(violations).toEqual([]);
  expect(shop.problems).toEqual([]);
});

const table = 'Código;Denominación;PVP\nJ1;Jarrón de barro;12,50\nJ2;Jarrón de vidrio;20,00\n';
const mapping = {
  ...{ currency: 'EUR', language: 'es' },
  fields: { id: 'Código', title: 'Denominación', price: 'PVP' },
};
const settings = {
  ...{ name: 'Barro y vidrio', assistantName: 'Ana', greeting: { es: 'Hola', en: 'Hello' } },
  ...{ language: 'es', currency: 'EUR' },
};
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const labels = [
  {
    locale: 'es-ES',
    token: 'Código de acceso',
    signIn: 'Entrar',
    feed: 'Fichero de la exportación',
    more: 'Más ficheros: correspondencia, datos de la tienda, páginas',
    map: 'Correspondencia de columnas (mapping.json)',
    shop: 'Datos de la tienda (shop.json)',
    pages: 'Páginas de la tienda (Markdown, HTML o texto)',
    check: 'Comprobar',
    checked: 'Comprobado: erp.csv',
    publish: 'Publicar',
    published: 'Publicado: erp.csv',
  },
  {
    locale: 'en-GB',
    token: 'Access token',
    signIn: 'Sign in',
    feed: 'File of the export',
    more: 'More files: mapping, shop settings, pages',
    map: 'Mapping of columns (mapping.json)',
    shop: 'Shop settings (shop.json)',
    pages: 'Pages of the shop (Markdown, HTML or text)',
    check: 'Check',
    checked: 'Checked: erp.csv',
    publish: 'Publish',
    published: 'Published: erp.csv',
  },
] as const;

test.skipIf(noChromium !== undefined).each(labels)(
  'a table of no known format is published with its mapping, shop.json and pages ($locale)',
  async (say) => {
    await using shop = await openShopBrowser({ shop: 'home', desk: true });
    const desk = await shop.open('/console#/catalogue/feed', { locale: say.locale });
    desk.setDefaultTimeout(40_000);
    await desk.getByLabel(say.token).fill(adminToken);
    await desk.getByRole('button', { name: say.signIn }).click();

    await desk.getByLabel(say.feed).setInputFiles(file('erp.csv', table));
    await desk.getByText(say.more).click();
    await desk.getByLabel(say.map).setInputFiles(file('mapping.json', JSON.stringify(mapping)));
    await desk.getByLabel(say.shop).setInputFiles(file('shop.json', JSON.stringify(settings)));
    await desk
      .getByLabel(say.pages)
      .setInputFiles([
        file('envios.es.md', '# Envíos\n\nEn 48 horas.'),
        file('returns.en.md', '# Returns\n\n30 days.'),
      ]);
    const violations = await axeViolations(desk);
    await desk.getByRole('button', { name: say.check }).click();
    await desk.getByText(say.checked).waitFor();
    await desk.getByRole('button', { name: say.publish, exact: true }).click();
    await desk.getByText(say.published).waitFor();

    const settingsOf = async () =>
      ((await (await fetch(`${shop.app.url}/api/shop`)).json()) as { name: string }).name;
    await expect.poll(settingsOf, { timeout: 10_000 }).toBe('Barro y vidrio');
    const product = await (await fetch(`${shop.app.url}/api/products/J1`)).json();
    expect(product).toMatchObject({ title: 'Jarrón de barro', price: { amount: 1250, currency: 'EUR' } });
    expect(violations).toEqual([]);
    expect(shop.problems).toEqual([]);
  },
);

test('the same page in English says why a file cannot be read, and fits a phone', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'home', desk: true });
  const phone = { width: 390, height: 780 };
  const desk = await shop.open('/console#/catalogue/feed', { locale: 'en-GB', viewport: phone });
  desk.setDefaultTimeout(40_000);
  await desk.getByLabel('Access token').fill(adminToken);
  await desk.getByRole('button', { name: 'Sign in' }).click();

  await desk.getByLabel('File of the export').setInputFiles({
    name: 'photo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\0', 'latin1'),
  });
  await desk.getByRole('button', { name: 'Check' }).click();
  await desk.getByText(/That did not work: photo\.png/).waitFor();
  const width = await desk.evaluate('document.documentElement.scrollWidth');

  expect(width).toBeLessThanOrEqual(phone.width);
  expect(await axeViolations(desk)).toEqual([]);
  expect(shop.problems).toEqual([]);
});
