import { Audit } from '@homeward/audit';
import {
  CorrectionOpen,
  decideCorrection,
  Donor,
  giveSpecimenTo,
  insertCorrection,
  lockVisibleSpecimens,
  NoCorrectionOpen,
  openCorrectionOf,
  type ReasonedChange,
  recordCustody,
  requireBornBefore,
  requireHolder,
  requireReason,
  SameDonor,
  Specimen,
  SpecimenCorrection,
  Specimens,
} from '@homeward/intake';
import { firstOf, knownIn, NotFound, type Tx, VersionConflict } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import type { RemovableLoci } from '../profile/lost-loci.js';
import { lockDonors } from '../profile/profile.queries.js';
import { Profiles } from '../profile/profiles.service.js';
import { moveTypings, typedAmong } from './reassignments.queries.js';

export interface Reassignment extends ReasonedChange {
  readonly donorId: string;
}

export interface Swap extends ReasonedChange {
  readonly otherBarcode: string;
}

/** A specimen and the donor to whom it belongs. */
interface Move {
  readonly specimen: Specimen;
  readonly from: Donor;
  readonly to: Donor;
}

/**
 * Corrects the donor of a specimen. Before sending the point does it alone, after sending the coordinator. A specimen that
 * is typed needs two: the coordinator proposes, the laboratory lead agrees. From the proposal on its typings take
 * part in no profile until then, so that no search uses them under the wrong person.
 */
@Injectable()
export class Reassignments {
  constructor(
    private readonly specimens: Specimens,
    private readonly profiles: Profiles,
    private readonly audit: Audit,
  ) {}

  /**
   * Gives the specimen to another donor.
   * @throws CorrectionReasonMissing, NotFound, VersionConflict, SpecimenAlreadySent, CorrectionOpen, SameDonor,
   * CollectedBeforeBirth
   */
  async reassign(tx: Tx, id: string, input: Reassignment): Promise<void> {
    const reason = requireReason(input.reason);
    const specimen = firstOf(await this.lockSpecimens(tx, [id], { id, version: input.version }));
    const donors = await donorsOf(tx, [specimen.donorId, input.donorId]);
    const to = donors.get(input.donorId);
    const from = donors.get(specimen.donorId);
    if (!to) throw new NotFound('donor', input.donorId, 'donorId');
    if (!from) throw new NotFound('donor', specimen.donorId, 'id');
    if (to.id === from.id) throw new SameDonor('donorId', specimen.barcode, to.code);
    await this.correct(tx, [{ specimen, from, to }], reason);
  }

  /**
   * Exchanges the donors of two specimens, as one action.
   * @throws as `reassign`; NotFound for the barcode
   */
  async swap(tx: Tx, id: string, input: Swap): Promise<void> {
    const reason = requireReason(input.reason);
    const found = await this.specimens.byBarcode(tx, input.otherBarcode);
    if (!found) throw new NotFound('specimen', input.otherBarcode, 'otherBarcode');
    const held = await this.lockSpecimens(tx, [id, found.id], { id, version: input.version });
    const one = held.find((specimen) => specimen.id === id)!;
    const other = held.find((specimen) => specimen.id === found.id)!;
    const donors = await donorsOf(tx, [one.donorId, other.donorId]);
    const first = donors.get(one.donorId);
    const second = donors.get(other.donorId);
    if (!first || !second) throw new NotFound('donor', first ? other.donorId : one.donorId, 'id');
    if (first.id === second.id) throw new SameDonor('otherBarcode', other.barcode, first.code);
    const moves: Move[] = [
      { specimen: one, from: first, to: second },
      { specimen: other, from: second, to: first },
    ];
    await this.correct(tx, moves, reason);
  }

  /** The laboratory lead agrees: the specimens and their typings move. @throws NotFound, NoCorrectionOpen */
  async agree(tx: Tx, id: string, decision: { readonly reason: string }): Promise<void> {
    const { correction, moves } = await this.proposed(tx, id);
    await this.decide(tx, correction, moves, 'applied', requireReason(decision.reason));
    await this.apply(tx, moves, correction.reason);
  }

  /** The laboratory lead refuses: the donors stay, and the typings take part again. @throws NotFound, NoCorrectionOpen */
  async refuse(tx: Tx, id: string, decision: { readonly reason: string }): Promise<void> {
    const { correction, moves } = await this.proposed(tx, id);
    await this.decide(tx, correction, moves, 'refused', requireReason(decision.reason));
    await this.profiles.rebuild(tx, donorIds(moves), allOf(moves));
  }

  private async correct(tx: Tx, moves: readonly Move[], reason: string): Promise<void> {
    for (const { specimen, to } of moves) {
      requireHolder(tx, specimen);
      requireBornBefore(specimen.collectedOn, to.birthYear);
    }
    const ids = moves.map(({ specimen }) => specimen.id);
    const open = await openCorrectionOf(tx.em, ids);
    if (open) throw new CorrectionOpen(firstOf(moves).specimen.barcode);
    const typed = await typedAmong(tx.em, ids);
    const proposed = typed.length > 0;
    await storeCorrection(tx, moves, reason, proposed);
    if (!proposed) return this.apply(tx, moves, reason);
    for (const move of moves)
      await recordCustody(tx, this.audit, move.specimen, {
        ...{ event: 'propose_reassign', action: 'specimen.reassignment_proposed' },
        ...{ from: move.specimen.status, note: noteOf(move, reason), data: dataOf(move, reason) },
      });
    await this.profiles.rebuild(tx, donorIds(moves), allOf(moves));
  }

  private async apply(tx: Tx, moves: readonly Move[], reason: string): Promise<void> {
    for (const move of moves) await this.move(tx, move, reason);
    // The point holds no typing: a profile is touched only where one can have changed.
    const typed = await typedAmong(
      tx.em,
      moves.map(({ specimen }) => specimen.id),
    );
    if (typed.length > 0) await this.profiles.rebuild(tx, donorIds(moves), allOf(moves));
  }

  private async move(tx: Tx, move: Move, reason: string): Promise<void> {
    const { specimen, from, to } = move;
    await giveSpecimenTo(tx.em, specimen, to.id);
    await moveTypings(tx.em, specimen.id, to.id);
    await recordCustody(tx, this.audit, specimen, {
      ...{ event: 'reassign', action: 'specimen.reassigned', from: specimen.status },
      ...{ note: noteOf(move, reason), data: dataOf(move, reason) },
    });
    const data = { barcode: specimen.barcode, fromCode: from.code, toCode: to.code, reason };
    const entries = [
      ['donor.specimen_taken_away', from.id],
      ['donor.specimen_assigned', to.id],
    ] as const;
    for (const [action, subjectId] of entries)
      await this.audit.record(tx, { action, subjectType: 'donor', subjectId, data });
  }

  private async decide(
    tx: Tx,
    correction: SpecimenCorrection,
    moves: readonly Move[],
    status: 'applied' | 'refused',
    decisionReason: string,
  ): Promise<void> {
    const decision = { status, decidedBy: tx.actor.accountId, decidedAt: new Date(), decisionReason };
    await decideCorrection(tx.em, correction.id, decision);
    for (const move of moves)
      await recordCustody(tx, this.audit, move.specimen, {
        event: status === 'applied' ? 'agree_reassign' : 'refuse_reassign',
        action: status === 'applied' ? 'specimen.reassignment_agreed' : 'specimen.reassignment_refused',
        ...{ from: move.specimen.status, note: decisionReason, data: dataOf(move, decisionReason) },
      });
  }

  /** The open correction with its specimens and donors, all held. */
  private async proposed(
    tx: Tx,
    id: string,
  ): Promise<{ correction: SpecimenCorrection; moves: readonly Move[] }> {
    const specimen = await tx.em.findOneBy(Specimen, { id });
    if (!specimen) throw new NotFound('specimen', id);
    const seen = await tx.em.findOne(SpecimenCorrection, {
      where: [
        { specimenId: id, status: 'proposed' },
        { otherSpecimenId: id, status: 'proposed' },
      ],
    });
    if (!seen) throw new NoCorrectionOpen(specimen.barcode);
    const { specimenId, otherSpecimenId, fromDonorId, toDonorId } = seen;
    const held = await lockVisibleSpecimens(
      tx.em,
      otherSpecimenId ? [specimenId, otherSpecimenId] : [specimenId],
    );
    const correction = await openCorrectionOf(tx.em, [id]);
    if (correction?.id !== seen.id) throw new NoCorrectionOpen(specimen.barcode);
    const donors = await donorsOf(tx, [fromDonorId, toDonorId]);
    const from = knownIn(donors, fromDonorId);
    const to = knownIn(donors, toDonorId);
    const moves = held.map((one) =>
      one.id === specimenId ? { specimen: one, from, to } : { specimen: one, from: to, to: from },
    );
    return { correction, moves };
  }

  /** Specimens before donors, both in the order of ids, as the import holds them. */
  private async lockSpecimens(
    tx: Tx,
    ids: readonly string[],
    seen: { readonly id: string; readonly version: number },
  ): Promise<Specimen[]> {
    const held = await lockVisibleSpecimens(tx.em, ids);
    const specimen = held.find((one) => one.id === seen.id);
    if (!specimen) throw new NotFound('specimen', seen.id);
    if (specimen.version !== seen.version)
      throw new VersionConflict('specimen', seen.version, specimen.version);
    return held;
  }
}

async function donorsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Donor>> {
  await lockDonors(tx.em, ids);
  const rows = await tx.em
    .createQueryBuilder(Donor, 'donor')
    .where('donor.id = ANY(:ids)', { ids })
    .getMany();
  return new Map(rows.map((donor) => [donor.id, donor]));
}

async function storeCorrection(
  tx: Tx,
  moves: readonly Move[],
  reason: string,
  proposed: boolean,
): Promise<void> {
  const { specimen, from, to } = firstOf(moves);
  const other = moves[1];
  const account = tx.actor.accountId!;
  await insertCorrection(tx.em, {
    ...{ specimenId: specimen.id, fromDonorId: from.id, toDonorId: to.id },
    ...{ otherSpecimenId: other?.specimen.id ?? null, reason, proposedBy: account },
    ...{ districtId: specimen.districtId, collectionPointId: specimen.collectionPointId },
    ...(proposed
      ? { status: 'proposed' as const }
      : { status: 'applied' as const, decidedBy: account, decidedAt: new Date() }),
  });
}

function donorIds(moves: readonly Move[]): string[] {
  return [...new Set(moves.flatMap(({ from, to }) => [from.id, to.id]))];
}

/** What a typing of another person gave to a profile goes with it. */
function allOf(moves: readonly Move[]): RemovableLoci {
  return new Map(donorIds(moves).map((id) => [id, 'all']));
}

/** Codes only: custody events hold no names. */
function noteOf({ from, to }: Move, reason: string): string {
  return `${from.code} → ${to.code}: ${reason}`;
}

function dataOf({ from, to }: Move, reason: string): Record<string, unknown> {
  return {
    ...{ fromDonorId: from.id, toDonorId: to.id, fromCode: from.code, toCode: to.code, reason },
  };
}
