import type { ChatEvent, ProductCard } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import { formatMoney } from '../shared/money.ts';
import type { Speech } from './speech.ts';

type Rows = NonNullable<Extract<ChatEvent, { event: 'products' }>['data']['comparison']>;

/** Products in columns, what is said of each in rows. It scrolls sideways by itself, with the keyboard too. */
export function comparisonTable(
  items: readonly ProductCard[],
  rows: Rows,
  { speech, shopLanguage }: { speech: Speech; shopLanguage: string },
): HTMLElement {
  const prices = items.map(({ price }) => formatMoney(price, speech.language));
  const row = (name: string, values: readonly string[], cell: 'td' | 'th') =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      ...values.map((value) => element(cell, { scope: cell === 'th' && 'col' }, value || '–')),
    );
  const label = speech.say('comparison');
  return element(
    'div',
    { class: 'compared', role: 'region', tabindex: 0, 'aria-label': label },
    element(
      'table',
      { lang: shopLanguage },
      row(
        '',
        items.map(({ title }) => title),
        'th',
      ),
      row(speech.say('price'), prices, 'td'),
      ...rows.map(({ name, values }) => row(name, values, 'td')),
    ),
  );
}
