// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveNews, Unhurried } from '../../web/console/live-news.ts';

/** A stream that the test speaks for. */
class ScriptedSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: ScriptedSource[] = [];
  readyState = 1;

  constructor() {
    super();
    ScriptedSource.opened.push(this);
  }

  say(event: string, data: unknown = {}): void {
    this.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
  }

  close(): void {
    this.readyState = 2;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  ScriptedSource.opened = [];
  vi.stubGlobal('EventSource', ScriptedSource);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const last = () => {
  const source = ScriptedSource.opened.at(-1);
  if (source === undefined) throw new Error('no stream was opened');
  return source;
};

test('news are told to whoever hears, and everything is news after the greeting', () => {
  const heard: unknown[] = [];
  const news = new LiveNews({ over() {} });
  const deaf = news.hear((one) => heard.push(one));

  last().say('hello');
  last().say('changed', { conversations: ['a'], more: false });
  deaf();
  last().say('changed', { conversations: ['b'], more: false });
  news.close();

  expect(heard).toEqual([
    { conversations: [], more: true },
    { conversations: ['a'], more: false },
  ]);
  expect(last().readyState).toBe(2);
});

test('while nothing comes through it is asked now and then, and no more once something has', () => {
  let told = 0;
  const news = new LiveNews({ over() {} });
  news.hear(() => {
    told += 1;
  });

  vi.advanceTimersByTime(20_500);
  const unheard = told;
  last().say('hello');
  vi.advanceTimersByTime(60_000);
  news.close();

  expect(unheard).toBe(2);
  expect(told).toBe(3);
});

test('a stream that was refused is tried again, and it is looked whether one is signed out', () => {
  let over = 0;
  const news = new LiveNews({
    over() {
      over += 1;
    },
  });

  last().readyState = 2;
  last().dispatchEvent(new Event('error'));
  vi.advanceTimersByTime(5001);
  last().say('over');
  vi.advanceTimersByTime(60_000);
  news.close();

  expect(ScriptedSource.opened).toHaveLength(2);
  expect(over).toBe(2);
});

test('many calls are one act, then none for a while, and the last is never lost', () => {
  let acts = 0;
  const unhurried = new Unhurried(() => {
    acts += 1;
  }, 2000);

  for (let n = 0; n < 50; n += 1) unhurried.call();
  vi.advanceTimersByTime(0);
  const first = acts;
  for (let n = 0; n < 50; n += 1) unhurried.call();
  vi.advanceTimersByTime(1900);
  const resting = acts;
  vi.advanceTimersByTime(200);

  expect([first, resting, acts]).toEqual([1, 1, 2]);
});
