import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../../../emulators/kit/start-emulator.ts';
import { payterCps } from '../../../emulators/payter-cps/index.ts';
import { payterPsp } from '../../../emulators/payter-psp/index.ts';
import type { PspView } from '../../contract/payter-psp-rig.ts';
import { SLOW_MS, type TerminalRow } from './terminal-at-hand.ts';

const loopback = { host: '127.0.0.1', port: 0, controlPort: 0 } as const;

interface CpsView {
  readonly terminal: { readonly state: string };
  readonly reading: { readonly hideAmount?: boolean } | null;
  readonly sessions: readonly { readonly state: string; readonly finalAmount?: number }[];
}

function cpsRow(family: 'apollo' | 'p6x'): TerminalRow {
  return {
    name: `payter-cps-${family}`,
    afterKill: 'found',
    come: async ({ port, folder, siteId }) => {
      const emulator = await startEmulator(payterCps, loopback);
      const { knobs, actions, view } = emulator.emulator;
      const now = () => view() as CpsView;
      const keyFile = join(folder, `${siteId}.key`);
      writeFileSync(keyFile, 'emulator-key');
      knobs.set('lateMs', SLOW_MS);
      let before = 0;
      return {
        entry: {
          adapter: 'payter-cps',
          textsElsewhere: true,
          settings: {
            environment: 'emulator',
            url: emulator.url,
            serialNumber: 'P6X000001',
            apiKey: { file: keyFile },
            family,
            callbackUrl: `http://127.0.0.1:${port}`,
            pollMs: 500,
            settleMs: 1_000,
          },
        },
        asksToPay: async () => now().terminal.state === 'READING',
        slowAuthorize: async () => {
          before = now().sessions.length;
          knobs.set('authorizeReply', 'late');
        },
        slowCommit: async () => knobs.set('commitReply', 'late'),
        quick: async () => undefined,
        tap: async () => {
          await actions['tap']?.run({});
        },
        isAsked: async (what) =>
          what === 'authorize'
            ? now().sessions.length > before
            : now().sessions.some(({ state }) => state === 'COMMITED'),
        charged: () =>
          now().sessions.flatMap(({ state, finalAmount = 0 }) =>
            state === 'COMMITED' ? [finalAmount] : [],
          ),
        close: () => emulator.close(),
      };
    },
  };
}

/** Cards are told apart by their hash. */
const otherCard = { hash: '0'.repeat(39).concat('7'), maskedPan: '476173******0119' };

function pspRow(family: 'apollo' | 'p6x'): TerminalRow {
  return {
    name: `payter-psp-${family}`,
    afterKill: 'person',
    come: async () => {
      const emulator = await startEmulator(payterPsp, loopback);
      const { knobs, actions, view } = emulator.emulator;
      const now = () => view() as PspView;
      knobs.set('family', family);
      const asked = (what: string) => now().heard.filter((name) => name === what).length;
      let before = 0;
      return {
        entry: {
          adapter: 'payter-psp',
          textsElsewhere: true,
          settings: {
            family,
            transport: 'tcp',
            host: '127.0.0.1',
            port: Number(new URL(emulator.url.replace('tcp:', 'http:')).port),
            setupTimeoutS: 172_800,
            setupAction: 0,
            resultOkMeans: 'done',
          },
        },
        asksToPay: async () =>
          now().state === 'WAIT_CARD' && (now().reading?.amountMinor ?? 0) === 5_000,
        slowAuthorize: async () => {
          before = asked('authorize');
          knobs.set('bankMs', SLOW_MS);
        },
        slowCommit: async () => {
          before = asked('commit');
          knobs.set('commitReply', 'dropped');
        },
        quick: async () => knobs.set('bankMs', 0),
        tap: async (driver) => {
          await actions['tap']?.run(driver === 'second' ? otherCard : {});
        },
        isAsked: async (what) => asked(what) > before,
        charged: () =>
          now().sessions.flatMap(({ state, finalMinor }) =>
            state === 'COMMITTED' ? [finalMinor ?? 0] : [],
          ),
        close: () => emulator.close(),
      };
    },
  };
}

/** Payter's two families, through the cloud and on the line. */
export const payterRows: readonly TerminalRow[] = [
  cpsRow('apollo'),
  cpsRow('p6x'),
  pspRow('apollo'),
  pspRow('p6x'),
];
