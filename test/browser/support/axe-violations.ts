import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 A and AA, shadow roots included, each with the element it is about. */
export async function axeViolations(page: Page): Promise<string[]> {
  // What fades in has no colour of its own yet.
  await page.waitForFunction('document.getAnimations().every((one) => one.playState !== "running")');
  await page.evaluate(source);
  return page.evaluate(`axe
    .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => [id, JSON.stringify(target), failureSummary].join(' · '))))`);
}
