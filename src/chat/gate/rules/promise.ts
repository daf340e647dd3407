/** Promises in the shop's name: nobody but the merchant makes them. */
import type { Language } from '../../../protocol.ts';
import type { Clause, Judgement } from '../clause.ts';
import type { KnownFacts } from '../evidence/known-facts.ts';
import { findPhrases } from '../reading/phrases.ts';
import { isScene } from '../words/vocabulary.ts';

const promises: Record<Language, RegExp> = {
  es: / (?:(?:le|les|te|os|se lo|se la|se los|se las|lo|la|nos) )?(?:guard|reserv|apart|mand|devolv|devuelv|llam|garantiz|asegur|promet|confirm|aplic|descont|entreg|rebaj|compens|anot|apunt|notific|repar|sustitu|recog|gestion|tramit|acept|igual|super|mejor|autoriz|aprueb|mantien|manten)(?:o|amos|emos|imos|are|aremos|ere|eremos|ire|iremos|aria|ariamos|aran|eran)(?= )| (?:le|les|te|os|se lo|se la|se los|se las|nos) (?:guard|reserv|apart|mand|devuelv|llam|garantiz|asegur|promet|confirm|aplic|descuent|entreg|compens|anot|apunt|repar|sustituy|recog|gestion|tramit|acept|autoriz)(?:a|e|an|en)(?= )| (?:le|les|te|os|lo|la|los|las|nos) (?:envi|reembols|regal|descuent|abon|cobr|contact|cambi|llev|acerc|hac|dej)(?:o|amos|emos|are|aremos|aria|ariamos|an)(?= (?!estas?|estos?|algunas?|algunos?|una lista|la lista|las opciones|los|las))|(?: le| les| se lo| se la)? (?:llegara|llegaran|se pondra|se pondran|(?:le|les) (?:llamara|contactara|escribira|atendera)n?|recibira|recibiran|tendra|tendran|quedara|habra)(?= )| (?:volveran?(?= (?:el|la|en|dentro|a (?:estar|tener|haber|entrar)|pronto|manana|esta) )|repondr(?:a|an|emos)|reponemos|regresaran?|vuelven? a (?:estar|haber|entrar|tener))(?= )| (?:podemos|puedo|podriamos) (?:pedir|encargar|avisar|guardar|reservar|apartar|conseguir|traer|llamar|cambiar|devolver)(?:le|les|lo|la|los|las|sel[oa]s?)(?= )| (?:prometido|garantizado|garantizada|palabra de honor|vinculante|trato hecho|comprometemos|comprometo|sin falta|seguro que si)(?= )/g,
  en: / (?:well|we will|we shall|ill|i will) (?:have|get|restock|receive|bring|put|make sure|see to|take care)(?= )| (?:will|ll) be back(?= )| (?:back in stock|back(?= (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:a|two|three|\d+|january|february|march|april|may|june|july|august|september|october|november|december)|next|by|soon|tomorrow) )|restock\w*)(?= )| (?:will|ll) (?:contact|call|phone|write to|get back|get in touch)(?= )| (?:i|we|ill|well|i will|we will|i can|we can|ill be|im going to|were going to|let me) (?:reserve|order (?:it|one|them|some|you)|email you|e-mail you|text you|message you|let you know when|hold|keep|send|ship|deliver|return|refund|call|notify|guarantee|promise|assure|confirm|apply|discount|charge|contact|replace|repair|exchange|collect|arrange|accept|authori[sz]e|approve|honou?r|match|beat|ensure|cover|compensate|set aside|give you)(?= )| (?:ive|i have|weve|we have|ill|i will|well|we will|i can|we can|let me) (?:\w+ )?(?:set|put|keep|kept|hold|held|save|saved|reserved?) (?:one|it|them|this|that|these|two|yours)(?: \w+)? (?:aside|back|by|for you)(?= )| (?:will|ll|shall) (?:arrive|receive|get|be (?:there|delivered|shipped|sent|with you|refunded|reserved|held))(?= )| (?:guaranteed|promised|binding|its a deal|you have my word|without fail|money back)(?= )/g,
};
/** What the shop can do to its goods for one shopper, in words as common as "make": a page says it, or nobody does. */
const offers: Record<Language, RegExp> = {
  es: / (?<! no )(?:podemos|puedo|podriamos|podria) (?:prepar|hac|pon|quit|dej|cort|mont|adapt|cocin|hornea|envolv|arregl|ajust|instal|fabric|personaliz|grab|partir|calentar)\w*(?:ar|er|ir)(?:le|les|lo|la|los|las|sel[oa]s?)?(?= (?!un[oa]? (?:lista|resumen|idea|recomendacion|sugerencia|comparacion|comparativa|pregunta)))/g,
  en: / (?:we|i) (?:can|could|will) (?:also |even |gladly |happily |easily )?(?:make (?!a (?:list|suggestion|recommendation|comparison))|prepare|leave (?:out|off|it)|take (?:out|off)|cut|wrap|cook|bake|fit|install|engrave|customi[sz]e|personali[sz]e|adapt|tailor|adjust|assemble)(?= )/g,
};
/** When the shop does something is for a page to say. */
const haste: Record<Language, RegExp> = {
  es: / (?:lo antes posible|cuanto antes|lo mas pronto posible|en cualquier momento|a la mayor brevedad)(?= )/,
  en: / (?:as soon as possible|asap|(?:at )?any ?time(?! you (?:like|want))|right away|straight away|in no time)(?= )/,
};
/** "Let me know as soon as possible", "pregúnteme en cualquier momento": the shopper does it. */
const ofReader: Record<Language, RegExp> = {
  es: / (?:digam\w*|pregunt\w*|consult\w*|escrib\w*|llam(?:e|enos|eme)|avis(?:e|enos|eme)|pued(?:e|es) (?:preguntar|escribir|llamar|consultar|pedir|decir)\w*|(?:a|su) disposicion)(?= )/,
  en: / (?:let (?:me|us) know|ask|tell (?:me|us)|reach out|contact (?:me|us)|feel free|message|write|call|happy to help|here to help|here for you)(?= )/,
};
const article = /^(?:el|la|un|una|su|del|al|los|las)$/;
/** "… so I can correct it as soon as possible." */
const doneByShop = / (?:so (?:that )?(?:i|we) (?:can|will)|para que (?:pueda|podamos)) /;
/** First person future in Spanish, except of helping and showing. */
const future =
  /^(?!estare|estaremos|podre|podremos|ayudare|ayudaremos|mostrare|mostraremos|ensenare|ensenaremos|buscare|buscaremos|recomendare|explicare|intentare|tratare|dire|vere|encantara)(?=.{6,}$)(?:\p{L}{2,}|h|d)(?:are|ere|ire|aremos|eremos|iremos)$/u;

const sending =
  /(?:^| )(?:send|ship|deliver|mand(?:o|amos)|envi(?:o|amos)|llev(?:o|amos)|entreg(?:o|amos)|charge|cobr(?:o|amos))$/;
const home = / (?:a (?:su )?casa|a (?:su )?domicilio|(?:to|at) your (?:home|door|address|house))(?= )/;

/** That the shop delivers, and at a price that the amount rule judges, is no promise of its own; when is. */
export function isOwnDelivery(clause: Clause, said: string, { facts }: KnownFacts): boolean {
  const { amounts, anchors, plain } = clause;
  if (facts.shop.delivery === undefined || clause.numbers.length > 0) return false;
  if (clause.words.some(({ folded }) => isScene(folded, facts.language))) return false;
  // "Si su pedido llega a 40 €": it comes to so much.
  if (said === 'llega' && amounts.length > 0 && / llega a /.test(plain.text)) return true;
  const isOfDelivery = anchors.some(({ kind }) => kind === 'delivery');
  if (!sending.test(said)) return false;
  if (/charge|cobr/.test(said)) return isOfDelivery && amounts.length > 0;
  return home.test(plain.text);
}

export function judgePromises(clause: Clause, known: KnownFacts): Judgement {
  const { language } = known.facts;
  for (const phrase of findPhrases(clause.plain, promises[language])) {
    const words = clause.words.slice(phrase.first, phrase.last + 1);
    // "Set" may stand in a name, and "set one aside" is said all the same.
    if (
      words.some(({ negated }) => negated) ||
      words.every(({ named, folded }) => named || folded.length < 3)
    )
      continue;
    // "el mando" is a thing.
    if (words.length === 1 && article.test(clause.words[phrase.first - 1]?.folded ?? '')) continue;
    if (isOwnDelivery(clause, phrase.text, known)) continue;
    if (clause.question && (language === 'en' || /(?:^| )(?:confirm|anot|apunt)/.test(phrase.text))) continue;
    return { finding: { rule: 'promise', evidence: phrase.text } };
  }
  const [offered] = findPhrases(clause.plain, offers[language]);
  if (offered !== undefined && !clause.question && clause.anchors.every(({ kind }) => kind !== 'extra'))
    return { finding: { rule: 'promise', evidence: offered.text } };
  const { text } = clause.plain;
  const [hurried] = haste[language].exec(text) ?? [];
  const isOfReader = ofReader[language].test(text) && !doneByShop.test(text);
  if (hurried !== undefined && !clause.question && !isOfReader)
    return { finding: { rule: 'promise', evidence: hurried.trim() } };
  if (language !== 'es') return {};
  const promised = clause.words.find(
    ({ folded, text, negated, named }) =>
      !negated && !named && future.test(folded) && /(?:é|emos)$/.test(text),
  );
  return promised === undefined ? {} : { finding: { rule: 'promise', evidence: promised.text } };
}
