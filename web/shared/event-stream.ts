export type StreamEvent = { id: string; event: string; data: string };

/** Reads server-sent events off a fetch body; comments (heartbeats) are passed over. Returning early cancels the body. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let event = emptyEvent();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      // A half event at the end is dropped: the resend brings it whole.
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      // A "\r" at the very end may be the first half of "\r\n".
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line !== '') readField(line, event);
        else {
          if (event.data.length > 0) yield { ...event, data: event.data.join('\n') };
          event = emptyEvent();
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

type OpenEvent = { id: string; event: string; data: string[] };

function emptyEvent(): OpenEvent {
  return { id: '', event: 'message', data: [] };
}

function readField(line: string, event: OpenEvent): void {
  const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
  if (name === 'data') event.data.push(value);
  else if (name === 'id' || name === 'event') event[name] = value;
}
