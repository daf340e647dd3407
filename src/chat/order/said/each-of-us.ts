/** "We are four and each want a pepperoni": as many of a thing as there are people who are to have one. */
import { person } from './clauses.ts';
import type { OrderAct } from './order-act.ts';
import { said, type Word } from './words.ts';

const people = `(?:grand)?(?:${person}|children|grandchild(?:ren)?|niet[oa]s?|boys?|girls?|people|persons?|adults?|guests?|mates?|colleagues|players?|teammates|personas?|adultos|chic[oa]s?|crios?|invitad[oa]s|compis?|jugadores)`;
const whose = '(?:my|the|our|mis|los|las|nuestr[oa]s)';
const one = `(?:i|me|my ${people}|yo|mi ${people})`;

/** Two who are named, one of them who writes: "my wife and I", "mi mujer y yo". */
const two = new RegExp(`(?:^| )(?:both|amb[oa]s|los dos|las dos|${one} (?:and|y) ${one})(?= |$)`);
const each =
  /(?:^| )(?:each|apiece|cada un[oa]|cada quien|por cabeza|(?:both|ambos|ambas) (?:(?:my|our|of|mis) (?:\S+ )?)?(?:would|want|need|wants?|d|will|ll|are|quieren|queremos|querriamos|van|vamos)|both .* (?:want|need|would|will))(?= |$)/;

/** How many people a sentence tells of: "there are five of us", "mis dos hijos", "somos tres". */
export function peopleIn(words: readonly Word[]): number | undefined {
  const counted = words.find((word, at) => {
    if (word.number === undefined || word.number < 2) return false;
    const [before, after] = [said(words.slice(Math.max(0, at - 2), at)), said(words.slice(at + 1, at + 4))];
    return (
      /(?:^| )(?:somos|seremos|we are|were|estamos)(?: aqui)?$/.test(before) ||
      /^of us(?: |$)/.test(after) ||
      new RegExp(`^(?:\\S+ )?${people}(?: |$)`).test(after) ||
      (new RegExp(`(?:^| )${whose}$`).test(before) && new RegExp(`^${people}(?: |$)`).test(after))
    );
  });
  return counted?.number ?? (two.test(said(words)) ? 2 : undefined);
}

/** The acts of a sentence that says "each", with so many of what each of them is to have. */
export function forEachOf(acts: OrderAct[], words: readonly Word[], count: number | undefined): OrderAct[] {
  // "Both want the gloves, mine medium, his large" are told apart.
  const isOne = acts.filter(({ kind }) => kind === 'add').length === 1;
  if (count === undefined || !isOne || !each.test(said(words))) return acts;
  return acts.map((act): OrderAct => {
    if (act.kind !== 'add' || act.item.words === '' || (act.item.quantity ?? 1) !== 1) return act;
    const { each: _, ...item } = act.item;
    return { ...act, item: { ...item, quantity: count, article: 'count' } };
  });
}
