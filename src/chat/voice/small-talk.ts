/** Sentences that need nothing of the catalogue: greeting, thanks, who I am, a kind redirect, a person, an order's state. */
import type { Shop } from '../../catalog/shop.ts';
import { formatMoney } from '../../language/money-format.ts';
import type { Language } from '../../protocol.ts';
import type { ConfirmedOrder } from '../conversation-store.ts';
import { contactSentences } from './page-sentences.ts';
import { plain, say } from './phrases.ts';
import type { Told } from './told.ts';

export function tellGreeting(shop: Shop, language: Language): Told {
  return { must: [], may: [shop.greeting[language]] };
}

export function tellThanks(language: Language): Told {
  return {
    must: [],
    may: [
      say(language, {
        es: 'A usted. ¿Puedo ayudarle en algo más?',
        en: 'You are welcome. Can I help you with anything else?',
      }),
    ],
  };
}

/** So many of a list are said. */
const mostNamed = 12;

/** The brands of the catalogue, or the first levels of its categories. */
export function tellRange(
  of: 'brands' | 'kinds',
  facets: { brands: readonly string[]; categories: readonly string[] },
  language: Language,
): Told {
  const names = of === 'brands' ? facets.brands : facets.categories.filter((path) => !path.includes(' > '));
  if (names.length === 0) return tellUnclear(language);
  const said = names.slice(0, mostNamed).map(plain).join(', ');
  const more = names.length - mostNamed;
  const tail = more <= 0 ? '' : say(language, { es: ` y ${more} más`, en: ` and ${more} more` });
  return {
    must: [
      of === 'brands'
        ? say(language, {
            es: `Estas son nuestras marcas: ${said}${tail}.`,
            en: `These are our brands: ${said}${tail}.`,
          })
        : say(language, { es: `Tenemos ${said}${tail}.`, en: `We have ${said}${tail}.` }),
      say(language, { es: '¿Qué le interesa?', en: 'What are you interested in?' }),
    ],
    may: [],
  };
}

/** A wish with nothing wished for. */
export function tellUnclear(language: Language): Told {
  return {
    must: [
      say(language, {
        es: '¿Qué producto busca? Dígame qué es, y si quiere un color, una talla o un precio máximo.',
        en: 'Which product are you looking for? Tell me what it is and, if you like, a colour, a size or a top price.',
      }),
    ],
    may: [],
  };
}

export function tellGoodbye(language: Language): Told {
  return {
    must: [],
    may: [
      say(language, {
        es: 'Gracias por su visita. ¡Hasta pronto!',
        en: 'Thank you for your visit. See you soon!',
      }),
    ],
  };
}

export function tellAboutAssistant(shop: Shop, language: Language): Told {
  return {
    must: [
      say(language, {
        es: `Soy ${shop.assistantName}, el asistente virtual de ${shop.name}: una inteligencia artificial, no una persona.`,
        en: `I am ${shop.assistantName}, the virtual assistant of ${shop.name}: an artificial intelligence, not a person.`,
      }),
      say(language, {
        es: 'Puedo buscar productos, decirle precios y existencias, tomar su pedido y ponerle en contacto con una persona.',
        en: 'I can find products, tell you prices and stock, take your order and put you in touch with a person.',
      }),
    ],
    may: [],
  };
}

/** `next`: what is asked instead of what would be of interest. */
export function tellRedirect(shop: Shop, language: Language, next?: readonly string[]): Told {
  const whatElse = say(language, {
    es: '¿Qué producto le interesa?',
    en: 'Which product are you interested in?',
  });
  return {
    must: [
      say(language, {
        es: `Eso queda fuera de lo que puedo hacer: aquí le ayudo con los productos y los pedidos de ${shop.name}.`,
        en: `That is outside what I can do: I am here to help with the products and orders of ${shop.name}.`,
      }),
      ...(next ?? [whatElse]),
    ],
    may: [],
  };
}

/** Something said in the middle of talk; `next` is what waits for an answer. */
export function tellNotUnderstood(language: Language, next?: readonly string[]): Told {
  const whatElse = say(language, {
    es: '¿Me lo dice con otras palabras? Puedo contarle más de lo que le he mostrado, buscar otra cosa o tomarle el pedido.',
    en: 'Could you put it another way? I can tell you more about what I have shown, look for something else or take your order.',
  });
  return {
    must: [
      say(language, { es: 'Perdone, no le he entendido.', en: 'Sorry, I did not understand that.' }),
      ...(next ?? [whatElse]),
    ],
    may: [],
  };
}

/** `closed`: outside the shop's hours nobody is called, and no time is promised. */
export function tellHandoff(shop: Shop, language: Language, hours: 'open' | 'closed' | 'unknown'): Told {
  const told =
    hours === 'closed'
      ? {
          es: 'Ahora mismo no hay nadie del equipo atendiendo. Dejo aquí su petición para cuando lo haya.',
          en: 'Nobody of our team is here right now. I leave your request here for when somebody is.',
        }
      : {
          es: 'He avisado a una persona del equipo; le responderá en este mismo chat.',
          en: 'I have called a member of our team; they will answer in this chat.',
        };
  return { must: [say(language, told), ...contactSentences(shop, language)], may: [] };
}

/** While a person is awaited every message gets this, and goes to the person. */
export function tellWaiting(shop: Shop, language: Language, hours: 'open' | 'closed' | 'unknown'): Told {
  const goOn = say(language, {
    es: 'Si prefiere continuar conmigo, escriba «seguir con el asistente».',
    en: 'If you would rather go on with me, write “continue with the assistant”.',
  });
  if (hours === 'closed') {
    const nobody = say(language, {
      es: 'Su mensaje queda aquí para el equipo, que ahora no está atendiendo.',
      en: 'Your message is kept here for our team, who are not here right now.',
    });
    return { must: [nobody, ...contactSentences(shop, language), goOn], may: [] };
  }
  const arrived = say(language, {
    es: 'Su mensaje ha llegado a nuestro equipo; una persona le responderá aquí.',
    en: 'Your message has reached our team; a person will answer here.',
  });
  return { must: [`${arrived} ${goOn}`], may: [] };
}

/** A person is in the conversation already. */
export function tellAttended(language: Language): Told {
  return {
    must: [
      say(language, {
        es: 'Le atiende una persona del equipo, que ya ve su mensaje. Si prefiere continuar conmigo, escriba «seguir con el asistente».',
        en: 'A member of our team is with you and sees your message. If you would rather go on with me, write “continue with the assistant”.',
      }),
    ],
    may: [],
  };
}

export function tellBackAgain(language: Language): Told {
  return {
    must: [
      say(language, {
        es: 'De acuerdo, continuamos. ¿En qué puedo ayudarle?',
        en: 'All right, let us go on. How can I help you?',
      }),
    ],
    may: [],
  };
}

const statusPhrase: Readonly<Record<Language, Readonly<Record<ConfirmedOrder['status'], string>>>> = {
  es: {
    received: 'recibido',
    preparing: 'en preparación',
    ready: 'listo para recoger',
    sent: 'enviado',
    delivered: 'entregado',
    cancelled: 'cancelado',
  },
  en: {
    received: 'received',
    preparing: 'being prepared',
    ready: 'ready to collect',
    sent: 'sent',
    delivered: 'delivered',
    cancelled: 'cancelled',
  },
};

/** Orders made here and nothing else: of any other it says that it cannot see it. Never a guess. */
export function tellOrderStatus(
  orders: readonly ConfirmedOrder[],
  askedNumber: string | undefined,
  language: Language,
): Told {
  const order =
    askedNumber === undefined ? orders[0] : orders.find(({ orderNumber }) => orderNumber === askedNumber);
  if (order !== undefined) {
    const total = formatMoney(order.cart.total, language);
    const status = statusPhrase[language][order.status];
    return {
      must: [
        say(language, {
          es: `Su pedido ${order.orderNumber}, de ${total}, está en este estado: ${status}.`,
          en: `Your order ${order.orderNumber}, for ${total}, has this status: ${status}.`,
        }),
      ],
      may: [],
    };
  }
  return {
    must: [
      say(language, {
        es: 'No veo ningún pedido suyo hecho en este chat, y los hechos por otra vía no puedo consultarlos.',
        en: 'I see no order of yours made in this chat, and I cannot look up orders made elsewhere.',
      }),
      say(language, {
        es: '¿Quiere que le atienda una persona?',
        en: 'Would you like a person to help you?',
      }),
    ],
    may: [],
  };
}

export function tellStopped(language: Language): Told {
  return {
    must: [say(language, { es: 'De acuerdo, lo dejo aquí.', en: 'All right, I will stop here.' })],
    may: [],
  };
}
