import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api, apiUrl } from '../../api/client';
import type { Plate } from '../../api/schema';
import { ConfirmButton, ReasonButton } from '../../ui';

/** What can be done with a plate now, and what can be printed and downloaded. */
export function PlateActions({ plate }: { plate: Plate }): ReactElement {
  const { t } = useTranslation();
  const { id, version, number, status } = plate;
  const params = { path: { id } };
  const body = { version };
  const changed = ['/plates', '/imports'];
  const next = {
    release: () => answer(api.POST('/plates/{id}/release', { params, body })),
    redraft: () => answer(api.POST('/plates/{id}/redraft', { params, body })),
    amplify: () => answer(api.POST('/plates/{id}/amplify', { params, body })),
    run: () => answer(api.POST('/plates/{id}/run', { params, body })),
  };
  return (
    <>
      <Button href={apiUrl('/plates/{id}/worksheet.pdf', { id })} target="_blank" rel="noopener">
        {t('plates:worksheet')}
      </Button>
      {status !== 'drafted' && (
        <>
          <Button href={apiUrl('/plates/{id}/sample-sheet', { id }, { format: '3500' })}>
            {t('plates:sheet', { instrument: '3500' })}
          </Button>
          <Button href={apiUrl('/plates/{id}/sample-sheet', { id }, { format: '3730' })}>
            {t('plates:sheet', { instrument: '3130/3730' })}
          </Button>
          <Button href={apiUrl('/plates/{id}/sample-sheet', { id }, { format: 'csv' })}>
            {t('plates:sheetCsv')}
          </Button>
        </>
      )}
      {(['release', 'amplify', 'run', 'redraft'] as const)
        .filter((step) => plate.steps.includes(step))
        .map((step) => (
          <ConfirmButton
            key={step}
            label={t(`plates:step.${step}`)}
            title={t(`plates:ask.${step}`, { number })}
            success={`plates:done.${step}`}
            invalidates={changed}
            perform={next[step]}
            buttonProps={{ type: step === 'redraft' ? 'default' : 'primary' }}
          />
        ))}
      {plate.steps.includes('fail') && (
        <ReasonButton
          label={t('plates:step.fail')}
          title={t('plates:ask.fail', { number })}
          hint={t('plates:failHint')}
          success="plates:done.fail"
          invalidates={changed}
          perform={(reason) => answer(api.POST('/plates/{id}/fail', { params, body: { version, reason } }))}
          buttonProps={{ danger: true }}
        />
      )}
    </>
  );
}
