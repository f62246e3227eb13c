import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Browser, Locator, Page } from 'playwright-core';
import type { ApiUnderTest } from './api.js';
import { patternOf } from './barriers.js';

/** The one without windows first: it draws nothing that nobody sees. */
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium: the system's, else the one of the npm package @sparticuz/chromium. */
export async function openBrowser(): Promise<Browser> {
  // Loaded here: most tests have no browser, and each loads its modules again.
  const { chromium } = await import('playwright-core');
  const system = SYSTEM.find((file) => existsSync(file));
  if (system) return chromium.launch({ executablePath: system, args: QUIET });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...packaged.args, ...QUIET],
  });
}

/** The address of the application under test, listening on a port of its own. */
export async function listen(api: ApiUnderTest): Promise<string> {
  await api.app.listen(0, '127.0.0.1');
  const { port } = (api.app.getHttpServer() as Server).address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

export interface Desk {
  readonly page: Page;
  /** What the page reported as broken: script errors and failed requests of its own. */
  readonly problems: string[];
}

/**
 * A window of the size the pages are made for, in one language. Its pages do not move: between the press and the
 * release of a click a dialog that is still growing would slip from under the pointer.
 */
export async function openDesk(
  browser: Browser,
  language: 'zh' | 'en',
  width = 1366,
  height = 768,
): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      problems.push(message.text());
  });
  return { page, problems };
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Marks the heading that stands. */
const MARK = `for (const heading of document.querySelectorAll('h1')) heading.dataset.left = '';`;
/** Goes to an address as the buttons of the browser's history do. */
const GO = `(address) => {
  const idx = (history.state?.idx ?? 0) + 1;
  history.pushState({ usr: null, key: String(idx), idx }, '', address);
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
}`;
const HEADING = 'h1:not([data-left])';

/** Does what brings another page of the application, and waits until its heading stands in place of the present one. */
export async function turning(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(MARK);
  await act();
  await page.locator(HEADING).waitFor();
}

/**
 * Opens an address in the application that the window has loaded, as a link there does (decision 0031). An empty window,
 * and one that shows a page of the same kind, loads it.
 */
export async function turnTo(page: Page, address: string): Promise<void> {
  const here = new URL(page.url());
  const there = new URL(address);
  if (here.origin !== there.origin || patternOf(here.href) === patternOf(there.href)) {
    await page.goto(address);
    await page.locator('h1').waitFor();
    return;
  }
  await turning(page, () => goTo(page, there.pathname + there.search));
}

/** Changes the address in the loaded application, without waiting for what it shows then. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(`(${GO})(${JSON.stringify(path)})`);
}

/** Signs in by the table of demonstration accounts, as a person would, in a window that shows the sign-in page. */
export async function signInByTable(page: Page, address: string, username: string): Promise<void> {
  // Not back to the page that the person before left.
  await goTo(page, '/sign-in');
  const row = page.locator('.ant-table-row', { hasText: new RegExp(`${username}$`) });
  await row.waitFor();
  await turning(page, () => enter(page, row));
  if (new URL(page.url()).pathname !== '/') await turnTo(page, `${address}/`);
}

/** How long an answer to the sign-in may take before the key counts as lost. */
const KEY_LOST_MS = 10_000;

/**
 * Presses Enter on an account of the table: letters that load late move the rows, and a click would miss. A row that is
 * drawn anew between focus and key loses the key, and a person presses it again.
 */
async function enter(page: Page, row: Locator): Promise<void> {
  const left = () => page.waitForURL(({ pathname }) => pathname !== '/sign-in', { timeout: KEY_LOST_MS });
  await row.press('Enter');
  await left().catch(async () => {
    await row.press('Enter');
    await left();
  });
}

/** By the button of the page. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /退出|Sign out/ }).click();
  await page.waitForURL((url) => url.pathname === '/sign-in');
}

/** One person leaves the desk, another takes it and reads a language; nothing is loaded anew. */
export async function handOver(
  page: Page,
  address: string,
  username: string,
  language: 'zh' | 'en' = 'zh',
): Promise<void> {
  await signOut(page);
  // The button is named in the language that it brings.
  const button = page.getByRole('button', { name: /(中文|English)$/ });
  const other = language === 'zh' ? '中文' : 'English';
  if ((await button.innerText()) === other) await button.click();
  await signInByTable(page, address, username);
}

/**
 * Signs a demonstration account in, in place of whoever was: the next page that is opened belongs to it. The sign-in
 * page has its own tests.
 */
export async function signInAt(page: Page, address: string, username: string): Promise<void> {
  await page.context().clearCookies();
  const answer = await page.request.post(`${address}/api/v1/session`, {
    data: { username, password: 'homeward-demo' },
  });
  if (!answer.ok()) throw new Error(`sign-in of ${username}: ${answer.status()} ${await answer.text()}`);
}

/** A window in which a demonstration account is signed in and reads one language. */
export async function openDeskOf(
  browser: Browser,
  address: string,
  username: string,
  language: 'zh' | 'en' = 'zh',
  width = 1366,
): Promise<Desk> {
  const desk = await openDesk(browser, language, width);
  desk.page.setDefaultTimeout(45_000);
  await desk.page.addInitScript({ content: `localStorage.setItem('homeward.language', '${language}')` });
  await signInAt(desk.page, address, username);
  return desk;
}

/** The one window of a file: its first person loads the pages, everybody after that takes it over. */
export class SharedDesk {
  private desk: Desk | null = null;

  constructor(
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  async of(username: string, language: 'zh' | 'en' = 'zh'): Promise<Desk> {
    const { browser, address } = this;
    if (this.desk) await handOver(this.desk.page, address, username, language);
    else this.desk = await openDeskOf(browser, address, username, language);
    return this.desk;
  }
}
