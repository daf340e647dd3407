/** The right words with a wrong relation between them: [facts, true answer, false answer]. */
import type { besideSets } from './beside-facts.ts';

type BesideSet = keyof typeof besideSets;

export const beside: readonly (readonly [BesideSet, string, string])[] = [
  // how far an amount goes
  ['risco', 'Los Risco no le costarán más de 25 €.', 'Los Risco no le costarán más de 20 €.'],
  ['moth', "The Moth won't cost you more than €35.", "The Moth won't cost you more than €30."],
  ['risco', 'Los Risco salen por poco más de 24 €.', 'Los Risco salen por poco más de 18 €.'],
  ['moth', 'The Moth is just over €30.', 'The Moth is just over €20.'],
  ['risco', 'Los Risco no cuestan menos de 20 €.', 'Los Risco no cuestan menos de 30 €.'],
  ['moth', "The Moth doesn't cost less than €30.", "The Moth doesn't cost less than €40."],
  ['moth', 'The Moth is slightly under €33.', 'The Moth is slightly under €40.'],
  // by the piece, and what comes on top
  ['risco', 'Los Risco cuestan 24,90 € el par.', 'Los Risco cuestan 24,90 € cada guante.'],
  ['risco', 'El envío cuesta 3,90 € por pedido.', 'El envío cuesta 3,90 € por guante.'],
  ['moth', 'Delivery is €3.90 per order.', 'Delivery is €3.90 per lantern.'],
  ['moth', 'The Moth is €35.90 including delivery.', 'The Moth is €32.00 including delivery.'],
  [
    'risco',
    'Con el envío incluido, los Risco cuestan 28,80 €.',
    'Los Risco cuestan 24,90 €, envío incluido.',
  ],
  // how long a price holds
  ['risco', 'Los Risco cuestan 24,90 €.', 'Los Risco cuestan 24,90 € solo hasta el viernes.'],
  ['risco', 'Hoy los Risco cuestan 24,90 €.', 'Los Risco cuestan 24,90 € solo hoy.'],
  ['moth', 'The Moth is €32.00 right now.', 'The Moth is €32.00 for a limited time.'],
  ['moth', 'The price of the Moth is €32.00.', 'The price of the Moth goes up next month.'],
  ['risco', 'El precio de los Risco es de 24,90 €.', 'El precio de los Risco sube el mes que viene.'],
  ['moth', 'The Moth costs €32.00.', 'The price of the Moth is available on request.'],
  // denied comparisons
  [
    'gloves',
    'Los Ventisca no son más baratos que los Risco.',
    'Los Risco no son más baratos que los Ventisca.',
  ],
  ['lanterns', "The Owl isn't any cheaper.", "The Moth isn't any cheaper."],
  // of which each sheet has its own
  [
    'gloves',
    'Los Ventisca tienen más abrigo que los Risco.',
    'Los Risco tienen más abrigo que los Ventisca.',
  ],
  [
    'gloves',
    'Los Risco tienen un grosor menor que los Ventisca.',
    'Los Ventisca tienen un grosor menor que los Risco.',
  ],
  [
    'gloves',
    'Los Risco tienen menos grosor que los Ventisca.',
    'Los Risco tienen el mismo grosor que los Ventisca.',
  ],
  ['lanterns', 'The Owl has more lumens than the Moth.', 'The Moth has more lumens than the Owl.'],
  ['lanterns', 'The Moth has less glare than the Owl.', 'The Moth has the same glare as the Owl.'],
  ['lanterns', 'The Owl has better ratings than the Moth.', 'The Moth has better ratings than the Owl.'],
  ['lanterns', 'The Moth weighs less.', 'The Owl weighs less.'],
  ['gloves', 'Los Risco pesan menos.', 'Los Risco pesan más.'],
  ['lanterns', 'The better rated one is the Owl.', 'The better rated one is the Moth.'],
  ['lanterns', 'The Owl has 520 lumens.', 'The Moth uses less power.'],
  // of each of the two
  ['gloves', 'Los dos vienen en negro.', 'Los dos vienen en verde.'],
  ['gloves', 'Los Risco pesan 90 g y los Ventisca 180 g.', 'Los dos pesan 90 g.'],
  ['gloves', 'Los Risco tienen un grosor de 3 mm.', 'El grosor de los dos es de 3 mm.'],
  ['lanterns', 'Both are lanterns.', 'Both reach 12 m.'],
  ['lanterns', 'The Owl has a clip.', 'Both lanterns have a clip.'],
  // what is left out, and what does not befall it
  ['moth', 'The Moth hangs on every hook except round ones.', 'The Moth hangs on round hooks.'],
  ['moth', 'The shade of the Moth does not crack.', 'The shade of the Moth never fades.'],
  ['risco', 'Los Risco se lavan a mano y no destiñen.', 'Los Risco se lavan a mano y no encogen.'],
  ['moth', 'The Moth weighs 210 g.', "The Moth doesn't need batteries."],
  ['risco', 'Los Risco son de lana.', 'Los Risco no necesitan plancha.'],
  // shares
  ['risco', 'Los Risco llevan un 80 % de lana.', 'Los Risco llevan un 20 % de lana.'],
  // rounded as it is said, and no further
  [
    'risco',
    'Los Risco tienen una valoración de 4,3 sobre 5.',
    'Los Risco tienen una valoración de 4,2 sobre 5.',
  ],
  ['gloves', 'Los Ventisca tienen 4,6 sobre 5.', 'Los Ventisca tienen 5 sobre 5.'],
  ['lanterns', 'Customers rate the Owl 4.7 out of 5.', 'Customers rate the Owl 4.2 out of 5.'],
  // what a shopper wrote, however short
  [
    'risco',
    'Un cliente dice de los Risco: «Abrigo perfecto».',
    'Un cliente dice de los Risco: «Corte perfecto».',
  ],
  // one kind alone
  ['risco', 'Los Risco vienen en dos colores.', 'Los Risco vienen en un solo color.'],
  ['risco', 'De los Risco quedan el negro y el verde.', 'De los Risco solo queda el verde.'],
  // what comes along, and what it does for people
  ['gloves', 'Los Ventisca vienen con su funda.', 'La funda de los Ventisca se vende aparte.'],
  ['lanterns', 'The cord of the Owl is included.', 'The cord of the Owl is sold separately.'],
  ['lanterns', 'The Owl runs 9 hours on low.', 'The Owl runs 9 hours on high.'],
  ['risco', 'Los Risco son de lana.', 'Los Risco ayudan a dormir.'],
  ['moth', 'The Moth hangs on a hook.', 'The Moth helps you sleep.'],
  // the shop's own terms
  ['moth', 'Delivery is €3.90.', 'Delivery is €3.90 no matter what.'],
  ['risco', 'El envío cuesta 3,90 €.', 'El envío cuesta siempre 3,90 €.'],
  ['risco', 'El pedido mínimo es de 12 €.', 'No hay pedido mínimo.'],
  ['moth', 'The minimum order is €12.00.', 'There is no minimum order.'],
  // of the two, of the three
  ['gloves', 'Los Risco son los más ligeros de los dos.', 'Los Ventisca son los más ligeros de los dos.'],
  ['lanterns', 'The Moth is the lighter of the two.', 'The Owl is the lighter of the two.'],
  ['lanterns', 'The Owl is the heaviest of the two.', 'The Moth is the heaviest of the two.'],
  [
    'gloves',
    'Los Risco son más ligeros: 90 g frente a 180 g.',
    'Los Risco son más ligeros: 90 g frente a 160 g.',
  ],
  [
    'lanterns',
    'The Moth is the lighter one, at 210 g against 260 g.',
    'The Owl is the lighter one, at 260 g against 210 g.',
  ],
  [
    'gloves',
    'Tanto los Risco como los Ventisca vienen en negro.',
    'Tanto los Risco como los Ventisca vienen en azul.',
  ],
  ['lanterns', 'The Moth costs less than the Owl.', 'The Moth costs a third as much as the Owl.'],
  // who rated it, and how many
  ['moth', 'The Moth is rated 4.2 by 33 people.', 'The Moth is rated 4.2 by 53 people.'],
];
