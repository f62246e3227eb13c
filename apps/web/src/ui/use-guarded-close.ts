import { App } from 'antd';
import { useTranslation } from 'react-i18next';

/** Asks before something that was filled in and is stored nowhere is lost; does it at once when there is nothing. */
export function useAskBeforeLosing(): (isDirty: boolean, lose: () => void) => void {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  return (isDirty, lose) => {
    if (!isDirty) {
      lose();
      return;
    }
    modal.confirm({
      title: t('common:unsavedTitle'),
      content: t('common:unsavedText'),
      okText: t('common:unsavedLeave'),
      okButtonProps: { danger: true },
      cancelText: t('common:unsavedStay'),
      onOk: lose,
    });
  };
}

/** How a dialog with a form is closed by Cancel, Escape or a click beside it: not without a question once it is filled in. */
export function useGuardedClose(
  form: { isFieldsTouched: () => boolean; resetFields: () => void },
  close: () => void,
): () => void {
  const ask = useAskBeforeLosing();
  return () =>
    ask(form.isFieldsTouched(), () => {
      form.resetFields();
      close();
    });
}
