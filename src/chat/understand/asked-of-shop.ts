/** Who is asked: the shop itself, as "you", "vosotros" or by what it does; or nobody, and the question is for the shopper's own sake. */
import { meaningsIn } from '../../language/shop-terms.ts';
import { type Language, languages } from '../../protocol.ts';

/** "¿Mandáis…?", "do you…?", "your": the shop itself is asked. A Spanish noun may end as a verb does ("país", "seis"). Folded. */
const addressed: Readonly<Record<Language, RegExp>> = {
  es: /(?<![a-z])(?:(?!pais(?![a-z])|seis|dieciseis|mais|jamais)[a-z]{2,}(?:ais|eis)|abris|servis|os|vuestr[oa]s?|ustedes)(?![a-z])|^[^a-z]*(?:(?:hola|buenas|buenos dias|oiga|disculpe|perdon),? )*(?!sarten|pan(?= )|iman|divan|sosten|almacen|imagen|examen|joven|orden(?= )|plan(?= )|volumen|resumen|caiman|titan|tucan|huracan|capitan|aleman|polen|quien|bien|tambien|gran|alguien|han(?= )|vegan|vegetarian|ven |ten |san |en )[a-z]{1,}(?:an|en)(?= )/,
  en: /(?<![a-z])(?:(?<!(?:how|why) )(?<!what )(?<!how many \w+ )do (?:you|u|ya)(?! (?:know|think|believe|like|love|feel|want|remember|understand|speak|dream|mean|happen|see|ever)(?![a-z]))|what do you (?:charge|offer|need|do (?:if|with|about|when))|(?:are|if|will) (?:you|u|ya)(?: guys)?|(?:you|u) (?:guys )?(?:sell|offer|ship|open|close)|yours?|yous|y.?all|(?:from|with|by|at|of) you)(?![a-z])/,
};

/**
 * What the shop does as a rule: "do you hire out tents?", "¿dan clases?". Selling and showing are asked of goods; thinking and knowing
 * of whoever chats. Folded.
 */
const practices: Readonly<Record<Language, RegExp>> = {
  en: /(?:^|[,.;:?!¿¡]|(?<![a-z])(?:hi|hello|hey|and|but|so|also))[^a-z]*(?:do|will) (?:you|yous|u)(?: guys)?(?: also| still| ever)? (?!know|think|believe|like|love|feel|want|remember|understand|speak|dream|mean|happen|see|have|sell|stock|carry|recommend|suggest|make|do|serve|got|get|need|agree|live|eat|sleep|drink|watch|play|listen|mind|prefer|hate|enjoy|come|help|marry)[a-z]{3,}(?= [a-z])/,
  es: /(?:^|[,.;:?!¿¡]|(?<![a-z])(?:hola|buenas|y|pero))[^a-z]*(?:(?:me|nos|os|se|lo|la|los|las|le|tambien) )?(?!(?:ten|vend|trab|cre|sab|pens|recom|ens|mostr|muestr|hac|serv|quer|quier|pod|pued|conoc|opin|sug|busc|est|son|se)[a-z]*|sarten|pan(?= )|iman|divan|sosten|almacen|imagen|examen|joven|orden(?= )|plan(?= )|volumen|resumen|caiman|titan|tucan|huracan|capitan|aleman|polen|tien|bien|quien|tambien|gran|algun|ningun|pais|seis|llev|dicen|hablan|juegan|ganan|han|haran|puse)[a-z]+(?:ais|eis|an|en)(?= [a-z])/,
};

export function asksPractice(folded: string, language: Language): boolean {
  return practices[language].test(folded);
}

/** One's own order is this shop's. Folded. */
const ownOrder =
  /(?<![a-z])(?:(?:mi|el|un|my|the|an) (?:pedido|compra|paquete|order|parcel|package|purchase|stuff)|(?:me|nos) l[oa]s?|me (?:ha|han|llega\w*)|lo (?:que )?(?:pido|pedi|compro|compre|recojo)|(?:if|when) i (?:order|buy|collect|return|pick|fetch|send)|si (?:l[oa]s? )?(?:pido|compro|encargo|recojo|devuelvo)|i (?:received|ordered|bought|purchased|got|live)|(?:lo|la|los|las) compre)(?![a-z])/;

/** "Can you group my photos" is a task; "can you post it" is what shops do. Folded. */
const requested =
  /(?<![a-z])(?:can|could|would) (?:you|u|ya)(?: guys)? (?:please |also |still |possibly )?(?<act>[a-z]+(?: it| them)?(?: \w+)?)/;

function asksForShopsAct(folded: string): boolean {
  const act = requested.exec(folded)?.groups?.act;
  return act !== undefined && (meaningsIn(act, 'en')[0]?.meant.meanings.length ?? 0) > 0;
}

/** Asked by "you" or "vosotros"; without a language, in either. */
export function asksYou(folded: string, language?: Language): boolean {
  const asked = language === undefined ? languages : [language];
  return asked.some((one) => addressed[one].test(folded)) || asksForShopsAct(folded);
}

export function asksOfOwnOrder(folded: string): boolean {
  return ownOrder.test(folded);
}

export function addressesShop(folded: string, language?: Language): boolean {
  return asksYou(folded, language) || ownOrder.test(folded);
}

/** What one may, must or wants is sooner asked of the shop: "can I…", "tengo que…", "necesito…". Folded. */
const forOneself =
  /(?<![a-z])(?:puedo|podria|podemos|se puede|tengo|tenemos|hay que|hace falta|necesito|quiero|quisiera|si (?:lo|la|l[oa]s)|(?:can|could|may|if|when) (?:i|we)|do (?:i|we) (?:have|need|get)|i.ve|i.m|i.d|i (?:need|want|have))(?![a-z])/;

export function asksForOneself(folded: string): boolean {
  return forOneself.test(folded);
}

/** "Is there parking at the shop?": of this place, whatever it asks. Folded. */
export const ofThisShop =
  /(?<![a-z])(?:(?:in|at|to|from|near) (?:(?:one|any|either) of )?(?:the|your|this)(?: \w+){0,2} (?:shops?|stores?|showroom|restaurant|branch|premises)|(?:en|a) (?:(?:algun[oa]|cualquiera|un[oa]) de )?(?:l[ao]s?|el|vuestr[oa]s?|sus?) (?:tiendas?|local(?:es)?|restaurante|pizzeria|sucursal|establecimiento)|(?:hac|ten|ofrec|dispon|organiz|imparti?)(?:eis|en)|(?<!what )(?:do|are|can) (?:you|yous|u) (?:guys )?(?:do|cater|offer|hire|hiring|allow|host|run|provide|accept|take|organi[sz]e))(?![a-z])/;
