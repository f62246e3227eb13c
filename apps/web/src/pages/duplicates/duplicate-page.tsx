import { Card, Flex } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { DuplicateDetail, DuplicateSide } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { Page, Resource, StatusTag, When } from '../../ui';
import { DuplicateSteps } from './duplicate-steps';
import './duplicates.css';

function Cases({ side }: { side: DuplicateSide }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {side.cases.map(({ id, number, relation }) => (
        <div key={id}>
          <Link className="code" to={`/cases/${id}`}>
            {number}
          </Link>{' '}
          {t(`enum:relation.${relation}`)}
        </div>
      ))}
    </>
  );
}

function Samples({ side }: { side: DuplicateSide }): ReactElement {
  const format = useFormat();
  return (
    <>
      {side.specimens.map(({ id, barcode, collectedOn }) => (
        <div key={id}>
          <Link className="code" to={`/specimens/${id}`}>
            {barcode}
          </Link>{' '}
          <span className="muted">{format.date(collectedOn)}</span>
        </div>
      ))}
    </>
  );
}

/** Both persons, row by row, so that what differs is seen side by side. */
function Sides({ sides }: { sides: readonly DuplicateSide[] }): ReactElement {
  const { t } = useTranslation();
  const rows: readonly (readonly [string, (side: DuplicateSide) => ReactNode])[] = [
    [
      'person',
      ({ donorId, code }) => (
        <Link className="code" to={`/donors/${donorId}`}>
          {code}
        </Link>
      ),
    ],
    ['cases', (side) => <Cases side={side} />],
    ['sex', ({ sex }) => t(`enum:sex.${sex}`)],
    ['birthYear', ({ birthYear }) => birthYear ?? t('duplicates:unknown')],
    ['point', ({ point }) => <span className="code">{point}</span>],
    ['registeredAt', ({ registeredAt }) => <When at={registeredAt} />],
    ['samples', (side) => <Samples side={side} />],
    ['profile', ({ revision, loci }) => t('duplicates:profileOf', { revision, count: loci })],
  ];
  return (
    <table className="duplicate-sides">
      <thead>
        <tr>
          <th scope="col" />
          <th scope="col">{t('duplicates:earlier')}</th>
          <th scope="col">{t('duplicates:later')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, render]) => (
          <tr key={key}>
            <th scope="row">{t(`duplicates:${key}`)}</th>
            {sides.map((side) => (
              <td key={side.donorId}>{render(side)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Content({ row }: { row: DuplicateDetail }): ReactElement {
  const { t } = useTranslation();
  const { differing, lociCompared, previousId, previousNumber } = row;
  return (
    <Page
      title={row.number}
      crumbs={[{ label: t('nav:duplicates'), to: '/duplicates' }]}
      tags={<StatusTag kind="duplicate" value={row.status} />}
      extra={<DuplicateSteps row={row} />}
    >
      <Flex vertical gap={10}>
        <Card size="small">
          <p>
            <b>{t('duplicates:agree', { count: lociCompared, equal: lociCompared - differing.length })}</b>{' '}
            {differing.length > 0 && t('duplicates:differAt', { loci: differing.join(' ') })}
            {previousId !== null && (
              <>
                {' '}
                {t('duplicates:previous')}{' '}
                <Link className="code" to={`/duplicates/${previousId}`}>
                  {previousNumber}
                </Link>
              </>
            )}
          </p>
          {row.status === 'open' && <p className="muted">{t('duplicates:advice')}</p>}
          {!row.inForce && <p className="muted">{t('duplicates:notInForce')}</p>}
          <Sides sides={row.sides} />
        </Card>
        <Card size="small" title={t('duplicates:acts')}>
          <ol>
            <li>
              {t('duplicates:found')} <When at={row.foundAt} />
            </li>
            {row.acts.map(({ event, at, by, reason }) => (
              <li key={at}>
                <b>{t(`duplicates:act.${event}`)}</b> <span className="muted">{by}</span> <When at={at} />
                <div>{reason}</div>
              </li>
            ))}
          </ol>
          {row.status !== 'open' && <p className="muted">{t(`duplicates:next.${row.status}`)}</p>}
        </Card>
      </Flex>
    </Page>
  );
}

/** Two records with the genotype of one person: what is known of each, and what the lead made of it. No genotypes. */
export function DuplicatePage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <Resource path="/duplicates/{id}" ids={{ id }}>
      {(row) => <Content row={row} />}
    </Resource>
  );
}
