import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildWeb } from '../../../web/build.ts';
import { startTestApp, type TestApp } from '../../support/start-test-app.ts';
import { launchChromium } from './chromium.ts';

export type ShopBrowser = {
  app: TestApp;
  browser: Browser;
  /** What no page should ever say: exceptions, refusals of the content security policy, failed requests. */
  problems: string[];
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** A real shop with its real pages, and a browser to visit it with. */
export async function openShopBrowser(options: {
  shop: 'sports' | 'home' | 'pizzeria';
  settings?: Record<string, string>;
  desk?: boolean;
}): Promise<ShopBrowser> {
  const webDir = mkdtempSync(join(tmpdir(), 'tendero-web-'));
  await buildWeb(webDir);
  const app = await startTestApp({ ...options, webDir });
  const browser = await launchChromium();
  const problems: string[] = [];
  return {
    app,
    browser,
    problems,
    async open(path, contextOptions = {}) {
      const context = await browser.newContext({ locale: 'es-ES', ...contextOptions });
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(`${app.url}${path}`);
      return page;
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await app[Symbol.asyncDispose]();
      rmSync(webDir, { recursive: true, force: true });
    },
  };
}

/** Opens the widget on a page that has it. */
export async function openWidget(page: Page, launcher = /Le ayudo/): Promise<void> {
  await page.getByRole('button', { name: launcher }).click();
  await page.getByRole('dialog').waitFor();
}

/** Writes a message and waits until its answer is complete. */
export async function say(page: Page, text: string): Promise<string> {
  const answers = page.locator('.message.assistant:has(.feedback)');
  const before = await answers.count();
  await page.locator('.composer textarea').fill(text);
  await page.keyboard.press('Enter');
  await answers.nth(before).waitFor();
  const [words = ''] = await answers.nth(before).locator('.words').allInnerTexts();
  return words;
}

const signInWords = {
  es: { token: 'Código de acceso', enter: 'Entrar', inbox: 'Conversaciones' },
  en: { token: 'Access token', enter: 'Sign in', inbox: 'Conversations' },
} as const;

/** Into the console with the access token, in the language its page is in. */
export async function signIn(page: Page, token: string, language: 'es' | 'en' = 'es'): Promise<void> {
  const say = signInWords[language];
  await page.getByLabel(say.token).fill(token);
  await page.getByRole('button', { name: say.enter, exact: true }).click();
  await page.getByRole('heading', { name: say.inbox }).waitFor();
}
