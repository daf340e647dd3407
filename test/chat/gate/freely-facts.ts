/** Two shops with terms, hours and a few goods, for answers that a good model puts in its own words. */
import type { Page, Product } from '../../../src/catalog/product.ts';
import type { Facts } from '../../../src/chat/facts.ts';
import type { Language } from '../../../src/protocol.ts';
import { eur, factsOf, found, product, shopOf } from './fact-sets.ts';

const lamp = product({
  id: 'lamp',
  language: 'en',
  title: 'Desk Lamp Heron',
  description: 'It has a clamp and a steel arm, and dims to 10 % at night.',
  price: eur(3900),
  attributes: { programmes: ['8'], weight: ['900 g'], height: ['5.5 in'] },
  availability: 'low_stock',
  quantity: 2,
});
const lantern = product({
  id: 'lantern',
  language: 'en',
  title: 'Lantern Wren',
  description: 'A camping lantern that runs for 20 hours.',
  price: eur(2900),
  priorPrice30d: eur(3500),
  attributes: { weight: ['400 g'] },
});
const torch = product({
  id: 'torch',
  language: 'en',
  title: 'Torch Robin',
  description: 'A pocket torch.',
  price: eur(900),
});
const boots = product({
  id: 'boots',
  title: 'Botas Collado',
  categories: ['Electricidad > Calzado'],
  description: 'Botas de senderismo con puntera reforzada.',
  price: eur(8900),
  variants: [
    {
      id: 'boots-42',
      title: '42',
      options: { talla: '42' },
      price: eur(8900),
      availability: 'low_stock',
      quantity: 3,
    },
    {
      id: 'boots-43',
      title: '43',
      options: { talla: '43' },
      price: eur(8900),
      availability: 'in_stock',
      quantity: 25,
    },
  ],
});
const sandals = product({
  id: 'sandals',
  title: 'Sandalias Vado',
  description: 'Sandalias de río que secan en una hora. La cara interna es más firme y la suela, de caucho.',
  price: eur(4900),
  priorPrice30d: eur(5500),
});

const terms: Record<Language, Page> = {
  es: {
    id: 'terms',
    title: 'Envíos y cambios',
    language: 'es',
    text: 'Tiene 30 días desde que recibe el pedido para devolver o cambiar lo que no le convenza. Las cajas abiertas no se devuelven. Un pedido suele llegar entre 35 y 50 minutos después de confirmarlo. Los viernes y sábados por la noche puede tardar hasta una hora. Afilamos gratis las tijeras de podar una vez al año en la tienda. Los pedidos confirmados antes de las 14:00 salen el mismo día. El repartidor lleva datáfono. Repartimos en Villamuestra y alrededores. La masa se prepara cada mañana y fermenta 48 horas. El primer cambio de talla es gratis.',
  },
  en: {
    id: 'terms',
    title: 'Delivery and returns',
    language: 'en',
    text: 'You can return almost anything within 45 days of delivery. The carrier calls to agree a two-hour window and brings the item to the room of your choice. They arrive in 2 to 3 working days on the mainland and in 4 to 6 working days on the islands. We deliver within Ireland. Picking up is free and has no minimum order. HERON10 takes 10% off orders of €50.00 or more. Opened packs and used filters are not returned.',
  },
};
const shop = shopOf({
  contact: {
    hours: {
      es: 'de martes a sábado de 9:30 a 14:00 y de 17:00 a 20:30. Domingos y lunes cerrado',
      en: 'Tuesday to Saturday, 10 am to 5:30 pm. Closed on Sundays and Mondays',
    },
    email: 'hola@heron.example',
    phone: '+34 555 010 300',
  },
  delivery: {
    pickup: [
      { name: 'Heron Centro', address: 'Calle del Manzano, 21, Villamuestra' },
      { name: 'Heron Puerto', address: 'Muelle de Muestra, 4, Villamuestra' },
    ],
  },
});

function ask(language: Language, question: string, ...products: Product[]): Facts {
  const page = terms[language];
  return factsOf({
    language,
    question,
    shop,
    products: found(...products),
    pages: [{ page, passage: page.text }],
    shopPages: [page],
  });
}

export const freeSets = {
  returns: ask('en', 'Can I return the lamp?', lamp, lantern),
  lamps: ask('en', 'What lamps have you got?', lamp, lantern),
  heron: ask('en', 'Does the Heron have a clamp?', lamp, lantern),
  which: ask('en', 'Which is lighter, the Desk Lamp Heron or the Lantern Wren?', lamp, lantern, torch),
  sandalias: ask('es', '¿Qué tal las Sandalias Vado?', sandals, boots),
  plazos: ask('es', '¿El repartidor lleva datáfono?', boots, sandals),
  botas: ask('es', '¿Quedan Collado?', boots, sandals),
} satisfies Record<string, Facts>;
