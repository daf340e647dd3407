import { randomUUID } from 'node:crypto';

export type Asked = {
  /** Milliseconds from the request to each event, first of its kind. */
  at: Map<string, number>;
  text: string;
  totalMs: number;
  conversation: { conversationId: string; token: string };
};

/** One turn as the widget does it. */
export async function askShop(
  url: string,
  text: string,
  conversation?: { conversationId: string; token: string },
): Promise<Asked> {
  const sentAt = performance.now();
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(conversation === undefined ? {} : { authorization: `Bearer ${conversation.token}` }),
    },
    body: JSON.stringify({
      messageId: randomUUID(),
      text,
      ...(conversation === undefined ? {} : { conversationId: conversation.conversationId }),
    }),
  });
  if (!response.ok) throw new Error(`POST /api/chat answered ${response.status}: ${await response.text()}`);
  const asked: Asked = {
    at: new Map(),
    text: '',
    totalMs: 0,
    conversation: conversation ?? { conversationId: '', token: '' },
  };
  for await (const { event, data, at } of eventsOf(response)) {
    if (!asked.at.has(event)) asked.at.set(event, at - sentAt);
    if (event === 'text') asked.text += String(data.text);
    if (event === 'turn' && conversation === undefined) {
      asked.conversation = { conversationId: String(data.conversationId), token: String(data.token) };
    }
  }
  asked.totalMs = performance.now() - sentAt;
  return asked;
}

type ReceivedEvent = { event: string; data: Record<string, unknown>; at: number };

async function* eventsOf(response: Response): AsyncGenerator<ReceivedEvent> {
  const decoder = new TextDecoder();
  let held = '';
  for await (const chunk of response.body ?? []) {
    const at = performance.now();
    held += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = held.split('\n\n');
    held = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = /^event: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (event !== undefined && data !== undefined) {
        yield { event, data: JSON.parse(data) as Record<string, unknown>, at };
      }
    }
  }
}
