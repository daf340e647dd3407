import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildWeb, widgetNames } from '../../web/build.ts';
import { words } from '../../web/widget/words.ts';

const web = fileURLToPath(new URL('../../web/', import.meta.url));

test('widget.js is at most 15,000 bytes at gzip -9, and every page finds its files', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'tendero-web-'));

  await buildWeb(outDir);
  const files = readdirSync(outDir);
  const size = gzipSync(readFileSync(join(outDir, 'widget.js')), { level: 9 }).length;
  const named = ['index.html', 'console.html'].flatMap((page) =>
    [...readFileSync(join(outDir, page), 'utf8').matchAll(/(?:src|href)="\/([^"]+)"/g)].map(
      ([, name]) => name,
    ),
  );
  rmSync(outDir, { recursive: true });

  expect(size).toBeLessThanOrEqual(15_000);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !files.includes(name ?? ''))).toEqual([]);
});

test('no page of ours turns text into markup or code, or has script or style inside its HTML', () => {
  const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:ts|html)$/.test(file) && !file.startsWith('built'),
  );
  const forbidden =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|srcdoc|\beval\(|new Function\(|<style|style="|\son[a-z]+="|<script(?![^>]*\bsrc=)/;

  const found = sources.filter((file) => forbidden.test(readFileSync(join(web, file), 'utf8')));

  expect(found).toEqual([]);
  expect(sources.length).toBeGreaterThan(20);
});

test('what is shortened in the widget is no word of its sentences, no field on the wire and no attribute', () => {
  const protocol = readFileSync(join(web, '..', 'src', 'protocol.ts'), 'utf8');
  const documented = readFileSync(join(web, 'README.md'), 'utf8');
  const attributes = [...documented.matchAll(/`data-([a-z-]+)`/g)].map(([, name = '']) =>
    name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  );
  const wire = [...protocol.matchAll(/\b(\w+)\??:/g)].map(([, name = '']) => name);

  const taken = new Set([...Object.keys(words), ...attributes, ...wire]);

  expect(attributes.length).toBeGreaterThan(5);
  expect(widgetNames.filter((name) => taken.has(name))).toEqual([]);
});
