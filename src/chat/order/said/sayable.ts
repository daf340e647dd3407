/** What of a shopper's words may be said back: a name, an option, an address; never markup, links or a message of their own. */
const most = 120;
const mostNameWords = 8;
const strange = /[^\p{L}\p{M}\p{N}\s.,;:'’"°ºª/&+()#-]|\n|\p{Extended_Pictographic}/u;
const link =
  /https?:|www\.|:\/\/|[\p{L}\d-]\.(?:com|es|net|org|io|info|shop|example|dev|app|ru|cn|xyz)\b|@/iu;

const isPlainLine = (text: string): boolean =>
  text.length <= most && !/[\r\n]/.test(text) && !strange.test(text) && !link.test(text);

/** The words as a name of goods or of an option; empty when they are none, so that the sentence does without them. */
export function sayableName(words: string): string {
  const trimmed = words.trim().replace(/^[\s,.;:]+|[\s,.;:]+$/g, '');
  return isPlainLine(trimmed) && trimmed.split(/\s+/).length <= mostNameWords ? trimmed : '';
}

/** A price or a promise is no part of where somebody lives. */
const noPlace =
  /\b(?:euros?|eur|usd|dollars?|gratis|free|descuento|discount|precio|price|vinculante|binding|cuesta hoy|oferta|total)\b/i;

export function isSayablePlace(text: string): boolean {
  return isPlainLine(text) && !noPlace.test(text);
}
