import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { startTestEngine, type TestEngine } from './running-engine.ts';

describe('a product owner edits a flow', () => {
  let browser: Browser;
  let engine: TestEngine;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [browser, engine] = await Promise.all([openBrowser(), startTestEngine()]);
  });
  afterAll(async () => {
    await browser.close();
    await engine.stop();
  });
  beforeEach(async () => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-IE',
    });
    page = await context.newPage();
    complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${engine.url}/#/flows/plug-first`);
    await page.getByTestId('edit').click();
    await page.getByTestId('chart').locator('[data-path="card"]').waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  const go = (part: string) => page.getByRole('link', { name: part, exact: true }).click();
  async function downloaded(): Promise<Record<string, string>> {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('download').click(),
    ]);
    const entries = Object.entries(unzipSync(readFileSync(await file.path())));
    return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
  }
  const shipped = readFileSync('flows/plug-first/flow.json', 'utf8');

  it('changes a wait without drawing, undoes by name, and takes the file away', async () => {
    await go('Settings');
    const field = page.getByTestId('setting-cardWait');
    await field.fill('90 s');
    expect(await page.getByTestId('undo').getAttribute('title')).toBe(
      'Undo: Setting cardWait: PT90S',
    );
    const files = await downloaded();
    expect(files['plug-first/flow.json']).toBe(
      shipped.replace(
        '"cardWait": { "type": "duration", "default": "PT60S"',
        '"cardWait": { "type": "duration", "default": "PT90S"',
      ),
    );
    await field.fill('9 min');
    await page.getByText('Must be from 10 s to 5 min.').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => field.inputValue()).toBe('60 s');
    expect((await downloaded())['plug-first/flow.json']).toBe(shipped);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => field.inputValue()).toBe('90 s');
  });

  it('finds the draft again after a reload, and drops it', async () => {
    await go('Texts');
    await page.getByTestId('text-en-card.present').fill('Show your card');
    await page.reload();
    const field = page.getByTestId('text-en-card.present');
    expect(await field.inputValue()).toBe('Show your card');
    await page.getByTestId('give-up').click();
    expect(await field.inputValue()).toContain('Present your card');
    await page.getByTestId('undo').click();
    expect(await field.inputValue()).toBe('Show your card');
  });

  it('adds a step and an arrow, renames it, sees what is missing, and deletes it', async () => {
    await page.getByTestId('chart').locator('[data-path="card"]').click();
    const form = page.getByTestId('step-form');
    await form.getByTestId('add-after').click();
    await page.getByTestId('chart').locator('[data-path="newStep"]').waitFor();
    const problems = page.getByTestId('problems');
    await problems.getByRole('listitem').first().waitFor();
    await form.getByTestId('step-name').fill('thanks');
    await form.getByTestId('step-name').press('Enter');
    await page.getByTestId('chart').locator('[data-path="thanks"]').waitFor();
    await form.getByTestId('new-arrow').click();
    await form
      .getByTestId('new-arrow-cause')
      .selectOption({ label: 'after 5 s (How long a message stays on the screen.)' });
    await form.getByTestId('new-arrow-target').selectOption('ended');
    await form.getByTestId('new-arrow-add').click();
    const files = await downloaded();
    expect(JSON.parse(files['plug-first/flow.json'] ?? '').machine.states.thanks).toEqual({
      after: { messageWait: { target: 'ended' } },
    });
    await form.getByTestId('remove-step').click();
    await page.getByTestId('chart').locator('[data-path="thanks"]').waitFor({ state: 'detached' });
    expect((await downloaded())['plug-first/flow.json']).toBe(shipped);
    await problems.getByText('No mistakes in the file').waitFor();
  });

  it('types in the file; drawing and problems follow, and a broken file is said and mended by undo', async () => {
    await go('File');
    const source = page.getByTestId('source-editor').getByRole('textbox');
    await source.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('oops');
    await go('Draw');
    await page.getByText('The file cannot be read at the moment').waitFor();
    await page.getByTestId('undo').click();
    await page.getByTestId('chart').locator('[data-path="card"]').waitFor();
    expect((await downloaded())['plug-first/flow.json']).toBe(shipped);
  });

  it('sees the flow proved, breaks it, reads how it goes wrong, and undoes', async () => {
    const shield = page.getByTestId('shield');
    await shield.getByText('Safe', { exact: true }).waitFor();
    await shield.click();
    await page.getByText(/^Safe: in none of [0-9]+ situations/).waitFor();
    await page.getByTestId('check-record').waitFor();
    await go('File');
    const source = page.getByTestId('source-editor').getByRole('textbox');
    await source.waitFor();
    await go('Draw');
    await page.getByTestId('chart').locator('[data-path="reserve"]').click();
    await page.keyboard.press('Enter');
    await page.getByTestId('chart').locator('[data-path^="reserve."]').first().click();
    const form = page.getByTestId('step-form');
    await form.getByTestId('arrow-target').first().selectOption('ended');
    await shield.getByText('Can go wrong', { exact: true }).waitFor();
    await shield.click();
    const story = page.locator('.story').first();
    expect(await story.getByRole('listitem').count()).toBeGreaterThan(1);
    await page.keyboard.press('Control+z');
    await shield.getByText('Safe', { exact: true }).waitFor();
  });

  it('is asked when another window changed the same draft', async () => {
    await go('Settings');
    await page.getByTestId('setting-cardWait').fill('80 s');
    const other = await page.context().newPage();
    await other.goto(`${engine.url}/#/flows/plug-first/edit/settings`);
    await other.getByTestId('setting-cardWait').fill('70 s');
    await page.getByTestId('rival').waitFor();
    await page.getByRole('button', { name: 'Take the other one' }).click();
    expect(await page.getByTestId('setting-cardWait').inputValue()).toBe('70 s');
    await other.close();
  });
});
