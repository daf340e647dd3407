/** Answers about the shop quote its pages; what no page says, the assistant does not know. */
import type { Shop } from '../../catalog/shop.ts';
import { fold } from '../../language/fold.ts';
import { isLexiconStem } from '../../language/lexicon.ts';
import { formatMoney } from '../../language/money-format.ts';
import { stem } from '../../language/stem.ts';
import type { Language } from '../../protocol.ts';
import { placeAsked } from '../understand/asked-of-page.ts';
import type { AnsweringHit } from '../understand/pages-for.ts';
import { asksTax } from '../understand/policy-topic.ts';
import type { PolicyTopic } from '../understand/understanding.ts';
import { plain, say } from './phrases.ts';
import { firstSentences } from './sentences.ts';
import type { Told } from './told.ts';

/** Characters of a page quoted in one answer. */
const quotedCharacters = 320;

/** "¿En qué calle estáis?", "where are your shops?" Folded. */
const asksWhere =
  /(?<![a-z])(?:donde|direccion|calle|algun sitio|en persona|(?:a|para) ver(?:l[oa]s?)?|come (?:and|to)|somewhere|in person|ubica\w*|queda|where\w*|address|located|location|street|find you)(?![a-z])/;

/** Where orders are collected, as shop.json has it. */
function addressSentences({ delivery }: Shop, language: Language): string[] {
  const places = (delivery?.pickup ?? []).map(({ name, address }) =>
    plain(address === undefined ? name : `${name}, ${address}`),
  );
  if (places.length === 0) return [];
  const all = places.join(' · ');
  return [say(language, { es: `Nos encuentra en: ${all}.`, en: `You can find us at: ${all}.` })];
}

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

/** Where the page's words turn on a minimum and do not give it, the shop's own figure goes before them. */
function minimumSentence(
  quote: string,
  { shop, topic, language }: { shop: Shop; topic: PolicyTopic; language: Language },
): string[] {
  const minimum = shop.delivery?.minimum;
  if (topic !== 'delivery' || minimum === undefined || !/m[ií]nim/i.test(quote)) return [];
  const amount = formatMoney(minimum, language);
  // The page's own words for it will do.
  if (fold(quote).includes(fold(amount))) return [];
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
  if (hit.near) {
    return say(language, {
      es: `Nuestra página «${title}» no lo dice con esas palabras. Lo más cercano que dice:`,
      en: `Our “${title}” page does not say it in those words. The nearest thing it says:`,
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

function taxSentence({ taxIncluded }: Shop, language: Language): string {
  return taxIncluded
    ? say(language, { es: 'Los precios llevan los impuestos incluidos.', en: 'Prices include tax.' })
    : say(language, {
        es: 'Los precios no llevan los impuestos incluidos.',
        en: 'Prices do not include tax.',
      });
}

/** What the page says beside hours and channels: where the shop is, what it does on a Sunday. */
function besides(hit: AnsweringHit | undefined, known: readonly string[], about: PolicyAsked): string[] {
  if (hit === undefined || hit.silent || hit.score < leastBesides) return [];
  const told = known.join(' ');
  const { contact } = about.shop;
  const all = [contact.phone, contact.email, contact.hours?.[hit.page.language]].filter(
    (one) => one !== undefined,
  );
  const said = hit.passage
    .split('\n')
    .filter((sentence) => !told.includes(sentence) && !all.some((one) => sentence.includes(one)));
  if (said.length === 0) return [];
  return [`${leadIn(hit, about)} ${firstSentences(said.join('\n'), quotedCharacters)}`];
}

/** A share of the question, as the hit's score says it. */
const leastBesides = 0.2;

export function tellPolicy(hits: readonly AnsweringHit[], about: PolicyAsked): Told {
  const { shop, topic, language, question } = about;
  const hit = hits[0];
  const where = topic === 'contact' && asksWhere.test(fold(question)) ? addressSentences(shop, language) : [];
  const known = topic === 'contact' ? [...where, ...contactSentences(shop, language)] : [];
  if (known.length > 0) return { must: [...known, ...besides(hit, known, about)], may: [] };
  if (topic === 'payment' && asksTax.test(fold(question))) {
    const told = taxSentence(shop, language);
    return { must: [told, ...besides(hit, [told], about)], may: [] };
  }
  if (hit === undefined) {
    return askThere(shop, language, {
      es: 'No tengo información de la tienda sobre eso, y prefiero no suponerla.',
      en: 'I have no information from the shop about that, and I would rather not guess.',
    });
  }
  const quote = firstSentences(hit.passage, quotedCharacters);
  return {
    must: [...minimumSentence(quote, { shop, topic, language }), `${leadIn(hit, about)} ${quote}`],
    may: [],
  };
}

/** Asked for, and neither among the goods nor on the pages. */
export function tellNotSaid(shop: Shop, language: Language): Told {
  return askThere(shop, language, {
    es: 'No encuentro eso en el catálogo ni en la información de la tienda.',
    en: 'I cannot find that in the catalogue or in what the shop says of itself.',
  });
}

function askThere(shop: Shop, language: Language, known: Readonly<Record<Language, string>>): Told {
  const contact = [shop.contact.phone, shop.contact.email]
    .filter((channel) => channel !== undefined)
    .join(' · ');
  const where = say(language, {
    es: `Puede preguntarlo aquí: ${contact}`,
    en: `You can ask here: ${contact}`,
  });
  return {
    must: [
      contact === '' ? say(language, known) : `${say(language, known)} ${where}`,
      say(language, {
        es: '¿Quiere que le atienda una persona?',
        en: 'Would you like a person to help you?',
      }),
    ],
    may: [],
  };
}
