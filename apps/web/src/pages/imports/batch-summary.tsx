import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Descriptions, Progress, Steps } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { resource } from '../../api/queries';
import type { ImportBatch, ImportStatus } from '../../api/schema';
import { useMeaning } from '../../api/meaning';
import { useFormat } from '../../i18n/format';
import { When } from '../../ui';
import { ColumnReport } from './column-report';
import { Statements } from './statements';

/** How far each state is on the way: uploaded, checked, decided, applied. */
const STEP: Record<ImportStatus, number> = {
  uploaded: 1,
  validating: 1,
  awaiting_approval: 2,
  quarantined: 2,
  stalled: 1,
  failed: 1,
  approved: 3,
  rejected: 2,
  applied: 4,
  checked: 2,
};

/** Whether the worker has a batch in this state: the page asks again meanwhile. */
export function useIsMoving(): (status: ImportStatus) => boolean {
  const meaning = useMeaning();
  return (status) => meaning('import', status) === 'open';
}

/** Who decided about the batch or may decide about it, and the version of the rule that says so. */
function Approval({ batch }: { batch: ImportBatch }): ReactElement {
  const { t } = useTranslation('imports');
  const { approvalRule: rule, decidedBy } = batch;
  if (rule === null) return <>{decidedBy ?? '–'}</>;
  if (decidedBy !== null) return <>{t('approval.by', { by: decidedBy, version: rule.version })}</>;
  return (
    <>
      {t(`approval.decides.${rule.decides}`)}
      <span className="muted"> · {t('approval.under', { version: rule.version })}</span>
    </>
  );
}

/** Kits whose list of loci nobody has checked: their loci were taken by name. */
function Unverified({ panels }: { panels: readonly string[] }): ReactElement | null {
  const { t } = useTranslation('imports');
  const { data = [] } = useQuery(resource('/reference/panels'));
  const names = data.flatMap(({ name, verified }) => (!verified && panels.includes(name) ? [name] : []));
  return names.length === 0 ? null : <div>⚠ {t('panelUnverified', { panels: names.join('、') })}</div>;
}

/** What was recognised, how the check goes, and what came of it. */
export function BatchSummary({ batch }: { batch: ImportBatch }): ReactElement {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const { cells, progress, rows, samples } = batch;
  const moving = useIsMoving()(batch.status);
  const working = moving || batch.settling;
  const unknown = <span className="muted">{t(moving ? 'notYet' : 'notRecognised')}</span>;
  const panels = batch.panels.length > 0 ? batch.panels.join(', ') : batch.panel;
  const unstated = <span className="muted">{t(moving ? 'notYet' : 'notStated')}</span>;
  const facts: [string, ReactElement | string][] = [
    ['format', batch.format === null ? unknown : t(`format.${batch.format}`, { defaultValue: batch.format })],
    [
      'panel',
      <>
        {panels ?? unstated}
        {batch.vocabularyVersion !== null && (
          <span className="muted"> · {t('vocabulary', { version: batch.vocabularyVersion })}</span>
        )}
        <Unverified panels={batch.panels} />
      </>,
    ],
    ['encoding', batch.encoding ?? unknown],
    ['size', <span title={`SHA-256 ${batch.sha256}`}>{format.fileSize(batch.sizeBytes)}</span>],
    [
      'samples',
      [
        t('acceptedOf', { accepted: format.number(samples.accepted), total: format.number(samples.total) }),
        ...(samples.held > 0 ? [t('held', { count: samples.held })] : []),
      ].join(' · '),
    ],
    [
      'rows',
      t('rowsOf', {
        accepted: format.number(rows.accepted),
        rejected: format.number(rows.rejected),
        skipped: format.number(rows.skipped),
      }),
    ],
  ];
  if (cells !== null)
    facts.push([
      'cells',
      t('cellsOf', {
        used: format.number(cells.used),
        notNeeded: format.number(cells.notNeeded),
        refused: format.number(cells.refused),
      }),
    ]);
  facts.push(['approval', <Approval batch={batch} />]);
  const stopped = ['failed', 'rejected', 'quarantined', 'stalled'].includes(batch.status);
  return (
    <Card size="small">
      <Steps
        size="small"
        current={batch.status === 'stalled' && batch.decidedAt !== null ? STEP.approved : STEP[batch.status]}
        {...(stopped ? { status: 'error' as const } : {})}
        items={[
          { title: t('step.uploaded'), content: <When at={batch.uploadedAt} /> },
          { title: t('step.checked') },
          {
            title: t('step.decided'),
            ...(batch.decidedAt ? { content: <When at={batch.decidedAt} /> } : {}),
          },
          {
            title: t('step.applied'),
            ...(batch.appliedAt ? { content: <When at={batch.appliedAt} /> } : {}),
          },
        ]}
        style={{ marginBottom: 10 }}
      />
      {working && (
        <Progress
          percent={
            progress === null || progress.total === 0 ? 0 : Math.floor((progress.done / progress.total) * 100)
          }
          status="active"
          aria-label={t('checking')}
          format={() =>
            progress === null ? '' : `${format.number(progress.done)} / ${format.number(progress.total)}`
          }
        />
      )}
      {batch.settling && <Alert type="info" showIcon title={t('settling')} />}
      {batch.lastError !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('retrying', { count: batch.lastError.attempts, error: batch.lastError.error })}
        />
      )}
      {batch.failure !== null && (
        <Alert
          type="error"
          showIcon
          title={batch.failure.message}
          description={
            batch.status === 'stalled' ? t('stalledHint') : <span className="code">{batch.failure.code}</span>
          }
        />
      )}
      {batch.sameContent.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('sameContent', {
            batches: batch.sameContent
              .map(({ number, status }) => `${number} (${t(`status:import.${status}`)})`)
              .join(', '),
          })}
        />
      )}
      <Descriptions
        size="small"
        column={8}
        layout="vertical"
        colon={false}
        items={facts.map(([key, children]) => ({ key, label: t(`fact.${key}`), children }))}
      />
      <Statements statements={batch.statements} />
      {cells !== null && <ColumnReport batch={batch} cells={cells} />}
    </Card>
  );
}
