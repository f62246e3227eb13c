import { Alert, Card, Descriptions, Flex, Table } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answer, api } from '../../api/client';
import type { VocabularyChangeDetail, VocabularyStep } from '../../api/schema';
import { Page, ReasonButton, Resource, StatusTag, When } from '../../ui';
import { EntryFacts } from './entry-facts';
import './vocabulary.css';

function Content({ change }: { change: VocabularyChangeDetail }): ReactElement {
  const { t } = useTranslation();
  const { decidedBy, decidedAt, decisionReason, batchId } = change;
  return (
    <Page
      title={change.number}
      crumbs={[{ label: t('nav:vocabulary'), to: '/vocabulary?tab=changes' }]}
      tags={<StatusTag kind="vocabularyChange" value={change.status} />}
      extra={change.steps.map((step) => (
        <Step key={step} change={change} step={step} />
      ))}
    >
      <Flex vertical gap={10} className="vocabulary-change">
        {change.steps.includes('withdraw') && (
          <Alert type="info" showIcon title={t('vocabulary:otherDecides')} />
        )}
        <Card size="small">
          <Descriptions
            size="small"
            column={2}
            items={[
              {
                key: 'by',
                label: t('vocabulary:proposedBy'),
                children: (
                  <>
                    {change.proposedBy}&nbsp;
                    <When at={change.proposedAt} />
                  </>
                ),
              },
              { key: 'reason', label: t('field:reason'), children: change.reason },
              {
                key: 'decided',
                label: t('vocabulary:decidedBy'),
                children:
                  decidedBy === null || decidedAt === null ? (
                    '–'
                  ) : (
                    <>
                      {decidedBy}&nbsp;
                      <When at={decidedAt} />
                      &nbsp;{decisionReason}
                    </>
                  ),
              },
              {
                key: 'version',
                label: t('vocabulary:version'),
                children: `${change.baseVersion} → ${change.madeVersion ?? '–'}`,
              },
              ...(batchId === null
                ? []
                : [
                    {
                      key: 'batch',
                      label: t('nav:imports'),
                      children: <Link to={`/imports/${batchId}`}>{t('vocabulary:ofImport')}</Link>,
                    },
                  ]),
            ]}
          />
        </Card>
        <Table
          size="small"
          rowKey={(entry) => `${entry.kind} ${entry.key}`}
          pagination={false}
          dataSource={change.changed}
          columns={[
            {
              key: 'entry',
              title: t('vocabulary:entries'),
              width: 200,
              render: (_, entry) => (
                <>
                  {t(`enum:vocabularyKind.${entry.kind}`)}
                  <div className="code">{entry.key}</div>
                  <div className="muted">{entry.source}</div>
                </>
              ),
            },
            ...(['before', 'value'] as const).map((side) => ({
              key: side,
              title: t(`vocabulary:side.${side}`),
              render: (_: unknown, entry: VocabularyChangeDetail['changed'][number]) => (
                <Side kind={entry.kind} value={entry[side]} none={t(`vocabulary:none.${side}`)} />
              ),
            })),
          ]}
        />
      </Flex>
    </Page>
  );
}

function Side(props: {
  kind: VocabularyChangeDetail['changed'][number]['kind'];
  value: object | null;
  none: string;
}): ReactElement {
  const { t } = useTranslation();
  if (props.value === null) return <span className="muted">{props.none}</span>;
  return (
    <>
      <EntryFacts kind={props.kind} value={props.value} />
      <details>
        <summary className="muted">{t('vocabulary:allFields')}</summary>
        <pre className="code">{JSON.stringify(props.value, null, 1)}</pre>
      </details>
    </>
  );
}

function Step({ change, step }: { change: VocabularyChangeDetail; step: VocabularyStep }): ReactElement {
  const { t } = useTranslation();
  const { id, version } = change;
  return (
    <ReasonButton
      label={t(`vocabulary:step.${step}`)}
      title={t(`vocabulary:stepTitle.${step}`, { number: change.number })}
      hint={t(`vocabulary:stepHint.${step}`)}
      success={`vocabulary:stepDone.${step}`}
      invalidates={['/vocabulary', '/reference/panels']}
      buttonProps={step === 'approve' ? { type: 'primary' } : { danger: step === 'reject' }}
      perform={(reason) => {
        const request = { params: { path: { id } }, body: { version, reason } };
        switch (step) {
          case 'approve':
            return answer(api.POST('/vocabulary/changes/{id}/approve', request));
          case 'reject':
            return answer(api.POST('/vocabulary/changes/{id}/reject', request));
          case 'withdraw':
            return answer(api.POST('/vocabulary/changes/{id}/withdraw', request));
        }
      }}
    />
  );
}

/** A change of the vocabulary: what was, what is to be, and the decision. */
export function ChangePage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <Resource path="/vocabulary/changes/{id}" ids={{ id }}>
      {(change) => <Content change={change} />}
    </Resource>
  );
}
