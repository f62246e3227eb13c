interface Asked {
  readonly answer: Promise<Response>;
  readonly at: number;
}

/** An answer that nobody has taken for so long is of another time. */
const FRESH_MS = 15_000;

/** Answers that were asked for before the page's scripts were there, by address; each is used once. */
const asked = new Map<string, Asked>();

export function ask(...urls: readonly string[]): void {
  for (const url of urls) {
    const answer = fetch(url, {
      headers: { Accept: 'application/json' },
      credentials: 'same-origin',
      priority: 'high',
    });
    // Whoever takes it learns of the failure; nobody may.
    answer.catch(() => undefined);
    asked.set(url, { answer, at: performance.now() });
  }
}

export function takeEarly(url: string): Promise<Response> | undefined {
  const early = asked.get(url);
  asked.delete(url);
  return early && performance.now() - early.at < FRESH_MS ? early.answer : undefined;
}
