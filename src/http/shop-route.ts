import { shopWindow } from '../protocol.ts';
import { badRequest, shopClosed } from './http-errors.ts';
import { queryParameter, type Route } from './route.ts';

const mostProducts = 24;
const mostOffset = 1_000_000;

export const shopRoute: Route = {
  method: 'get',
  path: '/api/shop',
  doc: {
    summary: 'The shop as its window shows it: who it is, its categories and some of its products',
    token: 'none',
    query: [
      { name: 'offset', description: 'Products to pass over', schema: { type: 'integer', default: 0 } },
      {
        name: 'limit',
        description: 'How many; 0 for the shop alone',
        schema: { type: 'integer', minimum: 0, maximum: mostProducts, default: mostProducts },
      },
      { name: 'category', description: 'One of `categories`', schema: { type: 'string' } },
    ],
    answer: { description: 'The shop and a page of its products, in catalogue order', schema: shopWindow },
    errors: [400, 503],
  },
  handle(request, response, deps) {
    const category = queryParameter(request, 'category')?.slice(0, 500);
    const found = deps.shopWindow({
      offset: wholeNumber('offset', queryParameter(request, 'offset'), { usual: 0, most: mostOffset }),
      limit: wholeNumber('limit', queryParameter(request, 'limit'), {
        usual: mostProducts,
        most: mostProducts,
      }),
      ...(category === undefined || category === '' ? {} : { category }),
    });
    if (found === undefined) throw shopClosed();
    response.json(found);
  },
};

function wholeNumber(name: string, text: string | undefined, range: { usual: number; most: number }): number {
  if (text === undefined || text === '') return range.usual;
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= range.most) return value;
  throw badRequest({
    es: `«${name}» va de 0 a ${range.most}.`,
    en: `“${name}” is from 0 to ${range.most}.`,
  });
}
