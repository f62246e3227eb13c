import {
  MISSING_KEY,
  pedigreeOfDrawing,
  roleText,
  type DrawnMember,
  type DrawnPedigree,
} from '@homeward/intake/pure';
import { relationInPedigree, type Pedigree, type Sex, personOfItem } from '@homeward/kinship';
import type { Bilingual } from '@homeward/platform';
import { emptyRecord } from '@homeward/str';
import { MISSING, type Family, type FamilyMember, type MissingMember } from './family.js';

/** The missing person of a case as its columns say. */
type FamilyWithoutDrawing = Omit<Family, 'missingKey' | 'drawn'>;

/** One family per missing member: the same relatives, each time another searched member. */
export function familiesOfCase(
  family: FamilyWithoutDrawing,
  drawing: DrawnPedigree | null,
  missingKeys: readonly string[],
): Family[] {
  if (!drawing) return [{ ...family, missingKey: MISSING_KEY, drawn: null }];
  return missingKeys.flatMap((key): Family[] => {
    const searched = drawing.members.find((member) => member.key === key);
    return searched ? [familyOf(family, drawing, searched, missingKeys.length > 1)] : [];
  });
}

function familyOf(
  family: FamilyWithoutDrawing,
  drawing: DrawnPedigree,
  searched: DrawnMember,
  several: boolean,
): Family {
  const { key, missing } = searched;
  const person = key === MISSING_KEY ? {} : factsOf(searched, missing);
  const places = new PedigreePlaces(drawing, key, family);
  const alike = drawing.members.filter((other) => other.missing && areAlike(searched, other, drawing));
  return {
    ...family,
    ...person,
    missingKey: key,
    members: family.members.map((member) => placedMember(member, places)),
    drawn: {
      pedigree: places.pedigree,
      labels: places.labels,
      searchedMember: several ? missingMember(searched) : null,
      alike: alike.map(missingMember),
    },
  };
}

function factsOf({ sex }: DrawnMember, missing: DrawnMember['missing']) {
  return {
    missingSex: sex,
    missingBirthDate: missing?.birthDate ?? null,
    missingSince: missing?.missingSince ?? null,
  };
}

function missingMember(member: DrawnMember): MissingMember {
  return { key: member.key, label: roleText(member) };
}

/** A relative who was added after the drawing has no place in it and is not compared until he or she gets one. */
function placedMember(member: FamilyMember, { pedigree, placed }: PedigreePlaces): FamilyMember {
  if (!placed.has(member.donorId))
    return { ...member, relation: 'other_relative', genotypes: null, otherGenotypes: null };
  const person = personOfItem(pedigree, member.donorId);
  return { ...member, relation: relationInPedigree(pedigree, MISSING, person) ?? 'other_relative' };
}

/** Whether two missing members are siblings whom genetics does not distinguish. */
function areAlike(a: DrawnMember, b: DrawnMember, { members }: DrawnPedigree): boolean {
  const known = (member: DrawnMember): boolean =>
    member.items.length > 0 || members.some(({ father, mother }) => [father, mother].includes(member.key));
  return (
    a.key !== b.key &&
    a.father !== null &&
    a.mother !== null &&
    a.father === b.father &&
    a.mother === b.mother &&
    !known(a) &&
    !known(b)
  );
}

/** Maps the members of a drawing to persons of the searched pedigree. */
class PedigreePlaces {
  readonly pedigree: Pedigree;
  readonly labels = new Map<string, Bilingual>();
  readonly placed = new Set<string>();
  private readonly ids = new Map<string, string>();
  private readonly sameAs = emptyRecord<string>();

  constructor(drawing: DrawnPedigree, asked: string, { members, missingSex }: FamilyWithoutDrawing) {
    const sexes = new Map<string, Sex>(members.map(({ donorId, sex }) => [donorId, sex]));
    for (const member of drawing.members) this.place(member, asked);
    const { persons } = pedigreeOfDrawing(drawing);
    this.pedigree = {
      persons: persons.map(({ id: key, sex: drawn, father, mother }) => {
        const id = this.idOf(key);
        // What is registered may have been corrected since the drawing.
        const registered = key === MISSING_KEY ? missingSex : (sexes.get(id) ?? 'unknown');
        const sex = registered === 'unknown' ? drawn : registered;
        return { id, sex, father: father && this.idOf(father), mother: mother && this.idOf(mother) };
      }),
      ...(Object.keys(this.sameAs).length > 0 && { sameAs: this.sameAs }),
    };
  }

  /** A donor has the donor's id; a member without a donor has the id of the first reference item. */
  private place(member: DrawnMember, asked: string): void {
    const { key, donorId, items } = member;
    const own = donorId ?? items[0];
    const id = key === asked ? MISSING : (own ?? `~:${key}`);
    this.ids.set(key, id);
    this.labels.set(id, roleText(member));
    if (donorId !== null) this.placed.add(donorId);
    for (const item of items) {
      this.placed.add(item);
      if (item !== id) this.sameAs[item] = id;
    }
  }

  private idOf(key: string): string {
    return this.ids.get(key) ?? key;
  }
}
