import { expect, test } from 'vitest';
import { createMemoryStore } from '../../engine/hosts/memory/memory-store.ts';
import { claimNotSynced } from './planted/claim-not-synced.ts';
import { compensationDropped } from './planted/compensation-dropped.ts';
import { epochReused } from './planted/epoch-reused.ts';
import { ladderStoppedEarly } from './planted/ladder-stopped-early.ts';
import { sendBeforeSave } from './planted/send-before-save.ts';
import { staleOutcomeAccepted } from './planted/stale-outcome-accepted.ts';
import { playSeeds, seedsFrom } from './play-seeds.ts';
import type { WorldOptions } from './world.ts';

/** So many seeds may pass before a bug shows. */
const SEEDS_MAX = 1_000;

const bugs: readonly [name: string, options: () => WorldOptions, sign: RegExp][] = [
  [
    'send before save',
    () => {
      const store = createMemoryStore();
      return { store, planted: sendBeforeSave(store) };
    },
    /the ledger does not know/,
  ],
  ['claim not synced', () => ({ planted: claimNotSynced() }), /reserved twice|still reserved/],
  ['stale outcome accepted', () => ({ planted: staleOutcomeAccepted() }), /that nobody waited for/],
  ['compensation dropped', () => ({ planted: compensationDropped() }), /is still reserved/],
  ['ladder stopped early', () => ({ planted: ladderStoppedEarly() }), /still reserved|is active/],
  ['epoch reused', () => ({ planted: epochReused() }), /reserved twice|took an input twice/],
];

test.each(bugs)('a host with the bug "%s" is found out', async (_name, options, sign) => {
  const { broken, seeds } = await playSeeds(seedsFrom(1, SEEDS_MAX), options);
  expect(broken?.wrong.join('\n'), `${seeds} seeds`).toMatch(sign);
});
