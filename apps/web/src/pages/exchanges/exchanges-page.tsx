import { useQuery } from '@tanstack/react-query';
import { Badge, Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { resource } from '../../api/queries';
import { exchangeStatusValues, type Exchange } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { useMay } from '../../session/permissions';
import { EmptyState, KeysetTable, Page, StatusTag, useChoices, When, type Column } from '../../ui';

/** Requests to send profiles to other offices. */
export function ExchangesPage(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const choices = useChoices();
  const navigate = useNavigate();
  const mayRequest = useMay('exchange.request');
  const recipients = useQuery(resource('/exchange-recipients')).data?.items ?? [];
  const contents = ({ persons, families, relatives }: Exchange) =>
    t('exchanges:contents', { persons, families, relatives });
  const columns: Column<Exchange>[] = [
    {
      key: 'number',
      title: t('exchanges:number'),
      text: (row) => row.number,
      render: (row) => (
        <Link className="num" to={`/exchanges/${row.id}`}>
          {row.number}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('field:status'),
      text: (row) => t(`status:exchange.${row.status}`),
      render: (row) => <StatusTag kind="exchange" value={row.status} />,
    },
    {
      key: 'recipient',
      title: t('exchanges:recipient'),
      text: (row) => row.recipient,
      render: (row) => row.recipient,
    },
    {
      key: 'purpose',
      title: t('exchanges:purpose'),
      text: (row) => t(`enum:exchangePurpose.${row.purpose}`),
      render: (row) => t(`enum:exchangePurpose.${row.purpose}`),
    },
    { key: 'contents', title: t('exchanges:contentsTitle'), text: contents, render: contents },
    {
      key: 'answers',
      title: t('exchanges:answers'),
      align: 'right',
      text: (row) => row.answers,
      render: (row) => (
        <Badge
          count={row.answersWaiting}
          size="small"
          offset={[10, 0]}
          title={t('exchanges:waitingCount', { count: row.answersWaiting })}
        >
          <span className="num">{format.number(row.answers)}</span>
        </Badge>
      ),
    },
    {
      key: 'requested',
      title: t('exchanges:requested'),
      text: (row) => row.requestedAt,
      render: (row) => (
        <>
          <When at={row.requestedAt} /> <span className="muted">{row.requestedBy}</span>
        </>
      ),
    },
  ];
  return (
    <Page
      title={t('nav:exchanges')}
      extra={
        <>
          <Button onClick={() => void navigate('/exchanges/recipients')}>{t('exchanges:recipients')}</Button>
          {mayRequest && (
            <Button type="primary" onClick={() => void navigate('/exchanges/new')}>
              {t('exchanges:new')}
            </Button>
          )}
        </>
      }
    >
      <KeysetTable
        path="/exchanges"
        columns={columns}
        rowKey={(row) => row.id}
        rowPath={(row) => `/exchanges/${row.id}`}
        filters={[
          {
            name: 'status',
            kind: 'select',
            label: t('field:status'),
            options: choices('status:exchange', exchangeStatusValues),
          },
          {
            name: 'recipientId',
            kind: 'select',
            label: t('exchanges:recipient'),
            options: recipients.map((row) => ({ value: row.id, label: format.named(row) })),
          },
          {
            name: 'answers',
            kind: 'select',
            label: t('exchanges:answers'),
            options: [{ value: 'waiting', label: t('exchanges:waitingOnly') }],
          },
        ]}
        exportName="exchanges"
        empty={<EmptyState title={t('exchanges:none')} hint={t('exchanges:noneHint')} />}
      />
    </Page>
  );
}
