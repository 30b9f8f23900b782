import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { untilStill } from './pages';
import { takeProblems, visitorOf } from './visitor';

const url = process.env.PORTAL_URL ?? 'http://localhost:3000';

describe('the page of the data mesh', () => {
  const { walk } = visitorOf(url);

  it('is in the menu and leads into the catalog by kind', async () => {
    const opened = await walk('/');
    const { page } = opened;
    await page.getByRole('link', { name: 'Data mesh', exact: true }).click();
    await page.waitForURL('**/data-mesh/overview');
    await page.getByRole('heading', { name: 'What to do next' }).waitFor();
    await page.getByRole('link', { name: 'Governance bodies' }).click();
    await page.waitForURL('**/catalog?*governancebody*');
    await page.locator('tbody a[href*="/governancebody/"]').first().waitFor();
    await untilStill(page);
    assert.deepEqual(takeProblems(opened), []);
  });

  it('names the worst findings and leads to the entity', async () => {
    const opened = await walk('/data-mesh');
    const { page } = opened;
    const worst = page
      .locator('.data-mesh-card', { hasText: 'To mend, the worst first' })
      .getByRole('listitem')
      .first();
    await worst.getByText(/error/).waitFor();
    await worst.getByRole('link').click();
    await page.waitForURL('**/catalog/default/**');
    await untilStill(page);
    assert.deepEqual(takeProblems(opened), []);
  });
});
