/** What a question about a product asks for: its kind, the things it names, and the figures it gives. */
import { fold } from '../../../language/fold.ts';
import { mainMeanings, phraseKey } from '../../../language/lexicon.ts';
import { type Measure, measuresIn } from '../../../language/measures.ts';
import { recogniseNegations } from '../../../language/recognisers/negations.ts';
import { contentStems, stem } from '../../../language/stem.ts';
import { isStopword } from '../../../language/stopwords.ts';
import { type Token, tokenise } from '../../../language/tokens.ts';
import type { Language } from '../../../protocol.ts';

/** A run of stems in the language of the sheet. `sure`: it says the same; else it may merely be about the same. */
export type Wording = { stems: readonly string[]; sure: boolean };
export type Concept = { wordings: readonly Wording[] };

export type Asked = {
  /** `is`: a quality; `has`: a part; `suits`: a use, or something that fits; `which`: no yes and no no. */
  kind: 'is' | 'has' | 'suits' | 'which';
  concepts: readonly Concept[];
  measures: readonly Measure[];
  /** Bare numbers: "para 4 personas". */
  numbers: readonly string[];
  /** "¿Es sin cables?": a yes means that it is absent. */
  denied: boolean;
};

const anyOf = (words: string): RegExp => new RegExp(`(?<![a-z])(?:${words})(?![a-z])`);
const asksWhich = anyOf(
  'que|cual(?:es)?|cuant[oa]s?|como|donde|cuando|quien|por que|what|which|how|when|where|who|why',
);
const suits = anyOf(
  'sirven?|apt[oa]s?|adecuad[oa]s?|val(?:e|en|dria) (?:para|con)|cab(?:e|en|ria)|quep[ao]n?|entra[n]?|compatibles?|funcionan? con|se pued[ea]n?|puedo|puede[ns]?|fits?|suitable|suits?|safe|good for|works? with|ok for|can (?:i|it|you|they|this|that|we)|for',
);
const has = anyOf(
  'llev(?:a|an|aba)|tienen?|traen?|vienen?|incluyen?|cuentan? con|contienen?|hay|have|has|comes? with|includes?|included|contains?|got|with',
);
const isIt = anyOf("es|son|esta|estan|is|are|it's|isn't");

/** Words of asking and carrying: they say how something is there, not what. Folded. */
const light: ReadonlySet<string> = new Set(
  `lleva llevan llevar llevaba tiene tienen tener trae traen traer viene vienen venir incluye incluyen incluido incluida incluidos incluidas contiene contienen cuenta
   cuentan es son esta estan sirve sirven servir vale valen caber cabe caben quepa quepan entra entran puede pueden puedo puedes podria podrian usa usan usar usarse
   utilizar apto apta aptos aptas adecuado adecuada adecuados adecuadas compatible compatibles funciona funcionan hecho hecha hechos hechas fabricado fabricada
   soporta soportan aguanta aguantan admite admiten permite permiten acepta tipo clase algun alguna algo cosa digame dime sabes sabe decir decirme seria serian resulta
   queria quiero saber pregunta duda producto articulo modelo primero primera segundo segunda tercero tercera ultimo ultima gente cual totalmente realmente meter
   have has had comes come coming includes include included contain contains does do is are was fit fits fitting hold holds take takes suitable safe good ok okay work works
   working use used using put need needs made make suited suit compatible support supports supported allow allows accept got any it they this that one ones product
   hoy ahora todavia today now still right wear parte part partir mucho muchos muchas mucha muy much very many whats
   item model libre libres free first second third last really actually fully know tell wonder question feature features with`.split(
    /\s+/,
  ),
);

/** Verbs and adjectives that ask for a figure, and what sheets call it: stems of names in either language, likeliest first. */
const figures: readonly { asks: RegExp; names: readonly string[] }[] = [
  { asks: /^(?:pesa|pesan|peso|weigh\w*|heavy|weight)$/, names: ['peso', 'weight'] },
  {
    asks: /^(?:mide|miden|medida|medidas|tamano|dimension(?:es|s)?|grande|big|measure\w*|sizes?|tamanos|tallas?)$/,
    names: [
      'medidas',
      'dimensiones',
      'dimensions',
      'size',
      'tamaño',
      'altura',
      'height',
      'longitud',
      'length',
      'talla',
      'largo',
      'ancho',
      'width',
      'volumen',
      'volume',
      'capacidad',
      'capacity',
    ],
  },
  {
    asks: /^(?:wide|width|ancho|ancha|anchura)$/,
    names: ['width', 'ancho', 'anchura', 'medidas', 'dimensions', 'size'],
  },
  {
    asks: /^(?:tall|high|height|alto|alta|altura)$/,
    names: ['height', 'altura', 'alto', 'medidas', 'dimensions', 'size'],
  },
  {
    asks: /^(?:long|length|largo|larga|longitud)$/,
    names: ['length', 'longitud', 'largo', 'medidas', 'dimensions'],
  },
  {
    asks: /^(?:deep|depth|fondo|profund\w*)$/,
    names: ['depth', 'fondo', 'profundidad', 'medidas', 'dimensions'],
  },
  {
    asks: /^(?:dura|duran|duracion|autonomia|lasts?)$/,
    names: ['autonomía', 'duración', 'batería', 'battery life', 'runtime'],
  },
  { asks: /^(?:pica|pican|picantes?|spicy)$/, names: ['picante', 'spicy', 'heat'] },
  {
    asks: /^(?:made|hech[oa]s?|fabricad[oa]s?)$/,
    names: ['material', 'materiales', 'materials', 'composición', 'composition', 'tejido', 'fabric'],
  },
  { asks: /^(?:inside|filling|filled|rellen[oa]s?)$/, names: ['relleno', 'filling', 'fill'] },
  { asks: /^(?:colou?r(?:s|es)?)$/, names: ['color', 'colour', 'acabado', 'finish'] },
  {
    asks: /^(?:extras?|toppings?|suplementos?|anadir\w*|agregar\w*|adds?|added)$/,
    names: ['extras', 'toppings', 'suplementos'],
  },
  {
    asks: /^(?:superficie|area|m2|metros|sqm)$/,
    names: ['superficie', 'área', 'area', 'coverage', 'cobertura', 'room size', 'room'],
  },
  {
    asks: /^(?:carga(?:n|r|rse)?|recarga\w*|charges?|charging|recharge\w*)$/,
    names: ['carga', 'charging', 'charge', 'recargable', 'usb'],
  },
  { asks: /^(?:ruido|ruidos[oa]|noisy|loud|noise)$/, names: ['ruido', 'noise'] },
];

/** What "cuánto pesa" and "how wide" want, as stems of the sheet's language. */
function figureConcept(folded: string, to: Language): Concept | undefined {
  const asked = figures.find(({ asks }) => asks.test(folded));
  if (asked === undefined) return undefined;
  const wordings = asked.names.map((name) => ({ stems: contentStems(name, to), sure: true }));
  return { wordings: [{ stems: [stem(folded, to)], sure: true }, ...wordings] };
}

type Sheet = { language: Language; titleStems: ReadonlySet<string> };

/** "Apto para lavavajillas" is about the dishwasher: words that only carry are left out, unless there are no others. */
function carriedStems(words: string, language: Language): string[] {
  const heavy = tokenise(words).filter((token) => !light.has(token.folded));
  const stems = contentStems(heavy.map(({ text }) => text).join(' '), language);
  return stems.length > 0 ? stems : contentStems(words, language);
}

function meaningsOf(phrase: string, { from, to }: { from: Language; to: Language }): Wording[] {
  return mainMeanings(phrase, from, to).map((words) => ({
    stems: carriedStems(words, to),
    sure: from !== to,
  }));
}

function conceptOf(token: Token, from: Language, to: Language): Concept {
  // "Lavarlo", "meterla": the verb alone.
  const folded = token.folded.replace(/(?<=[aei]r)(?:l[aeo]s?|se|selo|sela)$/, '');
  const own = { stems: [stem(folded, to)], sure: true };
  return {
    wordings: [own, ...meaningsOf(folded, { from, to })].filter(({ stems }) => stems.length > 0),
  };
}

const isFiller = (token: Token, language: Language) =>
  isStopword(token.folded, language) || light.has(token.folded);

/** Several words that the lexicon knows as one thing: "resistente al agua", "memory foam". */
function phraseAt(tokens: readonly Token[], at: number, from: Language, to: Language) {
  for (let length = Math.min(4, tokens.length - at); length >= 2; length -= 1) {
    const run = tokens.slice(at, at + length);
    if (isStopword(run.at(-1)?.folded ?? '', from)) continue;
    const phrase = phraseKey(run.map(({ folded }) => folded).join(' '), from);
    const meanings = meaningsOf(phrase, { from, to });
    if (meanings.length === 0) continue;
    const own = {
      stems: run.filter((token) => !isFiller(token, from)).map(({ folded }) => stem(folded, to)),
      sure: true,
    };
    return { concept: { wordings: [own, ...meanings].filter(({ stems }) => stems.length > 0) }, length };
  }
  return undefined;
}

/** Undefined when the question names nothing that could be looked up. */
/** "How long does it last on a charge": of the battery, and not of charging it. */
const ofOneCharge =
  /(?<![\p{L}])(?:on|per|with|con|por) (?:an?|one|each|una|cada)(?: (?:single|full|sola))? (?:charge|carga)(?![\p{L}])/iu;

/** Time, and no length. */
const howLong = /how long(?= .*(?<!\p{L})lasts?(?!\p{L}))/iu;

export function askedOf(said: string, language: Language, sheet: Sheet): Asked | undefined {
  const question = said.replace(ofOneCharge, ' ').replace(howLong, 'lasts');
  const folded = fold(question);
  // How many it is for is a number beside a word of the sheet: "personas: 4".
  const measures = measuresIn(question, language).filter(({ dimension }) => dimension !== 'people');
  const inMeasure = (token: Token) => measures.some(({ from, to }) => token.from >= from && token.to <= to);
  const tokens = tokenise(question).filter((token) => !inMeasure(token));
  const isTitle = ({ wordings }: Concept) =>
    wordings.some(({ stems, sure }) => sure && stems.every((one) => sheet.titleStems.has(one)));
  const concepts: Concept[] = [];
  const numbers: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || isStopword(token.folded, language)) continue;
    const phrase = phraseAt(tokens, at, language, sheet.language);
    if (phrase !== undefined && !isTitle(phrase.concept)) {
      concepts.push(phrase.concept);
      at += phrase.length - 1;
      continue;
    }
    if (light.has(token.folded) || isCarrying(token)) continue;
    if (/^\d+$/.test(token.folded)) {
      numbers.push(token.folded);
      continue;
    }
    const concept = figureConcept(token.folded, sheet.language) ?? conceptOf(token, language, sheet.language);
    if (!isTitle(concept)) concepts.push(concept);
  }
  const carried =
    concepts.length > 0 || measures.length > 0 ? concepts : carriedBy(tokens, language, sheet.language);
  if (carried.length === 0 && measures.length === 0) return undefined;
  return { kind: kindOf(folded), concepts: carried, measures, numbers, denied: isDenied(question, tokens) };
}

const isCarrying = ({ folded }: Token): boolean =>
  /^(?:meter|poner|usar|llevar|utilizar)(?:l[aeo]s?|se)?$/.test(folded);

/** "¿Qué incluye?", "what does it fit?": with nothing else said, the verb names what the sheet may have under it. */
function carriedBy(tokens: readonly Token[], from: Language, to: Language): Concept[] {
  return tokens
    .filter(({ folded }) =>
      /^(?:incluy\w*|include\w*|contien\w*|contain\w*|fits?|compatib\w*|cabe|made|hech[oa]s?|fabricad[oa]s?)$/.test(
        folded,
      ),
    )
    .map((token) => figureConcept(token.folded, to) ?? conceptOf(token, from, to));
}

function kindOf(folded: string): Asked['kind'] {
  const first = folded.replace(/^(?:[^a-z]|y |and |e |pero |but |so |entonces )+/, '');
  const which = asksWhich.exec(first);
  if (which !== null && which.index < 12) return 'which';
  const found = [
    { kind: 'suits' as const, at: suits.exec(first)?.index },
    { kind: 'has' as const, at: has.exec(first)?.index },
    { kind: 'is' as const, at: isIt.exec(first)?.index },
  ].filter(({ at }) => at !== undefined);
  if (found.some(({ kind }) => kind === 'suits')) return 'suits';
  return found.toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0))[0]?.kind ?? 'which';
}

/** A "no" before everything is a way to ask ("¿no lleva tacón?"); one before the thing denies it ("¿es sin cables?"). */
function isDenied(question: string, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  return recogniseNegations(question).some(
    ({ value, scope }) =>
      !['no', 'not', "isn't", "doesn't", 'isnt', 'doesnt'].includes(value) &&
      last !== undefined &&
      scope.to > scope.from,
  );
}
