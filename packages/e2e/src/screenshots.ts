// Photographs every page of a running portal, into docs/screenshots: light and
// dark, wide and narrow. `yarn screenshots [address] [part of a name]`.
import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from './browser';
import { openSettled, pages, THEMES, WIDTHS } from './pages';

const folder = path.resolve('../../docs/screenshots');

/** A page is two screens at most; what is longer is cut here. */
const LONGEST = { 1440: 1800, 390: 2600 } as const;

/** Enough colours for flat surfaces, and a third of the size. */
const COLOURS = 64;

async function photograph(browser: Browser, baseURL: string, part: string) {
  let total = 0;
  for (const width of WIDTHS) {
    for (const colorScheme of THEMES) {
      const context = await browser.newContext({
        baseURL,
        colorScheme,
        reducedMotion: 'reduce',
        viewport: { width, height: LONGEST[width] },
      });
      const page = await context.newPage();
      for (const { name, path: address } of pages) {
        if (!name.includes(part)) continue;
        await openSettled(page, address);
        const file = `${name}-${width}-${colorScheme}.png`;
        const picture = await sharp(await page.screenshot())
          .png({ palette: true, colours: COLOURS, dither: 0, effort: 10 })
          .toBuffer();
        fs.writeFileSync(path.join(folder, file), picture);
        total += picture.length;
        console.log(`${file}: ${Math.round(picture.length / 1024)} KB`);
      }
      await context.close();
    }
  }
  console.log(`${(total / 1024 / 1024).toFixed(1)} MB in ${folder}`);
}

async function main(url = 'http://localhost:3000', part = '') {
  fs.mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    await photograph(browser, url, part);
  } finally {
    await browser.close();
  }
}

main(...process.argv.slice(2)).catch(error => {
  console.error(error);
  process.exit(1);
});
