import { Drawer, Flex, Table } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Elimination } from '../../api/schema';
import { Resource } from '../../ui';

/** Name and genotypes of one profile. Opening it is a look that the audit log records. */
export function RevealDrawer(props: { row: Elimination | null; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const { row } = props;
  return (
    <Drawer open={row !== null} onClose={props.onClose} size={460} destroyOnHidden title={row?.code}>
      {row && (
        <Resource path="/elimination-profiles/{id}" ids={{ id: row.id }}>
          {({ person, genotypes }) => (
            <Flex vertical gap={8}>
              <p className="muted">{t('elimination:looked')}</p>
              <b>{person}</b>
              <Table
                size="small"
                rowKey="locus"
                pagination={false}
                dataSource={genotypes}
                columns={[
                  { key: 'locus', title: t('elimination:locus'), dataIndex: 'locus' },
                  {
                    key: 'alleles',
                    title: t('elimination:alleles'),
                    render: (_, { alleles }) => <span className="code">{alleles.join(', ')}</span>,
                  },
                ]}
              />
            </Flex>
          )}
        </Resource>
      )}
    </Drawer>
  );
}
