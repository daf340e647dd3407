import type { Request } from 'express';
import { z } from 'zod';
import {
  besideFeed,
  deskJob,
  productPatch,
  publishedGeneration,
  publishRequest,
} from '../catalogue-protocol.ts';
import { productDetail } from '../protocol.ts';
import type { AppDeps } from './app-deps.ts';
import type { CatalogueDesk } from './catalogue-desk.ts';
import { badRequest, noPublishing, unknownProduct, unknownUpload } from './http-errors.ts';
import { requestLanguage } from './request-language.ts';
import { pathParameter, queryParameter, type Route, readBody } from './route.ts';

const emptyRequest = z.strictObject({});
const uploadAnswer = z.object({ upload: z.string(), bytes: z.int() });

function deskOf(deps: AppDeps): CatalogueDesk {
  if (deps.catalogueDesk === undefined) throw noPublishing();
  return deps.catalogueDesk;
}

const patchProduct: Route = {
  method: 'patch',
  path: '/api/staff/products/:id',
  body: productPatch,
  bodyChars: 60_000,
  doc: {
    summary: 'Changes price, stock or text of one product and nothing else, as a generation of its own',
    token: 'staff',
    role: 'admin',
    answer: {
      description: 'The product as it serves now, and the generation that holds it',
      schema: productDetail.extend({ generation: z.string() }),
    },
    errors: [400, 401, 403, 404, 409, 413, 415, 503],
  },
  async handle(request, response, deps) {
    const patch = readBody(productPatch, request);
    const id = pathParameter(request, 'id');
    const outcome = await deskOf(deps).patchProduct(id, patch);
    switch (outcome.kind) {
      case 'unknown':
        throw unknownProduct();
      case 'refused':
        throw badRequest(outcome.problem);
      case 'published':
      case 'unchanged': {
        await deps.catalogueChanged?.();
        const product = deps.chat.productDetail(id, requestLanguage(request, deps.shopLanguage()));
        response.json({ ...product, generation: outcome.generation });
        return;
      }
      default:
        outcome satisfies never;
    }
  },
};

const state: Route = {
  method: 'get',
  path: '/api/staff/catalogue',
  doc: {
    summary: 'The published catalogues, newest first, and how the last feed from the console goes',
    token: 'staff',
    answer: {
      description: 'Generations; the one that serves is marked',
      schema: z.object({ generations: z.array(publishedGeneration), job: deskJob.optional() }),
    },
    errors: [401, 503],
  },
  handle(request, response, deps) {
    const desk = deskOf(deps);
    const language = requestLanguage(request, deps.shopLanguage());
    response.json({ generations: desk.generations(), job: desk.job(language) });
  },
};

const rollback: Route = {
  method: 'post',
  path: '/api/staff/catalogue/rollback',
  body: emptyRequest,
  doc: {
    summary: 'Serves the catalogue before the one that serves now',
    token: 'staff',
    role: 'admin',
    answer: { description: 'The generation that serves now', schema: z.object({ generation: z.string() }) },
    errors: [400, 401, 403, 409, 413, 415, 503],
  },
  async handle(request, response, deps) {
    readBody(emptyRequest, request);
    const generation = await deskOf(deps).rollback();
    await deps.catalogueChanged?.();
    response.json({ generation });
  },
};

const upload: Route = {
  method: 'post',
  path: '/api/staff/catalogue/uploads',
  doc: {
    summary: 'Sends a feed, or its first piece',
    token: 'staff',
    role: 'admin',
    query: [{ name: 'name', description: 'What reports call the file', schema: { type: 'string' } }],
    upload: 'The bytes of the file',
    answer: { description: 'Its id, and how much of it is here', schema: uploadAnswer },
    errors: [400, 401, 403, 409, 413, 503],
  },
  async handle(request, response, deps) {
    const name = queryParameter(request, 'name') ?? 'feed';
    response.json(await deskOf(deps).receive({ name, offset: 0, bytes: request }));
  },
};

const uploadMore: Route = {
  method: 'post',
  path: '/api/staff/catalogue/uploads/:id',
  doc: {
    summary: 'Sends the next piece of a feed',
    token: 'staff',
    role: 'admin',
    query: [
      {
        name: 'offset',
        description: 'How many bytes were sent before',
        schema: { type: 'integer', minimum: 0 },
      },
    ],
    upload: 'The bytes that follow',
    answer: { description: 'How much of it is here', schema: uploadAnswer },
    errors: [400, 401, 403, 404, 409, 413, 503],
  },
  async handle(request, response, deps) {
    const given = queryParameter(request, 'offset') ?? '';
    if (!/^\d{1,12}$/.test(given)) {
      throw badRequest({
        es: 'falta «offset», los bytes ya enviados.',
        en: '“offset”, the bytes sent before, is missing.',
      });
    }
    const received = await deskOf(deps).receive({
      ...{ upload: pathParameter(request, 'id'), name: '', offset: Number(given), bytes: request },
    });
    if (received === undefined) throw unknownUpload();
    response.json(received);
  },
};

const attach: Route = {
  method: 'post',
  path: '/api/staff/catalogue/uploads/:id/files',
  doc: {
    summary:
      'Sends what belongs to a feed: a mapping, shop.json, or a page; the pages sent replace all pages',
    token: 'staff',
    role: 'admin',
    query: [
      { name: 'kind', description: 'What it is', schema: { enum: besideFeed.options } },
      {
        name: 'name',
        description: 'What the file is called: a page has its id and language from it (delivery.es.md)',
        schema: { type: 'string' },
      },
    ],
    upload: 'The bytes of the file, all of them',
    answer: { description: 'It is here', schema: z.object({ upload: z.string() }) },
    errors: [400, 401, 403, 404, 409, 413, 503],
  },
  async handle(request, response, deps) {
    const kind = besideFeed.safeParse(queryParameter(request, 'kind'));
    if (!kind.success) {
      throw badRequest({
        es: 'falta «kind»: map, shop o page.',
        en: '“kind” is missing: map, shop or page.',
      });
    }
    const upload = pathParameter(request, 'id');
    const name = queryParameter(request, 'name') ?? kind.data;
    const taken = await deskOf(deps).attach(upload, { kind: kind.data, name, bytes: request });
    if (!taken) throw unknownUpload();
    response.json({ upload });
  },
};

function jobRoute(kind: 'check' | 'publish'): Route {
  return {
    method: 'post',
    path: `/api/staff/catalogue/uploads/:id/${kind}`,
    body: publishRequest,
    doc: {
      summary:
        kind === 'check'
          ? 'Reads a feed and compares it with what is published; publishes nothing'
          : 'Publishes a feed',
      token: 'staff',
      role: 'admin',
      answer: { description: 'The job; `GET /api/staff/catalogue` says how it goes', schema: deskJob },
      errors: [400, 401, 403, 404, 409, 413, 415, 503],
    },
    handle(request: Request, response, deps) {
      const options = readBody(publishRequest, request);
      const desk = deskOf(deps);
      if (!desk.start(pathParameter(request, 'id'), { kind, options })) throw unknownUpload();
      response.json(desk.job(requestLanguage(request, deps.shopLanguage())));
    },
  };
}

export const staffCatalogueRoutes: readonly Route[] = [
  patchProduct,
  state,
  rollback,
  upload,
  uploadMore,
  attach,
  jobRoute('check'),
  jobRoute('publish'),
];
