/** A pizza oven's sheet, its reviews and the shop's terms, for sentences that are told again nearly word for word. */
import type { Page, Product } from '../../../src/catalog/product.ts';
import type { Facts } from '../../../src/chat/facts.ts';
import type { Language } from '../../../src/protocol.ts';
import { eur, factsOf, found, product } from './fact-sets.ts';

const rug = product({
  id: 'rug',
  title: 'Alfombra Duna',
  description:
    'Lleva fieltro debajo para no rayar el parqué. La cesta va al lavavajillas y la base se limpia con un paño húmedo. No la use sobre mármol ni piedra natural porque los mancha. Para niños de 3 a 8 años: correa que se ajusta con un clic y junta grande que no aprieta. La funda, no incluida, se lava a mano.',
  price: eur(4900),
  reviews: [
    { rating: 5, text: 'Mi gata ha bajado medio kilo sin pasar hambre.' },
    { rating: 4, text: 'No rebota nada, ni con los bidones llenos. La tela es muy suave.' },
  ],
});
const fleece = product({
  id: 'fleece',
  language: 'en',
  title: 'Kettle Fleece',
  description:
    'Made of recycled polyester; machine wash cold, and please hang it to dry instead of using the dryer so the pile stays soft. The zip is steel and the lining is cotton. A lantern for camp is not included.',
  price: eur(6400),
  reviews: [
    { rating: 4, text: 'Takes some practice in hard water.' },
    { rating: 5, text: 'The heel does not slip, and the pocket never opens on its own.' },
  ],
});

const terms: Record<Language, Page> = {
  es: {
    id: 'terms',
    title: 'Cambios y ayuda',
    language: 'es',
    text: 'Si una pizza no está a su gusto, díganoslo el mismo día por teléfono o por correo y la repetimos una vez sin coste. Afilamos gratis las tijeras de podar una vez al año en la tienda. Devolver en la tienda es gratis; la recogida por mensajero cuesta 4,50 €. Enviamos todo menos las escaleras a las islas. Llegan en 24 horas a la península y en 4 días a Baleares.',
  },
  en: {
    id: 'terms',
    title: 'Changes and help',
    language: 'en',
    text: 'If a pizza is not to your liking, tell us on the same day by phone or e-mail and we will make it again once, free of charge. Sales tax is added by state and is not part of our prices. Returns by post are free within Ireland. We hold orders for 5 days. Batteries are covered for six months unless they are opened.',
  },
};

function ask(language: Language, question: string, ...products: Product[]): Facts {
  const page = terms[language];
  return factsOf({
    language,
    question,
    products: found(...products),
    pages: products.length > 0 ? [] : [{ page, passage: page.text }],
    shopPages: [page],
  });
}

export const retoldSets = {
  rug: ask('es', 'Hábleme de la Alfombra Duna', rug),
  fleece: ask('en', 'Tell me about the Kettle Fleece', fleece),
  terms: ask('en', 'What if I do not like it?'),
  plazos: ask('es', '¿Y si no me gusta?'),
} satisfies Record<string, Facts>;
