/** False when the browser knows that it has no network; a request would only fail, or be sent later by itself. */
export function isOnline(): boolean {
  return navigator.onLine;
}
