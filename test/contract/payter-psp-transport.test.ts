import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { payterPspOver } from '../../emulators/payter-psp/index.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { createPayterPspRig } from './payter-psp-rig.ts';
import { askTerminal } from './terminal.cases.ts';

const file = (name: string) =>
  fileURLToPath(new URL(`../fixtures/tls/${name}.pem`, import.meta.url));
const cert = readFileSync(file('terminal-cert'), 'utf8');
const kind = payterPspOver({ cert, key: readFileSync(file('terminal-key'), 'utf8') });
const { fingerprint256 } = new X509Certificate(cert);

async function rigOver(settings: JsonObject) {
  return createPayterPspRig({ kind, settings: { transport: 'tls', ...settings } });
}

describe('over TLS', () => {
  for (const [name, trust] of [
    ['a pinned certificate', { fingerprint256: fingerprint256.toLowerCase() }],
    ['a certificate that is signed by a known one', { caFile: file('terminal-cert') }],
  ] as const) {
    it(`should reserve and charge with ${name}`, async () => {
      const rig = await rigOver(trust);
      try {
        expect(await rig.reserve(500, 'h')).toMatchObject({ output: { outcome: 'approved' } });
        await askTerminal(rig, 'terminal.commit', { holdId: 'h', amountMinor: 100 });
        expect(rig.view().sessions).toMatchObject([{ state: 'COMMITTED', finalMinor: 100 }]);
      } finally {
        await rig.close();
      }
    });
  }

  it('should send no byte to a terminal that shows another certificate', async () => {
    const other = fingerprint256.replace(/^../, (byte) => (byte === '00' ? '01' : '00'));
    const rig = await createPayterPspRig({
      kind,
      settings: { transport: 'tls', fingerprint256: other },
      expectOffline: true,
    });
    try {
      expect(rig.view().heard).toEqual([]);
      const reason = rig.host.lines.map(({ details }) => details['reason']);
      expect(reason).toContain('the certificate is another one');
    } finally {
      await rig.close();
    }
  });
});
