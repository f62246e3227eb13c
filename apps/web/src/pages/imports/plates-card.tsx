import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { resource } from '../../api/queries';
import type { ImportBatch } from '../../api/schema';
import { Differences } from '../plates/returns-card';
import '../plates/plates.css';

/** The plates that a batch brings back, and what differs from what was planned. */
export function PlatesCard({ batch }: { batch: ImportBatch }): ReactElement {
  const { t } = useTranslation();
  const { data = [] } = useQuery({
    ...resource('/imports/{id}/plates', { id: batch.id }),
    queryKey: [`/imports/${batch.id}/plates`, batch.version],
  });
  return (
    <>
      {data.map((found) => (
        <Differences
          key={found.plateId}
          found={found}
          title={
            <>
              {t('plates:bringsBack')} <Link to={`/plates/${found.plateId}`}>{found.plateNumber}</Link>
            </>
          }
        />
      ))}
    </>
  );
}
