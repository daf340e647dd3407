/** Which page of the shop a question is about, when it is about the shop and not about goods. */
import type { PolicyTopic } from './understanding.ts';

const anyOf = (...patterns: string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])`);

/** In order: the first that fits. A shopper who wants to send something back asks about returns, not about sending. */
const topics: readonly (readonly [PolicyTopic, RegExp])[] = [
  [
    'returns',
    anyOf(
      'devol\\w+',
      'devuelv\\w+',
      'reembols\\w+',
      '(?:hacer|hago|hacemos|haceis|hacen) (?:un )?cambios?(?! de (?:divisa|moneda|aceite))',
      'desist\\w+',
      '(?:cambi\\w+|cambio) (?:de |la |una |mi |el )?(?:talla|producto|articulo|compra)',
      '(?:puedo|se puede[n]?|como|si (?:no )?me) (?:\\w+ ){0,2}(?:cambiar(?:lo|la|los|las)?)',
      'no me (?:queda|vale|sirve|gusta|convence|entra|encaja|acostumbro)n?(?: bien)?',
      '(?:can|could|may) (?:i|we) (?:still )?cancel',
      'too late to cancel',
      '(?:puedo|podria|se puede|podemos) (?:\\w+ )?cancelar',
      'returns(?: policy)?',
      'return(?=[^a-z]*$| policy| period| window| label| address| time| costs?| shipping)',
      '(?:to|i|we|can|may) return',
      'return (?:it|them|an? \\w+|something|my \\w+)',
      'refund\\w*',
      'exchange(?! rates?(?![a-z]))\\w*',
      'send (?:\\w+ ){1,2}back',
      '(?:if|in case) (?:it|they|that|those|one)(?: \\w+)? (?:don.?t|doesn.?t|do not|does not) (?:fit|suit|like|work out)\\w*',
      '(?:if|in case) i (?:don.?t|do not) (?:like|want) (?:it|them)',
      '(?:arrived?s?|comes?|came) (?:cold|broken|damaged|wrong|open|incomplete)',
      '(?:lleg(?:o|a|an|aron|ado|ue|uen|ara|aran)|vien(?:e|en)|vino|vinieron|vengan?)(?: \\w+)? (?:fri|rot|dana|abiert|incomplet|mal)[a-z]*',
      'money back',
    ),
  ],
  [
    'warranty',
    anyOf(
      'garantias?',
      'garantizad\\w+',
      '(?:se|me) (?:rompe|estropea|averia)\\w*',
      'reparacion(?:es)?',
      'warrant(?:y|ies)',
      'guarantees?',
      'guaranteed',
      'breaks? down',
      'stop(?:s|ped)? working',
      '(?:no|ya no) (?:funciona|enciende|carga)n?',
      'faulty',
      'defectuos\\w+',
      'repairs?',
      'repar(?:ar|ais|an|as|o|an)',
    ),
  ],
  [
    'allergens',
    anyOf(
      'alerg\\w+',
      'celiac\\w+',
      'intoleran\\w+',
      'allerg\\w+',
      'coeliac',
      'celiac',
      'gluten(?: free)?',
      'lactosa',
      'lactose',
      // "Is there nut in anything?", "¿lleva algo frutos secos?": of all that is on the menu.
      '(?:nuts?|peanuts?|milk|dairy|eggs?|soya?|sesame|shellfish|wheat) (?:in|on) (?:anything|everything|any of (?:it|them|your))',
      '(?:lleva|llevan|tiene|tienen|contiene) (?:algo|alguna?|algun[oa]s) (?:de )?(?:frutos? secos?|nueces|cacahuetes?|huevos?|leche|soja|marisco|sesamo|trigo)',
    ),
  ],
  [
    'payment',
    anyOf(
      '(?:formas?|metodos?|medios?) de pago',
      '(?:como|puedo|se puede|aceptais|aceptan) (?:\\w+ ){0,2}(?:pagar|pago|tarjeta|bizum|paypal|efectivo)',
      'pag(?:ar|o) (?:con|en|a) \\w+',
      'bizum',
      'paypal',
      'contra ?reembolso',
      'a plazos',
      'financia\\w+',
      'payment(?: methods?)?',
      'pay (?:by|with|in) \\w+',
      '(?:can|may|could|do) (?:i|we|you) pay',
      'pay(?:ing)? (?:cash|on delivery|later)',
      'do you (?:accept|take) (?:\\w+ ){0,2}(?:cards?|cash|paypal|visa)',
      'cash on delivery',
      'factura',
      'invoice',
    ),
  ],
  [
    'delivery',
    anyOf(
      'envios?',
      'envia(?:is|n|r|s)?',
      'enviaria[ns]?',
      'gastos de envio',
      'plazos? de entrega',
      'entregas?',
      'entregais',
      'entregan',
      'repart(?:o|is|en|idor\\w*)',
      'llevais a (?:casa|domicilio)',
      'serv(?:is|icio) a domicilio',
      'cuanto (?:tiempo )?(?:se )?(?:tarda|tardais|tardan|tardaria|demor[ae]|demorar?i?a)\\w*',
      'cuando (?:me )?llega\\w*',
      '(?:me|nos|te|se) l[oa]s? (?:trai?gan|traen|lleven|llevan|traigais|traeis|llevais)',
      'recog(?:er|ida)(?:lo|la|los|las)?(?: en (?:la )?tienda)?',
      'cuanto (?:cuesta|sale|vale|costaria|saldria|seria|es) (?:el )?mandar\\w*',
      'mand(?:ais|an) (?:\\w+ )?(?:a|al|fuera)',
      '(?:how much|cost|price|expensive|charge)(?: \\w+){0,5} (?:to|for) (?:send(?:ing)?|post(?:ing|age)?)',
      '(?:do|can|could|will|would) you (?:send|post)(?: \\w+){0,3} (?:to|abroad|overseas)',
      'shipping',
      'ships?(?: to)?',
      'deliver(?:y|ies|s)?',
      'postage',
      'how long (?:does|will) it take(?=[^a-z]*$| to (?:arrive|come|get (?:here|to)|reach|deliver|ship)| for| until)',
      'how long (?:do|does|will) (?:the |my |an? )?(?:delivery|shipping|orders?) take',
      'how long it takes?(?=[^a-z]*$)',
      'how long (?:until|till?|before) (?:it|they|you|my order|the food)(?:.s)? (?:gets?|get here|comes?|arrives?|is|are|here)',
      'how (?:fast|soon|quick(?:ly)?) (?:can|could|will|would|do) (?:you|it|they|the food|my order) (?:be (?:here|with (?:me|us))|come|get here|deliver|arrive)',
      'en cuanto tiempo (?:lleg|tra|entreg|est)\\w+',
      '(?:pedido|importe|compra|gasto) minim[oa]',
      'minimo (?:de|para(?: el)?) (?:pedido|compra|envio|pedir|reparto)',
      'minimum (?:order|spend|purchase|amount)',
      'order minimum',
      'click and collect',
      'collect (?:in|from) (?:the )?(?:store|shop)',
      'pick ?up(?: points?| in store)?',
    ),
  ],
  [
    'contact',
    anyOf(
      'contact(?:o|ar|aros|arles|aros)?(?: con ustedes)?',
      '(?:(?:su|sus|vuestr[oa]|el|un|de) )(?:numero de )?telefono(?: de (?:la tienda|contacto|atencion))',
      '(?:su|vuestro|hay|teneis|tienen|algun|tu|un|el) (?:numero de )?(?:telefono|correo(?: electronico)?|e ?mail)(?=[^a-z]*$)',
      'telefono(?=[^a-z]*$)',
      'correo electronico',
      '(?:your|an?|any|by|the|shop) e ?mail(?: address)?(?=[^a-z]*$| (?:to|for) (?:contact|questions|you))',
      'direccion de la tienda',
      '(?:ir|pasar(?:me)?|venir|acercarme) (?:yo )?(?:a ver|a probar)(?:l[oa]s?|me)?',
      '(?:come|pop|drop|go) (?:in |by |over |round )?(?:and |to |in to )?(?:see|try|look at) (?:it|them|one|some)',
      '(?:see|try) (?:it|them|one) (?:on )?(?:somewhere|in person|in (?:a |the |your )?(?:shop|store|showroom))',
      'donde (?:ten[a-z]+|hay|est[a-z]+|queda|encuentro)(?: \\w+){0,2} (?:tiendas?|local(?:es)?|pizzeria|restaurante)',
      'ten(?:eis|en|es) (?:tiendas?|local) (?:fisica|en|abiert)\\w*',
      '(?:where|do you have)(?: \\w+){0,3} (?:physical |a |your )(?:shop|store)(?=[^a-z]*$| (?:in|near|i))',
      'donde (?:esta|estais|estan|queda)(?: \\w+){0,2}(?: la tienda| ustedes| vuestra tienda)?$',
      'horarios?',
      'a que hora (?:abr|cierr|cerr)\\w+',
      'cuando abr\\w+',
      '(?:abris|abren|abierto|abierta|cerrado)(?: \\w+){0,3}',
      'contact(?: details| us| you)?',
      '(?:your|the|a|shop) phone(?: number)?(?=[^a-z]*$| (?:to|for|of|i|so))',
      '^[^a-z]*(?:phone|e ?mail)(?: number| address)?[^a-z]*$',
      'phone number',
      '(?:call|phone|e ?mail|ring|reach|write to) (?:you|us|the shop|the store)',
      'opening (?:hours|times)',
      'what time do you (?:open|close)',
      'when (?:do|are) you open',
      'are you (?:still )?(?:open|serving|delivering)',
      'seguis (?:abiertos|sirviendo|repartiendo)',
      '(?:file |make |want )?(?:an? )?complain(?:t|ts)?',
      'quejar(?:me|nos)',
      '(?:una?|mi|la|poner|presentar) (?:queja|reclamacion)',
      'where (?:are you|is (?:the|your) (?:shop|store))',
      'address of (?:the|your) (?:shop|store)',
    ),
  ],
  [
    'other',
    anyOf(
      'recicl\\w+',
      'recycl\\w+',
      'recog(?:en|eis)(?: \\w+){1,4} (?:viej|usad|antigu)\\w+',
      'tak(?:e|ing)(?: \\w+){0,2} (?:old|used) \\w+(?: \\w+)? (?:away|back)',
      'guia de tallas',
      'size (?:guide|chart)',
      'politica de (?:privacidad|cookies)',
      'privacidad',
      'datos personales',
      'privacy(?: policy)?',
      'personal data',
      'condiciones(?: de (?:venta|compra|uso))?',
      'terms(?: and conditions| of (?:sale|use))?',
    ),
  ],
];

export function policyTopic(folded: string): PolicyTopic | undefined {
  return topics.find(([, words]) => words.test(folded))?.[0];
}

/** "How do delivery and returns work?": both are asked about, delivery first. */
export function asksDeliveryAndReturns(folded: string): boolean {
  return /(?:envios?|entregas?|delivery|shipping) (?:y|and|&|o|or) (?:l[oa]s )?(?:devoluciones|cambios|returns?)|(?:devoluciones|cambios|returns?) (?:y|and|&|o|or) (?:l[oa]s |the )?(?:envios?|entregas?|delivery|shipping)/.test(
    folded,
  );
}

/** What a page about a topic says whatever it is called: searched for when the question's own words find no page. */
export const topicWords: Readonly<Record<PolicyTopic, string>> = {
  returns: 'devolución devoluciones devolver cambio reembolso returns refund exchange',
  warranty: 'garantía reparación warranty guarantee repair',
  allergens: 'alérgenos alergias gluten allergens allergies',
  payment: 'pago pagar tarjeta efectivo payment pay card cash',
  delivery: 'envío envíos entrega reparto domicilio delivery shipping',
  contact: 'contacto teléfono horario dirección contact phone hours address',
  other: 'privacidad condiciones privacy terms',
};

/** Ways to pay that a question may name: a page that does not name the same one does not answer it. Folded. */
export const waysToPay =
  /(?<![a-z])(?:paypal|bizum|tarjetas?|efectivo|transferencias?|klarna|visa|mastercard|apple pay|google pay|contra ?reembolso|plazos|cuotas|financ\w+|cheques?|checks?|amex|american express|tickets? restaurante|bitcoins?|crypto|cards?|cash|bank transfers?|invoice|factura|instal?ments)(?![a-z])/;

/** Words that ask how something is done or what it costs: what turns "garantía" in a title into a question about the shop. */
export const asksAboutShop = anyOf(
  'como',
  'cuanto',
  'cuanta',
  'cual(?:es)?',
  'que',
  'puedo',
  'se puede',
  'hay',
  'ten(?:eis|en|es)',
  'hac(?:eis|en)',
  'es',
  'son',
  'aceptais',
  'aceptan',
  'how',
  'what',
  'can i',
  'do you',
  'is there',
  'are there',
  'which',
  'when',
  'where',
  'cuando',
  'donde',
  'does',
);

/** Whether prices have the tax in them, and no invoice for it. Folded. */
export const asksTax =
  /^(?!.*(?:factur|invoice|receipt|recibo)).*(?<![a-z])(?:iva|vat|impuestos?|tax(?:es)?)(?![a-z])/s;
