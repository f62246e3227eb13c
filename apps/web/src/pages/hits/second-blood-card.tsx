import { Alert, Card, Table, Tag } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DonorState, SecondBloodVerdict } from '../../api/schema';
import type { SecondBlood } from '../../api/schema';
import { useFormat } from '../../i18n/format';
import type { StatusColor } from '../../ui/status-colors';

const COLORS: Readonly<Record<DonorState, StatusColor>> = {
  ordered: 'warning',
  collected: 'processing',
  concordant: 'success',
  discordant: 'error',
  too_few_loci: 'warning',
};
const ALERTS: Readonly<Record<SecondBloodVerdict, 'info' | 'success' | 'error' | 'warning'>> = {
  awaited: 'warning',
  concordant: 'success',
  discordant: 'error',
  waived: 'info',
};

type Donor = SecondBlood['donors'][number];

function Typings({ typings }: { typings: Donor['typings'] }): ReactElement {
  const { t } = useTranslation('hits');
  const format = useFormat();
  if (typings.length === 0) return <span className="muted">{t('secondBlood.none')}</span>;
  return (
    <>
      {typings.map((typing) => (
        <div key={`${typing.barcode}:${typing.batch}`}>
          <span className="num">{format.date(typing.collectedOn)}</span> ·{' '}
          {t('secondBlood.typing', { barcode: typing.barcode, batch: typing.batch, loci: typing.loci })}
          {typing.differing.length > 0 && (
            <Tag color="error">{t('secondBlood.differing', { loci: typing.differing.join(', ') })}</Tag>
          )}
        </div>
      ))}
    </>
  );
}

/** How far second blood of both sides has come, and who waived it. */
export function SecondBloodView({ secondBlood }: { secondBlood: SecondBlood }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { verdict, donors, waivers } = secondBlood;
  return (
    <>
      <Alert type={ALERTS[verdict]} showIcon title={t(`hits:secondBlood.verdict.${verdict}`)} />
      <Table<Donor>
        size="small"
        pagination={false}
        scroll={{ x: true }}
        rowKey="code"
        dataSource={donors}
        columns={[
          {
            title: t('hits:secondBlood.donor'),
            render: (_, donor) => (
              <>
                <span className="code">{donor.code}</span>{' '}
                <span className="muted">{t(`hits:secondBlood.side.${donor.side}`)}</span>
              </>
            ),
          },
          {
            title: t('hits:column.status'),
            render: (_, donor) => (
              <Tag color={COLORS[donor.state]}>{t(`hits:secondBlood.state.${donor.state}`)}</Tag>
            ),
          },
          {
            title: t('hits:secondBlood.title'),
            render: (_, donor) => <Typings typings={donor.typings} />,
          },
        ]}
      />
      {waivers.map(({ role, name, reason, at }) => (
        <p key={role}>
          <Tag color="warning">{t('hits:secondBlood.waiver')}</Tag>
          {t('hits:secondBlood.waiverBy', { role: t(`enum:role.${role}`), name, reason })}{' '}
          <span className="muted">{format.time(at)}</span>
        </p>
      ))}
    </>
  );
}

/** Second blood on the page of a hit that two reviewers confirmed. */
export function SecondBloodCard({
  hit,
}: {
  hit: { readonly secondBlood: SecondBlood | null };
}): ReactElement | null {
  const { t } = useTranslation('hits');
  if (hit.secondBlood === null) return null;
  return (
    <Card size="small" title={t('secondBlood.title')}>
      <SecondBloodView secondBlood={hit.secondBlood} />
    </Card>
  );
}
