import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  findAccessibilityViolations,
  launchBrowser,
  openPage,
} from './browser';
import { kindPages } from './kindPages';

const url = process.env.LEGACY_URL ?? 'http://localhost:3001';
const CARD = '.data-mesh-card';

describe('an app of the legacy frontend system, by the README', () => {
  const launched = launchBrowser();
  after(async () => (await launched).close());

  async function openAt(path: string) {
    const opened = await openPage(await launched, url);
    await opened.page.goto(path);
    return opened;
  }

  for (const { path, cards } of kindPages) {
    it(`shows the cards of ${path.replace('/catalog/default/', '')}`, async () => {
      const { page, problems } = await openAt(path);
      for (const name of cards)
        await page.getByRole('heading', { name }).first().waitFor();
      await page.waitForLoadState('networkidle');
      assert.deepEqual(await findAccessibilityViolations(page, CARD), []);
      assert.deepEqual(problems, []);
    });
  }

  it('leads from tab to tab of a data product', async () => {
    const { page, problems } = await openAt(
      '/catalog/default/dataproduct/therapy-start-journey',
    );
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    const names = await tabs.allInnerTexts();
    const shown = names.map(name => name.toLowerCase());
    assert.equal(shown[0], 'overview');
    for (const name of ['who works on it', 'flows', 'contracts', 'policies'])
      assert.ok(shown.includes(name), `${name} is none of ${shown}`);
    for (const name of names.slice(1)) {
      await page.getByRole('tab', { name }).click();
      await page.locator(CARD).first().waitFor();
    }
    await page.waitForLoadState('networkidle');
    assert.deepEqual(problems, []);
  });

  it('lists data products with their domain and state', async () => {
    const { page, problems } = await openAt('/catalog');
    for (const name of ['Domain', 'State', 'Owner'])
      await page.getByRole('columnheader', { name, exact: true }).waitFor();
    await page.locator('tbody a[href*="/domain/"]').first().waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(problems, []);
  });

  it('has the page of the data mesh', async () => {
    const { page, problems } = await openAt('/');
    await page.getByRole('link', { name: 'Data mesh', exact: true }).click();
    await page.getByRole('heading', { name: 'What to do next' }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await findAccessibilityViolations(page, CARD), []);
    assert.deepEqual(problems, []);
  });
});
