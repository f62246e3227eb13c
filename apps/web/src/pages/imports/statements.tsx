import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatch } from '../../api/schema';

type Statement = ImportBatch['statements'][number];

/** Values that have words of their own. */
const WORDED: ReadonlySet<string> = new Set(['format', 'delimiter', 'decimal_mark']);
/** What a person should look at: the program could not be certain, or left something out. */
const TO_CHECK: ReadonlySet<string> = new Set([
  'encoding_sample',
  'lines_above',
  'passed_over',
  'sample_from_file_name',
]);

/** What was decided about the file before it was read, one statement each. */
export function Statements({ statements }: { statements: readonly Statement[] }): ReactElement | null {
  const { t } = useTranslation('imports');
  if (statements.length === 0) return null;
  const valueOf = ({ code, value }: Statement) =>
    WORDED.has(code) ? t(`statementValue.${code}.${value}`, { defaultValue: value }) : value;
  return (
    <section aria-label={t('statements')} className="import-statements">
      <span className="muted">{t('statements')}</span>
      <ul>
        {statements.map((statement) => {
          const { code, value, detail, files } = statement;
          return (
            <li
              key={`${code} ${value} ${files ?? ''}`}
              className={TO_CHECK.has(code) ? 'import-to-check' : ''}
            >
              {t(`statement.${code}`, { value: valueOf(statement), detail: detail ?? '' })}
              {files !== null && <span className="muted"> ({files})</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
