/** What the variants of one product differ in; what all share is the product's own. */
export function variedOptions(all: readonly Readonly<Record<string, string>>[]): {
  options: Record<string, string>[];
  names: ReadonlySet<string>;
} {
  const names = [...new Set(all.flatMap((options) => Object.keys(options)))];
  const varied = new Set(names.filter((name) => new Set(all.map((options) => options[name])).size > 1));
  return {
    options: all.map((options) =>
      Object.fromEntries(Object.entries(options).filter(([name]) => varied.has(name))),
    ),
    names: varied,
  };
}

/** The words that all titles begin with: "Camiseta Lino" of "Camiseta Lino, roja, M" and "Camiseta Lino, azul, M". */
export function commonTitle(titles: readonly string[]): string {
  const [first = '', ...others] = titles;
  const words = first.split(/\s+/);
  const shared = words.findIndex((word, at) => others.some((title) => title.split(/\s+/)[at] !== word));
  if (shared === -1) return first;
  const title = words
    .slice(0, shared)
    .join(' ')
    .replace(/[\s,;:|/(–—-]+$/u, '');
  return title.length >= 3 ? title : first;
}
