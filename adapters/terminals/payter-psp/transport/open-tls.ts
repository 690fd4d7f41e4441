import { readFileSync } from 'node:fs';
import { connect } from 'node:tls';
import type { OpenLink } from './byte-link.ts';
import { socketLink } from './socket-link.ts';

/** Whom to trust. The documents do not say what certificates terminals have, so one of both must be given. */
export interface TlsTrust {
  /** A file of certificates (PEM) that may sign the terminal's. */
  readonly caFile?: string;
  /** SHA-256 of the terminal's own certificate, as `openssl x509 -fingerprint -sha256` prints it. */
  readonly fingerprint256?: string;
}

/** Opens a TLS connection (setting `mode` = tls at the terminal). A terminal that cannot show who it is is not spoken to. */
export function openTls(host: string, port: number, trust: TlsTrust): OpenLink {
  const { caFile, fingerprint256 } = trust;
  return (listener) => {
    const socket = connect({
      host,
      port,
      // A pinned certificate needs nobody to sign it.
      rejectUnauthorized: fingerprint256 === undefined,
      ...(caFile === undefined ? {} : { ca: readFileSync(caFile) }),
      // Terminals are reached by address; their certificates name no address.
      checkServerIdentity: () => undefined,
    });
    return socketLink(socket, 'secureConnect', listener, () => {
      if (fingerprint256 === undefined) return undefined;
      const shown = socket.getPeerCertificate().fingerprint256;
      return shown === fingerprint256.toUpperCase() ? undefined : 'the certificate is another one';
    });
  };
}
