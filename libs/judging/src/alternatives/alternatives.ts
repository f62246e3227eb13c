import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  areRelated,
  evaluateCandidate,
  type KinshipSettings,
  type Pedigree,
  personOfItem,
} from '@homeward/kinship';
import type { DeclaredRelation } from '@homeward/intake';
import type { Genotype, GenotypeMap } from '@homeward/str';
import type { Alternative, AlternativeCode, Alternatives } from '../evidence/evidence.js';
import { CANDIDATE_ELSEWHERE, PlaceDrawing } from './place-drawing.js';
import { ALTERNATIVE_PLACES, type AlternativePlace } from './alternative-places.js';

/** Hypotheses whose log10 LRs differ by less are equal: the typings do not distinguish them. */
const SAME = 1e-9;

/** The family as it was compared with the candidate. */
export interface ComparedFamily {
  readonly pedigree: Pedigree;
  readonly missingId: string;
  readonly typed: Readonly<Record<string, GenotypeMap>>;
  readonly relations: readonly DeclaredRelation[];
  readonly settings: KinshipSettings;
}

/** The loci of a hit with the candidate's genotypes, and its log10 LR. */
export interface ComparedHit {
  readonly perLocus: readonly { readonly locus: string; readonly person: Genotype }[];
  readonly log10Lr: number;
}

/**
 * log10 LR of other places of the candidate in the family, each against "unrelated", with the model of the hit and
 * over exactly the loci that it compared. Others get their turn after every place.
 */
export async function alternativesOf(family: ComparedFamily, hit: ComparedHit): Promise<Alternatives> {
  const tested: Alternative[] = [];
  for (const place of placesOf(family)) {
    tested.push(alternativeOf(place, family, hit));
    await nextTurn();
  }
  const best = tested
    .filter(({ outcome }) => outcome === 'computed')
    .reduce<Alternative | null>((top, one) => (top && top.log10Lr! >= one.log10Lr! ? top : one), null);
  return { tested, best: best && { code: best.code, log10Lr: hit.log10Lr - best.log10Lr! } };
}

function alternativeOf(
  { code, pedigree }: DrawnPlace,
  { typed, settings }: ComparedFamily,
  hit: ComparedHit,
): Alternative {
  const candidate: GenotypeMap = Object.fromEntries(hit.perLocus.map(({ locus, person }) => [locus, person]));
  const there = evaluateCandidate({ pedigree, missingId: CANDIDATE_ELSEWHERE, typed, candidate, settings });
  if (there.lociCompared < hit.perLocus.length) return { code, log10Lr: null, outcome: 'not_computed' };
  const { log10Lr } = there;
  if (log10Lr === -Infinity) return { code, log10Lr: null, outcome: 'impossible' };
  const same = Math.abs(log10Lr - hit.log10Lr) < SAME;
  return { code, log10Lr, outcome: same ? 'same' : 'computed' };
}

interface DrawnPlace {
  readonly code: AlternativeCode;
  readonly pedigree: Pedigree;
}

/** Drawn once per family: the kinship library keeps its plans by pedigree. */
const drawn = new WeakMap<Pedigree, Map<string, DrawnPlace[]>>();

function placesOf(family: ComparedFamily): DrawnPlace[] {
  let kept = drawn.get(family.pedigree);
  if (!kept) drawn.set(family.pedigree, (kept = new Map<string, DrawnPlace[]>()));
  const key = Object.keys(family.typed).join(' ');
  let places = kept.get(key);
  if (!places) kept.set(key, (places = drawPlaces(family)));
  return places;
}

function drawPlaces({ pedigree, missingId, typed, relations }: ComparedFamily): DrawnPlace[] {
  const compared = Object.keys(typed).map((item) => personOfItem(pedigree, item));
  // For `other_relative` the side is unknown; a place that this relative does not distinguish becomes 'same'.
  const isDrawn = relations.includes('other_relative');
  const isAsked = ({ typed: by }: AlternativePlace): boolean =>
    isDrawn || (by?.some((relation) => relations.includes(relation)) ?? true);
  return ALTERNATIVE_PLACES.filter(isAsked)
    .map((place) => ({ code: place.code, pedigree: place.draw(new PlaceDrawing(pedigree, missingId)) }))
    .filter((place) => compared.some((id) => areRelated(place.pedigree, CANDIDATE_ELSEWHERE, id)));
}
