import { personOfItem } from '../model/pedigree.js';
import type { GenotypeMap } from '@homeward/str';
import { linkedPairs, type LinkedLoci } from './linkage.js';
import { haldane } from './linked-loci.js';
import type { Pedigree } from '../model/pedigree.js';
import { pruneUntyped } from '../model/untyped.js';

export interface LinkedProduct {
  readonly pedigree: Pedigree;
  readonly missingId: string;
  /** Typings of the relatives and of reference items, by identifier. */
  readonly typed: Readonly<Record<string, GenotypeMap>>;
}

/**
 * Linked pairs among these loci whose product is not the LR of both together: where somebody in the pedigree of H1
 * is seen to pass on more than once, or passes on what came from a typed person. A person whom only relatives with one
 * transmission each tell of (parents, one child) is as likely under linkage as without: the phase is unknown.
 */
export function linkedProducts(input: LinkedProduct, loci: Iterable<string>): LinkedLoci[] {
  return linkedPairs(loci).filter((pair) => isMovedByLinkage(input, pair));
}

function isMovedByLinkage({ pedigree, missingId, typed }: LinkedProduct, { loci }: LinkedLoci): boolean {
  const seen = Object.keys(typed).filter((item) => loci.some((locus) => typed[item]![locus]));
  const persons = new Set([missingId, ...seen.map((item) => personOfItem(pedigree, item))]);
  const pruned = pruneUntyped({ persons: pedigree.persons }, (id) => persons.has(id)).persons;
  return pruned.some(({ id, father, mother }) => {
    const children = pruned.filter((child) => child.father === id || child.mother === id).length;
    return children > 1 || (children === 1 && (father !== null || mother !== null));
  });
}

/** Factors, at least 1. */
export interface LinkageBounds {
  /** The product of the two LRs is at most so many times the LR of both loci together. */
  readonly tooHigh: number;
  /** The LR of both together is at most so many times the product. */
  readonly tooLow: number;
}

/**
 * How far a linked pair can change the LR of a full sibling when no other relative is typed. Per parent the two siblings'
 * sharing is the same at both loci with probability `ψ = r² + (1 - r)²` (r after Haldane), 1/2 without linkage. The LR
 * is a mean over the sharing at both loci, whose probabilities differ by a factor of `4 (1 - ψ)²` (all alleles shared
 * at one locus, none at the other) to `4 ψ²` (the same at both): too high by `1 / (4 (1 - ψ)²)`, too low by `4 ψ²`.
 * Null for an unknown distance. Of a distance that is a least one the bounds are those of that.
 */
export function fullSiblingLinkage(pair: { readonly centimorgan: number }): LinkageBounds;
export function fullSiblingLinkage(pair: Pick<LinkedLoci, 'centimorgan'>): LinkageBounds | null;
export function fullSiblingLinkage({ centimorgan }: Pick<LinkedLoci, 'centimorgan'>): LinkageBounds | null {
  if (centimorgan === null) return null;
  const r = haldane(centimorgan);
  const same = r * r + (1 - r) * (1 - r);
  return { tooHigh: 1 / (4 * (1 - same) ** 2), tooLow: 4 * same ** 2 };
}
