import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goodLines, IngestFixture } from './ingest-fixture.ts';

const root = join(import.meta.dirname, '..', '..');
type Ended = { code: number | null; out: string; err: string };

function command(main: string, words: string[], dataDir: string, locale = 'C.UTF-8'): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', main, ...words], {
      cwd: root,
      env: {
        ...process.env,
        LC_ALL: locale,
        DATA_DIR: dataDir,
        EMBED_MODEL: 'builtin',
        CHAT_MODEL: 'none',
        LOG_LEVEL: 'warn',
      },
    });
    const ended: Ended = { code: null, out: '', err: '' };
    child.stdout.on('data', (text) => {
      ended.out += String(text);
    });
    child.stderr.on('data', (text) => {
      ended.err += String(text);
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...ended, code }));
  });
}

test('the ingest command ends with its summary and 0, then list and rollback speak of what it made', async () => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file('a.jsonl', goodLines(3));

  const ingested = await command('ingest/main.ts', [file], fixture.dataDir);
  const listed = await command('ingest/catalog-main.ts', ['list'], fixture.dataDir);
  const back = await command('ingest/catalog-main.ts', ['rollback'], fixture.dataDir);

  expect(ingested.code).toBe(0);
  expect(ingested.out.trimEnd().split('\n').at(-1)).toMatch(
    /^3 read, 3 added, 0 changed, 0 removed, 0 unchanged, 0 rejected, 3 embedded, \d+\.\d s$/,
  );
  expect(ingested.err).not.toContain('\u001b');
  expect(listed.out).toMatch(/^→ .*3 products/);
  expect(back).toMatchObject({ code: 1, err: expect.stringContaining('no generation before') });
}, 60_000);

test('refusals end with 2 or 3, one sentence and no stack trace', async () => {
  await using fixture = await IngestFixture.create();
  const plain = await fixture.file('plain.jsonl', '{"id":"A","title":"T","price":5}');
  const bad = await fixture.file('bad.jsonl', `${goodLines(3)}\n{"id":"x"}`);

  const [noCurrency, noFile, noWord, rejects] = await Promise.all([
    command('ingest/main.ts', [plain], fixture.dataDir),
    command('ingest/main.ts', ['/nowhere/at-all.csv'], join(fixture.folder, 'second')),
    command('ingest/main.ts', [], join(fixture.folder, 'third')),
    command('ingest/main.ts', [bad], join(fixture.folder, 'other')),
  ]);

  expect(noCurrency).toMatchObject({ code: 2, err: expect.stringContaining('--currency EUR') });
  expect(noFile).toMatchObject({ code: 2, err: 'There is no file /nowhere/at-all.csv\n' });
  expect(noWord.code).toBe(2);
  expect(rejects).toMatchObject({ code: 3, err: expect.stringContaining('--allow-rejects') });
  expect(rejects.out.trimEnd().split('\n').at(-1)).toMatch(/^4 read, 3 added, .* 1 rejected, 0 embedded/);
  for (const { err } of [noCurrency, noFile, noWord, rejects]) expect(err).not.toMatch(/^\s+at /m);
}, 60_000);

test('in a Spanish environment help, refusals, progress and list are Spanish; the last line is what scripts read', async () => {
  await using fixture = await IngestFixture.create();
  const file = await fixture.file('a.jsonl', goodLines(3));
  const spanish = (main: string, ...words: string[]) =>
    command(`ingest/${main}.ts`, words, fixture.dataDir, 'es_ES.UTF-8');

  const ingested = await spanish('main', file);
  const listed = await spanish('catalog-main', 'list');
  const [help, unknown, noFile, back, exported, english] = await Promise.all([
    spanish('main', '--help'),
    spanish('main', file, '--dry-rum'),
    command('ingest/main.ts', ['/no/hay.csv'], join(fixture.folder, 'second'), 'es_ES.UTF-8'),
    spanish('catalog-main', 'rollback'),
    spanish('catalog-main', 'export', '--langchain', fixture.folder),
    command(
      'ingest/main.ts',
      ['/no/hay.csv', '--cli-language', 'en'],
      join(fixture.folder, 'third'),
      'es_ES.UTF-8',
    ),
  ]);

  expect(ingested.out).toMatch(/Publicada la generación .*: 3 productos/);
  expect(ingested.out.trimEnd().split('\n').at(-1)).toMatch(/^3 read, 3 added, .* 3 embedded, \d+\.\d s$/);
  expect(ingested.err).toContain('textos vectorizados: 3/3');
  expect(listed.out).toMatch(/^→ .*3 productos, .*de a\.jsonl {2}atiende$/m);
  expect(help).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Uso: ingest FICHERO…[\s\S]*Opciones:/),
  });
  expect(help.out).not.toMatch(/\b(?:the|files?|folder|display|choices)\b/);
  expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('¿Quería decir --dry-run?') });
  expect(noFile).toMatchObject({ code: 2, err: 'No existe el fichero /no/hay.csv\n' });
  expect(back).toMatchObject({ code: 1, err: expect.stringMatching(/^No hay ningún catálogo anterior/) });
  expect(exported).toMatchObject({ code: 2, err: expect.stringContaining('EMBED_MODEL=ollama:NOMBRE') });
  expect(english.err).toBe('There is no file /no/hay.csv\n');
}, 120_000);
