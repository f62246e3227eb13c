import { Alert, Button, Drawer, Flex, Form, Input, InputNumber, Select } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '../../api/client';
import type { Policy } from '../../api/schema';
import { ProblemAlert, showInForm, useAction, useGuardedClose, useUnsaved } from '../../ui';
import { ChangeList } from './change-list';
import {
  changesBetween,
  mergeSettings,
  nameOf,
  SETTING_FIELDS,
  SETTING_GROUPS,
  valueAt,
  readMinimumFrequency,
  type EditedSettings,
  type SettingField,
} from './settings';
import { useSettingWords } from './use-setting-words';

interface Values {
  readonly settings: EditedSettings;
  readonly reason: string;
}
interface Props {
  readonly inForce: Policy;
  readonly open: boolean;
  readonly onClose: () => void;
}

function FieldInput({ field, ...rest }: { field: SettingField; id?: string }): ReactElement {
  const words = useSettingWords();
  switch (field.kind) {
    case 'choice':
      return (
        <Select
          {...rest}
          options={(field.choices ?? []).map((value) => ({ value, label: words.value(field, value) }))}
        />
      );
    case 'count':
      return <InputNumber {...rest} className="wide" precision={0} min={0} />;
    case 'number':
      return <InputNumber {...rest} className="wide" min={0} />;
    case 'text':
    case 'frequency':
      return <Input {...rest} maxLength={100} />;
  }
}

/** The next version of the policy: what changes is shown before it is made, and why is required. */
export function NewVersionDrawer({ inForce, open, onClose }: Props): ReactElement {
  const { t } = useTranslation();
  const words = useSettingWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const close = useGuardedClose(form, onClose);
  useUnsaved(() => open && form.isFieldsTouched());
  const edited = Form.useWatch('settings', form) as EditedSettings | undefined;
  const changed = mergeSettings(inForce.settings, edited ?? {});
  const changes = changesBetween(inForce.settings, changed);
  const create = useAction(
    ({ settings, reason }: Values) =>
      answer(
        api.POST('/policies', {
          body: { settings: mergeSettings(inForce.settings, settings), reason: reason.trim() },
        }),
      ),
    {
      success: 'policies:created',
      invalidates: ['/policies', '/coverage', '/hits'],
      quiet: true,
      onSuccess: onClose,
    },
  );
  const attempt = useAction(
    (settings: EditedSettings) =>
      answer(
        api.POST('/policies/what-ifs', { body: { settings: mergeSettings(inForce.settings, settings) } }),
      ),
    {
      invalidates: ['/policies/what-ifs'],
      quiet: true,
      onSuccess: async ({ id }) => {
        // The trial keeps the settings.
        form.resetFields();
        await navigate(`/policies/what-ifs/${id}`);
      },
    },
  );
  // A dry run needs no reason: only the settings are checked.
  const tryFirst = async (): Promise<void> => {
    const names = SETTING_FIELDS.map(({ path }) => ['settings', ...path]);
    const valid = await form.validateFields(names).catch(() => null);
    if (valid) attempt.run(form.getFieldsValue().settings);
  };
  const problem = create.problem ?? attempt.problem;
  const frequencyRule = {
    validator: (_rule: unknown, value: string | number | undefined) =>
      readMinimumFrequency(value ?? '') === null
        ? Promise.reject(new Error(t('policies:notAFrequency')))
        : Promise.resolve(),
  };
  useEffect(() => {
    showInForm(form, problem);
  }, [form, problem]);
  return (
    <Drawer
      open={open}
      onClose={close}
      size={620}
      destroyOnHidden
      title={t('policies:newTitle', { version: inForce.version + 1 })}
      footer={
        <Flex justify="end" gap={8}>
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button
            disabled={changes.length === 0}
            loading={attempt.pending}
            onClick={() => void tryFirst()}
            title={t('policies:whatIf.tryHint')}
          >
            {t('policies:whatIf.try')}
          </Button>
          <Button
            type="primary"
            disabled={changes.length === 0}
            loading={create.pending}
            onClick={() => form.submit()}
          >
            {t('policies:putInForce')}
          </Button>
        </Flex>
      }
    >
      <Alert type="warning" showIcon title={t('policies:researches')} style={{ marginBottom: 10 }} />
      <ProblemAlert problem={problem} />
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ settings: inForce.settings }}
        onFinish={create.run}
        scrollToFirstError
      >
        {SETTING_GROUPS.map(({ group, fields }) => (
          <fieldset key={group} className="policy-fields">
            <legend>{t(`policies:group.${group}`)}</legend>
            {fields
              .filter((field) => valueAt(inForce.settings, field) !== '')
              .map((field) => (
                <Form.Item
                  key={nameOf(field)}
                  name={['settings', ...field.path]}
                  label={words.label(field)}
                  tooltip={words.hint(field)}
                  rules={[
                    { required: true, message: t('common:required') },
                    ...(field.kind === 'frequency' ? [frequencyRule] : []),
                  ]}
                >
                  <FieldInput field={field} />
                </Form.Item>
              ))}
          </fieldset>
        ))}
        <Form.Item label={t('policies:changes')}>
          <ChangeList before={inForce.settings} after={changed} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('policies:reason')}
          rules={[{ required: true, whitespace: true, message: t('policies:reasonRequired') }]}
        >
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}
