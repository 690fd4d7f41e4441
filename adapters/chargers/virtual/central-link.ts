import ocppRpc, { RPCClient } from 'ocpp-rpc';

// Node finds only the names that the package lists one by one; the others come with the whole.
const { NOREPLY } = ocppRpc;

const backoffFirstMs = 200;
const backoffMostMs = 5_000;

/** What the link asks of the charge point. */
export interface LinkHooks {
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** Undefined = leave the call without an answer. */
  readonly onCall: (
    action: string,
    payload: Readonly<Record<string, unknown>>,
  ) => Promise<Record<string, unknown> | undefined>;
}

/** The WebSocket to the central system, dialled again whenever it breaks. */
export interface CentralLink {
  readonly open: () => void;
  readonly close: () => Promise<void>;
  readonly isOpen: () => boolean;
  /** Rejects when the link is closed or no answer comes. */
  readonly call: (action: string, payload: object) => Promise<Record<string, unknown>>;
}

/** Makes the client side of OCPP-J 1.6 for one charge point. */
export function createCentralLink(
  url: string,
  chargerId: string,
  callTimeoutMs: number,
  hooks: LinkHooks,
): CentralLink {
  let client: RPCClient | undefined;
  let wanted = false;
  let timer: NodeJS.Timeout | undefined;
  let waitMs = backoffFirstMs;
  const dial = async (): Promise<void> => {
    const dialled = makeClient(url, chargerId, callTimeoutMs, hooks);
    client = dialled;
    let opened = false;
    dialled.once('close', () => {
      if (client === dialled) client = undefined;
      if (opened) hooks.onClose();
      if (!wanted) return;
      timer = setTimeout(() => {
        dial().catch(() => undefined);
      }, waitMs);
      waitMs = Math.min(backoffMostMs, waitMs * 2);
    });
    await dialled.connect();
    opened = true;
    waitMs = backoffFirstMs;
    if (wanted) hooks.onOpen();
    else await closeClient(dialled);
  };
  return {
    open: () => {
      if (wanted) return;
      wanted = true;
      waitMs = backoffFirstMs;
      dial().catch(() => undefined);
    },
    close: async () => {
      wanted = false;
      clearTimeout(timer);
      if (client !== undefined) await closeClient(client);
    },
    isOpen: () => client?.state === RPCClient.OPEN,
    call: async (action, payload) => {
      if (client === undefined) throw new Error('The link is closed.');
      return (await client.call(action, payload)) as Record<string, unknown>;
    },
  };
}

function makeClient(
  url: string,
  chargerId: string,
  callTimeoutMs: number,
  hooks: LinkHooks,
): RPCClient {
  const client = new RPCClient({
    endpoint: url,
    identity: chargerId,
    protocols: ['ocpp1.6'],
    reconnect: false,
    strictMode: false,
    callTimeoutMs,
  } as ConstructorParameters<typeof RPCClient>[0]);
  client.handle(async ({ method, params }) => {
    const answer = await hooks.onCall(method ?? '', params ?? {});
    return answer ?? NOREPLY;
  });
  return client;
}

async function closeClient(client: RPCClient): Promise<void> {
  await client.close({ force: true });
}
