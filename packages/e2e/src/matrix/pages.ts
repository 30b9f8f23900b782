import type { Page } from 'playwright-core';
import { launchBrowser, openPage } from '../browser';
import { kindPages } from '../kindPages';

const MINUTES = 3 * 60_000;

/** Stock apps ask guests to enter; a page that opens at once needs no click. */
async function signIn(page: Page): Promise<void> {
  await page.goto('/', { timeout: MINUTES });
  const enter = page.getByRole('button', { name: 'Enter' });
  // The sidebar's own box has no size, so it is there and never visible.
  const inside = page.locator('nav').first();
  const there = { state: 'attached', timeout: MINUTES } as const;
  await enter.or(inside).first().waitFor(there);
  if ((await inside.count()) === 0) await enter.click();
  await inside.waitFor(there);
}

/**
 * Opens a page of each kind in a browser and waits for its cards; returns how
 * many were seen. Throws where one does not appear, or an exception does.
 */
export async function seeEveryKind(url: string): Promise<number> {
  const browser = await launchBrowser();
  let seen = 0;
  try {
    const { page, problems } = await openPage(browser, url);
    await signIn(page);
    for (const { path, cards } of kindPages) {
      await page.goto(path, { timeout: MINUTES });
      for (const name of cards) {
        const heading = page.getByRole('heading', { name });
        await heading
          .first()
          .waitFor({ timeout: MINUTES })
          .catch(error => {
            throw new Error(
              `${path} does not show "${name}":\n${problems.map(one => one.slice(0, 300)).join('\n')}\n${error}`,
            );
          });
        seen += 1;
      }
    }
    const exceptions = problems.filter(one => one.startsWith('exception'));
    if (exceptions.length > 0) throw new Error(exceptions.join('\n'));
    return seen;
  } finally {
    await browser.close();
  }
}
