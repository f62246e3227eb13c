import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useKeys } from './use-keys';

/** The pages of each list in the order last shown, until the window is reloaded. */
const orders = new Map<string, readonly string[]>();

export function rememberOrder(list: string, pages: readonly string[]): void {
  orders.set(list, pages);
}

/** Goes to the page before and after this one in the list from which it was opened; nothing when there was none. */
export function Neighbours({ list, page }: { list: string; page: string }): ReactElement | null {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const order = orders.get(list) ?? [];
  const at = order.indexOf(page);
  const goTo = (path: string | undefined) =>
    at < 0 || path === undefined ? undefined : () => void navigate(path);
  const previous = goTo(order[at - 1]);
  const next = goTo(order[at + 1]);
  useKeys({ k: previous, j: next });
  if (at < 0) return null;
  return (
    <Space.Compact>
      <Button
        icon={<LeftOutlined />}
        disabled={!previous}
        onClick={previous}
        aria-label={t('common:previous')}
        title={`${t('common:previous')} (k)`}
      />
      <Button
        icon={<RightOutlined />}
        disabled={!next}
        onClick={next}
        aria-label={t('common:next')}
        title={`${t('common:next')} (j)`}
      />
    </Space.Compact>
  );
}
