import type { Page } from 'playwright-core';

const LONG = 'W'.repeat(300);
const RIGHT_TO_LEFT = '\u202Eمرحبا\u202C';

/** Runs where a text is taken for markup. */
const MARKUP = `<img src=x onerror="window.harmed = true"><script>window.harmed = true</script>`;

/** What is prose: markup, a word without end, another direction, a formula. */
const PROSE = `=1+1 ${MARKUP} ${LONG} ${RIGHT_TO_LEFT} {{title}} \${title}`;

/** Written apart, because it is never to be run. */
const SCRIPT = ['javascript', 'window.harmed=true'].join(':');

/** What is an address: one that would run here. */
const ADDRESSES = [
  SCRIPT,
  SCRIPT.replace('javascript', 'JaVaScRiPt'),
  'data:text/html,<script>window.harmed=true</script>',
  'https://user:secret@portal.example@elsewhere.example/',
  'http://[broken',
];

/**
 * Makes every prose text and every address of an answer hostile; names, refs,
 * dates and words of lists, which the catalog itself checks, stay.
 */
export function makeHostile(value: unknown, count = { of: 0 }): unknown {
  if (typeof value === 'string') {
    if (/^(url:)?https?:/i.test(value)) {
      count.of += 1;
      return ADDRESSES[count.of % ADDRESSES.length];
    }
    return /\s/.test(value.trim()) ? PROSE : value;
  }
  if (Array.isArray(value)) return value.map(one => makeHostile(one, count));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, makeHostile(one, count)]),
  );
}

/** Answers of the catalog and of the data mesh reach this page hostile. */
export async function answerHostilely(page: Page): Promise<void> {
  await page.route(/\/api\/(catalog|data-mesh)\//, async route => {
    const response = await route.fetch();
    const isJson = response.headers()['content-type']?.includes('json');
    if (!response.ok() || !isJson) {
      await route.fulfill({ response });
      return;
    }
    const json = makeHostile(await response.json());
    await route.fulfill({ response, json });
  });
}
