import type { Specimen } from '../specimens/specimen.entity.js';
import { SpecimenSpoiled } from '../specimens/specimen-correction.errors.js';
import { NotInShipment, ReceivedTwice, SpecimenLost } from './shipment.errors.js';

/**
 * Whether the laboratory can receive a specimen from a box.
 * @throws ReceivedTwice when it has it already; SpecimenSpoiled when its point gave it up; NotInShipment and
 * SpecimenLost when it can only be received as unexpected
 */
export function requireReceivable(
  specimen: Pick<Specimen, 'barcode' | 'status'>,
  box: { readonly listed: boolean; readonly number: string; readonly unexpected: boolean },
): void {
  const { barcode, status } = specimen;
  switch (status) {
    case 'in_transit':
    case 'registered':
    case 'packed':
      if (!box.listed && !box.unexpected) throw new NotInShipment(barcode, box.number);
      return;
    case 'lost':
      if (!box.unexpected) throw new SpecimenLost(barcode);
      return;
    case 'spoiled':
      throw new SpecimenSpoiled(barcode);
    case 'received':
    case 'rejected':
    case 'typed':
    case 'recollection_ordered':
      if (!box.listed && !box.unexpected) throw new NotInShipment(barcode, box.number);
      throw new ReceivedTwice(barcode, status);
  }
}
