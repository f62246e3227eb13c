import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Policy, WhatIf } from '../../api/schema';
import { EmptyState, KeysetTable, StatusTag, When, type Column } from '../../ui';
import { ChangeList } from './change-list';

/** Changed policies that were tried, newest first. */
export function WhatIfs({ inForce }: { inForce: Policy }): ReactElement {
  const { t } = useTranslation('policies');
  const columns: Column<WhatIf>[] = [
    {
      key: 'changes',
      title: t('whatIf.difference'),
      render: (run) => <ChangeList before={inForce.settings} after={run.settings} />,
    },
    {
      key: 'base',
      title: t('whatIf.base'),
      width: 120,
      render: (run) => run.baseVersion,
      text: (run) => run.baseVersion,
    },
    {
      key: 'status',
      title: t('whatIf.status'),
      width: 120,
      render: (run) => <StatusTag kind="run" value={run.status} />,
      text: (run) => run.status,
    },
    {
      key: 'at',
      title: t('whatIf.askedAt'),
      width: 140,
      render: (run) => <When at={run.createdAt} />,
      text: (run) => run.createdAt,
    },
    {
      key: 'open',
      title: '',
      width: 80,
      render: (run) => <Link to={`/policies/what-ifs/${run.id}`}>{t('whatIf.open')}</Link>,
    },
  ];
  return (
    <KeysetTable
      path="/policies/what-ifs"
      columns={columns}
      rowKey={(run) => run.id}
      rowPath={(run) => `/policies/what-ifs/${run.id}`}
      exportName="policy-what-ifs"
      empty={<EmptyState title={t('whatIf.none')} hint={t('whatIf.noneHint')} />}
    />
  );
}
