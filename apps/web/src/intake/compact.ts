/** A body as the server wants it: empty texts, null and empty objects are left out. */
export function compact<T extends object>(value: T): T {
  return (withoutEmpty(value) ?? {}) as T;
}

function withoutEmpty(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key, withoutEmpty(inner)])
    .filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
