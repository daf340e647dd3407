import { expect, test } from 'vitest';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { attached } from './attached.ts';
import { attachedSets } from './attached-facts.ts';

function judge(set: keyof typeof attachedSets, draft: string) {
  const gate = new Gate({ facts: attachedSets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

test.each(attached)('%s: lets pass “%s” and refuses “%s”', (set, truth, lie) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});

test('what goes on about a product whose own sentence was withheld is shown with its name, when it is true of it', () => {
  const shown = (draft: string) =>
    judge('both', draft)
      .map(({ text }) => text)
      .join('');

  expect(shown('The Corner Sofa Linden comes with a headrest. It weighs 70 kg. It is lovely.')).toBe(
    '**Corner Sofa Linden**: it weighs 70 kg. It is lovely.',
  );
  expect(shown('The Corner Sofa Linden comes with a headrest. It weighs 48 kg.')).toBe('');
  expect(shown('The Corner Sofa Osprey comes with a headrest. It weighs 70 kg.')).toBe('');
});
