import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Well } from '../../api/schema';
import './plates.css';

const ROWS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const COLUMNS = Array.from({ length: 12 }, (_, at) => at + 1);

const nameOf = (row: number, column: number) => `${ROWS[row]!}${String(column).padStart(2, '0')}`;

interface Props {
  readonly wells: readonly Well[];
  /** The well that the next scan goes to; null: the next free one. */
  readonly selected: string | null;
  readonly onSelect: (well: string | null) => void;
  /** Empties a well; only while the plate is a draft. */
  readonly onClear?: (well: string) => void;
}

/** The plate as it lies: arrow keys go from well to well, Enter chooses one, Delete empties it. */
export function PlateGrid({ wells, selected, onSelect, onClear }: Props): ReactElement {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const byName = new Map(wells.map((well) => [well.well, well]));
  const onKeyDown = (event: KeyboardEvent, row: number, column: number): void => {
    const [down, right] = (
      { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] } as const
    )[event.key] ?? [0, 0];
    const well = nameOf(row, column);
    if (event.key === 'Delete' && byName.has(well)) onClear?.(well);
    if (down === 0 && right === 0) return;
    event.preventDefault();
    const next = nameOf((row + down + 8) % 8, ((column - 1 + right + 12) % 12) + 1);
    table.current?.querySelector<HTMLButtonElement>(`button[data-well="${next}"]`)?.focus();
  };
  return (
    <table ref={table} className="plate-grid" aria-label={t('plates:grid')}>
      <thead>
        <tr>
          <th />
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map((letter, row) => (
          <tr key={letter}>
            <th scope="row">{letter}</th>
            {COLUMNS.map((column) => {
              const name = nameOf(row, column);
              const well = byName.get(name);
              const said = well
                ? `${[well.name, well.donorCode].filter(Boolean).join(' ')} (${t(`plates:kind.${well.kind}`)})`
                : t('plates:empty');
              return (
                <td key={column}>
                  <button
                    type="button"
                    data-well={name}
                    className={`plate-well plate-${well?.kind ?? 'free'}`}
                    aria-pressed={selected === name}
                    aria-label={`${name}: ${said}`}
                    title={`${name} ${said}`}
                    // One stop of the Tab key; the arrows go on from there.
                    tabIndex={name === (selected ?? 'A01') ? 0 : -1}
                    onClick={() => onSelect(selected === name ? null : name)}
                    onKeyDown={(event) => onKeyDown(event, row, column)}
                  >
                    {well && <span className="code">{well.name}</span>}{' '}
                    {well?.donorCode != null && <span className="muted">{well.donorCode}</span>}
                  </button>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
