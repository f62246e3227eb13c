import { Alert, Flex } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { useFormat } from '../../i18n/format';
import { ReasonButton } from '../../ui';
import type { HitDetail } from '../../api/schema';

/** An open request to undo the reunion; a second person approves or refuses it. */
export function UndoNotice({ hit }: { hit: HitDetail }): ReactElement | null {
  const { t } = useTranslation('hits');
  const format = useFormat();
  const undo = hit.reunion?.undo;
  if (!undo) return null;
  const another = hit.steps.includes('decide_undo');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('undo.waiting', { date: format.time(undo.requestedAt), reason: undo.reason })}
      action={
        another && (
          <Flex gap={8}>
            {([true, false] as const).map((approve) => (
              <ReasonButton
                key={String(approve)}
                label={t(approve ? 'undo.approve' : 'undo.refuse')}
                title={t('undo.decideTitle', { number: hit.number })}
                field="note"
                fieldLabel={t('undo.note')}
                success="hits:undo.decided"
                invalidates={['/hits', '/cases', '/coverage', '/tasks']}
                perform={(note) =>
                  answer(
                    api.POST('/hits/{id}/reunion/undo/decide', {
                      params: { path: { id: hit.id } },
                      body: { approve, note, version: hit.version },
                    }),
                  )
                }
                buttonProps={{ danger: approve }}
              />
            ))}
          </Flex>
        )
      }
    />
  );
}
