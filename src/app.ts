import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { AppDeps } from './http/app-deps.ts';
import { chatRoute } from './http/chat-route.ts';
import { conversationRoutes } from './http/conversation-routes.ts';
import { cors } from './http/cors.ts';
import { docsRoutes } from './http/docs-page.ts';
import { errorHandler } from './http/error-answer.ts';
import { handoffEventsRoute } from './http/handoff-events-route.ts';
import { healthRoutes } from './http/health-routes.ts';
import { bodyTooLarge, messageTooLong, methodNotAllowed, unknownRoute } from './http/http-errors.ts';
import { jsonBody } from './http/json-body.ts';
import { openApi } from './http/openapi.ts';
import { pageRoutes, sendAsset } from './http/page-routes.ts';
import { pictures } from './http/pictures.ts';
import { productRoute } from './http/product-route.ts';
import type { Route } from './http/route.ts';
import { securityHeaders } from './http/security-headers.ts';
import { shopRoute } from './http/shop-route.ts';
import { staffAccountRoutes } from './http/staff-account-routes.ts';
import { staffActRoutes } from './http/staff-act-routes.ts';
import { staffAuditRoutes } from './http/staff-audit-routes.ts';
import { staffCatalogueRoutes } from './http/staff-catalogue-routes.ts';
import { requireStaff } from './http/staff-door.ts';
import { staffEventsRoute } from './http/staff-events-route.ts';
import { staffExportRoutes } from './http/staff-export-routes.ts';
import { staffInboxRoutes } from './http/staff-inbox-routes.ts';
import { staffLearnRoutes } from './http/staff-learn-routes.ts';
import { staffModelRoutes } from './http/staff-model-routes.ts';
import { staffOrderRoutes } from './http/staff-order-routes.ts';
import { staffRoutes } from './http/staff-routes.ts';
import { staffSynonymRoutes } from './http/staff-synonym-routes.ts';
import { ownConversation } from './http/visitor.ts';

export type { AppDeps } from './http/app-deps.ts';

/** Every route that is served, in the order it is described. */
export function routesOf(deps: AppDeps): readonly Route[] {
  const routes: Route[] = [
    chatRoute(deps),
    ...conversationRoutes,
    handoffEventsRoute,
    productRoute,
    shopRoute,
    ...staffInboxRoutes,
    staffEventsRoute,
    ...staffRoutes,
    ...staffActRoutes,
    ...staffModelRoutes,
    ...staffExportRoutes,
    ...staffLearnRoutes,
    ...staffSynonymRoutes,
    ...staffOrderRoutes,
    ...staffCatalogueRoutes,
    ...staffAccountRoutes(deps),
    ...staffAuditRoutes,
    ...healthRoutes,
    ...pageRoutes,
  ];
  let description: Record<string, unknown> | undefined;
  routes.push(
    ...docsRoutes(() => {
      description ??= openApi(routes);
      return description;
    }),
  );
  return routes;
}

/** The service over HTTP. `trust proxy` stays unset: who sends X-Forwarded-For is believed by nobody here. */
export function createApp(deps: AppDeps): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.set('query parser', 'simple');
  app.use(securityHeaders());
  app.use('/api', noStore, cors({ allowedOrigins: deps.settings.ALLOWED_ORIGINS, log: deps.log }));
  app.use('/api/staff', (request, _response, next) => {
    // The door itself is open to whoever wants to come in.
    if (request.path !== '/session') requireStaff(request, deps);
    next();
  });
  const routes = routesOf(deps);
  for (const route of routes) app[route.method](route.path, ...handlersOf(route, deps));
  refuseOtherMethods(app, routes);
  app.use('/pictures', pictures(deps.picturesDir));
  app.use(builtFile(deps));
  app.use(() => {
    throw unknownRoute();
  });
  app.use(errorHandler(deps));
  return app;
}

/** Who may comes before what was sent: a stranger's body is not even read. */
function handlersOf(route: Route, deps: AppDeps): RequestHandler[] {
  const handlers: RequestHandler[] = [
    (request, response, next) => {
      response.once('finish', () =>
        deps.metrics.observeRequest({
          method: request.method,
          route: route.path,
          status: response.statusCode,
        }),
      );
      // Express answers HEAD with the GET handler: a stream without a body would stay open for nothing.
      if (request.method === 'HEAD' && isStream(route)) return next('route');
      if (route.doc.token === 'visitor') ownConversation(request, deps);
      if (route.doc.token === 'staff') requireStaff(request, deps, route.doc.role);
      next();
    },
  ];
  if (route.body !== undefined) {
    handlers.push(jsonBody(bodyLimits(route, deps.settings.MAX_MESSAGE_CHARS)));
  }
  handlers.push((request, response) => route.handle(request, response, deps));
  return handlers;
}

/** Longest text of any body but a shopper's message: what staff write. */
const mostTextChars = 4000;

function bodyLimits(route: Route, maxMessageChars: number): Parameters<typeof jsonBody>[0] {
  if (route.path !== '/api/chat')
    return { maxTextChars: route.bodyChars ?? mostTextChars, tooLarge: bodyTooLarge };
  return { maxTextChars: maxMessageChars, tooLarge: () => messageTooLong(maxMessageChars) };
}

/** A known address with another method: 405, and `Allow` says which there are. */
function refuseOtherMethods(app: express.Express, routes: readonly Route[]): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const allowed = routes
      .filter((route) => route.path === path)
      .flatMap((route) => {
        if (route.method !== 'get') return [route.method.toUpperCase()];
        return isStream(route) ? ['GET'] : ['GET', 'HEAD'];
      });
    app.all(path, (request: Request, response: Response) => {
      response.setHeader('allow', allowed.join(', '));
      if (request.method !== 'OPTIONS') throw methodNotAllowed(allowed);
      response.status(204).end();
    });
  }
}

function isStream(route: Route): boolean {
  return route.doc.answer.type === 'text/event-stream';
}

function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'no-store');
  next();
}

/** What the pages load: any built file by its own name. */
function builtFile(deps: AppDeps): RequestHandler {
  return (request, response, next) => {
    const readable = request.method === 'GET' || request.method === 'HEAD';
    if (!readable || !sendAsset(request.path.slice(1), request, response, deps)) next();
  };
}
