import type { Insights } from '../../src/staff-protocol.ts';
import { type Child, element } from '../shared/element.ts';
import { modelSpeech } from './model/model-words.ts';
import type { Speech } from './speech.ts';

/** What code read out of a conversation, in a glance. */
export function insightsView(found: Insights, { say, language }: Speech): HTMLElement {
  const badge = (kind: string, text: string) => element('span', { class: `badge ${kind}` }, text);
  const mentioned = [...found.products.map(({ title }) => title), ...found.brands];
  return element(
    'section',
    { class: 'insights', 'aria-label': say('insights') },
    element('h3', {}, modelSpeech(language)('byCode')),
    element('p', {}, found.summary[language]),
    element(
      'p',
      { class: 'badges' },
      badge(found.sentiment, say(`sentiment_${found.sentiment}`)),
      found.angry && badge('angry', say('flag_angry')),
      found.resolved ? badge('resolved', say('resolved')) : badge('unresolved', say('flag_unresolved')),
      ...found.emotions.map((emotion) => badge('', say(`emotion_${emotion}`))),
    ),
    element(
      'dl',
      {},
      ...pair(say('topics'), found.topics.join(', ')),
      ...pair(say('mentioned'), mentioned.join(', ')),
    ),
  );
}

function pair(name: string, value: string): Child[] {
  return value === '' ? [] : [element('div', {}, element('dt', {}, name), element('dd', {}, value))];
}
