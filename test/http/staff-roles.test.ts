import { expect, test } from 'vitest';
import { signedIn } from './support/staff-browser.ts';
import { openConversation, staffHeaders, startTestApp, type TestApp } from './support/test-app.ts';

/** Who may, at least. A route that is served and not here fails the test, and so does one that is here and not served. */
const least: Record<string, 'anybody' | 'staff' | 'reviewer' | 'admin'> = {
  'GET /api/staff/session': 'anybody',
  'POST /api/staff/session': 'anybody',
  'DELETE /api/staff/session': 'anybody',
  'POST /api/staff/password': 'staff',
  'GET /api/staff/conversations': 'staff',
  'GET /api/staff/counts': 'staff',
  'GET /api/staff/events': 'staff',
  'GET /api/staff/conversations/:id': 'staff',
  'POST /api/staff/conversations/:id/messages': 'staff',
  'POST /api/staff/conversations/:id/takeover': 'staff',
  'POST /api/staff/conversations/:id/handback': 'staff',
  'POST /api/staff/conversations/:id/ask-again': 'staff',
  'POST /api/staff/conversations/:id/insights': 'staff',
  'POST /api/staff/conversations/:id/notes': 'staff',
  'DELETE /api/staff/conversations/:id/notes/:note': 'staff',
  'GET /api/staff/learn': 'staff',
  'GET /api/staff/synonyms': 'staff',
  'POST /api/staff/synonyms': 'admin',
  'DELETE /api/staff/synonyms/:id': 'admin',
  'GET /api/staff/orders': 'staff',
  'GET /api/staff/orders/:number': 'staff',
  'POST /api/staff/orders/:number/status': 'staff',
  'POST /api/staff/orders/:number/resend': 'staff',
  'GET /api/staff/catalogue': 'staff',
  'GET /metrics': 'staff',
  'POST /api/staff/conversations/:id/review': 'reviewer',
  'POST /api/staff/conversations/:id/labels': 'reviewer',
  'POST /api/staff/conversations/:id/correction': 'reviewer',
  'GET /api/staff/conversations/:id/test': 'reviewer',
  'POST /api/staff/bulk': 'reviewer',
  'POST /api/staff/export': 'reviewer',
  'GET /api/staff/learn/:table': 'reviewer',
  'POST /api/staff/erase': 'admin',
  'GET /api/staff/conversations/:id/shopper': 'admin',
  'DELETE /api/staff/conversations/:id/shopper': 'admin',
  'GET /api/staff/audit': 'admin',
  'GET /api/staff/audit.csv': 'admin',
  'GET /api/staff/accounts': 'admin',
  'POST /api/staff/accounts': 'admin',
  'PATCH /api/staff/accounts/:id': 'admin',
  'PATCH /api/staff/products/:id': 'admin',
  'POST /api/staff/catalogue/rollback': 'admin',
  'POST /api/staff/catalogue/uploads': 'admin',
  'POST /api/staff/catalogue/uploads/:id': 'admin',
  'POST /api/staff/catalogue/uploads/:id/files': 'admin',
  'POST /api/staff/catalogue/uploads/:id/check': 'admin',
  'POST /api/staff/catalogue/uploads/:id/publish': 'admin',
};

const ranks = ['anybody', 'staff', 'reviewer', 'admin'];

/** As Express itself holds them, whatever their descriptions say. */
function servedRoutes(app: TestApp): string[] {
  const stack = (app.app as unknown as { router: { stack: Layer[] } }).router.stack;
  return stack.flatMap(({ route }) => {
    const methods = Object.keys(route?.methods ?? {});
    // Of every method there is the one that refuses: 405.
    return methods.length === 1 ? methods.map((method) => `${method.toUpperCase()} ${route?.path}`) : [];
  });
}

type Layer = { route?: { path: string; methods: Record<string, boolean> } };

test('each role may what its row says and no more, at every route of the live router', async () => {
  await using app = await startTestApp();
  const { headers: shopper } = await openConversation(app);
  const served = servedRoutes(app);
  const forStaff = served.filter((route) => /^\w+ (?:\/api\/staff\/|\/metrics$)/.test(route));
  const who: { rank: string; headers: Record<string, string> }[] = [
    { rank: 'anybody', headers: {} },
    { rank: 'anybody', headers: shopper },
    { rank: 'anybody', headers: { authorization: 'Bearer wrong' } },
    { rank: 'anybody', headers: { cookie: `tendero-staff=${'x'.repeat(43)}` } },
    { rank: 'staff', headers: (await signedIn(app, 'Sara', 'staff')).headers },
    { rank: 'reviewer', headers: (await signedIn(app, 'Rosa', 'reviewer')).headers },
    { rank: 'admin', headers: (await signedIn(app, 'Ada', 'admin')).headers },
    { rank: 'admin', headers: staffHeaders },
  ];

  const wrong: string[] = [];
  for (const route of forStaff.filter((one) => least[one] !== 'anybody')) {
    const [method = '', path = ''] = route.split(' ');
    for (const { rank, headers } of who) {
      const leaving = new AbortController();
      const response = await fetch(`${app.url}${path.replace(/:\w+/g, 'x')}`, {
        ...{ method, headers, signal: leaving.signal },
      });
      leaving.abort();
      const may = ranks.indexOf(rank) >= ranks.indexOf(least[route] ?? 'admin');
      const expected = may ? 'let in' : rank === 'anybody' ? 401 : 403;
      const got = [401, 403].includes(response.status) ? response.status : 'let in';
      if (got !== expected) wrong.push(`${route} for ${rank}: ${response.status}`);
    }
  }

  expect(forStaff.sort()).toEqual(Object.keys(least).sort());
  expect(wrong).toEqual([]);
  expect(served.length).toBeGreaterThan(forStaff.length + 10);
}, 60_000);
