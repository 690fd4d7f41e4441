import type { Hold } from '../../contracts/hold.ts';
import { currencyOf } from '../../core/flow/currency-of.ts';
import type { Command } from '../command.ts';
import { formatAmount, formatTime } from '../format-values.ts';
import { parseOptions } from '../parse-options.ts';
import { readEngine, readHelp, readOptions } from '../read-engine.ts';
import { textTable } from '../text-table.ts';

/** `forecourt holds` */
export const holds: Command = {
  summary: 'lists reservations on cards that are still open',
  help: `forecourt holds [--all] [--url <url> | --data <dir>] [--json]

Lists reservations on cards that are not closed yet, oldest first.

  --all          also the closed ones
${readHelp}`,
  run: async (args, io) => {
    const { values } = parseOptions(args, { ...readOptions, all: { type: 'boolean' } });
    const openOnly = values.all !== true;
    const found = await readEngine(values, io, (reader) => reader.holds({ openOnly }));
    if (values.json) io.out(`${JSON.stringify(found, null, 2)}\n`);
    else if (found.length > 0) io.out(`${table(found)}\n`);
    else io.out(openOnly ? 'No open reservations.\n' : 'No reservations.\n');
    return 0;
  },
};

function table(found: readonly Hold[]): string {
  return textTable(
    [
      { title: 'RESERVATION' },
      { title: 'SESSION' },
      { title: 'TERMINAL' },
      { title: 'PHASE' },
      { title: 'END' },
      { title: 'RESERVED', align: 'right' },
      { title: 'CHARGED', align: 'right' },
      { title: 'OPENED' },
      { title: 'CLOSED' },
      { title: 'A PERSON IS NEEDED' },
    ],
    found.map((hold) => [
      hold.holdId,
      hold.sessionId,
      hold.terminalId,
      hold.orphaned ? `${hold.phase}, orphaned` : hold.phase,
      hold.end ?? '-',
      formatAmount(hold.authorizedMinor, currencyOf(hold.currency)),
      formatAmount(hold.committedMinor, currencyOf(hold.currency)),
      formatTime(hold.openedAtMs),
      formatTime(hold.closedAtMs),
      hold.personReason ?? '-',
    ]),
  );
}
