import type { StaffMember, StaffSession } from '../../../src/staff-protocol.ts';
import { element } from '../../shared/element.ts';
import type { Speech } from '../speech.ts';
import { labelled } from './labelled-field.ts';
import type { TeamApi } from './team-api.ts';
import { teamSpeech } from './team-words.ts';

/** Where somebody chooses their own password. */
export function passwordForm(options: {
  speech: Speech;
  api: Pick<TeamApi, 'changePassword'>;
  member: StaffMember;
  changed(session: StaffSession): void;
}): HTMLElement {
  const { speech, api, member, changed } = options;
  const say = teamSpeech(speech.language);
  const field = (id: string, autocomplete: string) =>
    element('input', { id, type: 'password', autocomplete, required: true, maxlength: 200 });
  const current = field('current', 'current-password');
  const next = field('next', 'new-password');
  next.minLength = 10;
  next.setAttribute('aria-describedby', 'next-hint');
  const told = element('p', { role: 'status' });
  const problem = element('p', { class: 'problem', role: 'alert' });
  const form = element(
    'form',
    { class: 'sign-in' },
    // So that a password manager knows whose it is.
    element('input', { type: 'text', autocomplete: 'username', value: member.name, hidden: true }),
    element('h1', {}, say(member.mustChange ? 'mustTitle' : 'me')),
    member.mustChange && element('p', {}, say('mustHint')),
    ...labelled(say('current'), current),
    ...labelled(say('next'), next),
    element('p', { id: 'next-hint' }, say('passwordHint')),
    problem,
    told,
    element('button', { class: 'main' }, say('change')),
  );
  const change = async () => {
    problem.textContent = '';
    told.textContent = '';
    try {
      const session = await api.changePassword(current.value, next.value);
      form.reset();
      told.textContent = say('passwordChanged');
      changed(session);
    } catch (error) {
      problem.textContent = error instanceof Error ? error.message : speech.say('noService');
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void change();
  });
  return form;
}
