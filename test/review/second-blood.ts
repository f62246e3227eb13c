import { today } from '@homeward/rules';
import { Donor } from '@homeward/intake';
import type { HitSummary } from '@homeward/hits';
import { answer, apiClient, collect, deliver, importTable, type TableSample } from '@homeward/testing';
import { In } from 'typeorm';
import { rowsOf, type Scene } from './scene.js';

export interface SecondTypings {
  /** Codes of the donors whose blood is collected again; everybody asked unless told otherwise. */
  readonly only?: readonly string[];
  /** Loci at which a donor's second call differs, by code. */
  readonly differing?: Readonly<Record<string, readonly string[]>>;
  /** How many loci are typed; all of the hit's unless told otherwise. */
  readonly loci?: number;
  /** Of the order's own day unless told otherwise. */
  readonly collectedOn?: string;
}

/** Second blood of a notified hit: collected after the order, typed in a batch of its own, and looked at. */
export async function secondBlood(scene: Scene, hit: HitSummary, how: SecondTypings = {}): Promise<void> {
  const samples = await collectAgain(scene, hit, how);
  await importTable(scene.offices, () => scene.settle(), samples);
}

/** Second blood of several notified hits, typed in one batch. */
export async function secondBloodOfAll(scene: Scene, hits: readonly HitSummary[]): Promise<void> {
  const samples: TableSample[] = [];
  for (const hit of hits) samples.push(...(await collectAgain(scene, hit, {})));
  await importTable(scene.offices, () => scene.settle(), samples);
}

async function collectAgain(scene: Scene, hit: HitSummary, how: SecondTypings): Promise<TableSample[]> {
  const { only, differing = {}, loci, collectedOn = today() } = how;
  const analyst = apiClient(await scene.as('analyst'));
  const { evidence } = await answer(analyst.GET('/hits/{id}', { params: { path: { id: hit.id } } }));
  const ordered = await rowsOf<{ id: string }>(
    scene,
    'SELECT donor_id AS id FROM second_blood_donor WHERE hit_id = $1',
    [hit.id],
  );
  return scene.offices.run(async (tx) => {
    const all = await tx.em.findBy(Donor, { id: In(ordered.map(({ id }) => id)) });
    const donors = all.filter(({ code }) => only?.includes(code) ?? true);
    const specimens = await collect(scene.offices, tx, donors, collectedOn);
    await deliver(scene.offices, tx, specimens);
    return donors.map(({ id, code }, place) => {
      const calls = evidence!.perLocus.slice(0, loci).flatMap(({ locus, person, relatives }) => {
        const call = id === hit.personDonorId ? person : relatives[id];
        return call ? [[locus, differing[code]?.includes(locus) ? anotherThan(call) : call] as const] : [];
      });
      return { barcode: specimens[place]!.barcode, genotypes: Object.fromEntries(calls) };
    });
  });
}

/** One allele is another, of a length that the kits measure at the loci of these tests. */
function anotherThan(call: readonly string[]): readonly string[] {
  return [call[0]!, ['15', '16', '17'].find((allele) => !call.includes(allele))!];
}
