/** Units at the end of names, which are said with the number and not with the name. */
const unitSuffix = /(?<=[a-z0-9])(Minor|Wh|Ms|At|Bp|Min)$/;

/** Roots that go without saying; the names of an event, a tariff or the settings get a hint. */
const rootHints: ReadonlyMap<string, string> = new Map([
  ['context', ''],
  ['event', ''],
  ['params', ' (setting)'],
  ['tariff', ' (tariff)'],
]);

/** "authorizedMinor" → "authorized", "lastStopReason" → "last stop reason". */
function splitName(name: string): string {
  const bare = name.replace(unitSuffix, '');
  return bare
    .replace(/_/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** The words of a path: the last name, with what it belongs to when that says something. */
export function nameInWords(path: string): string {
  const [root = '', ...fields] = path.split('.');
  const hint = rootHints.get(root);
  const names = hint === undefined ? [root, ...fields] : fields;
  // `event.output.outcome` is said as "outcome": the output is what an operation answers.
  const said = names.filter((name, index) => name !== 'output' || index === names.length - 1);
  return `${said.map(splitName).join(' ')}${hint ?? ''}`.trim() || path;
}

/** Duration in the largest unit that leaves no rest. */
function durationInWords(durationMs: number): string {
  if (durationMs !== 0 && durationMs % 60_000 === 0) return `${durationMs / 60_000} min`;
  return durationMs % 1000 === 0 ? `${durationMs / 1000} s` : `${durationMs} ms`;
}

/** A whole number next to a field of the given name, whose ending tells the unit. */
export function amountInWords(value: number, name: string, currencyDigits: number): string {
  switch (unitSuffix.exec(name)?.[1]) {
    case 'Minor': {
      const digits = String(Math.abs(value)).padStart(currencyDigits + 1, '0');
      const split = digits.length - currencyDigits;
      const fraction = currencyDigits > 0 ? `.${digits.slice(split)}` : '';
      return `${value < 0 ? '-' : ''}${digits.slice(0, split)}${fraction}`;
    }
    case 'Wh':
      return `${value} Wh`;
    case 'Ms':
      return durationInWords(value);
    case 'Min':
      return `${value} min`;
    case 'Bp':
      return `${value / 100} %`;
    default:
      return String(value);
  }
}
