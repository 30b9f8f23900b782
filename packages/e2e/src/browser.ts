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
  const page = await context.newPage();
  return { page, problems: watch(page) };
}

/** What axe-core finds below a selector, as `rule: element` lines. */
export async function findAccessibilityViolations(
  page: Page,
  selector = 'body',
): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    // Backstage's cards have headings of level 3 below the page's level 1,
    // and ours are made of them; no WCAG criterion asks for more.
    (within): Promise<axe.AxeResults> =>
      window.axe.run(within, {
        rules: { 'heading-order': { enabled: false } },
      }),
    selector,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.target.join(' ')}`),
  );
}

declare global {
  interface Window {
    /** Present once its source was evaluated in the page. */
    axe: typeof axe;
  }
}
