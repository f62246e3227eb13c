import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { compareCells } from './compare-cells';
import type { CsvValue } from './csv';
import './list-table.css';

export interface Column<T> {
  key: string;
  title: string;
  render: (row: T) => ReactNode;
  /** The cell as text, for the export and for sorting; a column without it has neither. */
  text?: (row: T) => CsvValue;
  width?: number | string;
  align?: 'left' | 'right' | 'center';
}

export interface Sorting {
  readonly key: string;
  readonly down: boolean;
}

/** The rows in the order that was asked for; as they came when none was. */
export function sorted<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  sorting: Sorting | null,
): readonly T[] {
  const text = columns.find(({ key }) => key === sorting?.key)?.text;
  if (!sorting || !text) return rows;
  const sign = sorting.down ? -1 : 1;
  return [...rows].sort((a, b) => sign * compareCells(text(a), text(b)));
}

/** Up, down, as it came. */
function nextSorting(sorting: Sorting | null, key: string): Sorting | null {
  if (sorting?.key !== key) return { key, down: false };
  return sorting.down ? null : { key, down: true };
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const row = event.currentTarget;
  const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  if (next instanceof HTMLElement) {
    event.preventDefault();
    next.focus();
  }
}

interface Props<T> {
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** Where Enter or a click on the row goes. */
  readonly rowPath?: ((row: T) => string) | undefined;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
  readonly empty: ReactNode;
}

/** A list as a plain table: the first thing that most pages show, so it loads and draws at once. */
export function ListTable<T>(props: Props<T>): ReactElement {
  const { columns, rows, rowPath: open, sorting, onSort } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="list-table">
      <table>
        <thead>
          <tr>
            {columns.map(({ key, title, text, width, align }) => {
              const down = sorting?.key === key ? sorting.down : undefined;
              const order = down === undefined ? undefined : down ? 'descending' : 'ascending';
              return (
                <th key={key} scope="col" style={{ width, textAlign: align }} aria-sort={order}>
                  {text ? (
                    <button
                      type="button"
                      title={t('common:sortHint')}
                      onClick={() => onSort(nextSorting(sorting, key))}
                    >
                      {title}
                      <span aria-hidden="true">{down === undefined ? '' : down ? ' ▾' : ' ▴'}</span>
                    </button>
                  ) : (
                    title
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{props.empty}</td>
            </tr>
          )}
          {rows.map((row) => (
            <tr
              key={props.rowKey(row)}
              {...(open && {
                tabIndex: 0,
                className: 'row-link',
                onClick: (event) => {
                  if (!(event.target as HTMLElement).closest('a,button,input')) void navigate(open(row));
                },
                onKeyDown: (event) => {
                  if (event.target !== event.currentTarget) return;
                  if (event.key === 'Enter') void navigate(open(row));
                  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event);
                },
              })}
            >
              {columns.map(({ key, render, align }) => (
                <td key={key} style={{ textAlign: align }}>
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
