import { type Browser, chromium } from 'playwright-core';
import { findInstalled } from '../../../scripts/find-chromium.mjs';

/** Starts the Chromium that `npm test` found. As root it runs without its sandbox. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? findInstalled(process.env);
  if (executablePath === undefined || executablePath === '') {
    throw new Error('No Chromium: run `npm test`, which finds or brings one.');
  }
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: ['--disable-gpu', '--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
  });
}
