import { queryClient } from '../api/queries';

const PAUSE_MS = 250;
const LONGEST_MS = 6_000;

/** Chinese letters for machines that have none: after the page has its data, so that they never hold it up. */
export function loadFontsLater(): void {
  const start = Date.now();
  let idle = 0;
  const timer = setInterval(() => {
    idle = queryClient.isFetching() === 0 && document.readyState === 'complete' ? idle + 1 : 0;
    if (idle < 2 && Date.now() - start < LONGEST_MS) return;
    clearInterval(timer);
    void import('../styles/fonts');
  }, PAUSE_MS);
}
