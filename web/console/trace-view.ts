import type { Language, Money, Trace } from '../../src/protocol.ts';
import { type Child, element } from '../shared/element.ts';
import { MarkdownView } from '../shared/markdown-view.ts';
import { formatMoney } from '../shared/money.ts';
import { outcomeBadge } from './badge.ts';
import type { Speech } from './speech.ts';

/** Why one answer was given, folded away until somebody wants to know. */
export function traceView(trace: Trace, shown: string, speech: Speech): HTMLDetailsElement {
  const { say } = speech;
  const { outcome, voice, model, timings, notes = [] } = trace;
  const facts = [voice === undefined ? '' : say(`voice_${voice}`), model ?? '', duration(timings.totalMs)];
  return element(
    'details',
    { class: 'trace', 'data-turn': trace.turnId },
    element(
      'summary',
      {},
      element('span', {}, say('why')),
      outcome !== undefined && outcomeBadge(outcome, speech),
      element('span', { class: 'quiet' }, facts.filter((fact) => fact !== '').join(' · ')),
    ),
    element(
      'div',
      { class: 'trace-body' },
      ...(notes.length === 0
        ? []
        : part(say('notes'), element('ul', {}, ...notes.map((note) => element('li', {}, note))))),
      ...part(
        say('understood'),
        pairs(
          Object.entries(trace.understood).map(([key, value]) => [key, readable(value, speech.language)]),
        ),
      ),
      ...part(say('candidates'), candidates(trace, speech)),
      ...part(say('verdicts'), verdicts(trace, speech)),
      ...part(`${say('draft')} / ${say('shown')}`, drafted(trace, shown, speech)),
      ...part(say('prompt'), prompt(trace, speech)),
      ...part(say('about'), about(trace, speech)),
    ),
  );
}

function part(title: string, ...content: Child[]): HTMLElement[] {
  return [element('section', {}, element('h3', {}, title), ...content)];
}

/** Names beside values; what is empty is left out. */
function pairs(entries: readonly (readonly [string, string])[]): HTMLElement {
  return element(
    'dl',
    {},
    ...entries
      .filter(([, value]) => value !== '')
      .map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );
}

/** A value of the trace in a line: nested ones in brackets, money as money; what is empty or false is nothing. */
function readable(value: unknown, language: Language): string {
  if (value === null || value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map((one) => readable(one, language)).join('; ');
  if (typeof value !== 'object') return String(value);
  if (isMoney(value)) return formatMoney(value, language);
  return Object.entries(value)
    .map(([key, one]) => [key, readable(one, language), typeof one === 'object' && !isMoney(one)] as const)
    .filter(([, one]) => one !== '')
    .map(([key, one, nested]) => (nested ? `${key} (${one})` : `${key}: ${one}`))
    .join(', ');
}

function isMoney(value: unknown): value is Money {
  if (typeof value !== 'object' || value === null || !('amount' in value && 'currency' in value))
    return false;
  return typeof value.amount === 'number' && /^[A-Z]{3}$/.test(String(value.currency));
}

function candidates({ candidates: found }: Trace, { say }: Speech): HTMLElement {
  if (found.length === 0) return element('p', { class: 'quiet' }, say('noCandidates'));
  return table(
    say('candidates'),
    [say('product'), say('score'), say('lexical'), say('dense'), say('reason')],
    found.map(({ id, title, score, lexical, dense, reason }) => [
      element('span', {}, title, ' ', element('code', {}, id)),
      number(score),
      number(lexical),
      number(dense),
      reason,
    ]),
  );
}

function verdicts({ verdicts: given }: Trace, { say }: Speech): HTMLElement {
  if (given.length === 0) return element('p', { class: 'quiet' }, say('noVerdicts'));
  return table(
    say('verdicts'),
    [say('clause'), say('verdict'), say('rule'), say('evidence')],
    given.map(({ clause, verdict, rule, evidence = '' }) => [
      clause,
      element('span', { class: `badge ${verdict}` }, say(verdict)),
      element('code', {}, rule),
      evidence,
    ]),
  );
}

function table(
  label: string,
  heads: readonly string[],
  rows: readonly (readonly (string | Node)[])[],
): HTMLElement {
  return element(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': label },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element(
        'tbody',
        {},
        ...rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell)))),
      ),
    ),
  );
}

function drafted({ draft, language }: Trace, shown: string, { say }: Speech): HTMLElement {
  const seen = new MarkdownView();
  seen.push(shown);
  seen.end();
  return element(
    'div',
    { class: 'beside' },
    element(
      'div',
      {},
      element('h4', {}, say('draft')),
      draft === ''
        ? element('p', { class: 'quiet' }, say('noDraft'))
        : element('p', { class: 'plain', lang: language }, draft),
    ),
    element('div', { lang: language }, element('h4', {}, say('shown')), seen.node),
  );
}

function prompt({ prompt: messages }: Trace, { say }: Speech): HTMLElement {
  if (messages.length === 0) return element('p', { class: 'quiet' }, say('noPrompt'));
  return element(
    'div',
    { class: 'prompt', role: 'region', tabindex: 0, 'aria-label': say('prompt') },
    element(
      'ol',
      {},
      ...messages.map(({ role, content }) =>
        element('li', {}, element('code', {}, role), element('div', { class: 'plain' }, content)),
      ),
    ),
  );
}

function about(trace: Trace, { say }: Speech): HTMLElement {
  const { timings, model = '', settings = {}, generation, language, voice, outcome } = trace;
  const asked = Object.entries(settings).map(([name, value]) => `${name}: ${value}`);
  return pairs([
    [say('outcome'), outcome === undefined ? '' : say(outcome)],
    [say('voice'), voice === undefined ? '' : say(`voice_${voice}`)],
    [say('model'), model],
    [say('modelSettings'), asked.join(' · ')],
    [say('generation'), generation],
    [say('turnLanguage'), say(language)],
    [say('understandMs'), duration(timings.understandMs)],
    [say('retrieveMs'), duration(timings.retrieveMs)],
    [say('firstTokenMs'), timings.firstTokenMs === undefined ? '' : duration(timings.firstTokenMs)],
    [say('totalMs'), duration(timings.totalMs)],
  ]);
}

function number(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(3);
}

function duration(ms: number): string {
  return ms < 1000 ? `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
