import type { ErrorRow } from './error-row.ts';
import { flowErrorCodes } from './flow-error-codes.ts';

/**
 * Every error of the project: its code, whether a retry is harmless, and one sentence that says what to do.
 * A test keeps this table and `docs/errors.md` equal, both ways.
 */
export const errorCodes = {
  ...flowErrorCodes,
  CORE_STATE_UNREADABLE: {
    retry: 'never',
    help: 'A stored session does not fit the flow that it names, or this version of the engine. Restore the version that it was started with.',
  },
  CORE_STEP_FAULT: {
    retry: 'never',
    help: 'An expression of the flow could not be evaluated. The session took the arrow for flow.fault.',
  },
  CORE_ENDLESS: {
    retry: 'never',
    help: 'The flow spins without waiting. Remove the loop of "always" arrows.',
  },
  CORE_INVARIANT: {
    retry: 'never',
    help: 'A rule of the engine was broken. The session is stopped and its money goes to a person.',
  },
  SCENARIO_SHAPE: {
    retry: 'never',
    help: 'The file does not have the shape of a test case. Compare it with engine/contracts/scenario.schema.json.',
  },
  SCENARIO_FAILED: {
    retry: 'never',
    help: 'The test case did not go as written. The details name the line and what happened instead.',
  },
  SITE_SHAPE: {
    retry: 'never',
    help: 'The file does not have the shape of a site. Compare it with engine/contracts/site.schema.json at the place that is shown.',
  },
  SITE_REFERENCE: {
    retry: 'never',
    help: 'The site names something that it does not declare, or declares it twice. Mend the name that is shown. Adapters of terminals are virtual, payter-cps, payter-psp, ccv and remote; of chargers ocpp and virtual.',
  },
  SITE_CAPABILITY: {
    retry: 'never',
    help: 'A flow asks something that a device of the site cannot do. Use another flow or device.',
  },
  SITE_CLOSES_EARLY: {
    retry: 'never',
    help: 'A terminal finishes reservations by itself before a flow may be over. Give it more time, or shorten the waits of the flow.',
  },
  SITE_SETTINGS: {
    retry: 'never',
    help: 'The settings of a terminal do not fit its adapter. Compare them with settings.schema.json in the folder of the adapter, at the place that is shown.',
  },
  SITE_SECRET: {
    retry: 'never',
    help: 'A secret that the site names cannot be read. Set the environment variable, or write the file, that is named.',
  },
  SITE_TARIFF: {
    retry: 'never',
    help: 'The prices of the site cannot be right. Mend the place that is shown.',
  },
  MEMBER_LIST: {
    retry: 'never',
    help: 'The list of member cards cannot be taken in. The details name the entry; nothing of the list was changed.',
  },
  MEMBER_KEY: {
    retry: 'never',
    help: 'The key of the member cards is too short. Make one of 32 characters or more, such as openssl rand -hex 32 gives.',
  },
  SITE_NOT_FOUND: {
    retry: 'never',
    help: 'There is no site with this name. List the sites to see the names.',
  },
  HOST_SESSION_NOT_FOUND: {
    retry: 'never',
    help: 'There is no session with this number. List the sessions to see the numbers.',
  },
  HOST_STORE: {
    retry: 'safe',
    help: 'The database refused. Check the disk and the rights of the data folder.',
  },
  HOST_BUSY: {
    retry: 'safe',
    help: 'More events wait than the engine can store at once. Tell this one again a little later.',
  },
  HOST_STORE_FULL: {
    retry: 'safe',
    help: 'The disk is full, so nothing can be stored, and what is not stored is not sent. Make room; the engine goes on by itself.',
  },
  HOST_NO_BACKUP: {
    retry: 'never',
    help: 'This file is no backup of Forecourt, so nothing was restored and the database is as it was. Name a file that "forecourt backup" wrote.',
  },
  HOST_NO_DATABASE: { retry: 'never', help: 'No database is here. Name its folder with --data.' },
  HOST_STORE_DAMAGED: {
    retry: 'never',
    help: 'The database file is damaged. Keep it, put the last backup in its place with "forecourt restore", and look at the disk.',
  },
  HOST_STORE_VERSION: {
    retry: 'never',
    help: 'The database was written by another version of Forecourt. Use that version, or another data folder.',
  },
  HOST_STORE_IN_USE: {
    retry: 'never',
    help: 'Another engine works on this data folder. Stop it first, or use another data folder.',
  },
  HOST_SITE_CLASH: {
    retry: 'never',
    help: 'This data folder has sessions or reservations of another site that is not served now, and a site that is served uses the same terminal or charger id. Name another folder with --data, give your terminal or charger another id, or serve the old site until its money is closed.',
  },
  HOST_ADDRESS_REFUSED: {
    retry: 'never',
    help: 'Listening beyond this machine needs a token. Set FORECOURT_TOKEN or use 127.0.0.1.',
  },
  HOST_LISTEN: {
    retry: 'never',
    help: 'The engine cannot listen at this address. Choose another HOST or PORT.',
  },
  HOST_PORT_IN_USE: {
    retry: 'never',
    help: 'Another program listens on this port. Choose another one with PORT.',
  },
  HOST_CLOSING: { retry: 'safe', help: 'The engine is shutting down. Try again when it runs.' },
  HOST_REQUEST: {
    retry: 'never',
    help: 'The request is not understood. The details say which part.',
  },
  HOST_ORIGIN_REFUSED: {
    retry: 'never',
    help: 'This Host or Origin is not allowed. Open the page at the address that the engine printed.',
  },
  HOST_CONTENT_TYPE: { retry: 'never', help: 'Send JSON with the content type application/json.' },
  HOST_UNAUTHORIZED: {
    retry: 'never',
    help: 'This call needs the token of the engine. Send it as a bearer token.',
  },
  HOST_INTERNAL: {
    retry: 'never',
    help: 'Something went wrong inside the engine. The log has the details.',
  },
  HOLD_REFUSED: {
    retry: 'never',
    help: 'The ledger refused to close this reservation as asked. The details say why; a person is told.',
  },
  SETTLEMENT_CSV: {
    retry: 'never',
    help: 'The settlement file cannot be read. Mend the line that is named; docs/reconciliation.md has the format.',
  },
  SETTLEMENT_SOURCE: {
    retry: 'safe',
    help: 'The books of the vendor cannot be read. Check account and network, or ask for fewer days.',
  },
  SETTLEMENT_CARD_DATA: {
    retry: 'never',
    help: 'Something in the settlement file looks like a card number, so nothing of it was taken. Export it with masked numbers.',
  },
  HOLD_STRAY: {
    retry: 'never',
    help: 'The vendor has a reservation open that the ledger does not know. Find out whose it is, and release it at the vendor.',
  },
  HOLD_INVARIANT: {
    retry: 'never',
    help: 'A rule of the hold ledger is broken, so the session was stopped. Look at the reservation together with the bank, and report the journal.',
  },
  TERMINAL_UNKNOWN: {
    retry: 'never',
    help: 'There is no terminal with this name at the site. Check the site file.',
  },
  TERMINAL_CARD_DATA: {
    retry: 'never',
    help: 'The card data is not usable. Send a card key and a kind, never a card number.',
  },
  TERMINAL_NOT_READING: {
    retry: 'safe',
    help: 'The terminal is not asking for a card now. Wait until its screen asks for one.',
  },
  TERMINAL_NOT_OFFERED: {
    retry: 'safe',
    help: 'The terminal does not offer this choice now. Choose one of those on its screen.',
  },
  TERMINAL_KNOB: {
    retry: 'never',
    help: 'The virtual terminal has no such fault. Choose one of the answers that the contract lists.',
  },
  TERMINAL_NO_SERIAL: {
    retry: 'never',
    help: 'A terminal is on a serial port, and the optional package serialport is not there or does not load here.',
  },
  CONTRACT_INCOMPLETE: {
    retry: 'never',
    help: 'A contract leaves something open, so nothing can be proved against it. Add what is said at each place.',
  },
  ADAPTER_CONTRACT: {
    retry: 'never',
    help: 'A device or its adapter answered outside its contract. What is not in the contract was not believed; mend the adapter or the program behind it.',
  },
  CHARGER_UNKNOWN: {
    retry: 'never',
    help: 'There is no charger with this name at the site. Add it to the site file.',
  },
  CHARGER_OFFLINE: {
    retry: 'safe',
    help: 'The charger is not connected. Wait until it connects again.',
  },
  CHARGER_FRAME: {
    retry: 'never',
    help: 'The charger sent a message that is not OCPP. The details say what was wrong.',
  },
  CHARGER_CONNECTOR: {
    retry: 'never',
    help: 'The charger has no such connector. Check the connector number.',
  },
  CHARGER_VALIDATION: {
    retry: 'never',
    help: 'A message to the charger does not fit the OCPP schema. This is a fault of the engine; please report it.',
  },
  IMPORT_SYNTAX: {
    retry: 'never',
    help: 'The file cannot be read as SCXML or as an XState config. Mend it at the place that is shown.',
  },
  CLI_FILE_NOT_FOUND: {
    retry: 'never',
    help: 'There is no such file or folder. Check the path.',
  },
  CHECK_PRODUCTION: {
    retry: 'never',
    help: 'The check reserves money on real cards here, or nobody can tell that it does not. Say --production to do it all the same, or --test when this is a test terminal.',
  },
  CHECK_BOOK: {
    retry: 'never',
    help: 'The file in which a check keeps what it has reserved cannot be read. Look for open reservations in the records of the vendor, then remove the file.',
  },
  HOST_TOKEN_SHORT: {
    retry: 'never',
    help: 'The token is too short to be safe. Use at least 16 characters, e.g. from: openssl rand -hex 16.',
  },
  CLI_USAGE: { retry: 'never', help: 'The command line is not understood. Run forecourt --help.' },
  CLI_NO_ENGINE: {
    retry: 'safe',
    help: 'No engine answers at this address. Start one, or name another with --url.',
  },
} as const satisfies Record<string, ErrorRow>;

/** The code of an error, as it appears in logs, HTTP answers and `docs/errors.md`. */
export type ErrorCode = keyof typeof errorCodes;
