/** How a product is called in a sentence, and the words that agree with it. */
import type { Product } from '../../../../src/catalog/product.ts';
import type { Language } from '../../../../src/protocol.ts';
import type { Dice } from './dice.ts';
import type { Setting, Slots } from './draft.ts';
import type { World } from './world.ts';

type Grammar = { gender: 'm' | 'f'; plural: boolean };

const feminine =
  /(?:a|as|ción|dad|luz|luces|red|redes|base|leche|nieve|torre|fuente|llave|nube|sal|flor|miel|piel)$/;
const singularInS = /^(?:paraguas|corta|porta|quita|salva|abre|rompe|cubre|guarda|para).*s$|(?:és|us|is)$/;

function grammarOf({ title, language }: Product): Grammar {
  const [first = ''] = title.toLowerCase().split(' ');
  if (language === 'es') {
    const plural = /s$/.test(first) && !singularInS.test(first);
    return { gender: feminine.test(first) ? 'f' : 'm', plural };
  }
  // The last word is a name or part of one more often than what the thing is: "Desk Calendar Twelve Hares".
  const words = title.split(/[\s(]+/).slice(0, -1);
  const plural = words.some((word) => /^[A-Z]?[a-z]{2,}(?<!s|u|i|o)s$/.test(word));
  return { gender: 'm', plural };
}

/** The title, or a shorter name that only this product goes by: "Zapatillas Brisa". */
function nameOf({ world, dice, language }: Setting, product: Product): string {
  const short = dice.chance(0.2) ? shortName(world, product) : undefined;
  const name = short ?? product.title;
  const way = dice.next();
  if (way < 0.25) return `**${name}**`;
  if (way < 0.32) return language === 'es' ? `«${name}»` : `"${name}"`;
  // A Spanish title begins small within a sentence, except for a name.
  if (product.language === 'es' && way < 0.65 && name.includes(' '))
    return name[0]?.toLowerCase() + name.slice(1);
  return name;
}

/** What people keep of a title: "Zapatillas Brisa" of "Zapatillas de correr Brisa", "Kettle Heron" of "Gooseneck Kettle Heron". */
function shortName(world: World, { title, language }: Product): string | undefined {
  const words = title.split(' ');
  if (words.length < 3) return undefined;
  const isName = (word: string): boolean => /^\p{Lu}\p{Ll}{3,}$/u.test(word);
  const at = words.findLastIndex((word, index) => index > 0 && isName(word));
  const name = words[at];
  const head = language === 'es' ? words[0] : words[at - 1];
  if (name === undefined || head === undefined || !isName(head)) return undefined;
  const others = world.products.filter((other) => other.title.toLowerCase().includes(name.toLowerCase()));
  return others.length === 1 ? `${head} ${name}` : undefined;
}

/** Slots of one product: `{El}`, `{cuesta}`, `barat{o}`; `{The}`, `{costs}`. `suffix` tells two products apart. */
export function productSlots(setting: Setting, product: Product, suffix = ''): Slots {
  const name = nameOf(setting, product);
  const { gender, plural } = grammarOf(product);
  const slots = setting.language === 'es' ? spanish(name, gender, plural) : english(name, plural);
  return Object.fromEntries(
    Object.entries({ ...slots, P: name, T: product.title }).map(([key, value]) => [`${key}${suffix}`, value]),
  );
}

/** "El agua": feminine all the same. */
const stressedA = /^\W*(?:agua|águila|arma|aula|hacha|ancla)\b/i;

function spanish(name: string, gender: 'm' | 'f', plural: boolean): Slots {
  const singular = gender === 'm' || stressedA.test(name) ? 'el' : 'la';
  const article = plural ? (gender === 'm' ? 'los' : 'las') : singular;
  const verb = (one: string, many: string) => (plural ? many : one);
  return {
    el: `${article} ${name}`,
    El: `${article[0]?.toUpperCase()}${article.slice(1)} ${name}`,
    al: article === 'el' ? `al ${name}` : `a ${article} ${name}`,
    del: article === 'el' ? `del ${name}` : `de ${article} ${name}`,
    art: article,
    o: `${gender === 'm' ? 'o' : 'a'}${plural ? 's' : ''}`,
    s: plural ? 's' : '',
    cuesta: verb('cuesta', 'cuestan'),
    Cuesta: verb('Cuesta', 'Cuestan'),
    vale: verb('vale', 'valen'),
    sale: verb('sale', 'salen'),
    Sale: verb('Sale', 'Salen'),
    tiene: verb('tiene', 'tienen'),
    Tiene: verb('Tiene', 'Tienen'),
    esta: verb('está', 'están'),
    Esta: verb('Está', 'Están'),
    es: verb('es', 'son'),
    Es: verb('Es', 'Son'),
    pesa: verb('pesa', 'pesan'),
    viene: verb('viene', 'vienen'),
    queda: verb('queda', 'quedan'),
    ha: verb('ha', 'han'),
    costaba: verb('costaba', 'costaban'),
    pertenece: verb('pertenece', 'pertenecen'),
    figura: verb('figura', 'figuran'),
    supera: verb('supera', 'superan'),
    Este: gender === 'm' ? verb('Este', 'Estos') : verb('Esta', 'Estas'),
  };
}

function english(name: string, plural: boolean): Slots {
  const the = /^\W*The /.test(name) ? '' : 'the ';
  const verb = (one: string, many: string) => (plural ? many : one);
  return {
    the: `${the}${name}`,
    The: the === '' ? name : `The ${name}`,
    costs: verb('costs', 'cost'),
    is: verb('is', 'are'),
    has: verb('has', 'have'),
    comes: verb('comes', 'come'),
    weighs: verb('weighs', 'weigh'),
    sells: verb('sells', 'sell'),
    starts: verb('starts', 'start'),
    was: verb('was', 'were'),
    belongs: verb('belongs', 'belong'),
    It: verb('It', 'They'),
    it: verb('it', 'they'),
    them: verb('it', 'them'),
    Its: verb("It's", "They're"),
    This: verb('This', 'These'),
    one: verb('one', 'ones'),
    s: verb('s', ''),
    doesnt: verb("doesn't", "don't"),
  };
}

const asksAbout: Readonly<Record<'price' | 'product', Readonly<Record<Language, readonly string[]>>>> = {
  price: {
    es: [
      '¿Cuánto {cuesta} {el}?',
      '¿Qué precio {tiene} {el}?',
      'precio de {T}',
      'Hola, me interesa {T}. ¿Cuánto {vale}?',
      'Buenas, ¿a cuánto {esta} {el}?',
      'Busco {T}. ¿Me dice el precio?',
    ],
    en: [
      'How much {is} {the}?',
      'What do you charge for {the}?',
      'price of {T}?',
      "Hi, I'm interested in {the}. How much {is} {it}?",
      'What would {the} cost me?',
      "I'm looking for {T}. What's the price?",
    ],
  },
  product: {
    es: [
      '¿Tienen {T}?',
      'Hábleme {del}',
      '¿Qué me puede decir {del}?',
      'Quiero información sobre {T}',
      'Me interesa {T}, ¿me da más detalles?',
      'busco {T}',
      '¿Me recomienda {el}?',
    ],
    en: [
      'Do you have {the}?',
      'Tell me about {the}',
      'What can you tell me about {the}?',
      'I want to know more about {the}',
      'Could you give me some details on {the}?',
      'looking for {T}',
      'Would you recommend {the}?',
    ],
  },
};

export function askFor(setting: Setting, product: Product, topic: 'price' | 'product'): string[] {
  const { dice, language } = setting;
  const { gender, plural } = grammarOf(product);
  const slots = language === 'es' ? spanish(product.title, gender, plural) : english(product.title, plural);
  const frame = dice.pick(asksAbout[topic][language]);
  const ask = frame.replace(/\{(\p{L}+)\}/gu, (_, name: string) =>
    name === 'T' ? product.title : (slots[name] ?? ''),
  );
  return [ask];
}

/** As a question about two of them. */
export function askForBoth(dice: Dice, language: Language, one: Product, other: Product): string[] {
  const frames =
    language === 'es'
      ? [
          '¿{A} o {B}?',
          '¿En qué se diferencian {A} y {B}?',
          'Dudo entre {A} y {B}',
          'Compare {A} con {B}, por favor',
        ]
      : [
          '{A} or {B}?',
          'What is the difference between {A} and {B}?',
          "I can't decide between {A} and {B}",
          'Compare {A} with {B}, please',
        ];
  return [dice.pick(frames).replace('{A}', one.title).replace('{B}', other.title)];
}
