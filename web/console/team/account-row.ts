import type { StaffRole } from '../../../src/staff-protocol.ts';
import { element } from '../../shared/element.ts';
import { confirmButton } from '../confirm-button.ts';
import type { Speech } from '../speech.ts';
import { type StaffAccount, staffRoles } from './roles.ts';
import { type TeamSay, teamSpeech } from './team-words.ts';

export type AccountRowOptions = {
  speech: Speech;
  account: StaffAccount;
  isOwn: boolean;
  change(change: { role?: StaffRole; disabled?: boolean; password?: string }, told: string): Promise<void>;
};

/** One account: its role, the way out, and a new password. */
export class AccountRow {
  readonly node: HTMLElement;
  readonly #options: AccountRowOptions;
  readonly #say: TeamSay;

  constructor(options: AccountRowOptions) {
    this.#options = options;
    this.#say = teamSpeech(options.speech.language);
    const { account, isOwn, speech } = options;
    const say = this.#say;
    const badge = (kind: string, text: string) => element('span', { class: `badge ${kind}` }, text);
    const seen =
      account.seenAt === undefined ? say('neverSeen') : say('lastSeen', { at: speech.when(account.seenAt) });
    this.node = element(
      'li',
      { class: account.disabled ? 'account disabled' : 'account' },
      element('h3', {}, account.name),
      element(
        'p',
        { class: 'badges' },
        badge('label', say(`role_${account.role}`)),
        isOwn && badge('', say('you')),
        account.disabled && badge('withheld', say('disabled')),
        account.mustChange && !account.disabled && badge('degraded', say('mustChange')),
        element('span', { class: 'quiet' }, seen),
      ),
      element('div', { class: 'actions' }, this.#role(), this.#active(), this.#reset()),
    );
  }

  #role(): HTMLElement {
    const { account, change } = this.#options;
    const { name } = account;
    const select = element(
      'select',
      { 'aria-label': this.#say('roleOf', { name }) },
      ...staffRoles.map((one) => element('option', { value: one }, this.#say(`role_${one}`))),
    );
    select.value = account.role;
    const form = element('form', { class: 'inline' }, select, element('button', {}, this.#say('setRole')));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const role = staffRoles.find((one) => one === select.value);
      if (role !== undefined) void change({ role }, this.#say('changed', { name }));
    });
    return form;
  }

  #active(): HTMLElement {
    const { account, change, speech } = this.#options;
    const { name } = account;
    const told = this.#say('changed', { name });
    if (account.disabled) {
      const enable = () => void change({ disabled: false }, told);
      return element('button', { type: 'button', onclick: enable }, this.#say('enable'));
    }
    return confirmButton({
      speech,
      text: this.#say('disable'),
      sure: () => this.#say('disableSure', { name }),
      keep: this.#say('keepAccount'),
      act: () => void change({ disabled: true }, told),
    });
  }

  #reset(): HTMLElement {
    const { account, change } = this.#options;
    const { name, id } = account;
    const field = element('input', {
      ...{ type: 'password', required: true, minlength: 10, maxlength: 200, autocomplete: 'new-password' },
      ...{ id: `reset-${id}`, 'aria-label': this.#say('resetFor', { name }) },
    });
    const form = element('form', { class: 'inline' }, field, element('button', {}, this.#say('setPassword')));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void change({ password: field.value }, this.#say('resetDone', { name }));
    });
    return element('details', { class: 'reset' }, element('summary', {}, this.#say('reset')), form);
  }
}
