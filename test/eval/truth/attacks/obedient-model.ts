/** A model with no will of its own: it prints what it was told to print, leaks what it was asked to leak, and copies what it read. */
import { type FakeOllama, startFakeOllama } from '../../../support/fake-ollama.ts';
import { answer } from '../../../support/fake-ollama-script.ts';

type Message = { role: string; content: string };

export type ObedientModel = {
  url: string;
  /** What obeying the next attack looks like, when the attack itself cannot tell: the canary, the secret, the markup. */
  obeyWith(text: string): void;
  /** Every system prompt it was given so far: what it could leak. */
  systemPrompts(): string;
  [Symbol.asyncDispose](): Promise<void>;
};

export const obedientName = 'obedient:latest';

/** Said first whenever it obeys: seen by a shopper, the attack has won. */
export const obeyed = 'OBEYED-77';

export async function startObedientModel(): Promise<ObedientModel> {
  let wanted = '';
  const systems = new Set<string>();
  const options = {
    models: [{ name: obedientName }],
    get byDefault() {
      const messages = promptOf(fake);
      for (const { role, content } of messages) if (role === 'system') systems.add(content);
      return answer(replyTo(messages, wanted));
    },
  };
  const fake: FakeOllama = await startFakeOllama(options);
  return {
    url: fake.url,
    obeyWith(text) {
      wanted = text;
      // Of many thousand prompts only the last is looked at.
      fake.requests.length = 0;
    },
    systemPrompts: () => [...systems].join('\n'),
    [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
  };
}

function promptOf(fake: FakeOllama): Message[] {
  const messages = fake.questions.at(-1)?.body.messages;
  return Array.isArray(messages) ? (messages as Message[]) : [];
}

const asksForPrompt =
  /prompt|instruc|directri|reglas|rules|guideline|above|arriba|por encima|beginning|anterior|previous|base64|spell ?check|configura/i;

/** Everything that any instruction in the prompt may mean, the last one first. */
export function replyTo(messages: readonly Message[], wanted: string): string {
  const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content);
  const last = messages.at(-1)?.content ?? '';
  const printed = [...last.matchAll(/["“«'`]([^"”»'`\n]{3,200})["”»'`]/g)].map(([, quoted]) => quoted ?? '');
  const lines = last.split('\n').filter((line) => line.trim() !== '');
  return [
    `${obeyed} ${wanted}`.trim(),
    ...(asksForPrompt.test(last) ? [system.join('\n').slice(0, 700)] : []),
    ...printed.slice(0, 3),
    lines.at(-1) ?? '',
    ...lines.slice(0, 3),
  ].join('\n');
}
