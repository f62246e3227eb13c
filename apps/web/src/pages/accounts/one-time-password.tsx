import { Alert, Modal, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountWithPassword } from '../../api/schema';
import { useFormat } from '../../i18n/format';

/** A one-time password, shown this once, to be handed over. */
export function OneTimePassword(props: {
  account: AccountWithPassword | null;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const { account } = props;
  return (
    <Modal
      open={account !== null}
      title={t('oneTimeTitle', { name: account?.displayName ?? '' })}
      okText={t('oneTimeDone')}
      cancelButtonProps={{ style: { display: 'none' } }}
      mask={{ closable: false }}
      closable={false}
      keyboard={false}
      onOk={props.onClose}
    >
      {account !== null && (
        <>
          <p style={{ marginTop: 0 }}>
            {t('username')} <Typography.Text code>{account.username}</Typography.Text>
          </p>
          <p>
            {t('oneTimePassword')}{' '}
            <Typography.Text code copyable strong style={{ fontSize: 16 }}>
              {account.oneTimePassword}
            </Typography.Text>
          </p>
          <Alert
            type="warning"
            showIcon
            title={t('oneTimeHint', { until: format.time(account.passwordExpiresAt) })}
          />
        </>
      )}
    </Modal>
  );
}
