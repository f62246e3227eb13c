import { familyPower, type FamilyPower, type Relation } from '@homeward/kinship';
import type { ProspectFigures, ProspectInput, RelativeProspect } from './prospect.types.js';

const SEED = 20_261_123;
/** From this chance on, no further sample is suggested. */
const ENOUGH = 0.999;
/** When so many relatives reach this, no other can be better. */
const CHOICES = 2;

const GRANDPARENTS: readonly (readonly [Relation, Relation])[] = [
  ['paternal_grandmother', 'father'],
  ['paternal_grandfather', 'father'],
  ['maternal_grandmother', 'mother'],
  ['maternal_grandfather', 'mother'],
];

/** Relatives to sample next: parents, the parents of a missing parent, a brother or sister. */
export function relativesToSample(counted: readonly Relation[]): Relation[] {
  const has = (relation: Relation): boolean => counted.includes(relation);
  const parents = (['father', 'mother'] as const).filter((parent) => !has(parent));
  if (parents.length === 0) return [];
  const elders = GRANDPARENTS.filter(([elder, parent]) => !has(parent) && !has(elder));
  return [...parents, ...elders.map(([elder]) => elder), 'full_sibling'];
}

/** The figures of one family; takes some tenths of a second for each relative to sample. */
export function prospectFigures({ counted, settings, loci, persons }: ProspectInput): ProspectFigures {
  const powerOf = (relations: readonly Relation[]): FamilyPower =>
    familyPower({ relations, settings, loci, persons, seed: SEED });
  const now = counted.length > 0 ? powerOf(counted) : null;
  const next: RelativeProspect[] = [];
  const enough = (): number => next.filter(({ power }) => power >= ENOUGH).length;
  if (!now || now.power < ENOUGH)
    for (const relation of relativesToSample(counted)) {
      const { power } = powerOf([...counted, relation]);
      // One more relative takes nothing away; what the draws say otherwise is chance.
      next.push({ relation, power: Math.max(power, now?.power ?? 0) });
      if (enough() === CHOICES) break;
    }
  next.sort((a, b) => b.power - a.power);
  return { now: now?.power ?? null, threshold: now?.threshold ?? null, next };
}
