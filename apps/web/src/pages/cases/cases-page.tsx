import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { caseStatusValues } from '../../api/schema';
import type { CaseSummary } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { useFormat } from '../../i18n/format';
import {
  AgeTag,
  EmptyState,
  KeysetTable,
  Page,
  StatusTag,
  useChoices,
  usePlaces,
  type Column,
} from '../../ui';

export function CasesPage() {
  const { t } = useTranslation();
  const choices = useChoices();
  const format = useFormat();
  const places = usePlaces();
  const mayOpen = useMay('case.open');
  const openButton = mayOpen && (
    <Link to="/intake">
      <Button type="primary">{t('intake:openCase')}</Button>
    </Link>
  );
  const columns: Column<CaseSummary>[] = [
    {
      key: 'number',
      title: t('field:caseNumber'),
      text: (row) => row.number,
      render: (row) => (
        <>
          <Link to={`/cases/${row.id}`} className="num">
            {row.number}
          </Link>{' '}
          {row.urgent && <Tag color="error">{t('field:urgent')}</Tag>}
        </>
      ),
    },
    {
      key: 'status',
      title: t('field:status'),
      text: (row) => t(`status:case.${row.status}`),
      render: (row) => <StatusTag kind="case" value={row.status} />,
    },
    {
      key: 'sex',
      title: t('field:sex'),
      text: (row) => t(`enum:sex.${row.missingSex}`),
      render: (row) => t(`enum:sex.${row.missingSex}`),
    },
    {
      key: 'birthDate',
      title: t('field:birthDate'),
      text: (row) => row.missingBirthDate,
      render: (row) => <span className="num">{format.date(row.missingBirthDate)}</span>,
    },
    {
      key: 'missingSince',
      title: t('field:missingSince'),
      text: (row) => row.missingSince,
      render: (row) => <span className="num">{format.date(row.missingSince)}</span>,
    },
    {
      key: 'members',
      title: t('cases:typedOfMembers'),
      align: 'right',
      text: (row) => `${row.typedMembers} / ${row.members}`,
      render: (row) => (
        <span className="num">
          {row.typedMembers} / {row.members}
        </span>
      ),
    },
    {
      key: 'point',
      title: t('field:collectionPoint'),
      text: (row) => places.point(row.collectionPointId),
      render: (row) => places.point(row.collectionPointId),
    },
    {
      key: 'createdAt',
      title: t('cases:opened'),
      text: (row) => row.createdAt,
      render: (row) => <AgeTag at={row.createdAt} plain={row.typedMembers > 0 || row.status !== 'open'} />,
    },
  ];
  return (
    <Page title={t('nav:cases')} extra={openButton}>
      <KeysetTable
        path="/cases"
        columns={columns}
        rowKey={(row) => row.id}
        rowPath={(row) => `/cases/${row.id}`}
        filters={[
          { name: 'q', kind: 'text', label: t('cases:search') },
          {
            name: 'status',
            kind: 'select',
            label: t('field:status'),
            options: choices('status:case', caseStatusValues),
          },
          { name: 'from', kind: 'days', label: t('common:madeOn') },
        ]}
        exportName="cases"
        empty={<EmptyState title={t('cases:none')} hint={t('cases:noneHint')} action={openButton} />}
      />
    </Page>
  );
}
