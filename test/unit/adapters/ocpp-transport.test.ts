import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { validateOutgoing } from '../../../adapters/chargers/ocpp/validate-outgoing.ts';
import { createOcppServerRig, type OcppServerRig } from '../../contract/ocpp-rig.ts';
import { until } from '../../contract/until.ts';

let rig: OcppServerRig;
const sockets: WebSocket[] = [];

/** Dials by hand; resolves with the socket or with the HTTP status that refused it. */
function dial(path: string, protocols: string[] = ['ocpp1.6']): Promise<WebSocket | number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${rig.port}${path}`, protocols);
    sockets.push(socket);
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('error', reject);
  });
}

async function dialled(): Promise<WebSocket> {
  const socket = await dial('/ocpp/cp1');
  if (typeof socket === 'number') throw new Error(`Refused with ${socket}`);
  return socket;
}

function nextMessage(socket: WebSocket): Promise<string> {
  return new Promise((resolve) => socket.once('message', (data) => resolve(String(data))));
}

beforeEach(async () => {
  rig = await createOcppServerRig([{ chargerId: 'cp1', connectors: [1] }]);
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await rig.close();
});

describe('the OCPP door', () => {
  it.each(['/ocpp/nobody', '/ocpp/', '/ocpp', '/other/cp1', '/ocpp/%E0%A4%A', '/ocpp/cp1/'])(
    'should refuse %s with 404',
    async (path) => {
      expect(await dial(path)).toBe(404);
      expect(rig.host.lines).toMatchObject([{ details: { code: 'CHARGER_UNKNOWN' } }]);
    },
  );

  it('should refuse a charger that speaks no OCPP 1.6', async () => {
    expect(await dial('/ocpp/cp1', ['ocpp2.0.1'])).toBe(400);
    expect(await dial('/ocpp/cp1', [])).toBe(400);
  });

  it('should choose OCPP 1.6 where several are offered', async () => {
    const socket = await dial('/ocpp/cp1', ['ocpp2.1', 'ocpp2.0.1', 'ocpp1.6']);
    expect(socket).toMatchObject({ protocol: 'ocpp1.6' });
  });

  it.each([
    '{',
    '[]',
    'null',
    '7',
    '[2]',
    '[2,"a"]',
    '[2,"a",7]',
    '[9,"a","b"]',
    '[3,"x",{}]',
    '\u0000',
  ])('should survive the frame %j', async (frame) => {
    const socket = await dialled();
    socket.send(frame);
    const answer = new Promise<string>((resolve) => {
      socket.on('message', (data) => {
        if (String(data).includes('"beat"')) resolve(String(data));
      });
    });
    socket.send('[2,"beat","Heartbeat",{}]');
    expect(JSON.parse(await answer)).toMatchObject([3, 'beat', {}]);
  });

  it.each([
    '[2,"1","StatusNotification",null]',
    '[2,"1","MeterValues","x"]',
    '[2,"1","Authorize",[]]',
  ])('should answer the odd payload %s', async (frame) => {
    const socket = await dialled();
    socket.send(frame);
    expect(JSON.parse(await nextMessage(socket))).toMatchObject([3, '1', {}]);
  });

  it.each(['[2,"1","StartTransaction",{}]', '[2,"1","StopTransaction",{"meterStop":3}]'])(
    'should refuse %s, which lacks the least that is needed',
    async (frame) => {
      const socket = await dialled();
      socket.send(frame);
      const [type, id, code] = JSON.parse(await nextMessage(socket)) as unknown[];
      expect([type, id, code]).toEqual([4, '1', 'FormationViolation']);
    },
  );

  it('should log a frame that is not OCPP and one that is too large', async () => {
    const socket = await dialled();
    socket.send('not json');
    const codes = () => rig.host.lines.filter(({ details }) => details['code'] === 'CHARGER_FRAME');
    await until('logged', () => codes().length === 1);
    socket.on('error', () => undefined);
    socket.send(`[2,"1","DataTransfer",{"data":"${'x'.repeat(70_000)}"}]`);
    await until('logged', () => codes().length === 2);
    await until('cut off', () => socket.readyState === WebSocket.CLOSED);
    expect(await dialled()).toBeInstanceOf(WebSocket);
  });

  it('should stop within two seconds with a charger that does not close', async () => {
    const socket = await dialled();
    socket.pause();
    const beganMs = Date.now();
    await rig.adapter().stop();
    expect(Date.now() - beganMs).toBeLessThan(2000);
    expect(await dial('/ocpp/cp1')).toBe(503);
  });
});

describe('what we send', () => {
  it('should fit the schema of OCPP 1.6', () => {
    expect(() =>
      validateOutgoing('RemoteStartTransaction', 'req', { idTag: 'FC2', connectorId: 1 }),
    ).not.toThrow();
    const tooLong = { idTag: 'x'.repeat(21), connectorId: 1 };
    expect(() => validateOutgoing('RemoteStartTransaction', 'req', tooLong)).toThrow(
      'CHARGER_VALIDATION',
    );
    expect(() => validateOutgoing('Nonsense', 'req', {})).toThrow('CHARGER_VALIDATION');
  });
});
