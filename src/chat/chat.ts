/** The door between `http/` and the chat: what the routes may ask for. */
import type { Cart, CartRequest, ChatRequest, Language, NumberedEvent, ProductDetail } from '../protocol.ts';

/** Who is asking, as far as HTTP knows. `visitorId` is undefined for somebody without a valid token. */
export type Asker = {
  visitorId: string | undefined;
  acceptLanguage: string | undefined;
};

export type TurnStream = {
  conversationId: string;
  turnId: string;
  /** True when this was a resend: it does not count against the rate limits. */
  resent: boolean;
  /**
   * Every event after `lastEventId` (from the first when that is 0), live or from disk, each once, in order. Ends after `done`
   * or `failed`. Returning early (the reader went away) starts RESUME_MS; it does not stop the turn.
   */
  events: AsyncIterable<NumberedEvent>;
};

export interface Chat {
  /** Whether this messageId was seen before (then `openTurn` joins or replays and nothing is counted). */
  isResend(messageId: string): boolean;
  /**
   * Stores the message, then starts its turn; or joins or replays the one that has this messageId. When it returns, the message
   * is on disk. Throws AppError: `not_found` 404 (unknown conversation, or another visitor's), `message_id_reused` 409,
   * `turn_running` 409, `message_too_long` 413, `not_ready` 503.
   */
  openTurn(request: ChatRequest, asker: Asker, lastEventId: number): TurnStream;
  /** Ends the turn at once, if it runs in this conversation. */
  stopTurn(conversationId: string, turnId: string): void;
  /** Sets a quantity (0 removes) and keeps it. Throws AppError `unknown_product` 404, `choose_variant` 400, `not_enough_stock` 409, `turn_running` 409. */
  setCartLine(conversationId: string, request: CartRequest, language: Language): Cart;
  productDetail(productId: string, language: Language): ProductDetail | undefined;
}
