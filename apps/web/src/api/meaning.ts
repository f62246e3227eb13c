import { useQuery } from '@tanstack/react-query';
import { metaQuery } from './queries';
import type { StateMeaning, StateThing } from './schema';

/** What a state of a thing means, as the server says: a person must decide, the work goes on, or it is over. */
export type Meaning = (thing: StateThing, state: string) => StateMeaning | null;

export function useMeaning(): Meaning {
  const states = useQuery(metaQuery).data?.states;
  return (thing, state) => states?.find((one) => one.thing === thing && one.state === state)?.meaning ?? null;
}
