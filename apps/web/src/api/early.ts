interface EarlyRequest {
  readonly answer: Promise<Response>;
  readonly at: number;
}

/** An answer that was not used for so long is out of date. */
const FRESH_MS = 15_000;

/** Answers that were asked for before the page's scripts were there, by address; each is used once. */
const earlyRequests = new Map<string, EarlyRequest>();

export function requestEarly(...urls: readonly string[]): void {
  for (const url of urls) {
    const answer = fetch(url, {
      headers: { Accept: 'application/json' },
      credentials: 'same-origin',
      priority: 'high',
    });
    // The caller of `takeEarly` gets the failure; there may be none.
    answer.catch(() => undefined);
    earlyRequests.set(url, { answer, at: performance.now() });
  }
}

export function takeEarly(url: string): Promise<Response> | undefined {
  const early = earlyRequests.get(url);
  earlyRequests.delete(url);
  return early && performance.now() - early.at < FRESH_MS ? early.answer : undefined;
}
