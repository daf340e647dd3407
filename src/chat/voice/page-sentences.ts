/** Answers about the shop quote its pages; what no page says, the assistant does not know. */
import type { PageHit } from '../../catalog/search.ts';
import type { Shop } from '../../catalog/shop.ts';
import type { Language } from '../../protocol.ts';
import { plain, say } from './phrases.ts';
import { firstSentences } from './sentences.ts';
import type { Told } from './told.ts';

/** Characters of a page quoted in one answer. */
const quotedCharacters = 320;

export function tellPolicy(hits: readonly PageHit[], shop: Shop, language: Language): Told {
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
      say(language, {
        es: `Según nuestra página «${title}»: ${quote}`,
        en: `From our “${title}” page: ${quote}`,
      }),
    ],
    may: [],
  };
}
