/** One process that publishes, started when it is first needed and let go when it has been idle. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../src/config.ts';
import { AppError } from '../../src/errors.ts';
import type { DeskAnswer, DeskRequest } from './desk-request.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const idleMs = 300_000;

type Answer = Exclude<DeskAnswer, { kind: 'progress' }>;
export type ProgressOf = Extract<DeskAnswer, { kind: 'progress' }>;

export class PublishingProcess {
  readonly #settings: Settings;
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** One request after another. What the process says it could not do is an AppError. */
  ask(request: DeskRequest, onProgress: (progress: ProgressOf) => void = () => {}): Promise<Answer> {
    const answered = this.#last.then(() => this.#askNow(request, onProgress));
    this.#last = answered.catch(() => {});
    return answered;
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#child?.kill();
    this.#child = undefined;
  }

  async #askNow(request: DeskRequest, onProgress: (progress: ProgressOf) => void): Promise<Answer> {
    clearTimeout(this.#idle);
    const child = this.#running();
    try {
      const answer = await new Promise<Answer>((resolve, reject) => {
        const gone = () =>
          reject(new AppError('publisher_died', 'The process that publishes ended; try again'));
        child.once('exit', gone);
        child.on('message', (message: DeskAnswer) => {
          if (message.kind === 'progress') onProgress(message);
          else {
            child.off('exit', gone);
            resolve(message);
          }
        });
        child.send(request, (error) => error !== null && gone());
      });
      if (answer.kind === 'failed')
        throw new AppError(answer.code, answer.sentence.en, { publicMessage: answer.sentence });
      return answer;
    } finally {
      child.removeAllListeners('message');
      this.#idle = setTimeout(() => this.close(), idleMs);
      this.#idle.unref();
    }
  }

  #running(): ChildProcess {
    if (this.#child?.connected === true && this.#child.exitCode === null) return this.#child;
    const child = fork(fileURLToPath(new URL('./desk-main.ts', import.meta.url)), [], {
      cwd: root,
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.send({ kind: 'settings', settings: this.#settings } satisfies DeskRequest);
    // Neither the process nor its channel keeps a service alive that wants to end.
    child.unref();
    child.channel?.unref();
    this.#child = child;
    return child;
  }
}
