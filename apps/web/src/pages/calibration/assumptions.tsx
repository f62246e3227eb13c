import { Card, Descriptions } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalibrationDetail, CalibrationResults } from '../../api/schema';
import { formatQuantity, Powers } from '../../genetics';
import { useFormat } from '../../i18n/format';

/** Everything that the numbers rest on, in words. */
export function Assumptions(props: { run: CalibrationDetail; results: CalibrationResults }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { parameters, policyVersion, finishedAt } = props.run;
  const { settings, frequencySource, types } = props.results;
  const { mutation } = settings;
  const fewest = Math.min(...types.map(({ loci }) => loci));
  const facts: [string, ReactElement | string | number][] = [
    ['policy', policyVersion],
    ['table', <span title={frequencySource}>{settings.frequencyTable}</span>],
    [
      'model',
      // One element: the cell lays its children out side by side.
      <span>
        <Powers>
          {t('calibration:model', {
            theta: settings.theta,
            model: t(`policies:choice.mutation_model.${mutation.model}`),
            male: formatQuantity(mutation.maleRate),
            female: formatQuantity(mutation.femaleRate),
            minimum: settings.minimumFrequency,
            rule: t(`hits:frequencyRule.${settings.frequencyRule ?? 'rest_shared'}`),
          })}
        </Powers>
      </span>,
    ],
    [
      'kit',
      <span title={parameters.loci.join(', ')}>
        {t('calibration:kitLoci', {
          panel: parameters.panel ?? t('calibration:commonLoci'),
          count: parameters.loci.length,
        })}
      </span>,
    ],
    ['missing', parameters.missingLoci.length === 0 ? '–' : parameters.missingLoci.join(', ')],
    [
      'families',
      t('calibration:familiesOf', {
        families: format.number(parameters.families),
        children: parameters.children,
      }),
    ],
    ['seed', parameters.seed],
    ['at', format.time(finishedAt)],
  ];
  return (
    <Card size="small" title={t('calibration:assumptions')}>
      <Descriptions
        size="small"
        column={4}
        items={facts.map(([key, children]) => ({ key, label: t(`calibration:fact.${key}`), children }))}
      />
      <p className="calibration-words">
        {t('calibration:words')}{' '}
        {fewest < parameters.loci.length && t('calibration:fewerLoci', { loci: fewest })}
      </p>
    </Card>
  );
}
