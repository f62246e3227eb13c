import { Card, Descriptions, Flex, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { NonConformityDetail } from '../../api/schema';
import { Page, Resource, StatusTag, When } from '../../ui';
import { StepButtons } from './step-buttons';

function Content({ row }: { row: NonConformityDetail }): ReactElement {
  const { t } = useTranslation();
  const facts: readonly (readonly [string, ReactElement | string])[] = [
    ['finding', row.finding],
    [
      'batch',
      <>
        <Link className="code" to={`/imports/${row.batchId}`}>
          {row.batchNumber}
        </Link>
        &nbsp;{row.plate}
      </>,
    ],
    ['cause', row.cause],
    ['immediateAction', row.immediateAction],
    ['correctiveAction', row.correctiveAction ?? '–'],
    ['responsible', row.responsible ?? '–'],
    [
      'due',
      <>
        {row.due ?? '–'}&nbsp;{row.overdue && <Tag color="error">{t('nonconformities:overdue')}</Tag>}
      </>,
    ],
    ['effective', row.effective === null ? '–' : t(`nonconformities:effect.${row.effective ? 'yes' : 'no'}`)],
  ];
  return (
    <Page
      title={row.number}
      crumbs={[{ label: t('nav:nonconformities'), to: '/nonconformities' }]}
      tags={<StatusTag kind="nonConformity" value={row.status} />}
      extra={<StepButtons row={row} />}
    >
      <Flex vertical gap={10}>
        <Card size="small">
          <Descriptions
            size="small"
            column={2}
            items={facts.map(([key, children]) => ({ key, label: t(`nonconformities:${key}`), children }))}
          />
        </Card>
        <Card size="small" title={t('nonconformities:acts')}>
          <ol>
            {row.acts.map((act) => (
              <li key={act.at + act.event}>
                <b>{t(`nonconformities:act.${act.event}`)}</b> <span className="muted">{act.by}</span>{' '}
                <When at={act.at} />
                <div>
                  {act.note}
                  {act.responsible !== null && (
                    <span className="muted">
                      {' '}
                      {t('nonconformities:planned', { who: act.responsible, due: act.due ?? '' })}
                    </span>
                  )}
                </div>
              </li>
            ))}
          </ol>
        </Card>
      </Flex>
    </Page>
  );
}

/** One non-conformity: what happened, what is done about it, and whether it helped. */
export function NonConformityPage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <Resource path="/nonconformities/{id}" ids={{ id }}>
      {(row) => <Content row={row} />}
    </Resource>
  );
}
