// What five people come for, each from where they begin to what they wanted to
// know or do, by the roles and names that a screen reader tells.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { CARD } from './pages';
import { visitorOf } from './visitor';

const url = process.env.PORTAL_URL ?? 'http://localhost:3000';
const legacyUrl = process.env.LEGACY_URL ?? 'http://localhost:3001';

/** The id of a rule begins with its family. */
const RULE =
  /^(governance|interop|matrix|measure|ownership|portfolio|region|team|value-tree)-[a-z-]+$/;

const DESK = { width: 1440, height: 900 };

describe('the walk of', () => {
  const { load: openAt } = visitorOf(url, page => page.setViewportSize(DESK));

  it('an engineer: whose, why, whom to ask, how healthy, who reads', async () => {
    const { page, problems } = await openAt(
      '/catalog/default/dataproduct/therapy-start-journey',
    );
    const asked = card(page, 'What is asked of it');
    const about = card(page, 'About this data product');
    const answer = (label: string, name: string) =>
      about
        .getByRole('listitem')
        .filter({ hasText: label })
        .getByRole('link', { name, exact: true });
    const answers = {
      whose: answer('Owned by', 'Access journey squad'),
      'whom to ask': answer('Product owner', 'Amira Haddad'),
      why: answer('Serves', 'Visits follow the patient journey'),
      'who reads it': answer('Read by', 'Engagement planner'),
      'who else reads it': answer('Read by', 'Time to therapy monitor'),
      'how healthy': asked.getByRole('listitem').first(),
    };
    for (const [question, found] of Object.entries(answers))
      await untilInView(found, question);
    assert.deepEqual(problems, []);
  });

  it('a platform engineer: the worst domain, its rule, and a stricter policy', async () => {
    const { page, problems } = await openAt('/data-mesh/scorecards');
    const worst = page
      .getByRole('table', { name: /the worst first$/ })
      .getByRole('rowheader')
      .first()
      .getByRole('link');
    await pressOn(worst);
    await page.waitForURL(/[?&]id=domain/);
    const failing = page
      .getByRole('table', { name: 'Of which entities' })
      .getByRole('rowheader')
      .first()
      .getByRole('link');
    await pressOn(failing);
    await page.waitForURL('**#findings');
    const rule = await card(page, 'What is asked of it')
      .getByRole('listitem')
      .locator('code', { hasText: RULE })
      .first()
      .innerText();

    await pressOn(page.getByRole('link', { name: 'Data mesh', exact: true }));
    await pressOn(page.getByRole('tab', { name: 'Rules' }));
    const line = page
      .getByRole('row')
      .filter({ has: page.getByText(rule, { exact: true }) });
    await pressOn(line.getByRole('link', { name: 'Try it stricter' }));
    await page
      .getByLabel('Governance body')
      .selectOption({ label: 'Technology forum' });
    await card(page, 'What it would change')
      .getByText(/findings? comes?$/)
      .waitFor();
    assert.match(page.url(), new RegExp(`rule=${rule}`));
    assert.deepEqual(problems, []);
  });

  it('a board member: the pack of the next meeting on paper', async () => {
    const { page, problems } = await openAt(
      '/catalog/default/governancebody/enterprise-portfolio',
    );
    const tabs = page.getByRole('navigation', { name: 'Content navigation' });
    await pressOn(tabs.getByRole('link', { name: 'Next meeting' }));
    const pack = card(page, 'Next meeting');
    await pack.getByRole('heading', { name: 'To decide' }).waitFor();
    const shown = await pack.getByRole('heading').allInnerTexts();
    await page.emulateMedia({ media: 'print' });
    await page
      .getByRole('link', { name: 'Settings' })
      .waitFor({ state: 'hidden' });
    assert.equal(await page.getByRole('button', { name: 'Print' }).count(), 0);
    assert.deepEqual(await pack.getByRole('heading').allInnerTexts(), shown);
    assert.deepEqual(await listCut(pack), []);
    const paper = await page.pdf({ format: 'A4' });
    const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    assert.ok(
      pages.length >= 1 && pages.length <= 3,
      `it has ${pages.length} pages`,
    );
    assert.deepEqual(problems, []);
  });
});

// these two hold for the legacy frontend system as well
for (const [app, address] of [
  ['the portal', url],
  ['an app of the legacy frontend system', legacyUrl],
] as const) {
  describe(`in ${app}, the walk of`, () => {
    const { load: openAt } = visitorOf(address, page =>
      page.setViewportSize(DESK),
    );

    it('a product owner: from what waits to the finding to the patch', () =>
      walkOfOwner(openAt));

    it('a head of data: moves a team, and shares what it would do', () =>
      walkOfHead(openAt));
  });
}

type OpenAt = ReturnType<typeof visitorOf>['load'];

/** From what waits to the finding to the patch. */
async function walkOfOwner(openAt: OpenAt): Promise<void> {
  const { page, problems } = await openAt(
    '/catalog/default/user/jordan.whitfield',
  );
  const row = card(page, 'What waits in the data mesh')
    .getByRole('listitem')
    .filter({ hasText: '1 error' })
    .filter({ has: page.getByRole('link', { name: 'Refill outreach' }) });
  await pressOn(row.getByRole('link'));
  await page.waitForURL('**/dataproduct/refill-outreach#findings');
  const asked = card(page, 'What is asked of it');
  await asked.getByRole('button', { name: 'Hide' }).waitFor();
  await asked.getByText('What to write').first().waitFor();
  const patch = await asked.locator('pre').first().innerText();
  assert.match(patch, /^\s*\w[\w.]*:/, 'the patch is YAML');
  await page.context().grantPermissions(['clipboard-write']);
  await pressOn(asked.getByRole('button', { name: 'Copy text' }).first());
  assert.deepEqual(problems, []);
}

/** Moves a team, and shares what it would do. */
async function walkOfHead(openAt: OpenAt): Promise<void> {
  const { page, problems } = await openAt('/data-mesh/what-if');
  const form = page.getByRole('form', { name: 'The next move' });
  await form
    .getByRole('combobox', { name: 'A data product or a team' })
    .fill('group:access-journey');
  const place = form.getByRole('combobox', { name: /^To a team/ });
  await place.fill('domain:patient-support');
  await place.press('Enter');
  const told = await toldBy(page);
  assert.match(page.url(), /access-journey/);

  const other = await openAt(page.url());
  assert.deepEqual(await toldBy(other.page), told);
  assert.deepEqual([...problems, ...other.problems], []);
}

/** One of our cards, by its title. */
function card(page: Page, title: string): Locator {
  return page.locator(CARD, {
    has: page.getByRole('heading', { name: title, exact: true }),
  });
}

/** As one does who has no mouse. */
async function pressOn(link: Locator): Promise<void> {
  await link.focus();
  await link.press('Enter');
}

/** Fails unless it is, once it stands, where nobody has to scroll to. */
async function untilInView(found: Locator, question: string): Promise<void> {
  await found.waitFor();
  // what loads late moves what is below
  await found.page().waitForLoadState('networkidle');
  const box = await found.boundingBox();
  const bottom = box ? box.y + box.height : Infinity;
  assert.ok(
    box && box.y >= 0 && bottom <= DESK.height,
    `${question}: ${Math.round(bottom)} px down`,
  );
}

/** What of a part is wider than its place on paper, each by its first words. */
function listCut(part: Locator): Promise<string[]> {
  return part.evaluate(root =>
    [...root.querySelectorAll<HTMLElement>('*')]
      .filter(each => {
        const { overflowX, display } = getComputedStyle(each);
        const isCut = each.scrollWidth > each.clientWidth + 1;
        return display !== 'inline' && overflowX !== 'visible' && isCut;
      })
      .map(each => each.innerText.slice(0, 40)),
  );
}

/** What the moves of a page would do, in its own words. */
async function toldBy(page: Page): Promise<string[]> {
  const result = card(page, 'What they would do');
  await result.getByText(/findings? comes?$/).waitFor();
  return result.getByRole('listitem').allInnerTexts();
}
