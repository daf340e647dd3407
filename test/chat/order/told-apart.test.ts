/** So many of a kind were asked for, which one was asked, and the answer counts them apart. */
import { describe } from 'vitest';
import { ofKitchen, ofMenu, playEach } from './rows.ts';

describe('counts of an answer are kept', () => {
  playEach(
    [
      [
        'en',
        ['three pizzas', ''],
        ['two ham and cheese and an egg', '2 Pizza de jamón y queso, 1 Pizza de huevo'],
      ],
      [
        'en',
        ['two pizzas please', ''],
        ['one ham and cheese, one pepperoni', '1 Pizza de jamón y queso, 1 Pizza de pepperoni'],
      ],
      [
        'es',
        ['ponme dos pizzas', ''],
        ['una de jamón y queso y una de pepperoni', '1 Pizza de jamón y queso, 1 Pizza de pepperoni'],
      ],
      [
        'es',
        ['tres pizzas', ''],
        ['una de huevo y dos de jamón y queso', '1 Pizza de huevo, 2 Pizza de jamón y queso'],
      ],
      ['en', ['two pizzas', ''], ['one pepperoni and a sprite', '1 Pizza de pepperoni, 1 Sprite']],
      ['es', ['dos pizzas', ''], ['una de huevo y un agua', '1 Pizza de huevo, 1 Agua']],
    ],
    ofMenu,
  );
});

describe('halves are as many of the one as of the other', () => {
  playEach(
    [
      [
        'es',
        ['cuatro pizzas', ''],
        ['mitad de huevo y mitad de pepperoni', '2 Pizza de huevo, 2 Pizza de pepperoni'],
      ],
      ['en', ['two pizzas', ''], ['half egg, half pepperoni', '1 Pizza de huevo, 1 Pizza de pepperoni']],
      [
        'en',
        ['4 pizzas', ''],
        ['half and half, ham and cheese and egg', '2 Pizza de jamón y queso, 2 Pizza de huevo'],
      ],
    ],
    ofMenu,
  );
});

describe('all of them share what was asked for, and where that does not come out even it is asked again', () => {
  playEach(
    [
      [
        'es',
        ['ponme dos cafeteras Corso', ''],
        ['una de cada', '1 Cafetera Corso 15, 1 Cafetera Corso Auto'],
      ],
      ['es', ['ponme dos robots', ''], ['los dos', '1 Robot Nutria 3, 1 Robot Nutria 5']],
      ['es', ['ponme dos robots', ''], ['uno de cada', '1 Robot Nutria 3, 1 Robot Nutria 5']],
      ['es', ['ponme un robot', ''], ['los dos', '1 Robot Nutria 3, 1 Robot Nutria 5']],
      ['es', ['ponme dos robots', ''], ['mitad y mitad', '1 Robot Nutria 3, 1 Robot Nutria 5']],
      ['es', ['ponme dos robots', ''], ['dos de cada', '2 Robot Nutria 3, 2 Robot Nutria 5']],
      ['en', ['two robots please', ''], ['one of each', '1 Robot Nutria 3, 1 Robot Nutria 5']],
      ['en', ['two robots please', ''], ['both', '1 Robot Nutria 3, 1 Robot Nutria 5']],
      ['es', ['ponme tres robots', ''], ['uno de cada', '']],
    ],
    ofKitchen,
  );
  playEach([['en', ['two pizzas', ''], ['one of each', '']]], ofMenu);
});

describe('what is not counted apart is as many as were asked for', () => {
  playEach(
    [
      ['es', ['dos pizzas', ''], ['la de huevo', '2 Pizza de huevo']],
      ['es', ['dos pizzas', ''], ['de huevo', '2 Pizza de huevo']],
      ['en', ['two pizzas', ''], ['pepperoni', '2 Pizza de pepperoni']],
      ['en', ['four pizzas', ''], ['egg and pepperoni', '2 Pizza de huevo, 2 Pizza de pepperoni']],
      ['es', ['cuatro pizzas', ''], ['huevo y pepperoni', '2 Pizza de huevo, 2 Pizza de pepperoni']],
      [
        'en',
        ['three pizzas', ''],
        ['one of each', '1 Pizza de pepperoni, 1 Pizza de huevo, 1 Pizza de jamón y queso'],
      ],
    ],
    ofMenu,
  );
});
