import { Audit } from '@homeward/audit';
import { FieldCipher, firstOf, newId, NotFound, VersionConflict, type Tx } from '@homeward/platform';
import { canonicalAllele, compareAlleles } from '@homeward/str';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { CalledGenotypes } from '../genotypes/called-genotypes.js';
import { FEWEST_SHARED, type Elimination } from '../samples/elimination.js';
import { Vocabularies } from '../vocabulary/vocabularies.service.js';
import { EliminationProfile, type EliminationKind } from './elimination-profile.entity.js';
import {
  EliminationGenotypeRefused,
  EliminationTextMissing,
  EliminationTooFewLoci,
  EliminationWithdrawn,
  SampleOfDonor,
} from './elimination.errors.js';
import { eliminationViews, sampleOf, type EliminationView } from './elimination.queries.js';

export interface NewElimination {
  readonly kind: EliminationKind;
  /** Name of the person; encrypted. */
  readonly person: string;
  /** Where the profile is from: a file, an import, a certificate. */
  readonly source: string;
  /** By locus as written; without them those of the sample of an import. */
  readonly genotypes?: readonly WrittenCall[] | undefined;
  readonly sampleId?: string | undefined;
}

/** A locus with its alleles, as somebody wrote them. */
export interface WrittenCall {
  readonly locus: string;
  readonly alleles: readonly string[];
}

/** A profile in plain text, for the person who asked to see it. */
export interface RevealedElimination {
  readonly view: EliminationView;
  readonly person: string;
  readonly genotypes: CalledGenotypes;
}

/** The profiles of the people who handle samples: encrypted, known by codes, compared with the samples of a batch only. */
@Injectable()
export class EliminationProfiles {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly audit: Audit,
    private readonly vocabularies: Vocabularies,
  ) {}

  /**
   * Adds a profile. Batches are checked with it from then on.
   * @returns its id
   * @throws EliminationTextMissing, EliminationGenotypeRefused, EliminationTooFewLoci, SampleOfDonor, NotFound
   */
  async add(tx: Tx, input: NewElimination): Promise<string> {
    const { kind, person, source, sampleId } = input;
    const [name, from] = [written('person', person), written('source', source)];
    const given = sampleId === undefined ? (input.genotypes ?? []) : await sampleCalls(tx, sampleId);
    const genotypes = await this.checked(tx, given);
    const id = newId();
    const { code } = firstOf(
      await tx.em.query<{ code: string }[]>(
        `SELECT 'E-' || lpad(nextval('elimination_profile_code')::text, 4, '0') AS code`,
      ),
    );
    const loci = Object.keys(genotypes).length;
    await tx.em.insert(EliminationProfile, {
      ...{ id, code, kind, loci, source: from, createdBy: tx.actor.accountId },
      person: this.cipher.encrypt(name, place('person', id)),
      genotypes: this.cipher.encrypt(JSON.stringify(genotypes), place('genotypes', id)),
    });
    await this.audit.record(tx, {
      action: 'elimination_profile.added',
      subjectType: 'elimination_profile',
      subjectId: id,
      data: { code, kind, loci, source: from },
    });
    return id;
  }

  /** Codes, kinds and counts: no name and no genotype. Newest first. */
  list(tx: Tx): Promise<EliminationView[]> {
    return eliminationViews(tx.em, null);
  }

  /** Name and genotypes of one profile; each look is on the audit log. @throws NotFound */
  async reveal(tx: Tx, id: string): Promise<RevealedElimination> {
    const [view] = await eliminationViews(tx.em, id);
    const row = await tx.em.findOneBy(EliminationProfile, { id });
    if (!view || !row) throw new NotFound('elimination profile', id);
    await this.audit.record(tx, {
      action: 'elimination_profile.read',
      subjectType: 'elimination_profile',
      subjectId: id,
      data: { code: row.code },
    });
    return { view, person: this.cipher.decrypt(row.person, place('person', id)), genotypes: this.plain(row) };
  }

  /**
   * Takes a profile out: batches are not checked with it any more. Findings of before keep its code.
   * @throws NotFound, VersionConflict, EliminationTextMissing, EliminationWithdrawn
   */
  async withdraw(tx: Tx, id: string, input: { reason: string; version: number }): Promise<void> {
    const reason = written('reason', input.reason);
    const row = await tx.em.findOne(EliminationProfile, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new NotFound('elimination profile', id);
    if (row.version !== input.version)
      throw new VersionConflict('elimination profile', input.version, row.version);
    if (row.withdrawnAt) throw new EliminationWithdrawn(row.code);
    await tx.em.update(
      EliminationProfile,
      { id },
      {
        ...{ withdrawnAt: new Date(), withdrawnBy: tx.actor.accountId, withdrawnReason: reason },
        version: row.version + 1,
      },
    );
    await this.audit.record(tx, {
      action: 'elimination_profile.withdrawn',
      subjectType: 'elimination_profile',
      subjectId: id,
      data: { code: row.code, reason },
    });
  }

  /** What the samples of a batch are held against, decrypted once for it; in the order of codes. */
  async inForce(tx: Tx): Promise<Elimination[]> {
    const rows = await tx.em.find(EliminationProfile, {
      where: { withdrawnAt: IsNull() },
      order: { code: 'ASC' },
    });
    return rows.map((row) => ({ label: row.code, genotypes: this.plain(row) }));
  }

  private plain({ id, genotypes }: EliminationProfile): CalledGenotypes {
    return JSON.parse(this.cipher.decrypt(genotypes, place('genotypes', id))) as CalledGenotypes;
  }

  /** Under the names of the vocabulary, alleles in their stored form. */
  private async checked(tx: Tx, given: readonly WrittenCall[]): Promise<CalledGenotypes> {
    const vocabulary = await this.vocabularies.current(tx);
    const genotypes: Record<string, readonly string[]> = {};
    for (const { locus: label, alleles: call } of given) {
      const locus = vocabulary.loci.find(label);
      const refuse = () => new EliminationGenotypeRefused(label, call.join(','));
      if (!locus || genotypes[locus.name] || call.length === 0 || call.length > 4) throw refuse();
      const alleles = call.map((allele) => {
        const read = canonicalAllele(allele, locus);
        if (!read.ok) throw refuse();
        return read.allele;
      });
      if (locus.type === 'autosomal' && alleles.length > 2) throw refuse();
      const [only] = alleles;
      const homozygous = alleles.length === 1 && only !== undefined && locus.type === 'autosomal';
      genotypes[locus.name] = homozygous ? [only, only] : alleles.sort(compareAlleles);
    }
    const autosomal = Object.keys(genotypes).filter((name) => vocabulary.isAutosomal(name)).length;
    if (autosomal < FEWEST_SHARED) throw new EliminationTooFewLoci(autosomal, FEWEST_SHARED);
    return genotypes;
  }
}

/** @throws NotFound, SampleOfDonor */
async function sampleCalls({ em }: Tx, sampleId: string): Promise<WrittenCall[]> {
  const sample = await sampleOf(em, sampleId);
  if (!sample) throw new NotFound('import sample', sampleId);
  if (sample.donors) throw new SampleOfDonor(sample.name);
  return Object.entries(sample.genotypes).map(([locus, alleles]) => ({ locus, alleles }));
}

const place = (column: 'person' | 'genotypes', row: string) => ({
  table: 'elimination_profile',
  column,
  row,
});

/** @throws EliminationTextMissing */
function written(field: 'person' | 'source' | 'reason', text: string): string {
  if (text.trim() === '') throw new EliminationTextMissing(field);
  return text.trim();
}
