import { useSearchParams } from 'react-router';
import { relationValues } from '../../api/schema';
import type { Relation } from '../../api/schema';

export type DeskMode = 'family' | 'person';

export interface Desk {
  mode: DeskMode;
  caseId: string | null;
  /** The registered donor whose sample is taken. */
  donorId: string | null;
  /** The relation that is being added. */
  adding: Relation | null;
  go: (change: {
    mode?: DeskMode;
    caseId?: string | null;
    donorId?: string | null;
    adding?: Relation | null;
  }) => void;
}

/** What the desk works on is kept in the URL: a reload, or another desk, continues there. */
export function useDesk(): Desk {
  const [search, setSearch] = useSearchParams();
  const relation = search.get('relation') as Relation | null;
  const desk = {
    mode: search.get('mode') === 'person' ? ('person' as const) : ('family' as const),
    caseId: search.get('case'),
    donorId: search.get('donor'),
    adding: relation !== null && relationValues.includes(relation) ? relation : null,
  };
  return {
    ...desk,
    go: (change) => {
      const next = { ...desk, donorId: null, adding: null, ...change };
      const params = new URLSearchParams();
      if (next.mode === 'person') params.set('mode', 'person');
      if (next.mode === 'family' && next.caseId !== null) params.set('case', next.caseId);
      if (next.donorId !== null) params.set('donor', next.donorId);
      if (next.adding !== null) params.set('relation', next.adding);
      // At once: the next thing that happens may be a scan.
      setSearch(params, { flushSync: true });
    },
  };
}
