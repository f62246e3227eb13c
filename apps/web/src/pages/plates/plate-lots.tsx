import { useQuery } from '@tanstack/react-query';
import { Button, Card, Form, Input, Select, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import { resource } from '../../api/queries';
import type { Plate } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import { useMay } from '../../session/permissions';
import { ConfirmButton, useAction } from '../../ui';

const CHANGED = ['/plates', '/reagent-lots'];
/** Lots in use are the newest ones. */
const OFFERED = 200;

interface Values {
  readonly lotId: string;
  readonly reason?: string;
}

/** The lots that a plate uses; an expired one is refused unless the lead gives a reason. */
export function PlateLots({ plate }: { plate: Plate }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = useMay('plate.write') && plate.status !== 'imported' && plate.status !== 'failed';
  const mayOverride = useMay('plate.override');
  const lots = useQuery(resource('/reagent-lots', undefined, { limit: OFFERED })).data?.items ?? [];
  const used = new Set(plate.lots.map(({ id }) => id));
  const params = { path: { id: plate.id } };
  const takeBack = useAction(
    (lotId: string) =>
      answer(api.POST('/plates/{id}/lots/remove', { params, body: { lotId, version: plate.version } })),
    { invalidates: CHANGED },
  );
  return (
    <Card
      size="small"
      title={t('plates:lots')}
      extra={
        mayWrite && (
          <ConfirmButton<Values>
            label={t('plates:useLot')}
            title={t('plates:useLotTitle', { number: plate.number })}
            success="plates:lotUsed"
            invalidates={CHANGED}
            buttonProps={{ size: 'small' }}
            perform={({ lotId, reason }) =>
              answer(
                api.POST('/plates/{id}/lots', {
                  params,
                  body: {
                    lotId,
                    version: plate.version,
                    ...(reason !== undefined && reason.trim() !== '' && { reason }),
                  },
                }),
              )
            }
          >
            <Form.Item name="lotId" label={t('plates:lot')} rules={[{ required: true }]}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={lots
                  .filter(({ id }) => !used.has(id))
                  .map(({ id, kind, name, lot, expiresOn }) => ({
                    value: id,
                    label: `${t(`enum:reagentKind.${kind}`)} · ${name} · ${lot}（${format.date(expiresOn)}）`,
                  }))}
              />
            </Form.Item>
            {mayOverride && (
              <Form.Item name="reason" label={t('plates:overrideReason')}>
                <Input.TextArea rows={2} maxLength={1000} />
              </Form.Item>
            )}
          </ConfirmButton>
        )
      }
    >
      {plate.lots.length === 0 && <p className="muted">{t('plates:noLots')}</p>}
      <ul className="plate-steps">
        {plate.lots.map(({ id, kind, name, lot, expiresOn, overrideReason, overriddenByName }) => (
          <li key={id}>
            <span>
              <span className="muted">{t(`enum:reagentKind.${kind}`)}</span> {name}{' '}
              <span className="code">{lot}</span>
              {overrideReason !== null && (
                <>
                  {' '}
                  <Tag color="warning" title={`${overriddenByName ?? ''}: ${overrideReason}`}>
                    {t('plates:expired', { day: format.date(expiresOn) })}
                  </Tag>
                </>
              )}
            </span>
            {mayWrite && (
              <Button
                size="small"
                type="text"
                aria-label={t('plates:takeLotBack', { lot })}
                onClick={() => takeBack.run(id)}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
