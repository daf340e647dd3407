/** One page without scripts or anything fetched from elsewhere: it can be sent to a colleague as it is. */
import type { Report } from './report.ts';

export function reportAsHtml(report: Report): string {
  const rejected = report.issues.filter((issue) => issue.action === 'rejected');
  const repaired = report.issues.filter((issue) => issue.action === 'repaired');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Import report: ${escaped(report.files.map((file) => file.file).join(', '))}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: #1d1d1f; background: #fff }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 2rem }
th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #d9d9de; vertical-align: top }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums }
code { background: #f2f2f5; padding: .1rem .3rem; border-radius: .2rem; overflow-wrap: anywhere }
</style>
<h1>Import report</h1>
<p>${report.read} rows read: ${report.imported} imported, ${report.repaired} imported with a repair, ${report.rejected} rejected.
The catalogue then holds ${report.products} products.</p>
${filesTable(report)}
${issuesTable('Rejected rows', rejected)}
${issuesTable('Repaired rows', repaired)}
${report.issuesLeftOut === undefined ? '' : `<p>${report.issuesLeftOut} more are not listed.</p>`}
</html>
`;
}

function filesTable(report: Report): string {
  const rows = report.files.map(
    (
      file,
    ) => `<tr><td>${escaped(file.file)}</td><td>${escaped(file.format)}</td><td>${escaped(file.encoding)}</td>
<td class="number">${file.read}</td><td class="number">${file.imported}</td><td class="number">${file.repaired}</td><td class="number">${file.rejected}</td></tr>`,
  );
  return `<table><thead><tr><th>File</th><th>Format</th><th>Encoding</th><th class="number">Read</th><th class="number">Imported</th>
<th class="number">Repaired</th><th class="number">Rejected</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function issuesTable(title: string, issues: Report['issues']): string {
  if (issues.length === 0) return `<h2>${title}</h2>\n<p>None.</p>`;
  const rows = issues.map(
    (
      issue,
    ) => `<tr><td class="number">${issue.file === undefined ? '' : `${escaped(issue.file)}:`}${issue.line}</td>
<td>${escaped(issue.column ?? '')}</td><td>${escaped(issue.message)}</td><td>${issue.value === undefined ? '' : `<code>${escaped(issue.value)}</code>`}</td></tr>`,
  );
  return `<h2>${title}</h2>
<table><thead><tr><th class="number">Line</th><th>Column</th><th>What</th><th>Value</th></tr></thead><tbody>
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
