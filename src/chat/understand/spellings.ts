/** How people type in a chat ("q", "xq", "u", "r"), spelled out before anybody reads the message. */
import { foldWord } from '../../language/fold.ts';
import { isLexiconStem } from '../../language/lexicon.ts';
import { stem } from '../../language/stem.ts';
import { isStopword } from '../../language/stopwords.ts';
import { withinOneTypo } from '../../language/typos.ts';
import type { Language } from '../../protocol.ts';

/** A letter may be a size or a model ("talla U", "R 16"): single capitals and what stands by a figure are left alone. */
const shortForms: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: {
    q: 'que',
    k: 'que',
    ke: 'que',
    xq: 'porque',
    pq: 'porque',
    tb: 'también',
    tmb: 'también',
    tbn: 'también',
    pa: 'para',
    xa: 'para',
    kiero: 'quiero',
    qiero: 'quiero',
    xfa: 'por favor',
    d: 'de',
    toy: 'estoy',
    bn: 'bien',
    msj: 'mensaje',
    tlf: 'teléfono',
    tfno: 'teléfono',
    dnd: 'donde',
    cdo: 'cuando',
    pls: 'por favor',
    porfa: 'por favor',
  },
  en: {
    u: 'you',
    r: 'are',
    ur: 'your',
    im: "I'm",
    ive: "I've",
    id: "I'd",
    whats: "what's",
    hows: "how's",
    wheres: "where's",
    thats: "that's",
    dont: "don't",
    doesnt: "doesn't",
    isnt: "isn't",
    cant: "can't",
    pls: 'please',
    plz: 'please',
    thx: 'thanks',
    wanna: 'want to',
    wud: 'would',
    cud: 'could',
    shud: 'should',
    til: 'until',
    gimme: 'give me',
    gonna: 'going to',
    gotta: 'have to',
    smth: 'something',
    abt: 'about',
    bc: 'because',
  },
};

/** A figure beside the letter, or a word that says a size or a model follows. */
const belongsToFigure = /(?:\d|(?:talla|size|modelo|model|tipo|type|clase|class|vitamin[a]?))\s*$/i;

/** Words that steer a search: misspelt by a letter they are still meant. */
const steering: Readonly<Record<Language, readonly string[]>> = {
  es: [
    'talla',
    'tallas',
    'color',
    'precio',
    'barato',
    'barata',
    'baratos',
    'baratas',
    'menos',
    'entre',
    'euros',
    'mujer',
    'hombre',
    'marca',
  ],
  en: [
    'size',
    'color',
    'colour',
    'price',
    'cheap',
    'cheaper',
    'cheapest',
    'under',
    'between',
    'without',
    'women',
    'black',
    'white',
  ],
};

function steered(word: string, language: Language): string {
  const folded = foldWord(word);
  if (folded.length < 5 || isStopword(folded, language) || isLexiconStem(stem(folded, language), language))
    return word;
  const meant = steering[language].filter((each) => each[0] === folded[0] && withinOneTypo(folded, each));
  return meant.length === 1 ? (meant[0] ?? word) : word;
}

/** "Un te negro", "te sin cafeína", "te": the drink. Before a verb it is none ("te pido"). */
const tea =
  /(?<=^[^\p{L}]*|(?<!\p{L})(?:un|el|del|este|ese|otro|alg[uú]n|qu[eé]) )te(?= (?:verde|negro|rojo|blanco|sin|con|para|pa|de|en)(?!\p{L})|[^\p{L}]*$)|(?<=(?<!\p{L})(?:un|el|del|este|ese|otro|alg[uú]n) )te(?!\p{L})/giu;

export function spelledOut(written: string, language: Language): string {
  const text = language === 'es' ? written.replace(tea, 'té') : written;
  const spelled = text.replace(/(?<![\p{L}\p{N}'’.@/-])\p{Ll}{5,10}(?![\p{L}\p{N}'’@/-])/gu, (word) =>
    steered(word, language),
  );
  return withoutShortForms(spelled, language);
}

function withoutShortForms(text: string, language: Language): string {
  const forms = shortForms[language];
  return text.replace(/(?<![\p{L}\p{N}'’.@/-])\p{Ll}{1,6}(?![\p{L}\p{N}'’@/-])/gu, (word, at: number) => {
    if (!Object.hasOwn(forms, word)) return word;
    const alone = word.length === 1 && belongsToFigure.test(text.slice(0, at));
    return alone ? word : (forms[word] ?? word);
  });
}
