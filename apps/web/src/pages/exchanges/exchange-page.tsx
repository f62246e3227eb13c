import { Alert, Card, Descriptions, Flex, Tabs } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { ExchangeDetail } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { Page, Resource, StatusTag, Timeline, usePlaces, When } from '../../ui';
import { AnswersTab } from './answers-tab';
import { ExchangeActions } from './exchange-actions';
import { ItemsTable } from './items-table';
import './exchanges.css';

const POLL_MS = 1000;

function By({ who, at, why }: { who: string | null; at: string | null; why?: string | null }): ReactElement {
  if (who === null || at === null) return <span className="muted">–</span>;
  return (
    <>
      {who}&nbsp;
      <When at={at} />
      {why && <>&nbsp;{why}</>}
    </>
  );
}

/** What was chosen, as it was asked for. */
function useChosen({ selection }: ExchangeDetail): string {
  const { t } = useTranslation();
  const places = usePlaces();
  const { persons, families, districtId, batchNumber, from, to, caseNumbers } = selection;
  return [
    persons && t('exchanges:kind.persons'),
    families && t('exchanges:kind.families'),
    districtId && places.district(districtId),
    batchNumber,
    (from ?? to) && t('exchanges:days', { from: from ?? '…', to: to ?? '…' }),
    caseNumbers?.join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Facts({ exchange }: { exchange: ExchangeDetail }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const chosen = useChosen(exchange);
  const { sent, leftOut, sha256, sizeBytes, hasFile } = exchange;
  const fact = (key: string, children: ReactNode) => ({ key, label: t(`exchanges:${key}`), children });
  return (
    <Card size="small">
      <Descriptions
        size="small"
        column={2}
        items={[
          fact('recipient', exchange.recipient),
          fact('purpose', `${t(`enum:exchangePurpose.${exchange.purpose}`)} · ${exchange.purposeText}`),
          fact('legalBasis', exchange.legalBasis),
          fact(
            'format',
            `${t(`enum:exchangeFormat.${exchange.format}`)} · ${t(`enum:lociChoice.${exchange.loci}`)}`,
          ),
          fact('which', chosen),
          fact('contentsTitle', t('exchanges:contents', exchange)),
          fact('requested', <By who={exchange.requestedBy} at={exchange.requestedAt} />),
          fact(
            'decided',
            <By who={exchange.decidedBy} at={exchange.decidedAt} why={exchange.decisionReason} />,
          ),
          fact('delivered', <When at={exchange.deliveredAt} />),
          fact(
            'file',
            sha256 === null ? (
              <span className="muted">–</span>
            ) : (
              <span>
                {t('exchanges:fileFacts', {
                  sent: format.number(sent ?? 0),
                  leftOut: format.number(leftOut ?? 0),
                  size: format.fileSize(sizeBytes ?? 0),
                })}{' '}
                <span className="code" title={sha256}>
                  SHA-256 {sha256.slice(0, 12)}…
                </span>{' '}
                <span className="muted">
                  {hasFile
                    ? t('exchanges:deletedAt', { at: format.time(exchange.expiresAt) })
                    : t('exchanges:deleted')}
                </span>
              </span>
            ),
          ),
        ]}
      />
    </Card>
  );
}

function Warnings({ exchange }: { exchange: ExchangeDetail }): ReactElement {
  const { t } = useTranslation();
  const { failure, changed, withdrawalReason, status, steps } = exchange;
  const over = status === 'withdrawn';
  return (
    <>
      {failure !== null && (
        <Alert type="error" showIcon title={t('exchanges:failed')} description={failure} />
      )}
      {over && (
        <Alert
          type="warning"
          showIcon
          title={t('exchanges:withdrawnBy', { who: exchange.withdrawnBy })}
          description={withdrawalReason}
        />
      )}
      {changed > 0 && !over && (
        <Alert
          type="warning"
          showIcon
          title={t('exchanges:changed', { count: changed })}
          description={t(status === 'produced' ? 'exchanges:changedBefore' : 'exchanges:changedAfter')}
        />
      )}
      {status === 'requested' && !steps.includes('approve') && (
        <Alert type="info" showIcon title={t('exchanges:otherApproves')} />
      )}
    </>
  );
}

function Content({ exchange }: { exchange: ExchangeDetail }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const { persons, relatives, answers, answersWaiting } = exchange;
  return (
    <Page
      title={exchange.number}
      crumbs={[{ label: t('nav:exchanges'), to: '/exchanges' }]}
      tags={<StatusTag kind="exchange" value={exchange.status} />}
      extra={<ExchangeActions exchange={exchange} />}
    >
      <Flex vertical gap={8}>
        <Warnings exchange={exchange} />
        <Facts exchange={exchange} />
        <Tabs
          activeKey={search.get('tab') ?? (answersWaiting > 0 ? 'answers' : 'items')}
          onChange={(tab) => setSearch({ tab }, { replace: true })}
          destroyOnHidden
          items={[
            {
              key: 'items',
              label: t('exchanges:tab.items', { n: format.number(persons + relatives) }),
              children: <ItemsTable exchange={exchange} />,
            },
            {
              key: 'answers',
              label: t('exchanges:tab.answers', { n: format.number(answers) }),
              children: <AnswersTab exchange={exchange} />,
            },
            {
              key: 'timeline',
              label: t('exchanges:tab.timeline'),
              children: <Timeline entries={exchange.timeline} />,
            },
          ]}
        />
      </Flex>
    </Page>
  );
}

/** One request: what is sent to whom, who decided, the file, and what was answered. */
export function ExchangePage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <Resource
      key={id}
      path="/exchanges/{id}"
      ids={{ id }}
      poll={{ everyMs: POLL_MS, while: ({ status }) => status === 'approved' }}
    >
      {(exchange) => <Content exchange={exchange} />}
    </Resource>
  );
}
