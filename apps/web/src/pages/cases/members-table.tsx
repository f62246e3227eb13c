import { isConsentInForce } from '../../intake/consent';
import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type CaseDetail, type CaseMember } from '../../api/schema';
import { EmptyState, StatusTag } from '../../ui';
import { MemberActions } from './member-actions';

export function MembersTable({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const { members } = detail;
  const mayCorrect = detail.steps.includes('correct_members');
  const named = members.some(({ identity }) => identity !== null);
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="donorId"
      dataSource={members}
      locale={{ emptyText: <EmptyState title={t('cases:noFamily')} hint={t('cases:noFamilyHint')} /> }}
      columns={[
        { title: t('field:relation'), render: (_, row) => t(`enum:relation.${row.relation}`) },
        {
          title: t('field:code'),
          render: (_, row) => (
            <Link className="code" to={`/donors/${row.donorId}`}>
              {row.code}
            </Link>
          ),
        },
        ...(named
          ? [{ title: t('field:name'), render: (_: unknown, row: CaseMember) => row.identity?.name ?? '–' }]
          : []),
        { title: t('field:sex'), render: (_, row) => t(`enum:sex.${row.sex}`) },
        {
          title: t('field:birthYear'),
          render: (_, row) => <span className="num">{row.birthYear ?? '–'}</span>,
        },
        {
          title: t('field:consent'),
          render: (_, row) =>
            isConsentInForce(row.consent) ? (
              t(`enum:consentKind.${row.consent.kind}`)
            ) : (
              <Tag color="error">{t('intake:noConsent')}</Tag>
            ),
        },
        {
          title: t('field:specimens'),
          render: (_, row) =>
            row.specimens.length === 0 ? (
              <Tag color="warning">{t('intake:noSample')}</Tag>
            ) : (
              row.specimens.map((specimen) => (
                <div key={specimen.id} style={{ whiteSpace: 'nowrap' }}>
                  <Link className="code" to={`/specimens/${specimen.id}`}>
                    {specimen.barcode}
                  </Link>{' '}
                  <StatusTag kind="specimen" value={specimen.status} />
                </div>
              ))
            ),
        },
        {
          title: t('field:profile'),
          render: (_, row) =>
            row.profile ? (
              t('cases:loci', { count: row.profile.autosomalLoci })
            ) : (
              <span className="muted">–</span>
            ),
        },
        ...(mayCorrect
          ? [
              {
                key: 'actions',
                render: (_: unknown, row: CaseMember) => <MemberActions detail={detail} member={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}
