/** The shop's pages: Markdown files of one folder, their language in the name (`delivery.es.md`) or told from the text. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, page as pageSchema } from '../src/catalog/product.ts';
import { detectLanguage } from '../src/language/detect-language.ts';
import type { Language } from '../src/protocol.ts';
import { IngestError } from './ingest-error.ts';
import { cleanLine, cleanText } from './lint/clean-text.ts';
import { htmlToPlainText, looksLikeHtml } from './lint/html-text.ts';

const pageFile = /^(?<name>.+?)(?:\.(?<language>es|en))?\.(?:md|markdown)$/i;
const longestText = 50_000;

export async function readPages(folder: string, fallback: Language): Promise<Page[]> {
  const files = (await namesIn(folder)).filter((name) => pageFile.test(name)).sort();
  if (files.length === 0) {
    throw new IngestError('bad_input', `${folder} holds no Markdown page (such as delivery.es.md)`);
  }
  const pages: Page[] = [];
  for (const file of files) {
    const page = await readPage(folder, file, fallback);
    const twin = pages.find((other) => other.id === page.id && other.language === page.language);
    if (twin !== undefined) {
      throw new IngestError(
        'bad_input',
        `${folder} holds the page ${page.id} (${page.language}) twice: rename or remove one`,
      );
    }
    pages.push(page);
  }
  return pages;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  } catch {
    throw new IngestError('bad_input', `There is no folder ${folder} to read pages from`);
  }
}

async function readPage(folder: string, file: string, fallback: Language): Promise<Page> {
  const path = join(folder, file);
  const { name = file, language: named } = pageFile.exec(file)?.groups ?? {};
  const raw = cleanText(decode(await readFile(path))).text;
  const { settings, body } = frontMatter(raw);
  const text = pageText(body);
  if (text === '') throw new IngestError('bad_input', `The page ${path} is empty`);
  if (text.length > longestText) {
    throw new IngestError(
      'bad_input',
      `The page ${path} has ${text.length} characters; ${longestText} are the most`,
    );
  }
  const title = cleanLine(settings.title ?? /^#\s+(.+?)\s*#*$/m.exec(text)?.[1] ?? name).text.slice(0, 300);
  const candidate = {
    id: cleanLine(name).text.slice(0, 200),
    title,
    text,
    language: named?.toLowerCase() ?? detectLanguage(text) ?? fallback,
    ...(settings.url === undefined ? {} : { url: settings.url }),
  };
  const parsed = pageSchema.safeParse(candidate);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new IngestError('bad_input', `The page ${path}: ${issue?.path.join('.')} ${issue?.message}`);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** `title:` and `url:` between two lines of dashes at the top. */
function frontMatter(raw: string): { settings: { title?: string; url?: string }; body: string } {
  const found = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(raw);
  if (found === null) return { settings: {}, body: raw };
  const value = (key: string) =>
    new RegExp(`^${key}:\\s*["']?(.+?)["']?\\s*$`, 'm').exec(found[1] ?? '')?.[1];
  const title = value('title');
  const url = value('url');
  return {
    settings: { ...(title === undefined ? {} : { title }), ...(url === undefined ? {} : { url }) },
    body: raw.slice(found[0].length),
  };
}

/** Headings, lists and paragraphs stay; links become their words; pictures, comments and tags go. */
function pageText(markdown: string): string {
  const withoutLinks = markdown
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
  const lines = withoutLinks
    .split(/\r?\n/)
    .map((line) => (looksLikeHtml(line) ? htmlToPlainText(line) : line));
  return cleanText(lines.join('\n')).text;
}
