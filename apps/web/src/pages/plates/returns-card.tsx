import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { resource } from '../../api/queries';
import type { PlateReturn } from '../../api/schema';

/** The tables in which a plate came back, each with what differs from the plan. */
export function ReturnsCard({ plateId }: { plateId: string }): ReactElement | null {
  const { t } = useTranslation();
  const { data = [] } = useQuery(resource('/plates/{id}/returns', { id: plateId }));
  return (
    <>
      {data.map((found) => (
        <Differences
          key={found.batchId}
          found={found}
          title={
            <>
              {t('plates:cameBack')} <Link to={`/imports/${found.batchId}`}>{found.batchNumber}</Link>
            </>
          }
        />
      ))}
    </>
  );
}

export function Differences({ found, title }: { found: PlateReturn; title: ReactElement }): ReactElement {
  const { t } = useTranslation();
  const { differences } = found;
  return (
    <Alert
      type={differences.length === 0 ? 'success' : 'warning'}
      showIcon
      title={title}
      description={
        differences.length === 0 ? (
          t('plates:asPlanned')
        ) : (
          <ul className="plate-list">
            {differences.map(({ code, name, planned, returned }) => (
              <li key={`${code}${name}`}>
                {t(`plates:difference.${code}`, { name, planned: planned ?? '', returned: returned ?? '' })}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
