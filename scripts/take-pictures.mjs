// Takes the pictures of the README: plays a charge at a running demo engine and photographs it in both themes.
//   npm start                                    (in another shell)
//   node scripts/take-pictures.mjs [http://127.0.0.1:3000]
import { chromium } from 'playwright-core';
import { findInstalled } from './find-chromium.mjs';

const url = process.argv[2] ?? 'http://127.0.0.1:3000';
/** Long enough for the meter to show a figure worth reading. */
const CHARGE_MS = 22_000;

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? findInstalled(process.env),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  locale: 'en-IE',
  reducedMotion: 'reduce',
});
await page.goto(`${url}/#/flows/plug-first`);
const cable = page.getByTestId('cable-demo-1-1');
const chart = page.getByTestId('chart');
const at = (phase) => chart.locator(`[data-path="${phase}"][data-active="true"]`).waitFor();
await chart.locator('[data-path]').first().waitFor();
await cable.click();
await at('card');
await page.getByTestId('tap-plastic').click();
await at('charging');
await page.mouse.move(700, 60);
await page.waitForTimeout(CHARGE_MS);
for (const theme of ['light', 'dark']) {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.waitForTimeout(500);
  await page.screenshot({ path: `docs/pictures/charging-${theme}.png` });
}
await cable.click();
await browser.close();
