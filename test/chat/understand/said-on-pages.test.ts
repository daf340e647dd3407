import { expect, test } from 'vitest';
import type { Page } from '../../../src/catalog/product.ts';
import { saidOnPages, unsaidWords } from '../../../src/chat/understand/said-on-pages.ts';

const page = (id: string, title: string, text: string, language: 'es' | 'en' = 'en'): Page => ({
  id,
  title,
  text,
  language,
});

const pages = [
  page(
    'delivery',
    'Delivery',
    '# Delivery\n\n## Pick-up\n\nPicking up is free. We keep your order for 10 days.\n\n## Couriers\n\nParcels over 20 kg travel by truck.',
  ),
  page('sizes', 'Size guide', '# Size guide\n\n- M: 93 to 99 cm chest\n- L: 100 to 106 cm chest'),
];

test('the sentence that has most of the question is quoted, with its page and share', () => {
  const [best] = saidOnPages('how long do you keep my order?', { language: 'en', pages });

  expect(best?.page.id).toBe('delivery');
  expect(best?.passage).toBe('We keep your order for 10 days.');
  expect(best?.share).toBeGreaterThan(0.5);
});

test('a question in the other language finds it through the lexicon', () => {
  const [best] = saidOnPages('¿cuánto mide el pecho de una talla M?', { language: 'es', pages });

  expect(best?.page.id).toBe('sizes');
  expect(best?.passage).toContain('M: 93 to 99 cm chest');
});

test('a word that no page has counts against every sentence', () => {
  const plainly = saidOnPages('do you keep my order?', { language: 'en', pages })[0]?.share ?? 0;
  const strangely =
    saidOnPages('do you keep my order in Glovo zeppelins?', { language: 'en', pages })[0]?.share ?? 0;

  expect(strangely).toBeLessThan(plainly);
  expect(unsaidWords('order Glovo zeppelins', { language: 'en', pages })).toBe(2);
});

test('the page called after the topic goes before another that says as much', () => {
  const twins = [
    page('a', 'One', '# One\n\nOrders are free.'),
    page('returns', 'Two', '# Two\n\nOrders are free.'),
  ];

  expect(
    saidOnPages('are orders free?', { language: 'en', pages: twins, topic: 'returns' })[0]?.page.id,
  ).toBe('returns');
});

test('a sentence of another section is quoted with its heading, without which it would say another thing', () => {
  const text =
    '# Delivery\n\n## What it costs\n\nDelivery is free from €60.\n\n## Bulky goods\n\nTheir delivery is free too.';

  const [best] = saidOnPages('is delivery free?', {
    language: 'en',
    pages: [page('delivery', 'Post', text)],
  });

  expect(best?.passage).toBe('Delivery is free from €60.\nBulky goods: Their delivery is free too.');
});
