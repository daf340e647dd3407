/** Bundles widget, console and demo shop. `npm start` calls `buildWeb`; `npm run build:web` runs this file. */
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin, transform } from 'esbuild';

const web = fileURLToPath(new URL('.', import.meta.url));

/** Browsers of the last three years: what adoptedStyleSheets and custom elements need anyway. */
const target = ['chrome111', 'firefox113', 'safari16.4'];

const common = {
  bundle: true,
  minify: true,
  target,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Names that only the widget's own files use, none of the wire or the DOM among them: they are shortened. */
export const widgetNames = [
  'announcer',
  'answer',
  'api',
  'bind',
  'busy',
  'cards',
  'clear',
  'closeMenu',
  'collapse',
  'conversation',
  'feedback',
  'follow',
  'greet',
  'grew',
  'keep',
  'lastEventId',
  'leave',
  'memory',
  'node',
  'nodes',
  'parent',
  'piecesOf',
  'productAddress',
  'recall',
  'reconnects',
  'request',
  'restore',
  'retryAfterSeconds',
  'say',
  'session',
  'setCart',
  'setQuantity',
  'shopLanguage',
  'shopperSaid',
  'show',
  'sold',
  'speech',
  'spoken',
  'started',
  'tag',
  'tell',
  'translate',
  'trouble',
  'tryAgain',
  'turned',
  'view',
  'viewer',
];

/** A style sheet that a script imports becomes its minified text. */
const styleText: Plugin = {
  name: 'style-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target,
      });
      return { contents: `export const css = ${JSON.stringify(code.trim())};`, loader: 'js' };
    });
  },
};

/** Writes every file the service serves for `/`, `/console` and `/widget.js` into a fresh `outDir`. */
export async function buildWeb(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    build({
      ...common,
      entryPoints: { widget: join(web, 'widget', 'main.ts') },
      outdir: outDir,
      format: 'iife',
      plugins: [styleText],
      mangleProps: new RegExp(`^(?:${widgetNames.join('|')})$`),
    }),
    build({
      ...common,
      entryPoints: {
        console: join(web, 'console', 'main.ts'),
        'console-style': join(web, 'console', 'console.css'),
        demo: join(web, 'demo', 'main.ts'),
        'demo-style': join(web, 'demo', 'demo.css'),
      },
      outdir: outDir,
      format: 'esm',
    }),
    cp(join(web, 'demo', 'index.html'), join(outDir, 'index.html')),
    cp(join(web, 'console', 'console.html'), join(outDir, 'console.html')),
    cp(join(web, 'shared', 'shop.svg'), join(outDir, 'shop.svg')),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWeb(join(web, 'built'));
