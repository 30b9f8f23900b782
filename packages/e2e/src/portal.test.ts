import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import {
  findAccessibilityViolations,
  launchBrowser,
  openPage,
} from './browser';

const url = process.env.PORTAL_URL ?? 'http://localhost:3000';

describe('the portal', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('opens on the home page without a sign-in form', async () => {
    const { page, problems } = await openPage(browser, url);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Data products' }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(problems, []);
  });

  it('has a home page that assistive technology can read', async () => {
    const { page } = await openPage(browser, url);
    await page.goto('/');
    await page.locator('li a[href*="/dataproduct/"]').first().waitFor();
    assert.deepEqual(await findAccessibilityViolations(page, 'main'), []);
  });

  it('lists the data products', async () => {
    const { page, problems } = await openPage(browser, url);
    await page.goto('/');
    await page
      .getByRole('link', { name: /^See all/ })
      .first()
      .click();
    await page.waitForURL('**/catalog?*');
    await page.locator('tbody a').first().waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(problems, []);
  });

  it('finds a data product by search and opens its page', async () => {
    const { page, problems } = await openPage(browser, url);
    const title = await firstDataProduct(browser);
    await page.goto(`/search?query=${encodeURIComponent(title)}`);
    await page.getByRole('link', { name: title }).first().click();
    await page.waitForURL('**/catalog/default/dataproduct/**');
    await page.getByRole('heading', { name: title }).first().waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(problems, []);
  });
});

async function firstDataProduct(browser: Browser): Promise<string> {
  const { page } = await openPage(browser, url);
  await page.goto('/');
  const card = page.locator('li a[href*="/dataproduct/"]').first();
  return card.innerText();
}
