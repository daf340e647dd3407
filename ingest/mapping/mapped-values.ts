/** Values of one record as a mapping names them. */
import type { Fields } from '../readers/reader.ts';
import { type Condition, columnsOfRule, type Mapping, type Rule } from './mapping.ts';

/** A record seen through its column names, whatever they are; undefined where it has no such column. */
export type Cells = {
  at(column: string): unknown;
  /** Every name that begins so, without it. */
  beginning(prefix: string): readonly (readonly [string, unknown])[];
};

export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');
}

export function readValue(cells: Cells, rule: Rule | undefined): unknown {
  if (rule === undefined) return undefined;
  const value = columnsOfRule(rule)
    .map((column) => cells.at(column))
    .find(isGiven);
  if (typeof rule === 'string' || Array.isArray(rule))
    return typeof value === 'string' ? value.trim() : value;
  const { split, levels, root, values, before, dayOnly } = rule;
  const one = (given: unknown): unknown => {
    if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') return given;
    let text = String(given).trim();
    if (values !== undefined) text = inOurWords(values, text);
    if (levels !== undefined) text = pathOf(text.split(levels), root);
    if (before !== undefined && text.startsWith('/')) text = before + text;
    if (dayOnly === true) text = text.replace(/[T ,]+\d{1,2}:.*$/, '');
    return text;
  };
  if (split === undefined || typeof value !== 'string')
    return Array.isArray(value) ? value.map(one) : one(value);
  return value
    .split(split)
    .map(one)
    .filter((text) => text !== '');
}

function inOurWords(values: Readonly<Record<string, string>>, text: string): string {
  const found = Object.entries(values).find(([word]) => word.toLowerCase() === text.toLowerCase());
  return found?.[1] ?? text;
}

function pathOf(levels: readonly string[], root: string | undefined): string {
  const tidy = levels.map((level) => level.trim()).filter((level) => level !== '');
  return (tidy.length > 1 && tidy[0] === root ? tidy.slice(1) : tidy).join(' > ');
}

/** The first of a list where our format wants one. */
export function single(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

export function holds(cells: Cells, condition: Condition): boolean {
  const present = Object.entries(condition).filter(([column]) => cells.at(column) !== undefined);
  return (
    present.length > 0 &&
    present.every(([column, values]) => {
      const text = String(cells.at(column) ?? '')
        .trim()
        .toLowerCase();
      return values.some((value) => (value === '*' ? text !== '' : value.toLowerCase() === text));
    })
  );
}

/** "color=Rojo,talla=M": names and values; a separator only counts before a name. */
export function pairsOf(text: string, { between, is }: { between: string; is: string }): [string, string][] {
  const parts: string[] = [];
  for (const part of text.split(between)) {
    const last = parts.length - 1;
    if (part.includes(is) || last < 0) parts.push(part);
    else parts[last] = `${parts[last]}${between}${part}`;
  }
  return parts.flatMap((part) => {
    const at = part.indexOf(is);
    const name = part.slice(0, at).trim();
    // A third part is a position: "Material:Algodón:1".
    const value = part
      .slice(at + is.length)
      .trim()
      .replace(is === ':' ? /:\d*(?::\d)?$/ : /$^/, '');
    return at <= 0 || value === '' ? [] : [[name, value.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"')]];
  });
}

export function attributesOf(cells: Cells, mapping: Mapping, except: ReadonlySet<string>): Fields {
  const named = Object.entries(mapping.attributes ?? {}).map(
    ([name, rule]) => [name, readValue(cells, rule)] as const,
  );
  const prefixed = mapping.attributePrefix === undefined ? [] : cells.beginning(mapping.attributePrefix);
  const left = new Set(mapping.pairsLeftOut ?? []);
  const paired = (mapping.pairs ?? []).flatMap((rule) => {
    const text = readValue(cells, rule.column);
    return typeof text === 'string' ? pairsOf(text, rule).filter(([name]) => !left.has(name)) : [];
  });
  const spoken = paired.map(
    ([name, value]) => [name.replaceAll('_', ' ').toLowerCase(), value.split('|')] as const,
  );
  return Object.fromEntries(
    [...named, ...prefixed, ...spoken].filter(
      ([name, value]) => isGiven(value) && !except.has(name.toLowerCase()),
    ),
  );
}
