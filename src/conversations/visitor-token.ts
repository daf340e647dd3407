import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

const form = /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/**
 * A token is the visitor's id and its keyed hash. Only the id is ever stored: who reads the database alone has nothing to
 * show the service, and the same token can be made again for a resent first message.
 */
export class VisitorTokens {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  newVisitor(): string {
    return randomUUID();
  }

  tokenOf(visitorId: string): string {
    return `${visitorId}.${this.#mac(visitorId).toString('base64url')}`;
  }

  /** The visitor a token was made for; undefined for anything that was not made here. */
  visitorOf(token: string): string | undefined {
    const [, visitorId = '', mac = ''] = form.exec(token) ?? [];
    // Compared even when the form is wrong, so that the time taken tells nothing.
    const expected = this.#mac(visitorId);
    const given = Buffer.from(mac, 'base64url');
    const same = timingSafeEqual(expected, given.length === expected.length ? given : Buffer.alloc(32));
    return same && visitorId !== '' ? visitorId : undefined;
  }

  #mac(visitorId: string): Buffer {
    return createHmac('sha256', this.#key).update(visitorId).digest();
  }
}
