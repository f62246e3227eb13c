import { IdentityCorrections, Consents, Donors, type Donor } from '@homeward/intake';
import { Profiles } from '@homeward/laboratory';
import type { Tx } from '@homeward/platform';
import type { Offices } from '../offices/offices.js';
import { collect, deliver } from './specimens.js';
import { typeSpecimens, type TypedGenotypes } from './typings.js';

/** Takes the consent of a donor back at the donor's point, and lets the laboratory see it as the worker would. */
export async function withdrawConsent(offices: Offices, donorId: string): Promise<void> {
  await offices.run(async (tx) => {
    const donor = await donorOf(offices, tx, donorId);
    const technician = offices.technicianAt(donor.collectionPointId);
    await offices.service(Consents).withdraw(offices.as(tx, technician), donorId, '不同意继续');
  });
  await offices.service(Profiles).applyConsent(donorId);
}

/** Corrects the birth year of a person of unknown origin, and lets the laboratory see it as the worker would. */
export async function correctBirthYear(offices: Offices, donorId: string, birthYear: number): Promise<void> {
  await offices.run(async (tx) => {
    const { version, collectionPointId } = await donorOf(offices, tx, donorId);
    const technician = offices.as(tx, offices.technicianAt(collectionPointId));
    await offices
      .service(IdentityCorrections)
      .correctDonor(technician, donorId, { identity: {}, birthYear, version, reason: '登记时写错了' });
  });
  await offices.service(Profiles).compareAnew(donorId);
}

/**
 * The laboratory finds that the typings of a donor were another person's: new blood is typed, and its profile replaces
 * the former one.
 */
export async function retype(
  offices: Offices,
  tx: Tx,
  donorId: string,
  genotypes: TypedGenotypes,
): Promise<void> {
  const lead = offices.as(tx, 'lab_lead');
  const { accountId } = lead.actor;
  await offices.service(Profiles).setAside(lead, donorId, { accountId, reason: '样本调换' });
  const specimens = await collect(offices, tx, [await donorOf(offices, tx, donorId)]);
  await deliver(offices, tx, specimens);
  await typeSpecimens(
    offices,
    tx,
    specimens.map((specimen) => ({ specimen, genotypes })),
    new Map([[donorId, 'all']]),
  );
}

function donorOf(offices: Offices, tx: Tx, donorId: string): Promise<Donor> {
  return offices.service(Donors).get(tx, donorId);
}
