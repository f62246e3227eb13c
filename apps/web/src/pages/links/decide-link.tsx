import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { LinkCode, LinkDetail } from '../../api/schema';
import { CodeDrawer, useAction, type CodeGroup, type CodeVerdict } from '../../ui';

interface Props {
  readonly link: LinkDetail;
  readonly open: boolean;
  readonly onClose: () => void;
}

function groupsOf({ codes }: LinkDetail): CodeGroup<LinkCode>[] {
  return ['K', 'N'].map((letter) => ({ letter, codes: codes.filter((code) => code.startsWith(letter)) }));
}

/** One analyst's decision. It is given once and never changed. */
export function DecideLink({ link, open, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const submit = useAction(
    (verdict: CodeVerdict<LinkCode>) =>
      answer(
        api.POST('/links/{id}/decide', {
          params: { path: { id: link.id } },
          body: { ...verdict, version: link.version },
        }),
      ),
    { success: 'links:submitted', invalidates: ['/links'], quiet: true, onSuccess: onClose },
  );
  return (
    <CodeDrawer
      words="links"
      names="linkCode"
      title={t('links:decideTitle', { number: link.number })}
      groups={groupsOf(link)}
      open={open}
      onClose={onClose}
      submit={submit}
    >
      <p>{t(`links:sentence.${link.hypothesis}`, { earlier: link.lowCode, later: link.highCode })}</p>
    </CodeDrawer>
  );
}
