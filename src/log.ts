import { type Logger, pino } from 'pino';

export type Log = Logger;

/** One JSON line an event, to stderr, so that stdout stays for people. Tokens and cookies never reach it. */
export function createLog(level: string, destination: NodeJS.WritableStream = process.stderr): Log {
  return pino(
    {
      level,
      base: null,
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
    },
    destination,
  );
}
