import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a site of these tests may be made with. */
export interface PayterPspSiteOptions {
  readonly flow?: string;
  readonly family?: 'apollo' | 'p6x';
}

/** Writes a site with one Payter terminal over PSP and one charge point, and gives its path. */
export function writePayterPspSite(
  dir: string,
  terminalPort: number,
  { flow = 'plug-first', family = 'apollo' }: PayterPspSiteOptions = {},
): string {
  const path = join(dir, 'payter-psp-site.json');
  const site = {
    id: 'street',
    title: 'Street',
    currency: 'EUR',
    language: 'en',
    terminals: [
      {
        id: 't1',
        adapter: 'payter-psp',
        textsElsewhere: true,
        settings: {
          family,
          transport: 'tcp',
          host: '127.0.0.1',
          port: terminalPort,
          setupTimeoutS: 172_800,
          setupAction: 0,
          resultOkMeans: 'done',
        },
      },
    ],
    chargers: [
      {
        id: 'post-1',
        adapter: 'ocpp',
        connectors: [
          { id: 1, title: 'Left', terminal: 't1' },
          { id: 2, title: 'Right', terminal: 't1' },
        ],
      },
    ],
    tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 0 },
    flows: [{ flow }],
  };
  writeFileSync(path, JSON.stringify(site));
  return path;
}
