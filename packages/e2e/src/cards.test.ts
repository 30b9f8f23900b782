import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { findAccessibilityViolations } from './browser';
import { CARD, untilSettled } from './pages';
import { takeProblems, visitorOf } from './visitor';

const url = process.env.PORTAL_URL ?? 'http://localhost:3000';

const TEAM = '/catalog/default/group/access-journey';
const PRODUCT = '/catalog/default/dataproduct/therapy-start-journey';
const HYPOTHESIS = '/catalog/default/valuehypothesis/plan-visits-by-journey';
const VISION = '/catalog/default/domain/veldara';

describe('the cards of the data mesh', () => {
  const { walk } = visitorOf(url);

  it('lead from a data product up to the vision by keyboard', async () => {
    const opened = await walk(PRODUCT);
    const { page } = opened;
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
    await untilSettled(page);
    assert.deepEqual(takeProblems(opened), []);
  });

  it('show who works on a data product as a table', async () => {
    const opened = await walk(`${PRODUCT}/who-works-on-it`);
    const { page } = opened;
    const matrix = card(page, 'Who works on it').getByRole('table').first();
    const header = matrix.getByRole('columnheader', {
      name: /Access journey squad/,
    });
    await header.waitFor();
    const row = matrix.getByRole('row', { name: /^Ingest/ });
    assert.match(await row.innerText(), /primary/i);
    assert.deepEqual(takeProblems(opened), []);
  });

  it('let the value tree be walked as an outline by keyboard', async () => {
    const opened = await walk(`${HYPOTHESIS}/value-tree`);
    const { page } = opened;
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
    assert.deepEqual(takeProblems(opened), []);
  });

  for (const mode of ['Picture', 'Outline']) {
    it(`draw the value tree accessibly as ${mode.toLowerCase()}`, async () => {
      const opened = await walk(`${VISION}/value-tree`);
      const { page } = opened;
      await card(page, 'Value tree').getByText(mode, { exact: true }).click();
      await page
        .getByText(/^Every prescribed pack/)
        .first()
        .waitFor();
      assert.deepEqual(await findAccessibilityViolations(page, CARD), []);
      assert.deepEqual(takeProblems(opened), []);
    });
  }

  it('tell on the page of a group how its team works', async () => {
    const opened = await walk(TEAM);
    const { page } = opened;
    const team = card(page, 'How this team works');
    await team.getByText('stream-aligned', { exact: true }).waitFor();
    await team.getByText('Who works with whom').waitFor();
    await team.getByRole('link', { name: 'Data platform' }).first().waitFor();
    await card(page, 'What it owns')
      .getByRole('link', { name: 'Therapy start journey' })
      .click();
    await page.waitForURL(`**${PRODUCT}`);
    await untilSettled(page);
    assert.deepEqual(takeProblems(opened), []);
  });

  it('say in words what is asked, and what to do about it', async () => {
    const { page } = await walk(
      '/catalog/default/dataproduct/cold-chain-signals',
    );
    const bar = card(page, 'What is asked of it');
    await bar.getByRole('button', { name: 'Show what and why' }).click();
    await bar.getByText('Name a group in').first().waitFor();
  });
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
