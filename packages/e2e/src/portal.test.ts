import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { findAccessibilityViolations } from './browser';
import { untilStill } from './pages';
import { takeProblems, visitorOf } from './visitor';

const url = process.env.PORTAL_URL ?? 'http://localhost:3000';

describe('the portal', () => {
  const { walk } = visitorOf(url);

  it('opens on the home page without a sign-in form', async () => {
    const opened = await walk('/');
    const { page } = opened;
    await page.getByRole('heading', { name: 'Data products' }).waitFor();
    await untilStill(page);
    assert.deepEqual(takeProblems(opened), []);
  });

  it('has a home page that assistive technology can read', async () => {
    const { page } = await walk('/');
    await page.locator('li a[href*="/dataproduct/"]').first().waitFor();
    assert.deepEqual(await findAccessibilityViolations(page, 'main'), []);
  });

  it('lists the data products', async () => {
    const opened = await walk('/');
    const { page } = opened;
    await page
      .getByRole('link', { name: /^See all/ })
      .first()
      .click();
    await page.waitForURL('**/catalog?*');
    await page.locator('tbody a').first().waitFor();
    await untilStill(page);
    assert.deepEqual(takeProblems(opened), []);
  });

  it('finds a data product by search and opens its page', async () => {
    const { page: home } = await walk('/');
    const title = await firstDataProduct(home);
    const opened = await walk(`/search?query=${encodeURIComponent(title)}`);
    const { page } = opened;
    await page.getByRole('link', { name: title }).first().click();
    await page.waitForURL('**/catalog/default/dataproduct/**');
    await page.getByRole('heading', { name: title }).first().waitFor();
    await untilStill(page);
    assert.deepEqual(takeProblems(opened), []);
  });
});

async function firstDataProduct(page: Page): Promise<string> {
  const card = page.locator('li a[href*="/dataproduct/"]').first();
  return card.innerText();
}
