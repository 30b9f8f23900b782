import type { Page } from 'playwright-core';

/** A page of the demo portal. */
export interface PortalPage {
  /** As a file name. */
  readonly name: string;
  readonly path: string;
}

/** Where the page of an entity is. */
export function entity(kind: string, name: string): string {
  return `/catalog/default/${kind}/${name}`;
}

/** The overview of an entity and its tabs, each by its part of the address. */
export function tabsOf(
  name: string,
  path: string,
  tabs: string[],
): PortalPage[] {
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
export const LONG = 120_000;

/** Our cards, beside those of Backstage. */
export const CARD = '.data-mesh-card';

/** What stands for a value until it comes; at first nobody sees it. */
const LOADING = '[data-testid=progress], [role=progressbar]';

/** So long nothing may load and nothing move. */
const STILL_FRAMES = 10;

/** Waits until nothing loads or moves any more. */
export async function untilStill(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.stillFrames = 0;
  });
  await page.waitForFunction(
    ([loading, frames]) => {
      const isStill =
        document.querySelector(loading) === null &&
        document
          .getAnimations()
          .filter(({ timeline }) => timeline === document.timeline) // no scrolling
          .every(({ playState }) => playState !== 'running');
      window.stillFrames = isStill ? window.stillFrames + 1 : 0;
      return window.stillFrames >= frames;
    },
    [LOADING, STILL_FRAMES] as const,
    { polling: 'raf', timeout: LONG },
  );
}

/** Waits until there are cards of ours, and all of the page is still. */
export async function untilSettled(page: Page): Promise<void> {
  await page.locator(CARD).first().waitFor({ timeout: LONG });
  await untilStill(page);
}

/** Loads a page, and waits until it is settled and asks for nothing more. */
export async function openSettled(page: Page, path: string): Promise<void> {
  page.setDefaultTimeout(LONG);
  await page.goto(path, { timeout: LONG });
  await untilSettled(page);
  await page.waitForLoadState('networkidle', { timeout: LONG });
}

/** An address without a page: nothing of the last page stays on the next. */
const NOWHERE = '/between-two-pages';

async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(to => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/** Goes to another page of the app that is open, without loading it anew. */
export async function walkTo(page: Page, path: string): Promise<void> {
  await follow(page, NOWHERE);
  await page.locator(CARD).first().waitFor({ state: 'detached' });
  await follow(page, path);
}

declare global {
  interface Window {
    /** For how many frames a page has been still. */
    stillFrames: number;
  }
}
