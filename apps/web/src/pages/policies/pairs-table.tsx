import { Table } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WhatIfPair } from '../../api/schema';
import { formatLog10 } from '../../genetics';
import { EmptyState, StatusTag } from '../../ui';

const ROWS = 20;

function score(log10Lr: number | null): string {
  return log10Lr === null ? '–' : formatLog10(log10Lr, 2);
}

/** Pairs of a what-if, strongest first; `count` is all of them, also those beyond the list. */
export function PairsTable(props: {
  pairs: readonly WhatIfPair[];
  count: number;
  /** Gained and lost pairs say why they were, or are, no hit; kept ones have nothing to say. */
  reason: 'gained' | 'lost' | null;
}): ReactElement {
  const { t } = useTranslation('policies');
  const { pairs, count, reason } = props;
  return (
    <>
      {count > pairs.length && (
        <p className="muted">{t('whatIf.listed', { listed: pairs.length, all: count })}</p>
      )}
      <Table<WhatIfPair>
        size="small"
        rowKey={(pair) => `${pair.caseId} ${pair.personDonorId}`}
        dataSource={[...pairs]}
        pagination={pairs.length > ROWS ? { pageSize: ROWS, showSizeChanger: false } : false}
        locale={{ emptyText: <EmptyState title={t('whatIf.noPairs')} /> }}
        columns={[
          {
            key: 'case',
            title: t('whatIf.case'),
            render: (_, pair) => (
              <Link className="code" to={`/cases/${pair.caseId}`}>
                {pair.caseNumber}
              </Link>
            ),
          },
          {
            key: 'person',
            title: t('whatIf.person'),
            render: (_, pair) => <span className="code">{pair.personCode}</span>,
          },
          {
            key: 'score',
            title: t('whatIf.score'),
            align: 'right',
            render: (_, pair) => (
              <span className="num">
                {score(pair.before)} → <b>{score(pair.after)}</b>
              </span>
            ),
          },
          {
            key: 'mismatches',
            title: t('whatIf.mismatches'),
            align: 'right',
            render: (_, pair) => (
              <span className="num">
                {pair.mismatches} / {pair.lociCompared}
              </span>
            ),
          },
          ...(reason === null
            ? []
            : [
                {
                  key: 'reason',
                  title: t(`whatIf.why.${reason}`),
                  render: (_: unknown, pair: WhatIfPair) =>
                    pair.reason === null ? '–' : t(`whatIf.reason.${pair.reason}`),
                },
              ]),
          {
            key: 'hit',
            title: t('whatIf.hit'),
            render: (_, pair) =>
              pair.hit === null ? (
                <span className="muted">–</span>
              ) : (
                <>
                  <Link className="code" to={`/hits/${pair.hit.id}`}>
                    {pair.hit.number}
                  </Link>{' '}
                  <StatusTag kind="hit" value={pair.hit.status} />
                </>
              ),
          },
        ]}
      />
    </>
  );
}
