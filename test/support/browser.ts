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
  // A page of a test does not run long enough to win back what compiling it for speed costs: 0.15 of 0.87 s of CPU.
  '--js-flags=--no-opt',
];

const CHOOSE_ENGLISH = `if (location.protocol === 'http:') localStorage.setItem('homeward.language', 'en')`;

type Language = 'zh' | 'en';

/** One window for each language, kept for all files of this process: what it has loaded it need not load again. */
const windows = new Map<Language, Promise<Page>>();
let browser: Promise<Browser> | null = null;
/** The pages are kept under their address, so each application of this process listens on the same port. */
let port = 0;

/** A real Chromium: the system's, else the one of the npm package @sparticuz/chromium. It ends with this process. */
async function openBrowser(): Promise<Browser> {
  // Loaded here: most tests have no browser.
  const { chromium } = await import('playwright-core');
  const system = SYSTEM.find((file) => existsSync(file));
  if (system) return chromium.launch({ executablePath: system, args: QUIET });
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...packaged.args, ...QUIET],
  });
}

/**
 * Pages do not move: between the press and the release of a click a dialog that is still growing would slip from under
 * the pointer.
 */
async function openWindow(language: Language): Promise<Page> {
  const context = await (
    await (browser ??= openBrowser())
  ).newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  // Chinese is what nobody has to choose.
  if (language === 'en') await context.addInitScript({ content: CHOOSE_ENGLISH });
  return context.newPage();
}

/** The address of the application under test. */
export async function listen(api: ApiUnderTest): Promise<string> {
  await api.app.listen(port, '127.0.0.1').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return api.app.listen(0, '127.0.0.1');
  });
  ({ port } = (api.app.getHttpServer() as Server).address() as AddressInfo);
  return `http://127.0.0.1:${port}`;
}

export interface Desk {
  readonly page: Page;
  /** What the page reported as broken: script errors and failed requests of its own. */
  readonly problems: string[];
}

/**
 * The window of one language, empty: nobody is signed in, nothing is stored, and whoever had it before has left. The
 * pages are made for its size.
 */
export async function openDesk(language: Language, width = 1366, height = 768): Promise<Desk> {
  const opening = windows.get(language) ?? openWindow(language);
  windows.set(language, opening);
  const page = await opening;
  await clear(page);
  await page.setViewportSize({ width, height });
  page.setDefaultTimeout(45_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      problems.push(message.text());
  });
  return { page, problems };
}

/** At the end of a file, before its application ends: no page asks it for anything any more. */
export async function closeDesks(): Promise<void> {
  for (const opening of windows.values()) await clear(await opening);
}

async function clear(page: Page): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll();
  await page.context().setOffline(false);
  if (page.url().startsWith('http')) await page.evaluate('localStorage.clear(); sessionStorage.clear()');
  await page.goto('about:blank');
  await page.context().clearCookies();
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

/** The window of a language in which a demonstration account is signed in. */
export async function openDeskOf(
  address: string,
  username: string,
  language: Language = 'zh',
  width = 1366,
): Promise<Desk> {
  const desk = await openDesk(language, width);
  await signInAt(desk.page, address, username);
  return desk;
}

/**
 * Goes to a page of the application as a link does, without loading the programme again; by its address where no page
 * of it is open, or another question to the same page is.
 */
export async function turnTo(page: Page, address: string, path: string): Promise<void> {
  const [here, there] = [new URL(page.url()), new URL(address + path)];
  if (here.origin !== there.origin || here.pathname === there.pathname) {
    await page.goto(there.href);
    return page.locator('h1').waitFor();
  }
  await page.evaluate(
    `document.querySelector('h1')?.setAttribute('data-left', '');
     history.pushState({}, '', ${JSON.stringify(path)});
     dispatchEvent(new PopStateEvent('popstate'))`,
  );
  await page.locator('h1:not([data-left])').waitFor();
}
