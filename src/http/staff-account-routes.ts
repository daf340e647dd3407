import { z } from 'zod';
import { staffAccount, staffRoles, staffSession } from '../staff-protocol.ts';
import type { AppDeps } from './app-deps.ts';
import { noAccount, otherSite, unknownAccount, wrongPassword, wrongSignIn } from './http-errors.ts';
import { pathParameter, type Route, readBody } from './route.ts';
import { SignInLimits } from './sign-in-limits.ts';
import { clearSessionCookie, isFromOwnPage, sessionCookie, setSessionCookie } from './staff-cookie.ts';
import { passwordPath, signedIn, staffOf } from './staff-door.ts';

const name = z.string().min(1).max(200);
const password = z.string().min(1).max(400);
const signInRequest = z.union([
  z.strictObject({ name, password }),
  z.strictObject({ token: z.string().min(1).max(400) }),
]);
const passwordRequest = z.strictObject({ current: password, next: password });
const createRequest = z.strictObject({ name, password, role: z.enum(staffRoles) });
const changeRequest = z
  .strictObject({
    role: z.enum(staffRoles).optional(),
    disabled: z.boolean().optional(),
    password: password.optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined));

const session: Route = {
  method: 'get',
  path: '/api/staff/session',
  doc: {
    summary: 'Who is signed in, and whether there are accounts yet',
    token: 'none',
    answer: { description: '`member` only for who is signed in', schema: staffSession },
    errors: [],
  },
  handle(request, response, deps) {
    const member = signedIn(request, deps);
    response.json({ ...(member === undefined ? {} : { member }), accounts: accountsOf(deps) });
  },
};

/** Made once an app: who tried how often is kept in it. */
function signIn(limits: SignInLimits): Route {
  return {
    method: 'post',
    path: '/api/staff/session',
    body: signInRequest,
    doc: {
      summary: 'Signs in with an account, or with ADMIN_TOKEN; the answer sets the session cookie',
      token: 'none',
      headers: [{ name: 'x-tendero-console', description: 'Anything: no form of another site can send it' }],
      answer: { description: 'Who is signed in now', schema: staffSession },
      errors: [400, 401, 403, 413, 415, 429],
    },
    async handle(request, response, deps) {
      if (!isFromOwnPage(request)) throw otherSite();
      const given = readBody(signInRequest, request);
      const typed = 'name' in given ? given.name : '';
      const attempt = limits.begin({ name: typed, address: request.socket.remoteAddress });
      const { audit } = deps.conversations;
      const account = 'name' in given ? await deps.accounts.signIn(given.name, given.password) : undefined;
      const isToken = 'token' in given && deps.staff.isAdminToken(given.token);
      if (account === undefined && !isToken) {
        const who = deps.accounts.nameFor(typed);
        if (who !== undefined) audit.add({ who, act: 'session', detail: 'refused' });
        throw wrongSignIn();
      }
      attempt.succeeded();
      const before = sessionCookie(request);
      if (before !== undefined) deps.accounts.endSession(before);
      const id = deps.accounts.openSession(account?.id);
      setSessionCookie(request, response, id);
      audit.add({ who: account?.name ?? 'ADMIN_TOKEN', act: 'session', detail: 'in' });
      response.json({ member: deps.accounts.memberOf(id), accounts: accountsOf(deps) });
    },
  };
}

const signOut: Route = {
  method: 'delete',
  path: '/api/staff/session',
  doc: {
    summary: 'Signs out: the session is over and its cookie taken back',
    token: 'none',
    answer: { description: 'Nobody is signed in', schema: staffSession },
    errors: [403],
  },
  handle(request, response, deps) {
    if (!isFromOwnPage(request)) throw otherSite();
    const id = sessionCookie(request);
    const member = id === undefined ? undefined : deps.accounts.memberOf(id);
    if (id !== undefined) deps.accounts.endSession(id);
    if (member !== undefined) {
      deps.conversations.audit.add({ who: member.name, act: 'session', detail: 'out' });
    }
    clearSessionCookie(request, response);
    response.json({ accounts: accountsOf(deps) });
  },
};

/** Guesses at the current password count as guesses at signing in. */
function ownPassword(limits: SignInLimits): Route {
  return {
    method: 'post',
    path: passwordPath,
    body: passwordRequest,
    doc: {
      summary: 'Changes one’s own password; one’s other sessions end',
      token: 'staff',
      answer: { description: 'Who is signed in', schema: staffSession },
      errors: [400, 401, 403, 409, 413, 415, 429],
    },
    async handle(request, response, deps) {
      const { current, next } = readBody(passwordRequest, request);
      const member = staffOf(request);
      const id = sessionCookie(request);
      if (member.accountId === undefined || id === undefined) throw noAccount();
      const attempt = limits.begin({ name: member.name, address: request.socket.remoteAddress });
      const done = await deps.accounts.changeOwnPassword(member.accountId, { current, next, session: id });
      if (!done) throw wrongPassword();
      attempt.succeeded();
      const { name: who } = member;
      deps.conversations.audit.add({ who, act: 'account', subject: who, detail: 'own password' });
      response.json({ member: deps.accounts.memberOf(id), accounts: accountsOf(deps) });
    },
  };
}

const list: Route = {
  method: 'get',
  path: '/api/staff/accounts',
  doc: {
    summary: 'The accounts of the staff, by name',
    token: 'staff',
    role: 'admin',
    answer: { description: 'All of them', schema: z.object({ items: z.array(staffAccount) }) },
    errors: [401, 403],
  },
  handle(_request, response, deps) {
    response.json({ items: deps.accounts.list() });
  },
};

const create: Route = {
  method: 'post',
  path: '/api/staff/accounts',
  body: createRequest,
  doc: {
    summary:
      'Makes an account; the first is an admin’s. Who gets it chooses another password at the first visit',
    token: 'staff',
    role: 'admin',
    answer: { description: 'The account', schema: staffAccount },
    errors: [400, 401, 403, 409, 413, 415],
  },
  async handle(request, response, deps) {
    const made = await deps.accounts.create(readBody(createRequest, request));
    const who = staffOf(request).name;
    deps.conversations.audit.add({ who, act: 'account', subject: made.name, detail: `new ${made.role}` });
    response.json(made);
  },
};

const change: Route = {
  method: 'patch',
  path: '/api/staff/accounts/:id',
  body: changeRequest,
  doc: {
    summary: 'Changes role or password of an account, disables it or takes that back; it holds at once',
    token: 'staff',
    role: 'admin',
    answer: { description: 'The account', schema: staffAccount },
    errors: [400, 401, 403, 404, 409, 413, 415],
  },
  async handle(request, response, deps) {
    const { role, disabled, password: next } = readBody(changeRequest, request);
    const changed = await deps.accounts.change(pathParameter(request, 'id'), {
      ...(role === undefined ? {} : { role }),
      ...(disabled === undefined ? {} : { disabled }),
      ...(next === undefined ? {} : { password: next }),
    });
    if (changed === undefined) throw unknownAccount();
    const did = [
      role === undefined ? undefined : `role ${role}`,
      disabled === undefined ? undefined : disabled ? 'disabled' : 'enabled',
      next === undefined ? undefined : 'password reset',
    ];
    const detail = did.filter((one) => one !== undefined).join(', ');
    const who = staffOf(request).name;
    deps.conversations.audit.add({ who, act: 'account', subject: changed.name, detail });
    response.json(changed);
  },
};

export function staffAccountRoutes(deps: Pick<AppDeps, 'clock'>): Route[] {
  const limits = new SignInLimits(deps.clock ?? (() => performance.now()));
  return [session, signIn(limits), signOut, ownPassword(limits), list, create, change];
}

function accountsOf(deps: AppDeps): 'none' | 'some' {
  return deps.accounts.isEmpty() ? 'none' : 'some';
}
