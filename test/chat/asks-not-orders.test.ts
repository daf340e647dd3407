/** A question puts nothing in the cart unless it is itself a request for goods; interest and a wish for some such thing show them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/protocol.ts';
import { shopDataDir } from '../eval/truth/shops.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

type Asked = [Language, string];
type Ordered = [Language, said: string, goods: string];

const shops: Record<string, { asked: Asked[]; ordered: Ordered[] }> = {
  pizzeria: {
    asked: [
      ['en', 'If I order two Pizza de huevo, is delivery free?'],
      ['en', 'Can I get the egg in the egg pizza well done?'],
      ['en', 'Can I add mushrooms to the egg pizza?'],
      ['en', 'can I add mushrooms to my pepperoni pizza and what would it cost'],
      ['en', 'Can you get the pepperoni pizza here in 20 minutes?'],
      ['es', 'Si le pongo setas y extra de queso a la pizza de huevo, ¿cuánto queda?'],
      ['en', 'If I get three Greek salads do you throw in a drink?'],
      ['en', 'if I ordered two pepperoni pizzas now, when would they arrive'],
      ['es', 'Si me llevo dos de pepperoni, ¿el envío me sale gratis?'],
      ['es', 'si añado extra de queso a la de jamón cuánto costaría'],
      ['es', 'una de pepperoni y una Sprite, ¿cuánto es?'],
      ['es', 'dos pizzas de huevo cuánto sale'],
      ['es', '¿Me podéis traer la de huevo en media hora?'],
      ['es', '¿Puedo añadir setas a la pizza de huevo?'],
      ['es', '¿se le pueden poner setas a la de jamón?'],
      ['en', 'could I put extra cheese on the ham pizza?'],
      ['en', "Supposing I took the ham pizza with mushrooms, what's the price?"],
      ['es', 'En caso de que pida tres de pepperoni, ¿hay algún descuento?'],
      ['en', 'if we get 4 pepperoni pizzas can you deliver them hot'],
      ['es', 'Patatas y un zumo: ¿cuánto cuesta todo?'],
      ['es', 'la ensalada griega ¿lleva cebolla?'],
      ['en', 'fries, are they vegan?'],
      ['en', "Can I have the Greek salad if I'm allergic to nuts?"],
      ['es', '¿puedo tomar la de huevo estando embarazada?'],
      ['en', 'Could I get the egg pizza cut into squares?'],
      ['en', 'Am I able to add cheese to the pepperoni pizza?'],
      ['en', 'if we get 4 pepperoni pizzas can you deliver them hot'],
    ],
    ordered: [
      ['en', 'can I get two pepperoni pizzas?', '2 Pizza de pepperoni'],
      ['en', 'Could I have a Greek salad and a Sprite?', '1 Ensalada griega, 1 Sprite'],
      ['en', 'can you add a water?', '1 Agua'],
      ['en', 'May I order the egg pizza?', '1 Pizza de huevo'],
      ['en', 'can i get a pepperoni pizza delivered to 4 Elm Street?', '1 Pizza de pepperoni'],
      ['en', 'Can I get the pepperoni without cheese?', '1 Pizza de pepperoni'],
      ['en', 'Can I get an egg pizza with mushrooms, please?', '1 Pizza de huevo + Setas'],
      ['en', "do you have orange juice? I'll take one", '1 Zumo de naranja'],
      ['en', "I'd like a ham and cheese pizza. How long will it take?", '1 Pizza de jamón y queso'],
      ['en', 'two of the Greek salads please', '2 Ensalada griega'],
      [
        'en',
        'Would you bring me a pepperoni pizza and some fries?',
        '1 Pizza de pepperoni, 1 Patatas fritas',
      ],
      ['en', 'can I grab some fries to go?', '1 Patatas fritas'],
      ['es', '¿me pones una de huevo?', '1 Pizza de huevo'],
      ['es', '¿Puedo pedir dos de pepperoni?', '2 Pizza de pepperoni'],
      ['es', '¿me apunta una griega y dos aguas?', '1 Ensalada griega, 2 Agua'],
      ['es', 'quería dos de huevo', '2 Pizza de huevo'],
      ['es', 'ponme una pepperoni y un agua, ¿cuánto es?', '1 Pizza de pepperoni, 1 Agua'],
      ['es', 'Quiero dos de jamón para llevar, ¿cuánto sería?', '2 Pizza de jamón y queso'],
      ['es', '¿Podría añadir una ensalada griega?', '1 Ensalada griega'],
      ['es', '¿Me traéis una pizza de huevo con setas?', '1 Pizza de huevo + Setas'],
      ['es', 'dos pizzas de pepperoni para llevar, por favor', '2 Pizza de pepperoni'],
      ['es', '¿Nos pones tres aguas y unas patatas?', '3 Agua, 1 Patatas fritas'],
      ['es', 'dos de pepperoni y una griega', '2 Pizza de pepperoni, 1 Ensalada griega'],
      ['en', 'an egg pizza please >> Can I add mushrooms to the egg pizza?', '1 Pizza de huevo + Setas'],
      ['es', 'Dos de huevo y una griega, ¿vale?', '2 Pizza de huevo, 1 Ensalada griega'],
      ['en', 'two pepperoni pizzas, is that ok?', '2 Pizza de pepperoni'],
      ['es', 'si, ponme dos de huevo', '2 Pizza de huevo'],
      ['es', 'si quiero dos pizzas de huevo, ¿cuánto tardáis?', '2 Pizza de huevo'],
      ['es', 'Dos pizzas de huevo, ¿cuánto tardáis?', '2 Pizza de huevo'],
      ['en', "If the salad is fresh I'll take one", '1 Ensalada griega'],
      ['en', 'can we have two Greek salads and three waters?', '2 Ensalada griega, 3 Agua'],
      ['en', 'could you please add one pepperoni pizza', '1 Pizza de pepperoni'],
      ['es', '¿Me das una de pepperoni y un agua?', '1 Pizza de pepperoni, 1 Agua'],
      ['es', '¿nos podéis traer dos de jamón y queso?', '2 Pizza de jamón y queso'],
      ['es', 'quería una griega y unas patatas, ¿cuánto sería?', '1 Ensalada griega, 1 Patatas fritas'],
      ['en', "I'll have two egg pizzas, how much is that?", '2 Pizza de huevo'],
      ['es', 'Apúntame tres Sprite. ¿Cuánto llevo?', '3 Sprite'],
      ['en', 'give me a ham and cheese pizza and tell me the total', '1 Pizza de jamón y queso'],
      ['es', 'Si no hay de huevo, ponme una de pepperoni', '1 Pizza de pepperoni'],
      ['es', 'una pizza de huevo, por favor >> ¿me añades setas a la de huevo?', '1 Pizza de huevo + Setas'],
      ['en', 'two pepperoni pizzas and can you add a water', '2 Pizza de pepperoni, 1 Agua'],
      ['en', 'can I have the egg one', '1 Pizza de huevo'],
      ['en', 'Could we get a couple of ham and cheese pizzas?', '2 Pizza de jamón y queso'],
      ['es', '¿Puedo pedir una griega sin cebolla?', '1 Ensalada griega'],
      ['es', '¿Podemos pedir ya? Dos de jamón y un agua', '2 Pizza de jamón y queso, 1 Agua'],
      ['es', '¿podrías ponerme unas patatas?', '1 Patatas fritas'],
      ['es', '¿puede traernos una de huevo y dos Sprite?', '1 Pizza de huevo, 2 Sprite'],
    ],
  },
  home: {
    asked: [
      ['en', 'can i put the drift pillow in the washing machine'],
      ['en', 'otter 5 or otter slim, which runs longer on one charge'],
      ['es', 'la tostadora Marl en verde salvia, ¿hay?'],
      ['es', 'me interesa la tele OLED'],
      ['en', 'Put the Otter 5 and the Otter Slim side by side'],
      ['en', 'If I buy the Keel desk today can I return it next month?'],
      ['es', 'Si compro la freidora Umber 5.5, ¿me la suben a casa?'],
      ['en', 'The Vista 55 and the Beam soundbar: what would that be together?'],
      ['en', 'the Cobble speaker in red, is it in stock?'],
      ['es', 'las Pip Pro, ¿son buenas para correr?'],
      ['en', 'can you put the Larder containers in the dishwasher?'],
      ['en', 'Can I add a second Wicket camera to the same app?'],
      ['es', '¿Puedo meter la sartén Anvil en el horno?'],
      ['en', "I'm interested in the Fen 3"],
      ['en', "I want headphones that don't hurt my ears"],
      ['es', 'termo para llevar sopa a la oficina'],
      ['en', 'throw pillows for the couch'],
      ['en', 'stick vacuum for pet hair'],
      ['en', 'If I take the Keel in oak, how long until it ships?'],
      ['es', 'si me llevo tres Iris, ¿cuánto me ahorro?'],
      ['en', 'The Tiller chair, does it recline?'],
      ['es', 'Otter 5 u Otter Slim, cuál aspira mejor'],
      ['en', 'one Pebble grinder and one Heron kettle in black, total price?'],
      ['en', 'could I run the Reed fan all night'],
      ['es', '¿puedo dejar la Cinder encendida toda la noche?'],
      ['en', 'Can I pair the Pip with the Vista 55?'],
      ['en', 'can I get the Meadow sheets monogrammed'],
      ['en', 'May I put the Slab in hand luggage?'],
      ['es', '¿Se puede meter el set Larder en el microondas?'],
      ['en', 'I might be interested in the Alder speakers'],
      ['es', 'estaría interesada en la Corso Auto'],
      ['en', 'Put the two Umber fryers head to head'],
    ],
    ordered: [
      ['en', 'Can I get the Drift pillow?', '1 Memory Foam Pillow Drift'],
      ['en', 'Could you put the Marl toaster in black in my cart?', '1 Two-Slice Toaster Marl (Black)'],
      ['en', "I'd like the Fen 3 please", '1 Cordless Vacuum Fen 3'],
      ['en', 'I want two Drift pillows', '2 Memory Foam Pillow Drift'],
      ['es', '¿Me pone el Otter Slim?', '1 Robot Vacuum Otter Slim'],
      ['es', '¿Puedo comprar la tele OLED?', '1 Television Vista 65 OLED'],
      ['es', 'Me interesa la tele OLED, me la llevo', '1 Television Vista 65 OLED'],
      ['es', '¿Podéis añadir dos almohadas Drift?', '2 Memory Foam Pillow Drift'],
      ['en', 'can I get an Otter 5?', '1 Robot Vacuum Otter 5'],
      ['es', '¿me añades la báscula Grain blanca?', '1 Digital Kitchen Scale Grain (White)'],
      ['es', 'quiero dos almohadas Drift, ¿las enviáis a Soria?', '2 Memory Foam Pillow Drift'],
      ['en', "Do you have the Wren kettle? I'll take it", '1 Rapid Kettle Wren'],
      ['en', 'throw in two smart plugs', '2 Smart Plug Peg (pack of 2)'],
      ['en', 'pop the Tern blender in my basket', '1 Hand Blender Tern'],
      ['es', 'me interesa la Paddy, añádela', '1 Rice Cooker Paddy 1.2'],
      ['en', 'my kettle died, can you get me the Wren', '1 Rapid Kettle Wren'],
      ['en', 'two Drift pillows can you add them', '2 Memory Foam Pillow Drift'],
      ['en', 'could i order the heron kettle in black?', '1 Gooseneck Kettle Heron (Black)'],
      ['en', 'Can I buy the Corso 15 espresso machine?', '1 Espresso Machine Corso 15'],
      ['en', 'May I have two Drift pillows?', '2 Memory Foam Pillow Drift'],
      ['es', '¿Puedo llevarme la Tern?', '1 Hand Blender Tern'],
      ['es', '¿podéis ponerme dos packs de bombillas E27?', '2 Dimmable LED Bulb E27 (pack of 3)'],
    ],
  },
  sports: {
    asked: [
      ['es', 'si pido unas luces Faro el sábado, ¿cuándo salen?'],
      ['es', 'Tabla Flotilla y gorro de silicona, ¿cuánto me gasto?'],
      ['es', 'botella térmica para llevar café al trabajo'],
      ['en', 'pop up tent for shade at the beach'],
      ['es', 'Si encargo la Cierzo hoy, ¿la tengo el lunes?'],
      ['en', "Refugio 2 and two Duna mats, what's the damage?"],
      ['es', 'la Brisa roja del 42, ¿os queda?'],
      ['es', '¿Puedo llevar la mochila Cordada 28 de equipaje de mano?'],
      ['en', 'Can I take the Fogata stove on a plane?'],
      ['es', 'Nos interesa la tienda Refugio 4'],
      ['es', 'Coste de la Rambla, la grande'],
      ['es', 'ponme frente a frente la Brisa y la Chispa'],
      ['es', 'quería una mochila en la que quepa un portátil'],
      ['es', 'Si encargo dos Nieve 0, ¿me sale más barato?'],
      ['en', 'If I buy the Rambla, is assembly included?'],
      ['es', 'Mancuernas de 8 kg y banco Tarima, ¿por cuánto se me queda?'],
      ['es', 'la Cordada 45, ¿trae funda de lluvia?'],
      ['en', 'Cierzo in L, any left?'],
      ['es', '¿Puedo llevar el hornillo Fogata facturado en avión?'],
      ['es', '¿puedo usar la Escarcha para esquiar?'],
      ['en', 'could I take the Siesta hammock on a sailing trip'],
      ['es', 'Precio del Faro y del candado'],
      ['es', 'quiero unas zapatillas que no me hagan rozaduras'],
      ['es', 'necesito una chaqueta con la que pueda correr lloviendo'],
      ['en', "I need some shoes that won't slip on wet rock"],
    ],
    ordered: [
      ['es', 'quiero la Tarima, ¿cuándo llega?', '1 Banco regulable Tarima'],
      ['es', '¿me puede poner unas luces Faro?', '1 Luces de bicicleta Faro USB'],
      ['en', "I'll take the Refugio 2", '1 Tienda de campaña Refugio 2'],
      ['es', 'añade una comba Rayo; ¿es ajustable?', '1 Comba de velocidad Rayo'],
      ['es', '¿puedo pedir dos frontales Linterna?', '2 Frontal Linterna 400'],
      [
        'es',
        'ponme una Rayo y un Candado, ¿cuánto suman?',
        '1 Comba de velocidad Rayo, 1 Antirrobo en U Candado',
      ],
      ['en', 'Could I get a Botiquín first aid kit, please?', '1 Kit de primeros auxilios Botiquín 24'],
      ['en', "I'd like two Duna mats. Are they thick?", '2 Esterilla hinchable Duna'],
      ['es', '¿Puedo comprar el banco Tarima?', '1 Banco regulable Tarima'],
      ['es', '¿podemos encargar tres esterillas Duna?', '3 Esterilla hinchable Duna'],
      ['en', 'Can I grab a Rayo jump rope?', '1 Comba de velocidad Rayo'],
      ['en', 'could you get me the Zafu cushion in grey', '1 Cojín de meditación Zafu (Gris)'],
    ],
  },
  trailhouse: {
    asked: [
      ['en', 'Can I take the Harrier 2 out in heavy snow?'],
      ['en', "Men's Ridgeline in moss, large: do you have it?"],
      ['en', 'May I take the Beacon Mini abroad with me?'],
      ['en', 'Can you get the Talus boots wet?'],
      ['en', 'Interested in the Bearing 2 watch'],
      ['en', 'If I order the Traverse 55 tonight does it ship tomorrow?'],
      ['en', 'Kestrel 4K, is it waterproof?'],
      ['en', "two Sedge dry bags and a Creek speaker, what's my total?"],
      ['en', 'Can I get the Loon beanie embroidered?'],
      ['en', 'can you take the Flint stove on a plane'],
      ['en', 'We are interested in the Chatter radios'],
      ['en', 'price for the Cairn 10 GPS'],
      ['en', 'I want a pack that fits under an airplane seat'],
    ],
    ordered: [
      ['en', 'I need two Glowworm lanterns', '2 Glowworm Lantern'],
      ['en', 'Do you have the Flint stove? Add one', '1 Flint Canister Stove'],
      [
        'en',
        'Could we get a Cairn 10 and a Beacon Mini?',
        '1 Cairn 10 Handheld GPS, 1 Beacon Mini Satellite Messenger',
      ],
      ['en', 'can you add a Sunfold 21 panel', '1 Sunfold 21 Solar Panel'],
      [
        'en',
        'Can we get two Glowworm lanterns and the Flint stove?',
        '2 Glowworm Lantern, 1 Flint Canister Stove',
      ],
      ['en', 'Could I purchase the Wick earbuds?', '1 Wick Sport Earbuds'],
    ],
  },
  ferreteria: {
    asked: [
      ['es', 'Si me llevo la cafetera de 6 tazas y la sartén Piedra de 24, ¿cuánto es?'],
      ['es', 'quiero un destornillador que no se le caigan los tornillos'],
      ['es', 'Precio del flexómetro Cangrejo, los tres largos'],
      ['es', 'Si pillo dos candados Cerval, ¿abren con la misma llave?'],
      ['es', 'Cuatro bridas y una cinta americana, ¿qué precio tienen?'],
      ['es', 'La escalera Peldaño de 5, ¿cuánto pesa?'],
      ['es', 'Estoy interesado en la pistola de pintar'],
      ['es', 'Si compro la Forjal TP-750, ¿vienen brocas?'],
      ['es', 'Dos regletas y una bombilla, ¿cuánto sería?'],
      ['es', 'la Batidora Turmix, ¿es ruidosa?'],
      ['es', '¿puedo meter la tabla Corteza en el lavavajillas?'],
      ['es', '¿Se puede poner la Muralla en una puerta de aluminio?'],
      ['es', 'Me interesa la escalera Peldaño'],
      ['es', 'Quiero un candado que aguante la intemperie'],
    ],
    ordered: [
      ['es', '¿Puedo llevarme la pistola de pintar?', '1 Pistola de pintar eléctrica Forjal PP-500'],
      ['es', 'Quiero una Turmix 1000, ¿tiene garantía?', '1 Batidora de mano Brocal Turmix 1000'],
      ['es', '¿Podría llevarme el nivel Rasante de 60?', '1 Nivel de burbuja de aluminio Rasante (60 cm)'],
    ],
  },
  mascotas: {
    asked: [
      ['es', 'tengo gatos, ¿puedo poner una calatea?'],
      ['es', 'Me interesa el rascador Almena'],
      ['es', 'Tres sobres de semillas de tomate rosa, ¿cuánto son?'],
      ['es', '¿A qué hora abrís por la tarde? es por llevar la tijera Mirlo a afilar'],
      ['es', 'Si compro el cortacésped Vega 36 hoy, ¿me regalan el abono?'],
      ['es', 'Si me quedo con la Monstera grande, ¿me la traéis a casa?'],
      ['es', 'Dos lavandas y un aloe, ¿por cuánto me salen?'],
      ['es', 'tengo un cachorro, ¿le puedo dar el pienso Años Dorados?'],
      ['es', 'Precio de tres sacos de Terrón'],
      ['es', 'si me llevo dos sacos de Mantillo, ¿hay rebaja?'],
      ['es', '¿puedo poner la Monstera en el baño?'],
      ['es', 'Un olivo y dos lavandas, ¿qué me costaría?'],
      ['es', 'Nos interesa el acuario Laguna 54'],
      ['es', '¿Puedo dar las barritas Cepillín a un cachorro?'],
      ['es', 'quiero una cama que se pueda lavar'],
    ],
    ordered: [
      ['es', '¿Me apuntas un rascador Almena?', '1 Rascador Torre Almena'],
      ['es', 'Quiero la tijera Mirlo, ¿cuánto suma?', '1 Tijera de podar Mirlo'],
      ['es', 'me llevo tres sobres de semillas de tomate rosa, ¿cuánto son?', '3 Semillas de tomate rosa'],
      ['es', '¿me traéis un compostador Giro?', '1 Compostador Giro 160'],
      ['es', 'Me llevo el kit Laguna, ¿trae filtro?', '1 Kit de acuario Laguna 54'],
    ],
  },
  apothecary: {
    asked: [
      ['en', "If I order the Lighthouse Keeper's Parrot and two Lullaby teas, is shipping free?"],
      ['en', 'Foreman or Portrait, which is stronger?'],
      ['en', 'Can I put the Puddle teapot on the hob?'],
      ['en', 'can my daughter take Lullaby before bed?'],
      ['en', "I'd like a tea that helps me sleep"],
      ['en', 'If I buy the Wagtail pen do you engrave it?'],
      ['en', 'Owlet night balm, is it vegan?'],
      ['en', 'Two Byre soaps and the Sloe oil, how much would that be?'],
      ['en', 'can I put the Lullaby tea in the Puddle pot'],
      ['en', "I want a book that my dad can't put down"],
    ],
    ordered: [
      ['en', 'Could you add the Owlet night balm?', '1 Night Balm Owlet 30 ml'],
      [
        'en',
        "Can I have the Lighthouse Keeper's Parrot and the Tea Sampler?",
        "1 The Lighthouse Keeper's Parrot, 1 Tea Sampler Nine Doors",
      ],
      ['en', "I'd love the Bracken shampoo bar", '1 Solid Shampoo Bar Bracken 80 g'],
      [
        'en',
        'can i get the jigsaw night market and a green tea?',
        '1 Jigsaw Night Market (500 pieces), 1 Green Tea Sencha Heronry 80 g',
      ],
    ],
  },
};

describe.each(Object.entries(shops))('%s', (shop, { asked, ordered }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ dataDir: await shopDataDir(shop) });
  }, 60_000);
  afterAll(async () => {
    await app[Symbol.asyncDispose]();
  });

  test.each(asked)('%s: %s: asks, and nothing is put in', async (language, said) => {
    const reply = await app.shopper().say(said, { language });

    expect(reply.cart).toBeUndefined();
  });

  test.each(ordered)('%s: %s: orders', async (language, said, goods) => {
    const shopper = app.shopper();

    const replies = [];
    for (const one of said.split(' >> ')) replies.push(await shopper.say(one, { language }));

    const lines = replies.at(-1)?.cart?.lines ?? [];
    expect(lines.map(told).join(', ')).toBe(goods);
  });
});

type Line = { quantity: number; title: string; extras?: readonly string[] | undefined };

const told = ({ quantity, title, extras = [] }: Line): string =>
  [`${quantity} ${title}`, ...extras].join(' + ');
