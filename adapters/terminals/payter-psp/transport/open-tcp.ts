import { connect } from 'node:net';
import type { OpenLink } from './byte-link.ts';
import { socketLink } from './socket-link.ts';

/** Opens a TCP connection: the terminal is the server. */
export function openTcp(host: string, port: number): OpenLink {
  return (listener) => socketLink(connect({ host, port }), 'connect', listener);
}
