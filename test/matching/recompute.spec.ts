import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateJsonLine } from '@homeward/kinship';
import { Recompute } from '@homeward/hits';
import { DEFAULT_SETTINGS, type PolicySettings } from '@homeward/policy';
import type { GenotypeMap } from '@homeward/str';
import { caseOfFam, unzip } from './bundle.js';
import { childOf, population, World } from './world.js';

const people = population();
const [grandfather, grandmother, mother, father, stranger] = people as [
  GenotypeMap,
  GenotypeMap,
  GenotypeMap,
  GenotypeMap,
  GenotypeMap,
];

/** The same profile with one allele of one locus a repeat longer. */
function mutated(profile: GenotypeMap, locus: string): GenotypeMap {
  const [a, b] = profile[locus]!;
  return { ...profile, [locus]: [a, String(Number(b) + 1)] };
}

describe('the recompute bundle of a hit', () => {
  let world: World;
  beforeEach(async () => {
    world = await World.open();
  });
  afterEach(() => world.close());

  async function policy(change: Partial<PolicySettings>): Promise<void> {
    const settings = { ...DEFAULT_SETTINGS, ...change };
    await world.run((tx) => tx.em.query(`UPDATE policy SET settings = $1`, [JSON.stringify(settings)]));
  }

  async function onlyHit(caseId: string) {
    await world.delta();
    await world.search(caseId);
    const hits = await world.hits();
    expect(hits).toHaveLength(1);
    const hit = hits[0]!;
    const { zip } = world.context
      .get(Recompute)
      .bundle(await world.run((tx) => world.hitService.get(tx, hit.id)));
    return { hit, files: unzip(zip), detail: await world.run((tx) => world.hitService.get(tx, hit.id)) };
  }

  function expectSame(line: string, log10Lr: number): void {
    const answer = JSON.parse(evaluateJsonLine(line)) as { log10_lr: number; error?: unknown };
    expect(answer.error).toBeUndefined();
    expect(Math.abs(answer.log10_lr / log10Lr - 1)).toBeLessThan(1e-9);
  }

  it('gives the stored number again for both parents and a mutation', async () => {
    const caseId = await world.openCase('male');
    const fatherId = await world.addRelative(caseId, 'father', father, { sex: 'male' });
    await world.addRelative(caseId, 'mother', mother, { sex: 'female' });
    const person = Object.keys(father).reduce<GenotypeMap | null>((found, locus) => {
      const child = mutated(childOf(father, mother), locus);
      const fits = [...father[locus]!, ...mother[locus]!].includes(child[locus]![1]);
      return found ?? (fits ? null : child);
    }, null)!;
    await world.addPerson(person, { sex: 'male' });
    const { hit, files, detail } = await onlyHit(caseId);
    expect(hit.mismatches).toBe(1);
    expectSame(files.get('hit.jsonl')!, hit.log10Lr);
    expectSame(caseOfFam(files.get('hit.fam')!), hit.log10Lr);
    const all = [...files.values()].join('\n');
    expect(all).toContain(detail.personCode);
    expect(all).not.toContain(fatherId);
    expect(files.get('README.txt')).toContain(hit.log10Lr.toPrecision(17));
    const { alternatives } = detail.evidence;
    expect(alternatives?.tested.find(({ code }) => code === 'full_sibling')?.outcome).toBe('same');
    // The profiles hold no Y loci, and there is a father: not typed, which is not the same as nobody to compare.
    expect(detail.evidence.lines).toEqual({
      y: { state: 'not_typed', relatives: [] },
      mtDna: { state: 'not_typed', relatives: [] },
    });
  });

  it('gives it again for grandparents, the mother and a sibling, taken literally', async () => {
    await policy({ untyped: 'full' });
    const caseId = await world.openCase('female');
    const son = childOf(grandfather, grandmother);
    await world.addRelative(caseId, 'paternal_grandfather', grandfather, { sex: 'male' });
    await world.addRelative(caseId, 'paternal_grandmother', grandmother, { sex: 'female' });
    await world.addRelative(caseId, 'mother', mother, { sex: 'female' });
    await world.addRelative(caseId, 'full_sibling', childOf(son, mother, 1), { sex: 'female' });
    await world.addPerson(childOf(son, mother), { sex: 'female' });
    const { hit, files, detail } = await onlyHit(caseId);
    expectSame(files.get('hit.jsonl')!, hit.log10Lr);
    expectSame(caseOfFam(files.get('hit.fam')!), hit.log10Lr);
    expect(detail.evidence.alternatives!.tested).toHaveLength(8);
    expect(detail.evidence.alternatives!.best).not.toBeNull();
    expect(detail.evidence.lines!.y.state).toBe('no_relative');
  });

  it('gives it again for grandparents and a half sibling, pruned', async () => {
    const caseId = await world.openCase('male');
    const son = childOf(grandfather, grandmother);
    await world.addRelative(caseId, 'paternal_grandfather', grandfather, { sex: 'male' });
    await world.addRelative(caseId, 'paternal_grandmother', grandmother, { sex: 'female' });
    await world.addRelative(caseId, 'mother', mother, { sex: 'female' });
    await world.addRelative(caseId, 'paternal_half_sibling', childOf(son, stranger, 1), { sex: 'male' });
    await world.addPerson(childOf(son, mother), { sex: 'male' });
    const { hit, files } = await onlyHit(caseId);
    expectSame(files.get('hit.jsonl')!, hit.log10Lr);
    expectSame(caseOfFam(files.get('hit.fam')!), hit.log10Lr);
  });

  it('gives it again with theta above 0', async () => {
    await policy({ theta: 0.02 });
    const caseId = await world.openCase('male');
    await world.addRelative(caseId, 'father', father, { sex: 'male' });
    await world.addRelative(caseId, 'mother', mother, { sex: 'female' });
    await world.addPerson(childOf(father, mother), { sex: 'male' });
    const { hit, files, detail } = await onlyHit(caseId);
    expectSame(files.get('hit.jsonl')!, hit.log10Lr);
    expectSame(caseOfFam(files.get('hit.fam')!), hit.log10Lr);
    expect(detail.evidence.alternatives!.tested.length).toBeGreaterThan(0);
  });

  it('gives it again for belongings of the missing person, for which Familias has no form', async () => {
    const caseId = await world.openCase('male');
    const child = childOf(father, mother);
    await world.addRelative(caseId, 'self', child);
    await world.addRelative(caseId, 'father', father, { sex: 'male' });
    await world.addPerson(child, { sex: 'male' });
    const { hit, files } = await onlyHit(caseId);
    expect([...files.keys()]).toEqual(['README.txt', 'hit.jsonl']);
    expectSame(files.get('hit.jsonl')!, hit.log10Lr);
  });

  it('finds the missing person although one locus of the belongings was typed wrongly, and says so', async () => {
    const caseId = await world.openCase('male');
    const [locus] = Object.keys(father) as [string];
    await world.addRelative(caseId, 'self', { ...father, [locus]: ['5', '5'] });
    await world.addPerson(father, { sex: 'male' });
    const { hit, files, detail } = await onlyHit(caseId);
    const { perLocus, model } = detail.evidence;
    expect(perLocus.filter(({ note }) => note === 'typings_differ')).toMatchObject([
      { locus, person: father[locus], log10Lr: expect.closeTo(-3, 6), consistent: false, steps: null },
    ]);
    expect(model.typingError).toBe(0.001);
    expect(hit.mismatches).toBe(1);
    expect(JSON.parse(files.get('hit.jsonl')!)).toMatchObject({ typing_error: 0.001 });
    expectSame(files.get('hit.jsonl')!, hit.log10Lr);
    expect(files.get('README.txt')).toContain('typing error        0.001');
  });

  it('without a typing error, as versions from before counted, does not find that person', async () => {
    await policy({ itemTypingError: 0 });
    const caseId = await world.openCase('male');
    const [locus] = Object.keys(father) as [string];
    await world.addRelative(caseId, 'self', { ...father, [locus]: ['5', '5'] });
    await world.addPerson(father, { sex: 'male' });
    await world.delta();
    await world.search(caseId);
    expect(await world.hits()).toEqual([]);
  });

  async function addOthers(donorId: string, others: Readonly<Record<string, readonly string[]>>) {
    await world.run((tx) =>
      tx.em.query(`UPDATE profile SET other_genotypes = other_genotypes || $2 WHERE donor_id = $1`, [
        donorId,
        JSON.stringify(others),
      ]),
    );
  }

  it('compares Y loci and mtDNA along their lines, and leaves them out of the number', async () => {
    const caseId = await world.openCase('male');
    const fatherId = await world.addRelative(caseId, 'father', father, { sex: 'male' });
    // Typed for the maternal line alone.
    const motherId = await world.addRelative(caseId, 'mother', {}, { sex: 'female' });
    const { donorId } = await world.addPerson(childOf(father, mother), { sex: 'male' });
    const y = { DYS19: ['15'], DYS391: ['10'], DYS385: ['13', '16'] };
    await addOthers(fatherId, { ...y, mtDNA: ['16024-16365', '16362C'] });
    await addOthers(motherId, { mtDNA: ['1-576', '16024-16569', '263G', '309.1C', '16189C'] });
    await addOthers(donorId, {
      ...{ ...y, DYS391: ['11'] },
      mtDNA: ['73-340', '16024-16365', '263G', '16189C', '16311C'],
    });
    const { hit, files, detail } = await onlyHit(caseId);
    expect(detail.evidence.lines).toEqual({
      y: {
        state: 'compared',
        relatives: [
          {
            id: fatherId,
            lociCompared: 3,
            differences: [{ locus: 'DYS391', first: ['11'], second: ['10'], steps: 1 }],
            totalSteps: 1,
            verdict: 'few_differences',
          },
        ],
      },
      mtDna: {
        state: 'compared',
        relatives: [
          {
            id: motherId,
            positionsCompared: 610,
            differences: ['16311: C / ='],
            ignored: ['309.1: = / C'],
            verdict: 'inconclusive',
          },
        ],
      },
    });
    expect(detail.familyType).toBe('father_duo');
    expect(files.get('hit.jsonl')).not.toMatch(/DYS|mtDNA/);
    expectSame(files.get('hit.jsonl')!, hit.log10Lr);
    await world.run((tx) =>
      tx.em.query(`UPDATE hit SET evidence = jsonb_set(evidence, '{lines,mtDna}', '"not_typed"')`),
    );
    const old = await world.run((tx) => world.hitService.get(tx, hit.id));
    expect(old.evidence.lines!.mtDna).toEqual({ state: 'not_typed', relatives: [] });
  });

  it('refuses when the frequencies are no longer those of the hit', async () => {
    const caseId = await world.openCase('male');
    await world.addRelative(caseId, 'self', stranger);
    await world.addPerson(stranger);
    const { hit } = await onlyHit(caseId);
    await world.run((tx) =>
      tx.em.query(
        `UPDATE hit SET evidence = jsonb_set(evidence, '{model,frequencyTable}', '"nist1036_2017_Asian"') WHERE id = $1`,
        [hit.id],
      ),
    );
    const changed = await world.run((tx) => world.hitService.get(tx, hit.id));
    expect(() => world.context.get(Recompute).bundle(changed)).toThrow(
      expect.objectContaining({ code: 'matching.frequencies_changed' }),
    );
  });
});
