import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { findAccessibilityViolations, type WatchedPage } from './browser';
import {
  CARD,
  pages,
  subPages,
  THEMES,
  untilSettled,
  WIDTHS,
  type PortalPage,
} from './pages';
import { takeProblems, visitorOf } from './visitor';

const url = process.env.PORTAL_URL ?? 'http://localhost:3000';

/** Looked at closely, one of each layout; `E2E=long` does so with all of them. */
const FEW = [
  'mesh-overview',
  'mesh-teams',
  'mesh-governance',
  'mesh-rules',
  'product',
  'domain',
  'hypothesis-value-tree',
  'body',
  'group',
];
const close =
  process.env.E2E === 'long'
    ? pages
    : pages.filter(({ name }) => FEW.includes(name));

/** A page asks each of its questions once, and has no more than these. */
const MOST_QUESTIONS = 10;

describe('the pages of the data mesh', () => {
  const visitor = visitorOf(url);

  it('are all in the list that is tested', async () => {
    const { page } = await visitor.walk('/data-mesh');
    await untilSettled(page);
    const hrefs = await page
      .locator('a[href^="/data-mesh/"]')
      .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''));
    const found = hrefs.map(href => href.split(/[/?]/)[2]);
    assert.deepEqual([...new Set(found)].sort(), [...subPages].sort());
  });

  for (const { name, path } of pages) {
    it(`stand without a mistake, and fit a narrow screen: ${name}`, async () => {
      const opened = await visitor.walk(path);
      await resize(opened.page, WIDTHS[0]);
      await resize(opened.page, WIDTHS[1]);
      assert.deepEqual(takeProblems(opened), []);
      assert.ok((await widthOf(opened.page)) <= WIDTHS[1]);
    });
  }
});

describe('a page of the data mesh, looked at closely', () => {
  const asked: string[] = [];
  const visitor = visitorOf(url, async page => {
    asked.length = 0;
    page.on('request', request => {
      const { pathname, search } = new URL(request.url());
      if (!pathname.startsWith('/api/data-mesh/')) return;
      asked.push(`${request.method()} ${pathname}${search}`);
    });
  });

  for (const portalPage of close) {
    describe(portalPage.name, () => lookClosely(portalPage));
  }

  function lookClosely({ path }: PortalPage) {
    let loaded: Promise<WatchedPage> | undefined;
    const load = async () => {
      const opened = await visitor.load(path);
      await opened.page.emulateMedia({ reducedMotion: 'reduce' });
      await untilSettled(opened.page);
      await opened.page.waitForLoadState('networkidle');
      return opened;
    };
    const open = () => (loaded ??= load());
    after(async () => (await loaded)?.page.context().close());

    it('loads without a mistake, once, and bounded', async () => {
      const opened = await open();
      assert.deepEqual(takeProblems(opened), []);
      const twice = asked.filter((one, index) => asked.indexOf(one) < index);
      assert.deepEqual(twice, []);
      assert.ok(asked.length <= MOST_QUESTIONS, asked.join('\n'));
    });

    for (const width of WIDTHS) {
      for (const theme of THEMES) {
        it(`is accessible: ${theme}, ${width} wide`, async () => {
          const { page } = await open();
          await page.emulateMedia({ colorScheme: theme });
          await page.locator(`[data-theme-mode=${theme}]`).first().waitFor();
          await resize(page, width);
          assert.deepEqual(await findAccessibilityViolations(page, CARD), []);
        });
      }
    }

    // 1440 wide at 200 %
    it('can be read at twice the size', async () => {
      const { page } = await open();
      await resize(page, WIDTHS[0] / 2);
      assert.ok((await widthOf(page)) <= WIDTHS[0] / 2);
    });
  }
});

/** The page as it stands at a width. */
async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await untilSettled(page);
}

/** How wide the page is, which is more than the screen where it does not fit. */
async function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.body.scrollWidth);
}
