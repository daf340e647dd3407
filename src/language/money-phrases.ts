import type { Piece } from './scan.ts';

export type Limit = 'max' | 'min' | 'around';
type Phrase = { words: readonly string[]; limit: Limit };

const phrases = (limit: Limit, list: string): Phrase[] =>
  list
    .trim()
    .split(/\s*\n\s*|\s*,\s*/)
    .map((line) => ({ words: line.split(' '), limit }));

/** Longest first within one last (or first) word, so that "no más de" is seen before "más de". */
function byWord(
  list: readonly Phrase[],
  pick: (phrase: Phrase) => string,
): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const phrase of list.toSorted((a, b) => b.words.length - a.words.length)) {
    const key = pick(phrase);
    map.set(key, [...(map.get(key) ?? []), phrase]);
  }
  return map;
}

const before = byWord(
  [
    ...phrases(
      'max',
      `menos de, menos que, por menos de, por debajo de, debajo de, no mas de, no mas que, no mas alla de, maximo, maximo de, un maximo de
       como maximo, como mucho, a lo sumo, hasta, hasta los, hasta un maximo de, no pase de, no pasen de, no pase, no supere, no superen
       no supere los, no superen los, no exceda, no exceda de, no excedan, no llegue a, no lleguen a, no suba de, no suban de
       sin pasar de, sin pasarme de, sin superar, inferior a, inferiores a, no superior a, no superiores a, menor a, menor que, menor de, menores de
       tope, tope de, un tope de, max, max ., bajo, bajo los, mas barato que, mas barata que, mas baratos que, mas baratas que
       mas barato de, mas baratos de, mas baratas de, <, < =, ≤, por bajo de, cuesten menos de, presupuesto, presupuesto de
       presupuesto es de, presupuesto es, presupuesto :, presupuesto maximo
       under, below, beneath, less than, less then, no more than, not more than, not over, nothing over, nothing above, up to, upto
       at most, maximum, maximum of, a maximum of, max of, cheaper than, lower than, within, not above, not exceeding
       not to exceed, does not exceed, doesn't exceed, don't exceed, no higher than, no greater than, budget, budget of, budget is
       budget :, sub, sub -`,
    ),
    ...phrases(
      'min',
      `mas de, mas que, a partir de, a partir de los, desde, desde los, minimo, minimo de, un minimo de, como minimo, al menos
       por lo menos, por encima de, encima de, superior a, superiores a, mayor de, mayor a, mayor que, mayores de, no menos de
       no inferior a, no inferiores a, no baje de, no bajen de, arriba de, >, > =, ≥, mas caro que, mas caros que, mas cara que, mas caras que
       over, above, more than, from, at least, starting at, starting from, start at, starts at, starts from, start from, minimum
       minimum of, a minimum of, no less than, not less than, not under, not below, upwards of, north of, higher than, greater than, exceeding`,
    ),
    ...phrases(
      'around',
      `unos, unas, alrededor de, alrededor de los, sobre, sobre los, cerca de, cerca de los, aproximadamente, aproximadamente unos
       mas o menos, aprox, aprox ., en torno a, en torno a los, a eso de, como unos, como, casi, rondando, ronde los, ronde, ronden los
       rondan los, ronda los, por los, tirando a
       around, about, approximately, approx, approx ., roughly, circa, ~, ≈, ±, close to, nearly, near, something like, like, somewhere around`,
    ),
  ],
  (phrase) => phrase.words.at(-1) ?? '',
);

const after = byWord(
  [
    ...phrases(
      'max',
      `o menos, como mucho, como maximo, maximo, max, a lo sumo, de tope, tope, como tope, de maximo, para abajo
       or less, or under, or below, or cheaper, at most, maximum, max, tops, top, or lower, and under, and below`,
    ),
    ...phrases(
      'min',
      `o mas, en adelante, como minimo, minimo, al menos, por lo menos, para arriba, hacia arriba
       or more, or above, or over, and up, and above, and over, upwards, or higher, minimum, at least, plus, +`,
    ),
    ...phrases(
      'around',
      'mas o menos, aprox, aproximadamente, o asi, o por ahi, or so, - ish, ish, approx, approximately, more or less, give or take',
    ),
  ],
  (phrase) => phrase.words[0] ?? '',
);

/** "Air Max 90": a name, not a limit. */
function isModelName(pieces: readonly Piece[], at: number): boolean {
  if (pieces[at]?.folded !== 'max') return false;
  const before = pieces[at - 1];
  return (
    before?.kind === 'word' && (pieces[at]?.text === 'Max' || /^(?:air|pro|iphone)$/.test(before.folded))
  );
}

/** A limit said before a number: `start` is the index of its first piece. */
export function limitBefore(
  pieces: readonly Piece[],
  at: number,
): { limit: Limit; start: number } | undefined {
  const last = pieces[at - 1];
  if (last === undefined) return undefined;
  for (const { words, limit } of before.get(last.folded) ?? []) {
    const start = at - words.length;
    if (words.length === 1 && isModelName(pieces, start)) continue;
    if (start >= 0 && words.every((word, index) => pieces[start + index]?.folded === word)) {
      return { limit, start };
    }
  }
  return undefined;
}

/** A limit said after an amount: `next` is the index after its last piece. */
export function limitAfter(pieces: readonly Piece[], at: number): { limit: Limit; next: number } | undefined {
  const first = pieces[at];
  if (first === undefined) return undefined;
  for (const { words, limit } of after.get(first.folded) ?? []) {
    if (words.every((word, index) => pieces[at + index]?.folded === word)) {
      return { limit, next: at + words.length };
    }
  }
  return undefined;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Said of prices and of nothing else: a number after one of these is an amount. */
export const priceWords = words(`
  cuesta cuestan costaba costaban costara costaria costo coste vale valen valia valdria sale salen saldria precio precios importe pvp presupuesto gastar
  gastarme gastaria gasto pagar pago pague pagado cobran cobra cobrais total subtotal suma ahorra ahorras rebajado rebajada rebajados rebajadas
  price prices priced cost costs costing costed pay paid pays spend spending budget total subtotal amount charge charges charged fee worth save saves saving reduced pricing
`);
/** May stand between a price word and its number. */
export const priceFillers = words(`
  : = de es son era a en solo solamente tan unicamente ahora hoy queda sale salen un unos alrededor como los el la desde antes hasta
  is are was of just only now at to be about around from the an right currently comes : you us me me nos le
`);
/** Directly before a number they make it a price when nothing is counted after it. */
export const pricePrepositions = words('por for at @ a');
/** A number after one of these is a size, a model or an address. */
export const sizeWords = words(`
  talla tallas t talle talles tamano numero num nro no n nº n.º nº. size sizes sized sz pie pies calzo gasto uso eu us uk eur35 ref referencia modelo
  model sku pedido order orden codigo code capitulo page pagina version v ano year edad age aged ages calle avenida avda av plaza portal piso puerta
  street st road avenue apartment flat cp zip room habitacion nivel level grado paso step tipo type iphone galaxy pixel gen generacion
  generation usb wifi bluetooth core ryzen playstation ps xbox switch series serie windows android ios ultra boost gtx rtx pegasus seccion section lote pack
  kit set caja x × # opcion option mesa table linea line dia day tomo volumen volume vol copa cup sujetador bra gate agosto julio junio mayo abril marzo
  abierto abierta abiertos abrimos abre abren cerrado horario horarios open opens opened hours lunes martes miercoles jueves viernes sabado sabados domingo domingos
  monday tuesday wednesday thursday friday saturday sunday febrero enero septiembre octubre noviembre diciembre january february march april june july august september october november december
`);
/** May stand between a size word and its number. */
export const sizeFillers = words(': de del la el un una a an the of numero num no n # . es is eu us uk');
/** After a number they say what is measured or counted: it is not a price. */
export const unitWords = words(`
  cm mm m mt mts km km/h dm metro metros centimetro centimetros milimetro milimetros kilometro kilometros kilometers kilometer pulgada pulgadas in inch inches inche ins
  ft foot feet yd yard yards mi mile miles meter meters metre metres centimeter centimeters centimetre centimetres millimeters millimetres
  kg kgs kilo kilos kilogramo kilogramos kilograms kilogram g gr grs gramo gramos gram grams mg oz ounce ounces onza onzas lb lbs tonelada toneladas
  l lt lts litro litros liter liters litre litres ml cl dl mililitro mililitros centilitros gal gallon gallons galones cc cup cups taza tazas
  w kw kwh watt watts vatio vatios v volt volts voltios amp amps amperios a ah mah wh hz khz mhz ghz hercios db lumen lumenes lumens lm
  gb mb tb kb gigas gigabytes teras megas megapixel megapixels megapixeles mp px dpi fps k bit bits
  s seg segundo segundos second seconds sec secs min mins minuto minutos minute minutes h hs hr hrs hora horas hour hours dia dias day days semana semanas
  week weeks mes meses month months ano anos year years yrs yr am pm noche noches night nights laborables habiles
  persona personas people person personen comensal comensales plaza plazas seater gente ninos kids adultos adults players jugadores
  unidad unidades uds ud unit units pieza piezas pcs pc piece pieces par pares pair pairs docena docenas dozen caja cajas box boxes
  paquete paquetes pack packs botella botellas bottle bottles lata latas can cans bolsa bolsas bag bags rollo rollos roll rolls capsula capsulas
  estrella estrellas star stars punto puntos point points opinion opiniones review reviews resena resenas valoracion valoraciones rating ratings voto votos
  vez veces time times modelo modelos model models producto productos product products articulo articulos item items opcion opciones option options
  velocidad velocidades speed speeds marcha marchas capa capas layer layers ply nivel niveles level levels grado grados degree degrees °
  hilos thread threads rpm bar bares psi caballos cv hp eu us uk eur/us talla tallas size sizes color colores colours colors
`);
/** After a number with no unit: the sentence goes on, nothing is counted. */
export const functionWords = words(`
  y o u e ni que pero con sin para por de del en a al como o si no es son esta estan hay tiene tienen porfavor porfa gracias mejor mas menos maximo minimo cada
  la el los las un una lo me te se le ya tambien ademas aproximadamente aprox justo ahora hoy todo total iva aqui alli entonces pues vale
  and or but with without for to in on at of if is are was not please thanks each the a an my me it that which who they you i we also total incl including
  plus max maximum minimum min tops approx now today only there though then so as per apiece altogether
  rojo roja rojos rojas azul azules negro negra negros negras blanco blanca blancos blancas verde verdes gris grises amarillo amarilla marron rosa rosas
  naranja morado morada beige red blue black white green grey gray yellow brown pink orange purple baratos baratas barato barata cheap
`);
