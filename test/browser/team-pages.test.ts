import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { adminToken } from '../support/start-test-app.ts';
import { axeViolations } from './support/axe-violations.ts';
import { noChromium } from './support/chromium.ts';
import { openShopBrowser, signIn } from './support/shop-browser.ts';

vi.setConfig({ testTimeout: 120_000 });

const spoken = {
  es: {
    locale: 'es-ES',
    token: 'Código de acceso',
    enter: 'Entrar',
    leave: 'Salir',
    makeYours: 'Cree la suya',
    name: 'Nombre',
    own: 'Su contraseña',
    first: 'Contraseña provisional',
    create: 'Crear la cuenta',
    team: 'Equipo',
    audit: 'Registro de actividad',
    secret: 'Contraseña',
    current: 'Contraseña actual',
    next: 'Contraseña nueva',
    change: 'Cambiar la contraseña',
    mustTitle: 'Elija su contraseña',
    review: 'Marcar como revisada',
    takeOver: 'Atender yo',
    disable: 'Desactivar',
    sure: 'Desactivar a Eva: sale ahora mismo',
    role: 'Permiso de Eva',
    setRole: 'Cambiar permiso',
    disabled: 'Desactivada',
    what: 'Qué',
    opened: 'Abrió',
    csv: 'Descargar CSV',
    inbox: 'Conversaciones',
  },
  en: {
    locale: 'en-GB',
    token: 'Access token',
    enter: 'Sign in',
    leave: 'Sign out',
    makeYours: 'Make yours',
    name: 'Name',
    own: 'Your password',
    first: 'First password',
    create: 'Make the account',
    team: 'Team',
    audit: 'Activity trail',
    secret: 'Password',
    current: 'Current password',
    next: 'New password',
    change: 'Change the password',
    mustTitle: 'Choose your password',
    review: 'Mark as reviewed',
    takeOver: 'Take over',
    disable: 'Disable',
    sure: 'Disable Eva: they are out at once',
    role: 'Role of Eva',
    setRole: 'Change role',
    disabled: 'Disabled',
    what: 'What',
    opened: 'Opened',
    csv: 'Download CSV',
    inbox: 'Conversations',
  },
} as const;

type Say = (typeof spoken)[keyof typeof spoken];

async function enter(desk: Page, say: Say, name: string, password: string): Promise<void> {
  await desk.getByLabel(say.name, { exact: true }).fill(name);
  await desk.getByLabel(say.secret, { exact: true }).fill(password);
  await desk.getByRole('button', { name: say.enter, exact: true }).click();
}

test.for(['es', 'en'] as const)(
  'in %s, the token makes the first admin, who lets a colleague in, sees what they do, and puts them out',
  async (language, ctx) => {
    ctx.skip(noChromium !== undefined, noChromium);
    const say = spoken[language];
    await using shop = await openShopBrowser({ shop: 'pizzeria' });
    await shop.app.shopper().say('Busco una pizza');
    const options = { locale: say.locale, reducedMotion: 'reduce', acceptDownloads: true } as const;
    const found: string[] = [];
    const desk = await shop.open('/console', options);

    await desk.getByLabel(say.token).fill(adminToken);
    await desk.getByRole('button', { name: say.enter, exact: true }).click();
    await desk.getByRole('link', { name: say.makeYours }).click();
    await desk.getByLabel(say.name, { exact: true }).fill('Ana');
    await desk.getByLabel(say.own).fill('tres tristes tigres');
    found.push(...(await axeViolations(desk)));
    await desk.getByRole('button', { name: say.create }).click();
    await desk.getByRole('heading', { name: 'Ana' }).waitFor();
    await desk.getByLabel(say.name, { exact: true }).fill('Eva');
    await desk.locator('#new-password').fill('dime con quién andas');
    await desk.getByRole('button', { name: say.create }).click();
    await desk.getByRole('heading', { name: 'Eva' }).waitFor();
    found.push(...(await axeViolations(desk)));
    await desk.getByRole('button', { name: say.leave }).click();
    await desk.getByLabel(say.secret, { exact: true }).waitFor();
    found.push(...(await axeViolations(desk)));
    await enter(desk, say, 'ana', 'tres tristes tigres');
    await desk.getByRole('heading', { name: say.inbox }).waitFor();
    const cookies = await desk.context().cookies();
    const scripted = await desk.evaluate('document.cookie');

    const eva = await shop.open('/console', options);
    await enter(eva, say, 'Eva', 'dime con quién andas');
    await eva.getByRole('heading', { name: say.mustTitle }).waitFor();
    found.push(...(await axeViolations(eva)));
    await eva.getByLabel(say.current).fill('dime con quién andas');
    await eva.getByLabel(say.next).fill('y te diré quién eres');
    await eva.getByRole('button', { name: say.change }).click();
    await eva.locator('.conversations a').first().click();
    await eva.getByRole('button', { name: say.takeOver }).waitFor();
    const mayReview = await eva.getByRole('button', { name: say.review }).isVisible();
    await eva.reload();
    await eva.getByRole('button', { name: say.takeOver }).waitFor();

    await desk.getByRole('link', { name: say.team }).click();
    await desk.getByLabel(say.role).selectOption('reviewer');
    await desk.locator('.account', { hasText: 'Eva' }).getByRole('button', { name: say.setRole }).click();
    await desk.locator('.account', { hasText: 'Eva' }).locator('.badge.label').waitFor();
    await eva.reload();
    await eva.getByRole('button', { name: say.review }).waitFor();
    const disable = desk.locator('.account', { hasText: 'Eva' });
    await disable.getByRole('button', { name: say.disable }).click();
    await disable.getByRole('button', { name: say.sure }).click();
    await disable.locator('.badge', { hasText: say.disabled }).waitFor();
    const since = performance.now();
    await eva.getByLabel(say.secret, { exact: true }).waitFor();
    const outWithin = performance.now() - since;
    await enter(eva, say, 'Eva', 'y te diré quién eres');
    await eva.locator('.problem:not(:empty)').waitFor();

    await desk.getByRole('link', { name: say.audit }).click();
    await desk.locator('tbody tr', { hasText: 'Eva' }).first().waitFor();
    await desk.getByLabel(say.what).selectOption({ label: say.opened });
    await expect.poll(() => desk.locator('tbody tr').count()).toBe(1);
    found.push(...(await axeViolations(desk)));
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('button', { name: say.csv }).click(),
    ]);
    const file = await readFile(await download.path(), 'utf8');

    expect(cookies).toMatchObject([{ name: 'tendero-staff', httpOnly: true, sameSite: 'Strict' }]);
    expect(scripted).toBe('');
    expect(mayReview).toBe(false);
    expect(outWithin).toBeLessThan(5000);
    expect(file.trim().split('\r\n')).toHaveLength(2);
    expect(file).toContain('"Eva","open"');
    expect(found).toEqual([]);
    // The browser itself tells of each refusal.
    expect(shop.problems.filter((problem) => !/status of 40[13]/.test(problem))).toEqual([]);
  },
);

test('a form of another site that is sent with a signed-in browser does nothing', async (ctx) => {
  ctx.skip(noChromium !== undefined, noChromium);
  await using shop = await openShopBrowser({ shop: 'pizzeria' });
  const shopper = shop.app.shopper();
  await shopper.say('Busco una pizza');
  const desk = await shop.open('/console');
  await signIn(desk, adminToken);
  const evil = await desk.context().newPage();
  // Another host of the same machine is another site to the browser, and "localhost" is one we can reach.
  const target = `${shop.app.url}/api/staff/erase`;
  await evil.route('http://evil.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" enctype="text/plain" action="${target}">
        <input name='{"ids":["${shopper.conversationId}"],"x":"' value='"}'></form><script>document.forms[0].submit()</script>`,
    }),
  );

  const [answer] = await Promise.all([
    evil.waitForResponse(target),
    evil.goto('http://evil.example/').catch(() => undefined),
  ]);
  const there = await shop.app.staff(`/api/staff/conversations/${shopper.conversationId}`);

  expect(answer.status()).toBe(403);
  expect(await answer.request().headerValue('cookie')).toBeNull();
  expect(there.status).toBe(200);
});
