import { productDetail } from '../protocol.ts';
import { unknownProduct } from './http-errors.ts';
import { requestLanguage } from './request-language.ts';
import { pathParameter, type Route } from './route.ts';

export const productRoute: Route = {
  method: 'get',
  path: '/api/products/:id',
  doc: {
    summary: 'A product: its card, description and attributes',
    token: 'none',
    answer: { description: 'The product', schema: productDetail },
    errors: [404],
  },
  handle(request, response, deps) {
    const language = requestLanguage(request, deps.shopLanguage());
    const found = deps.chat.productDetail(pathParameter(request, 'id'), language);
    if (found === undefined) throw unknownProduct();
    response.json(found);
  },
};
