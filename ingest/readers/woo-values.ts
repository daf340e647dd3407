/** How WooCommerce writes values in its CSV. */
import { looksLikeHtml } from '../lint/html-text.ts';

/** A cell that a spreadsheet would take for a formula is written with a quote before it. */
export function unquotedFormula(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** Lists are joined by commas; a comma within a value is written "\,". */
export function listOf(cell: string): string[] {
  return cell
    .split(/(?<!\\),/)
    .map((value) => value.replaceAll('\\,', ',').trim())
    .filter((value) => value !== '');
}

/** Line breaks of a description are written "\n"; the shop shows them as paragraphs, beside whatever HTML there is. */
export function descriptionOf(cell: string): string {
  const text = cell.replace(/(\\?)\\n/g, (_, escaped: string) => (escaped === '' ? '\n' : '\\n'));
  if (!looksLikeHtml(text)) return text;
  return text
    .replace(/(?<=[^>\s])[ \t]*\n[ \t]*\n\s*(?=\S)/g, '<br><br>')
    .replace(/(?<=[^>\s])[ \t]*\n[ \t]*(?=[^<\s])/g, '<br>');
}

/** "1", "yes", "sí", "true". */
export function isYes(cell: string): boolean {
  return ['1', 'yes', 'si', 'sí', 'true', 'verdadero'].includes(cell.trim().toLowerCase());
}

export function isNo(cell: string): boolean {
  return ['0', '-1', 'no', 'false', 'falso'].includes(cell.trim().toLowerCase());
}

/**
 * Stock as WooCommerce means it: a count decides unless orders are taken beyond it; without a count the flag does, and nothing
 * is counted.
 */
export function wooStock(row: {
  inStock: string | undefined;
  stock: string | undefined;
  backorders: string | undefined;
}): { availability?: string; quantity?: string } {
  const flag = row.inStock?.trim().toLowerCase() ?? '';
  const count = row.stock?.trim() ?? '';
  const beyond = ['1', 'yes', 'sí', 'si', 'notify', 'avisar', 'permitir'].includes(
    row.backorders?.trim().toLowerCase() ?? '',
  );
  const reserved = ['backorder', 'onbackorder', 'reserva'].includes(flag);
  if (flag !== '' && (isNo(flag) || /^(?:outofstock|agotado)$/.test(flag.replace(/[\s_-]/g, '')))) {
    return { availability: 'out_of_stock' };
  }
  if (reserved || (beyond && count !== '')) return { availability: 'in_stock' };
  if (count !== '') return { quantity: count };
  return isYes(flag) || /^(?:instock|hayexistencias)$/.test(flag.replace(/[\s_-]/g, ''))
    ? { availability: 'in_stock' }
    : {};
}
