import { InboxOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Card, Checkbox, Flex, Progress, Select, Upload } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { panelsQuery } from '../../api/queries';
import { useLanguage } from '../../i18n/format';
import { ProblemAlert, useAction } from '../../ui';
import { sendFiles } from './send-file';

const ENDINGS = '.txt,.csv,.tsv,.tab,.xlsx,.xml,.dat,.fam,.ped,.zip';
/** Encodings that are never guessed. */
const STATED = ['gb18030', 'big5', 'latin1'] as const;

/** Drop files: they are uploaded as one batch, and its page shows how the check goes. */
export function UploadCard(): ReactElement {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const navigate = useNavigate();
  const panels = useQuery(panelsQuery).data ?? [];
  const [panel, setPanel] = useState<string>();
  const [share, setShare] = useState(0);
  const [encoding, setEncoding] = useState<string>();
  const [checkOnly, setCheckOnly] = useState(false);
  const send = (files: readonly File[]) =>
    sendFiles({ files, panel, encoding, checkOnly, language, onProgress: setShare });
  const upload = useAction(send, {
    invalidates: ['/imports'],
    quiet: true,
    onSuccess: (batch) => navigate(`/imports/${batch.id}`),
  });
  return (
    <Card size="small" style={{ marginBottom: 8 }}>
      <Flex gap={12} align="stretch" wrap>
        <div style={{ flex: '1 1 420px' }}>
          <Upload.Dragger
            accept={ENDINGS}
            multiple
            showUploadList={false}
            disabled={upload.pending}
            beforeUpload={(file, all) => {
              // Told once for each file; all of them are one batch.
              if (file !== all.at(-1)) return false;
              setShare(0);
              upload.run(all);
              return false;
            }}
          >
            <InboxOutlined /> {t('drop')} <span className="muted">{t('dropHint')}</span>
          </Upload.Dragger>
        </div>
        <label style={{ flex: '0 0 170px' }}>
          <span className="muted">{t('encodingChoice')}</span>
          <Select
            className="wide"
            allowClear
            aria-label={t('encodingChoice')}
            placeholder={t('panelAuto')}
            value={encoding}
            onChange={setEncoding}
            options={STATED.map((value) => ({ value, label: t(`statedEncoding.${value}`) }))}
          />
        </label>
        <label style={{ flex: '0 0 240px' }}>
          <span className="muted">{t('panelChoice')}</span>
          <Select
            className="wide"
            allowClear
            showSearch
            aria-label={t('panelChoice')}
            placeholder={t('panelAuto')}
            value={panel}
            onChange={setPanel}
            options={panels.map(({ name, verified }) => ({
              value: name,
              label: verified ? name : t('kitUnverified', { name }),
            }))}
          />
        </label>
      </Flex>
      <Checkbox checked={checkOnly} onChange={({ target }) => setCheckOnly(target.checked)}>
        {t('checkOnly')}
      </Checkbox>
      {upload.pending && <Progress percent={Math.round(share * 100)} aria-label={t('uploading')} />}
      <ProblemAlert problem={upload.problem} />
    </Card>
  );
}
