import { Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { type DuplicateDetail, type DuplicateFinding, duplicateFindingValues } from '../../api/schema';
import { ConfirmButton, ReasonButton } from '../../ui';

interface Decision {
  readonly finding: DuplicateFinding;
  readonly reason: string;
}

const INVALID = ['/duplicates', '/worklist'];

/** What the reader may do with a pair now. */
export function DuplicateSteps({ row }: { row: DuplicateDetail }): ReactElement {
  return (
    <>
      {row.steps.includes('decide') && <Decide row={row} />}
      {row.steps.includes('reopen') && <Reopen row={row} />}
    </>
  );
}

function Decide({ row: { id, number, version } }: { row: DuplicateDetail }): ReactElement {
  const { t } = useTranslation();
  const required = { required: true, message: t('common:required') };
  return (
    <ConfirmButton<Decision>
      label={t('duplicates:decide')}
      title={t('duplicates:decideTitle', { number })}
      hint={t('duplicates:decideHint')}
      success="duplicates:decided"
      invalidates={INVALID}
      buttonProps={{ type: 'primary' }}
      perform={({ finding, reason }) =>
        answer(
          api.POST('/duplicates/{id}/decide', {
            params: { path: { id } },
            body: { finding, reason: reason.trim(), version },
          }),
        )
      }
    >
      <Form.Item name="finding" label={t('duplicates:finding')} rules={[required]}>
        <Radio.Group
          options={duplicateFindingValues.map((value) => ({
            value,
            label: (
              <>
                {t(`status:duplicate.${value}`)}
                <div className="muted">{t(`duplicates:help.${value}`)}</div>
              </>
            ),
          }))}
          vertical
        />
      </Form.Item>
      <Form.Item name="reason" label={t('duplicates:reason')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </ConfirmButton>
  );
}

function Reopen({ row: { id, number, version } }: { row: DuplicateDetail }): ReactElement {
  const { t } = useTranslation();
  return (
    <ReasonButton
      label={t('duplicates:reopen')}
      title={t('duplicates:reopenTitle', { number })}
      success="duplicates:reopened"
      invalidates={INVALID}
      perform={(reason) =>
        answer(api.POST('/duplicates/{id}/reopen', { params: { path: { id } }, body: { reason, version } }))
      }
    />
  );
}
