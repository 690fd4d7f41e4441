import type { Json, JsonObject } from '../../../../engine/contracts/json.ts';
import type {
  SettlementLine,
  SettlementReport,
  TimeSpan,
} from '../../../../engine/contracts/settlement-line.ts';
import { type DataApiAccount, type DataApiFailure, logIn } from './data-api-client.ts';
import { parseTransaction, type Transaction } from './parse-transaction.ts';

/** Which transactions are read. */
export interface SettlementQuery extends TimeSpan {
  /** Only those of these terminals; all of the account when empty. */
  readonly serialNumbers: readonly string[];
  /** The field of a document that the ledger has as reference; not documented, so none when left out. */
  readonly referenceField?: string;
}

/** The report, or why there is none. `tooMany`: more than can be read at once; ask for fewer days. */
export type SettlementReading =
  | { readonly kind: 'report'; readonly report: SettlementReport }
  | { readonly kind: 'failure'; readonly reason: DataApiFailure | 'tooMany' };

/** Documents of a page, as a public client uses it. */
const PAGE_SIZE = 1_000;
const PAGES_MAX = 50;

/**
 * Reads from the MyPayter Data API what was charged in a span of time. Pages may repeat a document at their border, so each
 * counts once by its id, the last one wins.
 */
export async function readSettlements(
  account: DataApiAccount,
  query: SettlementQuery,
): Promise<SettlementReading> {
  const session = await logIn(account);
  if (typeof session === 'string') return { kind: 'failure', reason: session };
  const found = new Map<string, Transaction>();
  try {
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const answer = await session.page(pageQuery(query.fromMs, page * PAGE_SIZE));
      if (answer.kind === 'failure') return answer;
      for (const document of answer.documents) {
        const transaction = parseTransaction(document, query.referenceField);
        if (transaction === undefined) return { kind: 'failure', reason: 'answer' };
        found.set(transaction.id, transaction);
      }
      if (answer.documents.length < PAGE_SIZE)
        return { kind: 'report', report: reportOf(found.values(), query) };
    }
    return { kind: 'failure', reason: 'tooMany' };
  } finally {
    await session.logOut();
  }
}

/** A transaction is ingested after it was charged, so the time of ingestion bounds the search from below only. */
function pageQuery(fromMs: number, offset: number): JsonObject {
  const filters: Json = [
    { type: 'term', field: 'complete', matches: 'true' },
    { type: 'range', field: 'ingestTime', from: fromMs },
  ];
  return {
    index: 'Transactions',
    query: '',
    maxResults: PAGE_SIZE,
    offset,
    sorts: [{ field: 'ingestTime', asc: true }],
    filters,
    aggregations: [],
  };
}

function reportOf(
  transactions: Iterable<Transaction>,
  { fromMs, toMs, serialNumbers }: SettlementQuery,
): SettlementReport {
  const lines = [...transactions].flatMap((transaction): readonly SettlementLine[] => {
    const { committed, serialNumber, reference, currency, maskedPan } = transaction;
    if (committed === undefined) return [];
    const { amountMinor, atMs } = committed;
    const isAsked = serialNumbers.length === 0 || serialNumbers.includes(serialNumber);
    if (!isAsked || atMs < fromMs || atMs >= toMs) return [];
    return [
      { reference, amountMinor, currency, atMs, ...(maskedPan === undefined ? {} : { maskedPan }) },
    ];
  });
  return { fromMs, toMs, source: 'mypayter', lines: lines.toSorted((a, b) => a.atMs - b.atMs) };
}
