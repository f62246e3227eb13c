import { type Actor, type StateMachine, stepsFrom } from '@homeward/platform';

/** Of these events the ones that the role may bring about in this state, each once. */
export function offeredSteps<S extends string, E extends string, O extends E>(
  machine: StateMachine<S, E>,
  status: S,
  { role }: Pick<Actor, 'role'>,
  events: readonly O[],
): O[] {
  const possible = new Set<E>(stepsFrom(machine, status, role));
  return events.filter((event) => possible.has(event));
}
