/** `--half NAME|all` of an evaluation whose questions come in halves that were read and halves that nobody read. */

/** All of them for "all". Throws on a name that is no half. */
export function halvesAsked<Half extends string>(
  half: string | undefined,
  halves: readonly Half[],
): readonly Half[] {
  if (half === 'all') return halves;
  const found = halves.find((one) => one === half);
  if (found === undefined) throw new Error(`--half is ${halves.join(', ')} or all, not ${half}`);
  return [found];
}
