import { useMemo, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PedigreePerson } from '../api/schema';
import { layoutPedigree, type PlacedPerson, type PlacedUnion } from './pedigree-layout';
import './genetics.css';

interface Props {
  readonly persons: readonly PedigreePerson[];
  readonly missingId: string;
  /** Everybody who is missing; default the one. */
  readonly missing?: readonly string[];
  /** What stands beneath each person; a line break separates two lines. */
  readonly labels: Readonly<Record<string, string>>;
  readonly typed: readonly string[];
  readonly selected?: string | null;
  readonly onSelect?: (id: string) => void;
}

const UNIT = { x: 88, y: 90 } as const;
const HALF = 13;
/** Symbols stand above the middle of their row, to leave room for the label. */
const LIFT = 14;

/** Labels longer than this would run into the neighbour's. */
const LINE_LENGTH = 13;

/** Breaks a long first line at the space nearest to its middle. */
function linesOf(label: string): string[] {
  const [first = '', ...rest] = label.split('\n');
  const spaces = [...first.matchAll(/ /g)].map((match) => match.index);
  if (first.length <= LINE_LENGTH || spaces.length === 0) return [first, ...rest];
  const middle = first.length / 2;
  const at = spaces.reduce((best, one) => (Math.abs(one - middle) < Math.abs(best - middle) ? one : best));
  return [first.slice(0, at), first.slice(at + 1), ...rest];
}

const px = (x: number): number => x * UNIT.x;
const py = (y: number): number => y * UNIT.y - LIFT;

function Lines({ union }: { union: PlacedUnion }): ReactElement {
  const [y, partnerY, barY] = [py(union.y), py(union.partnerY), py(union.barY)];
  const childTop = py(union.childY) - HALF;
  const ends = [union.x, ...union.children.map((child) => child.x)];
  const partners =
    partnerY === y
      ? `M${px(union.from)} ${y}H${px(union.to)}`
      : `M${px(union.from)} ${y}V${partnerY}H${px(union.to)}V${y}`;
  return (
    <path
      className="gx-line"
      d={[
        partners,
        `M${px(union.x)} ${partnerY}V${barY}`,
        `M${px(Math.min(...ends))} ${barY}H${px(Math.max(...ends))}`,
        ...union.children.map((child) => `M${px(child.x)} ${barY}V${childTop}`),
      ].join('')}
    />
  );
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
  readonly place: PlacedPerson;
  readonly sex: PedigreePerson['sex'];
  readonly label: string;
  readonly missing: boolean;
  readonly typed: boolean;
  readonly selected: boolean;
  readonly onSelect: ((id: string) => void) | undefined;
}

function Node({ place, sex, label, missing, typed, selected, onSelect }: NodeProps): ReactElement {
  const { t } = useTranslation('genetics');
  const state = missing ? t('missing') : typed ? t('typed') : t('untyped');
  const choose = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect?.(place.id);
  };
  const interactive = onSelect !== undefined;
  const lines = linesOf(label);
  const classes = ['gx-node', missing ? 'missing' : typed ? 'typed' : 'untyped', selected ? 'selected' : ''];
  return (
    <g
      className={classes.join(' ')}
      transform={`translate(${px(place.x)} ${py(place.y)})`}
      tabIndex={0}
      role={interactive ? 'button' : 'img'}
      {...(interactive
        ? { onClick: () => onSelect(place.id), onKeyDown: choose, 'aria-pressed': selected }
        : {})}
    >
      <title>{`${label.replaceAll('\n', ' ')} – ${state}`}</title>
      <circle className="gx-focus" r={HALF * 1.55} />
      <Symbol sex={sex} />
      {missing && (
        <text className="gx-question" y={5}>
          ?
        </text>
      )}
      {lines.map((line, index) => (
        <text
          key={index}
          className={index > 0 && index === lines.length - 1 ? 'gx-code' : 'gx-label'}
          y={HALF + 16 + index * 13}
        >
          {line}
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
  const layout = useMemo(() => layoutPedigree(persons, missingId), [persons, missingId]);
  const sexes = new Map(persons.map((person) => [person.id, person.sex]));
  const [width, height] = [layout.width * UNIT.x, layout.height * UNIT.y];
  return (
    <svg
      className="gx-pedigree"
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width, maxHeight: height }}
      role="group"
      aria-label={t('pedigree')}
    >
      {layout.unions.map((union) => (
        <Lines key={`${union.father ?? ''}|${union.mother ?? ''}`} union={union} />
      ))}
      {layout.persons.map((place) => (
        <Node
          key={place.id}
          place={place}
          sex={sexes.get(place.id) ?? 'unknown'}
          label={labels[place.id] ?? ''}
          missing={missing.includes(place.id)}
          typed={typed.includes(place.id)}
          selected={selected === place.id}
          onSelect={onSelect}
        />
      ))}
    </svg>
  );
}
