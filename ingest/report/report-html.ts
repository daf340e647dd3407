/** One page without scripts or anything fetched from elsewhere: it can be sent to a colleague as it is. */
import type { Report } from './report.ts';

const inEnglish = {
  title: 'Import report',
  summary: (report: Report) =>
    `${report.read} rows read: ${report.imported} imported, ${report.repaired} imported with something to know about them, ${report.rejected} rejected. The catalogue then holds ${report.products} products.`,
  file: ['File', 'Format', 'Encoding', 'Read', 'Imported', 'Repaired', 'Rejected'],
  readAs: (encoding: string) => `read as ${encoding}`,
  issue: ['Line', 'Column', 'What', 'Value'],
  rejected: 'Rejected rows',
  repaired: 'Repaired rows, and what to know about others',
  none: 'None.',
  more: (count: number) => `${count} more are not listed.`,
} as const;

const words = {
  en: inEnglish,
  es: {
    title: 'Informe de la importación',
    summary: (report: Report) =>
      `${report.read} filas leídas: ${report.imported} importadas, ${report.repaired} importadas con algo que saber de ellas, ${report.rejected} rechazadas. El catálogo tiene después ${report.products} productos.`,
    file: ['Fichero', 'Formato', 'Codificación', 'Leídas', 'Importadas', 'Reparadas', 'Rechazadas'],
    readAs: (encoding: string) => `leído como ${encoding}`,
    issue: ['Línea', 'Columna', 'Qué', 'Valor'],
    rejected: 'Filas rechazadas',
    repaired: 'Filas reparadas, y lo que saber de otras',
    none: 'Ninguna.',
    more: (count: number) => `Hay ${count} más que no se enumeran.`,
  },
} as const;

type Words = (typeof words)[keyof typeof words];

export function reportAsHtml(report: Report): string {
  const said = words[report.language];
  const rejected = report.issues.filter((issue) => issue.action === 'rejected');
  const repaired = report.issues.filter((issue) => issue.action === 'repaired');
  return `<!doctype html>
<html lang="${report.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${said.title}: ${escaped(report.files.map((file) => file.file).join(', '))}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1d1d1f; background: #fff }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem }
th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #d9d9de; vertical-align: top }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
code { background: #f2f2f5; padding: .1rem .3rem; border-radius: .2rem; overflow-wrap: anywhere }
</style>
<h1>${said.title}</h1>
<p>${said.summary(report)}</p>
${filesTable(report, said)}
${issuesTable(said.rejected, rejected, said)}
${issuesTable(said.repaired, repaired, said)}
${report.issuesLeftOut === undefined ? '' : `<p>${said.more(report.issuesLeftOut)}</p>`}
</html>
`;
}

function headRow(titles: readonly string[], numbersFrom: number, numbersTo = titles.length): string {
  const cells = titles.map(
    (title, at) => `<th${at >= numbersFrom && at < numbersTo ? ' class="number"' : ''}>${title}</th>`,
  );
  return `<thead><tr>${cells.join('')}</tr></thead>`;
}

function filesTable(report: Report, said: Words): string {
  const rows = report.files.map(
    (
      file,
    ) => `<tr><td>${escaped(file.file)}</td><td>${escaped(file.format)}</td><td>${escaped(said.readAs(file.encoding))}</td>
<td class="number">${file.read}</td><td class="number">${file.imported}</td><td class="number">${file.repaired}</td><td class="number">${file.rejected}</td></tr>`,
  );
  return `<table>${headRow(said.file, 3)}<tbody>${rows.join('\n')}</tbody></table>`;
}

function issuesTable(title: string, issues: Report['issues'], said: Words): string {
  if (issues.length === 0) return `<h2>${title}</h2>\n<p>${said.none}</p>`;
  const rows = issues.map(
    (
      issue,
    ) => `<tr><td class="number">${issue.file === undefined ? '' : `${escaped(issue.file)}:`}${issue.line}</td>
<td>${escaped(issue.column ?? '')}</td><td>${escaped(issue.message)}</td><td>${issue.value === undefined ? '' : `<code>${escaped(issue.value)}</code>`}</td></tr>`,
  );
  return `<h2>${title}</h2>
<table>${headRow(said.issue, 0, 1)}<tbody>
${rows.join('\n')}
</tbody></table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
