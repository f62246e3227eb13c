import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '../../api/client';
import { panelsQuery } from '../../api/queries';
import type { NewPlateBody } from '../../api/schema';
import { ConfirmButton } from '../../ui';

/** The instrument's names for a run change seldom: the last ones are offered again. */
const LAST = 'homeward.plates.settings';

function lastSettings(): Partial<NewPlateBody> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(LAST) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

/** Drafts a plate for a kit and goes to it. */
export function NewPlate(): ReactElement {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const panels = useQuery(panelsQuery).data ?? [];
  const made = useRef('');
  const text = (name: 'assay' | 'resultsGroup' | 'fileNameConvention') => (
    <Form.Item name={name} label={t(`plates:${name}`)} rules={[{ required: true, whitespace: true }]}>
      <Input maxLength={100} autoComplete="off" className="code" />
    </Form.Item>
  );
  return (
    <ConfirmButton<NewPlateBody>
      label={t('plates:new')}
      title={t('plates:newTitle')}
      hint={t('plates:newHint')}
      success="plates:drafted"
      invalidates={['/plates']}
      initialValues={lastSettings()}
      buttonProps={{ type: 'primary' }}
      perform={async (values) => {
        const plate = await answer(api.POST('/plates', { body: values }));
        localStorage.setItem(LAST, JSON.stringify(values));
        made.current = plate.id;
      }}
      onDone={() => navigate(`/plates/${made.current}`)}
    >
      <Form.Item name="panel" label={t('plates:panel')} rules={[{ required: true }]}>
        <Select showSearch options={panels.map(({ name }) => ({ value: name, label: name }))} />
      </Form.Item>
      {text('assay')}
      {text('resultsGroup')}
      {text('fileNameConvention')}
    </ConfirmButton>
  );
}
