import type { DrawnRole, Sex } from '../enums';

/** A place in a drawn pedigree: a role from a fixed list, never a name. */
export interface DrawnMember {
  key: string;
  role: DrawnRole;
  number: number | null;
  sex: Sex;
  father: string | null;
  mother: string | null;
  donorId: string | null;
  items: string[];
  missing: { birthDate: string | null; missingSince: string | null } | null;
}
export interface CaseDrawing {
  version: number;
  /** False when the pedigree follows from the declared relations. */
  drawn: boolean;
  members: DrawnMember[];
  /** Donors who joined the case after it was drawn; not compared. */
  unplaced: string[];
}
