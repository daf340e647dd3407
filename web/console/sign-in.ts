import type { StaffSession } from '../../src/staff-protocol.ts';
import { element } from '../shared/element.ts';
import type { Speech } from './speech.ts';
import { StaffError } from './staff-fetch.ts';
import { labelled } from './team/labelled-field.ts';
import type { TeamApi } from './team/team-api.ts';
import { teamSpeech } from './team/team-words.ts';

export type SignInOptions = {
  speech: Speech;
  api: TeamApi;
  /** With no account yet there is only the access token. */
  accounts: StaffSession['accounts'];
  opened(session: StaffSession): void;
};

/** The door: a name and its password, or the access token. */
export function signInForm(options: SignInOptions): HTMLElement {
  const place = element('main', { class: 'door' });
  const show = (way: 'account' | 'token') => {
    const form = doorForm(options, way, () => show(way === 'account' ? 'token' : 'account'));
    place.replaceChildren(form);
    form.querySelector('input')?.focus();
  };
  show(options.accounts === 'some' ? 'account' : 'token');
  return place;
}

function doorForm(
  { speech, api, accounts, opened }: SignInOptions,
  way: 'account' | 'token',
  other: () => void,
): HTMLElement {
  const { say } = speech;
  const team = teamSpeech(speech.language);
  const name = element('input', {
    id: 'name',
    autocomplete: 'username',
    required: true,
    spellcheck: 'false',
  });
  const secret = element('input', {
    id: 'secret',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
    'aria-describedby': 'secret-hint',
    spellcheck: 'false',
  });
  const problem = element('p', { class: 'problem', role: 'alert' });
  const button = element('button', { class: 'main' }, say('signIn'));
  const form = element(
    'form',
    { class: 'sign-in' },
    element('img', { src: '/shop.svg', alt: '', width: 44, height: 44 }),
    element('h1', {}, say('signInTitle')),
    ...(way === 'account' ? labelled(team('name'), name) : []),
    ...labelled(way === 'account' ? team('password') : say('token'), secret),
    element('p', { id: 'secret-hint' }, way === 'account' ? team('accountHint') : say('signInHint')),
    problem,
    button,
    accounts === 'some' &&
      element(
        'button',
        { type: 'button', onclick: other },
        team(way === 'account' ? 'withToken' : 'withAccount'),
      ),
  );
  const enter = async () => {
    button.disabled = true;
    problem.textContent = '';
    const given =
      way === 'account'
        ? { name: name.value.trim(), password: secret.value }
        : { token: secret.value.trim() };
    try {
      opened(await api.signIn(given));
    } catch (error) {
      problem.textContent = error instanceof StaffError ? error.message : say('noService');
      secret.select();
    } finally {
      button.disabled = false;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void enter();
  });
  return form;
}
