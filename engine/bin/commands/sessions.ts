import type { SessionQuery } from '../../contracts/engine-views.ts';
import type { SessionView } from '../../contracts/views.ts';
import { currencyOf } from '../../core/flow/currency-of.ts';
import type { Command } from '../command.ts';
import { formatAmount, formatEnergy, formatTime } from '../format-values.ts';
import { parseOptions, usage, wholeNumber } from '../parse-options.ts';
import { readEngine, readHelp, readOptions } from '../read-engine.ts';
import { textTable } from '../text-table.ts';

const statuses = ['active', 'ended', 'stuck'] as const;

/** `forecourt sessions` */
export const sessions: Command = {
  summary: 'lists sessions, newest first',
  help: `forecourt sessions [--site <id>] [--status active|ended|stuck] [--limit <n>] [--url <url> | --data <dir>] [--json]

Lists sessions, newest first.

  --site <id>    only of this site
  --status <s>   only with this status
  --limit <n>    at most so many, 1 to 500; 50 when not given
${readHelp}`,
  run: async (args, io) => {
    const { values } = parseOptions(args, {
      ...readOptions,
      site: { type: 'string' },
      status: { type: 'string' },
      limit: { type: 'string' },
    });
    const status = values.status === undefined ? undefined : statusOf(values.status);
    const query: SessionQuery = {
      ...(values.site !== undefined && { siteId: values.site }),
      ...(status !== undefined && { status }),
      ...(values.limit !== undefined && { limit: wholeNumber('--limit', values.limit, 1, 500) }),
    };
    const found = await readEngine(values, io, (reader) => reader.sessions(query));
    if (values.json) io.out(`${JSON.stringify(found, null, 2)}\n`);
    else io.out(found.length === 0 ? 'No sessions.\n' : `${table(found)}\n`);
    return 0;
  },
};

function statusOf(text: string): (typeof statuses)[number] {
  const status = statuses.find((known) => known === text);
  if (status === undefined) throw usage(`--status is one of ${statuses.join(', ')}`);
  return status;
}

function table(found: readonly SessionView[]): string {
  return textTable(
    [
      { title: 'SESSION' },
      { title: 'SITE' },
      { title: 'FLOW' },
      { title: 'STATUS' },
      { title: 'STATE' },
      { title: 'CONNECTOR' },
      { title: 'STARTED' },
      { title: 'ENERGY', align: 'right' },
      { title: 'TOTAL', align: 'right' },
    ],
    found.map((session) => [
      session.sessionId,
      session.siteId,
      session.flowId,
      session.status,
      session.activePaths.at(-1) ?? '-',
      session.connectorTitle ?? placeOf(session),
      formatTime(session.startedAtMs),
      formatEnergy(session.energyWh),
      totalOf(session),
    ]),
  );
}

function placeOf({ chargerId, connectorId }: SessionView): string {
  return chargerId === null ? '-' : `${chargerId}/${connectorId ?? '?'}`;
}

/** A session's currency is the one that its reservation is in; before that there is nothing to pay. */
function totalOf({ totalMinor, holds }: SessionView): string {
  const hold = holds.at(-1);
  if (hold === undefined && totalMinor === 0) return '-';
  return formatAmount(totalMinor, hold && currencyOf(hold.currency));
}
