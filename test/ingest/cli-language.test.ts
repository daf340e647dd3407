import { expect, test } from 'vitest';
import { cliLanguage } from '../../ingest/cli-language.ts';

test.each([
  [{ LANG: 'es_ES.UTF-8' }, [], 'es'],
  [{ LANG: 'es' }, [], 'es'],
  [{ LANG: 'est_EE' }, [], 'en'],
  [{ LANG: 'es_MX.UTF-8', LC_ALL: 'en_US.UTF-8' }, [], 'en'],
  [{ LANG: 'en_US', LC_MESSAGES: 'es_ES' }, [], 'es'],
  [{ LANG: 'es_ES', LC_ALL: '' }, [], 'es'],
  [{ LANG: 'C.UTF-8' }, [], 'en'],
  [{}, [], 'en'],
  [{ LANG: 'es_ES' }, ['feed.csv', '--cli-language', 'en'], 'en'],
  [{}, ['--cli-language=es'], 'es'],
] as const)('an environment of %j with %j is spoken to in %s', (env, words, expected) => {
  expect(cliLanguage(env, words)).toBe(expected);
});
