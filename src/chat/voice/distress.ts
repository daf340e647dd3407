/** One kind sentence for somebody who does not want to live: no diagnosis, no number that nobody has given. */
import type { Shop } from '../../catalog/shop.ts';
import type { Language } from '../../protocol.ts';
import { say } from './phrases.ts';
import type { Told } from './told.ts';

/** Where 112 is the number for any emergency: the time zones of the European Union. */
const european = new Set(
  `Africa/Ceuta Asia/Famagusta Asia/Nicosia Atlantic/Azores Atlantic/Canary Atlantic/Madeira Europe/Amsterdam Europe/Athens
  Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Bucharest Europe/Budapest Europe/Copenhagen Europe/Dublin
  Europe/Helsinki Europe/Lisbon Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Mariehamn Europe/Paris
  Europe/Prague Europe/Riga Europe/Rome Europe/Sofia Europe/Stockholm Europe/Tallinn Europe/Vienna Europe/Vilnius
  Europe/Warsaw Europe/Zagreb`.split(/\s+/),
);

export function tellDistress(shop: Shop, language: Language): Told {
  // A time zone that nobody set is Madrid's: the currency, which is always the merchant's, must be of there too.
  const isThere = shop.currency === 'EUR' && european.has(shop.timeZone);
  const number = isThere ? '112' : undefined;
  const { phone, email } = shop.contact;
  const contact = phone ?? email;
  return {
    must: [
      say(language, {
        es: `Siento mucho que esté pasando por esto; no tiene por qué llevarlo a solas: hable ahora con alguien de su confianza o llame al número de emergencias de su zona${number === undefined ? '' : `, el ${number}`}.`,
        en: `I am so sorry you are going through this; you do not have to carry it alone: please talk to someone you trust right now or call your local emergency number${number === undefined ? '' : `, ${number}`}.`,
      }),
      ...(contact === undefined
        ? []
        : [
            say(language, {
              es: `Y si prefiere hablar con una persona de nuestro equipo: ${contact}.`,
              en: `And if you would rather talk to a person of our team: ${contact}.`,
            }),
          ]),
    ],
    may: [],
  };
}
