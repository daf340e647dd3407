/** The shop's pages: Markdown, HTML and text files of one folder, their language in the name (`delivery.es.md`) or told from the text. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, page as pageSchema } from '../src/catalog/product.ts';
import { detectLanguage } from '../src/language/detect-language.ts';
import type { Language } from '../src/protocol.ts';
import { IngestError } from './ingest-error.ts';
import { cleanLine, cleanText } from './lint/clean-text.ts';
import { instructionsIn } from './lint/hidden-instructions.ts';
import { mendMojibake } from './lint/mojibake.ts';
import { type PageText, pageTextOf } from './page-text.ts';
import { declaredPageEncoding, decodeAs, Utf8Check, unicodeEncodingOf } from './source/encoding.ts';
import { whyNotText } from './source/file-kind.ts';

const pageFile = /^(?<name>.+?)(?:\.(?<language>es|en))?\.(?<kind>md|markdown|html?|txt|text)$/i;
const longestText = 50_000;

/** A page that speaks to a machine: what gives it away, and where in the file it stands. */
export type TellingPage = { file: string; line: number; value: string };

export async function readPages(
  folder: string,
  fallback: Language,
  tell: (found: TellingPage) => void = () => {},
): Promise<Page[]> {
  const files = (await namesIn(folder))
    .filter((name) => pageFile.test(name) && !/^readme\b/i.test(name))
    .sort();
  if (files.length === 0) {
    throw new IngestError('bad_input', {
      en: `${folder} holds no Markdown, HTML or text page (such as delivery.es.md)`,
      es: `${folder} no tiene ninguna página Markdown, HTML o de texto (como delivery.es.md)`,
    });
  }
  const pages: Page[] = [];
  for (const file of files) {
    const { page, raw } = await readPage(folder, file, fallback);
    for (const found of instructionsInPage(raw)) tell({ file, ...found });
    const twin = pages.find((other) => other.id === page.id && other.language === page.language);
    if (twin !== undefined) {
      throw new IngestError('bad_input', {
        en: `${folder} holds the page ${page.id} (${page.language}) twice: rename or remove one`,
        es: `${folder} tiene dos veces la página ${page.id} (${page.language}): renombre o quite una`,
      });
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
    throw new IngestError('bad_input', {
      en: `There is no folder ${folder} to read pages from`,
      es: `No existe la carpeta ${folder} de la que leer páginas`,
    });
  }
}

async function readPage(
  folder: string,
  file: string,
  fallback: Language,
): Promise<{ page: Page; raw: string }> {
  const path = join(folder, file);
  const { name = file, language: named, kind = 'md' } = pageFile.exec(file)?.groups ?? {};
  const raw = decode(path, await readFile(path));
  const { text, title, url } = cleaned(pageTextOf(raw, kind.toLowerCase()));
  if (text === '')
    throw new IngestError('bad_input', {
      en: `The page ${path} is empty`,
      es: `La página ${path} está vacía`,
    });
  if (text.length > longestText) {
    throw new IngestError('bad_input', {
      en: `The page ${path} has ${text.length} characters; ${longestText} are the most`,
      es: `La página ${path} tiene ${text.length} caracteres; como mucho, ${longestText}`,
    });
  }
  const candidate = {
    id: cleanLine(name).text.slice(0, 200),
    title: cleanLine(title ?? name).text.slice(0, 300),
    text,
    language: named?.toLowerCase() ?? detectLanguage(text) ?? fallback,
    ...(url === undefined ? {} : { url }),
  };
  const parsed = pageSchema.safeParse(candidate);
  if (parsed.success) return { page: parsed.data, raw };
  const [issue] = parsed.error.issues;
  throw new IngestError('bad_input', {
    en: `The page ${path}: ${issue?.path.join('.')} ${issue?.message}`,
    es: `La página ${path}: ${issue?.path.join('.')} ${issue?.message}`,
  });
}

/** Also in what nobody sees of it, such as a comment: somebody put it there. One a line, or one that goes over lines. */
function instructionsInPage(raw: string): { line: number; value: string }[] {
  const found = raw.split('\n').flatMap((text, at) => {
    const value = instructionsIn(text);
    return value === undefined ? [] : [{ line: at + 1, value }];
  });
  const whole = found.length === 0 ? instructionsIn(raw) : undefined;
  return whole === undefined ? found : [{ line: lineOf(raw, whole), value: whole }];
}

function lineOf(raw: string, value: string): number {
  const [beginning = ''] = value.split('\n');
  return Math.max(1, raw.split('\n').findIndex((line) => line.includes(beginning)) + 1);
}

function cleaned(page: PageText): PageText {
  return { ...page, text: cleanText(page.text).text };
}

function decode(path: string, bytes: Uint8Array): string {
  const unicode = unicodeEncodingOf(bytes);
  const why = whyNotText(bytes.subarray(0, 4096), unicode);
  if (why !== undefined)
    throw new IngestError('bad_input', {
      en: `The page ${path} ${why.en}`,
      es: `La página ${path} ${why.es}`,
    });
  const utf8 = new Utf8Check();
  utf8.push(bytes);
  const encoding = unicode ?? (utf8.end() ? 'UTF-8' : (declaredPageEncoding(bytes) ?? 'windows-1252'));
  return mendMojibake(cleanText(decodeAs(encoding, bytes)).text);
}
