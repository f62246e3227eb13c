type Words = Record<string, unknown>;

/** Files `./<language>/<namespace>.json` by their namespace. */
export function byNamespace(files: Record<string, unknown>): Record<string, Words> {
  return Object.fromEntries(
    Object.entries(files).map(([path, words]) => [path.replace(/^.*\/(.+)\.json$/, '$1'), words as Words]),
  );
}
