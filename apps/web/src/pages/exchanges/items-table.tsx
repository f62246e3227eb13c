import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExchangeDetail, ExchangeItem, SentState } from '../../api/schema';
import { EmptyState, KeysetTable, type Column } from '../../ui';
import { ResultTag } from './result-tag';

/** Whether a version that was sent is still what is in force. */
export function StateTag({ state }: { state: SentState }): ReactElement {
  const { t } = useTranslation();
  return <Tag color={state === 'in_force' ? 'default' : 'error'}>{t(`enum:sentState.${state}`)}</Tag>;
}

/** The profiles of a request: the name under which each goes, and which version was sent. */
export function ItemsTable({ exchange }: { exchange: ExchangeDetail }): ReactElement {
  const { t } = useTranslation();
  const columns: Column<ExchangeItem>[] = [
    {
      key: 'place',
      title: '#',
      align: 'right',
      text: (row) => row.place,
      render: (row) => <span className="num">{row.place}</span>,
    },
    {
      key: 'identifier',
      title: t('exchanges:identifier'),
      text: (row) => row.identifier,
      render: (row) => <span className="code">{row.identifier}</span>,
    },
    {
      key: 'donor',
      title: t('exchanges:donor'),
      text: (row) => row.donorCode,
      render: (row) => (
        <Link className="code" to={`/donors/${row.donorId}`}>
          {row.donorCode}
        </Link>
      ),
    },
    {
      key: 'relation',
      title: t('exchanges:relation'),
      text: (row) => (row.relation === null ? '' : t(`enum:relation.${row.relation}`)),
      render: (row) =>
        row.relation === null ? t('exchanges:unknownOrigin') : t(`enum:relation.${row.relation}`),
    },
    {
      key: 'family',
      title: t('exchanges:family'),
      text: (row) => row.caseNumber,
      render: (row) =>
        row.caseId === null ? (
          '–'
        ) : (
          <>
            <Link className="code" to={`/cases/${row.caseId}`}>
              {row.caseNumber}
            </Link>{' '}
            <span className="code muted">{row.family}</span>
          </>
        ),
    },
    {
      key: 'status',
      title: t('field:status'),
      text: (row) => t(`enum:exchangeItemStatus.${row.status}`),
      render: (row) => (
        <>
          {t(`enum:exchangeItemStatus.${row.status}`)}{' '}
          {row.revision !== null && (
            <span className="muted">{t('exchanges:revision', { n: row.revision })}</span>
          )}
        </>
      ),
    },
    {
      key: 'state',
      title: t('exchanges:today'),
      text: (row) => (row.state === null ? '' : t(`enum:sentState.${row.state}`)),
      render: (row) => (row.state === null ? '–' : <StateTag state={row.state} />),
    },
    {
      key: 'result',
      title: t('exchanges:result'),
      text: (row) => (row.result === null ? '' : t(`enum:answerResult.${row.result}`)),
      render: (row) => (row.result === null ? '–' : <ResultTag result={row.result} />),
    },
  ];
  return (
    <KeysetTable
      path="/exchanges/{id}/items"
      ids={{ id: exchange.id }}
      columns={columns}
      rowKey={(row) => row.id}
      filters={[
        {
          name: 'state',
          kind: 'select',
          label: t('exchanges:today'),
          options: [{ value: 'changed', label: t('exchanges:changedOnly') }],
        },
      ]}
      exportName={exchange.number}
      empty={<EmptyState title={t('exchanges:noItems')} />}
    />
  );
}
