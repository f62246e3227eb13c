import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { resource } from '../../api/queries';
import { formatLog10 } from '../../genetics';
import { StatusTag } from '../../ui';
import type { HitDetail } from '../../api/schema';

/** Who of the other persons of unknown origin belongs to the person of the hit: a family found for one is a lead. */
export function PersonLinks({ hit }: { hit: HitDetail }): ReactElement | null {
  const { t } = useTranslation();
  const answer = useQuery(resource('/links', {}, { donorId: hit.personDonorId }));
  const links = (answer.data?.items ?? []).filter(({ status }) => status !== 'dismissed');
  if (links.length === 0) return null;
  return (
    <Alert
      type="info"
      title={links.map((link) => (
        <div key={link.id} data-link={link.number}>
          {t(`links:ofPerson.${link.hypothesis}`, {
            code: link.lowDonorId === hit.personDonorId ? link.highCode : link.lowCode,
          })}{' '}
          <span className="muted num">log10 LR {formatLog10(link.log10Lr)}</span>{' '}
          <Link to={`/links/${link.id}`}>{link.number}</Link> <StatusTag kind="link" value={link.status} />
        </div>
      ))}
    />
  );
}
