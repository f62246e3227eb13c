import { orderedGenotype } from '@homeward/str';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceLocus } from '../api/schema';
import { kinSides, markAlleles, type KinSide } from './alleles';
import { barScale, LocusBar, type BarScale } from './lr-bar';
import { Allele } from './marks';
import { formatPowerOfTen } from './numbers';
import { Powers } from './powers';
import { useLocusWords } from './use-locus-words';
import './genetics.css';

/** With more relatives than this the cells move together, so that nothing scrolls sideways. */
const ROOMY = 2;
/** Beyond this log10 LR the bar of a locus says nothing more. */
const FURTHEST = 5;

export interface LocusColumn {
  readonly id: string;
  readonly label: string;
}

interface Props {
  readonly evidence: Pick<Evidence, 'perLocus' | 'leftOut'>;
  /** The typed relatives from left to right; the person stands after the first one. */
  readonly relatives: readonly LocusColumn[];
  readonly personLabel: string;
  /** The relative whose column is pointed out. */
  readonly selected?: string | null;
  /** Tells which parent an allele came from; without it two persons stand beside each other. */
  readonly pedigree?: Evidence['pedigree'];
  /** Makes the names of loci buttons. */
  readonly onChoose?: (locus: string) => void;
  /** The locus that was chosen. */
  readonly chosen?: string | null;
}

interface Kinship {
  readonly sides: ReadonlyMap<string, KinSide>;
  readonly parents: { readonly father: string | null; readonly mother: string | null };
}

function kinshipOf({ pedigree, relatives }: Pick<Props, 'pedigree' | 'relatives'>): Kinship {
  const missing = pedigree?.persons.find(({ id }) => id === pedigree.missingId);
  return {
    sides: pedigree
      ? kinSides(pedigree.persons, pedigree.missingId)
      : new Map(relatives.map(({ id }) => [id, 'both' as const])),
    parents: { father: missing?.father ?? null, mother: missing?.mother ?? null },
  };
}

function LocusRow(props: {
  locus: EvidenceLocus;
  columns: readonly (LocusColumn | null)[];
  kinship: Kinship;
  scale: BarScale;
  choice: Pick<Props, 'onChoose' | 'chosen'>;
}): ReactElement {
  const { locus, columns, kinship, scale, choice } = props;
  const isChosen = choice.chosen === locus.locus;
  const { t } = useTranslation('genetics');
  const words = useLocusWords();
  const marks = markAlleles(locus, kinship.sides, kinship.parents);
  const frequencies = Object.entries(locus.frequencies)
    .map(([allele, frequency]) => `${allele}: ${frequency.toFixed(4)}`)
    .join('  ');
  const own = [...new Set(orderedGenotype(locus.person))].map((allele) => locus.frequencies[allele]);
  return (
    <tr
      className={[locus.consistent ? '' : 'gx-mismatch', isChosen ? 'gx-chosen' : ''].join(' ').trim()}
      data-locus={locus.locus}
    >
      <th scope="row" title={frequencies === '' ? undefined : t('frequencies', { list: frequencies })}>
        {choice.onChoose ? (
          <button
            type="button"
            className="gx-locus-button"
            aria-pressed={isChosen}
            onClick={() => choice.onChoose?.(locus.locus)}
          >
            {locus.locus}
          </button>
        ) : (
          locus.locus
        )}
      </th>
      {columns.map((column) => {
        const alleles = column === null ? locus.person : locus.relatives[column.id];
        return (
          <td key={column?.id ?? 'person'} className={column === null ? 'gx-person' : ''}>
            {alleles === undefined && <span className="gx-untyped">{t('notTyped')}</span>}
            {alleles &&
              orderedGenotype(alleles).map((name, at) => {
                const mark = column === null ? marks.person[at]! : marks.relative(column.id, name);
                const wrong = column === null && mark === 'none' && !locus.consistent;
                return <Allele key={at} name={name} mark={mark} wrong={wrong} />;
              })}
          </td>
        );
      })}
      <td className="gx-frequencies">
        {own.map((frequency) => (frequency === undefined ? '–' : frequency.toFixed(3))).join(' · ')}
      </td>
      <td className="gx-number">
        <Powers>{formatPowerOfTen(scoreOf(locus))}</Powers>
      </td>
      <td className="gx-bar-cell">
        <LocusBar log10Lr={scoreOf(locus)} scale={scale} wrong={!locus.consistent} />
      </td>
      <td className="gx-note">{words.note(locus)}</td>
    </tr>
  );
}

/** The API gives no logarithm of an LR of 0; its place on the scale is the far left. */
function scoreOf(locus: EvidenceLocus): number {
  return Math.log10(locus.lr);
}

/** One line per locus: the person beside the typed relatives, what they share, and what the locus is worth. */
export function LocusTable(props: Props): ReactElement {
  const { evidence, relatives, personLabel, selected, pedigree, onChoose, chosen } = props;
  const choice = { ...(onChoose && { onChoose }), chosen: chosen ?? null };
  const { t } = useTranslation('genetics');
  const words = useLocusWords();
  const [first, ...rest] = relatives;
  const columns: readonly (LocusColumn | null)[] = first === undefined ? [null] : [first, null, ...rest];
  const kinship = kinshipOf({ ...(pedigree && { pedigree }), relatives });
  const scale = barScale(evidence.perLocus.map(scoreOf), FURTHEST);
  return (
    <div
      className={relatives.length > ROOMY ? 'gx-locus-table gx-compact' : 'gx-locus-table'}
      // It scrolls sideways where the page is narrow, by keyboard too.
      tabIndex={0}
      role="region"
      aria-label={t('locusTable')}
    >
      <table>
        <colgroup>
          <col />
          {columns.map((column) => (
            <col
              key={column?.id ?? 'person'}
              className={column !== null && column.id === selected ? 'gx-selected' : ''}
            />
          ))}
        </colgroup>
        <caption className="gx-legend">
          {pedigree && <Allele name={t('legend.paternal')} mark="paternal" wrong={false} />}
          {pedigree && <Allele name={t('legend.maternal')} mark="maternal" wrong={false} />}
          <Allele name={t(pedigree ? 'legend.shared' : 'legend.both')} mark="shared" wrong={false} />
          <Allele name={t(pedigree ? 'legend.wrong' : 'legend.wrongBoth')} mark="none" wrong />
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('locus')}</th>
            {columns.map((column) => (
              <th scope="col" key={column?.id ?? 'person'} className={column === null ? 'gx-person' : ''}>
                {column?.label ?? personLabel}
              </th>
            ))}
            <th scope="col" title={t('frequencyTitle')}>
              {t('frequency')}
            </th>
            <th scope="col" className="gx-number">
              LR
            </th>
            <th scope="col" className="gx-bar-cell" title={t('barTitle')}>
              <span className="gx-axis">
                <span>{t('against')}</span>
                <span>{t('for')}</span>
              </span>
            </th>
            <th scope="col">{t('note')}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.perLocus.map((locus) => (
            <LocusRow
              key={locus.locus}
              locus={locus}
              columns={columns}
              kinship={kinship}
              scale={scale}
              choice={choice}
            />
          ))}
        </tbody>
      </table>
      {evidence.leftOut.length > 0 && (
        <p className="gx-left-out">
          <b>{t('leftOut', { count: evidence.leftOut.length })}</b>{' '}
          {evidence.leftOut.map(({ locus, reason }) => (
            <span key={locus}>
              {locus} <em>{words.reason(reason)}</em>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
