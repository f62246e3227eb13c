import { useTranslation } from 'react-i18next';

/** The values of an enumeration as labelled choices; labels are `enum:<name>.<value>` or a status kind. */
export function useChoices() {
  const { t } = useTranslation();
  return (prefix: `enum:${string}` | `status:${string}`, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
}
