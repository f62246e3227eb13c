import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AllelePair, Evidence, EvidenceLocus } from '../api/types';
import { markSharedAlleles, sortedGenotype, type AlleleMark } from './alleles';
import { LocusBar } from './lr-bar';
import { Allele } from './marks';
import { formatPowerOfTen } from './numbers';
import { Powers } from './powers';
import { useLocusWords } from './use-locus-words';
import './genetics.css';

/** With more relatives than this the cells move together, so that nothing scrolls sideways. */
const ROOMY = 2;

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
}

function Genotype(props: {
  alleles: AllelePair;
  marks: Map<string, AlleleMark>;
  person: boolean;
  wrong: boolean;
}): ReactElement {
  const { alleles, marks, person, wrong } = props;
  return (
    <>
      {sortedGenotype(alleles).map((name, index) => {
        const mark = marks.get(name) ?? 'none';
        return <Allele key={index} name={name} mark={mark} wrong={wrong && person && mark === 'none'} />;
      })}
    </>
  );
}

function LocusRow(props: {
  locus: EvidenceLocus;
  columns: readonly (LocusColumn | null)[];
  scale: number;
}): ReactElement {
  const { locus, columns, scale } = props;
  const { t } = useTranslation('genetics');
  const words = useLocusWords();
  const marks = markSharedAlleles(locus);
  const frequencies = Object.entries(locus.frequencies)
    .map(([allele, frequency]) => `${allele}: ${frequency.toFixed(4)}`)
    .join('  ');
  return (
    <tr className={locus.consistent ? '' : 'gx-mismatch'} data-locus={locus.locus}>
      <th scope="row" title={frequencies === '' ? undefined : t('frequencies', { list: frequencies })}>
        {locus.locus}
      </th>
      {columns.map((column) => {
        const alleles = column === null ? locus.person : locus.relatives[column.id];
        return (
          <td key={column?.id ?? 'person'} className={column === null ? 'gx-person' : ''}>
            {alleles === undefined ? (
              <span className="gx-untyped">{t('notTyped')}</span>
            ) : (
              <Genotype alleles={alleles} marks={marks} person={column === null} wrong={!locus.consistent} />
            )}
          </td>
        );
      })}
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
export function LocusTable({ evidence, relatives, personLabel, selected }: Props): ReactElement {
  const { t } = useTranslation('genetics');
  const words = useLocusWords();
  const [first, ...rest] = relatives;
  const columns: readonly (LocusColumn | null)[] = first === undefined ? [null] : [first, null, ...rest];
  const scale = Math.max(1, ...evidence.perLocus.map((locus) => Math.min(5, Math.abs(scoreOf(locus)))));
  return (
    <div className={relatives.length > ROOMY ? 'gx-locus-table gx-compact' : 'gx-locus-table'}>
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
          <Allele name={t('legend.first')} mark="first" wrong={false} />
          <Allele name={t('legend.second')} mark="second" wrong={false} />
          <Allele name={t('legend.wrong')} mark="none" wrong />
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('locus')}</th>
            {columns.map((column) => (
              <th scope="col" key={column?.id ?? 'person'} className={column === null ? 'gx-person' : ''}>
                {column?.label ?? personLabel}
              </th>
            ))}
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
            <LocusRow key={locus.locus} locus={locus} columns={columns} scale={scale} />
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
