/** A catalogue's address made whole; undefined for anything a click or a picture must not run. */
export function safeAddress(address: string | undefined, base: string): string | undefined {
  if (address === undefined || address === '') return undefined;
  try {
    const { protocol, href } = new URL(address, base);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
