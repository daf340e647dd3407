import type { ChatEvent, ProductCard } from '../../src/protocol.ts';
import { element, icon } from '../shared/element.ts';
import { MarkdownView } from '../shared/markdown-view.ts';
import type { Announcer } from './announcer.ts';
import { comparisonTable } from './comparison-table.ts';
import type { AnswerView } from './conversation.ts';
import { icons } from './icons.ts';
import { type CardOptions, productCardView } from './product-card-view.ts';
import type { ApiError } from './shop-api.ts';
import type { Speech } from './speech.ts';

const cardsAtFirst = 3;

export type AnswerOptions = {
  speech: Speech;
  announcer: Announcer;
  cards: CardOptions;
  tryAgain(): void;
  feedback(turnId: string, helpful: boolean, reason: string): Promise<void>;
  /** Something was added below: keep it in sight. */
  grew(): void;
};

/** One answer while it arrives: cards first, then words, then how it ended. */
export class AnswerMessage implements AnswerView {
  readonly node: HTMLElement;
  readonly #options: AnswerOptions;
  readonly #words = new MarkdownView(element('div', { class: 'bubble words', part: 'answer', hidden: true }));
  readonly #status: HTMLElement;

  constructor(options: AnswerOptions) {
    this.#options = options;
    const { speech } = options;
    this.#status = element('div', { class: 'status' });
    this.#wait(speech.say('thinking'));
    this.node = element(
      'div',
      { class: 'message assistant', lang: speech.language },
      element('span', { class: 'unseen' }, `${speech.say('assistant')}: `),
      this.#words.node,
      this.#status,
    );
  }

  show(event: ChatEvent): void {
    const { speech, announcer } = this.#options;
    switch (event.event) {
      case 'turn':
        this.node.lang = event.data.language;
        this.#wait(speech.say('thinking'));
        break;
      case 'products':
        this.#products(event.data);
        break;
      case 'text':
        this.#words.node.hidden = false;
        this.#words.push(event.data.text);
        announcer.push(event.data.text, this.node.lang);
        this.#status.replaceChildren();
        break;
      case 'done':
        this.#over();
        this.#status.replaceChildren(feedbackForm(event.data.turnId, this.#options));
        break;
      case 'failed':
        this.#over();
        this.#notice(event.data.error.message);
        break;
      case 'cart':
      case 'handoff':
        break;
      default:
        event satisfies never;
    }
    this.#options.grew();
  }

  reconnects(): void {
    const { speech } = this.#options;
    this.#wait(speech.say(navigator.onLine ? 'reconnecting' : 'offline'));
  }

  trouble(error: ApiError | undefined): void {
    this.#over();
    const { speech } = this.#options;
    if (error === undefined) this.#notice(speech.say(navigator.onLine ? 'lost' : 'offline'));
    else this.#notice(error.message, error.retryAfterSeconds);
    this.#options.grew();
  }

  /** Cards of an answer from an earlier page. */
  restore(text: string, items: readonly ProductCard[]): void {
    if (items.length > 0) this.#cards(items);
    this.#words.node.hidden = text === '';
    this.#words.push(text);
    this.#words.end();
    this.#status.replaceChildren();
  }

  #over(): void {
    this.#words.end();
    this.#options.announcer.end(this.node.lang);
  }

  #products({
    items,
    total,
    relaxed = [],
    comparison,
  }: Extract<ChatEvent, { event: 'products' }>['data']): void {
    if (items.length === 0) return;
    const { speech, announcer } = this.#options;
    const found = speech.say(total === 1 ? 'match' : 'matches', { n: total });
    const left = relaxed.map(({ label }) => label).join(', ');
    const heading = left === '' ? found : `${found} · ${speech.say('relaxed', { what: left })}`;
    announcer.say(heading, this.node.lang);
    this.#words.node.before(element('p', { class: 'found' }, heading));
    this.#cards(items);
    if (comparison !== undefined)
      this.#words.node.before(comparisonTable(items, comparison, this.#options.cards));
  }

  #cards(items: readonly ProductCard[]): void {
    const { speech, cards } = this.#options;
    const views = items.map((card) => productCardView(card, cards));
    const list = element('ul', { class: 'cards', part: 'cards' }, ...views.slice(0, cardsAtFirst));
    this.#words.node.before(list);
    const rest = views.slice(cardsAtFirst);
    const [next] = rest;
    if (next === undefined) return;
    const more = element('button', { class: 'chip more' }, speech.say('more', { n: rest.length }));
    more.addEventListener('click', () => {
      more.remove();
      list.append(...rest);
      next.tabIndex = -1;
      next.focus();
    });
    list.after(more);
  }

  #wait(label: string): void {
    this.#status.replaceChildren(element('span', { class: 'dots', 'aria-hidden': 'true' }), label);
  }

  #notice(message: string, seconds = 0): void {
    const { speech, announcer, tryAgain } = this.#options;
    announcer.say(message);
    const button = element('button', { class: 'chip' }, speech.say('retry'));
    button.addEventListener('click', () => {
      this.#wait(speech.say('thinking'));
      tryAgain();
    });
    this.#status.replaceChildren(element('p', { class: 'notice' }, message), button);
    if (seconds > 0) countDown(button, seconds, speech);
  }
}

function countDown(button: HTMLButtonElement, seconds: number, speech: Speech): void {
  const endsAt = Date.now() + seconds * 1000;
  button.disabled = true;
  const tick = () => {
    const left = Math.ceil((endsAt - Date.now()) / 1000);
    button.disabled = left > 0;
    button.textContent = left > 0 ? speech.say('retryIn', { n: left }) : speech.say('retry');
    if (left <= 0) clearInterval(timer);
  };
  const timer = setInterval(tick, 1000);
  tick();
}

function feedbackForm(turnId: string, { speech, feedback, announcer }: AnswerOptions): HTMLElement {
  const form = element('form', { class: 'feedback' });
  const thumb = (helpful: boolean) =>
    element(
      'button',
      {
        class: 'round',
        type: 'button',
        'aria-label': speech.say(helpful ? 'helpful' : 'unhelpful'),
        onclick: () => (helpful ? send(true) : ask()),
      },
      icon(icons.up),
    );
  const reason = element('input', {
    'aria-label': speech.say('why'),
    placeholder: speech.say('why'),
    maxlength: 300,
  });
  const send = (helpful: boolean) => {
    feedback(turnId, helpful, reason.value.trim()).then(
      () => {
        form.replaceChildren(element('span', {}, speech.say('thanks')));
        announcer.say(speech.say('thanks'));
      },
      () => form.remove(),
    );
  };
  const ask = () => {
    form.replaceChildren(reason, element('button', { class: 'chip' }, speech.say('send')));
    reason.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(false);
  });
  form.append(thumb(true), thumb(false));
  return form;
}
