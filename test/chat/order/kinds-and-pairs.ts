/** Goods called by their kind: all of the kind are asked about, nothing of another is; a pair is one of what is sold by the pair. */
import type { Naming } from './goods-names.ts';

const dumbbells = '1 Mancuernas hexagonales (par) (2 × 5 kg)';
const nevero = '1 Zapatillas de trail Nevero (Verde / 42)';

export const kindsAndPairs: readonly Naming[] = [
  {
    what: 'a kind of several names is asked about',
    shop: 'sports',
    language: 'en',
    orders: [
      ['add trekking poles', ''],
      ['add the Nevero in green 42 / and trekking poles please', nevero],
      ['add the Paso trekking poles', '1 Bastones de trekking Paso'],
      ['add the carbon trekking poles, 110 cm', '1 Bastones plegables Paso Carbono (110 cm)'],
    ],
  },
  {
    what: 'a kind of several names is asked about',
    shop: 'sports',
    language: 'es',
    orders: [
      ['añade unos bastones de trekking', ''],
      ['ponme los bastones de trekking Paso', '1 Bastones de trekking Paso'],
    ],
  },
  {
    what: 'a kind of several names is asked about',
    shop: 'home',
    language: 'es',
    orders: [
      ['ponme una arrocera y una batidora', '1 Rice Cooker Paddy 1.2'],
      ['ponme una licuadora', '1 Blender Galewind 1.5'],
      ['ponme una batidora de mano', '1 Hand Blender Tern'],
      ['ponme una batidora / la de mano', '1 Hand Blender Tern'],
    ],
  },
  {
    what: 'what is sold by the pair is one, also when which one is said later',
    shop: 'sports',
    language: 'en',
    orders: [
      ['add a pair of dumbbells / the 5 kg ones', dumbbells],
      ['add two dumbbells / the 5 kg ones', `2${dumbbells.slice(1)}`],
      ['a pair of trail shoes please / the Nevero in green 42', nevero],
      ['two pairs of trail shoes please / the Nevero in green 42', `2${nevero.slice(1)}`],
      ['add a kettlebell', '1 Pesa rusa 12 kg'],
      ['add a pair of kettlebells', '2 Pesa rusa 12 kg'],
    ],
  },
  {
    what: 'what is sold by the pair is one, also when which one is said later',
    shop: 'sports',
    language: 'es',
    orders: [
      ['ponme un par de zapatillas de trail / las Nevero verdes, 42', nevero],
      ['ponme un par de cascos / el Plaza M', '2 Casco urbano Plaza (M (54-58 cm))'],
    ],
  },
  {
    what: 'what is needed is shown, not ordered; so many of it are',
    shop: 'sports',
    language: 'en',
    orders: [
      ['i need a bike pump', ''],
      ['i need 2 family tents', '2 Tienda familiar Refugio 4'],
    ],
  },
  {
    what: 'what is needed is shown, not ordered; so many of it are',
    shop: 'home',
    language: 'es',
    orders: [['necesito una arrocera', '']],
  },
  {
    what: 'a name that begins with a k is spelled so, sold out or not',
    shop: 'home',
    language: 'es',
    orders: [
      ['hola quiero el escritorio Keel en blanco / vale, pues natural', '1 Standing Desk Keel 140 (Natural)'],
      ['ponme el keel natural', '1 Standing Desk Keel 140 (Natural)'],
      ['kiero la arrocera Paddy', '1 Rice Cooker Paddy 1.2'],
    ],
  },
  {
    what: 'an exclamation before the answer is no goods',
    shop: 'home',
    language: 'en',
    orders: [
      ['quieto 700 in navy pls / pity, black please', '1 Wireless Headphones Quieto 700 (Black)'],
      ['quieto 700 in navy pls / damn. ok cream', '1 Wireless Headphones Quieto 700 (Cream)'],
      ["quieto 700 in navy pls / that's a shame. cream then", '1 Wireless Headphones Quieto 700 (Cream)'],
    ],
  },
  {
    what: 'an exclamation before the answer is no goods',
    shop: 'home',
    language: 'es',
    orders: [
      [
        'los Quieto 700 en azul marino / vaya, lástima. en crema entonces',
        '1 Wireless Headphones Quieto 700 (Cream)',
      ],
      ['los Quieto 700 en azul marino / jolín, pues en negro', '1 Wireless Headphones Quieto 700 (Black)'],
    ],
  },
];
