import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Cells, ImportBatch } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { useMay } from '../../session/permissions';
import { ReasonButton } from '../../ui';

/** Columns of the file that were refused, and those that were not needed. */
export function ColumnReport({ batch, cells }: { batch: ImportBatch; cells: Cells }): ReactElement {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { columnsNotNeeded, columnsRefused } = cells;
  return (
    <>
      {columnsRefused.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('columnsRefused', { n: format.number(columnsRefused.length) })}
          description={
            <ul className="import-columns">
              {columnsRefused.map(({ column, header, message, row }) => (
                <li key={column}>
                  <span className="code">
                    {column}
                    {row}
                  </span>{' '}
                  {message} <NotNeeded batch={batch} header={header} />
                </li>
              ))}
            </ul>
          }
        />
      )}
      {columnsNotNeeded.length > 0 && (
        <p className="muted import-columns">
          {t('columnsNotNeeded', {
            n: format.number(columnsNotNeeded.length),
            columns: columnsNotNeeded.map(({ header, column }) => header || column).join(' · '),
          })}
        </p>
      )}
    </>
  );
}

/** The lead says that a column is not needed, here and in each table with the same headers. */
function NotNeeded({ batch, header }: { batch: ImportBatch; header: string }): ReactElement | null {
  const { t } = useTranslation('imports');
  const isLead = useMay('import.approve');
  const open = batch.status === 'quarantined' || batch.status === 'awaiting_approval';
  if (!isLead || !open || batch.ownUpload) return null;
  return (
    <ReasonButton
      label={t('notNeeded.label')}
      title={t('notNeeded.title', { header })}
      hint={t('notNeeded.hint')}
      success="imports:notNeeded.said"
      invalidates={['/imports']}
      buttonProps={{ size: 'small' }}
      perform={(reason) =>
        answer(
          api.POST('/imports/{id}/columns-not-needed', {
            params: { path: { id: batch.id } },
            body: { headers: [header], reason, version: batch.version },
          }),
        )
      }
    />
  );
}
