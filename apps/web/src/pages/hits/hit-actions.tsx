import { DownloadOutlined, FilePdfOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, apiUrl } from '../../api/client';
import type { Opinion } from '../../api/schema';
import { useLanguage } from '../../i18n/format';
import { useAction, useKeys } from '../../ui';
import { DecideDrawer } from './decide-drawer';
import { EndingButtons } from './ending-buttons';
import type { HitDetail } from '../../api/schema';
import { ReunionButton } from './reunion-button';
import { SecondBloodButtons } from './second-blood-buttons';

/** What I may do with this hit now; each action has a key. */
export function HitActions({
  hit,
  opinions,
}: {
  hit: HitDetail;
  opinions: readonly Opinion[];
}): ReactElement {
  const { t } = useTranslation('hits');
  const language = useLanguage();
  const { steps } = hit;
  const [deciding, setDeciding] = useState(false);
  const step = useAction(
    (name: 'claim' | 'release') =>
      answer(
        api.POST(`/hits/{id}/${name}`, { params: { path: { id: hit.id } }, body: { version: hit.version } }),
      ),
    { invalidates: ['/hits'] },
  );
  const claim = steps.includes('claim') ? () => step.run('claim') : undefined;
  const release = steps.includes('release') ? () => step.run('release') : undefined;
  const decide = steps.includes('decide') ? () => setDeciding(true) : undefined;
  useKeys({ c: claim, r: release, d: decide });
  return (
    <>
      {steps.includes('read_report') && (
        <Button
          icon={<FilePdfOutlined />}
          href={apiUrl('/hits/{id}/report.pdf', { id: hit.id }, { locale: language })}
          target="_blank"
          rel="noopener"
        >
          {t('report')}
        </Button>
      )}
      {steps.includes('recompute') && (
        <Button
          icon={<DownloadOutlined />}
          href={apiUrl('/hits/{id}/recompute', { id: hit.id })}
          title={t('recomputeHint')}
        >
          {t('recompute')}
        </Button>
      )}
      {claim && (
        <Button type="primary" loading={step.pending} onClick={claim}>
          {t(hit.status === 'conflict' ? 'claimArbitration' : 'claim')} <kbd>c</kbd>
        </Button>
      )}
      {release && (
        <Button loading={step.pending} onClick={release}>
          {t('release')} <kbd>r</kbd>
        </Button>
      )}
      {decide && (
        <Button type="primary" onClick={decide}>
          {t(hit.mySeat === 'arbiter' ? 'arbitrate' : 'decide')} <kbd>d</kbd>
        </Button>
      )}
      {steps.includes('reunite') && <ReunionButton hit={hit} />}
      <EndingButtons hit={hit} />
      <SecondBloodButtons hit={hit} />
      <DecideDrawer hit={hit} opinions={opinions} open={deciding} onClose={() => setDeciding(false)} />
    </>
  );
}
