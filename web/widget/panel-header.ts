import type { ShopWindow } from '../../src/protocol.ts';
import { element, icon, setAttributes } from '../shared/element.ts';
import { icons } from './icons.ts';
import type { Speech } from './speech.ts';

export type PanelHeaderOptions = {
  speech: Speech;
  /** Something was said that can be kept or erased. */
  started(): boolean;
  close(): void;
  person(): void;
  download(): void;
  erase(): void;
};

/** Who speaks (an AI assistant, and of which shop), what else can be done, and the way out. */
export class PanelHeader {
  readonly node: HTMLElement;
  readonly #speech: Speech;
  readonly #title = element('h2', { id: 'title' });
  readonly #subtitle = element('p');
  readonly #menu = element('div', { class: 'menu', hidden: true });
  readonly #button = element('button', {
    class: 'round',
    onclick: () => this.#open(this.#menu.hidden === true),
  });

  constructor({ speech, started, close, person, download, erase }: PanelHeaderOptions) {
    this.#speech = speech;
    const shut = element('button', { class: 'round', onclick: close }, icon(icons.close));
    const item = (act: () => void) => {
      const button = element('button', {
        onclick: () => {
          this.#open(false);
          act();
        },
      });
      this.#menu.append(button);
      return button;
    };
    const toPerson = item(person);
    const toDownload = item(download);
    const toErase = item(erase);
    this.#button.append(icon(icons.menu));
    this.#button.addEventListener('click', () => {
      toDownload.hidden = toErase.hidden = !started();
    });
    this.#open(false);
    speech.bind(() => {
      setAttributes(shut, { 'aria-label': speech.say('close') });
      setAttributes(this.#button, { 'aria-label': speech.say('menu') });
      toPerson.textContent = speech.say('sayPerson');
      toDownload.textContent = speech.say('download');
      toErase.textContent = speech.say('erase');
    });
    this.node = element(
      'header',
      { part: 'header' },
      element('span', { class: 'face' }, icon(icons.chat)),
      element('div', { class: 'grow' }, this.#title, this.#subtitle),
      this.#button,
      shut,
      this.#menu,
    );
  }

  name(shop: ShopWindow | undefined): void {
    const speech = this.#speech;
    this.#title.textContent = shop?.assistantName ?? speech.say('assistant');
    this.#subtitle.textContent = speech.say('subtitle', { shop: shop?.name ?? speech.say('shop') });
  }

  /** False when there was none to close. */
  closeMenu(): boolean {
    if (this.#menu.hidden) return false;
    this.#open(false);
    this.#button.focus();
    return true;
  }

  #open(open: boolean): void {
    this.#menu.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
  }
}
