import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FactSeen, TerminalFact } from '../../contracts/terminal-check.ts';

/** What was seen on one model with one firmware. Kept beside the adapter, in its folder `seen`. */
export interface CheckResult {
  readonly format: 1;
  readonly adapter: string;
  readonly model: string;
  readonly firmware: string;
  /** Which deployment of the vendor it was. */
  readonly environment: string;
  /** Version of Forecourt that looked last. */
  readonly forecourt: string;
  readonly facts: readonly SeenFact[];
}

/** A fact, with the day on which it was seen. */
interface SeenFact extends FactSeen {
  readonly on: string;
}

/** What a person types of a model or firmware: nothing that could be a card number or lead out of a folder. */
export function plainName(text: string, instead: string): string {
  const name = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/\d{7,}/g, 'x')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, 32);
  return name === '' ? instead : name;
}

/**
 * What of a sighting may be written down: a value that its fact allows. Any other becomes `other`, so that nothing a
 * terminal sends can get into the file.
 */
export function allowed(facts: readonly TerminalFact[], seen: FactSeen): FactSeen {
  const observes = facts.find(({ id }) => id === seen.fact)?.check?.observes;
  const { observed } = seen;
  const isAllowed =
    observes === 'name'
      ? typeof observed === 'string' && NAME.test(observed)
      : Array.isArray(observes)
        ? observes.includes(observed)
        : isBounds(observes) && isBetween(observed, observes);
  return isAllowed ? seen : { ...seen, observed: 'other' };
}

/** A name of a wire, e.g. CONTACTLESS or DFF006; never a run of digits. */
const NAME = /^(?!.*\d{5})[A-Z][A-Z0-9_]{0,30}$/;

interface Bounds {
  readonly from: number;
  readonly to: number;
}

function isBounds(value: unknown): value is Bounds {
  return typeof value === 'object' && value !== null && 'from' in value && 'to' in value;
}

function isBetween(observed: string | number, { from, to }: Bounds): boolean {
  return Number.isSafeInteger(observed) && Number(observed) >= from && Number(observed) <= to;
}

/** Writes a result; what an earlier run on the same model and firmware saw and this one did not stays. */
export function writeResult(
  path: string,
  result: Omit<CheckResult, 'facts' | 'format'>,
  seen: readonly FactSeen[],
  on: string,
): void {
  const before = existsSync(path) ? readBefore(path, result) : [];
  const now = seen.map((fact) => ({ ...fact, on }));
  const kept = before.filter(({ fact }) => now.every((other) => other.fact !== fact));
  const facts = [...kept, ...now].toSorted((one, other) => (one.fact < other.fact ? -1 : 1));
  mkdirSync(dirname(path), { recursive: true });
  const content: CheckResult = { format: 1, ...result, facts };
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}

function readBefore(path: string, result: Omit<CheckResult, 'facts' | 'format'>) {
  try {
    const content = JSON.parse(readFileSync(path, 'utf8')) as CheckResult;
    const isSame = content.adapter === result.adapter && content.environment === result.environment;
    return isSame && Array.isArray(content.facts) ? content.facts : [];
  } catch {
    return [];
  }
}
