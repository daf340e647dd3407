import type { Cart } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import type { Speech } from './speech.ts';
import type { Word } from './words.ts';

export type QuickReplyOptions = { speech: Speech; send(text: string): void };

/** What a shopper will most likely say next, as buttons; for a delivery, a field for the address. */
export class QuickReplies {
  readonly node = element('div', { class: 'chips', part: 'quick-replies', hidden: true });
  readonly #options: QuickReplyOptions;

  constructor(options: QuickReplyOptions) {
    this.#options = options;
  }

  /** Before the first message. */
  greet(productId: string | undefined): void {
    this.#offer(
      productId === undefined
        ? ['sayShow', 'sayReturns', 'sayPerson']
        : ['sayThis', 'sayReturns', 'sayPerson'],
    );
  }

  follow(cart: Cart | undefined): void {
    const { status, lines = [], delivery } = cart ?? {};
    if (lines.length === 0 || status === 'confirmed') this.clear();
    else if (status === 'summary') this.#offer(['sayConfirm']);
    else if (delivery === undefined) this.#offer(['sayDelivery', 'sayPickup']);
    else if (delivery.method === 'delivery' && delivery.address === undefined) this.#askAddress();
    else this.#offer(['sayOrder']);
  }

  clear(): void {
    this.#show();
  }

  #offer(words: Word[]): void {
    const { speech, send } = this.#options;
    this.#show(
      ...words.map((word) =>
        element('button', { class: 'chip', onclick: () => send(speech.say(word)) }, speech.say(word)),
      ),
    );
  }

  #askAddress(): void {
    const { speech, send } = this.#options;
    const field = element('input', {
      name: 'address',
      autocomplete: 'street-address',
      required: true,
      maxlength: 300,
      placeholder: speech.say('addressHint'),
    });
    const form = element(
      'form',
      { class: 'address' },
      element('label', {}, speech.say('address'), field),
      element('button', { class: 'chip' }, speech.say('send')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const address = field.value.trim();
      if (address !== '') send(speech.say('sayAddress', { address }));
    });
    this.#show(form);
  }

  #show(...children: Node[]): void {
    this.node.replaceChildren(...children);
    this.node.hidden = children.length === 0;
  }
}
