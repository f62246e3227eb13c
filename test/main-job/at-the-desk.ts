import type { PersonAtDesk } from './person-at-desk.js';
import type { Kit } from './steps.js';

/** Registers a relative with the form of the desk, and scans form and tube. */
export async function registerRelative(
  desk: PersonAtDesk,
  relation: string,
  who: { idNumber: string; name: string; phone: string; consent: string },
  kit: Kit,
): Promise<void> {
  const { page } = desk;
  await page.getByRole('button', { name: relation, exact: true }).first().click();
  await page.locator('#identity_idNumber').click();
  await desk.scan(who.idNumber);
  await page.keyboard.type(who.name);
  await page.fill('#identity_phone', who.phone);
  await page.fill('#consent_reference', who.consent);
  await desk.press('登记被采集人');
  await page.locator('#formBarcode:focus').waitFor();
  await desk.scan(kit.formBarcode);
  await page.locator('#specimenBarcode:focus').waitFor();
  await desk.scan(kit.specimenBarcode);
  await page.locator('.scan-result.good', { hasText: kit.specimenBarcode }).waitFor();
}

/** Packs labels into a new box and sends it. */
export async function sendBox(desk: PersonAtDesk, labels: readonly string[]): Promise<void> {
  const { page } = desk;
  await desk.menu('送检箱');
  await desk.press('新建送检箱');
  await page.waitForURL(/\/shipments\/.+/);
  for (const label of labels) {
    await page.locator('input[data-scan]').click();
    await desk.scan(label);
    await desk.reads(`已装箱：${label}`);
  }
  await page.fill('#carrier', '顺丰');
  await page.fill('#trackingNumber', 'SF1029384756');
  await desk.look('box-packed');
  await desk.press(`寄出 ${labels.length} 份`);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('SF1029384756').waitFor();
  await dialog.getByRole('button', { name: `寄出 ${labels.length} 份` }).click();
  await page.locator('.ant-tag', { hasText: '已寄出' }).waitFor();
}
