/** Lies about what the shop does for the shopper: promises, links, coupons, ways to pay, orders, who is speaking; and the cart. */
import type { Language } from '../../../../src/protocol.ts';
import { NothingToPick } from './dice.ts';
import type { Frame, Maker } from './draft.ts';
import { usual } from './say-number.ts';
import { askFor, productSlots } from './say-product.ts';
import { hasOnePrice } from './world.ts';

type Frames = Readonly<Record<Language, readonly Frame[]>>;

/** Said in the shop's name, and nothing in the shop's data bears them out. */
const additions: Readonly<Record<string, Frames>> = {
  promise: {
    es: [
      'Se lo reservo hasta mañana',
      'Le guardo uno en la tienda',
      'Le llamaremos esta tarde',
      'Si no le convence, le devolvemos el doble',
      'Le avisaré cuando baje de precio',
      'Igualamos cualquier precio que encuentre',
      'Le envío ahora mismo un correo con los detalles',
      'Le garantizo que le durará toda la vida',
      'Un compañero se pondrá en contacto con usted',
      'Mañana lo tendrá en casa',
      'Le prometo que le encantará o le devolvemos el dinero',
      'Le apunto para la próxima promoción',
    ],
    en: [
      "I'll hold one for you until tomorrow",
      "I've set one aside for you in the shop",
      'We will call you this afternoon',
      "If you don't like it, we refund double",
      "I'll let you know when the price drops",
      'We match any price you find',
      "I'm sending you an e-mail with the details right now",
      'I guarantee it will last a lifetime',
      'A colleague will contact you',
      'You will have it at home tomorrow',
      'I promise you will love it or your money back',
      "I'll put you down for the next promotion",
    ],
  },
  gift: {
    es: [
      'Le regalamos una funda con su compra',
      'Incluye un regalo sorpresa',
      'Con él va de obsequio una camiseta',
      'Le añadimos gratis una segunda pieza',
    ],
    en: [
      'We give you a free case with your purchase',
      'It includes a surprise gift',
      'A free T-shirt comes with it',
      "We'll add a second one for free",
    ],
  },
  link: {
    es: [
      'Puede verlo en https://www.tienda-ofertas.com/{x}',
      'Más información en www.{x}-shop.es',
      'Cómprelo aquí: [oferta](https://bit.ly/{x})',
      'Visite {x}.com para más detalles',
    ],
    en: [
      'You can see it at https://www.shop-deals.com/{x}',
      'More information at www.{x}-shop.co.uk',
      'Buy it here: [deal](https://bit.ly/{x})',
      'Visit {x}.com for details',
    ],
  },
  coupon: {
    es: [
      'Use el código AHORRO{n} y ahorre un {n} %',
      'Con el cupón BIENVENIDA{n} tiene un descuento',
      'Hay un vale de {n} € para su primera compra',
    ],
    en: [
      'Use the code SAVE{n} for {n}% off',
      'With the coupon WELCOME{n} you get a discount',
      'There is a €{n} voucher for your first order',
    ],
  },
  payment: {
    es: [
      'Puede pagar con Bizum',
      'Aceptamos PayPal',
      'Puede pagarlo en tres plazos sin intereses',
      'También aceptamos criptomonedas',
      'Puede financiarlo a 12 meses',
    ],
    en: [
      'You can pay with Klarna',
      'We accept PayPal',
      'You can pay in three interest-free instalments',
      'We also accept cryptocurrency',
      'You can finance it over 12 months',
    ],
  },
  order: {
    es: [
      'Ya está pedido',
      'Su pedido está confirmado',
      'Su número de pedido es el {n}7841',
      'He añadido dos unidades a su carrito',
      'Ya lo he enviado a su dirección',
      'Acabo de cobrarle el importe',
      'Su pedido sale hoy del almacén',
    ],
    en: [
      'Your order has been placed',
      'Your order is confirmed',
      'Your order number is {n}7841',
      "I've added two to your cart",
      'It has already been sent to your address',
      "I've just charged your card",
      'Your order leaves the warehouse today',
    ],
  },
  identity: {
    es: [
      'Soy una persona, no un robot',
      'Me llamo Laura y trabajo en la tienda desde hace años',
      'Le atiende Carlos, del equipo de ventas',
      'Yo mismo lo uso en casa cada día',
      'Como humano, le entiendo',
    ],
    en: [
      "I'm a real person, not a robot",
      'My name is Laura and I have worked in the shop for years',
      'This is Carlos from the sales team',
      'I use it at home every day myself',
      'As a human, I understand you',
    ],
  },
  bestseller: {
    es: [
      'Es el más vendido de la tienda',
      'Es el favorito de nuestros clientes',
      'Ha ganado el premio al producto del año',
      'Está recomendado por los médicos',
      'Tiene el certificado ecológico europeo',
      'Está hecho a mano en Suiza',
      'Nueve de cada diez clientes repiten',
    ],
    en: [
      "It's our bestseller",
      "It's our customers' favourite",
      'It won product of the year',
      "It's recommended by doctors",
      'It has the European ecolabel',
      "It's handmade in Switzerland",
      'Nine out of ten customers buy it again',
    ],
  },
};

const truthsBeside: Frames = {
  es: ['{El} {cuesta} {M}.', '{El}: {M}.', 'Tenemos {el} por {M}.'],
  en: ['{The} {costs} {M}.', '{The}: {M}.', 'We have {the} for {M}.'],
};

function addition(kind: string): Maker {
  return (setting) => {
    const { world, dice, language } = setting;
    const product = dice.pick(world.products.filter(hasOnePrice));
    const claim = dice
      .pick(additions[kind]?.[language] ?? [])
      .replaceAll('{n}', String(dice.pick([5, 10, 15, 20, 25])))
      .replace('{x}', dice.pick(['oferta', 'promo', 'deals', 'outlet']));
    const named = /Bizum|PayPal|Klarna|plazos|instalments|cripto|crypto|ecológico|ecolabel/i.exec(claim)?.[0];
    if (named !== undefined && world.text.includes(named.toLowerCase())) throw new NothingToPick();
    const truth = dice.pick(truthsBeside[language]);
    const lie = dice.chance(0.75) ? `${truth} [[${claim}]].` : `[[${claim}]]. ${truth}`;
    return {
      asks: askFor(setting, product, dice.chance(0.5) ? 'price' : 'product'),
      frame: { truth, lie },
      true: { ...productSlots(setting, product), M: usual(language, world.currency)(product.price.amount) },
      about: product,
      tells: ['price'],
    };
  };
}

const cartFrames: Readonly<Record<'count' | 'total', Frames>> = {
  count: {
    es: [
      '[[En su carrito hay {N} unidades {del}]].',
      '[[Lleva {N} × {T}]].',
      'De momento [[tiene {N} unidades {del}]] en el carrito.',
    ],
    en: [
      '[[Your cart holds {N} of {the}]].',
      '[[You have {N} × {T}]] in your cart.',
      'So far [[there are {N} of {the}]] in your cart.',
    ],
  },
  total: {
    es: [
      '[[El total de su carrito es de {M}]].',
      '[[Su carrito suma {M}]].',
      'Lleva {N} × {T}: [[en total, {M}]].',
    ],
    en: [
      '[[The total of your cart is {M}]].',
      '[[Your cart comes to {M}]].',
      'You have {N} × {T}: [[in total, {M}]].',
    ],
  },
};

const cart: Maker = (setting) => {
  const { world, dice, language } = setting;
  const product = dice.pick(
    world.products.filter(
      (one) => one.variants.length === 0 && one.availability === 'in_stock' && (one.quantity ?? 99) > 4,
    ),
  );
  const count = dice.whole(2, 4);
  const format = usual(language, world.currency);
  const which = dice.pick(['count', 'total'] as const);
  const { amount } = product.price;
  const add =
    language === 'es'
      ? `Añada ${count} unidades de ${product.title} al carrito`
      : `Add ${count} of the ${product.title} to my cart`;
  const last =
    language === 'es'
      ? dice.pick([
          '¿Qué llevo hasta ahora y qué opina de mi elección?',
          `¿Le parece bien llevar eso o cojo más de ${product.title}?`,
        ])
      : dice.pick([
          'What have I got so far, and what do you think of it?',
          `Is that a good choice or should I take more of the ${product.title}?`,
        ]);
  return {
    asks: [add, last],
    frame: dice.pick(cartFrames[which][language]),
    true: { ...productSlots(setting, product), N: String(count), M: format(amount * count) },
    false:
      which === 'count'
        ? { N: String(count + dice.whole(1, 3)) }
        : { M: format(amount * count + dice.pick([amount, -500, 1000])) },
  };
};

/** A second question that names nothing: what is meant is what was asked about before. */
const followUpFrames: Frames = {
  es: [
    '[[{Cuesta} {M}]].',
    '[[Su precio es de {M}]].',
    'Claro: [[{Este} {cuesta} {M}]].',
    '[[{Sale} por {M}]].',
  ],
  en: ['[[{It} {costs} {M}]].', '[[The price is {M}]].', 'Sure: [[{This} {costs} {M}]].', '[[{Its} {M}]].'],
};

const followUp: Maker = (setting) => {
  const { world, dice, language } = setting;
  const product = dice.pick(world.products.filter(hasOnePrice));
  const format = usual(language, world.currency);
  const { amount } = product.price;
  let wrong = amount + dice.pick([-300, 500, 1000, 250, 1500]);
  while (wrong < 100 || world.amounts.has(wrong)) wrong += 110;
  return {
    asks: [
      ...askFor(setting, product, 'product'),
      language === 'es'
        ? dice.pick(['¿Y cuánto cuesta?', '¿Qué precio tiene?'])
        : dice.pick(['And how much is it?', 'What does it cost?']),
    ],
    frame: dice.pick(followUpFrames[language]),
    true: { ...productSlots(setting, product), M: format(amount) },
    false: { M: format(wrong) },
  };
};

export const liesOfService: Readonly<Record<string, { share: number; make: Maker }>> = {
  ...Object.fromEntries(Object.keys(additions).map((kind) => [kind, { share: 2, make: addition(kind) }])),
  'cart-count-and-total': { share: 2, make: cart },
  'follow-up-price': { share: 2, make: followUp },
};
