import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  findAccessibilityViolations,
  launchBrowser,
  openPage,
} from './browser';
import { openSettled, pages, subPages, THEMES, WIDTHS } from './pages';

const url = process.env.PORTAL_URL ?? 'http://localhost:3000';

/** Those of every run; `E2E=long` looks at all of them, which takes long. */
const FEW = ['mesh-overview', 'mesh-teams', 'product', 'group'];
const chosen =
  process.env.E2E === 'long'
    ? pages
    : pages.filter(({ name }) => FEW.includes(name));

describe('the pages of the data mesh', () => {
  const launched = launchBrowser();
  after(async () => (await launched).close());

  async function openAt(path: string, width = 1440) {
    const opened = await openPage(await launched, url);
    await opened.page.setViewportSize({ width, height: 900 });
    await openSettled(opened.page, path);
    return opened;
  }

  it('are all in the list that is tested', async () => {
    const { page } = await openAt('/data-mesh');
    const hrefs = await page
      .locator('a[href^="/data-mesh/"]')
      .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''));
    const found = hrefs.map(href => href.split(/[/?]/)[2]);
    assert.deepEqual([...new Set(found)].sort(), [...subPages].sort());
  });

  for (const { name, path } of chosen) {
    it(`load without a mistake, once, and bounded: ${name}`, async () => {
      const { page, problems } = await openPage(await launched, url);
      const asked: string[] = [];
      page.on('request', request => {
        const { pathname, search } = new URL(request.url());
        if (pathname.startsWith('/api/data-mesh/')) {
          asked.push(`${request.method()} ${pathname}${search}`);
        }
      });
      await openSettled(page, path);
      assert.deepEqual(problems, []);
      const twice = asked.filter((one, index) => asked.indexOf(one) < index);
      assert.deepEqual(twice, []);
      assert.ok(asked.length <= MOST_QUESTIONS, asked.join('\n'));
    });

    for (const width of WIDTHS) {
      for (const theme of THEMES) {
        it(`are accessible: ${name}, ${theme}, ${width} wide`, async () => {
          const { page } = await openPage(await launched, url);
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({
            colorScheme: theme,
            reducedMotion: 'reduce',
          });
          await openSettled(page, path);
          assert.deepEqual(
            await findAccessibilityViolations(page, '.data-mesh-card'),
            [],
          );
        });
      }
    }

    // 1440 wide at 200 % are 720, which this includes
    it(`fit a narrow screen without scrolling sideways: ${name}`, async () => {
      const { page } = await openAt(path, 390);
      const width = await page.evaluate(() => document.body.scrollWidth);
      assert.ok(width <= 390, `${width} pixels wide`);
    });

    it(`can be read at twice the size: ${name}`, async () => {
      const { page } = await openAt(path, 720);
      const width = await page.evaluate(() => document.body.scrollWidth);
      assert.ok(width <= 720, `${width} pixels wide`);
    });
  }
});

/** A page asks each of its questions once, and has no more than these. */
const MOST_QUESTIONS = 10;
