import type { AuditAct, AuditEntry } from '../../../src/staff-protocol.ts';
import { element } from '../../shared/element.ts';
import { dayMoment } from '../day-moment.ts';
import { saveFile } from '../save-file.ts';
import type { Speech } from '../speech.ts';
import { StaffError } from '../staff-fetch.ts';
import type { AuditFilter, TeamApi } from './team-api.ts';
import { detailWords, type TeamSay, teamSpeech } from './team-words.ts';

const acts = [
  'open',
  'export',
  'erase',
  'account',
  'session',
  'synonym',
] as const satisfies readonly AuditAct[];
const typingMs = 250;

export type AuditPageOptions = { speech: Speech; api: TeamApi; signedOut(): void };

/** Who of the staff did what: by whom, what and when, and as a file. */
export class AuditPage {
  readonly node = element('section', { class: 'conversation team', tabindex: -1 });
  readonly #options: AuditPageOptions;
  readonly #say: TeamSay;
  readonly #who: HTMLInputElement;
  readonly #names = element('datalist', { id: 'audit-names' });
  readonly #act: HTMLSelectElement;
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;
  readonly #rows = element('tbody', {});
  readonly #told = element('p', { class: 'quiet', role: 'status' });
  readonly #more: HTMLButtonElement;
  #next: string | undefined;
  #asked = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(options: AuditPageOptions) {
    this.#options = options;
    const say = teamSpeech(options.speech.language);
    this.#say = say;
    this.node.setAttribute('aria-label', say('audit'));
    const again = () => void this.#load('fresh');
    this.#who = element('input', {
      ...{ list: 'audit-names', autocomplete: 'off', placeholder: say('anybody') },
      oninput: () => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(again, typingMs);
      },
    });
    this.#act = element(
      'select',
      { onchange: again },
      element('option', { value: '' }, say('any')),
      ...acts.map((one) => element('option', { value: one }, say(`act_${one}`))),
    );
    this.#from = element('input', { type: 'date', onchange: again });
    this.#to = element('input', { type: 'date', onchange: again });
    this.#more = element('button', { type: 'button', class: 'more', hidden: true }, say('more'));
    this.#more.addEventListener('click', () => void this.#load('more'));
    const file = element('button', { type: 'button', onclick: () => void this.#save() }, say('downloadCsv'));
    const heads = (['at', 'who', 'act', 'subject', 'detail'] as const).map((head) =>
      element('th', { scope: 'col' }, say(head)),
    );
    this.node.append(
      element('h2', {}, say('audit')),
      element('p', { class: 'quiet' }, say('auditHint')),
      element(
        'div',
        { class: 'filter-fields' },
        element('label', {}, say('who'), this.#who),
        element('label', {}, say('act'), this.#act),
        element('label', {}, say('from'), this.#from),
        element('label', {}, say('to'), this.#to),
        this.#names,
        file,
      ),
      this.#told,
      element(
        'div',
        { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': say('audit') },
        element('table', {}, element('thead', {}, element('tr', {}, ...heads)), this.#rows),
      ),
      this.#more,
    );
  }

  async start(): Promise<void> {
    await Promise.all([this.#load('fresh'), this.#offerNames()]);
  }

  close(): void {
    clearTimeout(this.#typing);
  }

  get #filter(): AuditFilter {
    const who = this.#who.value.trim();
    const act = acts.find((one) => one === this.#act.value);
    const [from, to] = [dayMoment(this.#from.value, 0), dayMoment(this.#to.value, 1)];
    return {
      ...(who === '' ? {} : { who }),
      ...(act === undefined ? {} : { act }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
  }

  async #offerNames(): Promise<void> {
    const accounts = await this.#options.api.accounts().catch(() => []);
    const names = [...accounts.map(({ name }) => name), 'ADMIN_TOKEN'];
    this.#names.replaceChildren(...names.map((value) => element('option', { value })));
  }

  async #load(what: 'fresh' | 'more'): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const page = await this.#options.api.audit(this.#filter, what === 'more' ? this.#next : undefined);
      if (asked !== this.#asked) return;
      const rows = page.items.map((entry) => this.#row(entry));
      if (what === 'more') this.#rows.append(...rows);
      else this.#rows.replaceChildren(...rows);
      this.#next = page.next;
      this.#more.hidden = page.next === undefined;
      this.#told.textContent = this.#rows.childElementCount === 0 ? this.#say('nothing') : '';
    } catch (error) {
      this.#failed(error);
    }
  }

  #row({ at, who, act, subject = '', detail = '' }: AuditEntry): HTMLElement {
    const isConversation = act === 'open' || act === 'export';
    return element(
      'tr',
      {},
      element('td', {}, element('time', { datetime: at }, this.#options.speech.when(at))),
      element('th', { scope: 'row' }, who),
      element('td', {}, this.#say(`act_${act}`)),
      element(
        'td',
        {},
        isConversation && subject !== ''
          ? element('a', { href: `#/${subject}` }, subject.slice(0, 8))
          : act === 'erase'
            ? subject.slice(0, 8)
            : subject,
      ),
      element('td', {}, detailWords(detail, this.#say)),
    );
  }

  async #save(): Promise<void> {
    try {
      saveFile(await this.#options.api.auditFile(this.#filter), 'audit.csv');
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    if (error instanceof StaffError && error.status === 401) this.#options.signedOut();
    else
      this.#told.textContent =
        error instanceof StaffError ? error.message : this.#options.speech.say('noService');
  }
}
