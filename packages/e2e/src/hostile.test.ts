import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { answerHostilely } from './hostile';
import { CARD, pages, untilSettled } from './pages';
import { takeProblems, visitorOf } from './visitor';

const url = process.env.PORTAL_URL ?? 'http://localhost:3000';

/** One of each layout; `E2E=long` opens all of them. */
const FEW = [
  'mesh-overview',
  'mesh-ecosystem',
  'mesh-health',
  'product',
  'hypothesis-value-tree',
  'body-next-meeting',
];
const chosen =
  process.env.E2E === 'long'
    ? pages
    : pages.filter(({ name }) => FEW.includes(name));

/** For how long a card may come later than those around it. */
const LATEST_CARD = 60_000;

describe('texts that mean harm', () => {
  const honest = visitorOf(url);
  const visitor = visitorOf(url, async page => {
    await answerHostilely(page);
    await page.setViewportSize({ width: 390, height: 844 });
  });

  for (const { name, path } of chosen) {
    it(`break nothing and run nowhere: ${name}`, async () => {
      const [{ page: calm }, opened] = await Promise.all([
        honest.walk(path),
        visitor.walk(path),
      ]);
      const { page } = opened;
      await Promise.all([untilSettled(calm), untilSettled(page)]);

      assert.deepEqual(await brokenIn(page), []);
      await assertSameCards(page, calm);
      assert.equal(await page.evaluate(() => 'harmed' in window), false);
      // Backstage's own About card draws a description as Markdown, made safe
      assert.equal(await page.locator(`${CARD} img[src=x]`).count(), 0);
      assert.deepEqual(await harmfulLinksIn(page), []);
      assert.deepEqual(await tooWideIn(page), []);
      assert.deepEqual(
        takeProblems(opened).filter(one => one.startsWith('exception')),
        [],
      );
    });
  }
});

/** What only a broken card shows. */
async function brokenIn(page: Page): Promise<string[]> {
  const alerts = page.locator(`${CARD} [role=alert]`);
  const boundaries = page.getByText(/Error in |Something went wrong/i);
  return [
    ...(await alerts.allInnerTexts()),
    ...(await boundaries.allInnerTexts()),
  ];
}

/** A page shows as many cards as another, in the end. */
async function assertSameCards(page: Page, other: Page): Promise<void> {
  const deadline = Date.now() + LATEST_CARD;
  for (;;) {
    const count = await page.locator(CARD).count();
    const expected = await other.locator(CARD).count();
    if (count === expected) return;
    if (Date.now() > deadline) assert.equal(count, expected);
    await wait(100);
  }
}

/** Addresses of links in cards that would run here. */
async function harmfulLinksIn(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator(`${CARD} a`)
    .evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''));
  return hrefs.filter(href => /^\s*(javascript|data|vbscript):/i.test(href));
}

/** How cards begin that are too wide; the header above them is Backstage's. */
async function tooWideIn(page: Page): Promise<(string | undefined)[]> {
  return page
    .locator(CARD)
    .evaluateAll(all =>
      all
        .filter(card => card.scrollWidth > card.clientWidth + 1)
        .map(card => card.textContent?.slice(0, 40)),
    );
}
