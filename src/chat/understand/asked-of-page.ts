/** What a question wants to know of a page, and which sentences can tell it: a place, a price, a time, an exception, a way. */
export type AskedOfPage = {
  kind: 'cost' | 'minimum' | 'duration' | 'days' | 'exceptions' | 'how' | 'place';
  /** Folded question. */
  asks: RegExp;
  /** Folded sentence that tells it. */
  tells: RegExp;
  /** Folded heading of a section about it. */
  heads: RegExp;
};

const unit =
  '(?:dias?|horas?|minutos?|semanas?|mes(?:es)?|anos?|noches?|days?|hours?|minutes?|weeks?|months?|years?|nights?)';
const number =
  '(?:\\d+|una?|dos|tres|cuatro|cinco|seis|siete|diez|quince|one|two|three|four|five|six|seven|ten|fifteen|an?)';
const weekday =
  'lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|festivos?|fin(?:es)? de semana|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekends?|holidays?';

/** "a Portugal", "to the Canary Islands"; "a casa" and "to my door" say that it is delivered, not where. */
const towards =
  '(?: \\w+){0,4}? (?:a|al|en|hasta|fuera|to|into|in|outside|within)(?! (?:(?:mi|tu|su|my|your|our|the|la|el|una?|an?) )?(?:casa|domicilio|home|house|door|puerta|tienda|shop|store|time|tiempo|cuanto|que hora|one|una? hora|\\d))(?= \\w)';

/** In this order a question is read; a place goes with any of the others and asks by itself only when none of them does. */
export const askedOfPage: readonly AskedOfPage[] = [
  {
    kind: 'minimum',
    asks: /(?<!\w)(?:minim\w+|at least)(?!\w)/,
    tells: /minim/,
    heads: /minim/,
  },
  {
    kind: 'duration',
    asks: /(?<!\w)(?:cuanto (?:tiempo|tarda\w*|dura\w*|demora\w*)|en cuanto|que plazos?|plazos?|cuant[oa]s (?:dias|horas|anos|meses)|cuando (?!abr|cierr)\w+|how (?:long|fast|soon|quick\w*|many (?:days|hours|weeks|months|years))|when (?:do|does|will|would|can|could|should)(?! you (?:open|close))|today|tomorrow|next day|hoy|manana|urgente\w*|express)(?!\w)/,
    tells: new RegExp(
      `(?<!\\w)${number}(?: (?:o|a|or|to|y|and|-) ${number})?[ -](?:\\w+ )?${unit}(?!\\w)|(?<!\\w)(?:mismo dia|same day|dia siguiente|siguiente dia|next day|next working day)(?!\\w)`,
    ),
    heads: /(?<!\w)(?:cuanto tarda\w*|plazos?|how long|times?)(?!\w)/,
  },
  {
    kind: 'cost',
    asks: /(?<!\w)(?:cuanto (?:cuesta\w*|vale\w*|cobr\w+|es|son|sale\w*|me \w+|hay que pagar)|que (?:precio|coste|cuesta)|precios?|costes?|gastos|gratis|gratuit\w+|tarifas?|portes|how much|costs?|prices?|free|fees?|charges?|who pays|quien paga)(?!\w)/,
    tells:
      /\d[.,]\d\d(?!\w)|[€$£]|(?<!\w)(?:gratis|gratuit\w+|sin coste|coste|cuesta\w*|precio|corre de nuestra cuenta|paga el cliente|free|costs?|price|charge\w*|customer pays)(?!\w)/,
    heads: /(?<!\w)(?:cuanto cuesta\w*|precios?|costes?|gastos|tarifas?|costs?|prices?|fees?)(?!\w)/,
  },
  {
    kind: 'days',
    asks: new RegExp(`(?<!\\w)(?:a que hora|horarios?|what time|what days|que dias|${weekday})(?!\\w)`),
    tells: new RegExp(
      `(?<!\\w)(?:${weekday}|dias? laborables?|(?:working|business) days?|\\d{1,2}:\\d\\d|\\d{1,2} [ap]m)(?!\\w)`,
    ),
    heads: /(?<!\w)(?:horarios?|hours|when|cuando)(?!\w)/,
  },
  {
    kind: 'exceptions',
    asks: /(?<!\w)(?:excepcion\w*|exceptions?|exclu\w+|que (?:cosas |productos |articulos )?no (?:se|cubre|puedo|entra)|no se (?:puede\w*|cubre\w*|devuelve\w*)|(?:cannot|can not|cant|couldnt|isnt|not) (?:\w+ )?(?:be )?(?:return\w*|cover\w*|included))(?!\w)/,
    tells:
      /(?<!\w)(?:no (?:se (?:puede\w*|devuelve\w*|cubre\w*)|cubre\w*|acepta\w*|podemos)|salvo|excepto|solo se|(?:can|do|does|did|is|are)(?: not|nt)|cannot|cant|unless|except|only covered)(?!\w)/,
    heads: /(?<!\w)(?:excepcion\w*|exceptions?|no se|no cubre|cannot|not)(?!\w)/,
  },
  {
    kind: 'how',
    asks: /(?<!\w)(?:como(?! (?:de|es|son|estan?|funciona\w*)(?!\w))|que (?:hago|tengo que hacer|debo hacer|hay que hacer|necesito|hace falta|papeles|documentos?)|(?:hay|tengo) que (?:traer|llevar|mandar|ensenar|presentar)|pasos|how(?! (?:do|does) .* work)(?! (?:long|much|many|fast|soon|quick\w*|big|late|often|far)(?!\w))|what (?:do|should|must) i (?:\w+ ){0,3}do|what (?:\w+ )?do (?:i|you) need|claim|steps)(?!\w)/,
    tells:
      /(?<!\w)(?:escriba\w*|lleve\w*|traiga\w*|traerl\w+|llame\w*|llamando|avise\w*|diga\w*|pida\w*|mida\w*|dese\w*|write|bring|call|calling|tell us|ask for|give it|measure)(?!\w)/,
    heads: /(?<!\w)(?:como|how)(?!\w)/,
  },
  {
    kind: 'place',
    asks: new RegExp(
      `(?<!\\w)(?:(?:envi|entreg|repart|llev|mand|serv)\\w+${towards}|(?:ship|deliver|send|post)\\w*${towards}|a ?donde|where(?: \\w+){0,3} (?:ship|deliver|send)\\w*|(?:que|cuales|which|what) (?:\\w+ )?(?:pais|zona|provincia|ciudad|region|countr|area|place|cit)\\w*|donde (?:\\w+ )?(?:envi|entreg|repart)\\w+|extranjero|internacional\\w*|abroad|overseas|international\\w*|worldwide)`,
    ),
    tells:
      /(?<!\w)(?:enviamos|entregamos|repartimos|llevamos|servimos|mandamos|we (?:can )?(?:ship|deliver|send|serve|bring))(?: \w+){0,6}? (?:a|al|en|dentro|por|to|within|in|throughout|across)(?!\w)|(?<!\w)(?:se atienden|are served|(?:no|not) (?:\w+ ){0,2}(?:enviamos|entregamos|ship|deliver)|solo (?:enviamos|entregamos|repartimos)|(?:otros|demas|todos los|other|all) (?:paises|countries))(?!\w)/,
    heads: /(?<!\w)(?:donde|destinos?|zonas?|paises|where|destinations?|countries|areas?)(?!\w)/,
  },
];

/** All that a question asks, a place only when it asks nothing else. */
export function kindsAsked(folded: string): AskedOfPage[] {
  const asked = askedOfPage.filter(({ asks }) => asks.test(folded));
  const rest = asked.filter(({ kind }) => kind !== 'place');
  return rest.length > 0 ? rest : asked;
}

/** The place that an order would go to, as the shopper wrote it. */
export function placeAsked(question: string): string | undefined {
  const match =
    /(?<!\p{L})(?:env[ií]|entreg|repart|ship|deliver|send)\p{L}*(?: \p{L}+){0,3}? (?:al?|hasta|to|in|en)(?: (?:the|las?|los|el))? (\p{L}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)*)\s*[?.!]*\s*$/u.exec(
      question,
    );
  return match?.[1];
}
