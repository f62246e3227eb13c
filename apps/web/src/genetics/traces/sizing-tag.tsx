import { Tag, Tooltip } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sizing } from '../../api/schema';

const COLOURS = { good: 'success', doubtful: 'warning', none: 'error' } as const;

/** How far the sizes of a file may be trusted, and by what. */
export function SizingTag({ sizing }: { sizing: Sizing }): ReactElement {
  const { t } = useTranslation('traces');
  const { quality, standard, named, found, fragments, missing } = sizing;
  const facts = [
    t('standard', { standard: standard ?? t('unknownStandard'), found, fragments }),
    ...(named !== null ? [t('named', { named })] : []),
    ...(missing.length > 0 ? [t('missing', { list: missing.join(', ') })] : []),
  ];
  return (
    <Tooltip title={facts.join(' · ')}>
      <Tag
        color={COLOURS[quality]}
        tabIndex={0}
        aria-label={`${t(`quality.${quality}`)}: ${facts.join(', ')}`}
      >
        {t(`quality.${quality}`)}
      </Tag>
    </Tooltip>
  );
}
