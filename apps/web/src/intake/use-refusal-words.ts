import { useTranslation } from 'react-i18next';
import type { Labels, ScanRefusal } from './scan-states';

/** Why a label was refused beside those that were there, in the reader's words. */
export function useRefusalWords(): (refusal: ScanRefusal, there: Labels, label: string) => string {
  const { t } = useTranslation();
  return (refusal, there, label) => {
    if (refusal === 'unreadable') return t('intake:scanUnreadable', { label });
    const isForm = label.startsWith('HF');
    return t('intake:scanOtherKit', { form: isForm ? label : there.form, tube: isForm ? there.tube : label });
  };
}
