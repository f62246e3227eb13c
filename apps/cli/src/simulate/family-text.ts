import type { FamilyPlan } from './family-plan.js';
import { bytesOf } from './row-buffer.js';

/** What is the same in the rows of every family of a type, as bytes. */
export interface FamilyText {
  readonly type: Uint8Array;
  readonly members: readonly {
    readonly id: Uint8Array;
    /** The relation of a typed relative; null for the others. */
    readonly relation: Uint8Array | null;
    readonly parents: Uint8Array;
  }[];
}

export function familyText({ name, members }: FamilyPlan): FamilyText {
  const idOf = (place: number): string => members[place]?.id ?? '';
  return {
    type: bytesOf(`,${name},`),
    members: members.map(({ id, relation, father, mother }) => ({
      id: bytesOf(`,${id},`),
      relation: relation === null ? null : bytesOf(`,${relation},,`),
      parents: bytesOf(`${idOf(father)},${idOf(mother)}\n`),
    })),
  };
}
