import { expect, test } from 'vitest';
import { type CueKind, cuesAt } from '../../../src/chat/order/said/cues.ts';
import { readWords } from '../../../src/chat/order/said/words.ts';
import type { Language } from '../../../src/protocol.ts';

const examples: readonly [Language, CueKind, ...string[]][] = [
  ['es', 'put', 'ponme', 'añádeme', 'agréguenos', 'me das', 'me llevo', 'échame', 'súmale'],
  ['en', 'put', 'add', 'throw in', 'chuck in', 'get me', 'go for'],
  ['es', 'wish', 'quiero', 'nos apetece', 'me gustaría', 'necesitamos'],
  ['en', 'wish', 'i’d like', 'we need', 'i’ll have', 'i want'],
  ['es', 'put_on', 'ponle', 'échales', 'le pones'],
  ['es', 'take', 'quita', 'quítale', 'sáquela', 'elimíname', 'olvídate'],
  ['en', 'take', 'remove', 'ditch', 'scrap', 'forget about', 'get rid of', 'leave out'],
  ['es', 'refuse', 'no quiero', 'ya no quiero', 'no me pongas', 'no'],
  ['en', 'refuse', 'i don’t want', 'no longer want', 'no'],
  ['es', 'change', 'cambia', 'sustitúyeme', 'reemplace'],
  ['en', 'change', 'swap', 'turn', 'switch out', 'make'],
  ['es', 'become', 'que sean', 'que sea'],
  ['en', 'become', 'make it', 'change that to', 'should be'],
  ['es', 'instead_of', 'en vez de', 'en lugar del'],
  ['en', 'instead_of', 'instead of', 'rather than'],
  ['es', 'better', 'mejor', 'prefiero'],
  ['es', 'only', 'solo', 'nada más que'],
  ['en', 'only', 'only', 'just'],
  ['es', 'revise', 'digo', 'perdón', 'mejor dicho'],
  ['en', 'revise', 'i meant', 'sorry', 'no wait'],
  ['es', 'half', 'la mitad de'],
];

test.each(examples.flatMap(([language, kind, ...texts]) => texts.map((text) => ({ language, kind, text }))))(
  '“$text” ($language) is a cue of the class $kind',
  ({ language, kind, text }) => {
    const words = readWords(`${text} aguas`, language);

    const kinds = cuesAt(words, 0)
      .filter(({ length }) => length >= text.split(' ').length)
      .map((cue) => cue.kind);

    expect(kinds).toContain(kind);
  },
);

test('an English word is no Spanish verb, whatever its letters are', () => {
  expect(cuesAt(readWords('quite right', 'en'), 0).map(({ kind }) => kind)).not.toContain('take');
  expect(cuesAt(readWords('quite el agua', 'es'), 0).map(({ kind }) => kind)).toContain('take');
});
