import { expect, test } from 'vitest';
import { parseExamples, readExamples } from '../../../src/chat/kinds/examples.ts';
import { judgeOn } from '../../../src/chat/kinds/judge.ts';
import { learn } from '../../../src/chat/kinds/learn.ts';

test('what one hand wrote teaches to read what another wrote', () => {
  const { files } = readExamples();
  const teachers = ['es-america.txt', 'es-families.txt'].flatMap((name) => files.get(name) ?? []);
  const { right, of, sure, sureRight } = judgeOn(files.get('es-spain.txt') ?? [], learn(teachers));
  expect(of).toBeGreaterThan(900);
  expect(right / of).toBeGreaterThan(0.75);
  expect(sureRight / sure).toBeGreaterThan(0.88);
});

test('the same examples teach the same', () => {
  const some = (readExamples().files.get('en-isles.txt') ?? []).slice(0, 200);
  expect(learn(some).values).toEqual(learn(some).values);
});

test('a line that is no example is named', () => {
  expect(() => parseExamples('start | add | one [tea]\n\nstart | buy | tea', 'en.txt')).toThrow(
    'en.txt, line 3',
  );
  expect(() => parseExamples('noon | add | one [tea]', 'en.txt')).toThrow('moment | kind | message');
});
