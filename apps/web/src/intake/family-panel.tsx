import { isConsentInForce } from './consent';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { relationValues } from '../api/schema';
import { type CaseDetail, type CaseMember, type Relation } from '../api/schema';
import { StatusTag } from '../ui';
import { FamilyAdviceLine } from './family-advice';
import { FamilyPedigree } from './family-pedigree';
import { ProspectStrip } from './prospect-strip';
import { canAdd } from './relations';
import { useProspect } from './use-prospect';

/** The relatives that are asked for most, as buttons; the others stand in the list beside them. */
const COMMON: readonly Relation[] = [
  'father',
  'mother',
  'full_sibling',
  'paternal_grandmother',
  'maternal_grandmother',
];

interface Props {
  detail: CaseDetail;
  selected: string | null;
  adding: Relation | null;
  onSelect: (donorId: string) => void;
  onAdd: (relation: Relation) => void;
}

function MemberLine({
  member,
  selected,
  onSelect,
}: {
  member: CaseMember;
  selected: boolean;
  onSelect: () => void;
}) {
  const { t } = useTranslation();
  const specimen = member.specimens[0];
  return (
    <Button
      block
      type={selected ? 'primary' : 'default'}
      ghost={selected}
      aria-pressed={selected}
      onClick={onSelect}
      style={{ justifyContent: 'space-between', height: 'auto', minHeight: 32, padding: '3px 8px' }}
    >
      <span>
        {t(`enum:relation.${member.relation}`)} · {member.identity?.name ?? member.code}
      </span>
      <span>
        {!isConsentInForce(member.consent) && <Tag color="error">{t('intake:noConsent')}</Tag>}
        {specimen ? (
          <StatusTag kind="specimen" value={specimen.status} />
        ) : (
          <Tag color="warning">{t('intake:noSample')}</Tag>
        )}
      </span>
    </Button>
  );
}

/** Case and pedigree: tap a member to sample him or her, tap a relation to add one. */
export function FamilyPanel({ detail, selected, adding, onSelect, onAdd }: Props) {
  const { t } = useTranslation();
  const prospect = useProspect(detail);
  const present = detail.members.map(({ relation }) => relation);
  const addable = relationValues.filter((relation) => canAdd(relation, present));
  const rest = addable.filter((relation) => !COMMON.includes(relation));
  return (
    <Flex vertical gap={8}>
      <FamilyPedigree
        missingSex={detail.missingSex}
        members={detail.members}
        selected={selected}
        onSelect={onSelect}
        onAdd={onAdd}
      />
      <ProspectStrip prospect={prospect} />
      {detail.members.map((member) => (
        <MemberLine
          key={member.donorId}
          member={member}
          selected={member.donorId === selected}
          onSelect={() => onSelect(member.donorId)}
        />
      ))}
      <Flex gap={6} wrap role="group" aria-label={t('intake:addRelative')}>
        {COMMON.filter((relation) => addable.includes(relation)).map((relation, index) => (
          <Button
            key={relation}
            {...(index === 0 && { 'data-next-step': '' })}
            type={adding === relation ? 'primary' : 'dashed'}
            icon={<PlusOutlined />}
            onClick={() => onAdd(relation)}
          >
            {t(`enum:relation.${relation}`)}
          </Button>
        ))}
        <Select
          value={adding !== null && rest.includes(adding) ? adding : null}
          placeholder={t('intake:otherRelative')}
          aria-label={t('intake:otherRelative')}
          style={{ minWidth: 130 }}
          popupMatchSelectWidth={false}
          options={rest.map((relation) => ({ value: relation, label: t(`enum:relation.${relation}`) }))}
          onChange={(relation: Relation | null) => {
            if (relation !== null) onAdd(relation);
          }}
        />
      </Flex>
      <FamilyAdviceLine
        members={detail.members}
        onAdd={onAdd}
        ranked={prospect?.next.map(({ relation }) => relation)}
      />
    </Flex>
  );
}
