/** Variants that a product's own row lists: "sku=A-1,talla=M,color=Rojo|sku=A-2,talla=L,color=Rojo". */
import type { Row } from '../report/row-issue.ts';
import { type Cells, pairsOf } from './mapped-values.ts';
import type { Mapping } from './mapping.ts';

/** Option names with their values. */
export type Child = Readonly<Record<string, string>>;

export type Children = {
  parentOf(id: string): string | undefined;
  optionsOf(id: string): Child | undefined;
};

const nobody: Children = { parentOf: () => undefined, optionsOf: () => undefined };

export async function childrenOf(
  rows: () => AsyncIterable<{ row: Row; cells: Cells }>,
  mapping: Mapping,
): Promise<Children> {
  const rule = mapping.variants?.children;
  if (rule === undefined) return nobody;
  const found = new Map<string, { parent: string; options: Child }>();
  for await (const { cells } of rows()) {
    const text = String(cells.at(rule.column) ?? '').trim();
    const parent = String(cells.at(rule.id) ?? '').trim();
    if (text === '' || parent === '') continue;
    const labels = new Map(
      rule.labels === undefined
        ? []
        : pairsOf(String(cells.at(rule.labels) ?? ''), { between: ',', is: '=' }),
    );
    for (const entry of text.split(rule.between)) {
      const pairs = pairsOf(entry, { between: ',', is: '=' });
      const id = pairs.find(([name]) => name === rule.id)?.[1];
      if (id === undefined || found.has(id)) continue;
      const options = pairs.filter(([name]) => name !== rule.id && name !== 'default');
      found.set(id, {
        parent,
        options: Object.fromEntries(
          options.map(([name, value]) => [labels.get(name) ?? name.replaceAll('_', ' '), value]),
        ),
      });
    }
  }
  return { parentOf: (id) => found.get(id)?.parent, optionsOf: (id) => found.get(id)?.options };
}
