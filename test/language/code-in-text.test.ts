import { expect, test } from 'vitest';
import { looksLikeCode } from '../../src/language/code-in-text.ts';

test.each([
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'jAvascript:alert(document.cookie)',
  'data:text/html,hola',
  'feed://shop.example',
  'Visit www.shop.example',
  '%3c%73%63%72ipt',
  '&#x03c',
  'navigator.vibrate(500)',
  'alert(1)//503466e3',
])('a program reads this: %s', (text) => {
  expect(looksLikeCode(text)).toBe(true);
});

test.each([
  'Zapatilla ligera (45 g) para correr por asfalto.',
  'Algodón 100 %; lavar a 30 °C.',
  'Incluye 2 funda(s) y 1 cable.',
  'Battery: up to 8 h (500 mAh); charges in 1 h.',
  '50%de descuento no hay',
  'Marks & Spencer, talla S/M.',
])('a person reads this: %s', (text) => {
  expect(looksLikeCode(text)).toBe(false);
});
