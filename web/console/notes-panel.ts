import { element } from '../shared/element.ts';
import type { Speech } from './speech.ts';
import type { StaffApi, StaffNote } from './staff-api.ts';

/** What the team tells one another about a conversation. */
export class NotesPanel {
  readonly node: HTMLElement;
  readonly #options: { api: StaffApi; speech: Speech; id: string; done(): Promise<void> };
  readonly #list = element('ul', {});
  readonly #status = element('p', { class: 'quiet', role: 'status' });

  constructor(options: { api: StaffApi; speech: Speech; id: string; done(): Promise<void> }) {
    this.#options = options;
    const { api, speech, id } = options;
    const { say } = speech;
    const field = element('textarea', {
      rows: 2,
      maxlength: 4000,
      required: true,
      'aria-label': say('noteField'),
      placeholder: say('noteField'),
    });
    const form = element(
      'form',
      {},
      field,
      element('div', { class: 'actions' }, element('button', {}, say('addNote')), this.#status),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = field.value.trim();
      if (text === '') return;
      this.#do(api.act(id, 'notes', { text }), () => {
        field.value = '';
      });
    });
    this.node = element(
      'section',
      { class: 'notes', 'aria-label': say('staffNotes') },
      element('h3', {}, say('staffNotes')),
      this.#list,
      form,
    );
  }

  show(notes: readonly StaffNote[]): void {
    const { api, speech, id } = this.#options;
    this.#list.hidden = notes.length === 0;
    this.#list.replaceChildren(
      ...notes.map((note) =>
        element(
          'li',
          {},
          element('p', { class: 'quiet' }, `${note.author} · ${speech.when(note.at)}`),
          element('p', { class: 'plain' }, note.text),
          element(
            'button',
            {
              type: 'button',
              class: 'remove',
              'aria-label': speech.say('deleteNote'),
              onclick: () => this.#do(api.deleteNote(id, note.id)),
            },
            '×',
          ),
        ),
      ),
    );
  }

  #do(act: Promise<unknown>, then?: () => void): void {
    const { speech, done } = this.#options;
    this.#status.textContent = '';
    void act.then(
      () => {
        then?.();
        return done();
      },
      (error: unknown) => {
        this.#status.textContent = error instanceof Error ? error.message : speech.say('noService');
      },
    );
  }
}
