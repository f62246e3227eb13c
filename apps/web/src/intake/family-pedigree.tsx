import { pedigreeFromRelations } from '@homeward/kinship';
import { useTranslation } from 'react-i18next';
import type { CaseMember, Relation, Sex } from '../api/schema';
import { Pedigree } from '../genetics/pedigree';

const MISSING = 'missing';

interface Props {
  missingSex: Sex;
  members: readonly CaseMember[];
  selected?: string | null;
  onSelect?: (donorId: string) => void;
  /** An empty place in the drawing was chosen. */
  onAdd?: (relation: Relation) => void;
}

/** A connecting person without a donor who could become one; not the parents of half siblings. */
const isPlace = (id: string) => id.startsWith('~') && !id.includes(' ');
const relationOf = (place: string) =>
  place === '~spouse' ? 'spouse_parent_of_child' : (place.slice(1) as Relation);

function draw(members: readonly CaseMember[], sex: Sex) {
  try {
    return pedigreeFromRelations(
      members.flatMap(({ donorId, relation, sex: own }) =>
        // Whom no relation places is in the drawing of the family alone.
        relation === 'other_relative' ? [] : [{ id: donorId, relation, sex: own }],
      ),
      { id: MISSING, sex },
    );
  } catch {
    // Declared relations that contradict each other are shown in the list, and cannot be drawn.
    return null;
  }
}

/** The family as declared, with the missing one in it. Filled symbols have a profile. */
export function FamilyPedigree({ missingSex, members, selected = null, onSelect, onAdd }: Props) {
  const { t } = useTranslation();
  const pedigree = draw(members, missingSex);
  if (members.length === 0 || pedigree === null) return null;
  const labels: Record<string, string> = { [MISSING]: t('intake:missing') };
  for (const person of pedigree.persons) {
    const member = members.find(({ donorId }) => donorId === person.id);
    if (member)
      labels[person.id] = `${t(`enum:relation.${member.relation}`)}\n${member.identity?.name ?? member.code}`;
    else if (isPlace(person.id)) labels[person.id] = t(`enum:relation.${relationOf(person.id)}`);
  }
  const choose = (id: string) => {
    if (members.some(({ donorId }) => donorId === id)) onSelect?.(id);
    else if (isPlace(id)) onAdd?.(relationOf(id));
  };
  return (
    <Pedigree
      persons={[...pedigree.persons]}
      missingId={MISSING}
      labels={labels}
      typed={members.filter(({ profile }) => profile !== null).map(({ donorId }) => donorId)}
      selected={selected}
      {...(onSelect ? { onSelect: choose } : {})}
    />
  );
}
