import { isBarcode, readBarcode, type BarcodeKind } from '@homeward/rules';
import { type Tx } from '@homeward/platform';
import { In } from 'typeorm';
import { CollectionKit } from './collection-kit.entity.js';
import { BarcodeMalformed, BarcodeNotIssued, BarcodeOfOtherPoint, BarcodeOfWrongKind } from './kit.errors.js';

/** What a scanner or a tired person makes of a label. */
export function normaliseBarcode(text: string): string {
  return readBarcode(text.normalize('NFKC').trim().toUpperCase());
}

/**
 * The barcode as it is printed.
 * @throws BarcodeMalformed, BarcodeOfWrongKind
 */
export function requireBarcode(text: string, kind: BarcodeKind, field: string): string {
  const barcode = normaliseBarcode(text);
  if (!isBarcode(barcode)) throw new BarcodeMalformed(field, text);
  if (!barcode.startsWith(kind)) throw new BarcodeOfWrongKind(field, barcode, kind);
  return barcode;
}

/**
 * The kit of a well-formed barcode.
 * A barcode of another point, or one that was never issued, counts as a look-up beyond the caller's scope.
 * @throws BarcodeNotIssued, BarcodeOfOtherPoint
 */
export async function findKit({ em, actor }: Tx, barcode: string, field: string): Promise<CollectionKit> {
  const where = barcode.startsWith('HF') ? { formBarcode: barcode } : { specimenBarcode: barcode };
  const kit = await em.findOneBy(CollectionKit, where);
  if (kit) return kit;
  actor.lookups?.push('barcode');
  const rows: { issued: boolean }[] = await em.query(`SELECT kit_is_issued($1) AS issued`, [barcode]);
  throw rows[0]?.issued ? new BarcodeOfOtherPoint(field, barcode) : new BarcodeNotIssued(field, barcode);
}

/** The kits of these forms in the caller's scope, kept from others until the transaction ends; by the form's barcode. */
export async function holdKits({ em }: Tx, forms: readonly string[]): Promise<Map<string, CollectionKit>> {
  const kits = await em.find(CollectionKit, {
    where: { formBarcode: In([...forms]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(kits.map((kit) => [kit.formBarcode, kit]));
}
