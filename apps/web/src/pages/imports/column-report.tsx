import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cells } from '../../api/schema';
import { useFormat } from '../../i18n/format';

/** Columns of the file that were refused, and those that were not needed. */
export function ColumnReport({ cells }: { cells: Cells }): ReactElement {
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
              {columnsRefused.map(({ column, message, row }) => (
                <li key={column}>
                  <span className="code">
                    {column}
                    {row}
                  </span>{' '}
                  {message}
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
