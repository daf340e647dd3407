import type { Language } from '../../protocol.ts';
import { type Transcript, understoodOf } from './transcript.ts';

const mostWords = 30;
const quotedWords = 7;

const words = {
  es: {
    find: 'Busca «{0}»',
    ask: 'Pregunta por {0}',
    policy: 'Pregunta por {0}',
    person: 'Pide una persona',
    compare: 'Compara productos',
    order: 'Prepara un pedido',
    status: 'Pregunta por su pedido',
    discount: 'Pide un descuento',
    says: 'Escribe «{0}»',
    ordered: 'hace el pedido {0}',
    cart: 'deja {0} en la cesta',
    none: 'no se le encuentra nada',
    shown: 'se le muestran productos',
    waiting: 'espera a una persona',
    attended: 'le atiende una persona',
    failed: 'la respuesta falla',
    offTopic: 'queda fuera de tema',
    answered: 'recibe respuesta',
    angry: 'con enfado',
    topics: {
      delivery: 'el envío',
      returns: 'las devoluciones',
      warranty: 'la garantía',
      contact: 'el contacto',
      payment: 'el pago',
      allergens: 'los alérgenos',
      other: 'las condiciones',
    },
  },
  en: {
    find: 'Looks for “{0}”',
    ask: 'Asks about {0}',
    policy: 'Asks about {0}',
    person: 'Asks for a person',
    compare: 'Compares products',
    order: 'Puts together an order',
    status: 'Asks about their order',
    discount: 'Asks for a discount',
    says: 'Writes “{0}”',
    ordered: 'places order {0}',
    cart: 'leaves {0} in the cart',
    none: 'nothing is found',
    shown: 'is shown products',
    waiting: 'waits for a person',
    attended: 'is answered by a person',
    failed: 'the answer fails',
    offTopic: 'is off topic',
    answered: 'is answered',
    angry: 'angry',
    topics: {
      delivery: 'delivery',
      returns: 'returns',
      warranty: 'the warranty',
      contact: 'contact',
      payment: 'payment',
      allergens: 'allergens',
      other: 'terms',
    },
  },
} as const;

type Words = (typeof words)[Language];

/** What they came for, and how it ended, in at most 30 words. */
export function summaryOf(transcript: Transcript, angry: boolean): { es: string; en: string } {
  return { es: summaryIn(transcript, angry, words.es), en: summaryIn(transcript, angry, words.en) };
}

function summaryIn(transcript: Transcript, angry: boolean, say: Words): string {
  const asked = [...new Set(askedOf(transcript, say))];
  // The first thing and the last: what lies between led from one to the other.
  const told = asked.length > 2 ? [asked[0], asked.at(-1)] : asked;
  const parts = [...told, endOf(transcript, say), angry ? say.angry : undefined].filter(
    (part) => part !== undefined,
  );
  return `${clip(parts.join('; '), mostWords)}.`;
}

function askedOf(transcript: Transcript, say: Words): string[] {
  const titles = new Map(
    transcript.messages.flatMap(({ products = [] }) => products.map(({ id, title }) => [id, title] as const)),
  );
  const asked = transcript.turns.flatMap(({ trace }) => {
    const { intent, topic, text, productId } = understoodOf(trace);
    switch (intent) {
      case 'find':
        return text === undefined || text === '' ? [] : [filled(say.find, text)];
      case 'ask_product':
        return [filled(say.ask, titles.get(productId ?? '') ?? productId ?? '')];
      case 'policy':
        return [filled(say.policy, say.topics[topicKey(topic)])];
      case 'human':
        return [say.person];
      case 'compare':
      case 'pick':
        return [say.compare];
      case 'order':
        return [say.order];
      case 'order_status':
        return [say.status];
      case 'discount':
        return [say.discount];
      default:
        return [];
    }
  });
  if (asked.length > 0) return asked;
  const first = transcript.messages.find(({ role }) => role === 'shopper');
  return first === undefined ? [] : [filled(say.says, first.text)];
}

function topicKey(topic: string | undefined): keyof Words['topics'] {
  return topic !== undefined && Object.hasOwn(words.es.topics, topic)
    ? (topic as keyof Words['topics'])
    : 'other';
}

function endOf(
  { messages, turns, cart, orderNumbers, waitingSince }: Transcript,
  say: Words,
): string | undefined {
  const last = turns.at(-1);
  const [order] = orderNumbers;
  if (order !== undefined) return filled(say.ordered, order);
  if (waitingSince !== undefined) return say.waiting;
  if (messages.some(({ role }) => role === 'staff')) return say.attended;
  if (last?.status === 'failed') return say.failed;
  if (cart !== undefined && cart.lines.length > 0) {
    const [line] = cart.lines;
    return filled(
      say.cart,
      cart.lines.length === 1 && line !== undefined ? line.title : String(cart.lines.length),
    );
  }
  if (last?.outcome === 'no_result') return say.none;
  if (last?.outcome === 'redirected') return say.offTopic;
  if (messages.some(({ products = [] }) => products.length > 0)) return say.shown;
  return last === undefined ? undefined : say.answered;
}

function filled(sentence: string, value: string): string {
  return sentence.replace('{0}', () => clip(value.replace(/\s+/g, ' ').trim(), quotedWords));
}

/** At most so many words, and no word longer than a line. */
function clip(text: string, most: number): string {
  const all = text.split(' ').map((word) => (word.length > 40 ? `${word.slice(0, 39)}…` : word));
  return all.length <= most ? all.join(' ') : `${all.slice(0, most).join(' ')}…`;
}
