import { Alert, Card, Descriptions, Progress } from 'antd';
import dayjs from 'dayjs';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Coverage } from '../../api/schema';
import { useMay } from '../../session/permissions';
import { useFormat } from '../../i18n/format';
import { Page, Resource } from '../../ui';
import { SearchAgainCard } from './search-again-card';

const POLL_MS = 5000;

function percent(done: number, total: number): number {
  return total === 0 ? 100 : Math.floor((done / total) * 100);
}

function Content({ coverage }: { coverage: Coverage }): ReactElement {
  const { t } = useTranslation('coverage');
  const format = useFormat();
  const mayOpenCases = useMay('case.read');
  const searchable = coverage.casesActive;
  const open = coverage.head - coverage.cursor;
  const oldest = coverage.oldestUncomparedSeconds;
  return (
    <>
      <Alert
        type={coverage.complete ? 'success' : 'warning'}
        showIcon
        title={t(coverage.complete ? 'complete' : 'incomplete')}
        description={
          coverage.complete
            ? t('completeText', {
                persons: format.number(coverage.personsAlive),
                cases: format.number(coverage.casesJoined),
              })
            : t('incompleteText', {
                cases: format.number(Math.max(0, searchable - coverage.casesJoined)),
                rows: format.number(
                  Math.max(open, coverage.head - coverage.linksCursor + coverage.linksSetAside),
                ),
                oldest: oldest === null ? '–' : dayjs().subtract(oldest, 'second').fromNow(true),
              })
        }
        style={{ marginBottom: 8 }}
      />
      {coverage.workSetAside > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('workSetAside', { count: coverage.workSetAside, n: format.number(coverage.workSetAside) })}
          style={{ marginBottom: 8 }}
        />
      )}
      {coverage.searchAgain && <SearchAgainCard searchAgain={coverage.searchAgain} />}
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))', gap: 8 }}>
        <Card size="small" title={t('casesTitle')}>
          <Progress percent={percent(coverage.casesJoined, searchable)} aria-label={t('casesTitle')} />
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'active', label: t('casesActive'), children: format.number(coverage.casesActive) },
              { key: 'joined', label: t('casesJoined'), children: format.number(coverage.casesJoined) },
              {
                key: 'not',
                label: t('casesNotSearchable'),
                children: (
                  <>
                    {format.number(coverage.casesNotSearchable)}{' '}
                    {mayOpenCases && coverage.casesNotSearchable > 0 && (
                      <Link to="/cases?status=open">{t('showCases')}</Link>
                    )}
                  </>
                ),
              },
              { key: 'policy', label: t('policyVersion'), children: coverage.policyVersion },
            ]}
          />
        </Card>
        <Card size="small" title={t('personsTitle')}>
          <Progress percent={percent(coverage.cursor, coverage.head)} aria-label={t('personsTitle')} />
          <Descriptions
            size="small"
            column={1}
            items={[
              {
                key: 'indexed',
                label: t('personsIndexed'),
                children: format.number(coverage.personsIndexed),
              },
              { key: 'alive', label: t('personsAlive'), children: format.number(coverage.personsAlive) },
              { key: 'head', label: t('head'), children: format.number(coverage.head) },
              { key: 'cursor', label: t('cursor'), children: format.number(coverage.cursor) },
              { key: 'open', label: t('open'), children: format.number(open) },
              {
                key: 'links',
                label: t('linksCursor'),
                children: t('linksCursorOf', {
                  done: format.number(coverage.linksCursor),
                  head: format.number(coverage.head),
                }),
              },
              ...(coverage.linksSetAside > 0
                ? [
                    {
                      key: 'aside',
                      label: t('linksSetAside'),
                      children: format.number(coverage.linksSetAside),
                    },
                  ]
                : []),
              {
                key: 'proved',
                label: t('provedAt'),
                children: format.time(coverage.provedAt),
              },
            ]}
          />
        </Card>
      </div>
      <p className="muted">{t('explained')}</p>
    </>
  );
}

/** Whether every active case was compared with every person, now: the search that silently never ran is seen here. */
export function CoveragePage(): ReactElement {
  const { t } = useTranslation();
  return (
    <Page title={t('nav:coverage')}>
      <Resource path="/coverage" poll={{ everyMs: POLL_MS, while: () => true }}>
        {(coverage) => <Content coverage={coverage} />}
      </Resource>
    </Page>
  );
}
