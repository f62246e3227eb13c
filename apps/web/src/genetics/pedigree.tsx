import { layoutPedigree, pedigreePicture, type PedigreeMeasures, type Point } from '@homeward/rules';
import { useMemo, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PedigreePerson } from '../api/schema';
import './genetics.css';

interface Props {
  readonly persons: readonly PedigreePerson[];
  readonly missingId: string;
  /** All missing persons; by default `missingId` alone. */
  readonly missing?: readonly string[];
  /** Label below each person; a line break separates two lines. */
  readonly labels: Readonly<Record<string, string>>;
  readonly typed: readonly string[];
  readonly selected?: string | null;
  readonly onSelect?: (id: string) => void;
}

const HALF = 13;
/** Above the first row of symbols, and below the last one for its labels. */
const MARGIN = { top: 24, bottom: 66 } as const;
const MEASURES: PedigreeMeasures = {
  column: 88,
  row: 104,
  half: HALF,
  bar: 18,
  barStep: 6,
  barRoom: 14,
  over: 5,
  origin: [44, MARGIN.top],
};

/** Labels longer than this would run into the neighbour's. */
const LINE_LENGTH = 13;

/** The lines below a symbol: who it is, broken at the space nearest to the middle if it is long, and the code or name. */
function labelLines(label: string): { text: string; faint: boolean }[] {
  const [first = '', ...rest] = label.split('\n');
  return [
    ...halves(first).map((text) => ({ text, faint: false })),
    ...rest.map((text) => ({ text, faint: true })),
  ];
}

function halves(first: string): string[] {
  const spaces = [...first.matchAll(/ /g)].map((match) => match.index);
  if (first.length <= LINE_LENGTH || spaces.length === 0) return [first];
  const middle = first.length / 2;
  const at = spaces.reduce((best, one) => (Math.abs(one - middle) < Math.abs(best - middle) ? one : best));
  return [first.slice(0, at), first.slice(at + 1)];
}

/** By sex, the missing person's too, as the report draws it; a diamond where the sex is unknown. */
function Symbol({ sex }: { sex: PedigreePerson['sex'] }): ReactElement {
  if (sex === 'unknown') {
    const reach = HALF * 1.2;
    return <path d={`M0 ${-reach}L${reach} 0L0 ${reach}L${-reach} 0Z`} />;
  }
  if (sex === 'female') return <circle r={HALF} />;
  return <rect x={-HALF} y={-HALF} width={2 * HALF} height={2 * HALF} />;
}

interface NodeProps {
  readonly id: string;
  readonly place: Point;
  readonly sex: PedigreePerson['sex'];
  readonly label: string;
  readonly missing: boolean;
  readonly typed: boolean;
  readonly selected: boolean;
  readonly onSelect: ((id: string) => void) | undefined;
}

function Node({ id, place, sex, label, missing, typed, selected, onSelect }: NodeProps): ReactElement {
  const { t } = useTranslation('genetics');
  const state = missing ? t('missing') : typed ? t('typed') : t('untyped');
  const choose = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect?.(id);
  };
  const interactive = onSelect !== undefined;
  const lines = labelLines(label);
  const classes = ['gx-node', missing ? 'missing' : typed ? 'typed' : 'untyped', selected ? 'selected' : ''];
  return (
    <g
      className={classes.join(' ')}
      transform={`translate(${place[0]} ${place[1]})`}
      tabIndex={0}
      role={interactive ? 'button' : 'img'}
      {...(interactive ? { onClick: () => onSelect(id), onKeyDown: choose, 'aria-pressed': selected } : {})}
    >
      <title>{`${label.replaceAll('\n', ' ')} – ${state}`}</title>
      <circle className="gx-focus" r={HALF * 1.55} />
      <Symbol sex={sex} />
      {missing && (
        <text className="gx-question" y={5}>
          ?
        </text>
      )}
      {lines.map(({ text, faint }, index) => (
        <text key={index} className={faint ? 'gx-code' : 'gx-label'} y={HALF + 16 + index * 13}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** A drawn family: squares and circles by sex, diamonds where it is unknown; typed members are filled, the missing one has a question mark. */
export function Pedigree({
  persons,
  missingId,
  missing = [missingId],
  labels,
  typed,
  selected,
  onSelect,
}: Props): ReactElement {
  const { t } = useTranslation('genetics');
  const { picture, width, height } = useMemo(() => {
    const layout = layoutPedigree(persons, missingId);
    return {
      picture: pedigreePicture(layout, MEASURES),
      width: layout.columns * MEASURES.column,
      height: MARGIN.top + Math.max(0, layout.generations - 1) * MEASURES.row + MARGIN.bottom,
    };
  }, [persons, missingId]);
  const sexes = new Map(persons.map((person) => [person.id, person.sex]));
  return (
    <svg
      className="gx-pedigree"
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width, maxHeight: height }}
      role="group"
      aria-label={t('pedigree')}
    >
      <path className="gx-line" d={picture.lines.map((line) => `M${line.join('L')}`).join('')} />
      {[...picture.places].map(([id, place]) => (
        <Node
          key={id}
          id={id}
          place={place}
          sex={sexes.get(id) ?? 'unknown'}
          label={labels[id] ?? ''}
          missing={missing.includes(id)}
          typed={typed.includes(id)}
          selected={selected === id}
          onSelect={onSelect}
        />
      ))}
    </svg>
  );
}
