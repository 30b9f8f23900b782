import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import {
  findAccessibilityViolations,
  launchBrowser,
  openPage,
} from './browser';

const url = process.env.PORTAL_URL ?? 'http://localhost:3000';

const TEAM = '/catalog/default/group/access-journey';
const PRODUCT = '/catalog/default/dataproduct/therapy-start-journey';
const HYPOTHESIS = '/catalog/default/valuehypothesis/plan-visits-by-journey';
/** Our cards, beside those of Backstage. */
const CARD = '.data-mesh-card';

const VISION = '/catalog/default/domain/veldara';

describe('the cards of the data mesh', () => {
  const launched = launchBrowser();
  after(async () => (await launched).close());

  async function openAt(path: string, colorScheme?: 'light' | 'dark') {
    const opened = await openPage(await launched, url);
    await opened.page.emulateMedia({ colorScheme });
    await opened.page.goto(path);
    return opened;
  }

  it('lead from a data product up to the vision by keyboard', async () => {
    const { page, problems } = await openAt(PRODUCT);
    const paths = card(page, 'Why it exists').getByRole('list').first();
    const path = paths.getByRole('list').first();
    await path.getByRole('link').first().focus();
    const walked = await tabThrough(page, path);
    assert.deepEqual(
      walked.map(href => href.split('/').slice(-2).join('/')),
      [
        // what ties the product: two initiatives, two consumers
        'valuehypothesis/plan-visits-by-journey',
        'valuehypothesis/plan-visits-by-journey',
        'dataproduct/engagement-planner',
        'dataproduct/time-to-therapy-monitor',
        'valuehypothesis/plan-visits-by-journey',
        'domain/patient-access',
        'domain/veldara',
        'domain/veldara',
      ],
    );
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${VISION}`);
    await page.getByRole('heading', { name: 'Veldara Health' }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(problems, []);
  });

  it('show who works on a data product as a table', async () => {
    const { page, problems } = await openAt(`${PRODUCT}/who-works-on-it`);
    const matrix = card(page, 'Who works on it').getByRole('table').first();
    const header = matrix.getByRole('columnheader', {
      name: /Access journey squad/,
    });
    await header.waitFor();
    const row = matrix.getByRole('row', { name: /^Ingest/ });
    assert.match(await row.innerText(), /primary/i);
    assert.deepEqual(problems, []);
  });

  it('let the value tree be walked as an outline by keyboard', async () => {
    const { page, problems } = await openAt(`${HYPOTHESIS}/value-tree`);
    await card(page, 'Value tree')
      .getByText('Outline', { exact: true })
      .click();
    const tree = page.getByRole('tree');
    const focused = tree.locator('[role=treeitem]:focus');
    await tree.locator('[role=treeitem][tabindex="0"]').focus();
    await page.keyboard.press('Home');
    assert.equal(await focused.getAttribute('aria-level'), '1');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused.getAttribute('aria-level'), '2');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await focused.getAttribute('aria-expanded'), 'false');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused.getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused.getAttribute('aria-level'), '2');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/catalog/default/domain/**');
    assert.deepEqual(problems, []);
  });

  for (const mode of ['Picture', 'Outline']) {
    it(`draw the value tree accessibly as ${mode.toLowerCase()}`, async () => {
      const { page, problems } = await openAt(`${VISION}/value-tree`);
      await card(page, 'Value tree').getByText(mode, { exact: true }).click();
      await page
        .getByText(/^Every prescribed pack/)
        .first()
        .waitFor();
      assert.deepEqual(await findAccessibilityViolations(page, CARD), []);
      assert.deepEqual(problems, []);
    });
  }

  it('tell on the page of a group how its team works', async () => {
    const { page, problems } = await openAt(TEAM);
    const team = card(page, 'How this team works');
    await team.getByText('stream-aligned', { exact: true }).waitFor();
    await team.getByText('Who works with whom').waitFor();
    await team.getByRole('link', { name: 'Data platform' }).first().waitFor();
    await card(page, 'What it owns')
      .getByRole('link', { name: 'Therapy start journey' })
      .click();
    await page.waitForURL(`**${PRODUCT}`);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(problems, []);
  });

  it('say in words what is asked, and what to do about it', async () => {
    const { page } = await openAt(
      '/catalog/default/dataproduct/cold-chain-signals',
    );
    const bar = card(page, 'What is asked of it');
    await bar.getByRole('button', { name: 'Show what and why' }).click();
    await bar.getByText('Name a group in').first().waitFor();
  });

  it('fit a narrow screen without scrolling sideways', async () => {
    const { page } = await openAt(`${PRODUCT}/who-works-on-it`);
    await page.setViewportSize({ width: 390, height: 844 });
    await card(page, 'Who works on it').getByRole('table').first().waitFor();
    const width = await page.evaluate(() => document.body.scrollWidth);
    assert.ok(width <= 390, `the page is ${width} px wide`);
  });

  for (const [kind, path] of Object.entries({
    'a data product': PRODUCT,
    'a value hypothesis': HYPOTHESIS,
    'a domain': '/catalog/default/domain/patient-access',
    'a governance body':
      '/catalog/default/governancebody/enterprise-technology',
    'a team profile': '/catalog/default/teamprofile/access-journey',
    'a group': TEAM,
  })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`of ${kind} are accessible in the ${colorScheme} theme`, async () => {
        const { page, problems } = await openAt(path, colorScheme);
        await page
          .getByRole('heading', { name: /^(About this|How this team)/ })
          .waitFor();
        await page.waitForLoadState('networkidle');
        const violations = await findAccessibilityViolations(page, CARD);
        assert.deepEqual(violations, []);
        assert.deepEqual(problems, []);
      });
    }
  }
});

function card(page: Page, title: string): Locator {
  return page.locator(CARD, {
    has: page.getByRole('heading', { name: title }),
  });
}

/** The addresses of the links that Tab visits from here to the end of a part. */
async function tabThrough(page: Page, part: Locator): Promise<string[]> {
  const addresses: string[] = [];
  const focused = part.locator('a:focus');
  const last = part.getByRole('link').last();
  for (;;) {
    addresses.push((await focused.getAttribute('href')) ?? '');
    const isLast = await last.evaluate(link => link === document.activeElement);
    if (isLast) return addresses;
    await page.keyboard.press('Tab');
  }
}
