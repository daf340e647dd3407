/** One of several gets another option or extra; a number is put right by the reason for it; goods first and then how they are to be. */
import { describe } from 'vitest';
import { ofKitchen, ofMenu, playEach } from './rows.ts';

const two: readonly [string, string] = ['ponme dos Hervidores Garza blancos', '2 Hervidor Garza (Blanco)'];
const twoEn: readonly [string, string] = ['add two white Hervidor Garza', '2 Hervidor Garza (Blanco)'];
const parted = '1 Hervidor Garza (Blanco), 1 Hervidor Garza (Negro)';
describe('one of several in another option is no third one', () => {
  playEach(
    [
      ['es', two, ['uno de los hervidores en negro', parted]],
      ['es', two, ['uno de los hervidores que sea negro', parted]],
      ['es', two, ['mejor uno de los hervidores en negro', parted]],
      ['es', two, ['uno de los dos en negro', parted]],
      ['es', two, ['de los hervidores, uno en negro', parted]],
      ['es', two, ['cambia uno de los hervidores a negro', parted]],
      ['en', twoEn, ['actually can one of the Hervidores be black', parted]],
      ['en', twoEn, ['could one of them be black please', parted]],
      ['en', twoEn, ['one of the Hervidores should be black', parted]],
      ['en', twoEn, ["I'd like one of the Hervidores to be black", parted]],
      ['en', twoEn, ['one of my Hervidores in black please', parted]],
      ['en', twoEn, ['make one of the Hervidores black', parted]],
    ],
    ofKitchen,
  );
});

const pair: readonly [string, string] = ['dos de pepperoni con setas', '2 Pizza de pepperoni + Setas'];
const pairEn: readonly [string, string] = [
  'two pepperoni pizzas with mushrooms',
  '2 Pizza de pepperoni + Setas',
];
const plain: readonly [string, string] = ['dos pizzas de pepperoni', '2 Pizza de pepperoni'];
const plainEn: readonly [string, string] = ['two pepperoni pizzas', '2 Pizza de pepperoni'];
const without = '1 Pizza de pepperoni + Setas, 1 Pizza de pepperoni';
const cheesy = '1 Pizza de pepperoni, 1 Pizza de pepperoni + Extra de queso';
describe('one of several gets an extra, or loses it', () => {
  playEach(
    [
      ['es', pair, ['a una quítale las setas', without]],
      ['es', pair, ['a una de ellas quítale las setas', without]],
      ['es', pair, ['quítale las setas a una', without]],
      ['es', pair, ['a una de las pizzas quítale las setas', without]],
      ['es', pair, ['a una sácale las setas', without]],
      ['es', pair, ['una de las pizzas sin setas', without]],
      ['es', plain, ['una de las pizzas con extra de queso', cheesy]],
      ['es', plain, ['una de las pizzas con extra queso', cheesy]],
      ['es', plain, ['a una ponle extra de queso', cheesy]],
      ['en', pairEn, ['take the mushrooms off one of the pizzas', without]],
      ['en', pairEn, ['one of the pizzas without mushrooms', without]],
      ['en', plainEn, ['one of the pizzas with extra cheese', cheesy]],
      ['en', plainEn, ['can one of the pizzas have extra cheese', cheesy]],
    ],
    ofMenu,
  );
});

describe('a number that the reason gives, or that is said with a sorry, is how many there are in all', () => {
  const six: readonly [string, string] = ['6 zumos', '6 Zumo de naranja'];
  const sixEn: readonly [string, string] = ['6 sprites', '6 Sprite'];
  const eight = '8 Zumo de naranja';
  playEach(
    [
      ['es', six, ['perdón, son 8 niños, ponga 8 zumos', eight]],
      ['es', six, ['al final son 8 niños, ponme 8 zumos', eight]],
      ['es', six, ['somos 8, ponme 8 zumos', eight]],
      ['es', six, ['perdona, que son 8, dame 8 zumos', eight]],
      ['es', six, ['perdón, ponme 8 zumos', eight]],
      ['es', six, ['vienen 8, ponga 8 zumos mejor', eight]],
      ['en', sixEn, ['sorry, there are 8 kids, give me 8 sprites', '8 Sprite']],
      ['en', sixEn, ["sorry, we're 8 now, get me 8 sprites", '8 Sprite']],
      ['en', sixEn, ['there will be 8 of us, give me 8 sprites', '8 Sprite']],
      ['en', sixEn, ['sorry, give me 8 sprites', '8 Sprite']],
      ['es', six, ['ponme 2 zumos más', eight]],
      ['es', six, ['perdón, añade 2 zumos más', eight]],
    ],
    ofMenu,
  );
});

const both: readonly [string, string] = [
  'ponme un Hervidor Garza blanco y una Toalla Vado gris',
  '1 Hervidor Garza (Blanco), 1 Toalla Vado (Gris)',
];
const bothEn: readonly [string, string] = [
  'add a white Hervidor Garza and a grey Toalla Vado',
  '1 Hervidor Garza (Blanco), 1 Toalla Vado (Gris)',
];
const black = '1 Hervidor Garza (Negro), 1 Toalla Vado (Gris)';
describe('goods named first, and then how they are to be, are those that are there', () => {
  playEach(
    [
      ['es', both, ['el hervidor pónmelo negro mejor', black]],
      ['es', both, ['el hervidor ponlo en negro', black]],
      ['es', both, ['el hervidor dámelo negro', black]],
      ['es', both, ['el hervidor lo quiero negro', black]],
      ['es', both, ['el hervidor mejor lo quiero en negro', black]],
      ['es', both, ['pónmelo en negro el hervidor', black]],
      ['es', both, ['el hervidor ese me lo pones negro', black]],
      ['en', bothEn, ['the Hervidor, make it black', black]],
      ['en', bothEn, ["the Hervidor, I'd like it in black", black]],
      ['en', bothEn, ['the Hervidor I want in black instead', black]],
    ],
    ofKitchen,
  );
});

const eggWanted = '1 Zumo de naranja, 1 Pizza de huevo';
const eggWantedEn = '1 Sprite, 1 Pizza de huevo';
const pepp: readonly [string, string] = [
  'un zumo y una pizza de pepperoni',
  '1 Zumo de naranja, 1 Pizza de pepperoni',
];
const peppEn: readonly [string, string] = [
  'a sprite and a pepperoni pizza',
  '1 Sprite, 1 Pizza de pepperoni',
];
describe('not the one but the other is the other in its place', () => {
  playEach(
    [
      ['en', peppEn, ['sorry, not the pepperoni, the one with the huevo', eggWantedEn]],
      ['en', peppEn, ['not the pepperoni, the huevo one', eggWantedEn]],
      ['en', peppEn, ['no, not the pepperoni, the huevo', eggWantedEn]],
      ['en', peppEn, ['I meant the one with huevo, not the pepperoni', eggWantedEn]],
      ['es', pepp, ['perdón, la de pepperoni no, la que lleva huevo', eggWanted]],
      ['es', pepp, ['la de pepperoni no, la de huevo', eggWanted]],
      ['es', pepp, ['no la de pepperoni, la del huevo', eggWanted]],
      ['es', pepp, ['no era la de pepperoni, era la de huevo', eggWanted]],
      ['es', pepp, ['pepperoni no, huevo', eggWanted]],
      ['es', pepp, ['no, la de pepperoni no, la que tiene huevo', eggWanted]],
    ],
    ofMenu,
  );
});
