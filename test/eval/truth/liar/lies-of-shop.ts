/** Lies about the shop itself: delivery, pick-up, contact, and what its pages say. */
import type { Language } from '../../../../src/protocol.ts';
import { NothingToPick } from './dice.ts';
import type { Frame, Maker, Setting } from './draft.ts';
import { otherFigure, sentencesOf } from './lies-of-attribute.ts';
import { inventedAmount } from './lies-of-price.ts';
import { usual } from './say-number.ts';
import { pagesIn } from './world.ts';

type Frames = Readonly<Record<Language, readonly Frame[]>>;

const feeFrames: Frames = {
  es: [
    '[[El envío cuesta {M}]].',
    '[[Los gastos de envío son de {M}]].',
    '[[Llevarle el pedido a casa cuesta {M}]].',
    'Por [[el envío cobramos {M}]].',
    '- [[Envío: {M}]]',
    'El producto se lo mandamos a casa; [[el envío sale por {M}]].',
  ],
  en: [
    '[[Delivery costs {M}]].',
    '[[Shipping is {M}]].',
    '[[We charge {M} for delivery]].',
    '[[Home delivery comes to {M}]].',
    '- [[Delivery: {M}]]',
    'We send it to your home; [[delivery is {M}]].',
  ],
};
const freeFrames: Frames = {
  es: [
    '[[El envío es gratis a partir de {M}]].',
    '[[Desde {M} de compra, el envío es gratuito]].',
    '[[Si su pedido llega a {M}, no paga gastos de envío]].',
    'El envío [[no le cuesta nada en pedidos de {M} o más]].',
  ],
  en: [
    '[[Delivery is free from {M}]].',
    '[[Orders of {M} or more ship free]].',
    '[[If your order reaches {M}, you pay no delivery]].',
    'Delivery [[costs nothing on orders of {M} or more]].',
  ],
};
const minimumFrames: Frames = {
  es: ['[[El pedido mínimo es de {M}]].', 'Para el envío, [[el mínimo son {M}]].'],
  en: ['[[The minimum order is {M}]].', 'For delivery [[the minimum is {M}]].'],
};

const asks: Readonly<Record<'fee' | 'free' | 'minimum' | 'pickup' | 'phone' | 'email' | 'hours', Frames>> = {
  fee: {
    es: [
      '¿Cuánto cuesta el envío?',
      '¿Qué gastos de envío tienen?',
      '¿Cuánto me cobran por llevarme {T} a casa?',
      'Me interesa {T}, ¿cuánto es el envío?',
    ],
    en: [
      'How much is delivery?',
      'What are your shipping costs?',
      'How much do you charge to deliver the {T}?',
      'I like the {T}. How much is delivery?',
    ],
  },
  free: {
    es: ['¿A partir de cuánto es gratis el envío?', '¿El envío de {T} es gratis?'],
    en: ['When is delivery free?', 'Is delivery of the {T} free?'],
  },
  minimum: {
    es: ['¿Hay pedido mínimo?', '¿Cuál es el pedido mínimo si quiero {T}?'],
    en: ['Is there a minimum order?', 'What is the minimum order if I want the {T}?'],
  },
  pickup: {
    es: ['¿Dónde puedo recoger mi pedido?', '¿Puedo recoger {T} en tienda?'],
    en: ['Where can I pick up my order?', 'Can I pick up the {T} in a shop?'],
  },
  phone: {
    es: ['¿Cómo puedo contactar con ustedes?', '¿Me da su teléfono?', '¿A qué número puedo llamar?'],
    en: ['How can I contact you?', 'What is your phone number?', 'Which number can I call?'],
  },
  email: {
    es: ['¿Cómo puedo contactar con ustedes?', '¿Me da su correo?', '¿Tienen una dirección de correo?'],
    en: ['How can I contact you?', 'What is your e-mail address?', 'Where can I write to you?'],
  },
  hours: {
    es: ['¿En qué horario atienden?', '¿Cuándo puedo llamarles?', '¿Cuál es su horario?'],
    en: ['What are your opening hours?', 'When are you open?', 'When can I call you?'],
  },
};

function ask({ world, dice, language }: Setting, topic: keyof typeof asks): string[] {
  return [dice.pick(asks[topic][language]).replace('{T}', dice.pick(world.products).title)];
}

type Sum = 'fee' | 'freeFrom' | 'minimum';
const sumFrames: Readonly<Record<Sum, Frames>> = {
  fee: feeFrames,
  freeFrom: freeFrames,
  minimum: minimumFrames,
};
const sumAsks = { fee: 'fee', freeFrom: 'free', minimum: 'minimum' } as const;

function deliverySum(which: Sum): Maker {
  return (setting) => {
    const { world, dice, language } = setting;
    const real = world.shop.delivery?.[which];
    if (real === undefined) throw new NothingToPick();
    const format = usual(language, world.currency);
    const swapped = which === 'fee' ? world.shop.delivery?.freeFrom : world.shop.delivery?.fee;
    const wrong =
      swapped !== undefined && dice.chance(0.2) ? swapped.amount : inventedAmount(setting, real.amount);
    return {
      asks: ask(setting, sumAsks[which]),
      frame: dice.pick(sumFrames[which][language]),
      true: { M: format(real.amount) },
      false: { M: format(wrong) },
    };
  };
}

const freeDelivery: Maker = (setting) => {
  const { world, dice, language } = setting;
  const fee = world.shop.delivery?.fee;
  if (fee === undefined || fee.amount === 0) throw new NothingToPick();
  const lies =
    language === 'es'
      ? [
          '[[El envío es siempre gratis]].',
          '[[No cobramos gastos de envío]].',
          '[[Se lo enviamos sin coste]], compre lo que compre.',
          '[[Todos los envíos son gratuitos]].',
        ]
      : [
          '[[Delivery is always free]].',
          "[[We don't charge for delivery]].",
          '[[We ship everything at no cost]].',
          '[[All deliveries are free of charge]].',
        ];
  return {
    asks: ask(setting, 'fee'),
    frame: { truth: dice.pick(feeFrames[language]), lie: dice.pick(lies) },
    true: { M: usual(language, world.currency)(fee.amount) },
  };
};

const pickupFrames: Frames = {
  es: ['Puede recoger su pedido [[en {W}]].', 'La recogida es [[en {W}]].', '- Recogida: [[{W}]]'],
  en: ['You can pick up your order [[at {W}]].', 'Pick-up is [[at {W}]].', '- Pick-up: [[{W}]]'],
};

const pickup: Maker = (setting) => {
  const { world, dice, language } = setting;
  const place = dice.pick(world.shop.delivery?.pickup ?? []);
  const { address } = place;
  if (address === undefined) throw new NothingToPick();
  const wrong = dice.chance(0.5)
    ? otherFigure(setting, address, world.text)
    : dice.pick([
        'Gran Vía, 28, Madrid',
        'Calle Mayor, 5, Toledo',
        '14 High Street, Leeds',
        '3 Abbey Road, Dublin',
      ]);
  const bare = dice.chance(0.3);
  return {
    asks: ask(setting, 'pickup'),
    frame: dice.pick(pickupFrames[language]),
    true: { W: bare ? address : `${place.name} (${address})` },
    false: { W: bare ? wrong : `${place.name} (${wrong})` },
  };
};

const contactFrames: Readonly<Record<'phone' | 'email' | 'hours', Frames>> = {
  phone: {
    es: ['[[Nuestro teléfono es el {W}]].', 'Llámenos [[al {W}]].', '- [[Teléfono: {W}]]'],
    en: ['[[Our phone number is {W}]].', 'Call us [[on {W}]].', '- [[Phone: {W}]]'],
  },
  email: {
    es: ['Escríbanos [[a {W}]].', '[[Nuestro correo es {W}]].', '- [[Correo: {W}]]'],
    en: ['Write to us [[at {W}]].', '[[Our e-mail is {W}]].', '- [[E-mail: {W}]]'],
  },
  hours: {
    es: ['[[Atendemos {W}]].', '[[Nuestro horario es {W}]].', '- [[Horario: {W}]]'],
    en: ['[[We answer {W}]].', '[[Our opening hours are {W}]].', '- [[Hours: {W}]]'],
  },
};

const contact: Maker = (setting) => {
  const { world, dice, language } = setting;
  const { phone, email, hours } = world.shop.contact;
  const which = dice.pick(['phone', 'email', 'hours'] as const);
  const right = { phone, email, hours: hours?.[language] }[which];
  if (right === undefined) throw new NothingToPick();
  const wrong = {
    phone: () =>
      right.replace(/\d{2}$/, (tail) => String((Number(tail) + dice.whole(1, 88)) % 100).padStart(2, '0')),
    email: () =>
      dice.pick([`info@${right.split('@')[1]}`, right.replace('.example', '.com'), `soporte.${right}`]),
    hours: () => otherFigure(setting, right, right),
  }[which]();
  if (wrong === right) throw new NothingToPick();
  return {
    asks: ask(setting, which),
    frame: dice.pick(contactFrames[which][language]),
    true: { W: right },
    false: { W: wrong },
  };
};

type PageSentence = { heading: string; sentence: string };

/** Sentences of the pages with the heading they stand under. */
function pageSentences({ world, language }: Setting): PageSentence[] {
  return pagesIn(world, language).flatMap((page) =>
    page.text.split(/^(?=#+ )/m).flatMap((section) => {
      const [first = '', ...rest] = section.split('\n');
      const isHeaded = first.startsWith('#');
      const heading = isHeaded ? first.replace(/^#+\s*/, '') : page.title;
      const body = (isHeaded ? rest : [first, ...rest]).filter((line) => !line.startsWith('-')).join(' ');
      return sentencesOf(body.trim()).map((sentence) => ({ heading: `${page.title}: ${heading}`, sentence }));
    }),
  );
}

const pageFrames: Frames = {
  es: ['[[{Q}]]', 'Según nuestra página: [[{Q}]]', 'Le explico. [[{Q}]]', '- [[{Q}]]'],
  en: ['[[{Q}]]', 'As our page says: [[{Q}]]', 'Let me explain. [[{Q}]]', '- [[{Q}]]'],
};

function pageAsk({ dice, language }: Setting, { heading }: PageSentence): string[] {
  const [page = '', section = page] = heading.split(': ');
  const topic = section === page ? page : dice.pick([section, `${page}: ${section}`]);
  const frames =
    language === 'es'
      ? ['Una duda sobre «{X}»', 'Quisiera saber: {X}', '{X}', 'Información sobre {X}, por favor']
      : ['A question about "{X}"', 'I would like to know: {X}', '{X}', '{X}, please'];
  return [dice.pick(frames).replace('{X}', topic)];
}

const pageFigure: Maker = (setting) => {
  const { dice, language } = setting;
  const found = dice.pick(pageSentences(setting).filter(({ sentence }) => /\d/.test(sentence)));
  return {
    asks: pageAsk(setting, found),
    frame: dice.pick(pageFrames[language]),
    true: { Q: found.sentence },
    false: { Q: otherFigure(setting, found.sentence, found.sentence) },
  };
};

const flips: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  es: [
    [/^No (?=hay|aceptamos|cubre|usamos|enviamos|tenemos)/, ''],
    [/ no (?=se|cuenta|cubre|llev|podemos|tiene)/, ' sí '],
    [/ es gratis/, ' no es gratis'],
    [/ gratis/, ' de pago'],
  ],
  en: [
    [/ cannot /, ' can '],
    [/ do not /, ' do '],
    [/ is free/, ' is not free'],
    [/^There is no /, 'There is a '],
    [/ (is|are) not /, ' $1 '],
    [/ free /, ' paid '],
  ],
};

const pageFlipped: Maker = (setting) => {
  const { dice, language } = setting;
  const flipped = pageSentences(setting).flatMap((found) => {
    const flip = flips[language].find(([pattern]) => pattern.test(found.sentence));
    if (flip === undefined) return [];
    const turned = found.sentence.replace(...flip);
    return [{ found, wrong: `${turned[0]?.toUpperCase()}${turned.slice(1)}` }];
  });
  const { found, wrong } = dice.pick(flipped);
  return {
    asks: pageAsk(setting, found),
    frame: { truth: '{Q}', lie: '[[{Q}]]' },
    true: { Q: found.sentence },
    false: { Q: wrong },
  };
};

const termLies: Frames = {
  es: [
    '[[Le llegará mañana mismo]].',
    '[[Lo recibirá en dos horas]].',
    '[[Entregamos el mismo día en toda Europa]].',
    '[[Tiene 90 días para devolverlo]].',
    '[[Nuestra garantía es de diez años]].',
    '[[El plazo de devolución es de 365 días]].',
    '[[La garantía es de por vida]].',
    '[[También enviamos a México y Argentina]].',
    '[[Abrimos todos los días, las 24 horas]].',
  ],
  en: [
    '[[It will arrive tomorrow]].',
    '[[You will get it within two hours]].',
    '[[We deliver the same day anywhere in Europe]].',
    '[[You have 90 days to return it]].',
    '[[Our warranty lasts ten years]].',
    '[[The return period is 365 days]].',
    '[[It has a lifetime warranty]].',
    '[[We also ship to the United States]].',
    '[[We are open every day, around the clock]].',
  ],
};

/** A term the pages do not have, in words they do not use; the twin is a sentence of theirs. */
const inventedTerm: Maker = (setting) => {
  const { world, dice, language } = setting;
  const lie = dice.pick(termLies[language]);
  if (/90|365/.test(lie) && /\b(?:90|365)\b/.test(world.text)) throw new NothingToPick();
  const topic = /env|llega|recib|ship|arrive|deliver|get it/i.test(lie)
    ? /env|repart|deliver/i
    : /devol|return/i;
  const found = dice.pick(pageSentences(setting).filter(({ heading }) => topic.test(heading)));
  return { asks: pageAsk(setting, found), frame: { truth: '{Q}', lie }, true: { Q: found.sentence } };
};

export const liesOfShop: Readonly<Record<string, { share: number; make: Maker }>> = {
  'delivery-fee': { share: 3, make: deliverySum('fee') },
  'delivery-free-from': { share: 3, make: deliverySum('freeFrom') },
  'delivery-minimum': { share: 1, make: deliverySum('minimum') },
  'delivery-free': { share: 1, make: freeDelivery },
  pickup: { share: 2, make: pickup },
  contact: { share: 3, make: contact },
  'page-figure': { share: 4, make: pageFigure },
  'page-flipped': { share: 2, make: pageFlipped },
  'term-invented': { share: 2, make: inventedTerm },
};
