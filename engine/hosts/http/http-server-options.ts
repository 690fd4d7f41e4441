import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { VendorCallback } from '../../contracts/device-adapter.ts';
import type { EngineViews } from '../../contracts/engine-views.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { EngineBooks } from '../../contracts/settlement-line.ts';
import type { VirtualSite } from '../../contracts/virtual-site.ts';
import type { Log } from '../kit/log.ts';
import type { Prometheus } from './prometheus.ts';

/** What the HTTP server shows, and where it listens. */
export interface HttpServerOptions {
  readonly views: EngineViews;
  readonly books: EngineBooks;
  /** What `GET /metrics` tells; nothing when left out. */
  readonly metrics?: Prometheus;
  /** The hands of a site, or undefined when its devices are real. */
  readonly virtualSite: (siteId: string) => VirtualSite | undefined;
  /** Checks the text of a flow file. */
  readonly validateFlow: (text: string) => readonly Finding[];
  /** Takes over a WebSocket at `/ocpp/<id>` or `/remote/<id>`; false when it is nobody's. */
  readonly onUpgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  /** Takes a vendor's call to `/callbacks/<adapter>/<secret>`; resolves when it is stored. */
  readonly onCallback?: (adapter: string, callback: VendorCallback) => Promise<void>;
  /** Folder of the built designer; without it, a page says how to build it. */
  readonly designerDir?: string;
  readonly host: string;
  /** 0 = any free one. */
  readonly port: number;
  /** Bearer token of `/api`; needed to listen beyond this machine. */
  readonly token?: string;
  /** More hosts that browsers may use, `name` (any port) or `name:port`. */
  readonly allowedHosts?: readonly string[];
  readonly version: string;
  /** Milliseconds that a request may take to arrive; 30 s when not given. */
  readonly arrivalMs?: number;
  readonly log: Log;
  /** Milliseconds between two signs of life on an open stream; 15 s when not given. */
  readonly heartbeatMs?: number;
}
