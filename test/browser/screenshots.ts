/** The README's pictures, by hand: `npx tsx test/browser/screenshots.ts`; with CHAT_MODEL and OLLAMA_URL a model answers. */
import { fileURLToPath } from 'node:url';
import { adminToken } from '../support/start-test-app.ts';
import { openShopBrowser, openWidget, say } from './support/shop-browser.ts';

const folder = fileURLToPath(new URL('../../web/screenshots/', import.meta.url));

async function takePictures(): Promise<void> {
  const { CHAT_MODEL = 'none', OLLAMA_URL = 'http://127.0.0.1:11434' } = process.env;
  await using shop = await openShopBrowser({ shop: 'sports', settings: { CHAT_MODEL, OLLAMA_URL } });
  const page = await shop.open('/', { viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' });
  // Tall enough for cards and words together.
  await page.evaluate(
    `document.querySelector('tendero-assistant').style.setProperty('--tendero-height', '960px')`,
  );
  await openWidget(page);
  await say(page, 'Busco zapatillas para correr por menos de 60 €');
  await page.screenshot({ path: `${folder}widget.png` });

  // As on any day but the first: with an account.
  const account = { name: 'Ana', password: 'tres tristes tigres', role: 'admin' };
  await fetch(`${shop.app.url}/api/staff/accounts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const desk = await shop.open('/console', {
    viewport: { width: 1360, height: 1000 },
    reducedMotion: 'reduce',
  });
  await desk.getByLabel('Nombre').fill(account.name);
  await desk.getByLabel('Contraseña').fill(account.password);
  await desk.getByRole('button', { name: 'Entrar', exact: true }).click();
  await desk.locator('.conversations a').first().click();
  await desk.locator('.trace summary').first().click();
  await desk.screenshot({ path: `${folder}console.png` });
}

await takePictures();
