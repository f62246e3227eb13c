import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { resource } from '../../api/queries';
import { useMay } from '../../session/permissions';
import { Page, Resource, StatusTag, Timeline } from '../../ui';
import { EvidencePanel } from './evidence-panel';
import { HitActions } from './hit-actions';
import { HitSummary } from './hit-summary';
import type { HitDetail } from '../../api/schema';
import { OpinionsPanel } from './opinions-panel';
import { PersonLinks } from './person-links';
import { SecondBloodCard } from './second-blood-card';
import { UndoNotice } from './undo-notice';
import { LostBasisNotice } from './lost-basis-notice';
import { WithdrawnNotice } from './withdrawn-notice';
import '../../genetics/evidence.css';
import './hits.css';

function Content({ hit }: { hit: HitDetail }): ReactElement {
  const { t } = useTranslation();
  // Opinions are for those who work with genotypes; the others follow states and times.
  const reviewer = useMay('hit.review');
  const answer = useQuery({
    ...resource('/hits/{id}/opinions', { id: hit.id }),
    enabled: reviewer,
  });
  const opinions = answer.data?.items ?? [];
  const blind = hit.mySeat === 'b' && hit.steps.includes('decide');
  return (
    <Page
      title={hit.number}
      crumbs={[{ label: t('nav:hits'), to: '/hits' }]}
      tags={
        <>
          <StatusTag kind="hit" value={hit.status} />
          {hit.urgent && <Tag color="error">{t('hits:urgent')}</Tag>}
          {hit.mySeat !== null && <Tag>{t(`enum:seat.${hit.mySeat}`)}</Tag>}
        </>
      }
      extra={<HitActions hit={hit} opinions={opinions} />}
    >
      <div className="evidence-page">
        {blind && <Alert type="info" showIcon title={t('hits:blind')} />}
        <WithdrawnNotice hit={hit} />
        <LostBasisNotice hit={hit} />
        <UndoNotice hit={hit} />
        <HitSummary hit={hit} />
        <SecondBloodCard hit={hit} />
        {reviewer && <PersonLinks hit={hit} />}
        <OpinionsPanel opinions={opinions} />
        {hit.evidence === null ? (
          <Alert type="info" title={t('hits:noEvidence')} />
        ) : (
          <EvidencePanel hit={hit} evidence={hit.evidence} />
        )}
        <Card size="small" title={t('hits:timeline')}>
          <Timeline entries={hit.timeline} />
        </Card>
      </div>
    </Page>
  );
}

/** One hit: everything that a reviewer needs to decide, on one page. */
export function HitPage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <Resource path="/hits/{id}" ids={{ id }}>
      {(hit) => <Content key={hit.id} hit={hit} />}
    </Resource>
  );
}
