import { describe, expect, test } from 'vitest';
import { findAddress, isPlausibleAddress } from '../../../src/chat/order/find-address.ts';
import { findDelivery } from '../../../src/chat/order/find-delivery.ts';

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
  ])('is found in “%s”', (text, address) => {
    expect(findAddress(text, { expected: false, after: undefined })?.address).toBe(address);
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

describe('delivery or pick-up', () => {
  test.each<[string, 'delivery' | 'pickup' | undefined]>([
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
  ])('“%s” is %s', (text, method) => {
    expect(findDelivery(text).found?.method).toBe(method);
  });
});
