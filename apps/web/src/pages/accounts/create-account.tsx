import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { roleValues } from '../../api/schema';
import { answer, api } from '../../api/client';
import { collectionPointsQuery, districtsQuery } from '../../api/queries';
import type { AccountWithPassword, Role } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { ProblemAlert, showInForm, useAction, useChoices, useGuardedClose } from '../../ui';

interface Values {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly districtCode?: string;
  readonly collectionPointCode?: string;
}

/** The district follows from the point; investigators have a district only; all other roles work for the city. */
function placeOf(values: Values): Partial<Pick<Values, 'districtCode' | 'collectionPointCode'>> {
  const { role, districtCode, collectionPointCode } = values;
  if (role === 'technician' && collectionPointCode !== undefined) {
    return { collectionPointCode, ...(districtCode === undefined ? {} : { districtCode }) };
  }
  return role === 'investigator' && districtCode !== undefined ? { districtCode } : {};
}

/** A new account with its one role; technicians and investigators belong to a place. */
export function CreateAccount(props: { onMade: (account: AccountWithPassword) => void }): ReactElement {
  const { t } = useTranslation();
  const choices = useChoices();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const close = useGuardedClose(form, () => setOpen(false));
  const role = Form.useWatch<Role | undefined>('role', form);
  const districtCode = Form.useWatch<string | undefined>('districtCode', form);
  const districts = useQuery(districtsQuery).data ?? [];
  const points = useQuery(collectionPointsQuery).data ?? [];
  const district = districts.find(({ code }) => code === districtCode);
  const local = role === 'technician' || role === 'investigator';
  const create = useAction(
    (values: Values) =>
      answer(
        api.POST('/accounts', {
          body: {
            username: values.username.trim(),
            displayName: values.displayName.trim(),
            role: values.role,
            ...placeOf(values),
          },
        }),
      ),
    {
      success: 'accounts:created',
      invalidates: ['/accounts'],
      quiet: true,
      onSuccess: (account) => {
        form.resetFields();
        setOpen(false);
        props.onMade(account);
      },
    },
  );
  const { problem } = create;
  useEffect(() => {
    showInForm(form, problem);
  }, [form, problem]);
  const rules = [{ required: true, message: t('common:required') }];
  const named = (row: { code: string; nameZh: string; nameEn: string }) => ({
    value: row.code,
    label: `${format.named(row)} (${row.code})`,
  });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('accounts:create')}
      </Button>
      <Modal
        open={open}
        title={t('accounts:create')}
        okText={t('accounts:create')}
        confirmLoading={create.pending}
        onOk={() => form.submit()}
        onCancel={close}
      >
        <ProblemAlert problem={problem} />
        <Form<Values> form={form} layout="vertical" autoComplete="off" onFinish={create.run}>
          <Form.Item name="username" label={t('accounts:username')} rules={rules}>
            <Input maxLength={64} autoComplete="off" />
          </Form.Item>
          <Form.Item name="displayName" label={t('accounts:displayName')} rules={rules}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="role" label={t('accounts:role')} rules={rules} extra={t('accounts:roleHint')}>
            <Select options={choices('enum:role', roleValues)} />
          </Form.Item>
          {local && (
            <Form.Item name="districtCode" label={t('accounts:district')} rules={rules}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={districts.map(named)}
                onChange={() => form.setFieldValue('collectionPointCode', undefined)}
              />
            </Form.Item>
          )}
          {role === 'technician' && (
            <Form.Item name="collectionPointCode" label={t('accounts:point')} rules={rules}>
              <Select options={points.filter(({ districtId }) => districtId === district?.id).map(named)} />
            </Form.Item>
          )}
          <p className="muted" style={{ margin: 0 }}>
            {t('accounts:passwordHint')}
          </p>
        </Form>
      </Modal>
    </>
  );
}
