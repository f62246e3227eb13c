import { Button, Card } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { LinkDetail } from '../../api/schema';
import { LocusTable } from '../../genetics';
import { Page, Resource, StatusTag, useKeys, When } from '../../ui';
import { DecideLink } from './decide-link';
import { HypothesesCard } from './hypotheses-card';
import { LinkModel } from './link-model';
import { LinkSummaryCard } from './link-summary';
import '../../genetics/evidence.css';
import './links.css';

function Decision({ decision }: { decision: NonNullable<LinkDetail['decision']> }): ReactElement {
  const { t } = useTranslation();
  return (
    <Card size="small" title={t('links:decision')}>
      <b>{t(`enum:linkCode.${decision.code}`)}</b> {decision.reason}
      <div className="muted">
        {decision.by} · <When at={decision.at} />
      </div>
    </Card>
  );
}

function Content({ link }: { link: LinkDetail }): ReactElement {
  const { t } = useTranslation();
  const [deciding, setDeciding] = useState(false);
  const decide = link.steps.includes('decide') ? () => setDeciding(true) : undefined;
  useKeys({ d: decide });
  const { evidence } = link;
  return (
    <Page
      title={link.number}
      crumbs={[{ label: t('nav:links'), to: '/links' }]}
      tags={<StatusTag kind="link" value={link.status} />}
      extra={
        <>
          {decide && (
            <Button type="primary" onClick={decide}>
              {t('links:decide')} <kbd>d</kbd>
            </Button>
          )}
          <DecideLink link={link} open={deciding} onClose={() => setDeciding(false)} />
        </>
      }
    >
      <div className="evidence-page link-page">
        <LinkSummaryCard link={link} />
        {link.decision && <Decision decision={link.decision} />}
        <div className="evidence-grid">
          <div className="evidence-column">
            <HypothesesCard link={link} />
            <LinkModel evidence={evidence} />
          </div>
          <Card size="small" title={t('links:loci')}>
            <LocusTable
              evidence={evidence}
              relatives={[{ id: link.highDonorId, label: link.highCode }]}
              personLabel={link.lowCode}
            />
          </Card>
        </div>
      </div>
    </Page>
  );
}

/** One link: both profiles side by side, and what each locus says for the relation. */
export function LinkPage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <Resource path="/links/{id}" ids={{ id }}>
      {(link) => <Content key={link.id} link={link} />}
    </Resource>
  );
}
