import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { ProblemAlert, ReasonButton, useAction, useGuardedClose } from '../../ui';
import type { HitDetail } from '../../api/schema';

type HitRef = Pick<HitDetail, 'id' | 'version' | 'steps' | 'number'>;

const INVALIDATES = ['/hits', '/cases', '/coverage'];

/** The next step after a reunion: the family is followed up, then the hit is closed. */
function AfterReunion({ hit }: { hit: HitRef }): ReactElement | null {
  const { t } = useTranslation();
  const step = hit.steps.includes('follow_up') ? 'follow-up' : hit.steps.includes('close') ? 'close' : null;
  if (step === null) return null;
  const words = step === 'close' ? 'close' : 'followUp';
  return (
    <>
      {hit.steps.includes('request_undo') && (
        <ReasonButton
          label={t('hits:undo.ask')}
          title={t('hits:undo.askTitle', { number: hit.number })}
          hint={t('hits:undo.askHint')}
          success="hits:undo.asked"
          invalidates={INVALIDATES}
          perform={(reason) =>
            answer(
              api.POST('/hits/{id}/reunion/undo', {
                params: { path: { id: hit.id } },
                body: { reason, version: hit.version },
              }),
            )
          }
        />
      )}
      <ReasonButton
        label={t(`hits:ending.${words}`)}
        title={t(`hits:ending.${words}Title`, { number: hit.number })}
        hint={t('hits:ending.noteHint')}
        field="note"
        fieldLabel={t('hits:ending.note')}
        success={`hits:ending.${words}Done`}
        invalidates={INVALIDATES}
        perform={(note) =>
          answer(
            api.POST(`/hits/{id}/${step}`, {
              params: { path: { id: hit.id } },
              body: { note, version: hit.version },
            }),
          )
        }
        buttonProps={{ type: 'primary' }}
      />
    </>
  );
}

interface Values {
  readonly note: string;
  readonly closeCase: boolean;
}

/** W2: the person wants no contact. The hit ends; whether the case does, the coordinator says. */
function Declined({ hit }: { hit: HitRef }): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const close = useGuardedClose(form, () => setOpen(false));
  const action = useAction(
    ({ note, closeCase }: Values) =>
      answer(
        api.POST('/hits/{id}/decline', {
          params: { path: { id: hit.id } },
          body: { note: note.trim(), closeCase, version: hit.version },
        }),
      ),
    {
      success: 'hits:ending.declineDone',
      invalidates: INVALIDATES,
      quiet: true,
      form,
      onSuccess: () => setOpen(false),
    },
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('hits:ending.decline')}</Button>
      <Modal
        open={open}
        title={t('hits:ending.declineTitle', { number: hit.number })}
        onCancel={close}
        onOk={() => form.submit()}
        confirmLoading={action.pending}
        destroyOnHidden
      >
        <p>{t('hits:ending.noteHint')}</p>
        <Form<Values> form={form} layout="vertical" preserve={false} onFinish={action.run}>
          <Form.Item
            name="closeCase"
            label={t('hits:ending.case')}
            rules={[{ required: true, message: t('common:required') }]}
          >
            <Radio.Group
              options={[
                { value: false, label: t('hits:ending.caseStays') },
                { value: true, label: t('hits:ending.caseCloses') },
              ]}
            />
          </Form.Item>
          <Form.Item
            name="note"
            label={t('hits:ending.note')}
            rules={[{ required: true, whitespace: true, min: 5, message: t('field:reasonTooShort') }]}
          >
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
        </Form>
        <ProblemAlert problem={action.problem} />
      </Modal>
    </>
  );
}

/** What the coordinator records once the districts have reported. */
export function EndingButtons({ hit }: { hit: HitRef }): ReactElement {
  return hit.steps.includes('decline') ? <Declined hit={hit} /> : <AfterReunion hit={hit} />;
}
