/** The text of a page, with its headings, lists and tables, from Markdown, HTML or plain text. */
import { htmlToPlainText, looksLikeHtml } from './lint/html-text.ts';

export type PageText = { text: string; title?: string; url?: string };

export function pageTextOf(raw: string, kind: string): PageText {
  if (/^html?$/.test(kind) || /^\s*(?:<!doctype html|<html)\b/i.test(raw)) return fromHtml(raw);
  return kind.startsWith('t') ? fromText(raw) : fromMarkdown(raw);
}

const unseen = /<!--[\s\S]*?-->|<(script|style|template|noscript)\b[\s\S]*?<\/\1\s*>/gi;
/** A page as the shop's site serves it: what frames every page says nothing of this one. */
const frame = /<(nav|header|footer|aside|dialog|button|select)\b[\s\S]*?<\/\1\s*>/gi;

function fromHtml(page: string): PageText {
  const raw = page.replace(unseen, ' ');
  const main =
    /<main\b[^>]*>([\s\S]*?)<\/main\s*>/i.exec(raw)?.[1] ??
    /<article\b[^>]*>([\s\S]*?)<\/article\s*>/i.exec(raw)?.[1] ??
    /<body\b[^>]*>([\s\S]*)/i.exec(raw)?.[1] ??
    raw;
  const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1\s*>/i.exec(raw)?.[1];
  const titled = heading ?? /<title\b[^>]*>([\s\S]*?)<\/title\s*>/i.exec(raw)?.[1];
  const address = /<link\b[^>]*\brel=["']?canonical["']?[^>]*>/i.exec(raw)?.[0];
  const url = /\bhref=["']?(https?:\/\/[^"'\s>]+)/i.exec(address ?? '')?.[1];
  // Headings become Markdown's, so that a page is cut into sections as any other.
  const marked = main
    .replace(frame, ' ')
    .replace(
      /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1\s*>/gi,
      (_, level: string, inner: string) =>
        `<p>${'#'.repeat(Number(level))} ${htmlToPlainText(inner).replace(/\s+/g, ' ').replaceAll('<', '&lt;')}</p>`,
    );
  const title = titled === undefined ? undefined : htmlToPlainText(titled).trim();
  return {
    text: htmlToPlainText(marked),
    ...(title === undefined || title === '' ? {} : { title }),
    ...(url === undefined ? {} : { url }),
  };
}

/** The first line is the title when it stands alone and is short. */
function fromText(raw: string): PageText {
  const [first = '', second = ''] = raw.trim().split('\n', 2);
  const titled = first.length <= 80 && second.trim() === '' && !/[.,;:]$/.test(first.trim());
  const title = first.trim().replace(/^#+\s*/, '');
  return { text: raw, ...(titled && title !== '' ? { title } : {}) };
}

function fromMarkdown(raw: string): PageText {
  const { settings, body } = frontMatter(raw);
  const text = markdownText(body);
  const title = settings.title ?? /^#\s+(.+?)\s*#*$/m.exec(text)?.[1];
  return { text, ...settings, ...(title === undefined ? {} : { title }) };
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
function markdownText(markdown: string): string {
  const withoutLinks = markdown
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');
  const lines = withoutLinks
    .split(/\r?\n/)
    .map((line) => (looksLikeHtml(line) ? htmlToPlainText(line) : line));
  return lines.join('\n');
}
