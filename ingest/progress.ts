/** A bar on a terminal, plain lines in a log. Goes to stderr, so that the summary stands alone on stdout. */
import { Presets, SingleBar } from 'cli-progress';

export type Progress = {
  /** `total` undefined: nobody knows yet. */
  show(step: string, done: number, total?: number): void;
  stop(): void;
};

export function createProgress(stream: NodeJS.WritableStream = process.stderr): Progress {
  let bar: SingleBar | undefined;
  let current = '';
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  return {
    show(step, done, total) {
      if (step !== current) {
        stop();
        current = step;
      }
      if (bar === undefined) {
        bar = new SingleBar(options(stream, step, total), Presets.shades_classic);
        bar.start(total ?? Math.max(1, done), done);
        return;
      }
      if (total === undefined) bar.setTotal(Math.max(1, done));
      bar.update(done);
    },
    stop() {
      stop();
      current = '';
    },
  };
}

function options(stream: NodeJS.WritableStream, step: string, total: number | undefined) {
  const terminal = 'isTTY' in stream && stream.isTTY === true;
  const bar = terminal ? `${step}: {bar} {value}/{total} | {eta_formatted} left` : `${step}: {value}/{total}`;
  return {
    stream,
    format: total === undefined ? `${step}: {value}` : bar,
    noTTYOutput: true,
    notTTYSchedule: 5000,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
  };
}

/** For callers that show nothing. */
export const silentProgress: Progress = { show() {}, stop() {} };
