import type { Insights } from '../../src/staff-protocol.ts';
import { type Child, element } from '../shared/element.ts';
import { modelSpeech } from './model/model-words.ts';
import type { Speech } from './speech.ts';

/** What code read out of a conversation, in a glance. */
export function insightsView(found: Insights, speech: Speech): HTMLElement {
  const { say, language } = speech;
  return element(
    'section',
    { class: 'insights', 'aria-label': say('insights') },
    element('h3', {}, modelSpeech(language)('byCode')),
    element('p', {}, found.summary[language]),
    ...readingOf(found, [...found.products.map(({ title }) => title), ...found.brands], speech),
  );
}

type Reading = Pick<Insights, 'sentiment' | 'angry' | 'resolved' | 'emotions' | 'topics'>;

/** How it went and what it was about, whoever read it. */
export function readingOf(found: Reading, mentioned: readonly string[], { say }: Speech): HTMLElement[] {
  const badge = (kind: string, text: string) => element('span', { class: `badge ${kind}` }, text);
  return [
    element(
      'p',
      { class: 'badges' },
      badge(found.sentiment, say(`sentiment_${found.sentiment}`)),
      found.angry && badge('angry', say('flag_angry')),
      found.resolved ? badge('resolved', say('resolved')) : badge('unresolved', say('flag_unresolved')),
      ...found.emotions.map((emotion) => badge('', say(`emotion_${emotion}`))),
    ),
    element('dl', {}, ...pair(say('topics'), found.topics), ...pair(say('mentioned'), mentioned)),
  ];
}

function pair(name: string, values: readonly string[]): Child[] {
  return values.length === 0
    ? []
    : [element('div', {}, element('dt', {}, name), element('dd', {}, values.join(', ')))];
}
