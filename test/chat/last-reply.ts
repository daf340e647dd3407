/** What a shop without a model answers to the last of some messages, said one after the other. */
import { startTestApp } from '../support/start-test-app.ts';

export async function lastReply(
  shop: 'sports' | 'home' | 'pizzeria',
  language: 'es' | 'en',
  messages: readonly string[],
) {
  await using app = await startTestApp({ shop });
  const shopper = app.shopper();
  for (const message of messages.slice(0, -1)) await shopper.say(message, { language });
  const reply = await shopper.say(messages.at(-1) ?? '', { language });
  return { ...reply, text: reply.text.replace(/\s/g, ' ') };
}
