import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { Policies } from '@homeward/policy';
import { startApi, type ApiUnderTest } from '../support/api.js';
import { listen, openBrowser, SharedDesk, turnTo } from '../support/browser.js';
import { startWorker, type WorkerUnderTest } from '../support/worker.js';
import { childOf, population, World } from '../matching/world.js';

const people = population();
/** More than are searched one by one. */
const CASES = 54;

describe('the coverage page', () => {
  let world: World;
  let api: ApiUnderTest;
  let worker: WorkerUnderTest;
  let browser: Browser;
  let desks: SharedDesk;
  let address: string;

  beforeAll(async () => {
    world = await World.open();
    for (let i = 0; i < CASES; i++)
      await world.addRelative(await world.openCase(), 'mother', people[2 * i]!, { sex: 'female' });
    await world.addPerson(childOf(people[1]!, people[0]!));
    await world.delta();
    [api, worker] = await Promise.all([startApi(world.database.url), startWorker(world.database.url)]);
    await worker.idle();
    address = await listen(api);
    browser = await openBrowser();
    desks = new SharedDesk(browser, address);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await worker.close();
    await api.close();
    await world.close();
  });

  async function pageOf(username: string, language: 'zh' | 'en') {
    const { page, problems } = await desks.of(username, language);
    await turnTo(page, `${address}/coverage`);
    return { page, problems };
  }
  const card = (page: Page, title: string) => page.locator('.ant-card', { hasText: title });

  /** Everything waits for a new search: the delta job asks for the re-search, which nobody has begun. */
  async function changePolicy(): Promise<void> {
    const policies = world.context.get(Policies);
    await world.run(async (tx) => {
      const { settings } = await policies.current(tx);
      await policies.create(tx, { settings, reason: 'to have everything searched again' });
    });
    await world.delta();
    await world.run((tx) => tx.em.query(`DELETE FROM work_item WHERE kind = 'matching.case'`));
  }

  it('lets the laboratory lead pause and resume a re-search; coverage is incomplete until then', async () => {
    const { page, problems } = await pageOf('lab_lead', 'zh');
    await page.getByText('全部比对完毕').waitFor();
    expect(await card(page, '全面重新比对').count()).toBe(0);
    expect((await world.coverage()).complete).toBe(true);

    await changePolicy();
    await page.reload();
    const research = card(page, '全面重新比对');
    await research.getByText(`等待开始：共 ${CASES} 个案件`).waitFor();
    await research.getByRole('button', { name: /暂\s?停/ }).click();
    await research.getByText(`已暂停：0 / ${CASES} 个案件`).waitFor();
    // The worker has nothing to do, and the page says what that means.
    await worker.idle();
    await page.reload();
    await research.getByText('暂停期间，未重新比对的案件一直算作未比对').waitFor();
    expect(await world.coverage()).toMatchObject({ complete: false, casesJoined: 0 });

    await research.getByRole('button', { name: /继\s?续/ }).click();
    await research.getByText(`等待开始：共 ${CASES} 个案件`).waitFor();
    await worker.idle();
    await page.reload();
    await research.waitFor({ state: 'detached' });
    expect(await world.coverage()).toMatchObject({ complete: true, casesJoined: CASES });
    expect(problems).toEqual([]);
  }, 120_000);

  it('shows others that it is paused, without the button', async () => {
    await changePolicy();
    await world.run((tx) =>
      tx.em.query(`UPDATE work_item SET status = 'paused' WHERE kind = 'matching.research'`),
    );
    const { page, problems } = await pageOf('coordinator', 'en');
    const research = card(page, 'Re-search of everything');
    await research.getByText(`Paused: 0 of ${CASES} cases`).waitFor();
    expect(await research.getByRole('button').count()).toBe(0);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    expect(problems).toEqual([]);
  }, 120_000);
});
