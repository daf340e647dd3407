/** Whose word it is, which list it stands in, of which case the figure is, and where the thing is: each beside what is true of the same. */
import { expect, test } from 'vitest';
import type { Facts } from '../../../src/chat/facts.ts';
import { Gate } from '../../../src/chat/gate/gate.ts';
import { eur, factsOf, found, product } from './fact-sets.ts';

const bottle = product({
  id: 'bottle',
  language: 'en',
  title: 'Tarn Insulated Bottle',
  description: 'Keeps water cold for 24 hours and coffee hot for 10. The wide mouth takes a filter.',
  price: eur(2995),
  reviews: [
    { rating: 5, text: 'Ice still rattling the next morning in Moab.' },
    { rating: 4, text: 'Dents easily but still seals.' },
  ],
});
const blender = product({
  id: 'blender',
  title: 'Batidora de mano Turmix',
  description:
    'Batidora de brazo que pica hielo, con pie de acero. El vaso y la varilla montaclaras están incluidos.',
  price: eur(4990),
  attributes: { incluye: ['vaso', 'varilla montaclaras'] },
});
const mixer = product({
  id: 'mixer',
  language: 'en',
  title: 'Hand Blender Turmix',
  description: 'It chops ice.',
  price: eur(4990),
  attributes: { includes: ['beaker', 'whisk'] },
});
const gun = product({
  id: 'gun',
  title: 'Pistola de pintar Forjal',
  description: 'Llega en la próxima remesa; se puede reservar.',
  price: eur(6900),
  availability: 'preorder',
});
const saw = product({ id: 'saw', title: 'Sierra Forjal', price: eur(5900) });

const tea = product({
  id: 'tea',
  language: 'en',
  title: 'Infusion Lullaby',
  description: 'Twenty bags, naturally free of caffeine.',
  price: eur(650),
});
const cream = product({
  id: 'cream',
  title: 'Crema Aldaba',
  description: 'Crema con caléndula, libre de parabenos y exenta de perfume.',
  price: eur(950),
});
const mat = product({
  id: 'mat',
  title: 'Esterilla Sosiego',
  description: 'Esterilla de caucho que no resbala aunque sude.',
  price: eur(3490),
});

const returns = {
  en: {
    id: 'returns',
    title: 'Returns',
    language: 'en' as const,
    text: 'You have 60 days from delivery to return anything you are not happy with.\n\n## Condition\n\nElectronics come back in the original box with every cable, within 30 days.',
  },
  es: {
    id: 'returns',
    title: 'Devoluciones',
    language: 'es' as const,
    text: 'Tiene 60 días desde la entrega para devolver cualquier artículo.\n\n## Condiciones\n\nLos electrodomésticos vuelven en su caja con todos los cables, en 30 días.',
  },
};

/** As code tells it. */
function onOneLine(text: string): string {
  return text.replace(/\n+## (\w+)\n+/g, ' $1: ');
}

const sets = {
  tea: factsOf({ language: 'en', question: 'Has it caffeine?', products: found(tea) }),
  cream: factsOf({ language: 'es', question: '¿Qué lleva?', products: found(cream) }),
  mat: factsOf({ language: 'es', question: '¿Resbala?', products: found(mat) }),
  matEn: factsOf({ language: 'en', question: 'Does it slip?', products: found(mat) }),
  bottle: factsOf({ language: 'en', question: 'What do people say of it?', products: found(bottle) }),
  blender: factsOf({ language: 'es', question: '¿Qué incluye?', products: found(blender) }),
  mixer: factsOf({ language: 'en', question: 'What comes with it?', products: found(mixer) }),
  tools: factsOf({ language: 'es', question: '¿La tienen en tienda?', products: found(gun, saw) }),
  toolsEn: factsOf({ language: 'en', question: 'Is it in the shop?', products: found(gun, saw) }),
  terms: factsOf({
    language: 'en',
    question: 'can I return electronics?',
    pages: [{ page: returns.en, passage: returns.en.text }],
    told: [`From our “Returns” page: ${onOneLine(returns.en.text)}`],
  }),
  plazos: factsOf({
    language: 'es',
    question: '¿Puedo devolver?',
    pages: [{ page: returns.es, passage: returns.es.text }],
    told: [`Según nuestra página «Devoluciones»: ${onOneLine(returns.es.text)}`],
  }),
} satisfies Record<string, Facts>;

function judge(set: keyof typeof sets, draft: string) {
  const gate = new Gate({ facts: sets[set], promptTexts: [], maxWithheld: 99 });
  return [...gate.push(draft), ...gate.end()];
}

const pairs: readonly (readonly [keyof typeof sets, string, string])[] = [
  // what it is free of
  ['tea', "It's naturally caffeine-free.", 'It has caffeine.'],
  ['tea', 'It has no caffeine.', 'It contains caffeine naturally.'],
  ['tea', 'It is free from caffeine.', 'It is free from bags.'],
  ['cream', 'No lleva parabenos.', 'Lleva parabenos.'],
  ['cream', 'Es una crema sin perfume.', 'Es una crema con perfume.'],
  ['cream', 'Está libre de parabenos.', 'Está libre de caléndula.'],
  // what is so even then
  ['matEn', "It won't slip even when you sweat.", 'It slips when you sweat.'],
  ['mat', 'No resbala incluso si suda.', 'Resbala si suda.'],
  // a shopper's word, and not the sheet's
  [
    'bottle',
    'One reviewer still had ice rattling the next morning in Moab.',
    'One reviewer still had hot coffee the next morning in Moab.',
  ],
  ['bottle', 'A reviewer mentions that it dents easily.', 'A reviewer mentions that it takes a filter.'],
  ['bottle', 'One customer says it still seals.', 'One customer says it has a wide mouth.'],
  ['bottle', 'Some customers say it dents.', 'Some customers say the coffee stays hot.'],
  ['bottle', 'It keeps coffee hot, and one buyer says it dents.', 'One buyer says it keeps cold.'],
  ['bottle', 'One customer says the bottle dents.', 'One customer says the bottle keeps cold.'],
  ['bottle', 'It has a wide mouth that keeps coffee hot.', 'It has a wide mouth that keeps tea hot.'],
  // what the list of what comes along has
  [
    'blender',
    'La Batidora de mano Turmix incluye un vaso y una varilla montaclaras.',
    'La Batidora de mano Turmix incluye un vaso y una picadora.',
  ],
  ['blender', 'Incluye una varilla.', 'Incluye una picadora.'],
  ['blender', 'Viene con un vaso.', 'Viene con un brazo.'],
  ['mixer', 'The Hand Blender Turmix comes with a whisk.', 'The Hand Blender Turmix comes with a chopper.'],
  ['mixer', 'It includes a beaker and a whisk.', 'It includes a beaker and a chopper.'],
  // of the case that the page names, its own figure
  [
    'terms',
    'Electronics can be returned within 30 days, in the original box and with every cable.',
    'Electronics can be returned within 60 days, in the original box and with every cable.',
  ],
  ['terms', 'You have 60 days to return anything.', 'Electronics have 60 days.'],
  ['terms', 'Electronics must be returned within 30 days.', 'Electronics must be returned within 60 days.'],
  [
    'plazos',
    'Los electrodomésticos se devuelven en 30 días, en su caja.',
    'Los electrodomésticos se pueden devolver en 60 días.',
  ],
  [
    'plazos',
    'Tiene 60 días para devolver cualquier artículo.',
    'Los electrodomésticos tienen 60 días para devolverse.',
  ],
  // where it is, and when it can be had
  ['tools', 'La Sierra Forjal está en la tienda.', 'La Pistola de pintar Forjal está en la tienda.'],
  [
    'tools',
    'La Sierra Forjal ya está en la tienda.',
    'La Pistola de pintar Forjal ya está en nuestra tienda.',
  ],
  [
    'tools',
    'La Sierra Forjal se la puede llevar hoy.',
    'La Pistola de pintar Forjal se la puede llevar hoy.',
  ],
  ['tools', 'Puede llevársela hoy, la Sierra Forjal.', 'Puede llevársela hoy, la Pistola de pintar Forjal.'],
  ['toolsEn', 'The Sierra Forjal is in our shop.', 'The Pistola de pintar Forjal is already in the shop.'],
  [
    'toolsEn',
    'The Sierra Forjal is in stock, and you can take it home today.',
    'The Pistola de pintar Forjal is here, and you can take it home today.',
  ],
];

test.each(pairs)('%s: lets pass “%s” and refuses “%s”', (set, truth, lie) => {
  expect(judge(set, truth).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  expect(judge(set, lie).some(({ verdict }) => verdict !== 'passed')).toBe(true);
});
