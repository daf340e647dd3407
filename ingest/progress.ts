/** A bar on a terminal, plain lines in a log. Goes to stderr, so that the summary stands alone on stdout. */
import { Presets, SingleBar } from 'cli-progress';

export type Progress = {
  /** `total` undefined: nobody knows yet. */
  show(step: string, done: number, total?: number): void;
  stop(): void;
};

export function createProgress(
  stream: NodeJS.WritableStream = process.stderr,
  clock: () => number = () => performance.now(),
): Progress {
  let bar: SingleBar | undefined;
  let current = '';
  let started = { at: 0, done: 0 };
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  return {
    show(step, done, total) {
      if (step !== current) {
        stop();
        current = step;
        started = { at: clock(), done };
      }
      const pace = paceOf({
        done: done - started.done,
        ms: clock() - started.at,
        left: (total ?? done) - done,
      });
      if (bar === undefined) {
        bar = new SingleBar(options(stream, step, total), Presets.shades_classic);
        bar.start(total ?? Math.max(1, done), done, { pace });
        return;
      }
      if (total === undefined) bar.setTotal(Math.max(1, done));
      bar.update(done, { pace });
    },
    stop() {
      stop();
      current = '';
    },
  };
}

/** " | 812/s | 2 min 5 s left"; nothing while there is nothing to tell it by. */
export function paceOf(of: { done: number; ms: number; left: number }): string {
  if (of.done <= 0 || of.ms < 500) return '';
  const perSecond = (of.done / of.ms) * 1000;
  const rate = perSecond >= 10 ? perSecond.toFixed(0) : perSecond.toFixed(1);
  return of.left <= 0 ? ` | ${rate}/s` : ` | ${rate}/s | ${durationOf(of.left / perSecond)} left`;
}

function durationOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function options(stream: NodeJS.WritableStream, step: string, total: number | undefined) {
  const terminal = 'isTTY' in stream && stream.isTTY === true;
  const bar = `${step}: ${terminal ? '{bar} ' : ''}{value}/{total}{pace}`;
  return {
    stream,
    format: total === undefined ? `${step}: {value}{pace}` : bar,
    noTTYOutput: true,
    notTTYSchedule: 5000,
    hideCursor: true,
    clearOnComplete: true,
  };
}

/** For callers that show nothing. */
export const silentProgress: Progress = { show() {}, stop() {} };
