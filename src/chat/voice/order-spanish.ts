/** What is said of an order in Spanish, to a shopper addressed as "usted". */
import { formatMoney } from '../../language/money-format.ts';
import type { CartLine, Money } from '../../protocol.ts';
import type { Choice, CouponTold, DeliveryTold, NewsOf, OrderVoice } from './order-news.ts';
import { plain } from './phrases.ts';

const money = (amount: Money): string => formatMoney(amount, 'es');
const list = (items: readonly string[], word: 'y' | 'o'): string => {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const isBeforeI = word === 'y' && /^(?:i|hi(?!e))/i.test(last);
  const isBeforeO = word === 'o' && /^h?o/i.test(last);
  const link = isBeforeI ? 'e' : isBeforeO ? 'u' : word;
  return `${items.slice(0, -1).join(', ')} ${link} ${last}`;
};
const offered = (choice: Choice): string =>
  choice.price === undefined ? plain(choice.title) : `${plain(choice.title)} (${money(choice.price)})`;
const choices = (all: readonly Choice[]): string => list(all.map(offered), 'o');
/** What was said, in quotation marks; "eso" where it is not to be said back. */
const quoted = (words: string): string => (words === '' ? 'eso' : `«${plain(words)}»`);
const without = (words: string): string => (words === '' ? 'eso' : `«sin ${plain(words)}»`);

/** "2 × Pizza de huevo con Setas". */
function goods(line: CartLine, quantity = line.quantity): string {
  const extras = line.extras ?? [];
  const withExtras = extras.length === 0 ? '' : ` con ${list(extras.map(plain), 'y')}`;
  return `${quantity} × ${plain(line.title)}${withExtras}`;
}

function priced(line: CartLine): string {
  return line.quantity === 1
    ? money(line.lineTotal)
    : `${money(line.lineTotal)} (${money(line.unitPrice)} la unidad)`;
}

const item = (line: CartLine): string => `- ${goods(line)}: ${priced(line)}`;

function how(delivery: DeliveryTold): string {
  if (delivery.method === 'pickup') {
    const { pickupPlaces } = delivery;
    return pickupPlaces.length === 0
      ? 'Recogida en tienda.'
      : `Recogida en ${list(pickupPlaces.map(plain), 'o')}.`;
  }
  return delivery.address === undefined ? 'Entrega a domicilio.' : `Entrega en ${plain(delivery.address)}.`;
}

function feeSentence(fee: Money | undefined): string {
  if (fee === undefined) return 'Los gastos de envío no están incluidos en el total.';
  return fee.amount === 0 ? 'El envío es gratuito.' : `Gastos de envío: ${money(fee)}.`;
}

/** "31/12/2026" of "2026-12-31". */
const day = (date: string): string => date.split('-').reverse().join('/');

/** Lines of a summary for the coupon and the notes. */
function besides({ coupon, notes = [] }: { coupon?: CouponTold; notes?: string[] }): string[] {
  return [
    ...(coupon === undefined ? [] : [`Cupón ${plain(coupon.code)}: −${money(coupon.discount)}.`]),
    ...(notes.length === 0
      ? []
      : [`Notas para la tienda, que no son una promesa: ${notes.map(quoted).join('; ')}.`]),
  ];
}

function summary(news: NewsOf<'summary'>): string[] {
  const isBrought = news.delivery.method === 'delivery';
  return [
    'Este es su pedido:',
    ...news.lines.map(item),
    ...((isBrought && news.delivery.fee !== undefined) || news.coupon !== undefined
      ? [`Subtotal: ${money(news.subtotal)}.`]
      : []),
    ...besides(news),
    how(news.delivery),
    ...(isBrought ? [feeSentence(news.delivery.fee)] : []),
    ...(news.deliveryPassage === undefined
      ? []
      : [`La tienda dice del envío: ${quoted(news.deliveryPassage)}.`]),
    news.taxIncluded
      ? `Total: ${money(news.total)}, impuestos incluidos.`
      : `Total: ${money(news.total)}, impuestos no incluidos.`,
  ];
}

function variantQuestion({ productTitle, option, choices: all }: NewsOf<'ask_variant'>): string {
  const single = all.length === 1 ? all[0] : undefined;
  if (single !== undefined) return `De ${plain(productTitle)} tengo ${offered(single)}. ¿Le va bien?`;
  return option === undefined
    ? `¿Qué opción de ${plain(productTitle)} prefiere: ${choices(all)}?`
    : `¿Qué ${plain(option)} de ${plain(productTitle)} prefiere: ${choices(all)}?`;
}

function quantityQuestion({ title, wanted, offered: most, inCart }: NewsOf<'ask_quantity'>): string {
  const has = inCart === 0 ? '' : ` y usted ya tiene ${inCart} en el pedido`;
  const more = inCart === 0 ? '' : ' más';
  return `No puedo ponerle ${wanted}${more} de ${plain(title)}: ${most + inCart === 1 ? 'solo queda 1' : `quedan ${most + inCart}`}${has}. ¿Le pongo ${most}${more}?`;
}

export const spanishOrder: OrderVoice = {
  added: ({ line, quantity }) =>
    quantity === line.quantity
      ? `He añadido ${goods(line)}: ${priced(line)}.`
      : `He añadido ${goods(line, quantity)}; ahora lleva ${line.quantity}: ${priced(line)}.`,
  removed: ({ title, quantity, left }) =>
    left === 0
      ? `He quitado ${quantity} × ${plain(title)}.`
      : `He quitado ${quantity} × ${plain(title)}; ${left === 1 ? 'queda 1' : `quedan ${left}`} en el pedido.`,
  quantity_set: ({ line }) => `Ahora lleva ${goods(line)}: ${priced(line)}.`,
  extras_changed: ({ line, added, removed }) => {
    const changes = [
      ...(added.length === 0 ? [] : [`con ${list(added.map(plain), 'y')}`]),
      ...(removed.length === 0 ? [] : [`sin ${list(removed.map(plain), 'y')}`]),
    ];
    return `He dejado ${plain(line.title)} ${changes.join(' y ')}; ahora lleva ${goods(line)}: ${priced(line)}.`;
  },
  replaced: ({ from, line }) => `He cambiado ${plain(from)} por ${goods(line)}: ${priced(line)}.`,
  has_extra_already: ({ extra, title }) => `${plain(title)} ya lleva ${plain(extra)}.`,
  emptied: () => 'He vaciado su carrito.',
  undone: () => 'He deshecho lo último.',
  nothing_to_undo: () => 'No hay nada más que deshacer.',
  left_as_it_was: () => 'De acuerdo, lo dejo como estaba.',
  already_in_cart: ({ line }) => `Ya lleva ${goods(line)}. Si quiere más, dígame cuántos en total.`,
  still_open: () => 'Antes me falta un dato.',
  choice_dropped: ({ title }) =>
    title === undefined
      ? 'Lo que faltaba por elegir queda sin decidir: su pedido sigue como estaba.'
      : `${plain(title)} queda sin decidir: su pedido sigue como estaba.`,
  nothing_added: () => 'De acuerdo, no he añadido nada.',
  delivery: ({ delivery }) =>
    delivery.method === 'delivery' && delivery.fee !== undefined
      ? `Anotado. ${how(delivery)} ${feeSentence(delivery.fee)}`
      : `Anotado. ${how(delivery)}`,
  cart_total: ({ total, fee }) =>
    fee === undefined || fee.amount === 0
      ? `Total del carrito: ${money(total)}.`
      : `Total del carrito: ${money(total)}, con ${money(fee)} de envío.`,
  brought_total: ({ total, fee }) => `Con envío a domicilio serían ${money(total)}. ${feeSentence(fee)}`,
  unknown_extra: ({ words, productTitle, extras }) =>
    extras.length === 0
      ? `No tenemos ${quoted(words)} como extra: ${plain(productTitle)} no tiene extras.`
      : `No tenemos ${quoted(words)} como extra de ${plain(productTitle)}; sus extras son ${list(extras.map(offered), 'y')}.`,
  cannot_note: ({ words, productTitle, listed }) =>
    listed
      ? `No puedo anotar ${without(words)} en el pedido, y la ficha de ${plain(productTitle)} sí lo menciona: consúltelo con la tienda.`
      : `No puedo anotar ${without(words)} en el pedido, y la ficha de ${plain(productTitle)} no dice si lo lleva: consúltelo con la tienda.`,
  noted_without: ({ words, productTitle, listed, contact }) =>
    `He anotado ${without(words)} en ${plain(productTitle)} como nota para la tienda, sin poder prometerlo${listed ? '' : ': la ficha no dice si lo lleva'}. Si es por una alergia, consúltelo antes con la tienda${contact === undefined ? '' : ` (${plain(contact)})`}.`,
  noted: ({ note }) =>
    `He anotado ${quoted(note)} para la tienda; es una nota, no puedo prometer que se cumpla.`,
  note_refused: () => 'Eso no puedo anotarlo en el pedido: consúltelo con la tienda.',
  notes_dropped: () => 'He quitado las notas del pedido.',
  coupon_applied: ({ code, discount, total }) =>
    `He aplicado el cupón ${plain(code)}: −${money(discount)}. Total del carrito: ${money(total)}.`,
  coupon_kept: ({ code }) => `El cupón ${plain(code)} queda anotado; se aplicará a lo que pida.`,
  coupon_short: ({ code, minimum, missing }) =>
    `El cupón ${plain(code)} pide una compra de ${money(minimum)}: faltan ${money(missing)}. Se aplicará en cuanto llegue.`,
  coupon_expired: ({ code, until }) => `El cupón ${plain(code)} caducó: valía hasta el ${day(until)}.`,
  coupon_not_yet: ({ code, from }) => `El cupón ${plain(code)} todavía no vale: empieza el ${day(from)}.`,
  coupon_unknown: ({ words }) =>
    `La tienda no tiene ningún cupón ${quoted(words)}: no aplico ningún descuento.`,
  coupon_dropped: ({ code }) => `He quitado el cupón ${plain(code)}.`,
  coupon_gone: ({ code }) => `El cupón ${plain(code)} ya no vale; su pedido queda sin ese descuento.`,
  no_coupons: () => 'La tienda no tiene cupones: no aplico ningún descuento.',
  ask_coupon: () => '¿Cuál es el código del cupón?',
  ask_place: ({ places }) => `¿Dónde quiere recogerlo: ${list(places.map(plain), 'o')}?`,
  cannot_note_time: ({ words }) =>
    `No puedo anotar la hora (${quoted(words)}) en el pedido: acuérdela con la tienda.`,
  extra_only_on_request: ({ extra, productTitle }) =>
    `${plain(extra)} solo se añade a ${plain(productTitle)} si se pide; no lo he puesto.`,
  single_size: ({ words, productTitle }) =>
    `${plain(productTitle)} tiene un único tamaño; no hay ${quoted(words)}.`,
  only_left_in: ({ variant, productTitle }) => `De ${plain(productTitle)} solo queda ${plain(variant)}.`,
  not_found: ({ words }) => `No encuentro ${quoted(words)} en el catálogo.`,
  no_such_variant: ({ words, productTitle }) => `No tengo ${plain(productTitle)} en ${quoted(words)}.`,
  out_of_stock: ({ title }) => `No quedan unidades de ${plain(title)}, así que no he añadido ninguna.`,
  all_in_cart: ({ title, left }) =>
    `No quedan más unidades de ${plain(title)}: ya ${left === 1 ? 'tiene la única' : `tiene las ${left}`} en el pedido.`,
  too_many: ({ most }) =>
    `Un pedido admite ${most} unidades de cada artículo como máximo; no he cambiado nada.`,
  not_in_cart: ({ words }) => `${words === '' ? 'Eso' : quoted(words)} no está en su carrito.`,
  price_changed: ({ title, from, to }) =>
    `El precio de ${plain(title)} ha cambiado: era ${money(from)} y ahora es ${money(to)}.`,
  stock_shrunk: ({ title, left }) =>
    `De ${plain(title)} ya solo ${left === 1 ? 'queda 1; he dejado 1' : `quedan ${left}; he dejado ${left}`} en su pedido.`,
  gone: ({ title }) => `${plain(title)} ya no está en el catálogo; lo he quitado de su pedido.`,
  sold_out: ({ title }) => `${plain(title)} se ha agotado; lo he quitado de su pedido.`,
  cart_shown: ({ lines, total, delivery, coupon, notes }) => [
    'Su carrito:',
    ...lines.map(item),
    ...besides({ ...(coupon === undefined ? {} : { coupon }), ...(notes === undefined ? {} : { notes }) }),
    ...(delivery === undefined ? [] : [how(delivery)]),
    ...(delivery?.method === 'delivery' ? [feeSentence(delivery.fee)] : []),
    `Total: ${money(total)}.`,
  ],
  cart_empty: () => 'Su carrito está vacío.',
  summary,
  confirmed: ({ orderNumber, total, delivery, taxIncluded, ...others }) => [
    `Pedido confirmado. Su número de pedido es ${orderNumber}.`,
    how(delivery),
    ...besides(others),
    ...(delivery.method === 'delivery' ? [feeSentence(delivery.fee)] : []),
    `Total: ${money(total)}, impuestos ${taxIncluded ? '' : 'no '}incluidos.`,
    '¡Gracias por su compra!',
  ],
  already_confirmed: ({ orderNumber, total }) =>
    `Su pedido ${orderNumber} ya está confirmado. Total: ${money(total)}.`,
  confirmed_is_final: ({ orderNumber, contact }) =>
    contact === undefined
      ? `Su pedido ${orderNumber} ya está confirmado y no puedo cambiarlo ni cancelarlo desde aquí; hable con la tienda.`
      : `Su pedido ${orderNumber} ya está confirmado y no puedo cambiarlo ni cancelarlo desde aquí; hable con la tienda: ${plain(contact)}.`,
  not_confirmed: () => 'De acuerdo, no lo he confirmado.',
  below_minimum: ({ minimum, missing }) =>
    `El pedido mínimo a domicilio es de ${money(minimum)}: le faltan ${money(missing)}. ¿Desea añadir algo más o prefiere recogerlo?`,
  other_currency: ({ title, currency, cartCurrency }) =>
    `${plain(title)} tiene el precio en ${currency} y su pedido va en ${cartCurrency}; no puedo juntarlos en un pedido.`,
  no_pickup_place: () => 'La tienda no indica dónde se recoge: consúltelo con ella.',
  ask_product: ({ choices: all }) =>
    all.length === 1 ? `¿Se refiere a ${choices(all)}?` : `¿Cuál prefiere: ${choices(all)}?`,
  ask_meant: ({ choice }) => `¿Se refiere a ${offered(choice)}?`,
  ask_which: () => '¿A qué producto se refiere?',
  ask_variant: variantQuestion,
  ask_quantity: quantityQuestion,
  ask_most: ({ title, wanted, most }) =>
    `No puedo ponerle ${wanted} de ${plain(title)}: ${most === 1 ? 'solo queda 1' : `quedan ${most}`}. ¿Quiere ${most} en total?`,
  ask_how_many: ({ title }) => `¿Cuántas unidades de ${plain(title)} desea?`,
  ask_in_total: ({ title, quantity }) => `¿Quiere ${quantity} × ${plain(title)} en total?`,
  ask_line: ({ act, choices: all }) => {
    const which = list(all.map(plain), 'o');
    if (act === 'remove') return `¿Qué quito: ${which}?`;
    return act === 'change' ? `¿Cuál cambio: ${which}?` : `¿De cuál cambio la cantidad: ${which}?`;
  },
  ask_more: () => '¿Desea algo más?',
  ask_what_else: ({ more }) => (more === true ? 'Claro. ¿Qué desea añadir?' : '¿Qué desea pedir?'),
  ask_method: () => '¿Lo prefiere a domicilio o para recoger?',
  ask_address: ({ again }) =>
    again
      ? 'Necesito la dirección de entrega con calle y número, por favor. ¿Cuál es?'
      : '¿A qué dirección se lo enviamos?',
  checkout: ({ leftBehind }) =>
    [
      'Su cesta está lista: termine el pedido y pague en la página de la tienda, con el botón de la cesta. Hasta entonces no hay nada pedido.',
      ...(leftBehind.includes('extras') ? ['Allí tendrá que volver a elegir los extras.'] : []),
      ...(leftBehind.includes('notes') ? ['Allí tendrá que volver a escribir sus notas.'] : []),
      ...(leftBehind.includes('coupon') ? ['Allí tendrá que volver a escribir el cupón.'] : []),
    ].join(' '),
  ask_checkout: () => '¿Le llevo con esto a la página de pago de la tienda?',
  ask_confirm: ({ total }) => `¿Confirmo el pedido por ${money(total)}?`,
  ask_change: () => '¿Qué desea cambiar?',
};
