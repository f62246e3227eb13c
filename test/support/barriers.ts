import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What passes is not described: nobody reads it. */
const OPTIONS = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] };
const PAGES = join(import.meta.dirname, '../../apps/web/src/pages');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What of the page is a barrier by WCAG 2.1 A and AA, as far as axe can tell. Empty when nothing is. */
export async function barriersOn(page: Page): Promise<string[]> {
  // It stays as long as the document does: a link loads no other.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(AXE);
  const violations: Violation[] = await page.evaluate(
    `axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations }) => violations)`,
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
