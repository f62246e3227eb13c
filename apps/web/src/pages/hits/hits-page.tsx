import { Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { hitStatusValues } from '../../api/schema';
import { formatQuantity, LrBar, Powers } from '../../genetics';
import { useMeaning } from '../../api/meaning';
import { AgeTag, EmptyState, KeysetTable, Page, StatusTag, useChoices, When, type Column } from '../../ui';
import type { HitSummary } from '../../api/schema';
import { isSettled } from './hit-view';
import { useHitWords } from './use-hit-words';

function useColumns(): Column<HitSummary>[] {
  const { t } = useTranslation();
  const words = useHitWords();
  const meaning = useMeaning();
  return [
    {
      key: 'strength',
      title: t('hits:column.strength'),
      width: 150,
      render: (hit) => <LrBar log10Lr={hit.log10Lr} />,
      text: (hit) => hit.log10Lr,
    },
    {
      key: 'number',
      title: t('hits:column.number'),
      render: (hit) => (
        <Link className="code" to={`/hits/${hit.id}`}>
          {hit.number}
        </Link>
      ),
      text: (hit) => hit.number,
    },
    {
      key: 'case',
      title: t('hits:column.case'),
      render: (hit) => (
        <>
          <span className="code">{hit.caseNumber}</span>
          <div className="muted">{hit.typedRelations.map(words.relation).join(' + ')}</div>
        </>
      ),
      text: (hit) => hit.caseNumber,
    },
    {
      key: 'person',
      title: t('hits:column.person'),
      render: (hit) => (
        <>
          <span className="code">{hit.personCode}</span>
          <div className="muted">{t(`enum:category.${hit.personCategory}`)}</div>
        </>
      ),
      text: (hit) => hit.personCode,
    },
    {
      key: 'familyType',
      title: t('hits:column.familyType'),
      render: (hit) => words.familyType(hit.familyType),
      text: (hit) => hit.familyType,
    },
    {
      key: 'mismatches',
      title: t('hits:column.mismatches'),
      align: 'right',
      render: (hit) => (
        <span className="num" title={hit.moreLociNeeded ? t('hits:moreLociNeeded') : undefined}>
          {hit.mismatches} / {hit.lociCompared}
          {hit.moreLociNeeded && ' ⚠'}
        </span>
      ),
      text: (hit) => `${hit.mismatches} of ${hit.lociCompared}`,
    },
    {
      key: 'chance',
      title: t('hits:column.chanceHits'),
      align: 'right',
      render: (hit) => (
        <span className="num">
          <Powers>{formatQuantity(hit.expectedChanceHits, 1)}</Powers>
        </span>
      ),
      text: (hit) => hit.expectedChanceHits,
    },
    {
      key: 'age',
      title: t('hits:column.age'),
      render: (hit) =>
        isSettled(hit.status, meaning) ? <When at={hit.createdAt} /> : <AgeTag at={hit.createdAt} />,
      text: (hit) => hit.createdAt,
    },
    {
      key: 'status',
      title: t('hits:column.status'),
      render: (hit) => (
        <>
          <StatusTag kind="hit" value={hit.status} />{' '}
          {hit.urgent && <Tag color="error">{t('hits:urgent')}</Tag>}
        </>
      ),
      text: (hit) => hit.status,
    },
  ];
}

/** The queue of hits, strongest first. */
export function HitsPage(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const [search] = useSearchParams();
  const columns = useColumns();
  return (
    <Page title={t('nav:hits')}>
      <KeysetTable
        path="/hits"
        columns={columns}
        rowKey={(hit) => hit.id}
        rowPath={(hit) => `/hits/${hit.id}`}
        filters={[
          {
            name: 'status',
            kind: 'select',
            label: t('hits:column.status'),
            options: choices('status:hit', hitStatusValues),
          },
          { name: 'mine', kind: 'flag', label: t('hits:mine') },
          { name: 'from', kind: 'days', label: t('common:madeOn') },
        ]}
        fixed={{ caseId: search.get('caseId') }}
        exportName="hits"
        empty={<EmptyState title={t('hits:empty')} hint={t('hits:emptyHint')} />}
      />
    </Page>
  );
}
