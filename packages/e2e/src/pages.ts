import type { Page } from 'playwright-core';

/** A page of the demo portal. */
export interface PortalPage {
  /** As a file name. */
  readonly name: string;
  readonly path: string;
}

function entity(kind: string, name: string): string {
  return `/catalog/default/${kind}/${name}`;
}

/** The overview of an entity and its tabs, each by its part of the address. */
function tabsOf(name: string, path: string, tabs: string[]): PortalPage[] {
  return tabs.map(tab =>
    tab === ''
      ? { name, path }
      : { name: `${name}-${tab}`, path: `${path}/${tab}` },
  );
}

const product = entity('dataproduct', 'therapy-start-journey');
const bet = entity('valuehypothesis', 'plan-visits-by-journey');
const domain = entity('domain', 'patient-access');
const body = entity('governancebody', 'enterprise-portfolio');

/** The sub-pages of the Data mesh page, in the order of their tabs. */
export const subPages = [
  'overview',
  'value-tree',
  'portfolio',
  'products',
  'teams',
  'ecosystem',
  'governance',
  'scorecards',
  'rules',
  'what-if',
  'health',
] as const;

/**
 * Every page that has something of ours, once: what is looked at, photographed and
 * tested for accessibility.
 */
export const pages: readonly PortalPage[] = [
  ...subPages.map(name => ({
    name: `mesh-${name}`,
    path: `/data-mesh/${name}`,
  })),
  ...tabsOf('product', product, [
    '',
    'who-works-on-it',
    'flows',
    'contracts',
    'policies',
  ]),
  ...tabsOf('hypothesis', bet, ['', 'measures', 'value-tree', 'policies']),
  ...tabsOf('domain', domain, [
    '',
    'measures',
    'products',
    'teams',
    'governance',
    'value-tree',
  ]),
  ...tabsOf('body', body, ['', 'next-meeting', 'policies', 'decisions']),
  { name: 'team-profile', path: entity('teamprofile', 'access-journey') },
  { name: 'group', path: entity('group', 'access-journey') },
];

/** The widths at which pages are judged: a desk and a telephone. */
export const WIDTHS = [1440, 390] as const;

export const THEMES = ['light', 'dark'] as const;

/** A busy machine is slow, which no test is about. */
const LONG = 120_000;

/** Opens a page and waits until its cards stand and nothing loads any more. */
export async function openSettled(page: Page, path: string): Promise<void> {
  page.setDefaultTimeout(LONG);
  await page.goto(path, { timeout: LONG });
  await page.locator('.data-mesh-card').first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: LONG });
  await page
    .locator('main [role=progressbar]')
    .first()
    .waitFor({ state: 'detached' });
}
