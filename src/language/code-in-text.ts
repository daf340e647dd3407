/**
 * What only a program reads, however it came into a description or an answer: tags, addresses with a scheme, entities, escapes and
 * calls. It is shown as text, so it runs nowhere; and yet it is nothing to say to a shopper.
 */
const code =
  /[`<>{}[\]|=\\]|[a-z][a-z0-9+.-]*:\/\/|(?:java|vb)script:|data:\s*\w+\/|https?:|www\.|&#x?[0-9a-f]+|&(?:lt|gt|amp|quot|nbsp);|(?:%[0-9a-f]{2}){2,}|\w{3,}\.\w{3,}\(|\w\([^()]*\)\s*(?:\/\/|;)/i;

export function looksLikeCode(text: string): boolean {
  return code.test(text);
}
