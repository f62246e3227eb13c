import { useTranslation } from 'react-i18next';
import type { CaseMember, DrawnMember } from '../../api/schema';
import { Pedigree } from '../../genetics/pedigree';
import { useRole } from './use-role';
import { MISSING } from './members';

interface Props {
  readonly drawing: readonly DrawnMember[];
  readonly members: readonly CaseMember[];
}

/** A drawn family: every missing member with a question mark, filled symbols have a profile. */
export function DrawnFamily({ drawing, members }: Props) {
  const { t } = useTranslation();
  const role = useRole();
  const donors = new Map(members.map((member) => [member.donorId, member]));
  const labels = drawing.map((member): [string, string] => {
    const donor = donors.get(member.donorId ?? member.items[0] ?? '');
    const name = donor && (donor.identity?.name ?? donor.code);
    return [member.key, name === undefined ? role(member) : `${role(member)}\n${name}`];
  });
  const isTyped = (id: string) => donors.get(id)?.profile != null;
  return (
    <div aria-label={t('intake:drawing.preview')}>
      <Pedigree
        persons={[...drawing].map(({ key, sex, father, mother }) => ({ id: key, sex, father, mother }))}
        missingId={MISSING}
        missing={drawing.filter(({ missing }) => missing !== null).map(({ key }) => key)}
        labels={Object.fromEntries(labels)}
        typed={drawing
          .filter(({ donorId, items }) => [donorId ?? '', ...items].some(isTyped))
          .map(({ key }) => key)}
      />
    </div>
  );
}
