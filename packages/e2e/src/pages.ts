import type { Page } from 'playwright-core';

/** A page of the demo portal. */
export interface PortalPage {
  /** As a file name. */
  readonly name: string;
  readonly path: string;
}

function entity(kind: string, name: string, tab = ''): string {
  return `/catalog/default/${kind}/${name}${tab}`;
}

const product = (tab: string) =>
  entity('dataproduct', 'therapy-start-journey', tab);

/** The sub-pages of the Data mesh page, in the order of their tabs. */
export const subPages = [
  'overview',
  'value-tree',
  'governance',
  'scorecards',
  'rules',
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
  { name: 'product', path: product('') },
  { name: 'product-who-works-on-it', path: product('/who-works-on-it') },
  { name: 'product-flows', path: product('/flows') },
  { name: 'product-contracts', path: product('/contracts') },
  { name: 'product-policies', path: product('/policies') },
  {
    name: 'hypothesis',
    path: entity('valuehypothesis', 'plan-visits-by-journey'),
  },
  {
    name: 'hypothesis-value-tree',
    path: entity('valuehypothesis', 'plan-visits-by-journey', '/value-tree'),
  },
  { name: 'domain', path: entity('domain', 'patient-access') },
  {
    name: 'domain-value-tree',
    path: entity('domain', 'patient-access', '/value-tree'),
  },
  {
    name: 'governance-body',
    path: entity('governancebody', 'enterprise-portfolio'),
  },
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
