import { expect, test } from 'vitest';
import { LiveTurn } from '../../src/chat/live-turns.ts';
import type { NumberedEvent } from '../../src/protocol.ts';

const text = (id: number): NumberedEvent => ({ id, event: 'text', data: { text: `palabra ${id}` } });

/** Events that come when the test says so. */
function hose() {
  const waiting: (NumberedEvent | undefined)[] = [];
  let wake: (() => void) | undefined;
  return {
    send(event: NumberedEvent | undefined) {
      waiting.push(event);
      wake?.();
    },
    async *events(): AsyncGenerator<NumberedEvent> {
      while (true) {
        if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        const event = waiting.shift();
        if (event === undefined) return;
        yield event;
      }
    },
  };
}

const newTurn = (resumeMs = 60_000) => new LiveTurn({ turnId: 't', conversationId: 'c', resumeMs });
const ids = async (events: AsyncIterable<NumberedEvent>) => {
  const seen: number[] = [];
  for await (const event of events) seen.push(event.id);
  return seen;
};

test('two readers of one turn get every event once, in order', async () => {
  const turn = newTurn();
  const source = hose();
  const running = turn.run(source.events(), () => undefined);
  const early = ids(turn.read(0));

  source.send(text(1));
  source.send(text(2));
  const late = ids(turn.read(0));
  source.send(text(3));
  source.send(undefined);
  await running;

  expect(await early).toEqual([1, 2, 3]);
  expect(await late).toEqual([1, 2, 3]);
});

test('a reader who comes back with its last id gets the rest and nothing twice', async () => {
  const turn = newTurn();
  const source = hose();
  const running = turn.run(source.events(), () => undefined);
  const first = turn.read(0);
  source.send(text(1));
  source.send(text(2));
  await first.next();
  await first.return?.();

  source.send(text(3));
  source.send(undefined);
  await running;

  expect(await ids(turn.read(1))).toEqual([2, 3]);
});

test('a reader who leaves while the model is silent starts the clock, and the turn ends when nobody comes back', async () => {
  const turn = newTurn(20);
  const source = hose();
  void turn.run(source.events(), () => undefined);
  const reader = turn.read(0);
  const waiting = reader.next();

  await reader.return?.();

  expect((await waiting).done).toBe(true);
  expect(turn.signal.aborted).toBe(false);
  await new Promise<void>((resolve) => turn.signal.addEventListener('abort', () => resolve()));
  expect(turn.signal.reason).toBe('gone');
});

test('who comes back in time keeps the turn alive', async () => {
  const turn = newTurn(30);
  const source = hose();
  const running = turn.run(source.events(), () => undefined);
  const first = turn.read(0);
  await first.return?.();
  const second = ids(turn.read(0));

  await new Promise((resolve) => setTimeout(resolve, 80));
  source.send(text(1));
  source.send(undefined);
  await running;

  expect(turn.signal.aborted).toBe(false);
  expect(await second).toEqual([1]);
});

test('a turn that breaks tells its owner and ends its readers', async () => {
  const turn = newTurn();
  const errors: unknown[] = [];
  const broken = async function* (): AsyncGenerator<NumberedEvent> {
    yield text(1);
    throw new Error('disk full');
  };

  await turn.run(broken(), (error) => errors.push(error));

  expect(await ids(turn.read(0))).toEqual([1]);
  expect(String(errors[0])).toContain('disk full');
});
