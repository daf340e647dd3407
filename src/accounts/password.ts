/** Passwords are kept as scrypt hashes, the parameters beside each, so that a later release may ask for more. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

export type ScryptCost = { N: number; r: number; p: number };

/** OWASP's advice of 2025 for scrypt with 32 MiB: about a quarter of a second of one core. */
export const usualCost: ScryptCost = { N: 2 ** 15, r: 8, p: 3 };

const saltBytes = 16;
const keyBytes = 32;

/** One hash at a time: whoever tries many passwords waits in line, and takes neither memory nor the other threads. */
let line: Promise<unknown> = Promise.resolve();

/** `scrypt$N$r$p$salt$key`, salt and key as base64url. */
export async function hashPassword(password: string, cost: ScryptCost = usualCost): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Takes as long for a wrong password as for the right one. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = hash.split('$');
  if (kind !== 'scrypt') return false;
  const expected = Buffer.from(key, 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const given = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The same letters typed on another keyboard are the same password. */
function derive(password: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Buffer> {
  const work = () =>
    new Promise<Buffer>((resolve, reject) => {
      const limits = { N, r, p, maxmem: 256 * N * r };
      scrypt(password.normalize('NFKC'), salt, keyBytes, limits, (error, key) => {
        if (error === null) resolve(key);
        else reject(error);
      });
    });
  const done = line.then(work, work);
  line = done.catch(() => undefined);
  return done;
}
