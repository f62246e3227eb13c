import { useState } from 'react';

/** What this browser keeps for the reader, such as a choice of columns; what cannot be read is the first value again. */
export function useBrowserStorage<T>(key: string, first: T, isValid: (value: unknown) => value is T) {
  const [value, setValue] = useState<T>(() => {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      return isValid(stored) ? stored : first;
    } catch {
      return first;
    }
  });
  const store = (next: T): void => {
    setValue(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A full or closed store: the choice holds until the page is left.
    }
  };
  return [value, store] as const;
}

export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
