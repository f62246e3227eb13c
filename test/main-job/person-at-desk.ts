import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { barriersOn, patternOf } from '../support/barriers.js';
import { overflow, signInByTable, signOut, turnTo, type Desk } from '../support/browser.js';

/** Where pictures go when somebody wants to look at the pages: HOMEWARD_PICTURES=folder. */
const PICTURES = process.env.HOMEWARD_PICTURES;

/** What a key without its words looks like on a page: `column.number`, `hitsNew`, `hits:column`. */
const RAW_KEY = /(?<![\w./@-])(?:[a-z]+(?:[A-Z][a-z]+)+|[a-z][A-Za-z_]+[.:][a-z][A-Za-z_.]+)(?![\w./-])/g;
/** Names of files and of mathematics that are meant to be read. */
const MEANT = /\.(txt|csv|pdf)$/;

/** Pages in which axe has looked for barriers: address pattern, dialogs. */
const LOOKED_AT = new Set<string>();

/** The address patterns among them. */
export const lookedAt = (): Set<string> => new Set([...LOOKED_AT].map((key) => key.split(' ')[0]!));

/** One of the staff at the one computer of the room; whoever leaves signs out. */
export class PersonAtDesk {
  readonly page: Page;

  private constructor(
    private readonly desk: Desk,
    private readonly address: string,
    private readonly name: string,
  ) {
    this.page = desk.page;
  }

  /** Signs in by the table of demonstration accounts, as a person would; the pages are loaded for the first alone. */
  static async signIn(
    desk: Desk,
    address: string,
    username: string,
    language: 'zh' | 'en' = 'zh',
  ): Promise<PersonAtDesk> {
    const { page } = desk;
    if (!page.url().startsWith(`${address}/sign-in`)) {
      page.setDefaultTimeout(45_000);
      await page.addInitScript({ content: `localStorage.setItem('homeward.language', '${language}')` });
      // Whoever could not finish has not signed out either.
      await page.context().clearCookies();
      await page.goto(`${address}/sign-in`);
    }
    await signInByTable(page, address, username);
    return new PersonAtDesk(desk, address, `${language}-${username}`);
  }

  /** By the left menu. */
  async menu(label: string): Promise<void> {
    await this.page.locator('.navigation').getByRole('link').filter({ hasText: label }).click();
    await this.page.locator('h1', { hasText: label }).waitFor();
  }

  async open(path: string): Promise<void> {
    if (this.page.url() !== this.address + path) await turnTo(this.page, this.address + path);
  }

  /** What a scanner does in the focused field: all keys at once, then Enter. */
  async scan(label: string): Promise<void> {
    await this.page.keyboard.type(label);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses from a drop-down list by what is written there; the list may still be on its way when it is opened. */
  async choose(field: Locator, text: string): Promise<void> {
    const option = this.page.locator('.ant-select-item-option:visible', { hasText: text }).first();
    await field.click();
    await option.waitFor({ timeout: 3_000 }).catch(() => field.click());
    await option.click();
    await field.getByText(text).first().waitFor();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Takes a picture, when wanted, and notes words that are missing and pages that are too wide. */
  async look(what: string): Promise<void> {
    await this.page.locator('.ant-skeleton, .ant-spin-spinning').first().waitFor({ state: 'hidden' });
    const text = await this.page.locator('body').innerText();
    const keys = [...new Set(text.match(RAW_KEY) ?? [])].filter((key) => !MEANT.test(key));
    // The log is searched by the codes of its actions, so it shows them.
    if (keys.length > 0 && !this.page.url().endsWith('/audit'))
      this.desk.problems.push(`${what}: no words for ${keys.join(', ')}`);
    const wide = await overflow(this.page);
    if (wide > 0) this.desk.problems.push(`${what}: ${wide} pixels too wide`);
    await this.lookForBarriers(what);
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${this.name}-${what}.png`) });
  }

  /** Once for each page and open dialog, in the language in which it is seen first. */
  private async lookForBarriers(what: string): Promise<void> {
    const dialog = await this.page.locator('[role="dialog"]:visible').allInnerTexts();
    const key = `${patternOf(this.page.url())} ${dialog.map((text) => text.split('\n')[0]!.replace(/[\d-]+/g, '')).join()}`;
    if (LOOKED_AT.has(key)) return;
    LOOKED_AT.add(key);
    for (const barrier of await barriersOn(this.page)) this.desk.problems.push(`${what}: ${barrier}`);
  }

  /** Signs out. @returns everything that was wrong with the pages meanwhile */
  async leave(): Promise<string[]> {
    await signOut(this.page);
    return this.desk.problems.splice(0).map((problem) => `${this.name}: ${problem}`);
  }
}
