import { LineChartOutlined } from '@ant-design/icons';
import { Alert, Progress, Upload } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useLanguage } from '../../i18n/format';
import { useAction } from '../../ui';
import { sendElectropherogram } from './send-file';

interface Refused {
  readonly name: string;
  readonly reason: string;
}

/** Several files at once, one after the other; each that is not attached is named with the reason. */
export function AttachTraces({ batchId }: { batchId: string }): ReactElement {
  const { t } = useTranslation('traces');
  const language = useLanguage();
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [result, setResult] = useState<{ attached: number; refused: readonly Refused[] }>();
  const attach = useAction(
    async (files: readonly File[]) => {
      const refused: Refused[] = [];
      for (const [at, file] of files.entries()) {
        setProgress({ done: at, total: files.length });
        try {
          await sendElectropherogram(batchId, file, language);
        } catch (error) {
          if (!isProblem(error)) throw error;
          refused.push({ name: file.name, reason: error.message });
        }
      }
      return { attached: files.length - refused.length, refused };
    },
    { invalidates: [`/imports/${batchId}/electropherograms`], onSuccess: setResult },
  );
  return (
    <>
      <Upload.Dragger
        accept=".hid,.fsa"
        multiple
        showUploadList={false}
        disabled={attach.pending}
        beforeUpload={(file, all) => {
          // It is called for each file of the same drop.
          if (file === all[0]) {
            setResult(undefined);
            attach.run(all);
          }
          return false;
        }}
      >
        <LineChartOutlined /> {t('drop')} <div className="muted">{t('dropHint')}</div>
      </Upload.Dragger>
      {attach.pending && (
        <Progress
          percent={Math.round((progress.done / Math.max(1, progress.total)) * 100)}
          aria-label={t('sending', progress)}
          format={() => t('sending', progress)}
        />
      )}
      {result && result.attached > 0 && (
        <Alert
          type="success"
          showIcon
          title={t('attached', { count: result.attached, n: result.attached })}
        />
      )}
      {result && result.refused.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('refused', { count: result.refused.length, n: result.refused.length })}
          description={
            <ul className="trace-refusals">
              {result.refused.map(({ name, reason }) => (
                <li key={name}>{reason}</li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
