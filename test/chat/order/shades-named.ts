/** Shades asked for by the colour that they are a kind of. */
import type { Naming } from './goods-names.ts';

export const shadesNamed: readonly Naming[] = [
  {
    what: 'a shade by the colour it is a kind of',
    shop: 'home',
    language: 'es',
    orders: [
      ['ponme el Wren / power bank azul', '1 Rapid Kettle Wren, 1 Power Bank Slab 20 000 (Navy)'],
      ['un power bank azul', '1 Power Bank Slab 20 000 (Navy)'],
      ['ponme el set de toallas Wade gris', '1 Cotton Towel Set Wade (6 pieces) (Grey)'],
      ['una tostadora Marl verde', '1 Two-Slice Toaster Marl (Sage)'],
      ['ponme la Slab azul marino', '1 Power Bank Slab 20 000 (Navy)'],
    ],
  },
  {
    what: 'a shade by the colour it is a kind of',
    shop: 'home',
    language: 'en',
    orders: [
      ['add the blue casserole', '1 Cast-Iron Casserole Anvil 4.5 l (Navy)'],
      ['the Meadow sheets in green, king size', '1 Linen Sheet Set Meadow (Sage / king 180 × 200 cm)'],
      ['add the toaster in green', '1 Two-Slice Toaster Marl (Sage)'],
    ],
  },
  {
    what: 'a shade by the colour it is a kind of',
    shop: 'sports',
    language: 'es',
    orders: [
      ['ponme el cojín Zafu azul', '1 Cojín de meditación Zafu (Azul marino)'],
      ['la térmica Escarcha azul en L', '1 Camiseta térmica Escarcha (Azul marino / L)'],
      ['el forro Majada en rojo, talla M', '1 Forro polar Majada (Granate / M)'],
    ],
  },
  {
    what: 'a shade by the colour it is a kind of',
    shop: 'sports',
    language: 'en',
    orders: [['the Vellón jacket in blue, size L', '1 Plumífero ligero Vellón (Azul marino / L)']],
  },
];
