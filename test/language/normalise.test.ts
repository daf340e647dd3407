import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from '../../src/language/normalise.ts';

test.each([
  ['composes letters and their marks', 'nin\u0303o', 'niño'],
  ['turns every line end into one', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['drops controls, zero-width and bidirectional marks', 'a\u0000b\u200Bc\u202Ed\uFEFF', 'abcd'],
  ['drops the invisible tag alphabet', 'hola\u{E0041}\u{E0042}', 'hola'],
  ['keeps emoji that are joined', '👩\u200D🍳', '👩\u200D🍳'],
  ['replaces half a surrogate pair', 'a\uD800b', 'a\uFFFDb'],
  ['keeps single and double line ends, not more', 'a\n\n\n\nb\nc', 'a\n\nb\nc'],
  ['trims blanks and tabs', '\t hola \n', 'hola'],
])('%s', (_title, raw, expected) => {
  expect(normaliseText(raw)).toBe(expected);
});

test('changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const once = normaliseText(raw);
      expect(normaliseText(once)).toBe(once);
    }),
  );
});

test('what has nothing to take out comes out as anything else would', () => {
  const everyday = fc.string({ unit: fc.constantFrom(...'aZ9 ñÉü€“–\n\t.¿\u00A0') });
  fc.assert(
    fc.property(everyday, (raw) => {
      // A character that is taken out keeps the text from being taken for plain.
      expect(normaliseText(`${raw}\u200B`)).toBe(normaliseText(raw));
    }),
  );
});
