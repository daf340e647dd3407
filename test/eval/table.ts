/** Measures as a table that people and scripts read, and as JSON. */
import { isMet, type Measure, wilson95 } from './measure.ts';

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

function wantedText(wanted: Measure['wanted']): string {
  if (wanted === 'none' || wanted === 'all') return wanted;
  return 'atMost' in wanted ? `≤ ${percent(wanted.atMost)}` : `≥ ${percent(wanted.atLeast)}`;
}

export function measureTable(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => {
    const { part, what, hits, of, wanted } = measure;
    const { low, high } = wilson95(hits, of);
    const share = of === 0 ? 'of nothing' : percent(hits / of);
    const met = isMet(measure) ? 'yes' : 'NO';
    const interval = `${percent(low)} – ${percent(high)}`;
    return [part, what, `${hits} of ${of}`, share, interval, wantedText(wanted), met];
  });
  return alignedTable([['part', 'what', 'hits', 'share', '95 % interval', 'wanted', 'met'], ...rows]);
}

/** Columns as wide as their widest cell, as Markdown; the first row is the heading. */
export function alignedTable(rows: readonly (readonly string[])[]): string {
  const [heading = []] = rows;
  const widths = heading.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(heading), rule, ...rows.slice(1).map(line)].join('\n');
}

export function measuresAsJson(measures: readonly Measure[]): string {
  const rows = measures.map((measure) => ({
    ...measure,
    share: measure.of === 0 ? null : measure.hits / measure.of,
    interval95: wilson95(measure.hits, measure.of),
    met: isMet(measure),
  }));
  return `${JSON.stringify({ at: new Date().toISOString(), measures: rows }, null, 2)}\n`;
}
