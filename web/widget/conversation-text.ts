import type { ConversationView } from '../../src/protocol.ts';
import { element } from '../shared/element.ts';
import type { Speech } from './speech.ts';

/** Who said what and when, for a person to keep. */
export function conversationText({ messages }: ConversationView, speech: Speech): string {
  const who = { shopper: speech.say('you'), assistant: speech.say('assistant'), staff: speech.say('person') };
  return messages
    .map(({ role, text, at }) => `${new Date(at).toLocaleString(speech.tag)} · ${who[role]}\n${text}\n`)
    .join('\n');
}

/** The browser saves it as a file. */
export function saveText(text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  element('a', { href, download: 'tendero.txt' }).click();
  URL.revokeObjectURL(href);
}
