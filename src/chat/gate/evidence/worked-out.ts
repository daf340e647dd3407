/** A product, a page and a shop are the same objects for as long as their generation serves: what is worked out of one is kept. */

/** At most twice as many are kept, those that were asked for last; what is gone is worked out again. */
const most = 300;

export function workedOut<Thing extends object, Value>(
  work: (thing: Thing) => Value,
): (thing: Thing) => Value {
  let recent = new WeakMap<Thing, Value>();
  let before = new WeakMap<Thing, Value>();
  let count = 0;
  return (thing) => {
    const known = recent.get(thing);
    if (known !== undefined) return known;
    const value = before.get(thing) ?? work(thing);
    if (count >= most) {
      before = recent;
      recent = new WeakMap();
      count = 0;
    }
    recent.set(thing, value);
    count += 1;
    return value;
  };
}
