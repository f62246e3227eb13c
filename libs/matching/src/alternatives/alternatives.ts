import {
  evaluateCandidate,
  type CandidateResult,
  type KinshipSettings,
  type Pedigree,
  type Relation,
} from '@homeward/kinship';
import type { GenotypeMap } from '@homeward/str';
import type { Alternative, AlternativeCode, Alternatives } from '../hits/evidence.js';
import { areRelated, ELSEWHERE, PlaceDrawing } from './place-drawing.js';
import { PLACES } from './places.js';

/** Two hypotheses whose log10 LRs differ by less are the same to the data: nobody typed tells them apart. */
const SAME = 1e-9;

/** What alternatives are asked of: the family as it was compared. */
export interface Asked {
  readonly pedigree: Pedigree;
  readonly missingId: string;
  readonly typed: Readonly<Record<string, GenotypeMap>>;
  readonly relations: readonly Relation[];
  readonly settings: KinshipSettings;
}

/**
 * log10 LR of other places of the candidate in the family, each against "unrelated", with the model of the hit and
 * over exactly the loci that it compared.
 * @param result the hit's own evaluation
 */
export function alternativesOf(asked: Asked, candidate: GenotypeMap, result: CandidateResult): Alternatives {
  const loci = result.perLocus.map(({ locus }) => locus);
  const typed = Object.fromEntries(
    Object.entries(asked.typed).map(([id, genotypes]) => [id, only(genotypes, loci)]),
  );
  const tested = placesOf(asked).map(({ code, pedigree }): Alternative => {
    const other = evaluateCandidate({
      pedigree,
      missingId: ELSEWHERE,
      typed,
      candidate: only(candidate, loci),
      settings: asked.settings,
    });
    if (other.lociCompared < loci.length) return { code, log10Lr: null, outcome: 'not_computed' };
    if (other.log10Lr === -Infinity) return { code, log10Lr: null, outcome: 'impossible' };
    const same = Math.abs(other.log10Lr - result.log10Lr) < SAME;
    return { code, log10Lr: other.log10Lr, outcome: same ? 'same' : 'computed' };
  });
  const best = tested
    .filter(({ outcome }) => outcome === 'computed')
    .reduce<Alternative | null>((top, one) => (top && top.log10Lr! >= one.log10Lr! ? top : one), null);
  return {
    tested,
    best: best && { code: best.code, log10Lr: result.log10Lr - best.log10Lr! },
  };
}

function only(genotypes: GenotypeMap, loci: readonly string[]): GenotypeMap {
  return Object.fromEntries(loci.flatMap((locus) => (genotypes[locus] ? [[locus, genotypes[locus]]] : [])));
}

interface DrawnPlace {
  readonly code: AlternativeCode;
  readonly pedigree: Pedigree;
}

/** Drawn once per family: the kinship library keeps its plans by pedigree. */
const drawn = new WeakMap<Pedigree, Map<string, DrawnPlace[]>>();

function placesOf(asked: Asked): DrawnPlace[] {
  let kept = drawn.get(asked.pedigree);
  if (!kept) drawn.set(asked.pedigree, (kept = new Map<string, DrawnPlace[]>()));
  const key = Object.keys(asked.typed).join(' ');
  let places = kept.get(key);
  if (!places) kept.set(key, (places = draw(asked)));
  return places;
}

function draw({ pedigree, missingId, typed, relations }: Asked): DrawnPlace[] {
  const compared = Object.keys(typed).map((item) => pedigree.sameAs?.[item] ?? item);
  return PLACES.filter((place) => place.typed?.some((relation) => relations.includes(relation)) ?? true)
    .map((place) => ({ code: place.code, pedigree: place.draw(new PlaceDrawing(pedigree, missingId)) }))
    .filter((place) => compared.some((id) => areRelated(place.pedigree, ELSEWHERE, id)));
}
