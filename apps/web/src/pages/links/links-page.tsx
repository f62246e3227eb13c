import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { linkHypothesisValues, linkStatusValues } from '../../api/schema';
import type { LinkSummary } from '../../api/schema';
import { useMeaning } from '../../api/meaning';
import { formatQuantity, LrBar, Powers } from '../../genetics';
import { AgeTag, EmptyState, KeysetTable, Page, StatusTag, useChoices, When, type Column } from '../../ui';

function useColumns(): Column<LinkSummary>[] {
  const { t } = useTranslation();
  const meaning = useMeaning();
  return [
    {
      key: 'strength',
      title: t('links:column.strength'),
      width: 150,
      render: (link) => <LrBar log10Lr={link.log10Lr} />,
      text: (link) => link.log10Lr,
    },
    {
      key: 'number',
      title: t('links:column.number'),
      render: (link) => (
        <Link className="code" to={`/links/${link.id}`}>
          {link.number}
        </Link>
      ),
      text: (link) => link.number,
    },
    {
      key: 'hypothesis',
      title: t('links:column.hypothesis'),
      render: (link) => t(`enum:linkHypothesis.${link.hypothesis}`),
      text: (link) => link.hypothesis,
    },
    {
      key: 'persons',
      title: t('links:column.persons'),
      render: (link) => (
        <>
          <span className="code">{link.lowCode}</span>{' '}
          <span className="muted">{t(`enum:category.${link.lowCategory}`)}</span>
          <div>
            <span className="code">{link.highCode}</span>{' '}
            <span className="muted">{t(`enum:category.${link.highCategory}`)}</span>
          </div>
        </>
      ),
      text: (link) => `${link.lowCode} ${link.highCode}`,
    },
    {
      key: 'mismatches',
      title: t('links:column.mismatches'),
      align: 'right',
      render: (link) => (
        <span className="num">
          {link.mismatches} / {link.lociCompared}
        </span>
      ),
      text: (link) => `${link.mismatches} of ${link.lociCompared}`,
    },
    {
      key: 'chance',
      title: t('links:column.chance'),
      align: 'right',
      render: (link) => (
        <span className="num">
          <Powers>{formatQuantity(link.expectedChanceLinks, 1)}</Powers>
        </span>
      ),
      text: (link) => link.expectedChanceLinks,
    },
    {
      key: 'age',
      title: t('links:column.age'),
      render: (link) =>
        meaning('link', link.status) === 'undecided' ? (
          <AgeTag at={link.createdAt} />
        ) : (
          <When at={link.createdAt} />
        ),
      text: (link) => link.createdAt,
    },
    {
      key: 'status',
      title: t('links:column.status'),
      render: (link) => <StatusTag kind="link" value={link.status} />,
      text: (link) => link.status,
    },
  ];
}

/** Persons of unknown origin who belong together, strongest first. */
export function LinksPage(): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const columns = useColumns();
  return (
    <Page title={t('nav:links')}>
      <KeysetTable
        path="/links"
        columns={columns}
        rowKey={(link) => link.id}
        rowPath={(link) => `/links/${link.id}`}
        filters={[
          {
            name: 'status',
            kind: 'select',
            label: t('links:column.status'),
            options: choices('status:link', linkStatusValues),
          },
          {
            name: 'hypothesis',
            kind: 'select',
            label: t('links:column.hypothesis'),
            options: choices('enum:linkHypothesis', linkHypothesisValues),
          },
          { name: 'from', kind: 'days', label: t('common:madeOn') },
        ]}
        exportName="links"
        empty={<EmptyState title={t('links:empty')} hint={t('links:emptyHint')} />}
      />
    </Page>
  );
}
