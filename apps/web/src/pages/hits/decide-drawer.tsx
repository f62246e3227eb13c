import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { Opinion, OpinionCode } from '../../api/schema';
import { CodeDrawer, useAction, type CodeVerdict } from '../../ui';
import type { HitDetail } from '../../api/schema';
import { OPINION_GROUPS } from './hit-view';
import { OpinionsPanel } from './opinions-panel';

interface Props {
  readonly hit: HitDetail;
  readonly opinions: readonly Opinion[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** One opinion. It is given once and never changed. */
export function DecideDrawer({ hit, opinions, open, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const submit = useAction(
    (verdict: CodeVerdict<OpinionCode>) =>
      answer(
        api.POST('/hits/{id}/opinions', {
          params: { path: { id: hit.id } },
          body: { ...verdict, version: hit.version },
        }),
      ),
    { success: 'hits:submitted', invalidates: ['/hits'], quiet: true, onSuccess: onClose },
  );
  return (
    <CodeDrawer
      words="hits"
      names="opinion"
      title={`${t(`hits:decideAs.${hit.mySeat ?? 'a'}`)} · ${hit.number}`}
      groups={OPINION_GROUPS}
      open={open}
      onClose={onClose}
      submit={submit}
    >
      {hit.mySeat === 'arbiter' && <OpinionsPanel opinions={opinions} />}
    </CodeDrawer>
  );
}
