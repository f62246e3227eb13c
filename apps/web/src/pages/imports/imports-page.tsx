import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { importStatusValues } from '../../api/schema';
import type { ImportBatch } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { EmptyState, KeysetTable, Page, StatusTag, useChoices, When, type Column } from '../../ui';
import { UploadCard } from './upload-card';

const POLL_MS = 10_000;

function useColumns(): Column<ImportBatch>[] {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return [
    {
      key: 'number',
      title: t('column.number'),
      render: (batch) => (
        <Link className="code" to={`/imports/${batch.id}`}>
          {batch.number}
        </Link>
      ),
      text: (batch) => batch.number,
    },
    {
      key: 'file',
      title: t('column.file'),
      render: (batch) => (
        <>
          {batch.fileName} <span className="muted">{format.fileSize(batch.sizeBytes)}</span>
        </>
      ),
      text: (batch) => batch.fileName,
    },
    {
      key: 'panel',
      title: t('column.panel'),
      render: (batch) => panelsOf(batch) || '–',
      text: panelsOf,
    },
    {
      key: 'samples',
      title: t('column.samples'),
      align: 'right',
      render: ({ samples }) => (
        <span className="num">
          {samples.accepted} / {samples.total}
          {samples.held > 0 && <div className="import-problem">{t('held', { count: samples.held })}</div>}
        </span>
      ),
      text: ({ samples }) => samples.accepted,
    },
    {
      key: 'rejected',
      title: t('column.rejectedRows'),
      align: 'right',
      render: ({ rows }) => (
        <span className="num">
          {format.number(rows.rejected)} / {format.number(rows.total)}
        </span>
      ),
      text: ({ rows }) => rows.rejected,
    },
    {
      key: 'uploaded',
      title: t('column.uploaded'),
      render: (batch) => (
        <>
          <When at={batch.uploadedAt} /> <span className="muted">{batch.uploadedBy}</span>
        </>
      ),
      text: (batch) => batch.uploadedAt,
    },
    {
      key: 'status',
      title: t('column.status'),
      render: (batch) => <StatusTag kind="import" value={batch.status} />,
      text: (batch) => batch.status,
    },
  ];
}

/** The panels that the rows name, else the one chosen at upload. */
function panelsOf({ panels, panel }: ImportBatch): string {
  return panels.length > 0 ? panels.join(', ') : (panel ?? '');
}

/** All imports, newest first, and the place to drop the next file. */
export function ImportsPage(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const columns = useColumns();
  return (
    <Page title={t('nav:imports')}>
      <UploadCard />
      <KeysetTable
        path="/imports"
        columns={columns}
        rowKey={(batch) => batch.id}
        rowPath={(batch) => `/imports/${batch.id}`}
        filters={[
          {
            name: 'findings',
            kind: 'select',
            label: t('imports:column.findings'),
            options: [{ value: 'open', label: t('status:finding.open') }],
          },
          {
            name: 'status',
            kind: 'select',
            label: t('imports:column.status'),
            options: choices('status:import', importStatusValues),
          },
        ]}
        exportName="imports"
        empty={<EmptyState title={t('imports:empty')} hint={t('imports:emptyHint')} />}
        refetchInterval={POLL_MS}
      />
    </Page>
  );
}
