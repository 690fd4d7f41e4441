import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hold } from '../../../engine/contracts/hold.ts';
import type { TestEngine } from './running-engine.ts';

/** Waits at most this long for something to show; the virtual bank takes 1.5 s. */
const WAIT_MS = 15_000;

/** A driver at a virtual site, who only uses what is on the page. */
export class DriverAtSite {
  readonly page: Page;
  readonly #engine: TestEngine;
  readonly #charger: string;

  constructor(page: Page, engine: TestEngine, charger: string) {
    this.page = page;
    this.#engine = engine;
    this.#charger = charger;
  }

  /** Opens a flow from the list, as a newcomer would. */
  async open(title: string): Promise<void> {
    await this.page.goto(this.#engine.url);
    await this.page.getByText(title).first().click();
    await this.page.getByTestId('chart').locator('[data-path]').first().waitFor();
  }

  /** Plugs in or unplugs, whichever the cable can. */
  async cable(connector = 1): Promise<void> {
    await this.page.getByTestId(`cable-${this.#charger}-${connector}`).click();
  }

  async tap(card: 'plastic' | 'phone' | 'member' | 'other'): Promise<void> {
    await this.page.getByTestId(`tap-${card}`).click();
  }

  async chooseAnswer(operation: string, answer: string): Promise<void> {
    await this.page.getByTestId(`knob-${operation}`).selectOption(answer);
  }

  async screenShows(text: RegExp): Promise<void> {
    await expect
      .poll(() => this.page.getByTestId('terminal-screen').textContent(), { timeout: WAIT_MS })
      .toMatch(text);
  }

  /** Waits until the chart lights up a phase. */
  async chartIsAt(phase: string): Promise<void> {
    const box = this.page.locator(
      `[data-testid="chart"] [data-path="${phase}"][data-active="true"]`,
    );
    await box.waitFor({ timeout: WAIT_MS });
  }

  async meterMoves(): Promise<void> {
    await expect
      .poll(() => this.page.getByTestId('meter').first().textContent(), { timeout: WAIT_MS })
      .not.toMatch(/^0[.,]00 kWh/);
  }

  /** The steps as sentences. */
  async story(): Promise<string> {
    return (await this.page.getByTestId('step-list').textContent()) ?? '';
  }

  /** The only hold of this test, once it is as asked, in the ledger and on the page. */
  async holdIs(phase: Hold['phase']): Promise<Hold> {
    await expect
      .poll(async () => (await this.#engine.holds()).map((hold) => hold.phase), {
        timeout: WAIT_MS,
      })
      .toEqual([phase]);
    const [hold] = await this.#engine.holds();
    if (hold === undefined) throw new Error('the hold is gone');
    if (phase !== 'void') {
      const strip = this.page.locator(`[data-testid="hold-${hold.holdId}"]`);
      await expect.poll(() => strip.getAttribute('data-phase'), { timeout: WAIT_MS }).toBe(phase);
    }
    return hold;
  }

  /** Waits until the only session is over; gives how it ended. */
  async ending(): Promise<unknown> {
    await expect
      .poll(async () => (await this.#engine.sessions()).map(({ status }) => status), {
        timeout: 40_000,
      })
      .toEqual(['ended']);
    const [session] = await this.#engine.sessions();
    return session?.output;
  }
}
