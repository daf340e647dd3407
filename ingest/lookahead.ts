/** The first items of a stream, then the same stream from its start: what is decided from the first holds for all. */
export async function lookahead<Item>(
  items: AsyncIterable<Item>,
  count: number,
): Promise<{ first: Item[]; all: AsyncGenerator<Item> }> {
  const iterator = items[Symbol.asyncIterator]();
  const first: Item[] = [];
  let ended = false;
  while (first.length < count) {
    const next = await iterator.next();
    if (next.done === true) {
      ended = true;
      break;
    }
    first.push(next.value);
  }
  async function* all(): AsyncGenerator<Item> {
    try {
      yield* first;
      while (!ended) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { first, all: all() };
}
