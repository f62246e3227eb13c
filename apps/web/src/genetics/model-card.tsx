import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../api/schema';
import { formatQuantity } from './numbers';
import { Powers } from './powers';
import './genetics.css';

export type Fact = readonly [name: string, value: string];

interface Props {
  readonly title: string;
  readonly evidence: Pick<Evidence, 'model' | 'verbal'>;
  /** What was asked. */
  readonly hypotheses: readonly Fact[];
  /** Further parts of the model. */
  readonly further: readonly Fact[];
  /** Sentences, each on its own line. */
  readonly remarks?: readonly Fact[];
}

/** What was asked and how it was computed: hypotheses, population, mutation model. */
export function ModelCard({ title, evidence, hypotheses, further, remarks = [] }: Props): ReactElement {
  const { t } = useTranslation('hits');
  const { model, verbal } = evidence;
  const { mutation } = model;
  const facts: Fact[] = [
    ...hypotheses,
    [t('model.verbal'), t(`verbal.${verbal}`, { defaultValue: verbal })],
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
    ...further,
    [t('model.policy'), String(model.policyVersion)],
  ];
  return (
    <Card size="small" title={title}>
      <dl className="gx-facts">
        {[...facts, ...remarks].map(([name, value], i) => (
          <div key={name} className={i < facts.length ? undefined : 'wide'}>
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
