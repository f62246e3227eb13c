/** `subjectId` of an entry on several records: `subjects` of its data names each. */
export const SEVERAL = 'several';

type Data = Readonly<Record<string, unknown>>;

/** The records of an entry: their ids, and in the same order what is said of each. */
export function severalOf(subjects: ReadonlyMap<string, Data>): {
  readonly subjects: string[];
  readonly each: Readonly<Record<string, unknown[]>>;
} {
  const all = [...subjects.values()];
  const names = [...new Set(all.flatMap((data) => Object.keys(data)))];
  const each = Object.fromEntries(names.map((name) => [name, all.map((data) => data[name] ?? null)]));
  return { subjects: [...subjects.keys()], each };
}

/** Data of an entry as if it were on this record alone. */
export function dataOn({ subjects, each, ...common }: Data, subjectId: string): Data {
  const place = Array.isArray(subjects) ? subjects.indexOf(subjectId) : -1;
  if (place < 0) return common;
  const own = Object.entries((each ?? {}) as Record<string, unknown[]>).map(
    ([name, values]) => [name, values[place]] as const,
  );
  return { ...common, ...Object.fromEntries(own) };
}
