import { queryClient } from '../api/queries';

const PAUSE_MS = 250;
const LONGEST_MS = 6_000;

/**
 * What must be there some time but not first, once the page has its data: Chinese letters for machines that have none,
 * and the form of a session that ends.
 */
export function loadLater(): void {
  const start = Date.now();
  let idle = 0;
  const timer = setInterval(() => {
    idle = queryClient.isFetching() === 0 && document.readyState === 'complete' ? idle + 1 : 0;
    if (idle < 2 && Date.now() - start < LONGEST_MS) return;
    clearInterval(timer);
    void import('../styles/fonts');
    void import('./sign-in-again');
  }, PAUSE_MS);
}
