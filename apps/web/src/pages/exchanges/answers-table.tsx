import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '../../api/client';
import type { ExchangeAnswer, ExchangeDetail } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { useMay } from '../../session/permissions';
import { EmptyState, KeysetTable, ReasonButton, When, type Column } from '../../ui';
import { StateTag } from './items-table';
import { ResultTag } from './result-tag';

function Dealt({ row }: { row: ExchangeAnswer }): ReactElement {
  const { t } = useTranslation();
  const mayNote = useMay('exchange.request');
  const { id, version, identifier, note, notedBy, notedAt, result } = row;
  if (note !== null)
    return (
      <>
        {note}{' '}
        <span className="muted">
          {notedBy} <When at={notedAt} />
        </span>
      </>
    );
  if (result === 'no_match' || !mayNote) return <>–</>;
  return (
    <ReasonButton
      label={t('exchanges:deal')}
      title={t('exchanges:dealTitle', { identifier })}
      hint={t('exchanges:dealHint')}
      field="note"
      fieldLabel={t('exchanges:dealt')}
      success="exchanges:noted"
      invalidates={['/exchanges']}
      buttonProps={{ size: 'small' }}
      perform={(text) =>
        answer(
          api.POST('/exchange-answers/{id}/note', {
            params: { path: { id } },
            body: { note: text, version },
          }),
        )
      }
    />
  );
}

/** Answers, the newest first; a match waits until somebody says what was done about it. */
export function AnswersTable({ exchange }: { exchange: ExchangeDetail }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: Column<ExchangeAnswer>[] = [
    {
      key: 'identifier',
      title: t('exchanges:identifier'),
      text: (row) => row.identifier,
      render: (row) => <span className="code">{row.identifier}</span>,
    },
    {
      key: 'result',
      title: t('exchanges:result'),
      text: (row) => t(`enum:answerResult.${row.result}`),
      render: (row) => <ResultTag result={row.result} />,
    },
    {
      key: 'donor',
      title: t('exchanges:donor'),
      text: (row) => row.donorCode,
      render: (row) => (
        <>
          <Link className="code" to={`/donors/${row.donorId}`}>
            {row.donorCode}
          </Link>{' '}
          {row.relation !== null && t(`enum:relation.${row.relation}`)}{' '}
          {row.caseId !== null && (
            <Link className="code" to={`/cases/${row.caseId}`}>
              {row.caseNumber}
            </Link>
          )}{' '}
          {row.state !== 'in_force' && <StateTag state={row.state} />}
        </>
      ),
    },
    {
      key: 'reference',
      title: t('exchanges:reference'),
      text: (row) => row.reference,
      render: (row) => <span className="code">{row.reference || '–'}</span>,
    },
    {
      key: 'answeredOn',
      title: t('exchanges:answeredOn'),
      text: (row) => row.answeredOn,
      render: (row) => <span className="num">{format.date(row.answeredOn)}</span>,
    },
    {
      key: 'remark',
      title: t('exchanges:remark'),
      text: (row) => row.remark,
      render: (row) => row.remark || '–',
    },
    {
      key: 'note',
      title: t('exchanges:dealt'),
      text: (row) => row.note,
      render: (row) => <Dealt row={row} />,
    },
  ];
  return (
    <KeysetTable
      path="/exchanges/{id}/answers"
      ids={{ id: exchange.id }}
      columns={columns}
      rowKey={(row) => row.id}
      filters={[
        {
          name: 'answers',
          kind: 'select',
          label: t('exchanges:answers'),
          options: [{ value: 'waiting', label: t('exchanges:waitingOnly') }],
        },
      ]}
      exportName={`${exchange.number}-answers`}
      empty={<EmptyState title={t('exchanges:noAnswers')} />}
    />
  );
}
