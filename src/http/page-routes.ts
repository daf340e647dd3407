import type { Request, Response } from 'express';
import type { AppDeps } from './app-deps.ts';
import { unknownRoute } from './http-errors.ts';
import type { Route } from './route.ts';

function page(options: { path: string; file: string; summary: string; type: string }): Route {
  return {
    method: 'get',
    path: options.path,
    doc: {
      summary: options.summary,
      token: 'none',
      answer: { description: options.summary, type: options.type },
      errors: [],
    },
    handle(request, response, deps) {
      if (!sendAsset(options.file, request, response, deps)) throw unknownRoute();
    },
  };
}

/** The doors for people, and the widget. */
export const pageRoutes: readonly Route[] = [
  page({ path: '/', file: 'index.html', summary: 'The demo shop', type: 'text/html' }),
  page({ path: '/console', file: 'console.html', summary: 'The staff’s console', type: 'text/html' }),
  page({
    path: '/widget.js',
    file: 'widget.js',
    summary: 'The assistant for any page: <script src="…/widget.js" data-shop>',
    type: 'text/javascript',
  }),
];

/** Sends a built file; false when there is none of that name. */
export function sendAsset(name: string, request: Request, response: Response, deps: AppDeps): boolean {
  const asset = deps.assets.file(name);
  if (asset === undefined) return false;
  if (name === 'widget.js') {
    // Shops load it from their own origin, also as a module or under cross-origin isolation.
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    response.setHeader('access-control-allow-origin', '*');
  }
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('etag', asset.etag);
  response.setHeader('content-type', asset.type);
  if (request.headers['if-none-match'] === asset.etag) response.status(304).end();
  else response.end(asset.body);
  return true;
}
