import type { Language } from '../../src/protocol.ts';
import { element, icon } from '../shared/element.ts';
import { ChatPanel } from './chat-panel.ts';
import { icons } from './icons.ts';
import { Memory } from './memory.ts';
import { ShopApi } from './shop-api.ts';
import { Speech } from './speech.ts';
import { css } from './widget.css';

let sheet: CSSStyleSheet | undefined;

/** Where the script came from is where the shop is, unless `data-server` says otherwise. */
const home = { server: new URL('.', location.href).href };

export function setHome(scriptAddress: string): void {
  home.server = new URL('.', scriptAddress).href;
}

/** `<tendero-assistant>`: a button until it is opened. Attributes, events and parts are listed in web/README.md. */
export class AssistantElement extends HTMLElement {
  static readonly observedAttributes = ['data-lang', 'data-open'];
  static readonly tag = 'tendero-assistant';

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #speech = new Speech('es');
  readonly #launcher = element('button', { class: 'launcher', part: 'launcher' });
  #panel: ChatPanel | undefined;

  connectedCallback(): void {
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    this.#root.adoptedStyleSheets = [sheet];
    this.#speech.language = this.#pageLanguage();
    const label = element('span', { class: 'label' });
    this.#launcher.replaceChildren(icon(icons.chat), label);
    this.#speech.bind(() => {
      label.textContent = this.#speech.say('launcher');
      this.#launcher.setAttribute(
        'aria-label',
        `${this.#speech.say('launcher')} ${this.#speech.say('open')}`,
      );
    });
    this.#launcher.setAttribute('aria-expanded', 'false');
    this.#launcher.addEventListener('click', () => this.open());
    this.#root.addEventListener('keydown', (event) => this.#key(event));
    if (!this.#inline) this.#root.append(this.#launcher);
    if (this.#inline || this.dataset.open !== undefined) this.#show();
  }

  disconnectedCallback(): void {
    this.#panel?.leave();
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (!this.isConnected) return;
    if (name === 'data-lang') this.#speech.language = this.#pageLanguage();
    else if (value === null) this.close();
    else if (this.#panel === undefined || this.#panel.node.hidden) this.open();
  }

  /** Opens it and puts the cursor where the shopper writes. */
  open(): void {
    this.#show();
    this.#panel?.focus();
  }

  /** Closes it; the focus goes back to the button that opened it. */
  close(): void {
    if (this.#panel === undefined || this.#inline) return;
    const hadFocus = this.#root.activeElement !== null;
    this.#panel.node.hidden = true;
    this.#launcher.hidden = false;
    this.#launcher.setAttribute('aria-expanded', 'false');
    if (hadFocus) this.#launcher.focus();
    delete this.dataset.open;
  }

  /** Opens it and sends a message, as if the shopper had written it. */
  ask(text: string): void {
    this.open();
    this.#panel?.send(text);
  }

  get #inline(): boolean {
    return this.dataset.position === 'inline';
  }

  #show(): void {
    const first = this.#panel === undefined;
    this.#panel ??= this.#newPanel();
    if (!first && !this.#panel.node.hidden) return;
    this.#panel.node.hidden = false;
    this.#launcher.hidden = true;
    this.#launcher.setAttribute('aria-expanded', 'true');
    this.#tell('open', {});
    if (!first) return;
    void this.#panel.start();
    if (this.dataset.words !== undefined) this.#translate(this.dataset.words).catch(() => undefined);
  }

  #newPanel(): ChatPanel {
    const { server = home.server } = this.dataset;
    const base = new URL(server.endsWith('/') ? server : `${server}/`, location.href).href;
    const memory = new Memory(base);
    const api = new ShopApi({
      server: base,
      language: () => this.#speech.language,
      token: () => memory.session?.token,
    });
    const panel = new ChatPanel({
      api,
      memory,
      speech: this.#speech,
      productId: () => this.dataset.productId,
      productAddress: () => this.dataset.productUrl,
      close: () => this.close(),
      tell: (event, detail) => this.#tell(event, detail),
      turned: (language) => {
        this.#speech.language = language;
      },
    });
    panel.node.setAttribute('role', this.#inline ? 'region' : 'dialog');
    this.#root.append(panel.node);
    return panel;
  }

  /** Without its file the interface goes on in Spanish or English. */
  async #translate(address: string): Promise<void> {
    const response = await fetch(address, { credentials: 'omit' });
    if (response.ok) this.#speech.translate(await response.json());
  }

  #tell(event: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`tendero:${event}`, { bubbles: true, composed: true, detail }));
  }

  #key(event: Event): void {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
    if (this.#panel?.closeMenu() === false) this.close();
  }

  #pageLanguage(): Language {
    const near = this.dataset.lang ?? this.closest('[lang]')?.getAttribute('lang') ?? navigator.language;
    return near.toLowerCase().startsWith('es') ? 'es' : 'en';
  }
}
