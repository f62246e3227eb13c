type Words = Record<string, unknown>;

/** Files `./<language>/<namespace>.json` by their namespace. */
export function byNamespace(files: Record<string, unknown>): Record<string, Words> {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [path.replace(/^.*\/(.+)\.json$/, '$1'), words as Words]),
  );
}

/** Adds the words that server and pages share: states as `status`, values of enumerations as `enum`. */
export function withShared(own: Record<string, Words>, states: Words, kinds: Words): Record<string, Words> {
  return { ...own, status: { ...own.status, ...states }, enum: { ...own.enum, ...kinds } };
}
