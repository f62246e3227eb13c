import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import type { ApiUnderTest } from './api.js';

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
