import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAccessibilityViolations } from './browser';
import { kindPages } from './kindPages';
import { CARD, untilSettled } from './pages';
import { takeProblems, visitorOf } from './visitor';

const url = process.env.LEGACY_URL ?? 'http://localhost:3001';

describe('an app of the legacy frontend system, by the README', () => {
  const { walk } = visitorOf(url);

  for (const { path, cards } of kindPages) {
    it(`shows the cards of ${path.replace('/catalog/default/', '')}`, async () => {
      const opened = await walk(path);
      const { page } = opened;
      for (const name of cards)
        await page.getByRole('heading', { name }).first().waitFor();
      await untilSettled(page);
      assert.deepEqual(await findAccessibilityViolations(page, CARD), []);
      assert.deepEqual(takeProblems(opened), []);
    });
  }

  it('leads from tab to tab of a data product', async () => {
    const opened = await walk(
      '/catalog/default/dataproduct/therapy-start-journey',
    );
    const { page } = opened;
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    const names = await tabs.allInnerTexts();
    const shown = names.map(name => name.toLowerCase());
    assert.equal(shown[0], 'overview');
    for (const name of ['who works on it', 'flows', 'contracts', 'policies'])
      assert.ok(shown.includes(name), `${name} is none of ${shown}`);
    for (const name of names.slice(1)) {
      await page.getByRole('tab', { name }).click();
      await untilSettled(page);
    }
    assert.deepEqual(takeProblems(opened), []);
  });

  it('lists data products with their domain and state', async () => {
    const opened = await walk('/catalog');
    const { page } = opened;
    for (const name of ['Domain', 'State', 'Owner'])
      await page.getByRole('columnheader', { name, exact: true }).waitFor();
    await page.locator('tbody a[href*="/domain/"]').first().waitFor();
    assert.deepEqual(takeProblems(opened), []);
  });

  it('has the page of the data mesh', async () => {
    const opened = await walk('/');
    const { page } = opened;
    await page.getByRole('link', { name: 'Data mesh', exact: true }).click();
    await page.getByRole('heading', { name: 'What to do next' }).waitFor();
    await untilSettled(page);
    assert.deepEqual(await findAccessibilityViolations(page, CARD), []);
    assert.deepEqual(takeProblems(opened), []);
  });
});
