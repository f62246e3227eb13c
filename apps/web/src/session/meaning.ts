import { useQuery } from '@tanstack/react-query';
import { metaQuery } from '../api/queries';
import type { StateMeaning, StateThing } from '../api/schema';

/** What a state of a thing means, as the server says: a person must decide, the work goes on, or it is over. */
export function useMeaning(): (thing: StateThing, state: string) => StateMeaning | null {
  const states = useQuery(metaQuery).data?.states;
  return (thing, state) => states?.find((one) => one.thing === thing && one.state === state)?.meaning ?? null;
}
