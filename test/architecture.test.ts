import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

type Import = { file: string; target: string; typeOnly: boolean };

const files = ['src', 'ingest', 'web'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('built'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);

const imports: Import[] = files.flatMap((file) =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /^(?:import|export)\s+(type\s)?[^'";]*?(?:from\s+)?'([^']+)';?$/gm,
    ),
  ].map(([, type, specifier = '']) => ({
    file,
    target: specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : specifier,
    typeOnly: type !== undefined,
  })),
);

/** What every room of src/ may use. */
const ground =
  /^src\/(?:config|errors|log|protocol|staff-protocol|catalogue-protocol|sqlite|typescript-thread)\.ts$/;

/** Room → what it may import beside itself and the ground. A pattern for types only comes second. */
const mayImport: readonly { room: RegExp; values: RegExp; types?: RegExp }[] = [
  { room: /^src\/language\//, values: /^src\/language\// },
  { room: /^src\/catalog\//, values: /^src\/(?:catalog|language)\// },
  { room: /^src\/llm\//, values: /^src\/(?:llm|language)\//, types: /^src\/chat\/chat-model\.ts$/ },
  {
    room: /^src\/conversations\//,
    values: /^src\/(?:conversations|language)\//,
    types: /^src\/chat\/conversation-(?:store|state)\.ts$/,
  },
  {
    room: /^src\/chat\//,
    values:
      /^src\/(?:chat|language)\/|^src\/catalog\/(?:product-card|offers|product|reviews-digest|shop|page-sections)\.ts$/,
    types: /^src\/catalog\//,
  },
  { room: /^src\/accounts\//, values: /^src\/(?:accounts|language)\// },
  { room: /^src\/webhook\//, values: /^src\/webhook\// },
  { room: /^src\/http\//, values: /^src\/(?:http|language)\//, types: /^src\/chat\// },
  { room: /^src\/app\.ts$/, values: /^src\/(?:http|language)\//, types: /^src\/chat\// },
  { room: /^src\/doctor\//, values: /^src\/(?:doctor|catalog|llm|language)\// },
  {
    room: /^src\/(?:config|errors|log|protocol|staff-protocol|catalogue-protocol|sqlite|typescript-thread)\.ts$/,
    values: /^$/,
  },
  { room: /^src\/services\.ts$/, values: /^src\// },
  {
    room: /^src\/main\.ts$/,
    values: /^src\/|^ingest\/publish-sample\.ts$|^ingest\/desk\/publishing-desk\.ts$|^web\/build\.ts$/,
  },
  {
    room: /^src\/(?:start-banner|print-settings|settings-in-spanish)\.ts$/,
    values: /^src\/settings-in-spanish\.ts$/,
  },
  {
    room: /^ingest\//,
    values: /^ingest\/|^src\/(?:catalog|llm|language)\//,
    types: /^src\/http\/catalogue-desk\.ts$/,
  },
  { room: /^web\/build\.ts$/, values: /^web\// },
  { room: /^web\//, values: /^web\//, types: /^src\/(?:staff-|catalogue-)?protocol\.ts$/ },
];

test('imports run one way: each room uses only what the table allows', () => {
  const local = imports.filter(({ target }) => /^(?:src|ingest|web|test|data)\//.test(target));

  const forbidden = local.filter(({ file, target, typeOnly }) => {
    const rule = mayImport.find(({ room }) => room.test(file));
    if (rule === undefined) return true;
    const groundHere = !file.startsWith('web/') && ground.test(target);
    return !(groundHere || rule.values.test(target) || (typeOnly && rule.types?.test(target) === true));
  });

  expect(forbidden).toEqual([]);
  expect(local.length).toBeGreaterThan(100);
});

/** The rooms of the order, each of which uses only those before it: from what was said to what is meant, done and answered. */
const orderRooms = ['said', 'place', 'cart', 'names', 'acts', 'answers', 'reading'];

test('the rooms of the order use only those before them, and none the door', () => {
  const roomOf = (path: string) => /^src\/chat\/order\/(\w+)\//.exec(path)?.[1];
  const within = imports.filter(({ file, target }) => roomOf(file) && target.startsWith('src/chat/order/'));

  const backwards = within.filter(({ file, target, typeOnly }) => {
    const [user, used] = [roomOf(file), roomOf(target)];
    if (used === undefined) return !typeOnly;
    return orderRooms.indexOf(used) > orderRooms.indexOf(user ?? '');
  });

  expect(backwards).toEqual([]);
  expect(new Set(within.map(({ file }) => roomOf(file)))).toEqual(new Set(orderRooms));
});

const homes: readonly { library: RegExp; home: RegExp }[] = [
  {
    library: /^express(?:-rate-limit)?$|^helmet$|^pino-http$/,
    home: /^src\/(?:app\.ts|http\/|services\.ts)/,
  },
  { library: /^hnswlib-node$/, home: /^src\/catalog\/vector-index\.ts$/ },
  { library: /^better-sqlite3$/, home: /^src\/sqlite\.ts$/ },
  { library: /^@langchain\/textsplitters$/, home: /^ingest\/chunk-page\.ts$/ },
  { library: /^@langchain\/(?:core|ollama|openai)/, home: /^src\/llm\/|^src\/catalog\/vector-store\.ts$/ },
  {
    library: /^commander$|^@commander-js\/|^cli-progress$|^csv-parse|^html-to-text$|^saxes$/,
    home: /^ingest\//,
  },
  { library: /^prom-client$/, home: /^src\/http\/metrics\.ts$/ },
  { library: /^pino$/, home: /^src\/log\.ts$/ },
  { library: /^esbuild$/, home: /^web\/build\.ts$/ },
  { library: /^undici$/, home: /^src\/llm\// },
  { library: /^eld/, home: /^src\/language\/detect-language\.ts$/ },
  { library: /^@orama\/stemmers/, home: /^src\/language\/stem\.ts$/ },
];

test('each heavy library has one home', () => {
  const strays = imports.filter(({ file, target }) =>
    homes.some(({ library, home }) => library.test(target) && !home.test(file)),
  );

  expect(strays).toEqual([]);
});

test('the browser gets no library at all', () => {
  const outside = imports.filter(
    ({ file, target }) =>
      file.startsWith('web/') && file !== 'web/build.ts' && !/^(?:web|src)\//.test(target),
  );

  expect(outside).toEqual([]);
});

test('no file is in an import cycle', () => {
  const uses = new Map<string, string[]>();
  for (const { file, target, typeOnly } of imports) {
    if (!typeOnly) uses.set(file, [...(uses.get(file) ?? []), target]);
  }
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of uses.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };

  for (const file of uses.keys()) visit(file, []);

  expect(cycles).toEqual([]);
});

test('no source file is a giant, and only main files read the environment', () => {
  const lines = (file: string) => readFileSync(join(root, file), 'utf8').split('\n').length;
  const giants = files.filter((file) => lines(file) > 400);
  const readers = files.filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')));

  expect(giants).toEqual([]);
  expect(readers.filter((file) => !/(?:^|[-/])main\.ts$/.test(file))).toEqual([]);
});

test('nothing is written into the page as HTML', () => {
  const web = files.filter((file) => file.startsWith('web/') && file !== 'web/build.ts');

  const writers = web.filter((file) =>
    /\.(?:innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );

  expect(writers).toEqual([]);
  expect(web.length).toBeGreaterThan(5);
});
