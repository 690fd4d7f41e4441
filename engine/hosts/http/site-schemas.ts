import type { Currency } from '../../contracts/money.ts';
import type {
  ChargerView,
  ChoiceView,
  ConnectorView,
  ScreenView,
  SiteView,
  TerminalView,
} from '../../contracts/views.ts';
import {
  flag,
  integer,
  listOf,
  named,
  ref,
  type Schema,
  text,
  textOrNull,
  word,
} from './schema-part.ts';

const screen = named<ScreenView>('Screen', 'What a screen shows now.', {
  source: word("`terminal` = the terminal's own payment screen, else our text.", [
    'flow',
    'site',
    'terminal',
  ]),
  lines: listOf(text('One line.'), 'The lines from top to bottom.'),
  sessionId: textOrNull('The session that it belongs to.'),
});

const choice = named<ChoiceView>('Choice', 'Something that a driver can choose on a screen.', {
  item: text('Its key.'),
  label: text('The words on its button.'),
});

const terminal = named<TerminalView>('Terminal', 'A payment terminal at a site.', {
  terminalId: text('Its name in the site file.'),
  adapter: text('The adapter that drives it.'),
  online: flag('Whether it is connected.'),
  reading: word('Whether it asks for a card now, and why.', ['no', 'pay', 'identify', 'scan']),
  leaseSessionId: textOrNull('The session that has the terminal now.'),
  queueLength: integer('How many sessions wait for it.'),
  screen: ref('Screen'),
  look: word('What kind of screen it has.', ['touch', 'two-line']),
  choices: listOf(ref('Choice'), 'The buttons that a driver may press now.'),
});

const connector = named<ConnectorView>('Connector', 'A connector of a charge point.', {
  chargerId: text('The charge point.'),
  connectorId: integer('Its number at the charge point, from 1.'),
  title: text('Its name for people.'),
  terminalId: text('The terminal that serves it.'),
  plugged: flag('Whether a cable is in.'),
  status: text('The last status word that the charger told.'),
  sessionId: textOrNull('The session at this connector.'),
  energyWh: integer('Delivered in this session.'),
  totalMinor: integer('The price so far, in minor units.'),
});

const charger = named<ChargerView>('Charger', 'A charge point.', {
  chargerId: text('The last part of the address that it dials.'),
  adapter: text('The adapter that drives it.'),
  online: flag('Whether it is connected.'),
  url: text('The address that this charge point dials.'),
  connectors: listOf(ref('Connector'), 'Its connectors.'),
});

const currency = named<Currency>('Currency', 'The currency of every amount here.', {
  code: text('ISO 4217.'),
  digits: integer('How many digits the minor unit has: EUR 2, JPY 0.'),
});

const site = named<SiteView>(
  'Site',
  'A site with everything that a person standing there would see.',
  {
    siteId: text('Its name in the site file.'),
    title: text('Its name for people.'),
    currency: ref('Currency'),
    language: text('The first language of its screens.'),
    flows: listOf(text('Flow id.'), 'The flows in service.'),
    terminals: listOf(ref('Terminal'), 'Its terminals.'),
    chargers: listOf(ref('Charger'), 'Its charge points.'),
    virtual: flag('Whether the virtual controls work here.'),
  },
);

/** The schemas of a site and its parts. */
export const siteSchemas: readonly Schema[] = [
  currency,
  screen,
  choice,
  terminal,
  connector,
  charger,
  site,
];
