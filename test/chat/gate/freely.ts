/** What a good model says in its own words, each beside a sentence of the same make that is not so. */
import type { freeSets } from './freely-facts.ts';

/** [facts, true answer, false answer]. */
export const freely: readonly (readonly [keyof typeof freeSets, string, string])[] = [
  // A clock's half of the day ends a sentence.
  [
    'returns',
    'We open Tuesday to Saturday from 10 am to 5:30 pm. Shall I tell you more?',
    'We open Tuesday to Saturday from 10 am to 6:30 pm. Shall I tell you more?',
  ],
  // Days that are closed, after the hours; a house number is no time of day.
  [
    'returns',
    "We're open Tuesday to Saturday from 10 am to 5:30 pm, and closed on Sundays and Mondays.",
    "We're open Tuesday to Saturday from 10 am to 5:30 pm, and closed on Sundays and Tuesdays.",
  ],
  [
    'plazos',
    'Estamos en la Calle del Manzano, 21, en Villamuestra, y abrimos de martes a sábado de 9:30 a 14:00 y de 17:00 a 20:30.',
    'Estamos en la Calle del Manzano, 21, en Villamuestra, y abrimos de martes a sábado de 9:30 a 14:00 y de 17:00 a 21:00.',
  ],
  // Counted from the day it comes, which is no time of arrival.
  [
    'plazos',
    'Dispone de 30 días desde que recibe el pedido.',
    'Dispone de 60 días desde que recibe el pedido.',
  ],
  [
    'returns',
    'You have 45 days from delivery to return almost anything.',
    'You have 90 days from delivery to return almost anything.',
  ],
  // "Takes" of something else than time, and two times of arrival in two sentences.
  [
    'returns',
    'The carrier calls you to agree a two-hour window and takes the item to the room of your choice.',
    'The carrier calls you to agree a four-hour window and takes the item to the room of your choice.',
  ],
  [
    'plazos',
    'Un pedido suele llegar entre 35 y 50 minutos después de confirmarlo, y los viernes y sábados por la noche puede tardar hasta una hora.',
    'Un pedido suele llegar entre 35 y 50 minutos después de confirmarlo, y los viernes y sábados por la noche puede tardar hasta dos horas.',
  ],
  // What is disclaimed stands beside what is so; a case that claims nothing opens a sentence.
  [
    'returns',
    "I can't promise Saturday: on the mainland it takes 2 to 3 working days.",
    "I can't promise Saturday: on the mainland it takes 4 to 6 working days.",
  ],
  [
    'plazos',
    'Si al final no acierta, el primer cambio de talla es gratis.',
    'Si al final no acierta, todos los cambios de talla son gratis.',
  ],
  // "No," that answers, and a denial put with another verb.
  [
    'plazos',
    'No, la masa se prepara cada mañana y fermenta 48 horas.',
    'No, la masa no se prepara cada mañana y fermenta 48 horas.',
  ],
  ['plazos', 'Las cajas abiertas no admiten devolución.', 'Las cajas abiertas admiten devolución.'],
  ['returns', 'Opened packs are not returned.', 'Opened packs are returned.'],
  // The shopper's words, where a page has them too.
  ['plazos', 'El repartidor lleva datáfono.', 'El repartidor lleva paraguas.'],
  // A gift of the pages, said of a thing on sale only where they say it of that.
  [
    'plazos',
    'Las tijeras de podar se afilan gratis una vez al año.',
    'Las Botas Collado salen gratis una vez al año.',
  ],
  // A figure before a verb has no unit, nor have the minutes of a clock.
  [
    'botas',
    'Las Botas Collado en la talla 42 cuestan 89,00 €.',
    'Las Botas Collado en la talla 52 cuestan 89,00 €.',
  ],
  [
    'plazos',
    'Los pedidos confirmados antes de las 14:00 salen el mismo día.',
    'Los pedidos confirmados antes de las 16:00 salen el mismo día.',
  ],
  // So many are left, with the name or a verb in between.
  ['lamps', 'There are only two Desk Lamp Heron left.', 'There are only six Desk Lamp Heron left.'],
  [
    'botas',
    'De las Botas Collado en la talla 43 quedan 25.',
    'De las Botas Collado en la talla 42 quedan más de veinte.',
  ],
  // What is counted before a list; an item whose figure is in a name too is about no other.
  [
    'lamps',
    'We have two lamps:\n- **Desk Lamp Heron**: €39.00\n- **Lantern Wren**: €29.00',
    'We have nine lamps:\n- **Desk Lamp Heron**: €39.00\n- **Lantern Wren**: €29.00',
  ],
  [
    'plazos',
    'Puede elegir entre nuestras dos tiendas:\n- Heron Centro\n- Heron Puerto',
    'Tenemos cuatro tiendas.',
  ],
  // The one product that the question names is what the answer speaks of.
  ['heron', 'It has a clamp and 8 programmes.', 'It runs for 20 hours.'],
  // Only there, of a shop that says no more than that it delivers there.
  ['plazos', 'Repartimos solo en Villamuestra y alrededores.', 'Repartimos solo en Villamuestra.'],
  ['returns', 'We only deliver within Ireland.', 'We only deliver within Dublin.'],
  // Told one by one behind their number, and so many left of one: each at its own price.
  [
    'lamps',
    'We carry two lamps: the Desk Lamp Heron for €39.00 and the Lantern Wren for €29.00.',
    'We carry two lamps: the Desk Lamp Heron for €29.00 and the Lantern Wren for €39.00.',
  ],
  [
    'botas',
    'Quedan tres de las Botas Collado en la talla 42, a 89,00 €.',
    'Quedan tres de las Botas Collado en la talla 42, a 99,00 €.',
  ],
  // What it was: by its prior price alone.
  ['lamps', 'The Lantern Wren used to be €35.00.', 'The Desk Lamp Heron used to be €45.00.'],
  ['lamps', 'The Lantern Wren is cheaper than before.', 'The Desk Lamp Heron is cheaper than before.'],
  [
    'sandalias',
    'Las Sandalias Vado han bajado: de 55,00 € han pasado a 49,00 €.',
    'Las Sandalias Vado han bajado: de 65,00 € han pasado a 49,00 €.',
  ],
  [
    'sandalias',
    'Cuestan 49,00 €, frente a los 55,00 € de antes.',
    'Cuestan 49,00 €, frente a los 60,00 € de antes.',
  ],
  ['sandalias', 'Están de oferta.', 'Las Botas Collado están de oferta.'],
  // Of the ones that the question names; a part is more so where the text says that of it.
  ['which', 'The lighter of the two is the Lantern Wren.', 'The lighter of the two is the Desk Lamp Heron.'],
  [
    'sandalias',
    'Las Sandalias Vado llevan la cara interna más firme.',
    'Las Sandalias Vado llevan la suela interna más firme.',
  ],
  // What is not promised denies nothing of what is said.
  [
    'plazos',
    'No puedo asegurarle el viernes: los viernes y sábados por la noche puede tardar hasta una hora.',
    'No puedo asegurarle el viernes: los viernes y sábados por la noche puede tardar hasta tres horas.',
  ],
  [
    'plazos',
    'Tiene 30 días a partir de que recibe el pedido.',
    'Tiene 90 días a partir de que recibe el pedido.',
  ],
  // Percentages that dim a light lower no price; a gift that comes with a thing is one.
  [
    'lamps',
    'The Desk Lamp Heron dims to 10 %.',
    'The Desk Lamp Heron costs €39.00, ten percent less if you pay today.',
  ],
  ['botas', 'Las Botas Collado son un regalo perfecto.', 'Las Botas Collado incluyen un regalo sorpresa.'],
  // A shelf is called by its own name; another of the same stem is another.
  [
    'botas',
    'Las Botas Collado están en la sección de Electricidad.',
    'Las Botas Collado están en la sección de Eléctricas.',
  ],
  ['botas', 'Las Botas Collado cuestan 89,00 €.', 'Las Botas Collado cuestan un quince por ciento menos.'],
];
