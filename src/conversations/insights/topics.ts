import { translations } from '../../language/lexicon.ts';
import { contentStems } from '../../language/stem.ts';
import type { Language } from '../../protocol.ts';

/** Things shops file conversations under, whatever they call them: how they are named, and how shoppers ask about them. */
type Concern = { named: string; asked: string };

const concerns: readonly Concern[] = [
  {
    named: 'envío reparto entrega delivery shipping dispatch',
    asked:
      'envío enviar envían envías reparto repartir entrega entregar llegar llega tarda plazo domicilio mensajero transportista seguimiento delivery deliver shipping ship courier tracking arrive arrives dispatch postage',
  },
  {
    named: 'devolución devoluciones cambio reembolso return returns refund exchange',
    asked:
      'devolver devolución devuelvo reembolso reembolsar cambiarlo cambiarla cambiar desistimiento return returns refund exchange',
  },
  {
    named: 'garantía reparación warranty guarantee repair',
    asked: 'garantía reparar reparación averiado estropeado warranty guarantee repair',
  },
  {
    named: 'pago pagos cobro factura payment billing invoice',
    asked:
      'pagar pago tarjeta bizum paypal transferencia efectivo contrareembolso cobrar cobro factura plazos pay payment card invoice instalments cash billing charged',
  },
  {
    named: 'talla tallas medidas size sizes sizing fit',
    asked: 'talla tallas número horma tallaje size sizes sizing fit fits',
  },
  {
    named: 'alérgeno alérgenos alergia allergen allergens allergy',
    asked:
      'alérgeno alérgico alergia gluten celíaco celíaca lactosa intolerante frutos vegano vegana allergen allergic allergy celiac coeliac lactose intolerant nuts vegan',
  },
  {
    named: 'reclamación queja incidencia problema complaint issue problem',
    asked:
      'reclamar reclamación queja quejarme estafa denuncia vergüenza roto defectuoso equivocado incompleto complaint complain broken faulty damaged wrong scam unacceptable',
  },
  {
    named: 'sugerencia opinión suggestion feedback idea',
    asked: 'sugerencia sugerir sugiero propongo deberíais podríais suggestion suggest improve improvement',
  },
  {
    named: 'pedido pedidos order orders',
    asked: 'pedido pedir encargar comprar cesta carrito order buy cart basket checkout',
  },
  {
    named: 'precio descuento oferta promoción price discount offer promotion',
    asked: 'descuento cupón oferta rebaja promoción discount coupon voucher sale offer promo',
  },
  {
    named: 'producto productos artículo asesoramiento product products advice item recommendation',
    asked:
      'recomendar recomiendas recomendación comparar diferencia recommend recommendation compare difference advice',
  },
  {
    named: 'horario contacto tienda hours contact shop store',
    asked: 'horario abrís abierto cerráis teléfono dirección hours open close opening phone address',
  },
  {
    named: 'disponibilidad existencias stock availability',
    asked: 'stock disponible disponibilidad existencias agotado reponer available availability restock',
  },
];

/** What the assistant understood already says: intent, and topic where it has one → the concern's first name. */
const understoodAs: Readonly<Record<string, string>> = {
  'policy delivery': 'envío',
  'policy returns': 'devolución',
  'policy warranty': 'garantía',
  'policy payment': 'pago',
  'policy allergens': 'alérgeno',
  'policy contact': 'contacto',
  order: 'pedido',
  order_status: 'pedido',
  discount: 'descuento',
  find: 'producto',
  ask_product: 'producto',
  compare: 'producto',
  pick: 'producto',
};

type Understood = { intent: string; topic?: string };

/** Which of the shop's own topics a conversation is about, in the shop's order. */
export function topicsOf(options: {
  topics: readonly string[];
  texts: readonly string[];
  language: Language;
  understood: readonly Understood[];
}): string[] {
  const said = new Set(options.texts.flatMap((text) => contentStems(text, options.language)));
  const meant = new Set(
    options.understood
      .map(({ intent, topic }) => understoodAs[topic === undefined ? intent : `${intent} ${topic}`])
      .filter((name) => name !== undefined)
      .flatMap((name) => contentStems(name, 'es')),
  );
  return options.topics.filter((topic) => {
    const words = wordsOf(topic);
    return words.asked.some((word) => said.has(word)) || words.named.some((word) => meant.has(word));
  });
}

type TopicWords = { named: string[]; asked: string[] };
const known = new Map<string, TopicWords>();

/** Stems in both languages, since a shop names its topics in one and shoppers write in either. */
function wordsOf(topic: string): TopicWords {
  const cached = known.get(topic);
  if (cached !== undefined) return cached;
  const names = inBoth(topic);
  const concern = concerns.filter(({ named }) => {
    const stems = new Set(inBoth(named));
    return names.some((name) => stems.has(name));
  });
  const own = [...names, ...names.flatMap(translated)];
  const found = {
    named: [...new Set([...names, ...concern.flatMap(({ named }) => inBoth(named))])],
    asked: [...new Set([...own, ...concern.flatMap(({ asked }) => inBoth(asked))])],
  };
  if (known.size > 500) known.clear();
  known.set(topic, found);
  return found;
}

function inBoth(text: string): string[] {
  return [...contentStems(text, 'es'), ...contentStems(text, 'en')];
}

/** Single words only: half of a phrase means something else. */
function translated(stemmed: string): string[] {
  const single = (phrase: string) => !phrase.includes(' ');
  return [
    ...translations(stemmed, 'es')
      .filter(single)
      .flatMap((word) => contentStems(word, 'en')),
    ...translations(stemmed, 'en')
      .filter(single)
      .flatMap((word) => contentStems(word, 'es')),
  ];
}
