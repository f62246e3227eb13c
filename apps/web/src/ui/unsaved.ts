import { useEffect, useRef } from 'react';

/** What a form is lost by: going to another page, or by any change of the address too. */
export type LostBy = 'page' | 'address';

interface Entry {
  readonly isDirty: () => boolean;
  readonly lostBy: LostBy;
}

const entries = new Set<Entry>();

/** Whether something was filled in that is stored nowhere, and that would be lost. */
export function hasUnsaved(by: LostBy = 'page'): boolean {
  return [...entries].some((entry) => (by === 'page' || entry.lostBy === 'address') && entry.isDirty());
}

/** While mounted: asks before the page is left when `isDirty` says that input would be lost. */
export function useUnsaved(isDirty: () => boolean, lostBy: LostBy = 'page'): void {
  const latest = useRef(isDirty);
  useEffect(() => {
    latest.current = isDirty;
  });
  useEffect(() => {
    const entry: Entry = { isDirty: () => latest.current(), lostBy };
    entries.add(entry);
    return () => {
      entries.delete(entry);
    };
  }, [lostBy]);
}
