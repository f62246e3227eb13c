import { today } from '@homeward/rules';
import { Kits, Receipts, Shipments, Specimens, type Donor, type Specimen } from '@homeward/intake';
import type { Tx } from '@homeward/platform';
import type { Offices } from '../offices/offices.js';

export type Sampled = Pick<Donor, 'id' | 'collectionPointId'>;

/** A blood card of each donor, collected with a kit of the donor's own point. In the order of the donors. */
export async function collect(
  offices: Offices,
  tx: Tx,
  donors: readonly Sampled[],
  collectedOn = today(),
): Promise<Specimen[]> {
  const collected = new Map<Sampled, Specimen>();
  for (const [collectionPointId, own] of byPoint(donors)) {
    const technician = offices.as(tx, offices.technicianAt(collectionPointId));
    const kits = await offices
      .service(Kits)
      .issue(offices.as(tx, 'coordinator'), { collectionPointId, count: own.length });
    const registered = await offices.service(Specimens).registerAll(
      technician,
      own.map((donor, place) => {
        const { formBarcode, specimenBarcode } = kits[place]!;
        return { donorId: donor.id, formBarcode, specimenBarcode, material: 'blood_card', collectedOn };
      }),
    );
    for (const [place, { specimen }] of registered.entries()) collected.set(own[place]!, specimen);
  }
  return donors.map((donor) => collected.get(donor)!);
}

/** Packs collected specimens, a box for each point, and sends them. @returns the ids of the shipments */
export async function send(offices: Offices, tx: Tx, specimens: readonly Specimen[]): Promise<string[]> {
  const shipments = offices.service(Shipments);
  const sent: string[] = [];
  for (const [collectionPointId, own] of byPoint(specimens)) {
    const technician = offices.as(tx, offices.technicianAt(collectionPointId));
    const { shipment } = await shipments.create(technician);
    const barcodes = own.map(({ barcode }) => barcode);
    const { version } = (await shipments.addAll(technician, shipment.id, barcodes)).shipment;
    await shipments.send(technician, shipment.id, {
      carrier: '顺丰',
      trackingNumber: shipment.number,
      version,
    });
    sent.push(shipment.id);
  }
  return sent;
}

/** Sends collected specimens, and receives all of them in good condition. */
export async function deliver(offices: Offices, tx: Tx, specimens: readonly Specimen[]): Promise<void> {
  const laboratory = offices.as(tx, 'analyst2');
  for (const id of await send(offices, tx, specimens)) {
    const { specimens: manifest } = await offices.service(Shipments).get(laboratory, id);
    const arrived = manifest.map(({ specimen: { barcode } }) => ({ barcode, condition: 'good' as const }));
    await offices.service(Receipts).receiveAll(laboratory, id, arrived);
  }
}

function byPoint<T extends { readonly collectionPointId: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.collectionPointId);
    if (group) group.push(item);
    else groups.set(item.collectionPointId, [item]);
  }
  return groups;
}
