/** False when the browser knows that it has no network; a request would fail, or be sent later without being asked for. */
export function isOnline(): boolean {
  return navigator.onLine;
}
