import { after } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, type WatchedPage } from './browser';
import { LONG, walkTo } from './pages';

/** Who looks at an app, for the tests of one file. */
export interface Visitor {
  /** Loads the app at a path, in a profile of its own: nothing is cached. */
  load(path: string): Promise<WatchedPage>;
  /**
   * Goes to a path within the app, as links do: it is loaded by the first walk,
   * and shared by those that follow.
   */
  walk(path: string): Promise<WatchedPage>;
}

/**
 * A visitor with a browser that starts when the first test asks for it, and ends
 * with the tests of the block that this is called in. `prepare` sees each page
 * before it asks for anything.
 */
export function visitorOf(
  url: string,
  prepare: (page: Page) => Promise<void> = async () => {},
): Visitor {
  let launched: Promise<Browser> | undefined;
  let walked: Promise<WatchedPage> | undefined;
  after(async () => (await launched)?.close());

  async function open(path: string): Promise<WatchedPage> {
    launched ??= launchBrowser();
    const opened = await openPage(await launched, url);
    await prepare(opened.page);
    await opened.page.goto(path, { timeout: LONG });
    return opened;
  }

  return {
    load: open,
    async walk(path) {
      if (!walked) {
        walked = open(path);
        return walked;
      }
      const opened = await walked;
      await walkTo(opened.page, path);
      return opened;
    },
  };
}

/** What went wrong since this was last asked, each in one line. */
export function takeProblems({ problems }: WatchedPage): string[] {
  return problems.splice(0);
}
