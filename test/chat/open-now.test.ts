import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Shop, shop as shopSchema } from '../../src/catalog/shop.ts';
import { openNow } from '../../src/chat/open-now.ts';

function shopWith(hours: { es: string; en: string } | undefined, timeZone = 'Europe/Madrid'): Shop {
  return shopSchema.parse({
    name: 'Tienda',
    assistantName: 'Ayuda',
    greeting: { es: 'Hola', en: 'Hello' },
    language: 'es',
    currency: 'EUR',
    timeZone,
    contact: hours === undefined ? {} : { hours },
  });
}

const week = {
  es: 'de lunes a viernes de 9:30 a 20:00 y sábados de 10:00 a 14:00',
  en: 'Monday to Friday 9:30 am to 8 pm, Saturday 10 am to 2 pm',
};

test.each([
  ['a Monday morning before opening', '2026-03-02T08:29:00Z', 'closed'],
  ['the minute it opens', '2026-03-02T08:30:00Z', 'open'],
  ['the minute it closes', '2026-03-02T19:00:00Z', 'closed'],
  ['a Saturday at noon', '2026-03-07T11:00:00Z', 'open'],
  ['a Saturday afternoon', '2026-03-07T15:00:00Z', 'closed'],
  ['a Sunday', '2026-03-08T11:00:00Z', 'closed'],
  ['in summer time', '2026-07-06T07:31:00Z', 'open'],
] as const)('%s', (_, at, expected) => {
  expect(openNow(shopWith(week), new Date(at))).toBe(expected);
});

test('hours in two stretches, past midnight, on every day, and closed days', () => {
  const at = (hours: { es: string; en: string }, time: string) =>
    openNow(shopWith(hours, 'UTC'), new Date(time));
  const pizzeria = {
    es: 'de martes a domingo, de 13:00 a 16:00 y de 20:00 a 23:30',
    en: 'Tuesday to Sunday, 1 pm to 4 pm and 8 pm to 11:30 pm',
  };
  const bar = { es: 'viernes y sábados de 20:00 a 2:00', en: 'Friday and Saturday 8 pm to 2 am' };
  const daily = { es: 'de 9:00 a 18:00', en: '9 am to 6 pm' };

  expect(at(pizzeria, '2026-03-03T15:00:00Z')).toBe('open');
  expect(at(pizzeria, '2026-03-03T17:00:00Z')).toBe('closed');
  expect(at(pizzeria, '2026-03-02T15:00:00Z')).toBe('closed');
  expect(at(bar, '2026-03-07T01:30:00Z')).toBe('open');
  expect(at(bar, '2026-03-06T01:30:00Z')).toBe('closed');
  expect(at(daily, '2026-03-08T10:00:00Z')).toBe('open');
});

test('what is not said, not understood, or said in two ways is unknown', () => {
  const at = new Date('2026-03-02T11:00:00Z');

  expect(openNow(shopWith(undefined), at)).toBe('unknown');
  expect(openNow(shopWith({ es: 'por las mañanas', en: 'in the mornings' }), at)).toBe('unknown');
  expect(openNow(shopWith({ es: 'de 9:00', en: 'from 9 am' }), at)).toBe('unknown');
  expect(openNow(shopWith({ es: week.es, en: 'Saturday 10 am to 2 pm' }), at)).toBe('unknown');
  expect(openNow(shopWith(week, 'Marte/Olimpo'), at)).toBe('unknown');
});

test('the hours of every sample and test shop are understood', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = ['data', 'test/eval/shops'].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('shop.json'))
      .map((file) => `${root}${folder}/${file}`),
  );

  const shops = files.map((file) => shopSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  const unclear = shops
    .filter(({ contact }) => contact.hours !== undefined)
    .filter((one) =>
      [2, 3, 4, 5, 6, 7, 8].some((day) =>
        [3, 11, 14, 19].some((hour) => openNow(one, new Date(Date.UTC(2026, 2, day, hour, 7))) === 'unknown'),
      ),
    );

  expect(unclear.map(({ name, contact }) => [name, contact.hours])).toEqual([]);
  expect(shops.length).toBeGreaterThan(3);
});
