/** Words as they are typed in a hurry, written out. */
import type { Language } from '../../../protocol.ts';

type Rule = { from: RegExp; to: string };

/** "Talla equis ele", "en la eme": letters as they are said aloud. */
const letters: readonly (readonly [string, string])[] = [
  ['(?:doble|dos|equis) equis ele', 'XXL'],
  ['equis ele', 'XL'],
  ['equis ese', 'XS'],
  ['ele', 'L'],
  ['eme', 'M'],
  ['ese', 'S'],
];
const spelledSizes = letters.map(
  ([spoken, to]): Rule => ({
    from: new RegExp(
      `(?<=(?<!\\p{L})(?:talla|talle|${to === 'S' ? '' : 'una|la|'}tallas)\\s)${spoken}(?!\\p{L})`,
      'giu',
    ),
    to,
  }),
);

/** "Keso", "kiero". */
const withK = /(?<![\p{L}\p{N}/])k(?=[ei](?!l|w|b|t(?![a-z])|tch|f|m|n)\p{L}{2})\p{L}+/gu;

/** Words as they are typed in a hurry; a letter alone stays what it is in an address ("3 D"). */
const slang: Readonly<Record<Language, readonly Rule[]>> = {
  es: [
    { from: /(?<![\p{L}\p{N}/])(?:k|q)uier(?=[oae])/giu, to: 'quier' },
    { from: /(?<![\p{L}\p{N}/])ki?er(?=o(?![\p{L}]))/giu, to: 'quier' },
    {
      from: /(?<![\p{L}\p{N}/])(?:pa|xa|para)(?=\s+(?:llevar|recoger|mi|comer|beber|casa)(?![\p{L}]))/giu,
      to: 'para',
    },
    { from: /(?<=(?:\p{L}{2}|(?<!\p{L})\d{1,2})\s|^)[dD](?=\s\p{Ll}{3})/gu, to: 'de' },
    { from: /^(\s*)(?:w|gu|g[uü])enas(?=[\s,])/giu, to: '$1buenas' },
    { from: /(?<![\p{L}\p{N}/])(?:pa|xa)[’']?l(?=\s\p{L}{3})/giu, to: 'para el' },
    { from: /(?<![\p{L}\p{N}/])(?:pa|xa)(?=\s\p{Ll}{2})/gu, to: 'para' },
    { from: /(?<=\p{L}{2}\s)p(?=\s(?:el|la|los|las|mis?|un[oa]?s?|tod[oa]s?)\s\p{L})/gu, to: 'para' },
    // "Qué onda," greets.
    {
      from: /^\s*¿?qu[eé] (?:onda|hubo|tal(?: est[aá]s?)?)[\s,?.!]+(?=(?:me|quiero|quisiera|ponme|dame|un[oa]?s?|necesito|para|mira)\s)/iu,
      to: 'hola, ',
    },
    { from: /(?<![\p{L}\p{N}/])q(?=\s\p{Ll}{2})/gu, to: 'que' },
    { from: /(?<![\p{L}\p{N}])(?:cn)(?=\s\p{L})/giu, to: 'con' },
    { from: /^(\s*)(?:pos|pus)(?=\s)/giu, to: '$1pues' },
    { from: /(?<=\p{L}{3}\s)i(?=\s\p{L}{3})/gu, to: 'y' },
    { from: /^(\s*)[qk]\s*\/\s*(?=\p{L})/giu, to: '$1qué ' },
    { from: /(?<![\p{L}\p{N}/])(?:tb|tmb|tbn|tambn)(?![\p{L}\p{N}])/giu, to: 'también' },
    { from: /(?<![\p{L}\p{N}/])(?:xfa|xfavor|x favor|porfis|plis|pf)(?![\p{L}\p{N}])/giu, to: 'por favor' },
    ...spelledSizes,
    { from: /(?<=[\p{L}\p{N}])\s+i\s+(?=(?:una?|unos|unas|dos|tres|otr[oa]s?|\d))/giu, to: ' y ' },
    { from: /(?<![\p{L}\p{N}])na ?m[aá]s(?=\s*(?:[.,;!]|$))/giu, to: 'nada más' },
    // "Una no más", "dos nomás": no more than that.
    {
      from: /(?<=\p{L}\s)(?<!(?:eso|esto|as[ií]|ah[ií]|aqu[ií]|ya|y|nada)\s)no ?m[aá]s(?=\s*(?:[.,;!]|$))/giu,
      to: 'nada más',
    },
    {
      from: /(?<![\p{L}\p{N}])(?<!(?:eso|esto|as[ií]|ah[ií]|aqu[ií])\s)nom[aá]s(?![\p{L}\p{N}])(?!\s+es[oa](?![\p{L}]))\s*/giu,
      to: '',
    },
    {
      from: /(?<![\p{L}\p{N}/])x(?=\s(?:ahora|hoy|favor|mi(?: parte)?|el momento)(?![\p{L}]))/giu,
      to: 'por',
    },
    { from: /(?<=\p{L}\s)x(?=\s\p{L})/giu, to: 'por' },
    // "No, pará, una sola": said in the River Plate for "espera".
    {
      from: /(?<=^\s*|(?:^|\s)(?:no|ay|uy|che|eh)[\s,]+)(?:par[aá]|aguant[aá]|banc[aá])(?=\s*[,.!…])/giu,
      to: 'espera',
    },
    // "Para mi hermano sí los rojos".
    { from: /(?<=\p{L}{2}\s)sí\s(?=(?:el|la|los|las|un[oa]?s?)\s)/giu, to: '' },
    { from: /(?<![\p{L}\p{N}])xtra(?![\p{L}])/giu, to: 'extra' },
    { from: /(?<![\p{L}])igual[ií](?:t|c)[oa]s?(?![\p{L}])/giu, to: 'igual' },
    { from: /(?<![\p{L}])stá(?![\p{L}])/giu, to: 'está' },
    { from: /,?\s*(?:pero\s+)?no s[eé] cu[aá]l(?:es)?(?![\p{L}])/giu, to: '' },
    {
      from: /,?\s*si (?:es posible|puede ser|se puede|no es molestia|l[oa]s? (?:hay|ten[eé]is|tienes?|tienen)|(?:ten[eé]is|tienes?|tienen|hay|queda)(?: algun[oa])?)(?=[.,!]|\s*$)/giu,
      to: '',
    },
    // "8-9 años": the size goods come in.
    { from: /(?<=(?<!\d)\d{1,2}-\d{1,2}) ?(?:a[ñn](?:os|itos)|meses)(?!\p{L})/giu, to: '' },
    // Makes the best of it, and asks nothing.
    {
      from: /,?\s*¿?qu[eé] (?:(?:se )?le (?:va|vamos|voy) a hacer|remedio(?: queda)?|se le hace)(?=\s*[,.!…]|\s*$)[,.]?/giu,
      to: ',',
    },
    // "Ola" greets; an "olla" is a pot, with its article before it.
    {
      from: /(?<![\p{L}\p{N}])(?<!(?:la|las|una|otra|mi|de|esa|esta)\s)h?ol+a+[,!]?(?=\s+\S)/giu,
      to: 'hola,',
    },
  ],
  en: [
    { from: /^(\s*)k(?=[\s,.!])/giu, to: '$1ok' },
    { from: /(?<=[\p{L}\p{N}])\s+n\s+(?=(?:\d|an?\s|one\s|two\s|some\s|\p{L}{3}))/giu, to: ' and ' },
    { from: /,?\s*if (?:possible|you can|you could|that[’']?s ok(?:ay)?)(?=[.,!]|\s*$)/giu, to: '' },
    { from: /,?\s*(?:but )?(?:not sure|i don[’']?t know|idk) which(?: one)?(?![\p{L}])/giu, to: '' },
    { from: /(?<![\p{L}\p{N}])w\/o(?=\s)/giu, to: 'without' },
    { from: /(?<![\p{L}\p{N}])w\/\s*(?=\p{L})/giu, to: 'with ' },
    { from: /(?<=\p{L}{3}\s)w(?=\s\p{Ll}{3})/gu, to: 'with' },
    { from: /,?\s*one time(?=[\s,.!]|$)/giu, to: '' },
    { from: /(?<![\p{L}\p{N}])xtra(?![\p{L}])/giu, to: 'extra' },
    { from: /,?\s*if you(?: still)? have (?:it|them|one|any)(?=[.,!]|\s*$)/giu, to: '' },
    { from: /(?<![\p{L}\p{N}])(?:coz|cuz|cos|bcoz|bcuz|bc)(?=\s+\p{L})/giu, to: 'because' },
    // "He is wearing size 34", "8-9 years": the size goods come in, as it is said of people.
    {
      from: /(?<=\p{L})(?: (?:is|are)|[’']s|[’']re) wearing (?=(?:an? |size )*(?:\d|[xsml]))/giu,
      to: ' wears ',
    },
    {
      from: /(?<=(?<!\d)\d{1,2}-\d{1,2})[ -]?(?:years?(?:[ -]olds?)?|yrs?(?: old)?|months?)(?!\p{L})/giu,
      to: '',
    },
    // "Do one thing, …": what is to be done follows, in India.
    { from: /(?<![\p{L}\p{N}])do one thing\s*[,:]?\s*/giu, to: '' },
    // "2 nos": so many of them, in India.
    { from: /(?<=(?<![\p{L}\p{N}])\d{1,2}\s?)nos\.?(?![\p{L}])/giu, to: 'pieces' },
    { from: /(?<![\p{L}\p{N}])s(?:ummat|umthin[g']?|omethin['’]?)(?![\p{L}])/giu, to: 'something' },
    { from: /(?<=\p{L}{3})['’]ll(?= (?:do|be)(?![\p{L}]))/giu, to: ' will' },
    { from: /(?<![\p{L}\p{N}])gimme(?![\p{L}])/giu, to: 'give me' },
    { from: /(?<![\p{L}\p{N}])lemme(?![\p{L}])/giu, to: 'let me' },
    { from: /(?<![\p{L}\p{N}])(?:enuf|enuff|nuff)(?![\p{L}])/giu, to: 'enough' },
    { from: /(?<![\p{L}\p{N}])wanna(?![\p{L}])/giu, to: 'want to' },
    { from: /(?<![\p{L}\p{N}])(?:plz|pls|plees)(?![\p{L}])/giu, to: 'please' },
    { from: /(?<![\p{L}\p{N}])(?:sry|srry|soz|sozz)(?![\p{L}])/giu, to: 'sorry' },
  ],
};

/** "Siii", "okkk": no word of either language has a letter three times. */
const drawnOut = /((?![xw])\p{Ll})\1{2,}/gu;

/** `isName`: what goods are called is spelled as it is to be, as a desk called "Keel". */
export function withoutSlang(
  message: string,
  language: Language,
  isName: (word: string) => boolean = () => false,
): string {
  let text = message.replace(drawnOut, '$1');
  if (language === 'es')
    text = text.replace(withK, (word) => (isName(word) ? word : word.replace(/^k/, 'qu')));
  for (const { from, to } of slang[language]) text = text.replace(from, to);
  return text;
}
