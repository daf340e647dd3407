// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Announcer } from '../../web/widget/announcer.ts';

test('a sentence is said when it is whole, in its language, without Markdown; a decimal point ends none', () => {
  const announcer = new Announcer();

  for (const text of ['It co', 'sts €12', '.50 **to', 'day**. - ', 'Next\n', '- a list', ' item'])
    announcer.push(text, 'en');
  const before = announcer.node.childElementCount;
  announcer.end('en');

  const said = [...announcer.node.children].map((line) => line.textContent);
  expect(before).toBe(2);
  expect(said).toEqual(['It costs €12.50 today.', 'Next', 'a list item']);
  expect(announcer.node.firstElementChild?.getAttribute('lang')).toBe('en');
});

test('what was said long ago is forgotten', () => {
  const announcer = new Announcer();

  for (let n = 0; n < 100; n += 1) announcer.say(`Sentence ${n}.`, 'en');

  expect(announcer.node.childElementCount).toBeLessThan(20);
  expect(announcer.node.lastElementChild?.textContent).toBe('Sentence 99.');
});
