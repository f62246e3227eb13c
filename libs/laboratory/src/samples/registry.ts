import type { SpecimenStatus } from '@homeward/intake';

/** What intake knows about the barcode that a sample is named after. */
export interface RegisteredSpecimen {
  /** Null when the kit was issued but no specimen is registered with it. */
  readonly specimenId: string | null;
  readonly status: SpecimenStatus | null;
  readonly donorId: string | null;
  readonly donorSex: 'male' | 'female' | 'unknown' | null;
}

/** By barcode in upper case. */
export interface Registry {
  get(barcode: string): RegisteredSpecimen | undefined;
}

/** Barcodes and sample names are compared without regard to case and surrounding blanks. */
export function barcodeKey(name: string): string {
  return name.normalize('NFKC').trim().toUpperCase();
}
