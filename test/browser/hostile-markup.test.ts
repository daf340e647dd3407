import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test, vi } from 'vitest';
import { launchChromium, noChromium } from './support/chromium.ts';

vi.setConfig({ testTimeout: 60_000 });

const attacks = fileURLToPath(new URL('../../../shared/data/attacks/', import.meta.url));
const files = ['markup_dompurify', 'markup_xss_patt', 'markup_garak_exfil'].map(
  (name) => `${attacks}${name}.jsonl`,
);

/** The renderer alone, as a script that a page can run. */
async function renderer(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../web/shared/markdown-view.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'tested',
  });
  return outputFiles[0]?.text ?? '';
}

test('hostile markup, streamed a character at a time, runs nothing, loads nothing and loses no text', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  const absent = files.find((file) => !existsSync(file));
  ctx.skip(absent !== undefined, 'skipped: ../shared/data/attacks/markup_*.jsonl is absent');
  const texts = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { payload?: string; text?: string })
      .map(({ payload, text }) => payload ?? text ?? ''),
  );
  const browser = await launchChromium();
  const page = await browser.newPage();
  const requests: string[] = [];
  const happened: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('dialog', (dialog) => {
    happened.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => happened.push(error.message));
  await page.addScriptTag({ content: await renderer() });

  const wrong = await page.evaluate<string[]>(`(() => {
    const allowed = new Set(['P', 'UL', 'LI', 'BR', 'STRONG']);
    const letters = (value) => value.replace(/[\\s*-]+/g, '');
    return ${JSON.stringify(texts)}.filter((text) => {
      const view = new tested.MarkdownView();
      document.body.append(view.node);
      for (const unit of text) view.push(unit);
      view.end();
      const elements = [...view.node.querySelectorAll('*')];
      return (
        elements.some((one) => !allowed.has(one.tagName) || one.attributes.length > 0) ||
        letters(view.node.textContent) !== letters(text)
      );
    });
  })()`);
  // Whatever was to load or run has had its time.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))');
  await browser.close();

  expect(texts.length).toBeGreaterThan(1500);
  expect(wrong).toEqual([]);
  expect(requests).toEqual([]);
  expect(happened).toEqual([]);
});
