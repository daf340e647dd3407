import type { Route } from './route.ts';

/** The API description as a page: plain HTML made on the server, no script, one stylesheet of our own. */
export function docsPage(description: Record<string, unknown>): string {
  const paths = description.paths as Record<string, Record<string, Operation>>;
  const components = description.components as { schemas: Record<string, unknown> };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationSection(method, path, operation)),
  );
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `<details id="schema-${escapeHtml(name)}"><summary><code>${escapeHtml(name)}</code></summary>` +
      `<pre tabindex="0">${escapeHtml(JSON.stringify(schema, undefined, 2))}</pre></details>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tendero API</title>
<link rel="stylesheet" href="/docs.css">
</head>
<body>
<main>
<h1>Tendero API</h1>
<p>Also as <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). Errors have one shape:
<code>{ "error": { "code", "message" } }</code>, the message in the language of the request.</p>
<h2>Routes</h2>
${operations.join('\n')}
<h2>Records</h2>
${schemas.join('\n')}
</main>
</body>
</html>
`;
}

type Operation = {
  summary: string;
  security?: Record<string, unknown>[];
  parameters: { name: string; in: string; description?: string }[];
  requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: { $ref?: string } }> }>;
};

function operationSection(method: string, path: string, operation: Operation): string {
  const token = (operation.security ?? []).flatMap((choice) => Object.keys(choice))[0];
  const parameters = operation.parameters.map(
    (parameter) =>
      `<li><code>${escapeHtml(parameter.name)}</code> (${escapeHtml(parameter.in)}) ${escapeHtml(parameter.description ?? '')}</li>`,
  );
  const body = operation.requestBody?.content['application/json']?.schema.$ref;
  const answers = Object.entries(operation.responses).map(([status, answer]) => {
    const [type = '', content] = Object.entries(answer.content ?? {})[0] ?? [];
    return `<tr><td>${escapeHtml(status)}</td><td>${escapeHtml(answer.description)}</td><td>${escapeHtml(type)}</td><td>${schemaLink(content?.schema.$ref)}</td></tr>`;
  });
  return `<section>
<h3><span class="method">${escapeHtml(method.toUpperCase())}</span> <code>${escapeHtml(path)}</code></h3>
<p>${escapeHtml(operation.summary)}.${token === undefined ? '' : ` Token: ${escapeHtml(token)}.`}</p>
${parameters.length === 0 ? '' : `<ul>${parameters.join('')}</ul>`}
${body === undefined ? '' : `<p>Body: ${schemaLink(body)}</p>`}
<table><thead><tr><th>Status</th><th>When</th><th>Type</th><th>Record</th></tr></thead><tbody>${answers.join('')}</tbody></table>
</section>`;
}

function schemaLink(reference: string | undefined): string {
  const name = reference?.split('/').at(-1);
  if (name === undefined) return '';
  return `<a href="#schema-${escapeHtml(name)}"><code>${escapeHtml(name)}</code></a>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const docsStyle = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
section { border-top: 1px solid #8886; padding: .5rem 0; }
h3 { overflow-wrap: anywhere; }
.method { font-size: .8em; border: 1px solid; border-radius: .3em; padding: .1em .4em; }
table { border-collapse: collapse; width: 100%; font-size: .9em; }
th, td { text-align: start; padding: .25rem .5rem; border-bottom: 1px solid #8884; }
pre { overflow: auto; padding: .5rem; background: #8882; }
`;

/** The description is made of these routes and of itself: hence a function that is asked when all are known. */
export function docsRoutes(describe: () => Record<string, unknown>): readonly Route[] {
  const plain = { token: 'none', errors: [] } as const;
  return [
    {
      method: 'get',
      path: '/openapi.json',
      doc: {
        ...plain,
        errors: [],
        summary: 'This description',
        answer: { description: 'OpenAPI 3.1', schema: { type: 'object' } },
      },
      handle(_request, response) {
        response.json(describe());
      },
    },
    {
      method: 'get',
      path: '/docs',
      doc: {
        ...plain,
        errors: [],
        summary: 'This description, for people',
        answer: { description: 'A page', type: 'text/html' },
      },
      handle(_request, response) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(docsPage(describe()));
      },
    },
    {
      method: 'get',
      path: '/docs.css',
      doc: {
        ...plain,
        errors: [],
        summary: 'The style of that page',
        answer: { description: 'A stylesheet', type: 'text/css' },
      },
      handle(_request, response) {
        response.setHeader('content-type', 'text/css; charset=utf-8');
        response.end(docsStyle);
      },
    },
  ];
}
