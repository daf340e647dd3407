import { expect, test } from 'vitest';
import { words as consoleWords } from '../../web/console/words.ts';
import { words as demoWords } from '../../web/demo/words.ts';
import { words as widgetPairs } from '../../web/widget/words.ts';

const widgetWords = {
  es: Object.fromEntries(Object.entries(widgetPairs).map(([word, [es]]) => [word, es])),
  en: Object.fromEntries(Object.entries(widgetPairs).map(([word, [, en]]) => [word, en])),
};
const all = { widget: widgetWords, console: consoleWords, demo: demoWords };

test.for(Object.entries(all))('%s: both languages say the same things with the same values', ([, words]) => {
  const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const es = Object.entries(words.es);
  const en = new Map(Object.entries(words.en));

  expect([...en.keys()].sort()).toEqual(es.map(([word]) => word).sort());
  for (const [word, sentence] of es) {
    expect(sentence.trim(), word).not.toBe('');
    expect(en.get(word)?.trim(), word).not.toBe('');
    expect(places(en.get(word) ?? ''), word).toEqual(places(sentence));
  }
});
