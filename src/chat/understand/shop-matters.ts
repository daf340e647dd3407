/**
 * Dealings with a shop, told by what the words of a message say together: "si lo pido hoy, ¿me llega antes del finde?" has no word
 * for delivery, and four that speak of it. Words are weighed by topic; being addressed, one's own order and a question add to them.
 */
import { fold } from '../../language/fold.ts';
import { tokenise } from '../../language/tokens.ts';
import { asksOfOwnOrder, asksYou } from './asked-of-shop.ts';
import { isQuestion } from './intent-words.ts';
import type { PolicyTopic } from './understanding.ts';

/** Says it by itself; needs one more; hardly more than a hint. */
const strong = 1;
const half = 0.5;
const hint = 0.25;

/**
 * A topic's words by weight, both languages; `*` ends a beginning. In order: of two topics that are as likely the first is meant, as
 * who wants to send something back asks about returns, not about sending.
 */
const words: readonly (readonly [PolicyTopic, { strong: string; half: string; hint: string }])[] = [
  [
    'returns',
    {
      strong:
        'devol* devuelv* reembols* desist* equivocad* defectuos* incomplet* roto rota rotos rotas danad* golpead* arrepient* arrepent* refund* returns returning broken damaged defective exchang* regret',
      half: 'cambio cambios cambiar* cambia* probarme* probar* pruebo encaj* return returned wrong faulty cracked missing dented try fit fits swap money dinero abon* mal falta faltan forgot forgotten olvid* back cold fria frio frias helad* congelad*',
      hint: 'llega llegado llego llegaron received arriv* got came bought purchased compre compramos queda* vale* sirve* gusta* convenc* articulo item producto product casa home dias days plazo grande* pequen* justo big small tight',
    },
  ],
  [
    'warranty',
    {
      strong: 'garantia* warrant* guarantee* repar* repair* arregl* mend fixing reparacion*',
      half: 'averi* estrope* descos* rompe* fix service broke breaks spare repuesto* recambio*',
      hint: 'anos ano years year cubre* cover* funciona* work* defecto* manitas',
    },
  ],
  [
    'payment',
    {
      strong:
        'iva vat impuestos factura* invoice* receipt* recibo bizum paypal klarna plazos cuotas instalment* installment* contrareembolso contrarrembolso financi* amex visa mastercard transferencia',
      half: 'pagar* pago pagos pay paying payment* tarjeta tarjetas card cards efectivo cash credit* debit* tax taxes cobr* acept* accept*',
      hint: 'precio* price* incluye* incluid* include* plus apple google take aceptan debito',
    },
  ],
  [
    'delivery',
    {
      strong:
        'envi* entreg* repart* reparto mensajer* transportista* courier* carrier* shipping ship ships shipped deliver* delivery postage portes tracking seguimiento rastre* recogida recoj* recogerl* pickup paquete* parcel* package*',
      half: 'mand* lleg* recib* recoger collect* arriv* receive tard* demor* guard* reserv* apart* hold keep send post puerta tendria* tendre seguir sigo track aduana* customs domicilio retirar* retiro',
      hint: 'hoy manana today tomorrow tonight antes before domingo* sabado* lunes martes miercoles jueves viernes finde monday* tuesday* wednesday* thursday* friday* saturday* sunday* weekend* gratis free partir cuesta* cost* cuanto cuando when long semana* week* dias days urgente* rapido fast soon get pagar pay pais* country islas island* extranjero abroad canarias baleares ceuta melilla portugal europa europe tienda shop store minim*',
    },
  ],
  [
    'contact',
    {
      strong: 'horario* telefon* whatsapp reclamacion* complaint* complain contacto contactar* contact',
      half: 'abre abren abris abrir abiert* open opens opening cierr* cerr* close closes closed donde where direccion address fisica physical llamar* llamo call phone email correo queja* quejar* encontrar* based located ubica* visit* pasarme pasar festivo* holiday* trabaj*',
      hint: 'hora horas time hours domingo* sabado* lunes martes miercoles jueves viernes finde monday* tuesday* wednesday* thursday* friday* saturday* sunday* weekend* hoy manana today tomorrow now ahora tienda tiendas shop store stores shops estais estan ciudad city calle street tarde afternoon evening mediodia navidad christmas easter late early',
    },
  ],
  [
    'other',
    {
      strong:
        'fidelidad fidelizacion loyalty newsletter boletin mayorista* wholesale reacondicionad* refurbished curriculum vacanc* hiring alquil* rent renting rental* envuelv* envolver* envoltorio* wrap* wrapping engrav* grabado grabar* gdpr rgpd cookies empleo reciclaj* recicl* recycl*',
      half: 'puntos points programa scheme socio* membership voucher* vale regalo gift segunda mano second hand secondhand usad* used montad* montaje montar* assembl* instal* personaliz* personalis* bordar* embroider* datos data privacidad privacy personales personal cv trabajar* anular* cancel* modificar* empresas business igual* match club talla tallas size sizes sizing tallan run runs clases lessons talleres workshop*',
      hint: 'tarjeta card cards pedido order compra purchase precio price hac* ofrec* offer descuento discount estudiante* student* guia guide tabla chart grande pequeno small large big medir measure mido se know',
    },
  ],
];

type Evidence = { topic: PolicyTopic; weightOf(folded: string): number };

function evidenceOf(topic: PolicyTopic, lists: { strong: string; half: string; hint: string }): Evidence {
  const entries = (
    [
      [lists.strong, strong],
      [lists.half, half],
      [lists.hint, hint],
    ] as const
  ).flatMap(([list, weight]) => list.split(' ').map((entry) => ({ entry, weight })));
  const exact = new Map(
    entries.filter(({ entry }) => !entry.endsWith('*')).map((one) => [one.entry, one.weight]),
  );
  const beginnings = entries
    .filter(({ entry }) => entry.endsWith('*'))
    .map(({ entry, weight }) => ({ beginning: entry.slice(0, -1), weight }));
  return {
    topic,
    weightOf: (folded) =>
      exact.get(folded) ?? beginnings.find(({ beginning }) => folded.startsWith(beginning))?.weight ?? 0,
  };
}

const evidence: readonly Evidence[] = words.map(([topic, lists]) => evidenceOf(topic, lists));

/** Whether a word speaks of dealings with a shop; `least` is how plainly. Takes it folded. */
export function isShopWord(folded: string, least: 'said' | 'hinted' = 'said'): boolean {
  return evidence.some(({ weightOf }) => weightOf(folded) >= (least === 'said' ? half : hint));
}

const mayI =
  /(?<![a-z])(?:puedo|podria|podemos|se puede|(?:can|could|may) (?:i|we)|do i (?:have|need) to|tengo que)(?![a-z])/;
/** Where somebody is matters to a shop that sends. */
const livesThere =
  /(?<![a-z])(?:(?:vivo|vivimos|estoy|soy|resido) (?:en|de|fuera)|(?:i|we) (?:live|am based|are based) (?:in|on|outside)|(?:i.?m|we.?re) (?:in|from|based in)) [a-z]/;
/** Brought or carried somewhere: with a pronoun, or it asks whether they are sold ("¿lleváis zapatillas?"). */
const brought =
  /(?<![a-z])(?:(?:me|nos|te|se) l[oa]s? (?:\w+ )?(?:tra[eig]\w*|llev\w+|acerc\w+)|(?:tra[eig]|llev|acerc)\w*(?:me|nos)l[oa]s?|bring (?:it|them|this|my)(?! back)|drop (?:it|them) off)(?![a-z])/;

/** So much of a topic's own words there have to be, and so much together with what was asked of whom. */
const leastOfTopic = 0.75;
const leastInAll = 1.25;

/** Which of the shop's pages a message is about, by all its words together; undefined when by none. */
export function shopMatter(text: string): PolicyTopic | undefined {
  const folded = fold(text);
  const said = [...new Set(tokenise(text).map((token) => token.folded))];
  const besides =
    (asksYou(folded) ? half : 0) +
    (asksOfOwnOrder(folded) ? half : 0) +
    (mayI.test(folded) ? hint : 0) +
    (isQuestion(text, folded) ? hint : 0);
  const scores = evidence.map(({ topic, weightOf }) => ({
    topic,
    score:
      said.reduce((sum, word) => sum + weightOf(word), 0) +
      (topic === 'delivery' ? (livesThere.test(folded) ? half : 0) + (brought.test(folded) ? strong : 0) : 0),
  }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score >= leastOfTopic && best.score + besides >= leastInAll ? best.topic : undefined;
}
