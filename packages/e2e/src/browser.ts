import fs from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The browser of CHROMIUM_PATH, or the system's Chromium, if there is one. */
export function findBrowser(
  env: Record<string, string | undefined>,
): string | undefined {
  const paths = env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : candidates;
  return paths.find(file => fs.existsSync(file));
}

/** Starts the browser with an empty profile; throws if none is found. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser(process.env);
  if (!executablePath) throw new Error('No browser: set CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page and what went wrong on it so far, each in one line. */
export interface WatchedPage {
  readonly page: Page;
  readonly problems: string[];
}

/** Aborted by leaving the page, not by the portal. */
function isAborted(errorText: string | undefined): boolean {
  return errorText === 'net::ERR_ABORTED';
}

/** Notes console errors, uncaught exceptions and failed requests of a page. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => problems.push(`exception: ${error.message}`));
  page.on('requestfailed', request => {
    const reason = request.failure()?.errorText;
    if (!isAborted(reason)) problems.push(`${reason}: ${request.url()}`);
  });
  page.on('response', response => {
    if (response.status() < 400) return;
    problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}

/** A new page in a profile of its own; paths are relative to `baseURL`. */
export async function openPage(
  browser: Browser,
  baseURL: string,
): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1400, height: 900 },
  });
  // A machine with much else to do is slow, and not wrong.
  context.setDefaultTimeout(3 * 60_000);
  const page = await context.newPage();
  return { page, problems: watch(page) };
}

/** A card's title is a heading of level 3 below the page's of level 1. */
const BACKSTAGE_TITLE = '[class*="CardHeader"] :is(h1, h2, h3, h4, h5, h6)';

/**
 * What axe-core finds below a selector, as `rule: element` lines. Only the level
 * of a card's title is left out, which Backstage sets and no WCAG criterion
 * asks for; headings within a card are ours and have to follow it.
 */
export async function findAccessibilityViolations(
  page: Page,
  selector = 'body',
): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(
    (within): Promise<axe.Result[]> =>
      window.axe.run(within).then(result => result.violations),
    selector,
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => ({ id, element: target.join(' ') })),
  );
  const titles = await page.evaluate(
    ([elements, title]) =>
      elements.map(
        element => !!document.querySelector(element)?.matches(title),
      ),
    [found.map(({ element }) => element), BACKSTAGE_TITLE] as const,
  );
  return found
    .filter(({ id }, index) => id !== 'heading-order' || !titles[index])
    .map(({ id, element }) => `${id}: ${element}`);
}

declare global {
  interface Window {
    /** Present once its source was evaluated in the page. */
    axe: typeof axe;
  }
}
