import { Button, Flex, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Policy } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { EmptyState, KeysetTable, Page, Resource, When, type Column } from '../../ui';
import { NewVersionDrawer } from './new-version-drawer';
import { SettingsView } from './settings-view';
import { WhatIfs } from './what-ifs';
import './policies.css';

function History(): ReactElement {
  const { t } = useTranslation('policies');
  const columns: Column<Policy>[] = [
    {
      key: 'version',
      title: t('version'),
      width: 120,
      render: (policy) => (
        <>
          {policy.version} {policy.inForce && <Tag color="processing">{t('inForce')}</Tag>}
        </>
      ),
      text: (policy) => policy.version,
    },
    { key: 'reason', title: t('reason'), render: (policy) => policy.reason, text: (policy) => policy.reason },
    {
      key: 'at',
      title: t('createdAt'),
      width: 140,
      render: (policy) => <When at={policy.createdAt} />,
      text: (policy) => policy.createdAt,
    },
  ];
  return (
    <KeysetTable
      path="/policies"
      columns={columns}
      rowKey={(policy) => String(policy.version)}
      exportName="policies"
      empty={<EmptyState title={t('empty')} />}
    />
  );
}

function Content({ policy }: { policy: Policy }): ReactElement {
  const { t } = useTranslation();
  const lead = useMay('policy.write');
  const [open, setOpen] = useState(false);
  return (
    <Page
      title={t('nav:policies')}
      tags={<Tag color="processing">{t('policies:current', { version: policy.version })}</Tag>}
      extra={
        lead && (
          <Button type="primary" onClick={() => setOpen(true)}>
            {t('policies:new')}
          </Button>
        )
      }
    >
      <Flex vertical gap={10}>
        <SettingsView settings={policy.settings} />
        <History />
        {lead && (
          <section>
            <h2 className="what-if-heading">{t('policies:whatIf.tries')}</h2>
            <WhatIfs inForce={policy} />
          </section>
        )}
      </Flex>
      {lead && <NewVersionDrawer inForce={policy} open={open} onClose={() => setOpen(false)} />}
    </Page>
  );
}

/** The rules of comparison in force, their history, and the laboratory lead's way to change them. */
export function PoliciesPage(): ReactElement {
  return <Resource path="/policies/current">{(policy) => <Content policy={policy} />}</Resource>;
}
