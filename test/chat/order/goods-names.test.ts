import { expect, test } from 'vitest';
import type { Cart } from '../../../src/protocol.ts';
import { startTestApp } from '../../support/start-test-app.ts';
import { asPeopleSayIt } from './as-people-say-it.ts';
import { chosenOfShown } from './chosen-of-shown.ts';
import { countsTold } from './counts-told.ts';
import { firstOrders } from './first-orders.ts';
import { namings } from './goods-names.ts';
import { sportsNamings } from './goods-names-sports.ts';
import { heardPlainly } from './heard-plainly.ts';
import { howItIsMeant } from './how-it-is-meant.ts';
import { kindsAndPairs } from './kinds-and-pairs.ts';
import { namesHeard } from './names-heard.ts';
import { notAskedFor } from './not-asked-for.ts';
import { reasonsTold } from './reasons-told.ts';
import { saidInPassing } from './said-in-passing.ts';
import { shadesNamed } from './shades-named.ts';
import { toldBeside } from './told-beside.ts';
import { goods } from './waiter.ts';
import { whichAsked } from './which-asked.ts';
import { whichOfAKind } from './which-of-a-kind.ts';

const all = [
  ...namings,
  ...sportsNamings,
  ...firstOrders,
  ...countsTold,
  ...shadesNamed,
  ...namesHeard,
  ...whichAsked,
  ...notAskedFor,
  ...saidInPassing,
  ...whichOfAKind,
  ...toldBeside,
  ...reasonsTold,
  ...asPeopleSayIt,
  ...howItIsMeant,
  ...chosenOfShown,
  ...heardPlainly,
  ...kindsAndPairs,
];

const sorted = (cart: string) => cart.split(', ').toSorted().join(', ');

test.each(['pizzeria', 'sports', 'home'] as const)(
  'goods of the $0 are found however they are named',
  async (shop) => {
    await using app = await startTestApp({ shop, settings: { CHAT_MODEL: 'none', TURNS_PER_MINUTE: '0' } });
    const failures: string[] = [];
    for (const { what, language, orders } of all.filter((naming) => naming.shop === shop)) {
      for (const [said, wanted] of orders) {
        const shopper = app.shopper();
        let told = '';
        for (const say of said.split(' / ')) told = (await shopper.say(say, { language })).text;
        const { cart } = (await (
          await shopper.request(`/api/conversations/${shopper.conversationId}`)
        ).json()) as { cart?: Cart };
        if (sorted(goods(cart)) !== sorted(wanted))
          failures.push(`${what}, ${language}: “${said}” → ${goods(cart)} (${told.slice(0, 160)})`);
      }
    }

    expect(failures).toEqual([]);
  },
  240_000,
);
