import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../../genetics';
import { nameOf, type SettingField } from './settings';

export function useSettingWords() {
  const { t } = useTranslation('policies');
  return {
    label: (field: SettingField): string => t(`setting.${field.path.at(-1) ?? ''}.label`),
    hint: (field: SettingField): string => t(`setting.${field.path.at(-1) ?? ''}.hint`, { defaultValue: '' }),
    value: (field: SettingField, value: string): string => {
      if (field.kind === 'choice')
        return t(`choice.${nameOf(field).replace('.', '_')}.${value}`, { defaultValue: value });
      // Only what is too small to be read in digits becomes a power of ten.
      return field.kind === 'number' && value.includes('e') ? formatQuantity(Number(value)) : value;
    },
  };
}
