/** "A domicilio", "para recoger", "pick it up": how the order leaves the shop, said anywhere in a message. */

export type FoundDelivery = { method: 'delivery' | 'pickup'; from: number; to: number };

const lead =
  "(?:mejor |prefiero |mejor que sea |que sea |lo quiero |la quiero |los quiero |las quiero |quiero que |es |son |ser[aá] |(?<!es )todo |i(?:[’']ll| will) |i(?:[’']d| would) (?:prefer|like) (?:it )?|make it |(?:it|that)[’']?s (?:a |for )?|for |as |let[’']?s do )?";

/** Who brings it, said behind the verb. */
const bringers = '(?:vosotr[oa]s|ustedes|usted|t[uú])(?: mism[oa]s?)?';

const delivery = [
  '(?:con |para |el |por )?(?:env[ií]o|entrega|reparto|servicio) a domicilio',
  '(?:con|para|por) (?:env[ií]o|reparto)',
  '(?<!ll[eé]v[ae]me )(?:para )?(?:llevar )?a (?:mi )?(?:domicilio|casa)(?! de)',
  `(?:que )?(?:me |nos )l[oa]s? (?:traigan|traiga|traes|traen?|tra[eé]is|env[ií]e[ns]?|env[ií]a[ns]?|envi[aá]is|mande[ns]?|manda[ns]?|mand[aá]is|lleve[ns]?|lleva[ns]|llev[aá]is|acerque[ns]?|acerca[ns]?|acerc[aá]is)(?: ${bringers})?(?: a (?:mi )?(?:casa|domicilio))?`,
  '(?:env[ií]a|env[ií]e|envi[aá]d|m[aá]nda|m[aá]nde|mand[aá]d|tr[aá]e|tr[aá]iga|tra[eé]d|llev[aá]d|ll[eé]va|ll[eé]ve|entr[eé]ga|entr[eé]gue|ac[eé]rca|ac[eé]rque|acerc[aá]d)(?:me|nos)l[oa]s?(?: a (?:mi )?(?:casa|domicilio))?',
  '(?:m[aá]nd|env[ií]|ll[eé]v)(?:a|e|en|ad)(?:l[oa]s?)(?= a )',
  '(?:enviar|mandar|llevar|entregar)(?:l[oa]s?)?(?= (?:a|en) (?:la |el )?(?:calle|c/|avenida|avda|plaza|paseo|camino|r[uú]a|ronda|traves[ií]a|carretera))',
  // "Ya tengo en casa" says where others are.
  '(?<!(?:tengo|tenemos|tiene|tienen|hay|queda|quedan|un[oa]s?|otr[oa]s?|dos|algun[oa]s?|ya) )en (?:mi )?(?:casa|domicilio)(?! de)',
  'env[ií]o(?= a (?:la |el |calle |avenida )?\\p{Lu}\\p{L}*(?: \\p{L}+){0,3},? \\d)',
  '(?:con |por |for |home |by |with )?(?:delivery|home delivery|shipping)',
  '(?:deliver|ship|send|bring) (?:it|them|this|everything|(?:it|them) all|all of (?:it|them)|the (?:whole )?(?:lot|order|thing))(?! back)(?: to (?:me|us|(?:my|our|his|her|their) (?:place|house|home|flat|address)))?',
  '(?:deliver|send|ship|bring|drop|post|mail)(?: (?:it|them|this|that|everything))?(?: (?:off|round|over|out))?(?= (?:to|at) (?:\\d|\\p{Lu}|apt|flat|unit|number))',
  '(?:get|have) (?:it|them) (?:delivered|shipped|sent)(?: home)?',
  '(?:delivered|shipped)(?: home)?',
  'to my (?:place|house|home|address)',
];
/** Who comes for it, said behind the verb. */
const who = '(?:yo|nosotr[oa]s|(?:mi|el|la) \\p{L}+)(?: mism[oa]s?)?';
/** "Me acerco", "vamos", "vendrá mi hijo": somebody comes for it. */
const coming = `(?:yo )?(?:me |nos |se )?(?:l[oa]s? )?(?:pas(?:o|a|an|amos)|pasar(?:[eé]|emos|[aá]n?)|voy|va|van|vamos|ir(?:[eé]|emos|[aá]n?)|vengo|viene|vienen|venimos|vendr(?:[eé]|emos|[aá]n?)|acerc(?:o|a|an|amos)|acercar(?:[eé]|emos|[aá]n?)|baj(?:o|a|an|amos)|bajar(?:[eé]|emos|[aá]n?)|sub(?:o|imos))(?: ${who})?`;
/** "The shop", "your showroom": where it is fetched. */
const shop = '(?:the|your) (?:shop|store|showroom|restaurant|pizzeria|place|premises|counter)';

const pickup = [
  '(?:para |a |prefiero |con |de )?(?:recoger|recogerl[oa]s?|recogida|recojerl[oa]s?|recojer)(?: (?:en|por|de) (?:la |el |vuestra |su )?(?:tienda|local|restaurante|pizzer[ií]a|mano))?',
  `(?:yo )?(?:l[oa]s? )?(?:recojo|recogemos|recogo|recoger(?:[eé]|emos|[aá]n?))(?: (?:${who}|all[ií]|ah[ií]|en (?:la |el )?(?:tienda|local|restaurante|pizzer[ií]a)))*`,
  `${coming} (?:yo )?(?:a |pa )?(?:por (?:[eé]l|ella|ell[oa]s?|eso|todo|(?:el|mi) pedido)|recoger(?:l[oa]s?)?|buscar(?:l[oa]s?)?|retirar(?:l[oa]s?)?)(?: yo)?(?: (?:en|a|por) (?:la |el )?(?:tienda|local))?`,
  `${coming} (?:yo )?(?:a|por|hasta) (?:la |el |vuestr[oa] |su )(?:tienda|local|showroom|restaurante|pizzer[ií]a|almac[eé]n|sucursal|establecimiento)`,
  '(?:yo )?(?:l[oa]s? )?(?:retiro|retiramos|retirar[eé]|retirar|busco|buscamos|levanto) (?:yo )?(?:por|en) (?:la |el |su )?(?:tienda|local|showroom|sucursal|ah[ií]|all[ií])',
  '(?:yo )?l[oa]s? (?:retiro|retiramos|retirar[eé]|busco|buscamos|buscar[eé]|levanto|pillo) (?:yo|nosotr[oa]s)(?: mism[oa]s?)?',
  'en (?:la )?tienda',
  'pa(?:ra)? llevar(?! a)',
  "(?:for |i(?:[’']ll| will) |to )?(?:pick|collect)(?:[ -]?(?:it|them))?[ -]?up(?: (?:in|at|from) (?:the )?(?:store|shop|restaurant))?",
  "(?:for |i(?:[’']ll| will) |to )?(?:collect (?:it|them)|collection|pickup|take ?(?:away|out)(?! (?:the|my|one|two|that|those|these|it|all|both|any|\\d)))(?: (?:in|at|from) (?:the )?(?:store|shop|restaurant))?",
  "(?:i(?:[’']ll| will) )?(?:collect|pick(?:[ -]?(?:it|them))?[ -]?up)(?=,? (?:in|at|from) )",
  "(?:i(?:[’']?ll| will|[’']?m| am) )?(?:collecting(?: it| them)?|picking (?:(?:it|them)(?: up)?|up))",
  "i(?:[’']?m| am) picking",
  "(?:i|we)(?:[’']?ll| will)? (?:come|go) (?:myself|ourselves|personally|in person) (?:to|and|for) (?:take|get|fetch|collect|pick)(?: (?:it|them|that))?(?: up)?",
  "(?:i|we)?(?:(?:[’']?ll| will| can|[’']?m going to|[’']?re going to))? ?(?:go|come|pop|swing|drop|call|stop|pass|nip|walk|head)(?: (?:there|in|by|over|round|down|past|along|up))?(?: (?:to|by|into) SHOP)?(?: and| to| &| n)? (?:get|collect|pick|take|fetch|grab) (?:it|them|that|(?:the|my) order)(?: up)?(?: (?:at|from|in) SHOP)?",
  "(?:(?:i|we|(?:my|our) \\p{L}+)(?:[’']?ll| will| can|[’']?m (?:going to|gonna))|gonna|going to) (?:come|pop|swing|drop|call|stop|pass|nip|walk|head)(?: (?:in|by|over|round|down|past))*(?: (?:to|by|into) SHOP)?(?: for (?:it|them)|(?<=SHOP))",
  "(?:i|we)(?:[’']?ll| will| can) (?:fetch|get) (?:it|them) (?:myself|ourselves)",
  "(?:i |we )?(?:will|i[’']?ll|we[’']?ll) collect(?=\\s*[,.;]|\\s*$)",
  '(?:will|ll|can|gonna|going to) come(?: (?:in|by|over|round|down|up))* for (?:it|them)',
  `mand(?:o|amos|ar[eé]) (?:a )?(?:al?|mi|la) (?:mi |la )?\\p{L}+ (?:a )?(?:por (?:[eé]l|ella|ell[oa]s?)|(?:recoger|buscar|retirar)l[oa]s?)`,
  'to go(?! (?:with|alongside|under|over|on|in|into|between)(?![\\p{L}]))',
];

const edge = '(?![\\p{L}\\p{N}])';
const compile = (alternatives: readonly string[]) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${lead}(?:${alternatives.join('|').replaceAll('SHOP', shop)})${edge}`,
    'giu',
  );
const deliveryPhrase = compile(delivery);
const pickupPhrase = compile(pickup);
/** The one not wanted: "en vez de recoger", "no a domicilio", "recoger no". */
const deniedBefore =
  /(?:^|[\s,.;])(?:no|not|en vez de|en lugar de|instead of|rather than|sin|don[’']?t want|no quiero|nada de)(?: (?:lo|la|it|them|the|el|para|que sea|having|getting|being|have|get))*\s*$/iu;
const deniedAfter = /^\s*,?\s*(?:no|not)(?![\p{L}\p{N}])/iu;
/** "Mochila para llevar el portátil", "café al trabajo": the words go on, so that they say what a thing is for. */
const goesOn =
  /^\s+(?:(?!(?:una?|unos|unas|dos|tres|cuatro|cinco|seis|por|pero|también|mañana|hoy)\s)\p{L}{3,}\s+(?:al?|en)|el|la|los|las|un|una|al|mi|my|the|a|an|de|with|on|in|under|over|beside|alongside)\s+\p{L}/iu;

/** "Estoy montando un gimnasio en casa": where something is done. */
const doing =
  /(?<!\p{L})(?!(?:esperando|recibiendo)(?!\p{L}))\p{L}{2,}(?:ando|iendo|yendo)(?: \p{L}+)+\s*$/iu;

function* matches(text: string): Generator<FoundDelivery & { words: string }> {
  for (const match of text.matchAll(deliveryPhrase)) {
    yield { method: 'delivery', from: match.index, to: match.index + match[0].length, words: match[0] };
  }
  for (const match of text.matchAll(pickupPhrase)) {
    yield { method: 'pickup', from: match.index, to: match.index + match[0].length, words: match[0] };
  }
}

/** The bare word as the answer to "¿a domicilio o para recoger?". */
const bareDelivery =
  /^(?:(?:el|un|con|mejor|pues)\s+)*(?:domicilio|casa|env[ií]o|entrega|enviar|enviado|env[ií]al[oa]s?|mandal[oa]s?|reparto|ship|shipped|send|deliver|delivered|home)[.!]*$/iu;
const barePickup =
  /^(?:(?:la|el|en|mejor|pues)\s+)*(?:recoger|recogerl[oa]s?|recogida|tienda|local|store|shop|collect(?:ing|ed|ion)?|pick(?:ing)?(?: it| them)?[ -]?up|llevar)[.!]*$/iu;

export function bareMethod(text: string): 'delivery' | 'pickup' | undefined {
  if (bareDelivery.test(text.trim())) return 'delivery';
  return barePickup.test(text.trim()) ? 'pickup' : undefined;
}

/** Every place that speaks of it, in order, with the denied ones as no method: they are no part of what is ordered either. */
export function findDelivery(text: string): { found: FoundDelivery | undefined; spans: FoundDelivery[] } {
  const spans: FoundDelivery[] = [];
  let found: FoundDelivery | undefined;
  const all = [...matches(text)].sort((one, other) => one.from - other.from || other.to - one.to);
  for (const match of all) {
    if (spans.some((span) => match.from < span.to && span.from < match.to)) continue;
    if (/para llevar$|to go$|en (?:la )?tienda$/i.test(match.words) && goesOn.test(text.slice(match.to)))
      continue;
    if (/en (?:mi )?casa$/i.test(match.words) && doing.test(text.slice(0, match.from))) continue;
    const span = { method: match.method, from: match.from, to: match.to };
    const denial = deniedBefore.exec(text.slice(0, match.from))?.[0] ?? '';
    const after = deniedAfter.exec(text.slice(match.to))?.[0] ?? '';
    // "No, a domicilio" answers no to something else and then says how.
    const isDenied =
      (denial !== '' && !/no\s*$/i.test(denial)) ||
      /\sno\s+$|^no\s+$/i.test(denial) ||
      isFinal(after, text, match.to);
    spans.push({
      ...span,
      from: match.from - (isDenied ? denial.trimStart().length : 0),
      to: match.to + (isDenied ? after.length : 0),
    });
    if (!isDenied) found = span;
  }
  return { found, spans };
}

function isFinal(after: string, text: string, to: number): boolean {
  if (after === '') return false;
  return /^\s*(?:[,.;!]|$|mejor|sino|but)/i.test(text.slice(to + after.length));
}
