/** Plays order dialogues against the whole service, in the catalogue voice unless told otherwise, and judges the cart after every turn. */
import type { Cart } from '../../../src/protocol.ts';
import type { ShopClient } from '../../support/shop-client.ts';
import { startTestApp } from '../../support/start-test-app.ts';
import { afterTurn, nothingYet, Prices } from './expected-cart.ts';
import { type OrderDialogue, shopNames } from './order-dialogue.ts';
import { catalogueVoice, type OpenSpeaker, type Speaker } from './speakers.ts';

/**
 * `exact`: the cart is what it has to be. `asked`: it was left as it was, or changed in part only, where it should have changed. `wrong`: it changed in
 * a way that nobody asked for. `lost`: a turn before was not exact, so this one cannot be.
 */
export type Judgement = 'exact' | 'asked' | 'wrong' | 'lost';

export type PlayedTurn = {
  say: string;
  reply: string;
  judgement: Judgement;
  expected: string;
  shown: string;
  /** The dialogue wants a question back here: whether one came. */
  askedBack?: boolean;
  /** Lines, fee and total of the cart add up by themselves. */
  addsUp: boolean;
};

export type PlayedDialogue = { dialogue: OrderDialogue; turns: PlayedTurn[] };

export async function playDialogues(
  dialogues: readonly OrderDialogue[],
  openSpeaker: OpenSpeaker = catalogueVoice,
): Promise<PlayedDialogue[]> {
  const played: PlayedDialogue[] = [];
  for (const shop of shopNames) {
    const ofShop = dialogues.filter((dialogue) => dialogue.shop === shop);
    if (ofShop.length === 0) continue;
    await using speaker = await openSpeaker(shop);
    await using app = await startTestApp({ shop, settings: speaker.settings });
    await speaker.ready(app.url);
    const prices = new Prices(shop);
    for (const dialogue of ofShop)
      played.push(await play(dialogue, { shopper: app.shopper(), prices, speaker }));
  }
  return played;
}

type Table = { shopper: ShopClient; prices: Prices; speaker: Speaker };

async function play(dialogue: OrderDialogue, { shopper, prices, speaker }: Table): Promise<PlayedDialogue> {
  const turns: PlayedTurn[] = [];
  let wanted = nothingYet;
  let shownBefore = prices.shown(undefined, undefined);
  let isOff = false;
  for (const turn of dialogue.turns) {
    wanted = afterTurn(wanted, turn);
    speaker.prepare(dialogue.language);
    const { text: reply } = await shopper.say(turn.say, { language: dialogue.language });
    const cart = await cartOf(shopper);
    const expected = prices.expected(wanted);
    const shown = prices.shown(cart, wanted.to);
    const isExact = expected === shown;
    const isBetween = staysBetween(piecesOf(shown), piecesOf(shownBefore), piecesOf(expected));
    const judgement = isExact ? 'exact' : isOff ? 'lost' : isBetween ? 'asked' : 'wrong';
    isOff = !isExact;
    shownBefore = shown;
    turns.push({
      say: turn.say,
      reply,
      judgement,
      expected,
      shown,
      addsUp: addsUp(cart),
      ...(turn.asks ? { askedBack: reply.includes('?') } : {}),
    });
  }
  return { dialogue, turns };
}

/** Turns whose cart is another than in the run of the same dialogues that it is held against. */
export function differences(
  played: readonly PlayedDialogue[],
  against: readonly PlayedDialogue[],
): { id: string; say: string; reply: string; shown: string; instead: string }[] {
  return played.flatMap(({ dialogue, turns }, at) =>
    turns.flatMap(({ say, reply, shown }, turn) => {
      const instead = against[at]?.turns[turn]?.shown ?? 'no such turn';
      return shown === instead ? [] : [{ id: dialogue.id, say, reply, shown, instead }];
    }),
  );
}

/** Pieces of each thing, and of all. */
function piecesOf(cart: string): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const goods of (JSON.parse(cart) as { goods: string[] }).goods) {
    const [, count = '0', title = ''] = /^(\d+) (.*) \d+$/.exec(goods) ?? [];
    for (const key of [title, '']) pieces.set(key, (pieces.get(key) ?? 0) + Number(count));
  }
  return pieces;
}

/** No more and no less of anything than before and than asked for: at most a part of what was asked is done. */
function staysBetween(
  shown: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
  expected: ReadonlyMap<string, number>,
): boolean {
  return [...new Set([...shown.keys(), ...before.keys(), ...expected.keys()])].every((key) => {
    const [was, is, wanted] = [before.get(key) ?? 0, shown.get(key) ?? 0, expected.get(key) ?? 0];
    return (key === '' || is >= Math.min(was, wanted)) && is <= Math.max(was, wanted);
  });
}

async function cartOf(shopper: ShopClient): Promise<Cart | undefined> {
  const response = await shopper.request(`/api/conversations/${shopper.conversationId}`);
  return ((await response.json()) as { cart?: Cart }).cart;
}

function addsUp(cart: Cart | undefined): boolean {
  if (cart === undefined) return true;
  const sum = cart.lines.reduce((total, line) => total + line.lineTotal.amount, 0);
  const discount = cart.discount?.amount ?? 0;
  return (
    cart.lines.every((line) => line.lineTotal.amount === line.unitPrice.amount * line.quantity) &&
    cart.subtotal.amount === sum &&
    cart.total.amount === sum - discount + (cart.delivery?.fee?.amount ?? 0)
  );
}
