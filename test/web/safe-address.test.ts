// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { safeAddress } from '../../web/shared/safe-address.ts';

const base = 'https://shop.example/assistant/';

test.for([
  ['/?product=1', 'https://shop.example/?product=1'],
  ['picture.svg', 'https://shop.example/assistant/picture.svg'],
  ['http://other.example/a', 'http://other.example/a'],
])('%s is followed', ([address, expected]) => {
  expect(safeAddress(address, base)).toBe(expected);
});

test.for([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://shop.example/1',
  'file:///etc/passwd',
  'https://[',
  '',
  undefined,
])('%s is not', (address) => {
  expect(safeAddress(address, base)).toBeUndefined();
});
