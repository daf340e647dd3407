/** Being done is heard beside how the order leaves the shop: it is summed up, and any yes confirms it. */
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/protocol.ts';
import { menu, nameFinder, pizzeria } from './shops.ts';
import { goods, Waiter } from './waiter.ts';

function withPizza(language: Language): Waiter {
  const waiter = new Waiter({ language, products: menu, shop: pizzeria, find: nameFinder(menu) });
  waiter.say(language === 'es' ? 'ponme dos de pepperoni' : 'two pepperoni pizzas please');
  return waiter;
}

const collected: readonly [Language, string][] = [
  ['es', 'Lo recogeremos nosotros en el local. Nada más, gracias.'],
  ['es', 'eso es todo, bajamos nosotros a por ello'],
  ['es', 'nada más, mi marido pasa a por ellas'],
  ['es', 'con eso está, pasaremos nosotros mismos a recogerlas'],
  ['es', 'eso es todo, vendrá mi hijo a buscarlas'],
  ['es', 'ya está todo, lo pasamos a buscar'],
  ['en', 'It is all. I pass to take it at your shop'],
  ['en', 'that is everything. i will come to the shop for it'],
  ['en', "that's all, we'll nip over to the shop to get it"],
  ['en', "I'm done. I will walk over to your place for it"],
  ['en', "that's it, my husband will come by for it"],
  ['en', 'nothing else, I can fetch it myself'],
  ['es', 'ya estaría todo, lo recojo a las nueve'],
  ['es', 'pasamos a buscarlo nosotros, ya ta todo'],
  ['es', 'res més, vengo yo a recoger'],
  ['es', 'listo el pollo, paso yo a buscarlo'],
  ['es', 'y con eso vamos servidos, me acerco yo a por ello'],
  ['es', 'no te pido nada más, lo recojo en un rato'],
  ['es', 'por mi parte está, voy yo a recogerlo'],
  ['es', 'por hoy basta y sobra, para recoger'],
  ['es', 'eso sería, retiro en el local'],
  ['es', 'lo recojo yo a las ocho y media, eso es todo'],
  ['en', "that's me sorted, I'll collect it at eight"],
  ['en', 'That is all. I come myself to take it.'],
  ['en', "that'll do us grand, we'll swing by for it"],
  ['en', "I'll come and get it, nothing more from me"],
  ['en', 'no more thank you, I will pick up'],
  ['en', 'that does it for me, picking up around half seven'],
  ['en', "I reckon that's the lot, collecting"],
];

const brought: readonly [Language, string, string][] = [
  ['es', 'eso es todo chamo, es a domicilio, avenida bolívar 220 piso 3', 'bolívar 220'],
  ['es', 'ya sería todo mijo, mándelo a la calle Luna 9', 'calle Luna 9'],
  ['es', 'nada más por hoy, a domicilio: calle Mayor 5, 2ºB', 'calle Mayor 5'],
  ['es', 'con eso ya cenamos, tráelo a la plaza del Carmen 3', 'plaza del Carmen 3'],
  ['es', 'me lo mandas a Camino Viejo 23, y ya no quiero más', 'Camino Viejo 23'],
  ['en', 'naw thats me. home delivery, Calle Betis 9, Sevilla', 'Calle Betis 9'],
  ['en', "that's us done, deliver it to 12 Mill Lane please", '12 Mill Lane'],
  ['en', 'nothing else for now, delivered to 4 Oak Road', '4 Oak Road'],
  ['en', "we're grand with that, bring it to 9 River Walk", '9 River Walk'],
  ['en', "can you send it to 7 Quay Street, that's the lot", '7 Quay Street'],
];

describe('done, and collected', () => {
  test.each(collected)('%s: %s', (language, text) => {
    const waiter = withPizza(language);

    const told = waiter.say(text)?.told.join(' ');

    expect(goods(waiter.cart), told).toBe('2 Pizza de pepperoni');
    expect(waiter.cart?.delivery?.method, told).toBe('pickup');
    expect(waiter.state.pending?.kind, told).toBe('confirm');
  });
});

describe('done, and brought', () => {
  test.each(brought)('%s: %s', (language, text, address) => {
    const waiter = withPizza(language);

    const told = waiter.say(text)?.told.join(' ');

    expect(goods(waiter.cart), told).toBe('2 Pizza de pepperoni');
    expect(waiter.cart?.delivery?.address, told).toContain(address);
    expect(waiter.state.pending?.kind, told).toBe('confirm');
  });
});

const notDone: readonly [Language, string][] = [
  ['es', 'lo recojo yo'],
  ['es', 'mándalo a la calle Luna 9'],
  ['es', 'es para mi madre, mándalo a la calle Luna 9'],
  ['en', "I'll collect it"],
  ['en', "it's for the kids, deliver it to 12 Mill Lane"],
];
test.each(notDone)('%s: %s says where to, and that is not all', (language, text) => {
  const waiter = withPizza(language);

  const told = waiter.say(text)?.told.join(' ');

  expect(waiter.state.pending?.kind, told).toBe('more');
});

const agreed: readonly [Language, string][] = [
  ['es', 'sip'],
  ['es', 'see'],
  ['es', 'sí va'],
  ['es', "d'acord, sí"],
  ['es', 'sí, tot bé'],
  ['es', 'seh'],
  ['es', 'dale que va'],
  ['es', 'sí sí, todo ok'],
  ['es', 'va que va'],
  ['es', 'perfe'],
  ['en', 'aye'],
  ['en', 'yis'],
  ['en', 'yessir'],
  ['en', 'ya that is correct'],
  ['en', 'yep all good mate'],
  ['en', 'ok do so please'],
  ['en', 'go on so'],
  ['en', 'yes yes, is correct'],
];
test.each(agreed)('%s: %s confirms what was summed up', (language, text) => {
  const waiter = withPizza(language);
  waiter.say(language === 'es' ? 'eso es todo, lo recojo yo' : "that's all, I'll collect it");
  expect(waiter.state.pending?.kind).toBe('confirm');

  const told = waiter.say(text)?.told.join(' ');

  expect(waiter.cart?.status, told).toBe('confirmed');
});
