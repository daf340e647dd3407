import type { BesideFeed } from '../../../src/catalogue-protocol.ts';
import { element } from '../../shared/element.ts';
import type { Say } from './catalogue-speech.ts';

/** What a feed may need beside it: how to read it, the shop's settings, its pages. Closed until somebody wants it. */
export class FilesBeside {
  readonly node: HTMLElement;
  readonly #inputs: readonly { kind: BesideFeed; input: HTMLInputElement }[];

  constructor(say: Say) {
    this.#inputs = (['map', 'shop', 'page'] as const).map((kind) => ({
      kind,
      input: element('input', {
        ...{ id: `feed-${kind}`, type: 'file', multiple: kind === 'page' },
        accept: kind === 'page' ? '.md,.markdown,.html,.htm,.txt' : '.json',
        'aria-describedby': `feed-${kind}-hint`,
      }),
    }));
    this.node = element(
      'details',
      { class: 'files-beside' },
      element('summary', {}, say('filesBeside')),
      ...this.#inputs.flatMap(({ kind, input }) => [
        element('label', { for: input.id }, say(`file_${kind}`)),
        input,
        element('p', { id: `feed-${kind}-hint`, class: 'quiet' }, say(`file_${kind}_hint`)),
      ]),
    );
  }

  chosen(): { kind: BesideFeed; file: File }[] {
    return this.#inputs.flatMap(({ kind, input }) =>
      [...(input.files ?? [])].map((file) => ({ kind, file })),
    );
  }
}
