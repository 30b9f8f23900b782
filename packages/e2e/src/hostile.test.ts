import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser, openPage } from './browser';
import { answerHostilely } from './hostile';
import { openSettled, pages } from './pages';

const url = process.env.PORTAL_URL ?? 'http://localhost:3000';

/** What only a broken card shows. */
async function brokenIn(page: Page): Promise<string[]> {
  const alerts = page.locator('.data-mesh-card [role=alert]');
  const boundaries = page.getByText(/Error in |Something went wrong/i);
  return [
    ...(await alerts.allInnerTexts()),
    ...(await boundaries.allInnerTexts()),
  ];
}

describe('texts that mean harm', () => {
  const launched = launchBrowser();
  after(async () => (await launched).close());

  for (const { name, path } of pages) {
    it(`break nothing and run nowhere: ${name}`, async () => {
      const honest = await openPage(await launched, url);
      await openSettled(honest.page, path);
      const cards = await honest.page.locator('.data-mesh-card').count();

      const { page, problems } = await openPage(await launched, url);
      await answerHostilely(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await openSettled(page, path);

      assert.deepEqual(await brokenIn(page), []);
      assert.equal(await page.locator('.data-mesh-card').count(), cards);
      assert.equal(await page.evaluate(() => 'harmed' in window), false);
      // Backstage's own About card draws a description as Markdown, made safe
      const images = page.locator('.data-mesh-card img[src=x]');
      assert.equal(await images.count(), 0);
      const links = await page
        .locator('.data-mesh-card a')
        .evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''));
      assert.deepEqual(
        links.filter(href => /^\s*(javascript|data|vbscript):/i.test(href)),
        [],
      );
      // the header above is Backstage's, and may grow with a name
      const tooWide = await page
        .locator('.data-mesh-card')
        .evaluateAll(all =>
          all
            .filter(card => card.scrollWidth > card.clientWidth + 1)
            .map(card => card.textContent?.slice(0, 40)),
        );
      assert.deepEqual(tooWide, []);
      assert.deepEqual(
        problems.filter(problem => problem.startsWith('exception')),
        [],
      );
    });
  }
});
