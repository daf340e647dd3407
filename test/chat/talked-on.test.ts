/** What is asked on about goods that were just shown, named or compared: of those spoken of last, as their sheets have it. */
import { expect, test } from 'vitest';
import { startTestApp } from '../support/start-test-app.ts';

const patience = 120_000;

type Row = {
  shop: 'home' | 'sports' | 'pizzeria';
  language: 'es' | 'en';
  says: string[];
  /** All of them in the last answer; with a `!` before it, not there. */
  told: string[];
};

const row = (shop: Row['shop'], language: Row['language'], says: string[], ...told: string[]): Row => ({
  shop,
  language,
  says,
  told,
});

const egg = ['compare the egg pizza and the ham pizza'];
const irons = ['zapatillas de correr', 'compara la brisa y la tempo'];
const corso = ['coffee machines', 'compare the two corso'];
const duvets = ['duvets'];

const rows: readonly Row[] = [
  // Two share one of the names: both are weighed, and nothing spoken of before.
  row(
    'sports',
    'es',
    ['mochila urbana barrio', '¿qué diferencia hay entre la cordada y la trote?'],
    'Cordada',
    'Trote',
    '!Barrio',
  ),
  row(
    'sports',
    'en',
    ['the refugio 4', 'difference between the cordada and the bocana?'],
    'Cordada',
    'Bocana',
    '!Refugio',
  ),
  // Of two that stood side by side: which of them, whatever the list holds.
  row('pizzeria', 'en', [...egg, 'which has better reviews?'], '4.5 out of 5', 'jamón', '!pepperoni'),
  row('pizzeria', 'en', [...egg, 'which has better reviews?', 'and cheaper?'], '€10.95', 'jamón'),
  row('pizzeria', 'es', ['¿en qué se diferencian la de huevo y la de pepperoni?', '¿y más cara?'], '12,95'),
  row('sports', 'es', [...irons, '¿cuál cuesta menos?'], 'Brisa', '49,95'),
  row(
    'sports',
    'es',
    [...irons, 'cuál es más ligera'],
    'De las que hemos comparado',
    'Tempo',
    '215 g',
    '!Cometa',
  ),
  row('sports', 'es', [...irons, 'cuántas quedan'], 'Brisa', 'Tempo', '!Pulso'),
  row(
    'sports',
    'en',
    ['do you sell bikes', 'compare the gravel and the folding one', 'how many in stock'],
    'Rambla',
    'Horizonte',
    '!Cierzo',
  ),
  // The list is still what an order or a superlative of it is said of.
  row('sports', 'es', ['palas de pádel', 'compara la primera y la tercera', 'la más barata'], 'Brava Mini'),
  row('sports', 'es', ['mochilas', '¿algo más barato?'], 'La más económica'),
  row('home', 'en', [...corso, 'anything cheaper?'], 'The cheapest is'),

  // How they differ.
  row('home', 'en', [...corso, 'how much more expensive is the auto'], '€750.00 less'),
  row('home', 'en', ['televisions', 'is the Vista 65 a 4K one?', 'vs the 55?'], 'Vista 55', '€750.00 less'),
  row('home', 'es', ['edredones', '¿cuánto más caro es el Fell?'], '120,00 € menos'),
  row(
    'sports',
    'es',
    [
      'botas de senderismo',
      '¿cuánto pesan las Collado?',
      '¿y las Tajo?',
      '¿cuánto se diferencian de precio?',
    ],
    'Collado',
    'Tajo',
    '79,10',
  ),
  row(
    'sports',
    'es',
    ['palas de pádel', 'la más barata', '¿cuánto se diferencian de precio?'],
    'Brava Atac',
    '149,10',
  ),
  row('pizzeria', 'es', ['diferencia entre la de huevo y la de pepperoni'], '1,00 € menos', '!añadido'),
  row('home', 'en', ['how much is the Umber 5.5', 'is it in stock?'], 'in stock', '!less'),

  // Stock and stars, in the words that others look for goods with.
  row('sports', 'es', ['¿qué precio tiene la tienda Refugio 2?', '¿hay reseñas?'], 'sobre 5', 'Refugio 2'),
  row('home', 'en', ['tell me about the Wren kettle', 'any reviews?'], 'out of 5', 'Wren'),
  row('home', 'es', ['hervidores', '¿hay stock?'], 'Wren', 'Heron'),
  row('sports', 'es', ['colchón de aire', 'solo los disponibles'], '!no le he entendido'),
  row('home', 'en', ['tell me about the Wren kettle', 'any toasters?'], 'Marl'),

  // What all of them say, whatever their sheets call it.
  row('home', 'es', ['robots aspiradores', '¿cuánto dura la batería?'], '150 min', '100 min'),
  row('home', 'es', ['auriculares', 'cuánto pesan'], '254 g', '168 g'),
  row('home', 'es', ['cuánto vale el Quieto 700', 'qué colores hay'], 'navy'),
  row('home', 'es', ['auriculares', '¿hay alguno con cable?'], '!batería'),
  row(
    'home',
    'es',
    ['lámparas de escritorio', 'háblame de la Plinth', '¿viene en blanco?'],
    'White',
    'en stock',
  ),
  row('sports', 'en', ['tell me about the Arenal swim shorts', 'what are they made of'], 'poliamida'),

  // A superlative of any quality that the sheets grade; of one that none does it is said.
  row('home', 'en', [...duvets, 'warmest one?'], 'Fell', 'warmth: high'),
  row('home', 'es', ['edredones', '¿cuál es el más cálido?'], 'Fell', 'high'),
  row('sports', 'es', ['zapatillas de correr', 'la menos amortiguada'], 'baja'),
  row('pizzeria', 'es', ['pizzas', '¿cuál es la más picante?'], 'pepperoni', 'suave', '!huevo'),
  row('sports', 'es', ['zapatillas de correr', '¿cuál es la más amortiguada?'], 'alta', '!baja'),
  row('home', 'en', ['televisions', 'which is the prettiest?'], 'does not say', 'Vista 55', 'Vista 65'),
  row('home', 'en', ['do you have chargers?', 'the other one'], '!grade'),

  // One that goes beyond.
  row('home', 'en', ['does the Otter 5 mop?', 'is there a slimmer one?'], 'Otter Slim', '!Fen'),
  row('sports', 'es', ['¿cuánto pesa la Ancla?', '¿hay otra más ligera?'], 'Cometa'),
  row('home', 'en', ['how big is the Vista 65?', 'do you have a bigger one?'], 'no other option'),
  row('home', 'en', ['headphones under 100', 'any with better rating?'], 'Quieto 300', '!Bulb'),

  // What is gone, and its return.
  row('home', 'es', ['¿tenéis calefactores?', '¿cuándo volverá a haber?'], 'agotado', 'No tengo fecha'),
  row('home', 'en', ['is the Cinder heater in stock?', 'when will it be back?'], 'no date'),
  row('home', 'en', ['when will the Quieto 700 in navy be back in stock?'], 'Navy', 'no date'),
  row('home', 'en', ['when will I get my money back?'], '!no date', '10 days'),
  row('pizzeria', 'es', ['¿cuándo volvéis a abrir?'], '!No tengo fecha'),

  row('sports', 'es', ['tiendas de campaña', 'cuándo llega más o menos'], '!reposición'),

  // Of several asked about one after the other, and of all where it is asked which.
  row(
    'home',
    'es',
    ['altavoces', 'el más potente?', 'y el más barato?', '¿qué diferencia hay entre los dos?'],
    'Beam',
    'Cobble',
    '!Alder',
  ),
  row('home', 'en', ['robot vacuums', 'how tall is the slim one?', 'which one mops'], 'Otter 5', 'mop: yes'),
  row('home', 'en', ['headphones', 'how are they different?'], 'Quieto 300', 'Ledger', 'less than'),
  row('home', 'en', ['headphones', 'what is the cheapest with noise cancelling?'], 'Pip Pro', '!Quieto 300'),

  // Others of its kind.
  row(
    'home',
    'en',
    ['is the Umber 2 in stock?', 'what else then'],
    'options',
    '!**Compact Air Fryer Umber 2**',
  ),
  row('home', 'es', ['háblame del Quieto 700', '¿y qué más tenéis?'], 'Quieto 300', '!Quieto 700'),
  row('pizzeria', 'es', ['pizzas', '¿y qué más hay?'], 'Ensalada', '!Pizza de huevo'),

  // Which of those shown: by its size, by its figure, by what its sheet says of it, and past the end of the list.
  row('home', 'en', ['is the small air fryer in stock?'], 'Umber 2', 'out of stock'),
  row('home', 'es', ['freidoras de aire', 'y la grande cuánto sale'], 'Umber 5.5', '119'),
  row('sports', 'en', ['sleeping bags', 'and the summer one, how much'], 'Julio', '45.90'),
  row('sports', 'es', ['esterillas de yoga', 'la de 4 mm cuánto cuesta'], '34,90'),
  row('sports', 'es', ['tiendas de campaña', 'la de 4 personas cuánto pesa'], '9,6 kg'),
  row('home', 'en', ['how firm is your mattress', 'how much for the 160 one'], '999.00'),
  row(
    'pizzeria',
    'es',
    ['diferencia entre la de huevo y la de pepperoni', '¿cuál es más barata?', '¿y la otra?'],
    'pepperoni',
    '12,95',
  ),
  row('pizzeria', 'es', ['pizzas', 'la cuarta lleva gluten?'], 'No le he mostrado tantas', 'gluten'),
  row('home', 'en', ['indoor cameras', 'what about the second one, is it wireless?'], 'only one option'),
  row('sports', 'es', ['mochilas', 'la segunda cuánto pesa'], '!No le he mostrado'),
];

test.each(['pizzeria', 'sports', 'home'] as const)(
  'in the %s what is asked on is of the goods spoken of last',
  async (shop) => {
    await using app = await startTestApp({ shop, settings: { CHAT_MODEL: 'none' } });
    const failures: string[] = [];

    for (const { language, says, told } of rows.filter((one) => one.shop === shop)) {
      const shopper = app.shopper();
      let text = '';
      for (const say of says) text = (await shopper.say(say, { language })).text;
      const wrong = told.filter((part) =>
        part.startsWith('!') ? text.includes(part.slice(1)) : !text.replaceAll('\u00a0', ' ').includes(part),
      );
      if (wrong.length > 0) failures.push(`${says.join(' / ')} → ${text} – ${wrong.join(', ')}`);
    }

    expect(failures).toEqual([]);
  },
  patience,
);
