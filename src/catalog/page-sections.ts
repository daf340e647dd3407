/** A page cut where it answers: one section a heading, long ones by paragraph. */
import type { Page } from './product.ts';

export type Section = { heading: string; text: string };

const longSection = 700;
const headingLine = /^#{1,6}\s+(.+?)\s*#*$/;

function pieces(text: string): string[] {
  if (text.length <= longSection) return [text];
  const parts: string[] = [];
  let piece = '';
  for (const paragraph of text.split(/\n\s*\n/)) {
    if (piece !== '' && piece.length + paragraph.length > longSection) {
      parts.push(piece);
      piece = '';
    }
    piece = piece === '' ? paragraph : `${piece}\n\n${paragraph}`;
  }
  if (piece !== '') parts.push(piece);
  return parts;
}

export function sectionsOf(page: Page): Section[] {
  const sections: Section[] = [];
  let heading = '';
  let lines: string[] = [];
  const flush = () => {
    const text = lines.join('\n').trim();
    if (text !== '') for (const piece of pieces(text)) sections.push({ heading, text: piece });
    lines = [];
  };
  for (const line of page.text.split('\n')) {
    const found = headingLine.exec(line);
    if (found === null) {
      lines.push(line);
      continue;
    }
    flush();
    heading = found[1] ?? '';
  }
  flush();
  return sections;
}
