import type { GenotypeMap } from '@homeward/str';
import type { Pedigree } from '../model/pedigree.js';
import type { KinshipSettings } from '../model/settings.js';

export interface CandidateInput {
  readonly pedigree: Pedigree;
  readonly missingId: string;
  /** Typings of relatives and reference items by identifier. */
  readonly typed: Readonly<Record<string, GenotypeMap>>;
  readonly candidate: GenotypeMap;
  readonly settings: KinshipSettings;
}
