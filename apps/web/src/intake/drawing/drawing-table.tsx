import { DeleteOutlined, UsergroupAddOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, InputNumber, Select, Table, Tooltip, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { drawnRoleValues, sexValues } from '../../api/schema';
import type { CaseMember, DrawnMember } from '../../api/schema';
import { DayPicker } from '../../ui';
import {
  withChange,
  withRoleNames,
  MISSING,
  numberFor,
  refusedRow,
  withParents,
  withoutMember,
} from './members';
import { useRole } from './use-role';

interface Props {
  readonly drawing: readonly DrawnMember[];
  readonly members: readonly CaseMember[];
  readonly problem: unknown;
  readonly onChange: (drawing: DrawnMember[]) => void;
}

const LARGEST_NUMBER = 99;
const UNKNOWN = { birthDate: null, missingSince: null };

/** The members of a drawing, one row each; every cell is reached with the keyboard. */
export function DrawingTable({ drawing, members, problem, onChange }: Props) {
  const { t } = useTranslation();
  const role = useRole();
  const refused = refusedRow(problem);
  const isRefused = (row: number, ...fields: string[]) =>
    refused?.row === row && fields.includes(refused.field);
  const status = (row: number, ...fields: string[]) =>
    isRefused(row, ...fields) ? ({ status: 'error' } as const) : {};
  const label = (member: DrawnMember, field: string) => `${role(member)} · ${t(`intake:drawing.${field}`)}`;
  const change = (member: DrawnMember, part: Partial<DrawnMember>) =>
    onChange(withChange(drawing, member.key, part));
  const donorOptions = (items: boolean) =>
    members
      .filter(({ relation }) => (relation === 'self') === items)
      .map((donor) => ({
        value: donor.donorId,
        label: `${donor.code} ${donor.identity?.name ?? ''} (${t(`enum:relation.${donor.relation}`)})`,
      }));
  const parent = (side: 'father' | 'mother') => (_: unknown, member: DrawnMember, row: number) => (
    <Select
      {...status(row, side)}
      className="wide"
      allowClear
      value={member[side]}
      aria-label={label(member, side)}
      placeholder="–"
      popupMatchSelectWidth={false}
      options={drawing
        .filter(({ key, sex }) => key !== member.key && sex !== (side === 'father' ? 'female' : 'male'))
        .map((other) => ({ value: other.key, label: role(other) }))}
      onChange={(value?: string) => change(member, { [side]: value ?? null })}
    />
  );
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="key"
      dataSource={[...drawing]}
      columns={[
        {
          title: t('intake:drawing.role'),
          width: 230,
          render: (_, member, row) => (
            <>
              <Flex gap={4}>
                <Select
                  {...status(row, 'role', 'key')}
                  style={{ flex: 1 }}
                  value={member.role}
                  aria-label={label(member, 'role')}
                  popupMatchSelectWidth={false}
                  options={drawnRoleValues.map((value) => ({ value, label: t(`enum:drawnRole.${value}`) }))}
                  onChange={(value) =>
                    change(member, {
                      role: value,
                      number: numberFor(withoutMember(drawing, member.key), value),
                    })
                  }
                />
                <InputNumber
                  style={{ width: 56 }}
                  min={1}
                  max={LARGEST_NUMBER}
                  value={member.number}
                  aria-label={label(member, 'number')}
                  onChange={(value) => change(member, { number: value })}
                />
              </Flex>
              {refused?.row === row && (
                <Typography.Text type="danger" role="alert">
                  {withRoleNames(refused.message, drawing, role)}
                </Typography.Text>
              )}
            </>
          ),
        },
        {
          title: t('field:sex'),
          width: 84,
          render: (_, member, row) => (
            <Select
              {...status(row, 'sex')}
              className="wide"
              value={member.sex}
              // The case says what the missing person is.
              disabled={member.key === MISSING}
              aria-label={label(member, 'sex')}
              options={sexValues.map((value) => ({ value, label: t(`enum:sex.${value}`) }))}
              onChange={(value) => change(member, { sex: value })}
            />
          ),
        },
        { title: t('intake:drawing.father'), width: 140, render: parent('father') },
        { title: t('intake:drawing.mother'), width: 140, render: parent('mother') },
        {
          title: t('intake:drawing.donor'),
          render: (_, member, row) =>
            member.missing || member.items.length > 0 ? (
              <Select
                {...status(row, 'items', 'donorId')}
                className="wide"
                mode="multiple"
                value={member.items}
                aria-label={label(member, 'items')}
                placeholder={t('intake:drawing.items')}
                popupMatchSelectWidth={false}
                options={donorOptions(true)}
                onChange={(items: string[]) => change(member, { items })}
              />
            ) : (
              <Select
                {...status(row, 'donorId')}
                className="wide"
                allowClear
                value={member.donorId}
                aria-label={label(member, 'donor')}
                placeholder={t('intake:drawing.noDonor')}
                popupMatchSelectWidth={false}
                options={donorOptions(false)}
                onChange={(value?: string) => {
                  const donor = members.find(({ donorId }) => donorId === value);
                  const known = donor && donor.sex !== 'unknown' ? { sex: donor.sex } : {};
                  change(member, { donorId: value ?? null, ...known });
                }}
              />
            ),
        },
        {
          title: t('intake:drawing.missing'),
          width: 150,
          render: (_, member) => (
            <>
              <Checkbox
                checked={member.missing !== null}
                disabled={member.donorId !== null}
                aria-label={label(member, 'missing')}
                onChange={({ target }) => change(member, { missing: target.checked ? UNKNOWN : null })}
              >
                {t('intake:drawing.isMissing')}
              </Checkbox>
              {member.missing && member.key !== MISSING && (
                <Flex vertical gap={4}>
                  {(['birthDate', 'missingSince'] as const).map((field) => (
                    <label key={field}>
                      <span className="muted">{t(`field:${field}`)}</span>
                      <DayPicker
                        value={member.missing?.[field] ?? null}
                        onChange={(value) =>
                          change(member, { missing: { ...UNKNOWN, ...member.missing, [field]: value } })
                        }
                      />
                    </label>
                  ))}
                </Flex>
              )}
            </>
          ),
        },
        {
          title: '',
          width: 84,
          render: (_, member) => (
            <Flex gap={4}>
              <Tooltip title={t('intake:drawing.addParents')}>
                <Button
                  icon={<UsergroupAddOutlined />}
                  aria-label={label(member, 'addParents')}
                  disabled={member.father !== null && member.mother !== null}
                  onClick={() => onChange(withParents(drawing, member.key))}
                />
              </Tooltip>
              <Tooltip title={t('intake:drawing.remove')}>
                <Button
                  icon={<DeleteOutlined />}
                  aria-label={label(member, 'remove')}
                  disabled={member.key === MISSING}
                  onClick={() => onChange(withoutMember(drawing, member.key))}
                />
              </Tooltip>
            </Flex>
          ),
        },
      ]}
    />
  );
}
