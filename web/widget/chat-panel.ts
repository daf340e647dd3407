import type { Cart, CartRequest, ConversationMessage, Language, ShopWindow } from '../../src/protocol.ts';
import { element, setAttributes } from '../shared/element.ts';
import { Announcer } from './announcer.ts';
import { AnswerMessage } from './answer-message.ts';
import { CartView } from './cart-view.ts';
import { Composer } from './composer.ts';
import { Conversation, type ConversationViewer } from './conversation.ts';
import { conversationText, saveText } from './conversation-text.ts';
import type { Memory } from './memory.ts';
import { PanelHeader } from './panel-header.ts';
import { QuickReplies } from './quick-replies.ts';
import type { ShopApi } from './shop-api.ts';
import type { Speech } from './speech.ts';

export type PanelOptions = {
  api: ShopApi;
  memory: Memory;
  speech: Speech;
  productId(): string | undefined;
  productAddress(): string | undefined;
  close(): void;
  /** Says it to the page the widget is on. */
  tell(event: 'add-to-cart' | 'checkout' | 'handoff', detail: unknown): void;
  /** The shopper has been answered in this language. */
  turned(language: Language): void;
};

/** The open assistant: header, conversation, cart and the field to write in. */
export class ChatPanel implements ConversationViewer {
  readonly node: HTMLElement;
  readonly #options: PanelOptions;
  readonly #conversation: Conversation;
  readonly #announcer = new Announcer();
  readonly #header: PanelHeader;
  readonly #greeting = element('div', { class: 'message assistant' });
  readonly #messages = element('div', { class: 'messages' });
  readonly #standing = element('p', { class: 'standing', hidden: true });
  readonly #log = element('div', { class: 'log', role: 'region', tabindex: 0 });
  readonly #cart: CartView;
  readonly #replies: QuickReplies;
  readonly #composer: Composer;
  #shop: ShopWindow | undefined;
  #ordered: string | undefined;
  /** The last message sent from this page. */
  #question: HTMLElement | undefined;

  constructor(options: PanelOptions) {
    this.#options = options;
    const { api, memory, speech } = options;
    this.#conversation = new Conversation({ api, memory, viewer: this });
    const send = (text: string) => this.send(text);
    this.#header = new PanelHeader({
      speech,
      close: options.close,
      person: () => send(speech.say('sayPerson')),
      started: () => this.#conversation.started,
      download: () => void this.#download(),
      erase: () => this.#askErase(),
    });
    this.#cart = new CartView({ speech, setQuantity: (request, title) => this.#setQuantity(request, title) });
    this.#replies = new QuickReplies({ speech, send });
    this.#composer = new Composer({ speech, send, stop: () => this.#conversation.stop() });
    this.#log.append(this.#greeting, this.#messages);
    this.node = element(
      'section',
      { class: 'panel', part: 'panel', 'aria-labelledby': 'title' },
      this.#header.node,
      this.#log,
      this.#standing,
      this.#replies.node,
      this.#cart.node,
      this.#composer.node,
      this.#announcer.node,
    );
    speech.bind(() => this.#label());
  }

  /** What needs the shop: who it is, and what was said before. */
  async start(): Promise<void> {
    const { api, productId } = this.#options;
    const asked = api.shop().then(
      (shop) => {
        this.#shop = shop;
        this.#label();
      },
      () => undefined,
    );
    this.#replies.greet(productId());
    await asked;
    await this.#conversation.restore();
    this.#log.scrollTop = this.#log.scrollHeight;
  }

  focus(): void {
    this.#composer.focus();
  }

  send(text: string): boolean {
    return this.#conversation.send(text, this.#options.productId());
  }

  /** True when Escape had something smaller than the panel to close. */
  closeMenu(): boolean {
    return this.#header.closeMenu();
  }

  leave(): void {
    this.#conversation.leave();
  }

  shopperSaid(text: string): void {
    this.#question = this.#message('shopper', text, this.#options.speech.language);
    this.#add(this.#question);
    // The button that was pressed goes away: the focus must not fall out of the panel.
    if (this.#replies.node.matches(':focus-within')) this.#log.focus({ preventScroll: true });
    this.#replies.clear();
    this.#cart.collapse();
    this.grew();
  }

  answer(): AnswerMessage {
    const { speech, api, productAddress } = this.#options;
    const conversation = this.#conversation;
    const answer = new AnswerMessage({
      speech,
      announcer: this.#announcer,
      cards: {
        speech,
        server: api.server,
        shopLanguage: this.#shop?.language ?? speech.language,
        productAddress: productAddress(),
        piecesOf: (productId, variantId) => pieces(conversation.cart, productId, variantId),
        setQuantity: (request, title) => this.#setQuantity(request, title),
      },
      tryAgain: () => conversation.tryAgain(),
      feedback: (turnId, helpful, reason) => conversation.feedback(turnId, helpful, reason),
      grew: () => this.grew(),
    });
    this.#add(answer.node);
    return answer;
  }

  spoken({ role, text, products = [] }: ConversationMessage, language: Language | undefined): void {
    if (role === 'assistant') this.answer().restore(text, products);
    else this.#add(this.#message(role, text, language));
    if (role === 'staff') this.#announcer.say(text);
    this.#replies.clear();
    this.grew();
  }

  busy(busy: boolean): void {
    this.#composer.busy = busy;
    setAttributes(this.#messages, { 'aria-busy': String(busy) });
    if (!busy) this.#replies.follow(this.#conversation.cart);
    this.grew();
  }

  cart(cart: Cart): void {
    this.#cart.show(cart);
    if (cart.status === 'confirmed' && cart.orderNumber !== this.#ordered) {
      this.#ordered = cart.orderNumber;
      this.#options.tell('checkout', cart);
    }
  }

  handoff(state: { position?: number | undefined } | 'over'): void {
    const { speech, tell } = this.#options;
    if (this.#standing.hidden && state !== 'over') tell('handoff', state);
    this.#standing.hidden = state === 'over';
    if (state === 'over') {
      this.#announcer.say(speech.say('handedBack'));
      this.#standing.textContent = '';
      return;
    }
    const { position } = state;
    const ahead = position === undefined || position === 0 ? '' : ` ${speech.say('queue', { n: position })}`;
    const said = position === undefined ? speech.say('staffHere') : speech.say('waiting') + ahead;
    if (said === this.#standing.textContent) return;
    this.#standing.textContent = said;
    this.#announcer.say(said);
  }

  turned(language: Language): void {
    this.#options.turned(language);
  }

  /** Follows the answer down until the question would leave the top: reading begins there, and nothing jumps. */
  grew(): void {
    const log = this.#log;
    const top = (this.#question?.offsetTop ?? Number.POSITIVE_INFINITY) - 14;
    const end = log.scrollHeight - log.clientHeight;
    if (log.scrollTop < top) log.scrollTop = Math.min(end, top);
  }

  #label(): void {
    const { speech } = this.#options;
    this.node.lang = speech.tag;
    this.#log.setAttribute('aria-label', speech.say('log'));
    this.#header.name(this.#shop);
    this.#greeting.replaceChildren(
      element(
        'div',
        { class: 'bubble' },
        element('p', {}, this.#shop?.greeting[speech.language]),
        element('p', {}, speech.say('intro')),
      ),
      element('p', { class: 'privacy', part: 'privacy' }, speech.say('privacy')),
    );
    if (!this.#conversation.started && this.#messages.childElementCount === 0) {
      this.#replies.greet(this.#options.productId());
    } else if (!this.#replies.node.hidden) this.#replies.follow(this.#conversation.cart);
  }

  #message(role: 'shopper' | 'staff', text: string, language: Language | undefined): HTMLElement {
    const { speech } = this.#options;
    const who = speech.say(role === 'staff' ? 'person' : 'you');
    return element(
      'div',
      { class: `message ${role}`, lang: language },
      element('span', { class: role === 'staff' ? 'who' : 'unseen' }, who),
      element('div', { class: 'bubble plain' }, text),
    );
  }

  #add(message: HTMLElement): void {
    this.#messages.append(message);
  }

  #note(...children: (Node | string)[]): HTMLElement {
    const note = element('div', { class: 'note' }, ...children);
    this.#add(note);
    this.#log.scrollTop = this.#log.scrollHeight;
    return note;
  }

  #alert(error: unknown): void {
    this.#note(element('p', { role: 'alert' }, error instanceof Error ? error.message : ''));
  }

  async #setQuantity(request: CartRequest, title: string): Promise<void> {
    const { speech, tell } = this.#options;
    const before = pieces(this.#conversation.cart, request.productId, request.variantId);
    try {
      const cart = await this.#conversation.setQuantity(request);
      const n = pieces(cart, request.productId, request.variantId);
      this.#announcer.say(speech.say('added', { title, n }));
      if (n > before) tell('add-to-cart', { ...request, cart });
      this.#replies.follow(this.#conversation.cart);
    } catch (error) {
      this.#alert(error);
    }
  }

  async #download(): Promise<void> {
    try {
      const view = await this.#conversation.view();
      if (view !== undefined) saveText(conversationText(view, this.#options.speech));
    } catch (error) {
      this.#alert(error);
    }
  }

  #askErase(): void {
    const { speech } = this.#options;
    const button = (label: string, act: () => void) =>
      element('button', { class: 'chip', onclick: act }, label);
    const yes = button(speech.say('eraseYes'), () => void this.#erase(note));
    const note = this.#note(
      element('p', {}, speech.say('eraseAsk')),
      yes,
      button(speech.say('cancel'), () => {
        note.remove();
        this.focus();
      }),
    );
    yes.focus();
  }

  async #erase(note: HTMLElement): Promise<void> {
    try {
      const receipt = await this.#conversation.erase();
      this.#messages.replaceChildren();
      this.#cart.show(undefined);
      this.#standing.hidden = true;
      this.#replies.greet(this.#options.productId());
      const kept = receipt?.kept.map((one) => `${one.orderNumber}: ${one.why}`) ?? [];
      const said = [receipt?.message ?? '', ...kept].filter((line) => line !== '');
      this.#note(...said.map((line) => element('p', {}, line)));
      this.#announcer.say(said.join(' '));
      this.focus();
    } catch (error) {
      note.remove();
      this.#alert(error);
    }
  }
}

function pieces(cart: Cart | undefined, productId: string, variantId: string | undefined): number {
  if (cart === undefined || cart.status === 'confirmed') return 0;
  return cart.lines
    .filter((line) => line.productId === productId && line.variantId === variantId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}
