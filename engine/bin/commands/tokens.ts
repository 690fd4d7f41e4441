import type { Command } from '../command.ts';
import { writeMemberBook } from '../members/member-book.ts';
import { createMemberKeys } from '../members/member-keys.ts';
import { readMemberKey } from '../members/read-member-key.ts';
import { readMemberList } from '../members/read-member-list.ts';
import { parseOptions, usage } from '../parse-options.ts';

/** `forecourt tokens` */
export const tokens: Command = {
  summary: 'takes in a list of member cards',
  help: `forecourt tokens import <file> --site <id> [--data <dir>]

Puts the cards of a file in the place of the list of a site. A running engine uses it at the next tap.
The file is CSV with the columns uid, group, until, blocked, or JSON: the same names, tokens of OCPI, or the
local list of OCPP. Of a card number only a keyed hash is kept (docs/member-cards.md).

  --site <id>    the site
  --data <dir>   folder of the database; FORECOURT_DATA, or ./data

The key is FORECOURT_MEMBER_KEY, or in the file that FORECOURT_MEMBER_KEY_FILE names. The engine needs the same.
`,
  run: async (args, io) => {
    const options = { site: { type: 'string' }, data: { type: 'string' } } as const;
    const { values, positionals } = parseOptions(args, options, { min: 2, max: 2 });
    const [what, file = ''] = positionals;
    if (what !== 'import') throw usage(`There is no "forecourt tokens ${what}"`);
    const siteId = values.site ?? '';
    if (!/^[a-z][a-z0-9-]{0,63}$/.test(siteId)) throw usage('Name the site with --site');
    const key = readMemberKey(io.env);
    if (key === undefined) throw usage('Set FORECOURT_MEMBER_KEY, or FORECOURT_MEMBER_KEY_FILE');
    const cards = readMemberList(file);
    const dataDir = values.data ?? io.env['FORECOURT_DATA'] ?? './data';
    writeMemberBook({ dataDir, siteId }, cards, createMemberKeys(key, Date.now));
    const blocked = cards.filter(({ isBlocked }) => isBlocked).length;
    io.out(`${siteId}: ${cards.length} cards, ${blocked} of them blocked.\n`);
    return 0;
  },
};
