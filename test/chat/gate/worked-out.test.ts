import { expect, test } from 'vitest';
import { workedOut } from '../../../src/chat/gate/evidence/worked-out.ts';

/** As many as are certainly more than it keeps. */
const others = 700;

function counting() {
  const asked: string[] = [];
  const lengthOf = workedOut(({ name }: { name: string }) => {
    asked.push(name);
    return name.length;
  });
  return { asked, lengthOf };
}

test('a thing is worked out once, however often it is asked for', () => {
  const { asked, lengthOf } = counting();
  const thing = { name: 'brisa' };
  expect([lengthOf(thing), lengthOf(thing), lengthOf({ name: 'brisa' })]).toEqual([5, 5, 5]);
  expect(asked).toEqual(['brisa', 'brisa']);
});

test('what is asked for again and again is kept while others come and go; what is not is worked out anew', () => {
  const { asked, lengthOf } = counting();
  const used = { name: 'used' };
  const idle = { name: 'idle' };
  lengthOf(idle);
  for (let at = 0; at < others; at += 1) {
    lengthOf(used);
    lengthOf({ name: `other ${at}` });
  }
  expect(lengthOf(idle)).toBe(4);
  expect(asked.filter((name) => name === 'used')).toHaveLength(1);
  expect(asked.filter((name) => name === 'idle')).toHaveLength(2);
});
