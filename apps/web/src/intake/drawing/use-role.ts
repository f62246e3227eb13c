import { useTranslation } from 'react-i18next';
import type { DrawnMember } from '../../api/schema';

/** How a member of a drawing is called: `cousin 2`. */
export function useRole(): (member: Pick<DrawnMember, 'role' | 'number'>) => string {
  const { t } = useTranslation();
  return ({ role, number }) => {
    const word = t(`enum:drawnRole.${role}`);
    return number === null ? word : `${word} ${String(number)}`;
  };
}
