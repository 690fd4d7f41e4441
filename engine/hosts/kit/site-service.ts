import type { AbortPort, OperationResult } from '../../contracts/device-adapter.ts';
import type { JsonObject } from '../../contracts/json.ts';
import type { Clock } from './clock.ts';
import type { ConnectorDesk } from './connector-desk.ts';
import type { HoldLedger } from './hold-ledger.ts';
import type { MemberCards } from './member-cards.ts';
import { readTotals } from './read-totals.ts';
import { receiptBody } from './receipt-body.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { OutboxRecord, SessionRecord, Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';
import type { VisitPrices } from './visit-prices.ts';

/** Carries out the operations of the site contract. */
export class SiteService {
  readonly #store: Store;
  readonly #unit: UnitOfWork;
  readonly #clock: Clock;
  readonly #ledger: HoldLedger;
  readonly #sites: SiteDirectory;
  readonly #connectors: ConnectorDesk;
  readonly #members: MemberCards;
  readonly #prices: VisitPrices;

  constructor(parts: {
    store: Store;
    unit: UnitOfWork;
    clock: Clock;
    ledger: HoldLedger;
    sites: SiteDirectory;
    connectors: ConnectorDesk;
    members: MemberCards;
    prices: VisitPrices;
  }) {
    this.#store = parts.store;
    this.#unit = parts.unit;
    this.#clock = parts.clock;
    this.#ledger = parts.ledger;
    this.#sites = parts.sites;
    this.#connectors = parts.connectors;
    this.#members = parts.members;
    this.#prices = parts.prices;
  }

  async execute(record: OutboxRecord, signal: AbortPort): Promise<OperationResult> {
    const session = this.#store.sessions.get(record.sessionId);
    if (session === undefined) return { kind: 'failure', error: { code: 'failed' } };
    switch (record.operation) {
      case 'site.bindConnector':
        return this.#bindConnector(session, record, signal);
      case 'site.readTotals':
        return answer(readTotals(this.#store.totals.get(session.sessionId)));
      case 'site.callPerson':
        return answer(this.#callPerson(record));
      case 'site.issueReceipt':
        return answer(this.#issueReceipt(session));
      case 'site.validateToken':
        return this.#validateToken(session, record, signal);
      default:
        return { kind: 'failure', error: { code: 'failed' } };
    }
  }

  async #bindConnector(
    session: SessionRecord,
    record: OutboxRecord,
    signal: AbortPort,
  ): Promise<OperationResult> {
    const title = await this.#connectors.bind(session, Number(record.input['waitMs'] ?? 0), signal);
    if (title === 'timeout' || title === 'noneFree') return answer({ outcome: title });
    return answer({ outcome: 'bound', connector: title.connector });
  }

  #callPerson(record: OutboxRecord): Outcome {
    this.#unit.run(() =>
      this.#ledger.callPerson(
        String(record.input['holdId']),
        String(record.input['reason'] ?? 'settle'),
      ),
    );
    return { outcome: 'queued' };
  }

  #issueReceipt(session: SessionRecord): Outcome {
    const receiptId = `r-${session.sessionId}`;
    const nowMs = this.#clock.nowMs();
    const totals = this.#store.totals.get(session.sessionId);
    this.#unit.run(() =>
      this.#store.receipts.put({
        receiptId,
        sessionId: session.sessionId,
        atMs: nowMs,
        body: receiptBody({
          site: this.#sites.site(session.siteId),
          session,
          totals,
          holds: this.#store.holds.ofSession(session.sessionId),
          price: this.#prices.of(session),
          cost: this.#prices.price(session, totals?.energyWh ?? 0, nowMs),
        }),
      }),
    );
    return { outcome: 'issued', receiptId };
  }

  async #validateToken(
    { sessionId, siteId }: SessionRecord,
    record: OutboxRecord,
    signal: AbortPort,
  ): Promise<OperationResult> {
    const cardKey = String(record.input['cardKey']);
    const verdict = await this.#members.check(this.#sites.site(siteId), cardKey, signal);
    if (verdict === 'unknown') return { kind: 'failure', error: { code: 'unknown' } };
    if (verdict === 'refused') return answer({ outcome: 'refused' });
    this.#unit.run(() => {
      const session = this.#store.sessions.get(sessionId);
      // From now on this card stops the charge.
      if (session !== undefined) this.#store.sessions.put({ ...session, cardKey });
    });
    return answer({ outcome: 'accepted' });
  }
}

interface Outcome extends JsonObject {
  readonly outcome: string;
}

function answer(output: Outcome): OperationResult {
  return { kind: 'outcome', output };
}
