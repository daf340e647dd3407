import { createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors.ts';

export type Secrets = {
  /** Signs visitor tokens. */
  visitorKey: Buffer;
  /** Hashes message texts, so that a resend is known without keeping the text. */
  textKey: Buffer;
  /** The token to show once: only at the first start, and only when the merchant gave none. */
  newAdminToken: string | undefined;
  isAdminToken(token: string): boolean;
};

const secretFile = 'server-secret';
const adminFile = 'admin-token.sha256';
/** What the receiver of orders is given by the merchant, so it is there to be read. */
const webhookFile = 'order-webhook-secret';

/**
 * Reads what the server must keep to itself from DATA_DIR, making it at the first start (files readable by their owner only).
 * Of the admin token only a hash is on disk; an `adminToken` from the settings counts beside it and is not written.
 */
export function openSecrets(options: { dataDir: string; adminToken?: string | undefined }): Secrets {
  mkdirSync(options.dataDir, { recursive: true });
  const secret = readOrMake(join(options.dataDir, secretFile), () => randomBytes(32).toString('hex'));
  if (!/^[0-9a-f]{64}$/.test(secret.value)) {
    throw new AppError(
      'bad_secret',
      `${secretFile} in ${options.dataDir} is damaged. Restore it, or delete it: shoppers then start new conversations.`,
    );
  }
  const hashes: Buffer[] = options.adminToken === undefined ? [] : [sha256(options.adminToken)];
  let newAdminToken: string | undefined;
  const file = join(options.dataDir, adminFile);
  if (options.adminToken === undefined || existsSync(file)) {
    const fresh = randomBytes(24).toString('base64url');
    const kept = readOrMake(file, () => sha256(fresh).toString('hex'));
    if (kept.made) newAdminToken = fresh;
    hashes.push(Buffer.from(kept.value, 'hex'));
  }
  const key = Buffer.from(secret.value, 'hex');
  return {
    visitorKey: derive(key, 'visitor token'),
    textKey: derive(key, 'message text'),
    newAdminToken,
    isAdminToken(token) {
      const given = sha256(token);
      // Every hash is compared, whichever fits.
      return hashes.map((hash) => hash.length === 32 && timingSafeEqual(hash, given)).includes(true);
    },
  };
}

/** What orders are signed with towards the shop's own system: the setting, else one made once and kept in DATA_DIR. */
export function openWebhookSecret(options: { dataDir: string; secret?: string | undefined }): string {
  if (options.secret !== undefined) return options.secret;
  mkdirSync(options.dataDir, { recursive: true });
  const kept = readOrMake(join(options.dataDir, webhookFile), () => randomBytes(32).toString('hex'));
  if (kept.value.length >= 16) return kept.value;
  throw new AppError(
    'bad_secret',
    `${webhookFile} in ${options.dataDir} is damaged. Restore it, or delete it and give the receiver the new one.`,
  );
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `tendero ${purpose}`, 32));
}

/** Whole or not at all, and made once even when two processes start together: written aside, then linked into place. */
function readOrMake(file: string, make: () => string): { value: string; made: boolean } {
  if (!existsSync(file)) {
    const aside = `${file}.${randomBytes(6).toString('hex')}`;
    const handle = openSync(aside, 'wx', 0o600);
    try {
      writeSync(handle, make());
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    try {
      linkSync(aside, file);
      return { value: readFileSync(file, 'utf8').trim(), made: true };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(aside, { force: true });
    }
  }
  chmodSync(file, 0o600);
  return { value: readFileSync(file, 'utf8').trim(), made: false };
}
