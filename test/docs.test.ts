import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { settingRows, settingsAsEnvExample, settingsAsMarkdown } from '../src/config.ts';
import { chatChoices, embedChoices } from '../src/llm/model-choices.ts';
import { settingsInSpanish } from '../src/settings-in-spanish.ts';
import { startTestApp } from './support/start-test-app.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readmes = ['README.md', 'README.es.md'];

test('the settings tables of both READMEs and .env.example are what config.ts prints', () => {
  expect(read('README.md')).toContain(settingsAsMarkdown());
  expect(read('README.es.md')).toContain(
    settingsAsMarkdown({ setting: 'ajuste', default: 'si falta', meaning: 'qué es' }, settingsInSpanish),
  );
  expect(read('.env.example')).toBe(settingsAsEnvExample());
});

test.each(readmes)('%s names every setting, both commands and the models that auto looks for', (file) => {
  const text = read(file);

  const missing = settingRows().filter(({ name }) => !text.includes(`\`${name}\``));
  expect(missing).toEqual([]);
  expect(text).toContain('npm ci && npm start');
  expect(text).toContain('npm ci && npm test');
  expect([...chatChoices, ...embedChoices].filter((model) => !text.includes(`\`${model}\``))).toEqual([]);
});

test.each(readmes)('%s shows the first command within ten lines', (file) => {
  const line = read(file)
    .split('\n')
    .findIndex((text) => text.startsWith('```'));

  expect(line).toBeGreaterThan(0);
  expect(line).toBeLessThan(10);
});

test('README.md and README.es.md have the same sections', () => {
  const shape = (file: string) =>
    read(file)
      .split('\n')
      .filter((line) => /^#{1,3} /.test(line))
      .map((line) => line.replace(/ .*/, ''));

  expect(shape('README.es.md')).toEqual(shape('README.md'));
});

test('every relative link in the project’s Markdown leads somewhere', () => {
  const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.md') && !/(?:^|\/)(?:node_modules|var)\//.test(file),
  );
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#|mailto:|\/)([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => join(dirname(page), target))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${page} → ${relative('.', target)}`),
  );

  expect(broken).toEqual([]);
});

test('every script of package.json that a README names exists, and every public one is named', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  for (const file of readmes) {
    const named = new Set([...read(file).matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name));
    expect([...named].filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(
      ['doctor', 'ingest', 'catalog', 'bench', 'check', 'dev'].filter((name) => !named.has(name)),
    ).toEqual([]);
  }
});

test('every route that is served is in openapi.json and in both READMEs, and the shopper’s routes are those of the contract', async () => {
  await using app = await startTestApp();

  const description = (await (await fetch(`${app.url}/openapi.json`)).json()) as {
    paths: Record<string, object>;
  };

  const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const readme = readmes.map(read);
  const unnamed = routes.filter((route) => {
    const path = route.replace(/^[A-Z]+ /, '').replace(/\{(\w+)\}/g, ':$1');
    return !readme.every((text) => text.includes(`${path}\``) || path === '/docs.css');
  });
  expect(unnamed).toEqual([]);
  expect(routes).toEqual(
    expect.arrayContaining([
      'POST /api/chat',
      'GET /api/conversations/{id}',
      'DELETE /api/conversations/{id}',
      'GET /api/conversations/{id}/events',
      'POST /api/conversations/{id}/stop',
      'POST /api/conversations/{id}/cart',
      'POST /api/conversations/{id}/feedback',
      'GET /api/products/{id}',
      'GET /api/staff/conversations',
      'GET /api/staff/conversations/{id}',
      'GET /health',
      'GET /ready',
      'GET /metrics',
    ]),
  );
});
