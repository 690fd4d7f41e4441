import { describe, expect, it } from 'vitest';
import { composeDevices } from '../../../engine/bin/compose-devices.ts';
import { isVirtual, virtualSiteOf } from '../../../engine/bin/virtual-site-of.ts';
import type { SiteFile } from '../../../engine/contracts/site-file.ts';
import { createMemoryAdapterHost } from '../../contract/memory-adapter-host.ts';

const site: SiteFile = {
  id: 'mixed',
  title: 'Virtual terminal, real charger',
  currency: 'EUR',
  language: 'en',
  terminals: [{ id: 't1', adapter: 'virtual' }],
  chargers: [
    { id: 'cp1', adapter: 'ocpp', connectors: [{ id: 1, title: 'Bay 1', terminal: 't1' }] },
  ],
  tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 0 },
  flows: [{ flow: 'plug-first' }],
};

describe('virtualSiteOf', () => {
  it('should reach the virtual terminal beside a real charger, but not the charger', async () => {
    const devices = composeDevices([site], {
      log: () => undefined,
      virtualChargers: true,
      dataDir: '.',
      onChange: () => undefined,
    });
    await devices.terminals.get('mixed')?.start(createMemoryAdapterHost());
    const hands = virtualSiteOf(site, devices);
    expect(isVirtual(site, devices)).toBe(false);
    expect(hands?.knobs('t1').length).toBeGreaterThan(0);
    await expect(hands?.tap('t1', { cardKey: 'card-a', kind: 'bank' })).rejects.toMatchObject({
      code: 'TERMINAL_NOT_READING',
    });
    await expect(hands?.plug('cp1', 1)).rejects.toMatchObject({ code: 'CHARGER_UNKNOWN' });
  });
});
