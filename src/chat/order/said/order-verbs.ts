/** Verbs that open what is asked of an order. All patterns read folded words with one blank between, from the start. */

export type Opening =
  | { kind: 'add'; strength: 'strong' | 'weak'; pronoun: boolean; toLast: boolean }
  | { kind: 'remove'; pronoun: boolean }
  | { kind: 'not_wanted' }
  | { kind: 'replace'; pronoun: boolean }
  | { kind: 'instead_of' }
  | { kind: 'set'; sure: boolean }
  | { kind: 'better' }
  /** A wish to do something that is no order: "quiero hablar", "I want to know". */
  | { kind: 'other' };

const wish =
  '(?:(?:me |se |nos )?(?:le|les) (?:puedes?|pueden|podrias?|podeis|podrian)|quiero|queria|quisiera|querria|quisieramos|queremos|me gustaria|nos gustaria|deseo|deseamos|necesito|puedes|podrias|puede|podria|podeis|pueden|me puedes|me podrias|me puede|me podria|nos puedes|me podeis|quiero que|quisiera que|voy a|vamos a|puedo|podemos|i want to|i wanted to|i would like to|id like to|we would like to|wed like to|want to|i need to|i want you to|can you|could you|would you|will you|can you please|could you please|please|can i|could i|may i|let me|lets|just) ';
const clitics = '(?:me|nos|te|se|le|les)?(?:lo|la|los|las)?';

const addStems =
  'pon|ponga|pongas|pongan|poned|poner|anade|anada|anadas|anadan|anadid|anadir|agrega|agregue|agregues|agregar|suma|sume|sumar|mete|meta|metas|meter|echa|eche|echar|apunta|apunte|apuntar|incluye|incluya|incluir|sirve|sirva|servir|trae|traiga|traer|prepara|prepare|preparar';
const addNeedsClitic =
  'da|de|dad|dar|compra|compre|comprar|pide|pida|pedir|encarga|encargar|lleva|lleve|llevar|reserva|cobra|haz|hazme';
const addTaking =
  'me (?:los |las |lo |la )?llevo|nos (?:los |las |lo |la )?llevamos|me (?:los |las |lo |la )?llevare|me (?:los |las |lo |la )?quedo(?: con)?|nos quedamos con|(?:lo|la|los|las) compro|(?:lo|la|los|las) quiero comprar|compro|compramos|pido|pedimos|(?:lo|la|los|las) pido|tomare|tomo|tomaremos|voy a querer|voy a tomar|voy a pedir|vamos a pedir|vamos a querer|para mi|(?:me|nos) (?:pon|d|apunt|anad|agreg|sirv|tra|ech|cobr|mand|envi|regal|vend|alcanz|prepar|inclu|sum|met|anot|despach|reserv|guard|coloc|llev)(?:es|as|a|e|en|an|eis|ais|ys|ye|yes)|(?:me|nos) (?:puedes?|puede|pueden|podeis|podrias?|podriais|podrian) (?:mandar|enviar|traer|servir|preparar|acercar|subir|llevar)|apuntame|y me pones|seria|seran|serian|va a ser|van a ser';
const addInfinitive =
  'pedir|comprar|llevarme|llevarnos|llevar|encargar|ordenar|anadir|agregar|poner|meter|tomar|quedarme(?: con)?';
const addEnglish =
  'add|order|buy|get|have|give|bring|put|throw|include|take|pop|stick|chuck|fetch|grab|purchase';
/** "Quiero comprar", "I want to buy": a wish all the same, for one thing or for a kind. */
const wishedDeed =
  /^(?:yo )?(?:quiero|queria|quisiera|querria|quisieramos|queremos|me gustaria|nos gustaria|deseo|deseamos|necesito|voy a|vamos a|pienso|i want to|i wanted to|i would like to|id like to|id love to|we would like to|wed like to|we want to|want to|i need to|we need to) (?:(?:comprar|llevarme|llevarnos|llevar|tomar|quedarme(?: con)?)(?:lo|la|los|las|melo|mela|melos|melas)?|(?:buy|get|have|take|grab|purchase))(?: (?:me|us|myself))?(?= |$)/;
const takeEnglish =
  '(?:i|we)(?:ll| will| shall)(?: just| also)? (?:have|take|get|buy|go (?:with|for)|order|grab|do|try)|(?:im|i am|were|we are) (?:having|taking|getting|going (?:with|for))|i take|let me (?:have|get|take|grab)|lets (?:have|get|do|go (?:with|for)|add)|(?:can|could|may|might) (?:i|we)(?: just| also| please)? (?:have|get|take|order|buy|add|grab|do|throw in|go (?:with|for))|put me down for|make mine|give me|give us|get me|get us|bring me|bring us|sign me up for';

const addStrong = new RegExp(
  `^(?:${wish})?(?:(?:${addStems})${clitics}|(?:${addNeedsClitic})(?:me|nos|melo|mela|melos|melas|noslo|nosla)|${addTaking}|(?:${wish})(?:${addInfinitive})(?:lo|la|los|las)?|${takeEnglish}|(?:please )?(?:add|order|buy|throw in|include|put in|pop in|(?:put|pop|stick)(?= (?:an?|the|one|two|three|some|\\d+) | .+ (?:on|onto|in) ))(?: me| us)?(?: in)?|(?:${wish})(?:${addEnglish})(?: in)?)(?= |$)`,
);
const addWeak =
  /^(?:yo )?(?:(?:si )?(?:quiero|queria|quisiera|querria|queremos|quisieramos|querriamos)|me gustaria|nos gustaria|me apetece|me apetecen|nos apetece|deseo|desearia|necesito|necesitamos|i want|i wanted|we want|id like|i (?:would|should) like|wed like|we (?:would|should) like|i need|we need|i fancy|id love|i (?:would|should) love|lo quiero|la quiero|los quiero|las quiero)(?= |$)/;
const removing = new RegExp(
  `^(?:${wish})?(?:(?:quita|quite|quites|quitad|quitar|elimina|elimine|elimines|eliminar|borra|borre|borrar|saca|saque|saques|sacar|retira|retire|retirar|descarta|descartar|suprime|suprimir|resta|restar|quitas|quitais|anula|anular|cancela|cancelar)${clitics}|remove|delete|take (?:off|out|away)|drop|forget|skip|get rid of|cancel|lose|scrap)(?= |$)`,
);
const takeOff = /^(?:(?:can|could) you )?(?:please )?take (?=.* (?:off|out|away)$)/;
const notWanted =
  /^(?:(?:ya )?no (?:quiero|queria|quisiera|me pongas|me ponga|pongas|ponga|anadas|anada|necesito|me des|me de|metas|me apetece|lo quiero|la quiero|los quiero|las quiero|me llevo|me la llevo|me lo llevo|me quedo|me quedo con|compro|pido)(?: ya)?|no mas|(?:i )?(?:dont|do not) (?:want|need|add|put|order|include|give me|like)(?: any| any more)?|no longer want|i no longer want|without)(?= |$)/;
const replacing = new RegExp(
  `^(?:${wish})?(?:(?:cambia|cambie|cambies|cambiar|cambias|sustituye|sustituya|sustituir|reemplaza|reemplace|reemplazar|modifica|modificar)${clitics}|change|swap|switch|replace|exchange|turn(?= .+ into ))(?= |$)`,
);
const instead = /^(?:en vez de(?:l)?|en lugar de(?:l)?|instead of|rather than|in place of)(?= |$)/;
const setting = new RegExp(
  `^(?:${wish})?(?:que sean?|hazl[oa]s?|que haya|make (?:it|that|them|those|the)|seran|(?:dejal[oa]s?|deja|deje|dejame|dejelo|ponl[oa]s?|subel[oa]s?|bajal[oa]s?|sube|baja|aumenta|reduce)(?: (?:en|a|hasta))?|change (?:it|that|them|the quantity|the number|those) to|set (?:it|them|the quantity|that) to|update (?:it|that) to|increase (?:it|that) to|reduce (?:it|that) to|lets make (?:it|that)|cambial[oa]s? (?:a|por)|cambiar?l[oa]s? a|mejor que sean)(?= |$)`,
);
const only = /^(?:solo|solamente|nada mas que|unicamente|only|just)(?= |$)/;
const better =
  /^(?:mejor|prefiero|preferiria|mejor pon(?:me|ga|game)?|rather|id rather have|i prefer|id prefer|actually|better|mejor dame|mejor quiero)(?: (?:solo|solamente|only|just))?(?= |$)/;

const pronounEnd = /(?:[aeroidnz]|me|nos)l[oa]s?$/;
const pronounWords = /(?:^| )(?:lo|la|los|las) (?:llevo|llevamos|llevare|quedo|quiero|compro|pido)/;
const toLastEnd = /^(?:pon|ponga|anade|anada|echa|eche|agrega|agregue|mete|meta|suma)(?:le|les)$/;

const person =
  '(?:(?:mi|mis|my|el|la|los|las|the|our|nuestr[oa]s?) [a-z]+(?: mayor| menor| pequen[oa]s?| younger| older)?|he|she|they|ella|ellos|ellas|everyone|todos)';
/** "My wife wants the pepperoni", "los niños van a tomar…". */
const wishOfOthers = new RegExp(
  `^${person} (?:(?:si )?(?:quieren?|querrian?|prefieren?|necesitan?|toman?|tomaran?|piden?)|va a (?:querer|tomar|pedir)|van a (?:querer|tomar|pedir)|wants?|wanted|needs?|fancy|fancies|would (?:like|love|prefer)|(?:will|ll|is|are|going to)(?: going to)? (?:have|having|take|taking|share|sharing|go for))(?= (?:otr[oa]s?|un[oa]?s?|dos|tres|cuatro|la|el|las|los|an?|one|two|three|four|another|the|some|\\d+)(?: |$))`,
);

/** What the words start with, and how many folded characters that is. */
export function openingOf(folded: string): { opening: Opening; length: number } | undefined {
  const at = (pattern: RegExp) => pattern.exec(folded)?.[0];
  const denied = at(notWanted);
  if (denied !== undefined) return { opening: { kind: 'not_wanted' }, length: denied.length };
  const inPlace = at(instead);
  if (inPlace !== undefined) return { opening: { kind: 'instead_of' }, length: inPlace.length };
  const set = at(setting);
  // "Ponlo" alone adds what is talked about; with a number it sets.
  if (
    set !== undefined &&
    (/^(?:hazl|ponl|dejal|deja|deje)/.test(set)
      ? /^ \d|^ (?:solo )?(?:un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)(?: |$)/.test(
          folded.slice(set.length),
        )
      : true)
  ) {
    return { opening: { kind: 'set', sure: true }, length: set.length };
  }
  const removed = at(removing) ?? at(takeOff);
  if (removed !== undefined) {
    return { opening: { kind: 'remove', pronoun: pronounEnd.test(removed.trim()) }, length: removed.length };
  }
  const replaced = at(replacing);
  if (replaced !== undefined) {
    return { opening: { kind: 'replace', pronoun: pronounEnd.test(replaced) }, length: replaced.length };
  }
  const preferred = at(better);
  if (preferred !== undefined) return afterBetter(folded, preferred);
  const justSo = at(only);
  if (justSo !== undefined && /^ \S/.test(folded.slice(justSo.length))) {
    return { opening: { kind: 'set', sure: false }, length: justSo.length };
  }
  return addOpening(folded);
}

/** "Mejor quita una": the verb that follows says what is to be done; "mejor una de huevo" is one instead of what there is. */
function afterBetter(folded: string, preferred: string): { opening: Opening; length: number } {
  const next = openingOf(folded.slice(preferred.length).trimStart());
  return next === undefined || (next.opening.kind === 'set' && !next.opening.sure)
    ? { opening: { kind: 'better' }, length: preferred.length }
    : { opening: next.opening, length: preferred.length + 1 + next.length };
}

/** "Quiero información sobre…", "give me some details on…": words are wanted, no goods. */
const wordsWanted =
  /^ (?:(?:mas|algo de|algun|alguna|algunos|algunas|un poco de|un|una|unos|unas|el|la|los|las|tu|su|some|more|any|a|an|the|your|a bit of|a little) )*(?:informacion|info|detalles?|datos|ayuda|consejos?|recomendacion|recomendaciones|sugerencias?|ideas?|opinion|opiniones|precios?|explicacion|information|details?|advice|help|recommendations?|suggestions?|ideas?|opinions?|prices?|explanation)(?= |$)/;

function addOpening(folded: string): { opening: Opening; length: number } | undefined {
  const found = addOpeningOf(folded);
  if (found === undefined || !wordsWanted.test(folded.slice(found.length))) return found;
  return { opening: { kind: 'other' }, length: found.length };
}

function addOpeningOf(folded: string): { opening: Opening; length: number } | undefined {
  const wished = wishedDeed.exec(folded)?.[0];
  if (wished !== undefined) {
    const pronoun = pronounEnd.test(wished.split(' ').at(-1) ?? '');
    return {
      opening: { kind: 'add', strength: pronoun ? 'strong' : 'weak', pronoun, toLast: false },
      length: wished.length,
    };
  }
  const strong = addStrong.exec(folded)?.[0];
  if (strong !== undefined) {
    const pronoun = pronounEnd.test(strong) || pronounWords.test(strong);
    const toLast = toLastEnd.test(strong.split(' ').at(-1) ?? '');
    return { opening: { kind: 'add', strength: 'strong', pronoun, toLast }, length: strong.length };
  }
  const weak = addWeak.exec(folded)?.[0] ?? wishOfOthers.exec(folded)?.[0];
  if (weak === undefined) return undefined;
  const next = folded.slice(weak.length).trim().split(' ')[0] ?? '';
  const isOther = infinitive.test(next) || next === 'que' || next === 'to';
  if (isOther) return { opening: { kind: 'other' }, length: weak.length };
  const pronoun = /^(?:lo|la|los|las) /.test(weak);
  return {
    opening: { kind: 'add', strength: pronoun ? 'strong' : 'weak', pronoun, toLast: false },
    length: weak.length,
  };
}

const infinitive =
  /^(?:ver|ir|oir|leer|dar)(?:me|nos|te|lo|la|los|las|le|les)?$|^(?!(?:par|mar|bar|collar|altar|azucar|calamar|mujer|alfiler|taller|placer|ser|faldar)$)[a-z]{2,}(?:ar|er|ir)(?:me|nos|te|lo|la|los|las|melo|mela|le|les)?$/;
