import type { Cart, ConversationMessage, Trace } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import { MarkdownView } from '../shared/markdown-view.ts';
import { formatMoney } from '../shared/money.ts';
import { safeAddress } from '../shared/safe-address.ts';
import { ConversationTools } from './conversation-tools.ts';
import { CorrectionForm } from './correction-form.ts';
import { insightsView } from './insights-view.ts';
import { type LiveNews, Unhurried } from './live-news.ts';
import { AskAgain } from './model/ask-again.ts';
import { ModelInsights } from './model/model-insights.ts';
import { NotesPanel } from './notes-panel.ts';
import { orderAddress, statusSelect } from './order-status.ts';
import { receiptView } from './receipt-view.ts';
import { ReplyBox } from './reply-box.ts';
import type { Speech } from './speech.ts';
import { type Detail, type Erased, type StaffApi, StaffError } from './staff-api.ts';
import { traceView } from './trace-view.ts';

/** What is read is drawn anew at most so often. */
const restMs = 500;

export type ConversationPageOptions = {
  api: StaffApi;
  speech: Speech;
  news: LiveNews;
  id: string;
  signedOut(): void;
  /** Something was done that the list should show. */
  changed(): void;
};

/** One conversation as the shopper saw it, each answer with its trace; staff answer here. */
export class ConversationPage {
  readonly node = element('section', { class: 'conversation', tabindex: -1 });
  readonly #options: ConversationPageOptions;
  readonly #head = element('div', { class: 'head' });
  readonly #messages = element('div', { class: 'messages' });
  readonly #aside = element('div', { class: 'facts' });
  readonly #reply: ReplyBox;
  readonly #tools: ConversationTools;
  readonly #notes: NotesPanel;
  readonly #corrections = new Map<string, CorrectionForm>();
  readonly #again = new Map<string, AskAgain>();
  readonly #byModel: ModelInsights;
  readonly #fresher = new Unhurried(() => void this.#load(), restMs);
  readonly #deaf: () => void;
  #shown = '';

  constructor(options: ConversationPageOptions) {
    this.#options = options;
    const { api, speech, id, changed } = options;
    this.node.setAttribute('aria-label', speech.say('inbox'));
    const done = async () => {
      await this.#load();
      changed();
    };
    this.#reply = new ReplyBox({
      speech,
      answer: (text) => api.answer(id, text).then(done),
      handBack: () => api.handBack(id).then(done),
    });
    const erased = (done: Erased) => {
      this.close();
      this.node.replaceChildren(receiptView(done, speech));
      this.node.focus();
      changed();
    };
    this.#tools = new ConversationTools({ api, speech, id, done, erased });
    this.#byModel = new ModelInsights({ speech, ask: () => api.readByModel(id) });
    this.#notes = new NotesPanel({ api, speech, id, done });
    this.node.append(this.#head, this.#tools.node, this.#messages, this.#reply.node, this.#notes.node);
    this.#deaf = options.news.hear(({ conversations, more }) => {
      if (more || conversations.includes(id)) this.#fresher.call();
    });
  }

  async start(): Promise<void> {
    await this.#load();
  }

  close(): void {
    this.#deaf();
    this.#fresher.stop();
  }

  async #load(): Promise<void> {
    const { api, speech, id, signedOut } = this.#options;
    try {
      const detail = await api.detail(id);
      const shown = JSON.stringify(detail);
      if (shown !== this.#shown) this.#draw(detail);
      this.#shown = shown;
    } catch (error) {
      if (!(error instanceof StaffError)) return;
      if (error.status === 401) return signedOut();
      this.close();
      this.node.replaceChildren(element('p', { class: 'empty' }, speech.say('missing')));
    }
  }

  #draw(detail: Detail): void {
    const open = new Set(
      [...this.#messages.querySelectorAll<HTMLDetailsElement>('details[open]')].map(
        (one) => one.dataset.turn,
      ),
    );
    const traces = new Map(detail.turns.map((trace) => [trace.turnId, trace]));
    this.#drawHead(detail);
    this.#messages.replaceChildren(
      ...detail.messages.flatMap((message) => {
        const nodes = [this.#message(message, detail)];
        const trace = traces.get(message.turnId ?? '');
        if (message.role !== 'assistant' || trace === undefined) return nodes;
        const view = traceView(trace, message.text, this.#options.speech);
        view.open = open.has(trace.turnId);
        return [...nodes, view, this.#askAgain(message, trace), this.#correction(trace.turnId, detail)];
      }),
    );
    this.#reply.node.hidden = !detail.handoff;
    this.#tools.show(detail);
    this.#notes.show(detail.notes);
  }

  /** Kept while the page is drawn anew: what came back is nowhere else. */
  #askAgain({ text, products = [] }: ConversationMessage, trace: Trace): HTMLElement {
    const { api, speech, id } = this.#options;
    const { turnId } = trace;
    const known =
      this.#again.get(turnId) ??
      new AskAgain({ speech, before: { text, products, trace }, ask: () => api.askAgain(id, turnId) });
    this.#again.set(turnId, known);
    return known.node;
  }

  #correction(turnId: string, detail: Detail): HTMLElement {
    const { api, speech, id } = this.#options;
    const form =
      this.#corrections.get(turnId) ??
      new CorrectionForm({
        speech,
        save: (text) => api.act(id, 'correction', { turnId, text }).then(() => this.#load()),
      });
    this.#corrections.set(turnId, form);
    form.show(detail.corrections.find((one) => one.turnId === turnId));
    return form.node;
  }

  #drawHead(detail: Detail): void {
    const { speech } = this.#options;
    const { say, when } = speech;
    this.#byModel.show(detail.insightsByModel);
    this.#aside.replaceChildren(
      ...detail.orders.map((order) => this.#order(order)),
      ...(detail.cart === undefined ? [] : [cartFacts(detail.cart, speech)]),
    );
    this.#head.replaceChildren(
      element('a', { class: 'back', href: '#/' }, say('back')),
      element('h2', { lang: detail.language }, detail.firstMessage),
      element(
        'p',
        { class: 'quiet' },
        [say('started', { at: when(detail.startedAt) }), say(detail.language), detail.conversationId].join(
          ' · ',
        ),
      ),
      detail.insights === undefined ? '' : insightsView(detail.insights, speech),
      detail.insights === undefined ? '' : this.#byModel.node,
      this.#aside,
    );
  }

  #order({ orderNumber, status }: Detail['orders'][number]): HTMLElement {
    const { api, speech, changed } = this.#options;
    const select = statusSelect({
      orderNumber,
      status,
      speech,
      choose: (chosen) => void api.setOrderStatus(orderNumber, chosen).then(changed),
    });
    const link = element(
      'a',
      { href: orderAddress(orderNumber) },
      speech.say('order', { number: orderNumber }),
    );
    return element('p', {}, element('b', {}, link), ' ', select);
  }

  #message(message: Detail['messages'][number], detail: Detail): HTMLElement {
    const { say, when } = this.#options.speech;
    const { role, text, at, turnId } = message;
    const rated = role === 'assistant' ? detail.feedback.find((one) => one.turnId === turnId) : undefined;
    return element(
      'article',
      { class: `message ${role}` },
      element(
        'p',
        { class: 'who' },
        element('b', {}, say(role)),
        ' ',
        element('time', { datetime: at }, when(at)),
      ),
      ...this.#cards(message),
      element('div', { class: 'bubble', lang: detail.language }, words(message)),
      rated !== undefined &&
        element(
          'p',
          { class: rated.helpful ? 'rated good' : 'rated bad' },
          say(rated.helpful ? 'helpful' : 'unhelpful') +
            (rated.reason === undefined ? '' : `: ${rated.reason}`),
        ),
      text === '' && '–',
    );
  }

  #cards({ products = [] }: ConversationMessage): HTMLElement[] {
    if (products.length === 0) return [];
    const { say, language } = this.#options.speech;
    return [
      element(
        'ul',
        { class: 'cards', 'aria-label': say('cards') },
        ...products.map((card) => {
          const src = safeAddress(card.image, location.href);
          return element(
            'li',
            {},
            src !== undefined && element('img', { src, alt: '', width: 40, height: 40, loading: 'lazy' }),
            element('span', {}, card.title),
            element('b', {}, formatMoney(card.price, language)),
          );
        }),
      ),
    ];
  }
}

/** The assistant's words as the shopper saw them; what people wrote is shown as they wrote it. */
function words({ role, text }: ConversationMessage): HTMLElement {
  if (role !== 'assistant') return element('div', { class: 'plain' }, text);
  const view = new MarkdownView();
  view.push(text);
  view.end();
  return view.node;
}

function cartFacts(cart: Cart, { say, language }: Speech): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, `${say('cartNow')} · ${say('total')} ${formatMoney(cart.total, language)}`),
    element(
      'ul',
      {},
      ...cart.lines.map((line) =>
        element(
          'li',
          {},
          `${line.quantity} × ${[line.title, ...(line.extras ?? [])].join(' + ')} · ${formatMoney(line.lineTotal, language)}`,
        ),
      ),
      cart.delivery?.address !== undefined && element('li', {}, cart.delivery.address),
    ),
  );
}
