/** An empty record for keys that people chose: without a prototype, so that `__proto__` is a key as any other. */
export function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
