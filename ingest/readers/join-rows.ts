/**
 * Brings together rows that are one product, wherever they stand in the file. The file is read twice: first to count who belongs
 * to whom, then each group leaves as soon as its last row has come, so that only unfinished groups are held.
 */
export type Place =
  | { kind: 'alone' }
  /** A product that members may name by any of these. */
  | { kind: 'head'; names: readonly string[] }
  | { kind: 'member'; of: string };

export type Joined<Item> = {
  /** Absent where the format has none, or where the file lacks it. */
  head: Item | undefined;
  members: readonly Item[];
};

export async function* joinRows<Item>(input: {
  rows(): AsyncIterable<Item>;
  placeOf(item: Item): Place;
  /** Whether a group waits for a row that stands for the product. */
  heads: 'needed' | 'none';
}): AsyncGenerator<Joined<Item>> {
  const expected = await countMembers(input);
  const groups = new Map<string, Group<Item>>();
  for await (const item of input.rows()) {
    const place = input.placeOf(item);
    const names = namesOf(place).filter((name) => expected.has(name));
    if (names.length === 0) {
      yield { head: item, members: [] };
      continue;
    }
    const group = groupOf(groups, names);
    if (place.kind === 'head') {
      if (group.head !== undefined) {
        yield { head: item, members: [] };
        continue;
      }
      group.head = item;
    } else group.members.push(item);
    const wanted = group.names.reduce((sum, name) => sum + (expected.get(name) ?? 0), 0);
    const headed = input.heads === 'none' || group.head !== undefined;
    if (!headed || group.members.length < wanted) continue;
    yield { head: group.head, members: group.members };
    for (const name of group.names) {
      groups.delete(name);
      expected.delete(name);
    }
  }
  for (const group of new Set(groups.values())) yield { head: group.head, members: group.members };
}

type Group<Item> = { names: string[]; head: Item | undefined; members: Item[] };

function namesOf(place: Place): readonly string[] {
  switch (place.kind) {
    case 'alone':
      return [];
    case 'head':
      return place.names;
    case 'member':
      return [place.of];
    default:
      return place satisfies never;
  }
}

async function countMembers<Item>(input: {
  rows(): AsyncIterable<Item>;
  placeOf(item: Item): Place;
}): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const item of input.rows()) {
    const place = input.placeOf(item);
    if (place.kind === 'member') counts.set(place.of, (counts.get(place.of) ?? 0) + 1);
  }
  return counts;
}

/** One group under all these names: members may have come under each of them before the head did. */
function groupOf<Item>(groups: Map<string, Group<Item>>, names: readonly string[]): Group<Item> {
  const known = [...new Set(names.flatMap((name) => groups.get(name) ?? []))];
  const [group = { names: [], head: undefined, members: [] }, ...others] = known;
  for (const other of others) {
    group.members.push(...other.members);
    group.head ??= other.head;
    group.names.push(...other.names);
  }
  for (const name of names) if (!group.names.includes(name)) group.names.push(name);
  for (const name of group.names) groups.set(name, group);
  return group;
}
