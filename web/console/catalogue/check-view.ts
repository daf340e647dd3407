/** What a feed holds and what it would change: counts, changes with old and new price, what was found in the rows. */
import type { FeedCheck } from '../../../src/catalogue-protocol.ts';
import type { Language } from '../../../src/protocol.ts';
import { element } from '../../shared/element.ts';
import { formatMoney } from '../../shared/money.ts';
import type { Say } from './catalogue-speech.ts';

export function checkView(check: FeedCheck, speech: { say: Say; language: Language }): HTMLElement {
  const { say } = speech;
  const { read, format, encoding, repaired, rejected, added, changed, removed, unchanged } = check;
  return element(
    'div',
    { class: 'feed-check' },
    element('p', {}, say('counts', { read, format, encoding, repaired, rejected })),
    element('p', {}, say('changes', { added, changed, removed, unchanged })),
    check.diff.length > 0 && diffTable(check.diff, speech),
    check.issues.length > 0 && issueTable(check.issues, speech),
  );
}

function section(title: string, note: string, table: HTMLElement): HTMLElement {
  return element(
    'details',
    { open: true },
    element('summary', {}, title, ' ', element('span', { class: 'quiet' }, note)),
    element('div', { class: 'table' }, table),
  );
}

function diffTable(
  lines: FeedCheck['diff'],
  { say, language }: { say: Say; language: Language },
): HTMLElement {
  const rows = lines.map(({ kind, id, title, price, priceBefore, fields = [] }) => {
    const now = price === undefined ? '' : formatMoney(price, language);
    const prices = priceBefore === undefined ? now : `${formatMoney(priceBefore, language)} → ${now}`;
    return element(
      'tr',
      {},
      element('td', {}, element('span', { class: `badge diff-${kind}` }, say(kind))),
      element('th', { scope: 'row' }, id),
      element('td', {}, title),
      element('td', {}, prices),
      element('td', { class: 'quiet' }, fields.join(', ')),
    );
  });
  const note = say('issuesShown', { n: lines.length });
  return section(say('diff'), note, element('table', {}, element('tbody', {}, ...rows)));
}

function issueTable(
  issues: FeedCheck['issues'],
  { say, language }: { say: Say; language: Language },
): HTMLElement {
  const heads = (['line', 'column', 'what', 'value'] as const).map((word) =>
    element('th', { scope: 'col' }, say(word)),
  );
  const rows = issues.map(({ line, column = '', value = '', action, message }) =>
    element(
      'tr',
      {},
      element('td', {}, String(line)),
      element('td', {}, column),
      element(
        'td',
        {},
        element('b', {}, say(action === 'rejected' ? 'rejected' : 'repaired')),
        `: ${sentenceOf(message, language)}`,
      ),
      element('td', { class: 'quiet' }, value),
    ),
  );
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...rows),
  );
  return section(say('issues'), say('issuesShown', { n: issues.length }), table);
}

/** One sentence, or one a language. */
function sentenceOf(message: unknown, language: Language): string {
  if (typeof message === 'string') return message;
  const sentences = (message ?? {}) as Partial<Record<Language, string>>;
  return sentences[language] ?? sentences.en ?? '';
}
