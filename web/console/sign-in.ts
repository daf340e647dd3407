import { element } from '../shared/element.ts';
import type { Speech } from './speech.ts';
import { StaffApi, StaffError } from './staff-api.ts';

/** The door: hands over an API that the token opens. */
export function signInForm(speech: Speech, opened: (api: StaffApi) => void): HTMLElement {
  const { say, language } = speech;
  const field = element('input', {
    id: 'token',
    type: 'password',
    autocomplete: 'current-password',
    required: true,
    'aria-describedby': 'token-hint',
    spellcheck: 'false',
  });
  const problem = element('p', { class: 'problem', role: 'alert' });
  const button = element('button', { class: 'main' }, say('signIn'));
  const form = element(
    'form',
    { class: 'sign-in' },
    element('img', { src: '/shop.svg', alt: '', width: 44, height: 44 }),
    element('h1', {}, say('signInTitle')),
    element('label', { for: 'token' }, say('token')),
    field,
    element('p', { id: 'token-hint' }, say('signInHint')),
    problem,
    button,
  );
  const enter = async () => {
    const api = new StaffApi({ token: field.value.trim(), language: () => language });
    button.disabled = true;
    problem.textContent = '';
    try {
      await api.list({ filter: { query: '', facets: {} }, order: 'newest', limit: 1 });
      opened(api);
    } catch (error) {
      const wrong = error instanceof StaffError && error.status === 401;
      problem.textContent = say(wrong ? 'wrongToken' : 'noService');
      field.select();
    } finally {
      button.disabled = false;
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void enter();
  });
  return element('main', { class: 'door' }, form);
}
