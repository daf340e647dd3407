/** What is wanted told by its use or by the trouble it should mend, not by its name: "pintar el salón", "my flat is freezing". Folded text. */
import type { SearchQuery } from '../../catalog/search.ts';
import { exclamation } from '../../language/fillers.ts';
import { fold } from '../../language/fold.ts';
import { isDeed, isThing } from '../../language/lexicon.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Language } from '../../protocol.ts';
import { sortOf } from './search-filters.ts';

const word = (patterns: string): RegExp => new RegExp(`(?<![a-z])(?:${patterns})(?![a-z])`);

/** "Algo para colgar un cuadro", "something to charge my phone". */
const wishForUse = word(
  '(?:algo|alguna cosa|lo que sea|lo (?:mas )?[a-z]+|something|anything|way|one|thing) (?:para|pa|que|con|to|for|that|with)',
);

/** A use beside or in place of a thing: "para hacer ejercicio", "que valga en inducción", "to take the cat to the vet". */
const use: Readonly<Record<Language, RegExp>> = {
  es: word(
    '(?:para|pa) (?!llevar(?! (?:el|la|los|las|un|una|mi|al|a)(?![a-z]))|recoger|pedir|pagar|mi(?![a-z]))(?:no )?[a-z]+(?:ar|er|ir)(?:me|se|nos|lo|la|los|las|le)?|(?:para|pa) (?:cuando|que)|que (?:me|te|se|no|le|nos|les) [a-z]{2,}|que (?:sea|valga|sirva|pueda|aguante|quepa|entre|tenga|lleve|resista|dure|seque|abrigue|proteja|funcione|vaya)[sn]?|cuando (?:me|se|no|corro|estoy|hace|hay|voy)',
  ),
  en: word(
    '(?<!(?:want|like|need|love|have|going|trying|ready|how) )to (?!go|order|collect|pick|pay|my|the|me|us|eat in|\\d)[a-z]{3,}|(?:i|you|we|he|she|they) can|(?:that|which) (?:i|you|can|will|won.?t|does|doesn.?t|do|don.?t|is|are|goes|fits|keeps|works|stays|turns?|lets?)|so (?:that )?(?:i|we|my|it)|so that the|when(?:ever)? (?:i|it|we|my|the)|where (?:there|the|i)',
  ),
};

/** The shopper's own circumstances: "mi perro tira mucho", "se me ha llenado de moho", "I wake up with headaches". */
const trouble: Readonly<Record<Language, RegExp>> = {
  es: word(
    'se (?:me|nos|le) [a-z]+|me (?:duelen?|molestan?|pican?|cuesta|canso|ahogo|mareo|despierto|ha|han|salen?|quedo|paso)|(?:mi|mis|nuestr[oa]s?) [a-z]+ (?:[a-z]+ )?(?:no|se|es|esta|estan|tiene|tienen|siempre|[a-z]{3,}(?:a|e|an|en))|no (?:puedo|consigo|aguanto|soporto|duermo|veo|oigo)|tengo|tenemos|estoy|estamos|hay (?:much|demasiad)[oa]s?|como (?:puedo|hago|quito|evito|limpio|mantengo)',
  ),
  en: word(
    '(?:my|our) [a-z]+ (?:[a-z]+ )?(?:is|are|isn.?t|has|have|keeps?|always|never|gets?|won.?t|hurts?|smells?|leaks?|feels?|looks?|[a-z]{3,}s)|(?:my|our) [a-z]+s [a-z]{3,} (?:up|out|off|down|too|so|all|every|when)|i (?:can.?t|cannot|keep|always|never|get|wake|struggle|hate|sweat|sleep|work|live|have|suffer|am|feel)|i.?m|we.?(?:re|ve)|always (?:feels?|gets?)|it (?:gets|keeps|always|never)|the [a-z]+ (?:gets|keeps|always|never|won.?t|leaks|smells|drips|squeaks)|what (?:would|could|can|will|do i need|should i) ?(?:help|use)?|how (?:do|can) (?:i|we)|(?:get rid of|keep|stop|avoid|prevent|protect|turn|make|clean|fix|store|carry|dry|cover|hang|cut|sand|paint|remove|charge|heat|cool)(?:ing)? (?:the|my|our|a|an|some|out|up|[a-z]+s)',
  ),
};

/** "Pintar el salón", "keep the plants watered": what is to be done, and nothing of with what. */
const infinitive = /^[a-z]{2,}(?:ar|er|ir)(?:me|se|nos|lo|la|los|las|le)? (?:[a-z]+ )?[a-z]{3,}/;
const begun =
  /^(?:get rid of|getting rid of|take off|(?:keep|stay|stop|avoid|prevent|protect|remove|hide)(?:ing)?|turn(?:ing)?(?=[^.?!]* into(?![a-z]))) [a-z]+/;

/** What an assistant of another kind is told to do. */
const toBeTold =
  /^(?:play|read|turn|call|tell|beat|teach|count|write|talk|speak|sing|set|start|open|book|record|let|show|reserve|send|pay|buy)$/;

/** A message that begins so tells what is to be done with goods: "keep the plants watered", "mow the lawn". */
export function beginsWithDeed(folded: string, language: Language): boolean {
  const rest = folded.replace(/^[^a-z0-9]+/, '');
  if (language === 'es') return infinitive.test(rest);
  if (begun.test(rest)) return true;
  const [first = '', second = ''] = rest.split(/[^a-z]+/);
  if (toBeTold.test(first)) return false;
  const isName = !isStopword(second, language) && isThing(`${first} ${second}`, language);
  if (second === '' || isName) return false;
  // "Weighing scales" are a thing; "weighing the parcels" is to be done.
  const gerund = /^(.+?)ing$/.exec(first)?.[1];
  if (gerund === undefined) return isDeed(first, language);
  const base = [gerund, `${gerund}e`, gerund.replace(/(.)\1$/, '$1')];
  return isStopword(second, language) && base.some((word) => isDeed(word, language));
}

/** A present for somebody: what for, and not yet which. */
const gift = word(
  'stocking (?:fillers?|stuffers?)|detallitos?|regalos?|regalito|regal(?:ar|arle|arles)|gifts?|pressies?|presents?(?= for)',
);

/** Told by what it is for or by a trouble, beside a name or without one: goods that say so may answer it, whatever they are called. */
export function describes(text: string, language: Language): SearchQuery['describes'] {
  const folded = fold(text);
  const unnamed =
    wishForUse.test(folded) ||
    gift.test(folded) ||
    trouble[language].test(folded) ||
    beginsWithDeed(folded, language);
  if (unnamed) return 'trouble';
  return use[language].test(folded) ? 'use' : undefined;
}

const orders = new RegExp(
  `^[^a-z0-9]*(?:(?:${exclamation}|hola|buenas|hello|please|por favor|y|and|entonces|then|so|right)[^a-z0-9]+)*(?:(?:me |nos )?(?:pon|pong|anad|agreg|apunt|quier|quisier|querri|queri|dame|deme|llev|pid|pedi|compr|encarg|envi|mand|tra[ei]|reserv|cambi|quit|sum|met[ea]|ech[ae]|cobr|sirv|prepar|qued|vend|regala[mn])[a-z]*|add|order|buy|get|give|bring|send|deliver|ship|put|take|chuck|grab|fetch|include|hand|pass|have|i|we|can|could|let|make|change|remove|swap|switch|replace|exchange|gimme|lemme|(?:throw|pop|stick) (?:an?|the|some|my|one|two|three|another|[0-9]+|it|that|those|them|me|us|in|on))(?![a-z])`,
);
/** They begin like an order. */
const ordersNothing =
  /^[^a-z0-9]*(?:take off|get rid of|me da (?:miedo|asco|pereza|alergia|verguenza|frio|calor))(?![a-z])/;

/** "Quiero un destornillador que no se le caigan los tornillos": which one is told by a clause, so that none is known yet. */
const wishOfSuch =
  /^[^a-z0-9]*(?:[a-z]+[^a-z0-9]+){0,2}?(?:(?:(?:yo )?(?:quier|quisier|querri|queri|necesit)[a-z]*|(?:me|nos) gustaria) (?:un|una|unos|unas|algun[oa]?s?) (?:[a-z0-9]+ ){1,4}?(?:(?:con|en|de|por|a)(?:l| el| la| los| las) )?que (?:(?:no|me|se|nos|te|le|les|l[oa]s?) )*(?!llev|teng|veng|vien|tra[ie]|sea|es(?![a-z])|son|va(?![a-z])|haya)[a-z]{3,}|(?:i|we)(?:.?d| would)? (?:want|need|like) (?:an?|some) (?:[a-z0-9]+ ){1,4}?(?:that|which) (?!is|are|comes?|has|have|goes)[a-z.]+)/;

/** What a part of the message that is not its first begins with when it orders: "It is her birthday. Ponme 5", "we are four: dos de jamón". */
const ordersAfter = new RegExp(
  [
    '^ *(?:(?:y|and|so|pues|ok|then|entonces) )*(?:',
    '(?:me |nos )?(?:pon|pong|anad|agreg|apunt|dame|deme|llev|encarg|mand|sum|ech[ae]|cobr|sirv|prepar)[a-z]*|(?:quiero|quisiera|queremos|querria)',
    '|(?:add|get|give|bring|send|order|put) |(?:i|we)(?:.?ll| will|.?d| would) (?:have|take|get|like|go)|(?:can|could) (?:i|we|you) (?:have|get|take|order|add)',
    '|(?:una?|dos|tres|cuatro|cinco|seis|two|three|four|five|six|\\d+)(?: x)? (?:de )?[a-z]|one .*(?<![a-z])(?:please|pls)(?![a-z])',
    '|(?:the|el|la|los|las|an?|una?) .*(?<![a-z])(?:please|pls|por favor|porfa)(?![a-z])',
    ')',
  ].join(''),
);
/** "My wife wants the pepperoni", "mi señora quiere una arrocera": one orders for another as for oneself. */
const wishOfAnother = word(
  '(?:my|our|mi|mis|nuestr[oa]s?) (?:[a-z0-9]+ ){1,5}(?:both )?(?:wants?|needs?|would like|.?ll have|is having|quieren?|quisieran?|necesitan?)',
);
/** "Two Drift pillows", "3 chips": so many of a thing, and no age, people or price. */
const counted = word(
  '(?<!(?:for|para|de|under|over|menos|mas|than|about|unos|size|talla|numero|somos|son|are) )(?:dos|tres|cuatro|cinco|seis|two|three|four|five|six|a couple of|un par de|\\d{1,2}) (?!personas?|people|anos|years?|months?|meses|euros?|eur|kg|cm|mm|ml|l|litros?|litres?|inch|pulgadas|hours?|horas?|days?|dias?|veces|times|ninos|kids|children|perros|gatos|dogs|cats|feet|metros?|met[er]{2}s?|stars?|estrellas)[a-z]{3,}',
);

/** "A tent for me, my wife and two kids": how many it is for, and nothing counted of it. */
const forSoMany = word(
  '(?:for|para) (?:[a-z]+,? ){0,8}?(?:dos|tres|cuatro|cinco|seis|two|three|four|five|six|\\d{1,2}) (?:[a-z]+ )?(?:people|persons|adults?|grown ups|kids|children|boys|girls|personas|adult[oa]s|mayores|nin[oa]s|hij[oa]s|crios|peques)',
);

/** "Al final solo la cafetera", "just the kettle in the end": what it came to, whatever is told before. */
const onlyThis =
  /(?:^|[.,;:!] *)(?:[a-z]+ ){0,3}(?:solo|solamente|unicamente|nada mas que|only|just) (?:el|la|los|las|una?|dos|tres|the|an?|one|two|\d+) [a-z0-9]/;

/** "My knee was operated on and I should like THE Corriente": behind what is told, one that is known. */
const wishOfKnown =
  /(?<![a-z])(?:and|so|but|y|asi que|por eso|pero) (?:(?:i|we)(?:.?ll| will|.?d| would| should) (?:have|take|get|like|love)|i (?:want|need)|quiero|quisiera|queria|querria|me gustaria|necesito) (?:the|el|la|los|las) [a-z]/;

function ordersInPart(folded: string): boolean {
  const [, ...others] = folded.split(/[.,;:!]+/);
  return wishOfKnown.test(folded) || others.some((part) => ordersAfter.test(part.trim()));
}

/** Said of an order, whatever else the words tell. */
const ofOrders = word(
  'pedidos?|orders?|cupon(?:es)?|codigos?|coupons?|codes?|vouchers?|direccion|address|domicilio|calle|street|carrito|cesta|cart|basket|envi[a-z]+|deliver[a-z]*|recoger|pick ?up|tarjeta|card|efectivo|cash',
);

/**
 * Nobody orders so: no verb that orders, and the words tell what the thing is for, the trouble it should mend, whom it is a gift for,
 * or that the cheapest is looked for. Asked only where no order is begun.
 */
export function looksForGoods(text: string, language: Language): boolean {
  const folded = fold(text);
  if (/[?¿]/.test(text) || ofOrders.test(folded)) return false;
  if (wishOfSuch.test(folded) && !ordersInPart(folded)) return true;
  if (orders.test(folded) && !ordersNothing.test(folded)) return false;
  const company = forSoMany.exec(folded);
  if (company !== null && !counted.test(folded.slice(0, company.index))) return true;
  if (onlyThis.test(folded) || ordersInPart(folded) || wishOfAnother.test(folded) || counted.test(folded))
    return false;
  if (sortOf(folded) !== undefined || gift.test(folded)) return true;
  // "Throw in 1": a deed beside a count is an order.
  return describes(text, language) !== undefined && !(beginsWithDeed(folded, language) && /\d/.test(folded));
}
