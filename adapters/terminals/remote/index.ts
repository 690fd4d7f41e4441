import { timingSafeEqual } from 'node:crypto';
import type { DeviceAdapter } from '../../../engine/contracts/device-adapter.ts';
import type {
  SecretReference,
  TerminalKind,
  TerminalSetup,
} from '../../../engine/contracts/terminal-kind.ts';
import { validate } from './generated/settings-validator.ts';
import { createOverHttp } from './over-http.ts';
import { createOverWebSocket } from './over-web-socket.ts';
import { remoteProfile } from './profile.ts';

/** Terminals that a program in any language is, which speaks the contract as JSON over HTTP or over a WebSocket. */
export const remoteTerminal: TerminalKind = {
  name: 'remote',
  settings: { validate },
  profileOf: remoteProfile,
  create: createRemoteAdapter,
};

function createRemoteAdapter({ settings, secret, terminalId }: TerminalSetup): DeviceAdapter {
  const secretAt = (name: string) =>
    settings[name] === undefined ? undefined : secret(settings[name] as unknown as SecretReference);
  const profile = remoteProfile(settings);
  const token = secretAt('token');
  if (settings['transport'] === 'websocket') {
    const reconnectMs = Number(settings['reconnectMs'] ?? 5_000);
    return {
      profile,
      ...createOverWebSocket({ terminalId, admits: isSecret(token), reconnectMs }),
    };
  }
  return {
    profile,
    ...createOverHttp({
      terminalId,
      url: String(settings['url']),
      token,
      isEventSecret: isSecret(secretAt('eventSecret')),
      pollMs: Number(settings['pollMs'] ?? 5_000),
    }),
  };
}

/** Tells whether what was sent is the secret; nothing is where there is none. */
function isSecret(expected: string | undefined): (sent: string) => boolean {
  if (expected === undefined) return () => false;
  const right = Buffer.from(expected);
  return (sent) => {
    const told = Buffer.from(sent);
    return told.length === right.length && timingSafeEqual(told, right);
  };
}
