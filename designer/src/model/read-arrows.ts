import type { Json, JsonObject } from '../../../engine/contracts/json.ts';
import type { ArrowCause, ChartArrow, ChartWait } from './chart.ts';
import { listOf, objectOf, textOf, textsOf } from './json-read.ts';
import { shownTexts } from './shown-texts.ts';
import { arrowKind } from './trouble.ts';

type Resolve = (target: string, source: string) => string | null;
type Place = { readonly source: string; readonly slot: string; readonly resolve: Resolve };

/** All arrows that leave one state, in file order. `slot` in the ids is the place in the file, so ids are stable. */
export function readArrows(
  source: string,
  node: JsonObject,
  resolve: Resolve,
  waits: (setting: string) => ChartWait,
): readonly ChartArrow[] {
  const place = (slot: string): Place => ({ source, slot, resolve });
  const block = textOf(node['use']);
  const on = Object.entries(objectOf(node['on'])).flatMap(([event, value]) =>
    alternatives(place(`on/${event}`), value, () =>
      block === null ? { type: 'event', event } : { type: 'exit', exit: event },
    ),
  );
  const requests = listOf(node['invoke']).flatMap((invoke, index) =>
    requestArrows(place(`invoke/${index}`), objectOf(invoke)),
  );
  const after = Object.entries(objectOf(node['after'])).flatMap(([setting, value]) =>
    alternatives(place(`after/${setting}`), value, () => ({ type: 'wait', wait: waits(setting) })),
  );
  const always = alternatives(place('always'), node['always'], () => ({ type: 'always' }));
  const done = alternatives(place('onDone'), node['onDone'], ([exit]) =>
    exit === undefined ? { type: 'finished' } : { type: 'exit', exit },
  );
  return [...requests, ...on, ...always, ...done, ...after];
}

function requestArrows(place: Place, invoke: JsonObject): readonly ChartArrow[] {
  const request = textOf(invoke['src']) ?? '';
  const at = (slot: string): Place => ({ ...place, slot: `${place.slot}/${slot}` });
  return [
    ...alternatives(at('onDone'), invoke['onDone'], (names) => ({
      type: 'answer',
      request,
      answers: names,
    })),
    ...alternatives(at('onError'), invoke['onError'], (names) => ({
      type: 'failure',
      request,
      codes: names,
    })),
  ];
}

/** Turns one entry of the file (a name, an object or a list of objects) into arrows. */
function alternatives(
  place: Place,
  value: Json | undefined,
  cause: (names: readonly string[]) => ArrowCause,
): readonly ChartArrow[] {
  const earlier = new Map<string, readonly string[]>();
  return listOf(value).map((item, index) => {
    const body = typeof item === 'string' ? { target: item } : objectOf(item);
    const guardParams = objectOf(objectOf(body['guard'])['params']);
    const why = cause(textsOf(guardParams['in']));
    const onlyIf = expression(guardParams['$expr']) ?? expression(guardParams['when']);
    const sameCause = JSON.stringify(why);
    const unless = earlier.get(sameCause) ?? [];
    if (onlyIf !== null) earlier.set(sameCause, [...unless, onlyIf]);
    const target = textOf(body['target']);
    return {
      id: `${place.source}|${place.slot}|${index}`,
      source: place.source,
      target: target === null ? null : place.resolve(target, place.source),
      cause: why,
      kind: arrowKind(why),
      onlyIf,
      unless,
      ...actionsOf(body['actions']),
    };
  });
}

function expression(value: Json | undefined): string | null {
  return textOf(value) ?? textOf(objectOf(value)['$expr']);
}

function actionsOf(value: Json | undefined): Pick<ChartArrow, 'remembers' | 'shows'> {
  const actions = listOf(value).map(objectOf);
  const remembers = actions
    .filter((action) => action['type'] === 'assign')
    .flatMap((action) => Object.entries(objectOf(action['params'])))
    .map(([field, to]) => `${field} = ${expression(to) ?? JSON.stringify(to)}`);
  return { remembers, shows: shownTexts(value) };
}
