// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import type { StaffOrder } from '../../src/protocol.ts';
import { OrderList } from '../../web/console/order-list.ts';
import { OrderPage } from '../../web/console/order-page.ts';
import { speechIn } from '../../web/console/speech.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' });

const order: StaffOrder = {
  orderNumber: 'T-ABCDE-FGHJK',
  at: '2026-01-01T10:00:00.000Z',
  updatedAt: '2026-01-01T10:00:00.000Z',
  status: 'received',
  quantity: 2,
  total: euros(2401),
  method: 'delivery',
  canSendAgain: true,
  webhook: {
    eventId: 'e1',
    state: 'failed',
    tries: 44,
    lastTryAt: '2026-01-02T10:00:00.000Z',
    problem: { kind: 'status', detail: '500' },
  },
  cart: {
    lines: [
      {
        lineId: 'l1',
        productId: 'p1',
        title: 'Pizza <b>de huevo</b>',
        extras: ['Extra de queso'],
        quantity: 2,
        unitPrice: euros(1195),
        lineTotal: euros(2390),
      },
    ],
    subtotal: euros(2390),
    coupon: 'HOLA10',
    discount: euros(239),
    total: euros(2401),
    notes: [{ text: 'sin cebolla', lineId: 'l1' }],
    delivery: { method: 'delivery', address: 'Calle Mayor 5', fee: euros(250) },
    status: 'confirmed',
    orderNumber: 'T-ABCDE-FGHJK',
  },
};

const opened: { close(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

async function openPage(shown: StaffOrder) {
  const asked: string[] = [];
  const page = new OrderPage({
    api: {
      order: async () => shown,
      resendOrder: async (number) => asked.push(`resend ${number}`),
      setOrderStatus: async (number, status) => asked.push(`${number} ${status}`),
    },
    speech: speechIn('es'),
    orderNumber: shown.orderNumber,
    signedOut: () => asked.push('signed out'),
    changed: () => asked.push('changed'),
  });
  opened.push(page);
  await page.start();
  return { page, asked };
}

test('an order shows its lines and sums that add up, where it goes, and what its webhook met', async () => {
  const { page } = await openPage(order);

  const text = page.node.textContent;
  const figures = [...page.node.querySelectorAll('td')].map((cell) => {
    const figure = Number(cell.textContent.replace(/\D/g, ''));
    return cell.textContent.includes('−') ? -figure : figure;
  });
  expect(figures).toEqual([2390, 2390, -239, 250, 2401]);
  expect(text).toContain('2 × Pizza <b>de huevo</b> + Extra de queso');
  expect(page.node.querySelector('td b, th b')).toBeNull();
  for (const part of ['Calle Mayor 5', 'sin cebolla', 'HOLA10', 'Aviso fallido', 'respondió 500', '44']) {
    expect(text).toContain(part);
  }
});

test('staff move it on and send it again, each once a click', async () => {
  const { page, asked } = await openPage(order);
  const select = page.node.querySelector('select');
  const button = page.node.querySelector('button');
  if (select === null || button === null) throw new Error('no controls');

  select.value = 'preparing';
  select.dispatchEvent(new Event('change'));
  button.click();
  button.click();
  await new Promise((resolve) => setTimeout(resolve, 0));

  expect(asked.filter((act) => act !== 'changed')).toEqual([
    'T-ABCDE-FGHJK preparing',
    'resend T-ABCDE-FGHJK',
  ]);
});

test('without a webhook there is nothing to send again', async () => {
  const { webhook: _, ...rest } = order;
  const { page } = await openPage({ ...rest, canSendAgain: false });

  expect(page.node.querySelector('button')).toBeNull();
  expect(page.node.textContent).toContain('no se avisó');
});

test('the list pages on, keeps to one status, and marks what is open and what failed', async () => {
  const asked: unknown[] = [];
  const { cart: _, canSendAgain: __, ...summary } = order;
  const list = new OrderList({
    api: {
      async orders(page) {
        asked.push(page);
        if (page.status === 'sent') return { items: [] };
        return page.cursor === undefined
          ? { items: [summary], next: 'c2' }
          : { items: [{ ...summary, orderNumber: 'T-2', quantity: 1 }] };
      },
    },
    speech: speechIn('es'),
    news: { hear: () => () => undefined },
    signedOut: () => undefined,
  });
  opened.push(list);
  document.body.append(list.node);

  await list.start();
  list.select('T-ABCDE-FGHJK');
  list.node.querySelector<HTMLButtonElement>('.more')?.click();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const both = [...list.node.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  const current = list.node.querySelector('a[aria-current]')?.getAttribute('href');
  const failed = list.node.textContent.includes('Aviso fallido');
  const select = list.node.querySelector('select');
  if (select === null) throw new Error('no select');
  select.value = 'sent';
  select.dispatchEvent(new Event('change'));
  await new Promise((resolve) => setTimeout(resolve, 0));

  expect(both).toEqual(['#/orders/T-ABCDE-FGHJK', '#/orders/T-2']);
  expect(current).toBe('#/orders/T-ABCDE-FGHJK');
  expect(failed).toBe(true);
  expect(asked).toEqual([
    { status: undefined, cursor: undefined },
    { status: undefined, cursor: 'c2' },
    { status: 'sent', cursor: undefined },
  ]);
  expect(list.node.querySelectorAll('li')).toHaveLength(0);
  expect(list.node.textContent).toContain('Ningún pedido');
});
