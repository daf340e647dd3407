/** What words mean in a catalogue, kept with its generation: one message looks the same word up a dozen times. */
import type { Generation } from './generation.ts';

const mostKept = 20_000;
const kept = new WeakMap<Generation, Map<string, unknown>>();

/** Made once for a key. Nothing that is kept may be changed by whoever gets it. */
export function keptMeaning<Value>(generation: Generation, key: string, make: () => Value): Value {
  const known = kept.get(generation) ?? new Map<string, unknown>();
  kept.set(generation, known);
  if (known.has(key)) return known.get(key) as Value;
  const value = make();
  if (known.size >= mostKept) known.clear();
  known.set(key, value);
  return value;
}

/** Something that meanings are made of has changed. */
export function forgetMeanings(generation: Generation): void {
  kept.delete(generation);
}
