/** How goods are wanted, said apart from them: parts without a number before, a word by itself, what waits to be asked about. */
import { describe } from 'vitest';
import { ofKitchen, playEach } from './rows.ts';

describe('the same again is of all that came last', () => {
  const two = '1 Hervidor Garza (Blanco), 1 Toalla Vado (Blanco)';
  const again = '2 Hervidor Garza (Blanco), 2 Toalla Vado (Blanco)';
  playEach(
    [
      [
        'es',
        ['ponme un Hervidor Garza blanco y una Toalla Vado blanca', two],
        ['lo mismo para mi hermana', again],
      ],
      [
        'en',
        ['add a white Hervidor Garza and a white Toalla Vado', two],
        ['the same again for my sister', again],
      ],
      ['en', ['add a white Hervidor Garza and a white Toalla Vado', two], ['same for my mum', again]],
      [
        'es',
        ['ponme dos Toallas Vado en gris', '2 Toalla Vado (Gris)'],
        ['lo mismo en azul', '2 Toalla Vado (Gris), 1 Toalla Vado (Azul)'],
      ],
    ],
    ofKitchen,
  );
});

describe('goods named once, and then so many of each kind', () => {
  const both = '1 Hervidor Garza (Blanco), 1 Hervidor Garza (Negro)';
  playEach(
    [
      ['en', ['can I get the Hervidor Garza, one white and one black', both]],
      ['en', ['Hervidor Garza please, one in white, one in black', both]],
      [
        'en',
        ['I want the Garza, one black and two green', '1 Hervidor Garza (Negro), 2 Hervidor Garza (Verde)'],
      ],
      ['en', ['Toalla Vado, 2 sets in white and 1 in grey', '2 Toalla Vado (Blanco), 1 Toalla Vado (Gris)']],
      ['en', ['I need Hervidor Garza, one white and one black', both]],
      ['es', ['necesito Hervidores Garza, uno blanco y otro negro', both]],
      ['es', ['quiero el Hervidor Garza, uno blanco y uno negro', both]],
      ['es', ['ponme el Garza, uno en blanco y otro en negro', both]],
      ['es', ['Toallas Vado: dos blancas y una gris', '2 Toalla Vado (Blanco), 1 Toalla Vado (Gris)']],
      [
        'es',
        [
          'dame Toallas Vado, dos juegos en blanco y uno en gris',
          '2 Toalla Vado (Blanco), 1 Toalla Vado (Gris)',
        ],
      ],
    ],
    ofKitchen,
  );
});

describe('a sentence that is only an option is of what was just named', () => {
  playEach(
    [
      ['es', ['Póngame un Hervidor Garza. Negro.', '1 Hervidor Garza (Negro)']],
      ['es', ['Quiero dos Toallas Vado. En gris, por favor.', '2 Toalla Vado (Gris)']],
      ['es', ['ponme un Garza. El verde.', '1 Hervidor Garza (Verde)']],
      ['en', ['Add one Hervidor Garza. Black.', '1 Hervidor Garza (Negro)']],
      ['en', ["I'll take a Toalla Vado. The grey one.", '1 Toalla Vado (Gris)']],
      ['en', ['Two Toalla Vado please. In white.', '2 Toalla Vado (Blanco)']],
    ],
    ofKitchen,
  );
});

const asked: readonly [string, string] = ['ponme tres Hervidores Garza y dos Toallas Vado', ''];
const askedEn: readonly [string, string] = ['add three Hervidor Garza and two Toalla Vado', ''];
const all = '3 Hervidor Garza (Negro), 2 Toalla Vado (Gris)';
describe('what waits to be asked about is answered beside the first', () => {
  playEach(
    [
      ['es', asked, ['hervidores en negro, toallas en gris', all]],
      ['es', asked, ['los hervidores negros y las toallas grises', all]],
      ['es', asked, ['negro, y las toallas gris', all]],
      ['es', asked, ['el hervidor negro y la toalla gris', all]],
      ['en', askedEn, ['Hervidor in black, Toalla in grey', all]],
      ['en', askedEn, ['black for the Hervidor, the Toalla in grey', all]],
      ['en', askedEn, ['black, and the Toalla grey', all]],
    ],
    ofKitchen,
  );
});
