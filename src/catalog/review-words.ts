/** What shoppers name when they write of goods, in both languages, and the words that say it is good or bad. */
import type { Language } from '../protocol.ts';

export type Attribute = {
  /** With its article, as it stands after "hablan bien de" or "praise": "la comodidad", "the comfort". */
  name: Readonly<Record<Language, string>>;
  words: Readonly<Record<Language, AttributeWords>>;
};

/** Patterns of folded words: `noun` only names it, the others say how it is as well. */
export type AttributeWords = { noun?: RegExp; good?: RegExp; bad?: RegExp };

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`);

function attribute(
  name: Attribute['name'],
  es: Readonly<Record<string, string>>,
  en: Readonly<Record<string, string>>,
): Attribute {
  return { name, words: { es: patterns(es), en: patterns(en) } };
}

function patterns({ noun, good, bad }: Readonly<Record<string, string>>): AttributeWords {
  return {
    ...(noun === undefined ? {} : { noun: whole(noun) }),
    ...(good === undefined ? {} : { good: whole(good) }),
    ...(bad === undefined ? {} : { bad: whole(bad) }),
  };
}

/** The order settles ties. */
export const attributes: readonly Attribute[] = [
  attribute(
    { es: 'la comodidad', en: 'the comfort' },
    {
      noun: 'comodidad',
      good: 'comod[oa]s?|comodisim[oa]s?|confortables?',
      bad: 'incomod[oa]s?|incomodidad|rozaduras?|ampollas?',
    },
    {
      noun: 'comfort',
      good: 'comfortable|comfy|cosy|cozy',
      bad: 'uncomfortable|discomfort|blisters?|chafes?|chafing',
    },
  ),
  attribute(
    { es: 'la amortiguación', en: 'the cushioning' },
    { noun: 'amortiguacion' },
    { noun: 'cushioning' },
  ),
  attribute(
    { es: 'la calidad', en: 'the quality' },
    { noun: 'calidad|acabados?' },
    { noun: 'quality|workmanship', bad: 'shoddy' },
  ),
  attribute(
    { es: 'el precio', en: 'the price' },
    { noun: 'precio', good: 'economic[oa]s?', bad: 'car[oa]s?|carisim[oa]s?' },
    { noun: 'price|value', good: 'affordable|inexpensive', bad: 'expensive|overpriced|pricey' },
  ),
  attribute(
    { es: 'la ligereza', en: 'the lightness' },
    { good: 'liger[oa]s?|ligerisim[oa]s?|livian[oa]s?|ligereza' },
    { good: 'lightweight|lightness' },
  ),
  attribute(
    { es: 'el peso', en: 'the weight' },
    { noun: 'peso|pesad[oa]s?', bad: 'demasiadopesad[oa]s?' },
    { noun: 'weight|heavy', bad: 'tooheavy' },
  ),
  attribute(
    { es: 'el agarre', en: 'the grip' },
    { noun: 'agarre|adherencia', good: 'agarran', bad: 'resbalan?|resbaladiz[oa]s?' },
    { noun: 'grip|traction', good: 'grippy', bad: 'slips' },
  ),
  attribute(
    { es: 'la estabilidad', en: 'the stability' },
    { noun: 'estabilidad', good: 'estables?', bad: 'inestables?|tambaleante|tambalean?' },
    { noun: 'stability', good: 'stable|sturdy', bad: 'unstable|wobbly|wobbles' },
  ),
  attribute(
    { es: 'la duración', en: 'the durability' },
    {
      noun: 'durabilidad|resistencia',
      good: 'resistentes?|durader[oa]s?|resisten',
      bad: 'rompio|rompieron|endebles?|descosid[oa]s?|descosio|descosieron',
    },
    { noun: 'durability', good: 'durable', bad: 'broke|flimsy|fragile' },
  ),
  attribute(
    { es: 'el nivel de ruido', en: 'the noise level' },
    { noun: 'ruido', good: 'silencios[oa]s?', bad: 'ruidos[oa]s?' },
    { noun: 'noise', good: 'quiet|silent', bad: 'noisy' },
  ),
  attribute(
    { es: 'la talla', en: 'the sizing' },
    { noun: 'talla|tallaje|horma' },
    { noun: 'size|sizing|fit' },
  ),
  attribute(
    { es: 'la transpiración', en: 'the breathability' },
    { noun: 'transpiracion', good: 'transpirables?|transpiran?', bad: 'caluros[oa]s?' },
    { noun: 'breathability', good: 'breathable|breathes', bad: 'sweaty|stuffy' },
  ),
  attribute(
    { es: 'la impermeabilidad', en: 'the waterproofing' },
    { noun: 'impermeabilidad', good: 'impermeables?' },
    { noun: 'waterproofing', good: 'waterproof', bad: 'leaks|leaked|leaky' },
  ),
  attribute(
    { es: 'el abrigo', en: 'the warmth' },
    { good: 'calentit[oa]s?|abrigan|calid[oa]s?' },
    { noun: 'warmth' },
  ),
  attribute({ es: 'el ajuste', en: 'the adjustment' }, { noun: 'ajuste' }, { noun: 'adjustment' }),
  attribute({ es: 'la batería', en: 'the battery' }, { noun: 'bateria' }, { noun: 'battery' }),
  attribute({ es: 'el sonido', en: 'the sound' }, { noun: 'sonido|graves' }, { noun: 'sound|bass' }),
  attribute({ es: 'la imagen', en: 'the picture' }, { noun: 'imagen|pantalla' }, { noun: 'picture|screen' }),
  attribute(
    { es: 'el sabor', en: 'the taste' },
    {
      noun: 'sabor',
      good: 'ric[oa]s?|riquisim[oa]s?|delicios[oa]s?|sabros[oa]s?',
      bad: 'sos[oa]s?|insipid[oa]s?',
    },
    { noun: 'taste|flavour|flavor', good: 'delicious|tasty', bad: 'bland|tasteless' },
  ),
  attribute(
    { es: 'el aspecto', en: 'the looks' },
    { noun: 'diseno|aspecto', good: 'bonit[oa]s?|precios[oa]s?|elegantes?', bad: 'fe[oa]s?' },
    { noun: 'design|looks', good: 'beautiful|pretty|stylish|elegant', bad: 'ugly' },
  ),
  attribute(
    { es: 'el manejo', en: 'the handling' },
    { noun: 'manejo', good: 'manejables?', bad: 'complicad[oa]s?' },
    { noun: 'handling', bad: 'complicated' },
  ),
  attribute({ es: 'el envío', en: 'the delivery' }, { noun: 'envio|entrega' }, { noun: 'shipping|delivery' }),
];

/** What they say of the attribute that is named beside them. */
export const praise: Readonly<Record<Language, RegExp>> = {
  es: whole(
    'buen|buen[oa]s?|buenisim[oa]s?|excelentes?|genial(?:es)?|perfect[oa]s?|increibles?|espectacular(?:es)?|fantastic[oa]s?|estupend[oa]s?|magnific[oa]s?|maravillos[oa]s?|encanta|encantan|inmejorables?|mejor|mejores',
  ),
  en: whole(
    'good|great|excellent|perfect|perfectly|amazing|fantastic|superb|outstanding|incredible|brilliant|wonderful|lovely|love|loved|best|strong|worth|impressive|impressed|sharp',
  ),
};
export const blame: Readonly<Record<Language, RegExp>> = {
  es: whole(
    'mal|mal[oa]s?|malisim[oa]s?|pesim[oa]s?|horribles?|terribles?|decepcionantes?|decepciona|decepcionado|floj[oa]s?|deficientes?|escas[oa]s?|peor|falla|fallan|mejorables?',
  ),
  en: whole(
    'bad|poor|terrible|awful|horrible|disappointing|disappoints|disappointed|weak|worse|worst|mediocre|lacking|fails|failed',
  ),
};

/** Turns what follows into its opposite. */
export const denial: Readonly<Record<Language, RegExp>> = {
  es: whole('no|ni|sin|nada|nunca|jamas|tampoco|ningun|ninguna|ninguno|cero'),
  en: whole(
    'not|no|never|without|nor|neither|zero|isnt|arent|wasnt|werent|doesnt|dont|didnt|cannot|cant|wont|havent|hasnt',
  ),
};

/** What is wished for, supposed, asked or said of other goods tells nothing of these. */
export const aside: Readonly<Record<Language, RegExp>> = {
  es: / (?:(?:la|una|cada|otra|su) cara|si|seria|serian|fuera|fueran|podria\w*|deberia\w*|esper\w+|ojala|quizas?|parec\w+|otr[oa]s?|anterior(?:es)?|antigu[oa]s?|que (?:el|la|los|las|mis?|un|una)|no solo|demasiad[oa]s?|tan|tant[oa]s?|suficientemente|apenas|casi|menos|poc[oa]s?|ante[sr]|tirando|salvo|excepto) /,
  en: / (?:good luck|my|if|would|could|such|should|might|may|wish|hoped?|hoping|expect\w*|perhaps|maybe|seems?|looked|others?|another|previous|old|older|than|not only|not just|too|so|enough|less|hardly|barely|almost|nearly|except|unless|used to) /,
};

/** Deny nothing, for all their "no". */
export const emphasis: Readonly<Record<Language, RegExp>> = {
  es: / (?:sin (?:ninguna )?dudas?|no hay duda|nada mas|no (?:solo|puedo quejarme)) /g,
  en: / (?:no doubt|without (?:a |any )?doubt|no complaints?|cannot complain|cant complain) /g,
};

/** "Never had better" praises, "not the best" does not: beside a denial these say nothing certain. */
export const extremes = /^(?:mejor|mejores|peor|best|worst|worse|better)$/;

/** Heavy is what a weighted blanket should be; too heavy is blame wherever it is said. */
export const excess: Readonly<Record<Language, RegExp>> = {
  es: / demasiado (?=pesad)/g,
  en: / too (?=heavy )/g,
};

/** The same joined, so that "too" is not taken for a doubt. */
export const joinedExcess: Readonly<Record<Language, string>> = { es: ' demasiado', en: ' too' };

/** All of the above as a text: a digest made with other words is another one. */
export function reviewRules(): string {
  const rules = [attributes, praise, blame, denial, aside, emphasis, extremes, excess];
  return JSON.stringify(rules, (_, value: unknown) => (value instanceof RegExp ? value.source : value));
}
