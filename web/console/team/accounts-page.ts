import { element } from '../../shared/element.ts';
import type { Speech } from '../speech.ts';
import { StaffError } from '../staff-fetch.ts';
import { AccountRow } from './account-row.ts';
import { labelled } from './labelled-field.ts';
import { type StaffAccount, type StaffMember, staffRoles } from './roles.ts';
import type { TeamApi } from './team-api.ts';
import { type TeamSay, teamSpeech } from './team-words.ts';

export type AccountsPageOptions = {
  speech: Speech;
  api: TeamApi;
  member: StaffMember;
  signedOut(): void;
  /** There is an account now. */
  changed(): void;
};

/** Who may sign in, and what they may do. */
export class AccountsPage {
  readonly node = element('section', { class: 'conversation team', tabindex: -1 });
  readonly #options: AccountsPageOptions;
  readonly #say: TeamSay;
  readonly #list = element('ul', { class: 'accounts' });
  readonly #form = element('div', {});
  readonly #told = element('p', { class: 'quiet', role: 'status' });

  constructor(options: AccountsPageOptions) {
    this.#options = options;
    this.#say = teamSpeech(options.speech.language);
    this.node.setAttribute('aria-label', this.#say('accounts'));
    this.node.append(element('h2', {}, this.#say('accounts')), this.#told, this.#list, this.#form);
  }

  async start(): Promise<void> {
    try {
      const accounts = await this.#options.api.accounts();
      this.#draw(accounts);
    } catch (error) {
      if (error instanceof StaffError && error.status === 401) return this.#options.signedOut();
      this.#failed(error);
    }
  }

  close(): void {
    this.node.replaceChildren();
  }

  #draw(accounts: readonly StaffAccount[]): void {
    const { api, speech, member } = this.#options;
    this.#list.replaceChildren(
      ...accounts.map((account) => {
        const row = new AccountRow({
          speech,
          account,
          isOwn: account.id === member.accountId,
          change: async (change, told) => {
            try {
              await api.change(account.id, change);
              await this.start();
              this.#told.textContent = told;
            } catch (error) {
              this.#failed(error);
              await this.start();
            }
          },
        });
        return row.node;
      }),
    );
    this.#form.replaceChildren(this.#newForm(accounts.length === 0 ? 'first' : 'another'));
  }

  #newForm(which: 'first' | 'another'): HTMLElement {
    const say = this.#say;
    const name = element('input', {
      ...{ id: 'new-name', required: true, minlength: 2, maxlength: 40, autocomplete: 'off' },
      'aria-describedby': 'new-name-hint',
    });
    const password = element('input', {
      ...{ id: 'new-password', type: 'password', required: true, minlength: 10, maxlength: 200 },
      ...{ autocomplete: 'new-password', 'aria-describedby': 'new-password-hint' },
    });
    const role = element(
      'select',
      { id: 'new-role', 'aria-describedby': 'new-role-hint' },
      ...staffRoles.map((one) => element('option', { value: one }, say(`role_${one}`))),
    );
    const hint = element('p', { id: 'new-role-hint', class: 'quiet' });
    const chosen = () => staffRoles.find((one) => one === role.value) ?? 'staff';
    const explain = () => {
      hint.textContent = say(`may_${chosen()}`);
    };
    role.value = which === 'first' ? 'admin' : 'staff';
    role.disabled = which === 'first';
    role.addEventListener('change', explain);
    explain();
    const form = element(
      'form',
      { class: 'sign-in' },
      element('h3', {}, say(which === 'first' ? 'firstAccount' : 'newAccount')),
      which === 'first' && element('p', {}, say('firstHint')),
      ...labelled(say('name'), name),
      element('p', { id: 'new-name-hint' }, say('nameHint')),
      ...labelled(say('role'), role),
      hint,
      ...labelled(say(which === 'first' ? 'ownPassword' : 'firstPassword'), password),
      element(
        'p',
        { id: 'new-password-hint' },
        say(which === 'first' ? 'passwordHint' : 'firstPasswordHint'),
      ),
      element('button', { class: 'main' }, say('create')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#create({ name: name.value, password: password.value, role: chosen() });
    });
    return form;
  }

  async #create(given: Parameters<TeamApi['create']>[0]): Promise<void> {
    try {
      const { name } = await this.#options.api.create(given);
      await this.start();
      this.#told.textContent = this.#say('created', { name });
      this.#options.changed();
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    this.#told.textContent = error instanceof Error ? error.message : this.#options.speech.say('noService');
    this.#told.scrollIntoView({ block: 'nearest' });
  }
}
