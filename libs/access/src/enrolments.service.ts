import { Audit } from '@homeward/audit';
import { FieldCipher, type Tx } from '@homeward/platform';
import { Injectable } from '@nestjs/common';
import { AlreadyEnrolled, CodeRefused } from './access.errors.js';
import { Account } from './account.entity.js';
import { Session } from './session.entity.js';
import { totpFieldPlace } from './sign-in.service.js';
import { acceptedStep, newTotpSecret, otpauthUrl } from './totp.js';

/** Setting up the second factor: a secret is offered, and counts once a code proves that it arrived. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly audit: Audit,
  ) {}

  /** @throws AlreadyEnrolled */
  async offer(tx: Tx, accountId: string): Promise<{ secret: string; otpauthUrl: string }> {
    const account = await this.lock(tx, accountId);
    const secret = newTotpSecret();
    account.totpSecret = this.cipher.encrypt(secret, totpFieldPlace(account.id));
    await tx.em.save(account);
    return { secret, otpauthUrl: otpauthUrl(account.username, secret) };
  }

  /**
   * Ends the enrolment; from now on every sign-in needs a code, and this session counts as having given one.
   * @throws CodeRefused when the code is not the offered secret's, or none was offered
   * @throws AlreadyEnrolled
   */
  async confirm(tx: Tx, accountId: string, sessionId: string, code: string): Promise<void> {
    const account = await this.lock(tx, accountId);
    const secret = account.totpSecret && this.cipher.decrypt(account.totpSecret, totpFieldPlace(account.id));
    const step = secret ? acceptedStep(secret, code, null, Date.now()) : null;
    if (step === null) throw new CodeRefused();
    account.totpLastStep = String(step);
    account.factorResetBy = null;
    await tx.em.save(account);
    await tx.em.update(Session, { id: sessionId }, { mfaPassed: true });
    await this.audit.record(tx, {
      action: 'account.enrolled',
      subjectType: 'account',
      subjectId: accountId,
    });
  }

  private async lock(tx: Tx, accountId: string): Promise<Account> {
    const account = await tx.em
      .createQueryBuilder(Account, 'account')
      .setLock('pessimistic_write')
      .where({ id: accountId })
      .getOneOrFail();
    if (account.totpLastStep !== null) throw new AlreadyEnrolled();
    return account;
  }
}
