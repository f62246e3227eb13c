import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Electropherogram } from '../../api/schema';
import { ElectropherogramView } from '../../genetics';

const WIDTH = 760;

/** The files of one sample beside the table. */
export function TraceDrawer(props: {
  readonly files: readonly Electropherogram[];
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { files, onClose } = props;
  return (
    <Drawer
      open={files.length > 0}
      onClose={onClose}
      size={WIDTH}
      destroyOnHidden
      title={
        <>
          {t('traces:title')} <span className="code">{files[0]?.sampleName}</span>
        </>
      }
    >
      {files.map((file) => (
        <ElectropherogramView key={file.id} file={file} />
      ))}
    </Drawer>
  );
}
