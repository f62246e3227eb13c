import { Card, Tag } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement, Evidence } from '../../api/schema';
import { LocusTable, Pedigree, QualityTable, ScoreDistribution } from '../../genetics';
import { TracesCard, useTraces } from './traces-card';
import { AlternativesCard } from './alternatives-card';
import type { HitDetail } from '../../api/schema';
import { HitModel } from './hit-model';
import { useHitWords } from './use-hit-words';

function AgreementTag({ about, value }: { about: 'sex' | 'age'; value: Agreement }): ReactElement {
  const { t } = useTranslation('hits');
  const color = value === 'contradicts' ? 'error' : value === 'agrees' ? 'success' : 'default';
  return <Tag color={color}>{t(`agreement.${about}.${value}`)}</Tag>;
}

/** Family and genotypes: pedigree, locus by locus, where the score stands, and how good the typings are. */
export function EvidencePanel({ hit, evidence }: { hit: HitDetail; evidence: Evidence }): ReactElement {
  const { t } = useTranslation('hits');
  const words = useHitWords();
  const [selected, setSelected] = useState<string | null>(null);
  const members = words.member(evidence);
  const typed = evidence.members.filter((member) => member.typed);
  const traces = useTraces(hit.id);
  const [locus, setLocus] = useState<string | null>(null);
  const relatives = typed.map((member) => ({ id: member.id, label: members[member.id] ?? member.code }));
  return (
    <div className="evidence-grid">
      <div className="evidence-column">
        <Card size="small" title={t('pedigree')}>
          <Pedigree
            persons={evidence.pedigree.persons}
            missingId={evidence.pedigree.missingId}
            labels={words.pedigree(evidence)}
            typed={typed.map((member) => member.id)}
            selected={selected}
            onSelect={(id) => setSelected(id === selected ? null : id)}
          />
        </Card>
        <Card size="small" title={t('distribution')}>
          <ScoreDistribution distribution={evidence.distribution} log10Lr={hit.log10Lr} />
        </Card>
        <AlternativesCard log10Lr={hit.log10Lr} evidence={evidence} />
        <Card size="small" title={t('quality')}>
          <p className="hit-tags">
            <AgreementTag about="sex" value={hit.sexAgreement} />
            <AgreementTag about="age" value={hit.ageAgreement} />
          </p>
          <QualityTable evidence={evidence} labels={members} personLabel={hit.personCode} />
        </Card>
      </div>
      <div className="evidence-column">
        <Card size="small" title={t('loci')}>
          <LocusTable
            evidence={evidence}
            relatives={relatives}
            personLabel={hit.personCode}
            pedigree={evidence.pedigree}
            selected={selected === evidence.pedigree.missingId ? null : selected}
            {...(traces.length > 0 && { onChoose: setLocus })}
            chosen={locus}
          />
        </Card>
        <TracesCard
          files={traces}
          locus={locus}
          persons={[
            { donorId: hit.personDonorId, label: hit.personCode },
            ...relatives.map(({ id, label }) => ({ donorId: id, label })),
          ]}
        />
        <HitModel evidence={evidence} />
      </div>
    </div>
  );
}
