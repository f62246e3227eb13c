import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateJsonLine } from '@homeward/kinship';
import { WhatIfs } from '@homeward/trials';
import { WhatIfRunner } from '@homeward/trials/worker';
import { Coverage } from '@homeward/searching';
import { Recompute } from '@homeward/hits';
import { type Evidence } from '@homeward/judging';
import { DEFAULT_SETTINGS, Policies, type PolicySettings } from '@homeward/policy';
import type { GenotypeMap } from '@homeward/str';
import { unzip } from './bundle.js';
import { childOf, population, World } from './world.js';

const [father, mother, spouse, ...others] = population() as [GenotypeMap, GenotypeMap, GenotypeMap];
const child = childOf(father, mother);
/** Shares both alleles with the child at most loci. */
const sibling: GenotypeMap = Object.fromEntries(
  Object.entries(childOf(father, mother, 1)).map(([locus, other], i) => [
    locus,
    i % 4 === 0 ? other : child[locus]!,
  ]),
);

const PAIR = { loci: ['vWA', 'D12S391'], centimorgan: 11.94 };
/** As far as a hit states them to a reader. */
const rounded = (linkage: Evidence['linkage']) =>
  linkage?.pairs.map(({ fullSibling, ...pair }) => ({
    ...pair,
    bounds: [fullSibling?.tooHigh.toFixed(2), fullSibling?.tooLow.toFixed(2)],
  }));

describe('linked loci of a hit', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.open();
  });
  afterEach(() => world.close());

  async function onlyHit(caseId: string) {
    const hits = (await world.openHits()).filter((hit) => hit.caseId === caseId);
    expect(hits).toHaveLength(1);
    const hit = hits[0]!;
    return { hit, ...(await world.run((tx) => world.hitService.get(tx, hit.id))) };
  }

  const newPolicy = (change: Partial<PolicySettings>) =>
    world.run((tx) =>
      world.context
        .get(Policies)
        .create(tx, { settings: { ...DEFAULT_SETTINGS, ...change }, reason: 'linked loci' }),
    );

  async function siblingCase(): Promise<string> {
    const caseId = await world.openCase('male');
    await world.addRelative(caseId, 'full_sibling', sibling, { sex: 'female' });
    return caseId;
  }

  it('are stated for a full sibling, however the hit is found, and not for parents', async () => {
    const [ofSibling, ofParents] = [await siblingCase(), await world.openCase('male')];
    await world.addRelative(ofParents, 'father', father, { sex: 'male' });
    await world.addRelative(ofParents, 'mother', mother, { sex: 'female' });
    const cases = [ofSibling, ofParents];
    for (const caseId of cases) await world.search(caseId);
    await world.addPerson(child, { sex: 'male' });
    const stated = async () => {
      const { linkage } = (await onlyHit(ofSibling)).evidence;
      expect(linkage?.rule).toBe('warn');
      expect(rounded(linkage)).toEqual([{ ...PAIR, bounds: ['6.94', '2.63'] }]);
      const { evidence } = await onlyHit(ofParents);
      expect(evidence.linkage).toEqual({ rule: 'warn', pairs: [] });
      expect(evidence.pedigreeAssumptions).toEqual([]);
      expect(evidence.perLocus.map(({ locus }) => locus)).toEqual(expect.arrayContaining(PAIR.loci));
    };
    // The person comes to families that are joined; then families are searched alone, and together.
    await world.delta();
    await stated();
    await newPolicy({ prior: 1e-5 });
    for (const caseId of cases) await world.search(caseId);
    await stated();
    await newPolicy({ prior: 1e-4 });
    await world.matcher.searchAgain(() => Promise.resolve());
    await stated();
    const { evidence } = await onlyHit(ofSibling);
    expect(evidence.posterior.prior).toBe(1e-4);
  });

  it('are absent from a hit that was stored before', async () => {
    const caseId = await siblingCase();
    await world.addPerson(child, { sex: 'male' });
    await world.delta();
    await world.search(caseId);
    await world.run((tx) =>
      tx.em.query(`UPDATE hit SET evidence = evidence - 'linkage' - 'pedigreeAssumptions'`),
    );
    const { id, evidence } = await onlyHit(caseId);
    expect(evidence).not.toHaveProperty('linkage');
    const { zip } = world.context
      .get(Recompute)
      .bundle(await world.run((tx) => world.hitService.get(tx, id)));
    expect(unzip(zip).get('README.txt')).not.toContain('linkage');
  });

  it('state with the hit that a missing person of unknown sex was drawn as a father', async () => {
    const caseId = await world.openCase('unknown');
    await world.addRelative(caseId, 'child', childOf(child, spouse), { sex: 'male' });
    await world.addPerson(child);
    await world.delta();
    await world.search(caseId);
    const { evidence } = await onlyHit(caseId);
    expect(evidence.pedigreeAssumptions).toEqual(['missing_sex_assumed_male']);
    expect(evidence.linkage).toEqual({ rule: 'warn', pairs: [] });
  });

  it('are used once under a policy that leaves one of each pair out, in scans and in exact LRs', async () => {
    const [ofSibling, ofFather] = [await siblingCase(), await world.openCase('male')];
    await world.addRelative(ofFather, 'father', father, { sex: 'male' });
    // Relatives typed differently: the mother at one of the two loci only.
    const ofBoth = await world.openCase('male');
    await world.addRelative(ofBoth, 'father', father, { sex: 'male' });
    const { vWA, ...without } = mother;
    expect(vWA).toBeDefined();
    await world.addRelative(ofBoth, 'mother', without, { sex: 'female' });
    await world.addPerson(child, { sex: 'male' });
    await world.addPersons(others.slice(20, 30));
    await world.delta();
    const cases = [ofSibling, ofFather, ofBoth];
    for (const caseId of cases) await world.search(caseId);
    const before = await Promise.all(cases.map(onlyHit));

    const settings = { ...DEFAULT_SETTINGS, linkage: 'leave_one_out' as const };
    const { id } = await world.run((tx) => world.context.get(WhatIfs).request(tx, settings));
    await world.context.get(WhatIfRunner).run(id, () => Promise.resolve());
    const { results } = await world.run((tx) => world.context.get(WhatIfs).get(tx, id));
    expect(results!.counts).toEqual({ gained: 0, lost: 0, kept: 3 });

    await newPolicy({ linkage: 'leave_one_out' });
    await world.matcher.searchAgain(() => Promise.resolve());
    for (const [i, caseId] of cases.entries()) {
      const found = await onlyHit(caseId);
      const { perLocus, leftOut, linkage, alternatives } = found.evidence;
      expect(linkage).toEqual({ rule: 'leave_one_out', pairs: [] });
      expect(leftOut).toContainEqual({ locus: 'D12S391', reason: 'linked' });
      expect(perLocus.some(({ locus }) => locus === 'D12S391')).toBe(false);
      const removed = before[i]!.evidence.perLocus.find(({ locus }) => locus === 'D12S391')!;
      expect(found.log10Lr).toBeCloseTo(before[i]!.log10Lr - removed.log10Lr!, 9);
      const tried = results!.kept.find((pair) => pair.caseId === caseId)!;
      expect(tried.after).toBeCloseTo(found.log10Lr, 9);
      expect(alternatives!.tested.every(({ outcome }) => outcome !== 'not_computed')).toBe(true);
      const { zip } = world.context
        .get(Recompute)
        .bundle(await world.run((tx) => world.hitService.get(tx, found.hit.id)));
      const files = unzip(zip);
      const again = JSON.parse(evaluateJsonLine(files.get('hit.jsonl')!)) as { log10_lr: number };
      expect(again.log10_lr).toBeCloseTo(found.log10Lr, 9);
      expect(files.get('README.txt')).toMatch(/linkage +leave_one_out/);
    }
    // Who arrives later is screened and scored by the same loci.
    const { donorId } = await world.addPerson(child, { sex: 'male' });
    await world.delta();
    const later = (await world.openHits()).filter((hit) => hit.personDonorId === donorId);
    expect(new Set(later.map(({ caseId }) => caseId))).toEqual(new Set(cases));
    for (const { caseId, log10Lr, lociCompared } of later)
      expect((await world.openHits()).filter((hit) => hit.caseId === caseId)).toMatchObject([
        { log10Lr, lociCompared },
        { log10Lr, lociCompared },
      ]);
    expect(await world.run((tx) => world.context.get(Coverage).state(tx))).toMatchObject({ complete: true });
  });
});
