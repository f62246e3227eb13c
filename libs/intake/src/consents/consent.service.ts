import { Audit } from '@homeward/audit';
import { newId, NotFound, type Tx, Work } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Donor } from '../donors/donor.entity.js';
import { lockDonor } from '../donors/donor.queries.js';
import { Identities } from '../identities/identity.service.js';
import { placeOf } from '../place.js';
import { Consent } from './consent.entity.js';
import { ConsentInForce, NoConsentInForce, WithdrawalReasonMissing } from './consent.errors.js';
import { checkConsent, type ConsentInput } from './consent-rules.js';

/** Consent, or the legal basis, without which no profile is compared. */
@Injectable()
export class Consents {
  constructor(
    private readonly identities: Identities,
    private readonly audit: Audit,
    private readonly work: Work,
  ) {}

  /** The consent that lets the donor's profile be compared now. */
  inForce(tx: Tx, donorId: string): Promise<Consent | null> {
    return tx.em.findOneBy(Consent, { donorId, withdrawnAt: IsNull() });
  }

  /** Whether the donor ever withdrew one. */
  wasWithdrawn(tx: Tx, donorId: string): Promise<boolean> {
    return tx.em.existsBy(Consent, { donorId, withdrawnAt: Not(IsNull()) });
  }

  /** Those of the donors whose profiles may be compared now. */
  async consenting(tx: Tx, donorIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.em.query<{ id: string }[]>(
      `SELECT donor_id AS id FROM consent WHERE donor_id = ANY($1) AND withdrawn_at IS NULL`,
      [donorIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What the record of each donor says: the consent in force, else the one withdrawn last. */
  async ofDonors(tx: Tx, donorIds: readonly string[]): Promise<Map<string, Consent>> {
    const found = await tx.em.find(Consent, { where: { donorId: In([...donorIds]) }, order: { id: 'ASC' } });
    const last = new Map<string, Consent>();
    for (const consent of found) last.set(consent.donorId, consent);
    // Ids follow the clocks of the processes that made them; the one in force is the one in force.
    for (const consent of found) if (consent.withdrawnAt === null) last.set(consent.donorId, consent);
    return last;
  }

  /**
   * Records a consent and asks for the donor's profile to be published.
   * @param path where the consent stands in the caller's request: `consent.` or empty
   * @throws NotFound, ConsentInForce, or what the consent itself breaks (consent-rules)
   */
  async record(tx: Tx, donorId: string, input: ConsentInput, path = ''): Promise<Consent> {
    const place = placeOf(tx.actor);
    const donor = await lockDonor(tx.em, donorId);
    if (!donor) throw new NotFound('donor', donorId);
    await this.check(tx, donor, input, path);
    const current = await this.inForce(tx, donorId);
    if (current) throw new ConsentInForce(donor.code, current.reference);

    const consent = tx.em.create(Consent, consentOf(donor, input, place.accountId));
    await tx.em.insert(Consent, consent);
    donor.withdrawnAt = null;
    donor.version += 1;
    await tx.em.update(Donor, { id: donor.id }, { withdrawnAt: null, version: donor.version });
    await this.changed(tx, donorId, 'consent.recorded', { kind: consent.kind, givenOn: consent.givenOn });
    await this.work.request(tx, 'profile.consent', donorId);
    return consent;
  }

  /**
   * Records the consents of donors who were made in this very transaction: nobody else can hold them, none has a consent
   * or a profile yet.
   * @param path as in `record`
   * @throws what a consent itself breaks (consent-rules)
   */
  async recordOfNew(
    tx: Tx,
    given: readonly { readonly donor: Donor; readonly consent: ConsentInput }[],
    path: string,
  ): Promise<void> {
    if (given.length === 0) return;
    const { accountId } = placeOf(tx.actor);
    for (const { donor, consent } of given) await this.check(tx, donor, consent, path);
    const rows = given.map(({ donor, consent }) =>
      tx.em.create(Consent, consentOf(donor, consent, accountId)),
    );
    await tx.em.insert(Consent, rows);
    for (const { donor } of given) donor.version += 1;
    await tx.em.query(`UPDATE donor SET version = version + 1 WHERE id = ANY($1)`, [
      given.map(({ donor }) => donor.id),
    ]);
    await this.audit.recordAll(
      tx,
      rows.map(({ donorId, kind, givenOn }) => ({
        action: 'consent.recorded',
        subjectType: 'donor',
        subjectId: donorId,
        data: { kind, givenOn },
      })),
    );
  }

  /**
   * Withdraws the consent in force. The row stays as proof; the donor's profile leaves the comparison.
   * @throws NotFound, NoConsentInForce, WithdrawalReasonMissing
   */
  async withdraw(tx: Tx, donorId: string, reason: string): Promise<Consent> {
    placeOf(tx.actor);
    if (!reason.trim()) throw new WithdrawalReasonMissing(reason);
    const donor = await lockDonor(tx.em, donorId);
    if (!donor) throw new NotFound('donor', donorId);
    const consent = await this.inForce(tx, donorId);
    if (!consent) throw new NoConsentInForce(donor.code);
    const now = new Date();
    consent.withdrawnAt = now;
    consent.withdrawnReason = reason.trim();
    await tx.em.save(consent);
    donor.withdrawnAt = now;
    donor.version += 1;
    await tx.em.save(donor);
    await this.changed(tx, donorId, 'consent.withdrawn', { kind: consent.kind });
    await this.work.request(tx, 'profile.consent', donorId);
    return consent;
  }

  private async check(tx: Tx, donor: Donor, input: ConsentInput, path: string): Promise<void> {
    const { id, category, birthYear } = donor;
    const birthDate = () => this.identities.birthDateOf(tx, id);
    await checkConsent(input, { category, birthYear, birthDate }, path);
  }

  private changed(tx: Tx, donorId: string, action: string, data: Record<string, string>): Promise<void> {
    return this.audit.record(tx, { action, subjectType: 'donor', subjectId: donorId, data });
  }
}

/** The row of a consent that is given now. */
function consentOf(donor: Donor, input: ConsentInput, recordedBy: string): Consent {
  return {
    id: newId(),
    donorId: donor.id,
    kind: input.kind,
    reference: input.reference.trim(),
    givenOn: input.givenOn,
    recordedBy,
    recordedAt: new Date(),
    withdrawnAt: null,
    withdrawnReason: null,
    districtId: donor.districtId,
    collectionPointId: donor.collectionPointId,
  };
}
