import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../api/schema';
import { MaternalLineage } from './maternal-lineage';
import { useHitWords } from './use-hit-words';

/** Agreement of Y-STR and of mtDNA with the relatives of the male and of the maternal line. */
export function LineagesNote({ evidence }: { evidence: Evidence }): ReactElement | null {
  const { t } = useTranslation('hits');
  const members = useHitWords().member(evidence);
  const { lines } = evidence;
  if (!lines) return null;
  return (
    <dl className="hit-lines">
      <dt>Y-STR</dt>
      <dd>
        {lines.y.relatives.map(({ id, lociCompared, differences, totalSteps, verdict }) => (
          <div key={id} className={verdict === 'differs' ? 'hit-mismatches' : ''}>
            {t(`line.${verdict}`, {
              relative: members[id] ?? '',
              loci: lociCompared,
              count: differences.length,
              steps: totalSteps,
            })}
            {differences.length > 0 && ` (${differences.map(({ locus }) => locus).join(', ')})`}
          </div>
        ))}
        <span className="muted">{t(`line.state.${lines.y.state}`)}</span>
      </dd>
      <dt>mtDNA</dt>
      <dd>
        <MaternalLineage lineage={lines.mtDna} members={members} />
      </dd>
    </dl>
  );
}
