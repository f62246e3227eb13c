import { deserialize } from 'node:v8';
import {
  type Family,
  JUDGING,
  type JudgingKind,
  type JudgingResults,
  type JudgingTasks,
  LINK_JUDGING,
  type LinkKind,
  type LinkResults,
  type LinkTasks,
  searchedFamilyOf,
} from '@homeward/judging';
import type { KinshipPolicy } from '@homeward/policy';

/** A policy written once for all threads. */
export interface SharedPolicy {
  /** Different for different policies of one process. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** One task about one family. */
export interface Assignment<Kind extends JudgingKind = JudgingKind> {
  readonly kind: Kind;
  readonly task: JudgingTasks[Kind];
  readonly family: Family;
  readonly policy: SharedPolicy;
}

/** One task about a person of unknown origin and others. */
export interface LinkAssignment<Kind extends LinkKind = LinkKind> {
  readonly kind: Kind;
  readonly task: LinkTasks[Kind];
  readonly policy: SharedPolicy;
}

/** Policies kept by a thread: the one in force, and those of dry runs. */
const KEPT = 8;

const policies = new Map<number, KinshipPolicy>();

/** Runs a task about one family in a thread. */
export default function runTask<Kind extends JudgingKind>(
  assignment: Assignment<Kind>,
): JudgingResults[Kind] | Promise<JudgingResults[Kind]> {
  const { kind, task, family, policy } = assignment;
  const asked = searchedFamilyOf(family, policyOf(policy));
  if (!asked.ok) throw new Error(`family ${family.caseId} cannot be asked about: ${asked.code}`);
  return JUDGING[kind](asked.searched, task);
}

/** Runs a task about links in a thread. */
export function runLinkTask<Kind extends LinkKind>({
  kind,
  task,
  policy,
}: LinkAssignment<Kind>): Promise<LinkResults[Kind]> {
  return LINK_JUDGING[kind](policyOf(policy), task);
}

function policyOf({ number, bytes }: SharedPolicy): KinshipPolicy {
  let policy = policies.get(number);
  if (!policy) {
    policies.set(number, (policy = deserialize(Buffer.from(bytes)) as KinshipPolicy));
    if (policies.size > KEPT) policies.delete(policies.keys().next().value!);
  }
  return policy;
}
