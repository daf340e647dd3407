import type { Learned, LearnedTable } from '../../../src/staff-protocol.ts';
import { element } from '../../shared/element.ts';
import { formatMoney } from '../../shared/money.ts';
import type { LearnSpeech } from './learn-speech.ts';
import type { SynonymsPanel } from './synonyms-panel.ts';

type Asked = Learned['attributes'][number];
type Column = { head: string; cell(row: Asked): string | HTMLElement };

/** What was asked and not met, as tables with conversations to read. */
export function learnTables(
  learned: Learned,
  speech: LearnSpeech,
  download: (table: LearnedTable) => void,
  synonyms: SynonymsPanel,
): HTMLElement[] {
  const { say, language } = speech;
  const prices = new Map(learned.unmet.map((row) => [row.words, row.price]));
  const unknown = new Map(learned.unknownWords.map((row) => [row.words, row]));
  const proposals = ({ words }: Asked): string | HTMLElement => {
    const row = unknown.get(words);
    return row === undefined ? '' : synonyms.proposals(row);
  };
  const range = ({ words }: Asked): string => {
    const price = prices.get(words);
    if (price === undefined) return '';
    const money = (amount: number) => formatMoney({ amount, currency: price.currency }, language);
    return price.least === price.most ? money(price.most) : `${money(price.least)} – ${money(price.most)}`;
  };
  const part = (table: Exclude<LearnedTable, 'days'>, more: Column[], hint = '') =>
    element(
      'section',
      { class: 'learn-part' },
      heading(say(table), () => download(table), speech),
      hint !== '' && element('p', { class: 'quiet' }, hint),
      rowsOf(learned[table], more, speech, say(table)),
    );
  return [
    part('unmet', [{ head: say('price'), cell: range }], say('unmetHint')),
    part('unknownWords', [{ head: say('proposed'), cell: proposals }], say('unknownWordsHint')),
    synonyms.node,
    part('attributes', []),
    part('prices', []),
  ];
}

export function heading(title: string, download: () => void, { say }: LearnSpeech): HTMLElement {
  return element(
    'div',
    { class: 'learn-head' },
    element('h3', {}, title),
    element(
      'button',
      {
        type: 'button',
        'data-least': 'reviewer',
        'aria-label': say('downloadCsv', { name: title }),
        onclick: download,
      },
      say('csv'),
    ),
  );
}

function rowsOf(
  rows: readonly Asked[],
  more: readonly Column[],
  { say }: LearnSpeech,
  title: string,
): HTMLElement {
  if (rows.length === 0) return element('p', { class: 'quiet' }, say('nothing'));
  const heads = [say('words'), say('count'), ...more.map(({ head }) => head), say('examples')];
  return element(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': title },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element(
        'tbody',
        {},
        ...rows.map((row) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, row.words),
            element('td', {}, String(row.count)),
            ...more.map(({ cell }) => element('td', {}, cell(row))),
            element('td', {}, examples(row)),
          ),
        ),
      ),
    ),
  );
}

function examples({ examples: found }: Asked): HTMLElement {
  return element(
    'ul',
    { class: 'examples' },
    ...found.map(({ conversationId, text }) =>
      element('li', {}, element('a', { href: `#/${conversationId}` }, text)),
    ),
  );
}
