import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Flex, Table } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { ImportBatch, ImportFinding } from '../../api/schema';
import { useMeaning } from '../../api/meaning';
import { useMay } from '../../session/permissions';
import { ProblemAlert, ReasonButton, StatusTag, When } from '../../ui';
import { BothTypings } from './both-typings';
import { ReleasePlate } from './release-plate';

/** What stopped samples of the batch; the laboratory lead decides each, with a reason. */
export function FindingsCard({ batch }: { batch: ImportBatch }): ReactElement | null {
  const { t } = useTranslation('imports');
  const isLead = useMay('import.approve');
  const waits = useWaits();
  const { data, error } = useQuery({
    queryKey: [`/imports/${batch.id}/findings`, batch.version],
    queryFn: ({ signal }) =>
      answer(api.GET('/imports/{id}/findings', { params: { path: { id: batch.id } }, signal })),
  });
  if (error) return <ProblemAlert problem={error} />;
  if (!data || data.length === 0) return null;
  const open = data.filter(waits);
  const decided = data.filter((finding) => !waits(finding));
  return (
    <Flex vertical gap={8}>
      {open.length > 0 && (
        <Card size="small" title={t('findings.title')}>
          {batch.ownUpload && isLead && <Alert type="info" showIcon title={t('otherLeadApproves')} />}
          <Findings findings={open} />
        </Card>
      )}
      {decided.length > 0 && (
        <Card size="small" title={t('findings.titleDecided')}>
          <Findings findings={decided} />
        </Card>
      )}
    </Flex>
  );
}

/** Whether a person must still decide about a finding. */
function useWaits(): (finding: ImportFinding) => boolean {
  const meaning = useMeaning();
  return ({ status }) => meaning('finding', status) === 'undecided';
}

function Findings({ findings }: { findings: ImportFinding[] }): ReactElement {
  const { t } = useTranslation('imports');
  const waits = useWaits();
  return (
    <Table<ImportFinding>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={findings}
      columns={[
        {
          key: 'what',
          title: t('findings.what'),
          render: (_, finding) => (
            <>
              <div>{finding.message}</div>
              <BothTypings finding={finding} />
            </>
          ),
        },
        {
          key: 'where',
          title: t('findings.where'),
          width: 180,
          render: (_, finding) => <Where finding={finding} />,
        },
        {
          key: 'decision',
          title: t('findings.decision'),
          width: 300,
          render: (_, finding) =>
            waits(finding) ? <Decide finding={finding} /> : <Decided finding={finding} />,
        },
      ]}
    />
  );
}

function Where({ finding }: { finding: ImportFinding }): ReactElement {
  const { t } = useTranslation('imports');
  const { plate, sampleName, scope } = finding;
  const name = sampleName === '' ? t('unnamed') : sampleName;
  if (scope === 'plate')
    return (
      <>
        {t(plate === '' ? 'findings.wholeFile' : 'findings.wholePlate')} {plate}
      </>
    );
  return (
    <>
      {t('findings.oneSample')} <span className="code">{name}</span>
      {plate !== '' && <div className="muted">{t('plate', { plate })}</div>}
    </>
  );
}

function Decide({ finding }: { finding: ImportFinding }): ReactElement {
  const { t } = useTranslation();
  const { decisions } = finding;
  if (decisions.length === 0) return <span className="muted">{t('imports:findings.waits')}</span>;
  return (
    <Flex gap={4} wrap>
      {decisions.map((decision) => {
        const label = t(`enum:findingDecision.${decision}`);
        if (decision === 'release' && finding.scope === 'plate')
          return <ReleasePlate key={decision} finding={finding} />;
        return (
          <ReasonButton
            key={decision}
            label={label}
            title={t('imports:findings.decide', { decision: label })}
            hint={`${finding.message} ${t(`imports:findings.decideHint.${decision}`)}`}
            success="imports:findings.decided"
            invalidates={['/imports']}
            buttonProps={{ size: 'small' }}
            perform={(reason) =>
              answer(
                api.POST('/import-findings/{id}/decide', {
                  params: { path: { id: finding.id } },
                  body: {
                    decision,
                    reason,
                    version: finding.version,
                  },
                }),
              )
            }
          />
        );
      })}
    </Flex>
  );
}

function Decided({ finding }: { finding: ImportFinding }): ReactElement {
  const { t } = useTranslation();
  const { decision, reason, decidedBy, decidedAt, status } = finding;
  return (
    <>
      <StatusTag kind="finding" value={status} /> {decision && t(`enum:findingDecision.${decision}`)}
      {reason !== null && <div>{reason}</div>}
      {decidedBy !== null && decidedAt !== null && (
        <div className="muted">
          {t('imports:findings.by', { by: decidedBy })} <When at={decidedAt} />
        </div>
      )}
    </>
  );
}
