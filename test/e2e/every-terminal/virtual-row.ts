import type { SessionView, SiteView } from '../../../engine/contracts/views.ts';
import type { TerminalRow } from './terminal-at-hand.ts';

/** The terminal that is part of the engine; its bank is in the engine's database. */
export const virtualRow: TerminalRow = {
  name: 'virtual',
  afterKill: 'found',
  come: async ({ siteId, port }) => {
    const url = `http://127.0.0.1:${port}`;
    const act = async (name: string, body: object): Promise<void> => {
      await fetch(`${url}/api/sites/${siteId}/virtual/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ terminalId: siteId, ...body }),
      });
    };
    const get = async <T>(path: string): Promise<T> =>
      (await (await fetch(`${url}${path}`)).json()) as T;
    const silent = (operation: string) => act('knob', { operation, next: 'unknown:1' });
    return {
      entry: { adapter: 'virtual' },
      asksToPay: async () => {
        const { terminals } = await get<SiteView>(`/api/sites/${siteId}`);
        return terminals.some(({ reading }) => reading === 'pay' || reading === 'scan');
      },
      slowAuthorize: () => silent('terminal.authorize'),
      slowCommit: () => silent('terminal.commit'),
      quick: async () => undefined,
      tap: () => act('tap', { cardKey: 'card-a', kind: 'bank' }),
      isAsked: async (what) => {
        const sessions = await get<readonly SessionView[]>('/api/sessions');
        const holds = sessions
          .filter((one) => one.siteId === siteId)
          .flatMap(({ holds: of }) => of);
        // The bank of a virtual terminal takes its time, and works only while the engine lives.
        const sinceMs = Date.now() - 2_000;
        return holds.some(({ phase, openedAtMs }) =>
          what === 'authorize' ? openedAtMs < sinceMs : phase === 'closing',
        );
      },
      charged: () => undefined,
      close: async () => undefined,
    };
  },
};
