import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { Chart, ChartState, ChartWait, StateKind } from './chart.ts';
import { parentPath, ROOT_PATH } from './chart.ts';
import { durationMs } from './duration.ts';
import { listOf, objectOf, textOf } from './json-read.ts';
import { readArrows } from './read-arrows.ts';
import { resolveTarget } from './resolve-target.ts';
import { shownTexts } from './shown-texts.ts';

/** Reads a parsed flow.json into states and arrows. Tolerant: a half-written file gives what can be drawn. */
export function readChart(flow: JsonObject): Chart {
  const machine = objectOf(flow['machine']);
  const machineId = textOf(machine['id']) ?? textOf(flow['id']) ?? '';
  const waits = (setting: string): ChartWait => ({
    setting,
    durationMs: settingMs(setting, objectOf(flow['params'])),
  });
  const nodes = collectNodes(machine);
  const known = new Set(nodes.keys());
  const resolve = (target: string, source: string) =>
    resolveTarget(target, source, machineId, known);
  const states = new Map<string, ChartState>();
  for (const [path, node] of nodes) {
    if (path === ROOT_PATH) continue;
    const order = childPaths(parentPath(path), objectOf(nodes.get(parentPath(path)))).indexOf(path);
    states.set(path, { ...readState(path, node, waits), order });
  }
  const arrows = [...nodes].flatMap(([path, node]) => readArrows(path, node, resolve, waits));
  return {
    states,
    arrows,
    top: childPaths(ROOT_PATH, machine),
    initial: initialChild(ROOT_PATH, machine),
    trigger: textOf(objectOf(flow['trigger'])['event']),
    descriptions: describedFields(flow),
  };
}

function describedFields(flow: JsonObject): ReadonlyMap<string, string> {
  const fields = { ...objectOf(flow['params']), ...objectOf(flow['context']) };
  return new Map(
    Object.entries(fields).flatMap(([name, field]) => {
      const description = textOf(objectOf(field)['description']);
      return description === null ? [] : [[name, description] as const];
    }),
  );
}

/** Every state node by path, in file order, parents first; the machine itself under the root's path. */
function collectNodes(machine: JsonObject): Map<string, JsonObject> {
  const nodes = new Map<string, JsonObject>();
  const visit = (path: string, node: JsonObject) => {
    nodes.set(path, node);
    for (const [name, child] of Object.entries(objectOf(node['states'])))
      visit(path === ROOT_PATH ? name : `${path}.${name}`, objectOf(child));
  };
  visit(ROOT_PATH, machine);
  return nodes;
}

function settingMs(setting: string, params: JsonObject): number | null {
  if (/^\d+$/.test(setting)) return Number(setting);
  const value = textOf(objectOf(params[setting])['default']);
  return value === null ? null : durationMs(value);
}

function childPaths(path: string, node: JsonObject): readonly string[] {
  const prefix = path === ROOT_PATH ? '' : `${path}.`;
  return Object.keys(objectOf(node['states'])).map((name) => prefix + name);
}

function initialChild(path: string, node: JsonObject): string | null {
  const name = textOf(node['initial']);
  if (name === null) return null;
  const child = path === ROOT_PATH ? name : `${path}.${name}`;
  return childPaths(path, node).includes(child) ? child : null;
}

function stateKind(node: JsonObject): StateKind {
  const type = textOf(node['type']);
  if (type === 'final' || type === 'history' || type === 'parallel') return type;
  if (node['use'] !== undefined) return 'block';
  return Object.keys(objectOf(node['states'])).length > 0 ? 'group' : 'step';
}

function readState(
  path: string,
  node: JsonObject,
  waits: (setting: string) => ChartWait,
): Omit<ChartState, 'order'> {
  const invokes = listOf(node['invoke']).map(objectOf);
  const block = textOf(node['use']);
  return {
    path,
    name: path.slice(path.lastIndexOf('.') + 1),
    parent: parentPath(path),
    kind: stateKind(node),
    children: childPaths(path, node),
    initial: initialChild(path, node),
    requests: block === null ? invokes.flatMap((invoke) => textOf(invoke['src']) ?? []) : [block],
    requestInput: objectOf(block === null ? invokes[0]?.['input'] : node['with']),
    shows: shownTexts(node['entry']),
    waits: Object.keys(objectOf(node['after'])).map(waits),
  };
}
