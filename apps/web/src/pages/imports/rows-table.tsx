import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch, ImportRow } from '../../api/schema';
import { EmptyState, KeysetTable, type Column } from '../../ui';
import { Advice } from './advice';

/** Rows of one verdict, each with row, cell, value, rule and what to do. */
export function RowsTable(props: {
  batch: ImportBatch;
  status: 'rejected' | 'skipped' | 'accepted';
}): ReactElement {
  const { batch, status } = props;
  const { t } = useTranslation('imports');
  const file: Column<ImportRow>[] =
    batch.files.length === 0
      ? []
      : [
          {
            key: 'file',
            title: t('column.file'),
            render: (row) => row.file,
            text: (row) => row.file,
          },
        ];
  const columns: Column<ImportRow>[] = [
    ...file,
    {
      key: 'row',
      title: t('column.row'),
      align: 'right',
      width: 64,
      render: (row) => row.rowNumber,
      text: (row) => row.rowNumber,
    },
    {
      key: 'sample',
      title: t('column.sample'),
      render: (row) => <span className="code">{row.sampleName}</span>,
      text: (row) => row.sampleName,
    },
    { key: 'marker', title: t('column.marker'), render: (row) => row.marker, text: (row) => row.marker },
    {
      key: 'alleles',
      title: t('column.alleles'),
      render: (row) => <span className="num">{row.alleles.join(', ')}</span>,
      text: (row) => row.alleles.join(' '),
    },
  ];
  const verdict: Column<ImportRow>[] = [
    { key: 'field', title: t('column.cell'), render: (row) => row.field, text: (row) => row.field },
    {
      key: 'value',
      title: t('column.value'),
      render: (row) => row.value !== null && <span className="code import-problem">{row.value}</span>,
      text: (row) => row.value,
    },
    { key: 'message', title: t('column.rule'), render: (row) => row.message, text: (row) => row.message },
    {
      key: 'advice',
      title: t('column.advice'),
      render: (row) => <Advice code={status === 'rejected' ? row.code : null} />,
    },
  ];
  return (
    <KeysetTable
      path="/imports/{id}/rows"
      ids={{ id: batch.id }}
      columns={status === 'accepted' ? columns : [...columns, ...verdict]}
      rowKey={(row) => `${row.file ?? ''}:${row.rowNumber}:${row.sampleName}:${row.marker}`}
      fixed={{ status }}
      exportName={`${batch.number}-${status}`}
      empty={<EmptyState title={t(`noRows.${status}`)} />}
    />
  );
}
