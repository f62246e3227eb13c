import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, Popover } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useBrowserStorage } from './browser-storage';

interface View {
  readonly name: string;
  /** The filters, as they stand in the address. */
  readonly search: string;
}

const LONGEST_NAME = 40;

function isViews(value: unknown): value is readonly View[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one: Partial<Record<keyof View, unknown>> | null) =>
        typeof one?.name === 'string' && typeof one.search === 'string',
    )
  );
}

/** Filters that are wanted again and again, under a name, in this browser. */
export function SavedViews({ list }: { list: string }): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [search] = useSearchParams();
  const [views, setViews] = useBrowserStorage<readonly View[]>(`homeward.views.${list}`, [], isViews);
  const [form] = Form.useForm<{ name: string }>();
  const others = (name: string) => views.filter((view) => view.name !== name);
  const keep = ({ name }: { name: string }): void => {
    setViews([...others(name.trim()), { name: name.trim(), search: search.toString() }]);
    form.resetFields();
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={
        <Flex vertical gap={6} style={{ width: 260 }}>
          {views.length === 0 && <span className="muted">{t('common:noViews')}</span>}
          {views.map(({ name, search: kept }) => (
            <Flex key={name} justify="space-between" align="center">
              <Link to={`?${kept}`} onClick={() => setOpen(false)}>
                {name}
              </Link>
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('common:deleteView', { name })}
                onClick={() => setViews(others(name))}
              />
            </Flex>
          ))}
          <Form form={form} layout="inline" onFinish={keep} style={{ flexWrap: 'nowrap' }}>
            <Form.Item
              name="name"
              rules={[{ required: true, whitespace: true, message: t('common:required') }]}
            >
              <Input
                maxLength={LONGEST_NAME}
                aria-label={t('common:viewName')}
                placeholder={t('common:viewName')}
              />
            </Form.Item>
            <Button htmlType="submit">{t('common:keepView')}</Button>
          </Form>
        </Flex>
      }
    >
      <Button icon={<StarOutlined />} aria-label={t('common:views')} title={t('common:views')} />
    </Popover>
  );
}
