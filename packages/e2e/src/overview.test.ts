import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  findAccessibilityViolations,
  launchBrowser,
  openPage,
} from './browser';

const url = process.env.PORTAL_URL ?? 'http://localhost:3000';

describe('the page of the data mesh', () => {
  const launched = launchBrowser();
  after(async () => (await launched).close());

  it('is in the menu and leads into the catalog by kind', async () => {
    const { page, problems } = await openPage(await launched, url);
    await page.goto('/');
    await page.getByRole('link', { name: 'Data mesh', exact: true }).click();
    await page.waitForURL('**/data-mesh/overview');
    await page.getByRole('heading', { name: 'What to do next' }).waitFor();
    await page.getByRole('link', { name: 'Governance bodies' }).click();
    await page.waitForURL('**/catalog?*governancebody*');
    await page.locator('tbody a[href*="/governancebody/"]').first().waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(problems, []);
  });

  it('names the worst findings and leads to the entity', async () => {
    const { page, problems } = await openPage(await launched, url);
    await page.goto('/data-mesh');
    const worst = page
      .locator('.data-mesh-card', { hasText: 'To mend, the worst first' })
      .getByRole('listitem')
      .first();
    await worst.getByText(/error/).waitFor();
    await worst.getByRole('link').click();
    await page.waitForURL('**/catalog/default/**');
    await page.waitForLoadState('networkidle');
    assert.deepEqual(problems, []);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is accessible in the ${colorScheme} theme`, async () => {
      const { page } = await openPage(await launched, url);
      await page.emulateMedia({ colorScheme });
      await page.goto('/data-mesh');
      await page.getByRole('heading', { name: 'What to do next' }).waitFor();
      assert.deepEqual(
        await findAccessibilityViolations(page, '.data-mesh-card'),
        [],
      );
    });
  }

  it('fits a narrow screen without scrolling sideways', async () => {
    const { page } = await openPage(await launched, url);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/data-mesh');
    await page.getByRole('heading', { name: 'What to do next' }).waitFor();
    const width = await page.evaluate(() => document.body.scrollWidth);
    assert.ok(width <= 390, `the page is ${width} px wide`);
  });
});
