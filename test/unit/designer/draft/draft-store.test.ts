import { describe, expect, it } from 'vitest';
import { giveUp } from '../../../../designer/src/draft/changes/give-up.ts';
import { setSetting } from '../../../../designer/src/draft/changes/set-setting.ts';
import { DraftStore } from '../../../../designer/src/draft/draft-store.ts';
import type { FlowFiles } from '../../../../designer/src/draft/flow-files.ts';

const shipped: FlowFiles = { flowText: '{ "params": { "wait": { "default": 1 } } }', texts: {} };
const newer: FlowFiles = { ...shipped, flowText: shipped.flowText.replace('1', '9') };
const waitOf = (store: DraftStore) =>
  JSON.parse(store.get('flow')?.draft.files.flowText ?? '{}').params.wait.default;

class Browser {
  readonly kept = new Map<string, string>();
  isFull = false;
  readonly getItem = (key: string) => this.kept.get(key) ?? null;
  readonly removeItem = (key: string) => void this.kept.delete(key);
  readonly setItem = (key: string, value: string) => {
    if (this.isFull) throw new Error('QuotaExceededError');
    this.kept.set(key, value);
  };
}

function opened(browser = new Browser(), engine = shipped) {
  const store = new DraftStore(browser);
  store.open('flow', engine);
  return { store, browser };
}

describe('drafts of a browser', () => {
  it('are there again after a reload, and gone once dropped', () => {
    const { store, browser } = opened();
    store.change('flow', setSetting('wait', 'default', 2));
    expect(waitOf(opened(browser).store)).toBe(2);
    store.change('flow', giveUp(shipped));
    expect(browser.kept.size).toBe(0);
    store.undo('flow');
    expect(waitOf(opened(browser).store)).toBe(2);
  });

  it('ask when the engine has another flow by now, and lose neither', () => {
    const { store, browser } = opened();
    store.change('flow', setSetting('wait', 'default', 2));
    const { store: later } = opened(browser, newer);
    expect(later.get('flow')?.rival?.from).toBe('engine');
    expect(waitOf(later)).toBe(2);
    later.settle('flow', 'theirs');
    expect([waitOf(later), later.get('flow')?.rival]).toEqual([9, null]);
    later.undo('flow');
    expect(waitOf(later)).toBe(2);
  });

  it('go on by themselves with a newer flow when nothing was changed', () => {
    const { store } = opened();
    store.open('flow', newer);
    expect([waitOf(store), store.get('flow')?.rival]).toEqual([9, null]);
  });

  it('ask when another window changed the same draft', () => {
    const { store, browser } = opened();
    const other = opened(browser).store;
    store.change('flow', setSetting('wait', 'default', 2));
    other.heard('forecourt.draft.flow');
    expect(other.get('flow')?.rival?.from).toBe('window');
    other.settle('flow', 'theirs');
    expect(waitOf(other)).toBe(2);
  });

  it('say when the browser has no room, and go on', () => {
    const { store, browser } = opened();
    browser.isFull = true;
    store.change('flow', setSetting('wait', 'default', 2));
    expect([waitOf(store), store.get('flow')?.isKept]).toEqual([2, false]);
  });

  it('survive anything else under their name', () => {
    const browser = new Browser();
    for (const junk of ['', '{', 'null', '{"base":1,"files":{}}', '[]']) {
      browser.kept.set('forecourt.draft.flow', junk);
      expect(waitOf(opened(browser).store)).toBe(1);
    }
  });
});
