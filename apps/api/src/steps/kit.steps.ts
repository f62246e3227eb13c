import { hasPermission } from '@homeward/access';
import type { KitStatus } from '@homeward/intake';
import type { Actor } from '@homeward/platform';

export const KIT_STEPS = ['print_label', 'void'] as const;
export type KitStep = (typeof KIT_STEPS)[number];

/** What the caller may do with a kit now: a kit is printed and voided only while it is unused. */
export function kitSteps(status: KitStatus, { role }: Pick<Actor, 'role'>): KitStep[] {
  if (status !== 'issued') return [];
  return [
    ...(hasPermission(role, 'kit.read') ? (['print_label'] as const) : []),
    ...(hasPermission(role, 'kit.void') ? (['void'] as const) : []),
  ];
}
