import { element } from '../shared/element.ts';
import { saveFile } from './save-file.ts';
import type { Speech } from './speech.ts';
import type { Erased } from './staff-api.ts';

/** What was erased, what stays and until when; to be kept by whoever has to show it. It holds nothing that was said. */
export function receiptView({ receipts }: Erased, { say }: Speech): HTMLElement {
  const save = () => {
    const file = new Blob([`${JSON.stringify({ receipts }, undefined, 2)}\n`], { type: 'application/json' });
    saveFile(file, `erased-${receipts[0]?.conversationId ?? 'nothing'}.json`);
  };
  return element(
    'div',
    { class: 'receipt' },
    element('a', { class: 'back', href: '#/' }, say('back')),
    element('h2', {}, say('receiptTitle')),
    element(
      'ul',
      {},
      ...receipts.flatMap(({ conversationId: id, erased, kept }) => [
        element('li', {}, say('receiptGone', { id, ...erased })),
        ...kept.map(({ orderNumber, until, why }) =>
          element('li', {}, say('receiptKept', { number: orderNumber, until, why })),
        ),
      ]),
    ),
    element('button', { type: 'button', onclick: save }, say('saveReceipt')),
  );
}
