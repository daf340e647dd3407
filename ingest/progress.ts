/** A bar on a terminal, plain lines in a log. Goes to stderr, so that the summary stands alone on stdout. */
import { Presets, SingleBar } from 'cli-progress';
import type { Language } from '../src/protocol.ts';

export type Progress = {
  /** `total` undefined: nobody knows yet. */
  show(step: Step, done: number, total?: number): void;
  stop(): void;
};

const steps = {
  'rows read': 'filas leídas',
  'products indexed': 'productos indexados',
  'chunks embedded': 'textos vectorizados',
  'digests written': 'resúmenes escritos',
} as const;
export type Step = keyof typeof steps;

type State = { done: number; total: number | undefined; pace: string };
/** Shows one step from its beginning to its end. */
type Display = { update(state: State): void; end(): void };

export function createProgress({
  stream = process.stderr,
  clock = () => performance.now(),
  language = 'en',
}: {
  stream?: NodeJS.WritableStream;
  clock?: () => number;
  language?: Language;
} = {}): Progress {
  const isTerminal = 'isTTY' in stream && stream.isTTY === true;
  let display: Display | undefined;
  let current: Step | undefined;
  let started = { at: 0, done: 0 };
  const stop = () => {
    display?.end();
    display = undefined;
    current = undefined;
  };
  return {
    show(step, done, total) {
      if (step !== current) {
        stop();
        current = step;
        started = { at: clock(), done };
        const label = language === 'es' ? steps[step] : step;
        display = isTerminal ? new Bar(stream, label) : new LogLines(stream, label, clock);
      }
      const pace = paceOf(
        { done: done - started.done, ms: clock() - started.at, left: (total ?? done) - done },
        language,
      );
      display?.update({ done, total, pace });
    },
    stop,
  };
}

/** " | 812/s | 2 min 5 s left"; nothing while there is nothing to tell it by. */
export function paceOf(of: { done: number; ms: number; left: number }, language: Language = 'en'): string {
  if (of.done <= 0 || of.ms < 500) return '';
  const perSecond = (of.done / of.ms) * 1000;
  const rate = perSecond >= 10 ? perSecond.toFixed(0) : perSecond.toFixed(1);
  if (of.left <= 0) return ` | ${rate}/s`;
  const time = durationOf(of.left / perSecond);
  return ` | ${rate}/s | ${language === 'es' ? `quedan ${time}` : `${time} left`}`;
}

function durationOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** For a log: a line now and then, and one at the end, none of them twice. */
class LogLines implements Display {
  static readonly #everyMs = 5000;
  readonly #write: (line: string) => void;
  readonly #clock: () => number;
  #toldAt: number;
  #told = '';
  #line = '';

  constructor(stream: NodeJS.WritableStream, label: string, clock: () => number) {
    this.#write = (line) => stream.write(`${label}: ${line}\n`);
    this.#clock = clock;
    this.#toldAt = clock();
  }

  update({ done, total, pace }: State): void {
    this.#line = `${total === undefined ? done : `${done}/${total}`}${pace}`;
    if (this.#clock() - this.#toldAt >= LogLines.#everyMs) this.#tell();
  }

  end(): void {
    this.#tell();
  }

  #tell(): void {
    this.#toldAt = this.#clock();
    if (this.#line === this.#told) return;
    this.#told = this.#line;
    this.#write(this.#line);
  }
}

class Bar implements Display {
  readonly #stream: NodeJS.WritableStream;
  readonly #label: string;
  #bar: SingleBar | undefined;

  constructor(stream: NodeJS.WritableStream, label: string) {
    this.#stream = stream;
    this.#label = label;
  }

  update({ done, total, pace }: State): void {
    if (this.#bar === undefined) {
      this.#bar = new SingleBar(
        {
          stream: this.#stream,
          format:
            total === undefined
              ? `${this.#label}: {value}{pace}`
              : `${this.#label}: {bar} {value}/{total}{pace}`,
          hideCursor: true,
          clearOnComplete: true,
        },
        Presets.shades_classic,
      );
      this.#bar.start(total ?? Math.max(1, done), done, { pace });
      return;
    }
    this.#bar.setTotal(total ?? Math.max(1, done));
    this.#bar.update(done, { pace });
  }

  end(): void {
    this.#bar?.stop();
  }
}

/** For callers that show nothing. */
export const silentProgress: Progress = { show() {}, stop() {} };
