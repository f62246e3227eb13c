import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import { queryClient } from '../api/queries';
import { loadArea, setLanguage, startI18n } from '../i18n';
import { AREAS } from '../i18n/areas';
import { closeServer } from './server';

/** What browsers have and jsdom has not. */
class Observer {
  observe(): void {
    // Nothing changes its size here.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
}
vi.stubGlobal('ResizeObserver', Observer);
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: /min-width/.test(media),
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
Element.prototype.scrollIntoView = () => undefined;
// jsdom has no pseudo-elements and says so each time that it is asked for one.
const styleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => styleOf(element);

// A busy machine takes its time.
configure({ asyncUtilTimeout: 60_000 });

beforeAll(async () => {
  await startI18n();
  await setLanguage('en', false);
  await Promise.all(Object.keys(AREAS).map(loadArea));
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  closeServer();
});
