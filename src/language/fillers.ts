/** What people say around what they want and that says nothing of it: "venga", "yo", "k", "ugh", "señorita". Folded. */
import type { Language } from '../protocol.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** They may stand before and behind anything that is ordered. */
const exclamations: Readonly<Record<Language, readonly string[]>> = {
  es: words(`
    holi holis holaa wenas weno bueno venga dale mira mire oye oiga oigan ea ale hala andale orale ay uy uf uff jo jope vaya
    vale okey ok oki okis genial estupendo perfecto fenomenal barbaro guay chevere bacano buenisimo excelente macanudo pues pos pus po porfi
    porfis porfa plis quiubo quihubo epa epale aupa kaixo lastima caramba caray jolin jolines ostras mecachis
  `),
  en: words(`
    hi hiya howya howaya hey heya helo yo ayo oi sup howdy cheers ta thx tnx ty k kk ok okey okie alright righto grand ugh meh argh ah aw aww oh ooh
    oops um umm uh er erm hmm hm mm well so anyway awesome sweet nice lovely excellent brilliant brill wonderful fab fabulous fantastic
    super superb amazing wicked deadly splendid smashing marvellous bummer shame pity damn darn drat blast yay woo lol plz pls kindly
  `),
};

/** Who is spoken to; behind "para" and "for" it is whom the goods are for. */
const addresses: Readonly<Record<Language, readonly string[]>> = {
  es: words(`
    ola olas senorita senor senora caballero joven jefe jefa maestro maestra parce parcero pana wey guey amigo amiga che tio tia
    hermano hermana manito vecino vecina compa compadre carnal pibe mijo mija guapo guapa majo maja carino cielo corazon
    reina rey hijo hija chaval tronco colega mae chabon po
  `),
  en: words(`
    mate dude bro fam sir madam maam folks guys lads lad love luv pal boss chief bud buddy fella fellas duck hun hon pet dear yaar bhai bhaiya
    brother sis darling sweetheart man lah
  `),
};

const exclaimed: ReadonlySet<string> = new Set(Object.values(exclamations).flat());

/** "Venga", "ugh". Takes a folded word. */
export function isExclamation(foldedWord: string): boolean {
  return exclaimed.has(foldedWord);
}

/** For a pattern: any of them. */
export const exclamation = `(?:${Object.values(exclamations).flat().join('|')})`;

const all: ReadonlySet<string> = new Set(
  [exclamations, addresses].flatMap((table) => Object.values(table).flat()),
);

const addressed: ReadonlySet<string> = new Set(Object.values(addresses).flat());

/** Whether somebody may be called so who is spoken to: "che", "mate". Takes a folded word. */
export function isAddress(foldedWord: string): boolean {
  return addressed.has(foldedWord);
}

/** Takes a folded word. */
export function isFiller(foldedWord: string): boolean {
  return all.has(foldedWord);
}
