// Measures every page of a running portal that holds a large organisation:
// `yarn test:large <address> [part of a name]`. See docs/guides/large-organisations.md.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage } from './browser';
import {
  entity,
  LONG,
  subPages,
  tabsOf,
  untilSettled,
  walkTo,
  type PortalPage,
} from './pages';

/** One of each kind, of the organisation of `yarn generate:organisation`. */
const pages: readonly PortalPage[] = [
  ...subPages.map(name => ({
    name: `mesh-${name}`,
    path: `/data-mesh/${name}`,
  })),
  ...tabsOf('product', entity('dataproduct', 'product-7'), [
    ...['', 'who-works-on-it', 'flows', 'contracts', 'policies', 'scorecard'],
  ]),
  ...tabsOf('company', entity('domain', 'company'), [
    ...['', 'measures', 'products', 'teams', 'governance', 'value-tree'],
  ]),
  ...tabsOf('domain', entity('domain', 'domain-1'), ['', 'products']),
  ...tabsOf('body', entity('governancebody', 'company-technology'), [
    ...['', 'next-meeting', 'policies', 'decisions'],
  ]),
  { name: 'group', path: entity('group', 'team-1') },
];

/** What a page may take: of the processor for a product's page, and for others. */
const MOST = { product: 1_000, other: 2_000, task: 200 } as const;

/** What became of one visit. */
interface Visit {
  readonly name: string;
  /**
   * Of the page's main thread, from the click until nothing moves any more: with
   * the code that is loaded and compiled by the first visit.
   */
  readonly busyMs: number;
  /** The longest that the page held its reader up in one piece. */
  readonly longestTaskMs: number;
  /** From the click until nothing moves, which others on the machine make longer. */
  readonly wallMs: number;
  readonly questions: number;
  readonly kilobytes: number;
}

async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longestTask = 0;
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries())
        window.longestTask = Math.max(window.longestTask, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Visits pages within the app, as links do. */
async function visitAll(browser: Browser, url: string, part: string) {
  const { page } = await openPage(browser, url);
  await watchTasks(page);
  let [questions, bytes] = [0, 0];
  page.on('response', async response => {
    if (!new URL(response.url()).pathname.startsWith('/api/data-mesh/')) return;
    questions++;
    bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (
      1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
    );
  };
  await page.goto('/data-mesh/health', { timeout: LONG });
  await untilSettled(page);
  const visit = async ({ name, path }: PortalPage): Promise<Visit> => {
    await walkTo(page, '/settings');
    await page.waitForLoadState('networkidle');
    [questions, bytes] = [0, 0];
    await page.evaluate(() => {
      window.longestTask = 0;
    });
    const [start, busyBefore] = [performance.now(), await busy()];
    await walkTo(page, path);
    await untilSettled(page);
    const [wallMs, busyMs] = [
      performance.now() - start,
      (await busy()) - busyBefore,
    ];
    await page.waitForLoadState('networkidle', { timeout: LONG });
    const longestTaskMs = await page.evaluate(() => window.longestTask);
    return {
      ...{ name, busyMs, longestTaskMs, wallMs, questions },
      kilobytes: bytes / 1_024,
    };
  };
  const visits: Visit[] = [];
  for (const each of pages.filter(({ name }) => name.includes(part))) {
    const found = await visit(each);
    visits.push(found);
    console.log(show(found));
  }
  return visits;
}

function show({ name, ...numbers }: Visit): string {
  const cells = Object.values(numbers).map(value => value.toFixed(0));
  return `| ${[name, ...cells].join(' | ')} |`;
}

/** What takes more than it may, each in one line. */
function excessesOf({ name, busyMs, longestTaskMs }: Visit): string[] {
  const most = name === 'product' ? MOST.product : MOST.other;
  return [
    ...(busyMs > most
      ? [`${name}: busy ${busyMs.toFixed(0)} ms of ${most}`]
      : []),
    ...(longestTaskMs > MOST.task
      ? [`${name}: one task of ${longestTaskMs.toFixed(0)} ms of ${MOST.task}`]
      : []),
  ];
}

async function main(url = 'http://localhost:3000', part = ''): Promise<number> {
  const browser = await launchBrowser();
  try {
    console.log(
      '| page | busy, ms | longest task, ms | until still, ms | questions | KB |',
    );
    console.log('| :-- | --: | --: | --: | --: | --: |');
    const visits = await visitAll(browser, url, part);
    const excesses = visits.flatMap(excessesOf);
    for (const excess of excesses) console.error(excess);
    return excesses.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}

main(...process.argv.slice(2)).then(
  status => process.exit(status),
  error => {
    console.error(error);
    process.exit(1);
  },
);

declare global {
  interface Window {
    /** The longest task since it was set to 0, in milliseconds. */
    longestTask: number;
  }
}
