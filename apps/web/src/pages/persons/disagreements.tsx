import { Card, Flex, Table } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocusDisagreement } from '../../api/schema';

/** Loci whose typings differ, with every typing: which genotype is in force, and what another kit may not have seen. */
export function Disagreements({ loci }: { loci: LocusDisagreement[] | null }): ReactElement | null {
  const { t } = useTranslation('persons');
  if (loci === null || loci.length === 0) return null;
  return (
    <Card size="small" title={t('disagreements.title')}>
      <Table
        size="small"
        rowKey="locus"
        pagination={false}
        dataSource={loci}
        columns={[
          { key: 'locus', dataIndex: 'locus', title: t('disagreements.locus') },
          {
            key: 'typings',
            title: t('disagreements.typings'),
            render: (_, { typings }) => (
              <Flex vertical>
                {typings.map(({ panel, alleles }, index) => (
                  <span key={index} className="num">
                    {alleles.join(' / ')} ({panel})
                  </span>
                ))}
              </Flex>
            ),
          },
          {
            key: 'kind',
            title: t('disagreements.outcome'),
            render: (_, { kind }) => t(`disagreements.${kind}`),
          },
        ]}
      />
    </Card>
  );
}
