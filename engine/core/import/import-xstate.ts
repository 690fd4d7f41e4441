import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import type { FlowContextField, FlowFile, FlowParam, FlowState } from '../flow/flow-file.ts';
import { parseJson } from '../flow/jsonc.ts';
import { importXstateState } from './import-xstate-state.ts';
import type { NotCarriedOver } from './not-carried-over.ts';

/** A flow made from an XState config. It is not checked: load it as any file, and mend what the findings say. */
export interface ImportedXstate {
  readonly file: FlowFile;
  readonly notCarriedOver: readonly NotCarriedOver[];
}

/** Members of a machine that say nothing about what it does, or that the envelope says. */
const ofMachine = ['id', 'context', 'version', '$schema', 'types', 'schemas'];

/**
 * Makes a flow of an XState v5 machine config in JSON. States, arrows, waits and history are taken as they are; names of
 * conditions, actions and actors that no contract knows are listed, and what they stood for must be written anew.
 *
 * @throws ForecourtError IMPORT_SYNTAX when the text is no JSON, or no machine
 */
export function importXstate(text: string): ImportedXstate {
  const { source, problems } = parseJson(text);
  const config = source?.value;
  const [problem] = problems;
  if (source === undefined)
    throw new ForecourtError('IMPORT_SYNTAX', {
      line: problem?.place.line ?? 1,
      problem: problem?.message ?? 'this is no JSON',
    });
  if (!isObject(config) || !isObject(config['states']))
    throw new ForecourtError('IMPORT_SYNTAX', { line: 1, problem: 'this is no machine config' });
  const notes: NotCarriedOver[] = [];
  const note = (what: string, where: string, reason: string) => notes.push({ what, where, reason });
  const written = typeof config['id'] === 'string' ? config['id'] : 'imported';
  const id = flowIdOf(written);
  if (id !== written) note('id', '/id', `"${written}" became "${id}"`);
  const members = Object.entries(config).filter(([key]) => !ofMachine.includes(key));
  const delays = new Set<string>();
  const machine = importXstateState(Object.fromEntries(members), '', {
    flowId: id,
    idPaths: idPaths(config, id),
    delays,
    note,
  });
  for (const delay of delays)
    note('after', '', `"${delay}" is a setting of one minute now: set how long it is`);
  const name = written.slice(0, 60);
  const file: FlowFile = {
    format: 1,
    id,
    title: { en: name, nl: name },
    description: { en: 'Imported from XState.', nl: 'Overgenomen uit XState.' },
    source: 'XState',
    trigger: { event: 'charger.pluggedIn' },
    requires: requiresOf(machine),
    params: Object.fromEntries([...delays].map((delay) => [delay, minuteParam(delay)])),
    context: contextOf(config['context'], note),
    machine: { id, ...machine },
    accept: [],
  };
  note('trigger', '', 'an XState config does not say what starts it: charger.pluggedIn is a guess');
  return { file, notCarriedOver: notes };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function flowIdOf(name: string): string {
  const id = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-$/g, '');
  return id === '' ? 'imported' : id.slice(0, 64);
}

/** Where states with an id of their own stand; in our files a state's id is its path. */
function idPaths(config: JsonObject, flowId: string): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const walk = (state: JsonObject, path: string): void => {
    const { id } = state;
    if (typeof id === 'string') paths.set(id, path === '' ? flowId : `${flowId}.${path}`);
    for (const [name, child] of Object.entries((state['states'] ?? {}) as JsonObject))
      if (isObject(child)) walk(child, path === '' ? name : `${path}.${name}`);
  };
  walk(config, '');
  return paths;
}

function minuteParam(delay: string): FlowParam {
  const description = `How long "${delay}" is.`;
  return { type: 'duration', default: 'PT1M', minimum: 'PT1S', maximum: 'PT24H', description };
}

function requiresOf(machine: FlowState): readonly string[] {
  const text = JSON.stringify(machine);
  return ['terminal', 'charger'].filter((family) => text.includes(`"${family}.`));
}

/** The largest number a guessed counter may reach. */
const GUESSED_MAX = 1_000_000;

function contextOf(
  context: Json | undefined,
  note: (what: string, where: string, reason: string) => void,
): Record<string, FlowContextField> {
  if (!isObject(context)) return {};
  const fields: Record<string, FlowContextField> = {};
  for (const [name, value] of Object.entries(context)) {
    const where = appendPointer('/context', name);
    const description = `"${name}" of the imported machine.`;
    if (typeof value === 'boolean') fields[name] = { type: 'boolean', default: value, description };
    else if (typeof value === 'number' && Number.isSafeInteger(value)) {
      const bounds = { minimum: Math.min(0, value), maximum: Math.max(GUESSED_MAX, value) };
      fields[name] = { type: 'integer', ...bounds, default: value, description };
      note('context', where, 'its bounds are a guess: give the real ones, or a unit');
    } else if (value === null || typeof value === 'string') {
      fields[name] = { 'x-opaque': 'text', description };
      note('context', where, 'it is a text that the flow only passes on, and begins with nothing');
    } else note('context', where, 'only numbers, texts, and true or false can be remembered');
  }
  return fields;
}
