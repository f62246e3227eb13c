import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { resource } from '../../api/queries';
import type { ImportBatch, PanelQuestion } from '../../api/schema';
import { ConfirmButton, ProblemAlert } from '../../ui';

/** Names in the panel column that nobody knows: asked once, and remembered. */
export function PanelQuestions({ batch }: { batch: ImportBatch }): ReactElement | null {
  const { t } = useTranslation('imports');
  const { data, error } = useQuery({
    queryKey: [`/imports/${batch.id}/panel-questions`, batch.version],
    queryFn: ({ signal }) =>
      answer(api.GET('/imports/{id}/panel-questions', { params: { path: { id: batch.id } }, signal })),
  });
  if (error) return <ProblemAlert problem={error} />;
  if (!data || data.length === 0) return null;
  const decides = batch.steps.includes('decide_findings');
  return (
    <Card size="small" title={t('panels.title')}>
      <p className="muted">{t(decides ? 'panels.hint' : 'panels.leadAnswers')}</p>
      <Flex vertical gap={6}>
        {data.map((question) => (
          <Flex key={question.panel} gap={10} align="center">
            <b className="code">{question.panel}</b>
            <span className="muted">{t('panels.rows', { count: question.rows })}</span>
            {decides && <Answer batch={batch} question={question} />}
          </Flex>
        ))}
      </Flex>
    </Card>
  );
}

interface Values {
  readonly kit: string;
  readonly reason: string;
}

function Answer({ batch, question }: { batch: ImportBatch; question: PanelQuestion }): ReactElement {
  const { t } = useTranslation();
  const panels = useQuery(resource('/reference/panels')).data ?? [];
  const suggested = question.kits.map(({ name, shared, loci }) => ({
    value: name,
    label: `${name} (${shared}/${loci})`,
  }));
  const names = new Set(suggested.map(({ value }) => value));
  const others = panels.flatMap(({ name }) => (names.has(name) ? [] : [{ value: name, label: name }]));
  return (
    <ConfirmButton<Values>
      label={t('imports:panels.which')}
      okText={t('imports:panels.answer')}
      title={`${question.panel} = ?`}
      hint={t('imports:panels.hint')}
      success="imports:panels.answered"
      invalidates={['/imports', '/vocabulary']}
      buttonProps={{ size: 'small', type: 'primary' }}
      perform={({ kit, reason }) =>
        answer(
          api.POST('/imports/{id}/panel-questions', {
            params: { path: { id: batch.id } },
            body: { panel: question.panel, kit, reason: reason.trim(), version: batch.version },
          }),
        )
      }
    >
      <Form.Item
        name="kit"
        label={t('vocabulary:kit')}
        rules={[{ required: true, message: t('common:required') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { label: t('imports:panels.suggested'), options: suggested },
            { label: t('imports:panels.others'), options: others },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('field:reason')}
        rules={[{ required: true, whitespace: true, message: t('common:required') }]}
      >
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
    </ConfirmButton>
  );
}
