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

/**
 * What a state means: `undecided`, a person must decide; `open`, the work continues; `final`, it is over,
 * though a step back may lead out of it.
 */
export const STATE_MEANINGS = ['undecided', 'open', 'final'] as const;
export type StateMeaning = (typeof STATE_MEANINGS)[number];
export type Meanings<S extends string> = Readonly<Record<S, StateMeaning>>;

/** The states with this meaning, in the order of the machine. */
export function statesWithMeaning<S extends string>(
  meaning: StateMeaning,
  meanings: Meanings<S>,
): readonly S[] {
  return (Object.keys(meanings) as S[]).filter((state) => meanings[state] === meaning);
}

/** The states as SQL writes a list: `('new','claimed')`. For states named in the code, never for what a caller sends. */
export function stateList(states: readonly string[]): string {
  return `(${states.map((state) => `'${state}'`).join(',')})`;
}

/** One state of a machine as SQL writes it: `'new'`. A state that the machine does not have does not compile. */
export function stateLiteral<S extends string>(
  { meanings }: { readonly meanings: Meanings<S> },
  state: NoInfer<S>,
): string {
  if (!(state in meanings)) throw new RangeError(`no such state: ${state}`);
  return `'${state}'`;
}

/** What a machine calls itself, where it begins, what its states mean, and every step. */
export interface StateMachine<S extends string, E extends string> {
  readonly name: string;
  readonly initial: S;
  readonly meanings: Meanings<S>;
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

/** The states in which the event may happen, in the order of the machine. */
export function statesBefore<S extends string, E extends string>(
  { meanings, table }: StateMachine<S, E>,
  event: NoInfer<E>,
): readonly S[] {
  const before = new Set(table.filter((step) => step.event === event).map(({ from }) => from));
  return (Object.keys(meanings) as S[]).filter((state) => before.has(state));
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
  return (Object.keys(machine.meanings) as S[]).filter((state) => !reached.has(state));
}

/** States that are not final and that no person leads out of; a test asserts that the worker leads out of these. */
export function statesWithoutPerson<S extends string, E extends string>(machine: StateMachine<S, E>): S[] {
  const left = new Set(
    machine.table
      .filter(({ from, to, roles }) => from !== to && roles.some((role) => role !== 'system'))
      .map(({ from }) => from),
  );
  return (Object.keys(machine.meanings) as S[]).filter(
    (state) => machine.meanings[state] !== 'final' && !left.has(state),
  );
}
