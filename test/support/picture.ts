import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Stores what the window shows for whoever wants to look at the pages (HOMEWARD_PICTURES=folder); nothing depends on it. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.HOMEWARD_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}
