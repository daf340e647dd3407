import { z } from 'zod';
import * as protocol from '../protocol.ts';
import * as staff from '../staff-protocol.ts';
import type { Route, RouteDoc } from './route.ts';

type Json = Record<string, unknown>;

/** Schemas with a name of their own; those of one route are named after it. */
const named: Readonly<Record<string, z.ZodType>> = {
  Money: protocol.money,
  Availability: protocol.availability,
  ProductCard: protocol.productCard,
  ProductDetail: protocol.productDetail,
  CartLine: protocol.cartLine,
  Cart: protocol.cart,
  ConversationMessage: protocol.conversationMessage,
  ConversationView: protocol.conversationView,
  InboxItem: staff.inboxItem,
  Insights: staff.insights,
  Trace: protocol.trace,
  StaffOrder: protocol.staffOrder,
  StaffOrderSummary: protocol.staffOrderSummary,
  OrderNotice: protocol.orderNotice,
  Ready: protocol.ready,
  Error: protocol.errorBody,
  TurnEvent: protocol.chatEvents.turn,
  ProductsEvent: protocol.chatEvents.products,
  HandoffEvent: protocol.chatEvents.handoff,
  TextEvent: protocol.chatEvents.text,
  DoneEvent: protocol.chatEvents.done,
};

const errorWords: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  401: 'Not signed in as staff',
  403: 'Signed in, and not allowed to do this',
  404: 'Not found, or somebody else’s: the answer is the same',
  409: 'Not now: the state of things does not allow it',
  413: 'Too long',
  415: 'Not JSON',
  429: 'Too many messages; Retry-After says when to try again',
  503: 'Not ready yet',
};

/** OpenAPI 3.1, made of the routes that are served and the schemas that check them. */
export function openApi(routes: readonly Route[]): Json {
  const schemas = new SchemaNames();
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/[:*](\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tendero',
      version: '0.1.0',
      description:
        'A shop assistant: facts come from the catalogue, words come from the model. ' +
        'Requests are strict (an unknown field is a 400), answers may gain fields.',
    },
    paths,
    components: {
      schemas: schemas.components(),
      securitySchemes: {
        visitor: { type: 'http', scheme: 'bearer', description: 'The token of the first `turn` event' },
        staff: { type: 'http', scheme: 'bearer', description: 'ADMIN_TOKEN' },
        session: { type: 'apiKey', in: 'cookie', name: 'tendero-staff', description: 'Of the console' },
      },
    },
  };
}

function operation(route: Route, schemas: SchemaNames): Json {
  const { doc } = route;
  const name = operationName(route);
  return {
    operationId: name,
    summary: doc.summary,
    ...securityOf(doc.token),
    parameters: parametersOf(route),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemas.input(`${name}Request`, route.body) } },
          },
        }),
    ...(doc.upload === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            description: doc.upload,
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
        }),
    responses: {
      200: { description: doc.answer.description, ...contentOf(route, schemas) },
      ...Object.fromEntries(
        doc.errors.map((status) => [
          status,
          {
            description: errorWords[status] ?? 'Error',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
          },
        ]),
      ),
    },
  };
}

function securityOf(token: RouteDoc['token']): Json {
  switch (token) {
    case 'none':
      return {};
    case 'optional':
      return { security: [{}, { visitor: [] }] };
    case 'visitor':
      return { security: [{ visitor: [] }] };
    case 'staff':
      return { security: [{ staff: [] }, { session: [] }] };
    default:
      return token satisfies never;
  }
}

function parametersOf(route: Route): Json[] {
  const inPath = [...route.path.matchAll(/[:*](\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = (route.doc.query ?? []).map((parameter) => ({
    ...parameter,
    in: 'query',
    required: false,
  }));
  const inHeader = (route.doc.headers ?? []).map((header) => ({
    ...header,
    in: 'header',
    required: false,
    schema: { type: 'string' },
  }));
  return [...inPath, ...inQuery, ...inHeader];
}

function contentOf(route: Route, schemas: SchemaNames): Json {
  const { type = 'application/json', schema } = route.doc.answer;
  if (schema === undefined) return { content: { [type]: { schema: { type: 'string' } } } };
  const answer =
    schema instanceof z.ZodType ? schemas.output(`${operationName(route)}Answer`, schema) : schema;
  return { content: { [type]: { schema: answer } } };
}

/** `post /api/conversations/:id/stop` → `postConversationsStop`. */
function operationName(route: Route): string {
  const words = route.path
    .replace(/^\/api/, '')
    .split(/[/.]/)
    .filter((part) => part !== '' && !/^[:*]/.test(part));
  const parameter = /[:*]\w+$/.test(route.path) ? 'One' : '';
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${route.method}${name === '' ? 'Home' : name}${parameter}`;
}

/** Collects schemas under their names, each once, and refers to them. */
class SchemaNames {
  readonly #inputs = z.registry<{ id: string }>();
  readonly #outputs = z.registry<{ id: string }>();

  constructor() {
    for (const [id, schema] of Object.entries(named)) this.#outputs.add(schema, { id });
  }

  input(name: string, schema: z.ZodType): Json {
    return reference(this.#inputs, name, schema);
  }

  output(name: string, schema: z.ZodType): Json {
    return reference(this.#outputs, name, schema);
  }

  components(): Json {
    return { ...this.#convert(this.#outputs, 'output'), ...this.#convert(this.#inputs, 'input') };
  }

  #convert(registry: z.core.$ZodRegistry<{ id: string }>, io: 'input' | 'output'): Json {
    const { schemas } = z.toJSONSchema(registry, {
      io,
      unrepresentable: 'any',
      uri: (id) => `#/components/schemas/${id}`,
    });
    return Object.fromEntries(
      Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
    );
  }
}

function reference(registry: z.core.$ZodRegistry<{ id: string }>, name: string, schema: z.ZodType): Json {
  const id = registry.get(schema)?.id ?? name;
  if (!registry.has(schema)) registry.add(schema, { id });
  return { $ref: `#/components/schemas/${id}` };
}
