import { createHash } from 'node:crypto';
import { Specimens, type Specimen } from '@homeward/intake';
import { Profiles } from '@homeward/laboratory';
import { ImportBatch, Typing } from '@homeward/laboratory/tables';
import { newId, type Tx } from '@homeward/platform';
import type { Offices } from '../offices/offices.js';

/** Alleles by locus: autosomal loci, AMEL, Y loci and mtDNA as a typing holds them. */
export type TypedGenotypes = Readonly<Record<string, readonly string[]>>;

export interface TypedSpecimen {
  readonly specimen: Specimen;
  readonly genotypes: TypedGenotypes;
}

/** Donors of whose former profiles the new ones need keep nothing. */
export type Replaced = ReadonlyMap<string, 'all'>;

/** What an import calls the kit of a row that names none. */
const UNSTATED_PANEL = 'unstated';

/**
 * Types specimens that the laboratory has received, and makes the profiles of their donors.
 *
 * Only the batch and its typings are stored here; the import that stores them from a file takes five transactions
 * (`importTable` goes that way). What follows from a typing, the laboratory's service does: profile, publication, the
 * change feed, the searches that are asked for.
 */
export async function typeSpecimens(
  offices: Offices,
  tx: Tx,
  samples: readonly TypedSpecimen[],
  replaced: Replaced = new Map(),
): Promise<void> {
  const batch = await appliedBatch(offices, tx, samples.length);
  await tx.em.insert(
    Typing,
    samples.map(({ specimen, genotypes }) => ({
      ...{ id: newId(), specimenId: specimen.id, donorId: specimen.donorId, batchId: batch.id },
      ...{ panel: UNSTATED_PANEL, genotypes },
    })),
  );
  const lead = offices.as(tx, { ...offices.actor('lab_lead'), role: 'system' });
  const specimenIds = samples.map(({ specimen }) => specimen.id);
  await offices.service(Specimens).transitionAll(lead, specimenIds, 'type', batch.number);
  const donorIds = [...new Set(samples.map(({ specimen }) => specimen.donorId))];
  await offices.service(Profiles).rebuild(lead, donorIds, replaced);
}

async function appliedBatch(
  offices: Offices,
  tx: Tx,
  samples: number,
): Promise<{ id: string; number: string }> {
  const id = newId();
  const number = `IMP-${id}`;
  const now = new Date();
  await tx.em.insert(ImportBatch, {
    ...{
      id,
      number,
      fileName: `${id}.txt`,
      sha256: createHash('sha256').update(id).digest('hex'),
      sizeBytes: '1',
    },
    ...{ status: 'applied', samplesTotal: samples, samplesAccepted: samples },
    ...{ uploadedBy: offices.actor('analyst').accountId!, uploadedAt: now },
    ...{ decidedBy: offices.actor('lab_lead').accountId, decidedAt: now, appliedAt: now },
  });
  return { id, number };
}
