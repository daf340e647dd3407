/** What is said of an order in English. */
import { formatMoney } from '../../language/money-format.ts';
import type { CartLine, Money } from '../../protocol.ts';
import type { Choice, CouponTold, DeliveryTold, NewsOf, OrderVoice } from './order-news.ts';
import { plain } from './phrases.ts';

const money = (amount: Money): string => formatMoney(amount, 'en');
const list = (items: readonly string[], word: 'and' | 'or'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`;
const offered = (choice: Choice): string =>
  choice.price === undefined ? plain(choice.title) : `${plain(choice.title)} (${money(choice.price)})`;
const choices = (all: readonly Choice[]): string => list(all.map(offered), 'or');
/** What was said, in quotation marks; "that" where it is not to be said back. */
const quoted = (words: string): string => (words === '' ? 'that' : `“${plain(words)}”`);
const without = (words: string): string => (words === '' ? 'that' : `“without ${plain(words)}”`);

/** "2 × Pizza de huevo with Setas". */
function goods(line: CartLine, quantity = line.quantity): string {
  const extras = line.extras ?? [];
  const withExtras = extras.length === 0 ? '' : ` with ${list(extras.map(plain), 'and')}`;
  return `${quantity} × ${plain(line.title)}${withExtras}`;
}

function priced(line: CartLine): string {
  return line.quantity === 1
    ? money(line.lineTotal)
    : `${money(line.lineTotal)} (${money(line.unitPrice)} each)`;
}

const item = (line: CartLine): string => `- ${goods(line)}: ${priced(line)}`;

function how(delivery: DeliveryTold): string {
  if (delivery.method === 'pickup') {
    const { pickupPlaces } = delivery;
    return pickupPlaces.length === 0
      ? 'Pick-up at the shop.'
      : `Pick-up at ${list(pickupPlaces.map(plain), 'or')}.`;
  }
  return delivery.address === undefined ? 'Home delivery.' : `Delivery to ${plain(delivery.address)}.`;
}

function feeSentence(fee: Money | undefined): string {
  if (fee === undefined) return 'Delivery is not included in the total.';
  return fee.amount === 0 ? 'Delivery is free.' : `Delivery fee: ${money(fee)}.`;
}

/** As shop.json writes it: no order of day and month to mistake. */
const day = (date: string): string => date;

/** Lines of a summary for the coupon and the notes. */
function besides({ coupon, notes = [] }: { coupon?: CouponTold; notes?: string[] }): string[] {
  return [
    ...(coupon === undefined ? [] : [`Coupon ${plain(coupon.code)}: −${money(coupon.discount)}.`]),
    ...(notes.length === 0
      ? []
      : [`Notes for the shop, which are no promise: ${notes.map(quoted).join('; ')}.`]),
  ];
}

function summary(news: NewsOf<'summary'>): string[] {
  const isBrought = news.delivery.method === 'delivery';
  return [
    'Here is your order:',
    ...news.lines.map(item),
    ...((isBrought && news.delivery.fee !== undefined) || news.coupon !== undefined
      ? [`Subtotal: ${money(news.subtotal)}.`]
      : []),
    ...besides(news),
    how(news.delivery),
    ...(isBrought ? [feeSentence(news.delivery.fee)] : []),
    ...(news.deliveryPassage === undefined
      ? []
      : [`The shop says of delivery: ${quoted(news.deliveryPassage)}.`]),
    news.taxIncluded
      ? `Total: ${money(news.total)}, taxes included.`
      : `Total: ${money(news.total)}, taxes not included.`,
  ];
}

function variantQuestion({ productTitle, option, choices: all }: NewsOf<'ask_variant'>): string {
  const single = all.length === 1 ? all[0] : undefined;
  if (single !== undefined) return `Of ${plain(productTitle)} I have ${offered(single)}. Is that all right?`;
  return option === undefined
    ? `Which option of ${plain(productTitle)} would you like: ${choices(all)}?`
    : `Which ${plain(option)} of ${plain(productTitle)} would you like: ${choices(all)}?`;
}

function quantityQuestion({ title, wanted, offered: most, inCart }: NewsOf<'ask_quantity'>): string {
  const has = inCart === 0 ? '' : ` and you already have ${inCart} in your order`;
  const more = inCart === 0 ? '' : ' more';
  const left = most + inCart === 1 ? 'only 1 is left' : `${most + inCart} are left`;
  return `I cannot add ${wanted}${more} of ${plain(title)}: ${left}${has}. Shall I add ${most}${more}?`;
}

export const englishOrder: OrderVoice = {
  added: ({ line, quantity }) =>
    quantity === line.quantity
      ? `I have added ${goods(line)}: ${priced(line)}.`
      : `I have added ${goods(line, quantity)}; you now have ${line.quantity}: ${priced(line)}.`,
  removed: ({ title, quantity, left }) =>
    left === 0
      ? `I have removed ${quantity} × ${plain(title)}.`
      : `I have removed ${quantity} × ${plain(title)}; ${left} left in your order.`,
  quantity_set: ({ line }) => `You now have ${goods(line)}: ${priced(line)}.`,
  extras_changed: ({ line, added, removed }) => {
    const changes = [
      ...(added.length === 0 ? [] : [`with ${list(added.map(plain), 'and')}`]),
      ...(removed.length === 0 ? [] : [`without ${list(removed.map(plain), 'and')}`]),
    ];
    return `I have made ${plain(line.title)} ${changes.join(' and ')}; you now have ${goods(line)}: ${priced(line)}.`;
  },
  replaced: ({ from, line }) => `I have changed ${plain(from)} to ${goods(line)}: ${priced(line)}.`,
  has_extra_already: ({ extra, title }) => `${plain(title)} already has ${plain(extra)}.`,
  emptied: () => 'I have emptied your cart.',
  undone: () => 'I have undone the last change.',
  nothing_to_undo: () => 'There is nothing more to undo.',
  left_as_it_was: () => 'All right, I have left it as it was.',
  already_in_cart: ({ line }) =>
    `You already have ${goods(line)}. If you want more, tell me how many in total.`,
  still_open: () => 'One thing is still open.',
  choice_dropped: ({ title }) =>
    title === undefined
      ? 'What was still to be chosen is left undecided: your order stays as it was.'
      : `${plain(title)} is left undecided: your order stays as it was.`,
  nothing_added: () => 'All right, I have not added anything.',
  delivery: ({ delivery }) =>
    delivery.method === 'delivery' && delivery.fee !== undefined
      ? `Noted. ${how(delivery)} ${feeSentence(delivery.fee)}`
      : `Noted. ${how(delivery)}`,
  cart_total: ({ total, fee }) =>
    fee === undefined || fee.amount === 0
      ? `Cart total: ${money(total)}.`
      : `Cart total: ${money(total)}, with ${money(fee)} for delivery.`,
  brought_total: ({ total, fee }) =>
    `Delivered to your address it would be ${money(total)}. ${feeSentence(fee)}`,
  unknown_extra: ({ words, productTitle, extras }) =>
    extras.length === 0
      ? `We do not have ${quoted(words)} as an extra: ${plain(productTitle)} has no extras.`
      : `We do not have ${quoted(words)} as an extra of ${plain(productTitle)}; its extras are ${list(extras.map(offered), 'and')}.`,
  cannot_note: ({ words, productTitle, listed }) =>
    listed
      ? `I cannot note ${without(words)} on an order, and the page of ${plain(productTitle)} does mention it: please ask the shop.`
      : `I cannot note ${without(words)} on an order, and the page of ${plain(productTitle)} does not say whether it has it: please ask the shop.`,
  noted_without: ({ words, productTitle, listed, contact }) =>
    `I have put ${without(words)} on ${plain(productTitle)} as a note for the shop, without being able to promise it${listed ? '' : ': its page does not say whether it has it'}. If it is for an allergy, please ask the shop first${contact === undefined ? '' : ` (${plain(contact)})`}.`,
  noted: ({ note }) => `I have noted ${quoted(note)} for the shop; it is a note, I cannot promise it.`,
  note_refused: () => 'I cannot note that on an order: please ask the shop.',
  notes_dropped: () => 'I have taken the notes off your order.',
  coupon_applied: ({ code, discount, total }) =>
    `I have applied the coupon ${plain(code)}: −${money(discount)}. Cart total: ${money(total)}.`,
  coupon_kept: ({ code }) => `I have noted the coupon ${plain(code)}; it will count for what you order.`,
  coupon_short: ({ code, minimum, missing }) =>
    `The coupon ${plain(code)} needs ${money(minimum)} of goods: ${money(missing)} is missing. It will count as soon as you reach it.`,
  coupon_expired: ({ code, until }) =>
    `The coupon ${plain(code)} has expired: it was valid until ${day(until)}.`,
  coupon_not_yet: ({ code, from }) =>
    `The coupon ${plain(code)} is not valid yet: it starts on ${day(from)}.`,
  coupon_unknown: ({ words }) => `The shop has no coupon ${quoted(words)}: I apply no discount.`,
  coupon_dropped: ({ code }) => `I have taken the coupon ${plain(code)} off.`,
  coupon_gone: ({ code }) =>
    `The coupon ${plain(code)} is no longer valid; your order is without that discount.`,
  no_coupons: () => 'The shop has no coupons: I apply no discount.',
  ask_coupon: () => 'What is the code of the coupon?',
  ask_place: ({ places }) => `Where would you like to pick it up: ${list(places.map(plain), 'or')}?`,
  cannot_note_time: ({ words }) =>
    `I cannot note the time (${quoted(words)}) on an order: please agree it with the shop.`,
  extra_only_on_request: ({ extra, productTitle }) =>
    `${plain(extra)} is only added to ${plain(productTitle)} on request; I have not added it.`,
  single_size: ({ words, productTitle }) =>
    `${plain(productTitle)} comes in one size; there is no ${quoted(words)}.`,
  only_left_in: ({ variant, productTitle }) => `${plain(productTitle)} is left in ${plain(variant)} only.`,
  not_found: ({ words }) => `I cannot find ${quoted(words)} in the catalogue.`,
  no_such_variant: ({ words, productTitle }) => `I do not have ${plain(productTitle)} in ${quoted(words)}.`,
  out_of_stock: ({ title }) => `${plain(title)} is out of stock, so I have not added any.`,
  all_in_cart: ({ title, left }) =>
    left === 1
      ? `There is no more of ${plain(title)}: the only one is already in your order.`
      : `There is no more of ${plain(title)}: all ${left} are already in your order.`,
  too_many: ({ most }) => `An order takes at most ${most} of each item; I have changed nothing.`,
  not_in_cart: ({ words }) => `${words === '' ? 'That' : quoted(words)} is not in your cart.`,
  price_changed: ({ title, from, to }) =>
    `The price of ${plain(title)} has changed: it was ${money(from)} and is now ${money(to)}.`,
  stock_shrunk: ({ title, left }) =>
    `Only ${left} of ${plain(title)} ${left === 1 ? 'is' : 'are'} left; I have kept ${left} in your order.`,
  gone: ({ title }) => `${plain(title)} is no longer in the catalogue; I have taken it out of your order.`,
  sold_out: ({ title }) => `${plain(title)} has sold out; I have taken it out of your order.`,
  cart_shown: ({ lines, total, delivery, coupon, notes }) => [
    'Your cart:',
    ...lines.map(item),
    ...besides({ ...(coupon === undefined ? {} : { coupon }), ...(notes === undefined ? {} : { notes }) }),
    ...(delivery === undefined ? [] : [how(delivery)]),
    ...(delivery?.method === 'delivery' ? [feeSentence(delivery.fee)] : []),
    `Total: ${money(total)}.`,
  ],
  cart_empty: () => 'Your cart is empty.',
  summary,
  confirmed: ({ orderNumber, total, delivery, taxIncluded, ...others }) => [
    `Order confirmed. Your order number is ${orderNumber}.`,
    how(delivery),
    ...besides(others),
    ...(delivery.method === 'delivery' ? [feeSentence(delivery.fee)] : []),
    `Total: ${money(total)}, taxes ${taxIncluded ? '' : 'not '}included.`,
    'Thank you for your order!',
  ],
  already_confirmed: ({ orderNumber, total }) =>
    `Your order ${orderNumber} is already confirmed. Total: ${money(total)}.`,
  confirmed_is_final: ({ orderNumber, contact }) =>
    contact === undefined
      ? `Your order ${orderNumber} is confirmed and I cannot change or cancel it from here; please contact the shop.`
      : `Your order ${orderNumber} is confirmed and I cannot change or cancel it from here; please contact the shop: ${plain(contact)}.`,
  not_confirmed: () => 'All right, I have not confirmed it.',
  below_minimum: ({ minimum, missing }) =>
    `The minimum order for delivery is ${money(minimum)}: ${money(missing)} is missing. Would you like to add something, or pick it up?`,
  other_currency: ({ title, currency, cartCurrency }) =>
    `${plain(title)} is priced in ${currency} and your order is in ${cartCurrency}; I cannot put them in one order.`,
  no_pickup_place: () => 'The shop does not say where orders are picked up: please ask it.',
  ask_product: ({ choices: all }) =>
    all.length === 1 ? `Do you mean ${choices(all)}?` : `Which one would you like: ${choices(all)}?`,
  ask_meant: ({ choice }) => `Do you mean ${offered(choice)}?`,
  ask_which: () => 'Which product do you mean?',
  ask_variant: variantQuestion,
  ask_quantity: quantityQuestion,
  ask_most: ({ title, wanted, most }) =>
    `I cannot make it ${wanted} of ${plain(title)}: ${most === 1 ? 'only 1 is left' : `${most} are left`}. Would you like ${most} in total?`,
  ask_how_many: ({ title }) => `How many would you like of ${plain(title)}?`,
  ask_in_total: ({ title, quantity }) => `Would you like ${quantity} × ${plain(title)} in total?`,
  ask_line: ({ act, choices: all }) => {
    const which = list(all.map(plain), 'or');
    if (act === 'remove') return `Which should I remove: ${which}?`;
    return act === 'change'
      ? `Which one should I change: ${which}?`
      : `Which one should I change the quantity of: ${which}?`;
  },
  ask_more: () => 'Anything else?',
  ask_what_else: ({ more }) =>
    more === true ? 'Of course. What would you like to add?' : 'What would you like to order?',
  ask_method: () => 'Would you like delivery or pick-up?',
  ask_address: ({ again }) =>
    again
      ? 'I need the delivery address with street and number, please. What is it?'
      : 'What address should we deliver it to?',
  checkout: ({ leftBehind }) =>
    [
      'Your cart is ready: finish and pay on the shop’s own page, with the button in your cart. Nothing is ordered until then.',
      ...(leftBehind.includes('extras') ? ['You will have to choose the extras again there.'] : []),
      ...(leftBehind.includes('notes') ? ['You will have to write your notes again there.'] : []),
      ...(leftBehind.includes('coupon') ? ['You will have to enter the coupon again there.'] : []),
    ].join(' '),
  ask_checkout: () => 'Shall I take this to the shop’s checkout?',
  ask_confirm: ({ total }) => `Shall I confirm the order for ${money(total)}?`,
  ask_change: () => 'What would you like to change?',
};
