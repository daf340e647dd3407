/** Answers about the shop quote its pages; what no page says, the assistant does not know. */
import type { Shop } from '../../catalog/shop.ts';
import { fold } from '../../language/fold.ts';
import { isLexiconStem } from '../../language/lexicon.ts';
import { formatMoney } from '../../language/money-format.ts';
import { stem } from '../../language/stem.ts';
import type { Language } from '../../protocol.ts';
import { placeAsked } from '../understand/asked-of-page.ts';
import type { AnsweringHit } from '../understand/pages-for.ts';
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

/** How the quotation is led in: the page answers, or has nothing on it, or does not name the place that was asked about. */
function leadIn(hit: AnsweringHit, { question, topic, language }: PolicyAsked): string {
  const title = plain(hit.page.title);
  if (hit.silent) {
    return say(language, {
      es: `Nuestra página «${title}» no lo dice. Lo más cercano que dice:`,
      en: `Our “${title}” page does not say that. The nearest thing it says:`,
    });
  }
  const place = topic === 'delivery' && hit.page.language === language ? placeAsked(question) : undefined;
  if (place !== undefined && isPlace(place, language) && !fold(hit.page.text).includes(fold(place))) {
    return say(language, {
      es: `Nuestra página «${title}» no nombra «${plain(place)}». Lo que dice:`,
      en: `Our “${title}” page does not name “${plain(place)}”. What it says:`,
    });
  }
  return say(language, {
    es: `Según nuestra página «${title}»:`,
    en: `From our “${title}” page:`,
  });
}

/** "To Portugal" and not "to flats": what the lexicon knows as a common word is no place. */
function isPlace(name: string, language: Language): boolean {
  return !isLexiconStem(stem(fold(name), language), language);
}

type PolicyAsked = { shop: Shop; topic: PolicyTopic; language: Language; question: string };

export function tellPolicy(hits: readonly AnsweringHit[], about: PolicyAsked): Told {
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
  return {
    must: [...minimumSentence(quote, { shop, topic, language }), `${leadIn(hit, about)} ${quote}`],
    may: [],
  };
}
