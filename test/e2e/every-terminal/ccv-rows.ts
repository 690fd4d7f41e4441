import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ccv } from '../../../emulators/ccv/index.ts';
import { startEmulator } from '../../../emulators/kit/start-emulator.ts';
import type { CcvView } from '../../contract/ccv-rig.ts';
import { type EngineAt, SLOW_MS, type TerminalRow } from './terminal-at-hand.ts';

function cloudSettings({ port, folder, siteId }: EngineAt): object {
  const file = join(folder, `${siteId}.key`);
  writeFileSync(file, 't_emulator');
  return {
    transport: 'cloud',
    cloud: {
      environment: 'test',
      apiKey: { file },
      terminalId: '12345678',
      managementSystemId: 'GrundmasterNL-ThirdPartyTest',
      authoriseConfirmed: true,
      callbackUrl: `http://127.0.0.1:${port}`,
    },
  };
}

function ccvRow(transport: 'pay-proxy' | 'cloud'): TerminalRow {
  return {
    name: `ccv-${transport}`,
    afterKill: 'found',
    come: async (engine) => {
      const emulator = await startEmulator(ccv, { host: '127.0.0.1', port: 0, controlPort: 0 });
      const { knobs, actions, view } = emulator.emulator;
      const now = () => view() as CcvView;
      const settings = transport === 'cloud' ? cloudSettings(engine) : { transport };
      return {
        entry: {
          adapter: 'ccv',
          textsElsewhere: true,
          settings: { ...settings, url: emulator.url, pollMs: 500 },
        },
        asksToPay: async () => now().reading === 'authorise',
        slowAuthorize: async () => knobs.set('bankMs', SLOW_MS),
        slowCommit: async () => knobs.set('bankMs', SLOW_MS),
        quick: async () => knobs.set('bankMs', 0),
        tap: async () => {
          await actions['tap']?.run({});
        },
        isAsked: async (what) =>
          what === 'authorize' ? now().state === 'BANK' : now().heard.includes('commit'),
        charged: () =>
          now().reservations.flatMap(({ state, captured }) =>
            state === 'CAPTURED' ? [captured ?? 0] : [],
          ),
        close: () => emulator.close(),
      };
    },
  };
}

/** CCV's terminal, on the line and through the cloud. */
export const ccvRows: readonly TerminalRow[] = [ccvRow('pay-proxy'), ccvRow('cloud')];
