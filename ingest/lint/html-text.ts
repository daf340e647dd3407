import { compile } from 'html-to-text';

const skipped = [
  'img',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  'head',
  'form',
  // What a shopper cannot see on the shop's page is not said here either.
  '[hidden]',
  '[style*="display:none"]',
  '[style*="display: none"]',
  '[style*="visibility:hidden"]',
  '[style*="visibility: hidden"]',
];

const toText = compile({
  wordwrap: false,
  limits: { maxInputLength: 500_000, maxDepth: 60, ellipsis: '' },
  selectors: [
    ...skipped.map((selector) => ({ selector, format: 'skip' })),
    { selector: 'a', options: { ignoreHref: true } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'ul', options: { itemPrefix: '- ' } },
    { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false, colSpacing: 2 } },
  ],
});

const markup = /<\/?[a-z][^>]*>|<!--|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31}\d{0,2});/i;

/** Whether a text holds tags, comments or character references. "a < b & c" does not. */
export function looksLikeHtml(text: string): boolean {
  return markup.test(text);
}

/** Paragraphs, lists and tables stay readable; links become their words; scripts, pictures and hidden parts go. */
export function htmlToPlainText(html: string): string {
  return toText(html);
}
