import type { Language } from '../protocol.ts';

type NumberWord = { value: number; role: 'unit' | 'teen' | 'ten' | 'hundred' | 'scale'; language: Language };

const table = (language: Language) => (role: NumberWord['role'], entries: Readonly<Record<string, number>>) =>
  Object.entries(entries).map(([word, value]) => [word, { value, role, language }] as const);
const spanish = table('es');
const english = table('en');

/** Folded. Units combine with tens, hundreds and scales as each language does ("treinta y dos", "two hundred and five"). */
export const numberWords: Readonly<Record<Language, ReadonlyMap<string, NumberWord>>> = {
  es: new Map([
    ...spanish('unit', {
      ...{
        cero: 0,
        un: 1,
        uno: 1,
        una: 1,
        dos: 2,
        tres: 3,
        cuatro: 4,
        cinco: 5,
        seis: 6,
        siete: 7,
        ocho: 8,
        nueve: 9,
      },
    }),
    ...spanish('teen', {
      ...{ diez: 10, once: 11, doce: 12, trece: 13, catorce: 14, quince: 15, dieciseis: 16, diecisiete: 17 },
      ...{
        dieciocho: 18,
        diecinueve: 19,
        veintiun: 21,
        veintiuno: 21,
        veintiuna: 21,
        veintidos: 22,
        veintitres: 23,
      },
      ...{
        veinticuatro: 24,
        veinticinco: 25,
        veintiseis: 26,
        veintisiete: 27,
        veintiocho: 28,
        veintinueve: 29,
      },
    }),
    ...spanish('ten', {
      ...{
        veinte: 20,
        treinta: 30,
        cuarenta: 40,
        cincuenta: 50,
        sesenta: 60,
        setenta: 70,
        ochenta: 80,
        noventa: 90,
      },
    }),
    ...spanish('hundred', {
      ...{ cien: 100, ciento: 100, doscientos: 200, doscientas: 200, trescientos: 300, trescientas: 300 },
      ...{ cuatrocientos: 400, cuatrocientas: 400, quinientos: 500, quinientas: 500, seiscientos: 600 },
      ...{ seiscientas: 600, setecientos: 700, setecientas: 700, ochocientos: 800, ochocientas: 800 },
      ...{ novecientos: 900, novecientas: 900 },
    }),
    ...spanish('scale', { mil: 1000 }),
  ]),
  en: new Map([
    ...english('unit', {
      ...{ zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
    }),
    ...english('teen', {
      ...{
        ten: 10,
        eleven: 11,
        twelve: 12,
        thirteen: 13,
        fourteen: 14,
        fifteen: 15,
        sixteen: 16,
        seventeen: 17,
      },
      ...{ eighteen: 18, nineteen: 19 },
    }),
    ...english('ten', {
      ...{
        twenty: 20,
        thirty: 30,
        forty: 40,
        fourty: 40,
        fifty: 50,
        sixty: 60,
        seventy: 70,
        eighty: 80,
        ninety: 90,
      },
    }),
    ...english('hundred', { hundred: 100 }),
    ...english('scale', { thousand: 1000 }),
  ]),
};

/** Number words that are other words in the other language: read as numbers only in their own. */
const sharedWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  es: new Set(['once']),
  en: new Set(['ten']),
};

/** Undefined `language` reads both. */
export function numberWord(folded: string, language: Language | undefined): NumberWord | undefined {
  for (const candidate of ['es', 'en'] as const) {
    const word = numberWords[candidate].get(folded);
    if (word === undefined) continue;
    if (language !== undefined && language !== candidate && sharedWords[candidate].has(folded)) continue;
    return word;
  }
  return undefined;
}
