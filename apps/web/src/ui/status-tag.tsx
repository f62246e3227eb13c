import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { STATUS_COLORS, type StatusColor, type Statuses } from './status-colors';

/** A state in words and colour; a state that this version does not know is shown by its name. */
export function StatusTag<K extends keyof Statuses>({ kind, value }: { kind: K; value: Statuses[K] }) {
  const { t } = useTranslation();
  const colors: Record<string, StatusColor> = STATUS_COLORS[kind];
  return (
    <Tag color={colors[value] ?? 'default'}>{t(`status:${kind}.${value}`, { defaultValue: value })}</Tag>
  );
}
