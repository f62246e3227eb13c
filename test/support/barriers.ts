import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const PAGES = join(import.meta.dirname, '../../apps/web/src/pages');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What of the page is a barrier by WCAG 2.1 A and AA, as far as axe can tell. Empty when nothing is. */
export async function barriersOn(page: Page): Promise<string[]> {
  // Loaded once for each document; what is no barrier is not described.
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(AXE);
  const options = JSON.stringify({ runOnly: RULES, resultTypes: ['violations'], selectors: false });
  const violations: Violation[] = await page.evaluate(
    `axe.run(document, ${options}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`,
    ),
  );
}

/** The pattern of a page's address: ids become `:id`. */
export function patternOf(url: string): string {
  return new URL(url).pathname.replace(/\/[0-9a-f]{8}(?:-[0-9a-f]+){4}/g, '/:id');
}

/** Every pattern of the route table, as the pages declare them. */
export function allPatterns(): string[] {
  const files = readdirSync(PAGES)
    .map((folder) => join(PAGES, folder, 'routes.tsx'))
    .filter((file) => existsSync(file));
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path]) => `/${path!}`),
  );
}
