import type { Outcome } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import type { Speech } from './speech.ts';

export function outcomeBadge(outcome: Outcome, { say }: Speech): HTMLElement {
  return element('span', { class: `badge ${outcome}` }, say(outcome));
}
