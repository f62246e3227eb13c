import type { Actor, Role } from './actor.js';
import { Forbidden, TransitionRefused } from './errors/platform.errors.js';

/** One allowed step of a state machine. */
export interface Transition<S extends string, E extends string> {
  readonly from: S;
  readonly event: E;
  readonly to: S;
  /** Who may take the step; `system` is the worker. */
  readonly roles: readonly (Role | 'system')[];
}

export interface StateMachine<S extends string, E extends string> {
  readonly name: string;
  readonly initial: S;
  readonly table: readonly Transition<S, E>[];
}

/**
 * The state after `event`.
 * @throws TransitionRefused when the table has no such step
 * @throws Forbidden when the step is not for this role
 */
export function nextState<S extends string, E extends string>(
  machine: StateMachine<S, E>,
  from: S,
  event: E,
  actor: Actor,
): S {
  const step = machine.table.find((row) => row.from === from && row.event === event);
  if (!step) throw new TransitionRefused(machine.name, from, event);
  if (!step.roles.includes(actor.role)) throw new Forbidden(`${machine.name}.${event}`);
  return step.to;
}

/** The events that this role may bring about in this state: what a page may offer. */
export function stepsFrom<S extends string, E extends string>(
  machine: StateMachine<S, E>,
  from: S,
  role: Actor['role'],
): E[] {
  return machine.table
    .filter((step) => step.from === from && step.roles.includes(role))
    .map((step) => step.event);
}

/** States that no sequence of events reaches; a test asserts that there are none. */
export function unreachableStates<S extends string, E extends string>(machine: StateMachine<S, E>): S[] {
  const reached = new Set<S>([machine.initial]);
  for (let grew = true; grew;) {
    const before = reached.size;
    for (const row of machine.table) if (reached.has(row.from)) reached.add(row.to);
    grew = reached.size > before;
  }
  return [...new Set(machine.table.flatMap((row) => [row.from, row.to]))].filter(
    (state) => !reached.has(state),
  );
}
