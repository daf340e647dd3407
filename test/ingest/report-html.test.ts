import { expect, test } from 'vitest';
import { reportAsHtml } from '../../ingest/report/report-html.ts';
import { readText } from './read-fixture.ts';

const table = Buffer.from('id;title;price\nA;Cafetería;5,00\nB;<b onclick=x>"Taza"</b>;-1\n', 'latin1');

test('a report to send on is in the merchant’s language, with counts, encoding, lines and values, and runs nothing', async () => {
  const { report } = await readText(table, { currency: 'EUR', reportIn: 'es' });
  const english = await readText(table, { currency: 'EUR' });

  const html = reportAsHtml(report);

  expect(html).toContain('<html lang="es">');
  expect(html).toContain(
    '2 filas leídas: 1 importadas, 0 importadas con algo que saber de ellas, 1 rechazadas',
  );
  expect(html).toContain('leído como windows-1252');
  expect(html).toContain('un precio bajo cero');
  expect(html).toContain('&lt;b onclick=x&gt;');
  expect(html).not.toMatch(/<b onclick|<script|src=|href=/);
  expect(reportAsHtml(english.report)).toContain('read as windows-1252');
});
