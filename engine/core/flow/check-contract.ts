import type {
  AnswerDefinition,
  Contract,
  EventDefinition,
  OperationDefinition,
  SilenceDefinition,
  WorldCondition,
} from '../../contracts/contract.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { JsonObject } from '../../contracts/json.ts';
import type { Contracts } from './contract-index.ts';

/** What a contract leaves open, and what to add. */
export interface ContractGap {
  readonly family: string;
  /** JSON Pointer into the contract file. */
  readonly pointer: string;
  readonly message: string;
}

type World = Readonly<Record<string, readonly string[]>>;
type Report = (pointer: string, message: string) => void;

/** Everything that contracts have to say and do not: a proof against them would look at less than can happen. */
export function contractGaps(contracts: Contracts): readonly ContractGap[] {
  const all = Object.values(contracts);
  // One world: the site may say what holds only when a charger stands still.
  const world: World = Object.assign({}, ...all.map((contract) => contract.world));
  return all.flatMap((contract) => gapsIn(contract, world));
}

function gapsIn({ family, operations, events }: Contract, world: World): readonly ContractGap[] {
  const gaps: ContractGap[] = [];
  const report: Report = (pointer, message) => gaps.push({ family, pointer, message });
  for (const [name, operation] of Object.entries(operations)) {
    const at = `/operations/${name}`;
    for (const [outcome, answer] of Object.entries(operation.answers ?? {})) {
      const here = `${at}/answers/${outcome}`;
      checkPart(answer, here, world, report);
      checkTells(answer, here, world, report);
    }
    for (const [index, silence] of (operation.silences ?? []).entries()) {
      checkPart(silence, `${at}/silences/${index}`, world, report);
    }
    checkSilences(operation, at, report);
  }
  for (const [name, event] of Object.entries(events)) {
    const here = `/events/${name}`;
    checkPart(event, here, world, report);
    checkSets(event, here, world, report);
  }
  return gaps;
}

/**
 * Refuses contracts that leave something open.
 *
 * @throws ForecourtError CONTRACT_INCOMPLETE with every place and what to add there
 */
export function refuseIncomplete(contracts: Contracts): void {
  const gaps = contractGaps(contracts);
  if (gaps.length === 0) return;
  const details = { gaps: gaps.map((gap): JsonObject => ({ ...gap })) };
  throw new ForecourtError('CONTRACT_INCOMPLETE', details);
}

/** What every answer, silence and event has: its true effect, and a sentence in both languages. */
function checkPart(
  { effect, say, when }: AnswerDefinition | SilenceDefinition | EventDefinition,
  at: string,
  world: World,
  report: Report,
): void {
  if (effect === undefined) {
    report(at, 'Add "effect": what is true afterwards; {} when nothing changes.');
  } else {
    for (const [name, value] of Object.entries(effect))
      checkValue(name, value, `${at}/effect`, world, report);
  }
  for (const language of ['en', 'nl'] as const) {
    if (!say?.[language])
      report(at, `Add "say" with a sentence in "${language}": stories are told with it.`);
  }
  for (const condition of [when ?? []].flat() as readonly Exclude<
    WorldCondition,
    readonly unknown[]
  >[]) {
    for (const [name, values] of Object.entries(condition))
      for (const value of values) checkValue(name, value, `${at}/when`, world, report);
  }
}

function checkValue(name: string, value: string, at: string, world: World, report: Report): void {
  const values = worldOf(name, world);
  if (values === undefined)
    report(at, `Add "${name}" to "world": it is named here and nowhere declared.`);
  else if (!values.includes(value))
    report(at, `Add "${value}" to the values of "${name}" in "world".`);
}

function worldOf(name: string, world: World): readonly string[] | undefined {
  return Object.hasOwn(world, name) ? world[name] : undefined;
}

/** A field that tells the truth is one of the answer, and each of its words is true or `unknown`. */
function checkTells(
  { tells = {}, output }: AnswerDefinition,
  at: string,
  world: World,
  report: Report,
): void {
  for (const [field, name] of Object.entries(tells)) {
    checkTold(field, name, output?.properties?.[field]?.enum, `${at}/tells`, world, report);
  }
}

function checkSets(
  { sets = {}, payload }: EventDefinition,
  at: string,
  world: World,
  report: Report,
): void {
  for (const [name, field] of Object.entries(sets)) {
    checkTold(field, name, payload?.properties?.[field]?.enum, `${at}/sets`, world, report);
  }
}

function checkTold(
  field: string,
  name: string,
  words: readonly string[] | undefined,
  at: string,
  world: World,
  report: Report,
): void {
  if (words === undefined)
    return report(at, `Add "${field}" to the fields, with an "enum" of what it can tell.`);
  for (const word of words) if (word !== 'unknown') checkValue(name, word, at, world, report);
}

/** What an answer does can also happen without an answer; and a request can be lost. */
function checkSilences(
  { answers = {}, silences = [], class: kind, money }: OperationDefinition,
  at: string,
  report: Report,
): void {
  const unknown = silences.filter(({ code }) => code === 'unknown');
  if (unknown.length === 0) {
    return report(at, 'Add a silence with the code "unknown": no answer may come to any request.');
  }
  if (kind !== 'once' && money === 'none') return;
  const texts = new Set(unknown.map(({ effect }) => JSON.stringify(effect ?? {})));
  for (const [outcome, { effect }] of Object.entries(answers)) {
    if (effect === undefined || texts.has(JSON.stringify(effect))) continue;
    report(
      at,
      `Add a silence "unknown" with the effect of "${outcome}": it can happen and its answer be lost.`,
    );
  }
  if (!texts.has('{}'))
    report(at, 'Add a silence "unknown" without effect: the request can be lost.');
}
