import { TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Popover } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}

/** Which columns of a list are seen; one always stays. */
export function ColumnChoice({ columns, hidden, onChange }: Props): ReactElement {
  const { t } = useTranslation();
  const shown = columns.filter(({ key }) => !hidden.includes(key));
  const choose = (key: string, seen: boolean): void =>
    onChange(seen ? hidden.filter((one) => one !== key) : [...hidden, key]);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Flex vertical>
          {columns.map(({ key, title }) => (
            <Checkbox
              key={key}
              checked={!hidden.includes(key)}
              disabled={shown.length === 1 && shown[0]?.key === key}
              onChange={(event) => choose(key, event.target.checked)}
            >
              {title || t('common:columnWithoutTitle')}
            </Checkbox>
          ))}
        </Flex>
      }
    >
      <Button icon={<TableOutlined />} aria-label={t('common:columns')} title={t('common:columns')} />
    </Popover>
  );
}
