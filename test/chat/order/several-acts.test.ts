/** Several things said in one breath: a choice parted, what is put right as it is said, one thing for another. */
import { describe } from 'vitest';
import { ofKitchen, ofMenu, playEach } from './rows.ts';

const both = '1 Pizza de huevo, 1 Pizza de pepperoni';

describe('so many pizzas, and then which ones, are so many in all', () => {
  playEach(
    [
      ['es', ['ponme dos pizzas', ''], ['una de huevo y una de pepperoni', both]],
      ['es', ['quiero dos pizzas', ''], ['una de huevo y otra de pepperoni', both]],
      ['es', ['dos pizzas, por favor', ''], ['pues la de huevo y la de pepperoni', both]],
      [
        'es',
        ['ponme tres pizzas', ''],
        ['dos de huevo y una de pepperoni', '2 Pizza de huevo, 1 Pizza de pepperoni'],
      ],
      [
        'es',
        ['ponme cuatro pizzas', ''],
        ['la de huevo y la de pepperoni', '2 Pizza de huevo, 2 Pizza de pepperoni'],
      ],
      ['es', ['ponme dos pizzas', ''], ['de huevo y de pepperoni', both]],
      ['en', ['can I get two pizzas', ''], ['one huevo and one pepperoni', both]],
      ['en', ['two pizzas please', ''], ['ah a huevo one and a pepperoni one so', both]],
      ['en', ['give me two pizzas', ''], ['the huevo and the pepperoni', both]],
      [
        'en',
        ['give me three pizzas', ''],
        ['two huevo, one pepperoni', '2 Pizza de huevo, 1 Pizza de pepperoni'],
      ],
      ['en', ['two pizzas please', ''], ['both pepperoni', '2 Pizza de pepperoni']],
      ['es', ['ponme dos pizzas', ''], ['las dos de huevo', '2 Pizza de huevo']],
      ['es', ['ponme dos pizzas', ''], ['la de huevo', '2 Pizza de huevo']],
    ],
    ofMenu,
  );
});

describe('what is put right as it is said is ordered once', () => {
  playEach(
    [
      ['en', ['one pepperoni please. no, huevo', '1 Pizza de huevo']],
      ['en', ['one pepperoni please. no, huevo. no sorry, pepperoni', '1 Pizza de pepperoni']],
      ['en', ['two aguas... no wait, one is enough', '1 Agua']],
      ['en', ['a sprite, no, make that two', '2 Sprite']],
      ['en', ['and to drink 2 sprites... actually one will do', '1 Sprite']],
      ['en', ['one agua, or actually no, a sprite', '1 Sprite']],
      ['en', ['a pepperoni. hmm no, two', '2 Pizza de pepperoni']],
      ['es', ['ponme una de pepperoni. no, de huevo', '1 Pizza de huevo']],
      ['es', ['una de huevo. no, espera, de pepperoni. no perdona, de huevo', '1 Pizza de huevo']],
      ['es', ['ponme dos aguas... no, con una basta', '1 Agua']],
      ['es', ['una de jamón, bueno dos', '2 Pizza de jamón y queso']],
      ['es', ['ah y un agua, bueno, mejor dos', '2 Agua']],
      ['es', ['ponme un sprite, ay no, un agua', '1 Agua']],
      ['es', ['ponme un zumo, digo dos', '2 Zumo de naranja']],
    ],
    ofMenu,
  );
});

describe('goods named before they are counted are counted once', () => {
  playEach(
    [
      ['en', ['my grandson is easy, so the huevo, two of them please', '2 Pizza de huevo']],
      ['en', ['the pepperoni, two of them', '2 Pizza de pepperoni']],
      ['en', ['I want the sprite, three of those please', '3 Sprite']],
      ['en', ['add the huevo pizza, make it two', '2 Pizza de huevo']],
      ['es', ['la de jamón, dos de esas por favor', '2 Pizza de jamón y queso']],
      ['es', ['ponme la de pepperoni, dos', '2 Pizza de pepperoni']],
      ['es', ['quiero sprite, tres', '3 Sprite']],
      ['es', ['ponme dos raciones de patatas, las fritas', '2 Patatas fritas']],
      ['es', ['y dos pizzas de esas, las de huevo', '2 Pizza de huevo']],
      ['en', ['two pizzas, the pepperoni ones', '2 Pizza de pepperoni']],
      ['en', ['two of your salads, the griega one', '2 Ensalada griega']],
    ],
    ofMenu,
  );
});

const three: readonly [string, string] = [
  'ponme una de jamón, una de huevo y una de pepperoni',
  '1 Pizza de jamón y queso, 1 Pizza de huevo, 1 Pizza de pepperoni',
];
const swapped = '2 Pizza de jamón y queso, 1 Pizza de pepperoni';
describe('what is refused and what is wanted for it are one change', () => {
  playEach(
    [
      ['en', three, ["my grandson doesn't like huevo, so make that one another ham", swapped]],
      ['en', three, ['swap the huevo for another ham', swapped]],
      ['en', three, ['make the huevo one another ham', swapped]],
      ['en', three, ['nobody eats huevo here, change that one to another ham', swapped]],
      ['es', three, ['a mi nieto no le gusta el huevo, esa que sea otra de jamón', swapped]],
      ['es', three, ['cambia la de huevo por otra de jamón', swapped]],
      ['es', three, ['la de huevo que sea otra de jamón', swapped]],
      ['es', three, ['la de huevo no gusta, cámbiala por otra de jamón', swapped]],
    ],
    ofMenu,
  );
  playEach(
    [
      [
        'es',
        ['ponme el Robot Nutria 3', '1 Robot Nutria 3'],
        ['sácalo y ponme el Nutria 5', '1 Robot Nutria 5'],
      ],
      [
        'es',
        ['ponme el Robot Nutria 3', '1 Robot Nutria 3'],
        ['ok, no, sacala y poneme la Nutria 5', '1 Robot Nutria 5'],
      ],
      [
        'es',
        ['ponme el Robot Nutria 3', '1 Robot Nutria 3'],
        ['no, quítalo y añade el Nutria 5', '1 Robot Nutria 5'],
      ],
      [
        'en',
        ['add the Robot Nutria 3', '1 Robot Nutria 3'],
        ['no, take it out and add the Nutria 5', '1 Robot Nutria 5'],
      ],
      [
        'en',
        ['add the Robot Nutria 3', '1 Robot Nutria 3'],
        ['ok drop it and give me the Nutria 5', '1 Robot Nutria 5'],
      ],
      [
        'en',
        ['add the Robot Nutria 3', '1 Robot Nutria 3'],
        ['nah, lose that and put the Nutria 5 in', '1 Robot Nutria 5'],
      ],
    ],
    ofKitchen,
  );
});
