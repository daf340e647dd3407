/** Answers about the shop quote its pages; what no page says, the assistant does not know. */
import type { PageHit } from '../../catalog/search.ts';
import type { Shop } from '../../catalog/shop.ts';
import { formatMoney } from '../../language/money-format.ts';
import type { Language } from '../../protocol.ts';
import type { PolicyTopic } from '../understand/understanding.ts';
import { plain, say } from './phrases.ts';
import { firstSentences } from './sentences.ts';
import type { Told } from './told.ts';

/** Characters of a page quoted in one answer. */
const quotedCharacters = 320;

/** Hours and channels as shop.json has them. */
export function contactSentences(shop: Shop, language: Language): string[] {
  const { contact } = shop;
  const hours = contact.hours?.[language];
  const channels = [contact.phone, contact.email].filter((channel) => channel !== undefined).join(' · ');
  return [
    ...(hours === undefined
      ? []
      : [say(language, { es: `Nuestro horario: ${hours}.`, en: `Our hours: ${hours}.` })]),
    ...(channels === ''
      ? []
      : [
          say(language, {
            es: `Puede contactarnos aquí: ${channels}`,
            en: `You can reach us here: ${channels}`,
          }),
        ]),
  ];
}

/** Where the page's words turn on a minimum, the shop's own figure goes before them. */
function minimumSentence(
  quote: string,
  { shop, topic, language }: { shop: Shop; topic: PolicyTopic; language: Language },
): string[] {
  const minimum = shop.delivery?.minimum;
  if (topic !== 'delivery' || minimum === undefined || !/m[ií]nim/i.test(quote)) return [];
  const amount = formatMoney(minimum, language);
  return [
    say(language, {
      es: `El pedido mínimo a domicilio es de ${amount}.`,
      en: `The minimum order for delivery is ${amount}.`,
    }),
  ];
}

export function tellPolicy(
  hits: readonly PageHit[],
  about: { shop: Shop; topic: PolicyTopic; language: Language },
): Told {
  const { shop, topic, language } = about;
  const known = topic === 'contact' ? contactSentences(shop, language) : [];
  if (known.length > 0) return { must: known, may: [] };
  const hit = hits[0];
  if (hit === undefined) {
    const contact = [shop.contact.phone, shop.contact.email]
      .filter((channel) => channel !== undefined)
      .join(' · ');
    return {
      must: [
        say(language, {
          es: `No tengo información de la tienda sobre eso, y prefiero no suponerla.${contact === '' ? '' : ` Puede preguntarlo aquí: ${contact}`}`,
          en: `I have no information from the shop about that, and I would rather not guess.${contact === '' ? '' : ` You can ask here: ${contact}`}`,
        }),
        say(language, {
          es: '¿Quiere que le atienda una persona?',
          en: 'Would you like a person to help you?',
        }),
      ],
      may: [],
    };
  }
  const quote = firstSentences(hit.passage, quotedCharacters);
  const title = plain(hit.page.title);
  return {
    must: [
      ...minimumSentence(quote, { shop, topic, language }),
      say(language, {
        es: `Según nuestra página «${title}»: ${quote}`,
        en: `From our “${title}” page: ${quote}`,
      }),
    ],
    may: [],
  };
}
