import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alternative, Alternatives, Evidence } from '../../api/schema';
import { barScale, formatLog10, formatPowerOfTen, LocusBar, Powers } from '../../genetics';
import { LineagesNote } from './lineages-note';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly log10Lr: number | null;
  readonly outcome: Alternative['outcome'];
}

/** Strongest first; what has no number comes last. */
function sorted(tested: readonly Alternative[]): Alternative[] {
  const weight = ({ log10Lr }: Alternative): number => log10Lr ?? -Infinity;
  return [...tested].sort((x, y) => (weight(y) > weight(x) ? 1 : weight(y) < weight(x) ? -1 : 0));
}

function Verdict({ alternatives }: { alternatives: Alternatives }): ReactElement | null {
  const { t } = useTranslation('hits');
  const { best } = alternatives;
  if (best === null) return null;
  const values = {
    place: t(`alternative.${best.code}`),
    ratio: formatPowerOfTen(Math.abs(best.log10Lr)),
  };
  const better = best.log10Lr < 0;
  return (
    <p className={better ? 'hit-alternatives-better' : 'muted'}>
      <Powers>{better ? t('alternatives.better', values) : t('alternatives.best', values)}</Powers>
    </p>
  );
}

/** Other places that the person may have in the family, this hypothesis first; below it the paternal and maternal lineage. */
export function AlternativesCard({
  log10Lr,
  evidence,
}: {
  log10Lr: number;
  evidence: Evidence;
}): ReactElement | null {
  const { t } = useTranslation('hits');
  const { alternatives } = evidence;
  if (!alternatives) return null;
  const rows: Row[] = [
    { key: 'h1', name: t('alternatives.h1'), log10Lr, outcome: 'computed' },
    ...sorted(alternatives.tested).map((one) => ({
      ...one,
      key: one.code,
      name: t(`alternative.${one.code}`),
    })),
  ];
  const scale = barScale(rows.map((row) => row.log10Lr ?? 0));
  return (
    <Card size="small" title={t('alternatives.title')}>
      <table className="evidence-table hit-alternatives">
        <thead>
          <tr>
            <th scope="col">{t('alternatives.place')}</th>
            <th scope="col" aria-hidden="true" />
            <th scope="col">log10 LR</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.key}
              className={row.key === 'h1' ? 'evidence-chosen' : ''}
              data-alternative={row.key}
            >
              <th scope="row">
                {row.name}
                {row.outcome === 'same' && <span className="muted"> {t('alternatives.same')}</span>}
              </th>
              <td>
                {row.log10Lr !== null && <LocusBar log10Lr={row.log10Lr} scale={scale} wrong={false} />}
              </td>
              <td>{row.log10Lr === null ? t(`alternatives.${row.outcome}`) : formatLog10(row.log10Lr)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Verdict alternatives={alternatives} />
      <LineagesNote evidence={evidence} />
    </Card>
  );
}
