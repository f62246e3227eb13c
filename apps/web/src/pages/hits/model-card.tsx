import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../api/types';
import { formatQuantity, Powers } from '../../genetics';
import { useFormat } from '../../i18n/format';

/** What was asked and how it was computed: hypotheses, population, mutation model. */
export function ModelCard({ evidence }: { evidence: Evidence }): ReactElement {
  const { t } = useTranslation('hits');
  const format = useFormat();
  const { model, hypotheses } = evidence;
  const { mutation } = model;
  const rows: [string, string][] = [
    ['H1', format.pick(hypotheses.h1)],
    ['H2', format.pick(hypotheses.h2)],
    [t('model.verbal'), t(`verbal.${evidence.verbal}`, { defaultValue: evidence.verbal })],
    [t('model.frequencies'), model.frequencySource === '' ? model.frequencyTable : model.frequencySource],
    [
      t('model.mutation'),
      t('model.mutationText', {
        model: t(`mutation.${mutation.model}`, { defaultValue: mutation.model }),
        male: formatQuantity(mutation.maleRate),
        female: formatQuantity(mutation.femaleRate),
      }),
    ],
    [t('model.theta'), String(model.theta)],
    [t('model.minimumFrequency'), String(model.minimumFrequency)],
    [t('model.untyped'), t(`untyped.${model.untyped}`, { defaultValue: model.untyped })],
    [t('model.policy'), String(model.policyVersion)],
  ];
  return (
    <Card size="small" title={t('model.title')}>
      <dl className="hit-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Powers>{value}</Powers>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
