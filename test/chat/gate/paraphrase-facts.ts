/** A garden shop with sheets in either language, each asked of in both. */
import type { Product } from '../../../src/catalog/product.ts';
import type { Facts } from '../../../src/chat/facts.ts';
import type { Language } from '../../../src/protocol.ts';
import { eur, factsOf, found, product } from './fact-sets.ts';

const bench = product({
  id: 'bench',
  title: 'Banco Aliso',
  categories: ['Bancos'],
  description:
    'Banco de madera de acacia que aguanta 200 kg y se monta en 30 minutos. Los cojines se sacan y se pueden lavar a máquina en frío.',
  price: eur(14900),
  attributes: { acabado: ['mate'] },
});
const lantern = product({
  id: 'lantern',
  language: 'en',
  title: 'Lantern Marsh',
  categories: ['Lanterns'],
  description:
    'A sturdy lantern that lasts 12 hours on a charge. The handle folds and it packs down to 9 × 14 cm. It shines worse than a headlamp and charges at between 10 and 30 °C.',
  price: eur(3900),
  attributes: { finish: ['matte'] },
});
const oil = product({
  id: 'oil',
  title: 'Aceite Teca',
  categories: ['Aceites'],
  description: 'Aceite para muebles de madera.',
  price: eur(1100),
  variants: [
    {
      id: 'o-s',
      title: '500 ml',
      options: { formato: '500 ml' },
      price: eur(1100),
      availability: 'in_stock',
    },
    { id: 'o-l', title: '1 l', options: { formato: '1 l' }, price: eur(1800), availability: 'in_stock' },
  ],
});

function ask(language: Language, ...all: Product[]): Facts {
  return factsOf({ language, question: all.map(({ title }) => title).join(', '), products: found(...all) });
}

export const paraphraseSets = {
  bench: ask('es', bench),
  benchEn: ask('en', bench),
  lantern: ask('es', lantern),
  lanternEn: ask('en', lantern),
  both: ask('es', bench, lantern),
  bothEn: ask('en', bench, lantern),
  oil: ask('es', oil),
  oilEn: ask('en', oil),
} satisfies Record<string, Facts>;
