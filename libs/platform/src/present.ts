/**
 * The first of a list that is never empty: of rows of a statement that always answers with one, of an input that was
 * checked.
 * @throws RangeError when it is empty, which is an error of the program
 */
export function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new RangeError('the list is empty');
  return first;
}

/** The last of a list that is never empty. @throws RangeError when it is empty */
export function lastOf<T>(list: readonly T[]): T {
  return firstOf(list.slice(-1));
}

/** What a map has under a key that was put into it. @throws RangeError when it has nothing there */
export function knownIn<K, V>(map: { get(key: K): V | undefined }, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`nothing is known under ${String(key)}`);
  return value;
}
