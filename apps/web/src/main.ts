import { requestEarly } from './api/early';
import { loadAreaWords, loadWords, storedLanguage } from './i18n/load-words';

/**
 * The first script, small on purpose: everything that the page will need is on its way at once, side by side, and not
 * one after the other as the larger scripts arrive and find out.
 */
const pages = import.meta.glob('./pages/*/*-page.tsx');

/** The lists that people begin their day with, and how many rows they show first. */
const WORK: ReadonlySet<string> = new Set(['/tasks', '/hits', '/cases']);
const FIRST_ROWS = 50;

/** `/tasks` is the list page of its folder, `/tasks/…` the page of one of them. */
function pageAt(path: string): (() => Promise<unknown>) | undefined {
  const [folder = 'home', one] = path.split('/').filter((part) => part !== '');
  return pages[`./pages/${folder}/${one === undefined ? folder : folder.replace(/s$/, '')}-page.tsx`];
}

requestEarly('/api/v1/session', '/api/v1/meta');
if (WORK.has(location.pathname) && location.search === '')
  requestEarly(`/api/v1${location.pathname}?limit=${FIRST_ROWS}`);
// Who needs them asks again and says what went wrong.
const language = storedLanguage() ?? 'zh';
const [, folder] = location.pathname.split('/');
void loadWords(language).catch(() => undefined);
void loadAreaWords(language, folder || 'home').catch(() => undefined);
void pageAt(location.pathname)?.().catch(() => undefined);
void import('./start');
