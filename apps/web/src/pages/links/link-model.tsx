import { Card } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkEvidence } from '../../api/types';
import { formatQuantity, Powers } from '../../genetics';

/** What it was computed with: population, mutation model, typing error. */
export function LinkModel({ evidence }: { evidence: LinkEvidence }): ReactElement {
  const { t } = useTranslation();
  const { model } = evidence;
  const { mutation } = model;
  const rows: [string, string][] = [
    [t('links:model.h2'), t('links:model.unrelated')],
    [t('links:model.verbal'), t(`hits:verbal.${evidence.verbal}`, { defaultValue: evidence.verbal })],
    [
      t('links:model.frequencies'),
      model.frequencySource === '' ? model.frequencyTable : model.frequencySource,
    ],
    [
      t('links:model.mutation'),
      t('links:model.mutationText', {
        model: t(`hits:mutation.${mutation.model}`, { defaultValue: mutation.model }),
        male: formatQuantity(mutation.maleRate),
        female: formatQuantity(mutation.femaleRate),
      }),
    ],
    [t('links:model.theta'), String(model.theta)],
    [t('links:model.typingError'), formatQuantity(model.typingError)],
    [t('links:model.policy'), String(model.policyVersion)],
  ];
  return (
    <Card size="small" title={t('links:model.title')}>
      <dl className="link-facts">
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
