import { RPCClient } from 'ocpp-rpc';

/** A charge point that says exactly what a test tells it to, and answers Accepted to everything. */
export interface ScriptedStation {
  /** Sends a call; rejects when no answer comes within `timeoutMs`. */
  readonly say: (
    action: string,
    payload: object,
    timeoutMs?: number,
  ) => Promise<Record<string, unknown>>;
  /** What the central system asked so far. */
  readonly asked: readonly { readonly action: string; readonly payload: Record<string, unknown> }[];
  readonly sendRaw: (text: string) => void;
  readonly isOpen: () => boolean;
  readonly hangUp: () => Promise<void>;
}

/** Answers of a scripted station by action; a missing one is `{ status: 'Accepted' }`. */
export type ScriptedAnswers = Readonly<Record<string, object>>;

export async function dialStation(
  url: string,
  chargerId: string,
  answers: ScriptedAnswers = {},
): Promise<ScriptedStation> {
  const asked: { action: string; payload: Record<string, unknown> }[] = [];
  const client = new RPCClient({
    endpoint: url,
    identity: chargerId,
    protocols: ['ocpp1.6'],
    reconnect: false,
    callConcurrency: 100,
  } as ConstructorParameters<typeof RPCClient>[0]);
  client.handle(async ({ method = '', params = {} }) => {
    asked.push({ action: method, payload: params });
    return { ...(answers[method] ?? { status: 'Accepted' }) };
  });
  await client.connect();
  return {
    asked,
    say: async (action, payload, timeoutMs = 1000) =>
      (await client.call(action, payload, { callTimeoutMs: timeoutMs })) as Record<string, unknown>,
    sendRaw: (text) => client.sendRaw(text),
    isOpen: () => client.state === RPCClient.OPEN,
    hangUp: async () => {
      await client.close({ force: true });
    },
  };
}
