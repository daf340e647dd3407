import { describe, expect, test } from 'vitest';
import { findAddress, isPlausibleAddress } from '../../../src/chat/order/place/find-address.ts';
import { findDelivery } from '../../../src/chat/order/place/find-delivery.ts';
import { goods, Waiter } from './waiter.ts';

describe('an address', () => {
  test.each([
    ['calle Mayor 5, 2º B, Madrid', 'calle Mayor 5, 2º B, Madrid'],
    ['ponlo a la c/ Alcalá 23, 4º izq, 28014 Madrid, por favor', 'c/ Alcalá 23, 4º izq, 28014 Madrid'],
    ['Avda. de la Constitución, 12, Sevilla. Confirmo', 'Avda. de la Constitución, 12, Sevilla'],
    ['Gran Vía 12 y confirmo', 'Gran Vía 12'],
    ['Plaza de España s/n, Cádiz', 'Plaza de España s/n, Cádiz'],
    ['12 High Street, London', '12 High Street, London'],
    ['Flat 2, 10 Downing Street, London, thanks', 'Flat 2, 10 Downing Street, London'],
    ['C. Luna 3, Getafe, y eso es todo', 'C. Luna 3, Getafe'],
    ['4 Mill Lane, Sligo.', '4 Mill Lane, Sligo'],
    ['send it to 7 Quay Road instead', '7 Quay Road'],
    ['a calle Olmo 2 mejor', 'calle Olmo 2'],
    ['9 Quay Road, Tralee, Co. Kerry. Thanks', '9 Quay Road, Tralee, Co. Kerry'],
    ['mándalo a Jr. Los Olivos 212, Lima', 'Jr. Los Olivos 212, Lima'],
    ['Cra. 7 # 45-10, Bogotá. Gracias', 'Cra. 7 # 45-10, Bogotá'],
  ])('is found in “%s”', (text, address) => {
    expect(findAddress(text, { expected: false, after: undefined })?.address).toBe(address);
  });

  test.each([
    ['avenida de la Paz veintidós', 'avenida de la Paz veintidós'],
    ['plaza del Olmo número tres, bajo, y nada más', 'plaza del Olmo número tres, bajo'],
  ])('that was asked for may have its number in words: “%s”', (text, address) => {
    expect(findAddress(text, { expected: true, after: undefined })?.address).toBe(address);
    expect(isPlausibleAddress(address)).toBe(true);
  });

  test.each(['dos pizzas de pepperoni', 'zapatillas por menos de 60 €', 'la 42', 'un casco para la calle'])(
    'is not found in “%s”',
    (text) => {
      expect(findAddress(text, { expected: false, after: undefined })).toBeUndefined();
    },
  );

  test.each([
    ['Mayor 5', true],
    ['Plaza Mayor, Salamanca', true],
    ['calle', false],
    ['calle mayor', false],
    ['mi casa', false],
    ['', false],
    ['???', false],
  ])('“%s”: plausible is %s', (text, plausible) => {
    expect(isPlausibleAddress(text)).toBe(plausible);
  });
});

describe('an address behind where it is sent', () => {
  test.each([
    ['a domicilio', ' a Jr. Los Pinos 345, Lima', 'Jr. Los Pinos 345, Lima'],
    ['a domicilio', ' a Mz. F Lt. 12, Los Cedros', 'Mz. F Lt. 12, Los Cedros'],
    ['send it', ' to St. Mary Court 4', 'St. Mary Court 4'],
    ['a domicilio', '. Y ponme 2 aguas', undefined],
    ['a domicilio', ' a Toledo. Y ponme 2 aguas', undefined],
  ])('“%s%s”', (way, rest, address) => {
    expect(findAddress(`${way}${rest}`, { expected: true, after: way.length })?.address).toBe(address);
  });
});

describe('delivery or pick-up', () => {
  test.each<[string, 'delivery' | 'pickup' | undefined]>([
    ['listo, eso sería todo, para envío', 'delivery'],
    ['una con reparto por favor', 'delivery'],
    ['a domicilio', 'delivery'],
    ['mejor para recoger', 'pickup'],
    ['lo recojo yo', 'pickup'],
    ['paso a recogerlo', 'pickup'],
    ['que me lo traigan a casa', 'delivery'],
    ['envíamelo', 'delivery'],
    ['para llevar', 'pickup'],
    ['a domicilio no, para recoger', 'pickup'],
    ['en vez de recoger, a domicilio', 'delivery'],
    ['no, a domicilio', 'delivery'],
    ['mochila para llevar el portátil', undefined],
    ['una pizza de huevo', undefined],
    ["I'll pick it up", 'pickup'],
    ['deliver it to my house', 'delivery'],
    ['delivery please', 'delivery'],
    ['takeaway', 'pickup'],
    ['vamos por ellas en media hora', 'pickup'],
    ['me acerco a la tienda', 'pickup'],
    ['lo retiro por el local', 'pickup'],
    ["I'll swing by to grab it", 'pickup'],
    ["we'll pop in for them", 'pickup'],
    ['I go to the shop and take it', 'pickup'],
    ['retiro en sucursal', 'pickup'],
    ['mejor envíenla a Robles 7', 'delivery'],
    ['enviar a rúa Nova 3, Lugo', 'delivery'],
    ['voy a querer dos', undefined],
    ['paso de la ensalada', undefined],
    ["I'll take the red one", undefined],
    ["I'll go with the blue", undefined],
  ])('“%s” is %s', (text, method) => {
    expect(findDelivery(text).found?.method).toBe(method);
  });
});

describe('what is said beside where it goes', () => {
  test.each<['es' | 'en', string, string]>([
    ['es', 'Nada más. Envío a calle Sol 3, Cádiz.', 'calle Sol 3, Cádiz'],
    ['es', 'Envío a calle Sol 3, Cádiz. Con eso ya está.', 'calle Sol 3, Cádiz'],
    ['en', 'Delivery to 4 Mill Lane, Sligo. That completes my order.', '4 Mill Lane, Sligo'],
  ])('is read too: “%s” “%s”', (language, text, address) => {
    const waiter = new Waiter({ language });
    waiter.say(language === 'es' ? 'ponme tres de huevo' : 'add three egg pizzas');

    waiter.say(text);

    expect(waiter.cart?.delivery?.address).toBe(address);
    expect(waiter.cart?.status).toBe('summary');
  });

  test.each<['es' | 'en', string, string]>([
    ['es', 'cambia la dirección a calle Olmo 2, Cádiz', 'calle Olmo 2, Cádiz'],
    ['es', 'mejor a calle Olmo 2, Cádiz', 'calle Olmo 2, Cádiz'],
    ['en', 'change the address to 7 Quay Road', '7 Quay Road'],
    ['en', 'actually deliver it to 7 Quay Road instead', '7 Quay Road'],
  ])('may be changed before it is confirmed: “%s” “%s”', (language, text, address) => {
    const waiter = new Waiter({ language });
    waiter.say(language === 'es' ? 'ponme tres de huevo' : 'add three egg pizzas');
    waiter.say(
      language === 'es'
        ? 'a domicilio, calle Sol 3, Cádiz, y nada más'
        : "deliver to 4 Mill Lane, that's all",
    );
    expect(waiter.cart?.status).toBe('summary');

    const result = waiter.say(text);

    expect(waiter.cart?.delivery?.address).toBe(address);
    expect(waiter.state.pending?.kind).toBe('confirm');
    expect(result?.rest).toBeUndefined();
  });

  test.each<['es' | 'en', string]>([
    ['es', 'nada más, lo recojo en la Higuera'],
    ['es', 'eso es todo, paso por ellas luego'],
    ['en', "that's everyone sorted, we'll come and get it"],
    ['en', "nothing else, I'll pick it up at the restaurant"],
  ])('and the one place to collect at is no goods: “%s” “%s”', (language, text) => {
    const waiter = new Waiter({ language });
    waiter.say(language === 'es' ? 'ponme tres de huevo' : 'add three egg pizzas');

    waiter.say(text);

    expect(goods(waiter.cart)).toBe('3 Pizza de huevo');
    expect(waiter.cart?.delivery?.method).toBe('pickup');
    expect(waiter.cart?.status).toBe('summary');
  });
});
