import type { Browser, Page } from 'playwright-core';
import { serveCorePage } from '../../fixtures/core-page/serve-page.ts';
import { openBrowser } from './open-browser.ts';

/** A page in Chromium that has the workers of the designer, and what it complained of. */
export interface CorePage {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens it. */
export async function openCorePage(): Promise<CorePage> {
  const served = await serveCorePage();
  const browser: Browser = await openBrowser();
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(served.url);
  return {
    page,
    complaints,
    close: async () => {
      await browser.close();
      served.close();
    },
  };
}
