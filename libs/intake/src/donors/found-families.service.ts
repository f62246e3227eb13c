import { Audit } from '@homeward/audit';
import { NotFound, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { Donor } from './donor.entity.js';
import { lockDonor } from './donor.queries.js';

/** Of which persons of unknown origin the family was found: they are not sent to other offices any more. */
@Injectable()
export class FoundFamilies {
  constructor(private readonly audit: Audit) {}

  /**
   * Marks the person, or takes the mark off. What already is so stays as it is, with the moment at which it began.
   * @param isFound read once the donor is locked: of two reunions of one person that are undone at once, the second
   *   reads what the first left
   * @throws NotFound
   */
  async follow(tx: Tx, donorId: string, isFound: () => Promise<boolean>): Promise<void> {
    const donor = await lockDonor(tx.em, donorId);
    if (!donor) throw new NotFound('donor', donorId);
    const found = await isFound();
    if ((donor.familyFoundAt !== null) === found) return;
    const familyFoundAt = found ? new Date() : null;
    await tx.em.update(Donor, { id: donorId }, { familyFoundAt, version: donor.version + 1 });
    await this.audit.record(tx, {
      action: found ? 'donor.family_found' : 'donor.family_not_found',
      subjectType: 'donor',
      subjectId: donorId,
      data: { code: donor.code },
    });
  }
}
