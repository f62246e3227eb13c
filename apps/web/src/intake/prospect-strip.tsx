import { InfoCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Prospect } from '../api/schema';
import { useFormat, useLanguage } from '../i18n/format';
import { asPercent } from './percent';
import './prospect-strip.css';

/** The strip below the pedigree: how likely the family is to find, and whose sample would make it likelier. */
export function ProspectStrip({ prospect }: { prospect: Prospect | null | undefined }) {
  const { t } = useTranslation('intake');
  const format = useFormat();
  const language = useLanguage();
  if (prospect === null) return null;
  if (prospect === undefined)
    return (
      <p className="prospect muted" aria-busy="true">
        {t('prospect.computing')}
      </p>
    );
  const { counted, now, threshold, panel } = prospect;
  const [best, second] = prospect.next;
  const persons = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(prospect.persons);
  const name = (relation: string) => t(`enum:relation.${relation}`);
  const figures = (one: { relation: string; power: number }) => ({
    relative: name(one.relation),
    percent: asPercent(one.power),
  });
  const relatives = counted.map(name).join(t('prospect.and'));
  const definition = t(threshold === null ? 'prospect.definitionOpen' : 'prospect.definition', {
    threshold: threshold === null ? '' : format.number(threshold, 1),
    ...{ persons, loci: prospect.loci, version: prospect.policyVersion },
    panel: panel ?? t('prospect.commonLoci'),
    table: prospect.frequencyTable,
    rule: t(`prospect.rule.${prospect.frequencyRule}`),
  });
  return (
    <p className="prospect" data-relatives={counted.join(' ')}>
      {now === null
        ? t('prospect.nobody', { persons })
        : t('prospect.now', { relatives, persons, percent: asPercent(now) })}
      {best && (
        <>
          {t('prospect.stop')}
          <strong>{t(now === null ? 'prospect.first' : 'prospect.with', figures(best))}</strong>
        </>
      )}
      {second && t('prospect.stop') + t('prospect.nextBest', figures(second))}
      {t('prospect.end')}{' '}
      <Tooltip title={definition} trigger={['hover', 'focus']} styles={{ root: { maxWidth: 440 } }}>
        <InfoCircleOutlined tabIndex={0} role="img" aria-label={definition} />
      </Tooltip>
    </p>
  );
}
