import { ExchangeRecipients, RecipientChanges, type RecipientInput } from '@homeward/laboratory';
import type { Offices } from '@homeward/testing';

export const RECIPIENT: RecipientInput = {
  nameZh: '全国打拐 DNA 信息库',
  nameEn: 'National database',
  kind: 'national_database',
  contact: '010-0000 0000',
  agreement: '公刑〔2026〕12 号',
  code: 'GA000001',
  ownCode: 'TJ120101',
  inForce: true,
};

/**
 * Adds a recipient, or changes the one with an id: one lead proposes, another approves.
 * @returns its id
 */
export async function agreeOnRecipient(
  offices: Offices,
  more: Partial<RecipientInput> = {},
  id?: string,
): Promise<string> {
  const changes = offices.service(RecipientChanges);
  const input = { ...RECIPIENT, ...more };
  const reason = '协议已签订';
  const proposal = await offices.db.run(offices.actor('lab_lead'), async (tx) => {
    if (id === undefined) return changes.proposeNew(tx, input, reason);
    const { version } = await offices.service(ExchangeRecipients).get(tx, id);
    return changes.propose(tx, id, version, input, reason);
  });
  return offices.db.run(offices.actor('lab_lead2'), async (tx) => {
    await changes.approve(tx, proposal, { version: 1, reason: '已核对协议原件' });
    return (await changes.get(tx, proposal)).recipientId!;
  });
}
