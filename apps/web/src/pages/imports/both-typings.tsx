import { Table } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFinding } from '../../api/schema';

type Differing = ImportFinding['differing'][number];

/** The profile in force and the new typing at the loci that differ. */
export function BothTypings({ finding }: { finding: ImportFinding }): ReactElement | null {
  const { t } = useTranslation('imports');
  if (finding.differing.length === 0) return null;
  const call = (alleles: string[]) => <span className="num">{alleles.join(', ')}</span>;
  return (
    <Table<Differing>
      size="small"
      rowKey="locus"
      pagination={false}
      scroll={{ y: 160 }}
      style={{ marginTop: 4, maxWidth: 420 }}
      dataSource={finding.differing}
      columns={[
        { key: 'locus', title: t('findings.locus'), dataIndex: 'locus' },
        { key: 'inForce', title: t('findings.inForce'), render: (_, { inForce }) => call(inForce) },
        { key: 'typed', title: t('findings.typed'), render: (_, { typed }) => call(typed) },
      ]}
    />
  );
}
