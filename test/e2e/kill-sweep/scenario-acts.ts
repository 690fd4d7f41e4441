import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { Scripted } from './bank-program.ts';

/** What happens at the street in a scenario; what only the flow would be told of comes by itself. */
export type Act =
  | { readonly kind: 'plug' | 'unplug' | 'tap' | 'fault' | 'linkLost' | 'linkBack' | 'energy' }
  | { readonly kind: 'closeByItself' }
  | { readonly kind: 'wait'; readonly ms: number };

/** A shipped scenario as a street plays it. */
export interface StreetScenario {
  readonly flow: string;
  readonly name: string;
  readonly acts: readonly Act[];
  /** What the terminal answers, per request, in order. */
  readonly answers: readonly { readonly operation: string; readonly scripted: Scripted }[];
  /** The charge point does not do what it is told at first. */
  readonly chargerFaults: readonly ('refuseStart' | 'ignoreStart' | 'refuseStop')[];
}

interface Step {
  readonly event?: JsonObject & { readonly type: string };
  readonly answer?: JsonObject & { readonly to: string; readonly outcome: string };
  readonly silence?: { readonly to: string; readonly code: 'notSent' | 'failed' | 'unknown' };
  readonly wait?: string;
}

const FLOWS = new URL('../../../flows/', import.meta.url);

/** All shipped scenarios of a flow. */
export function scenariosOf(flow: string): readonly StreetScenario[] {
  const folder = new URL(`${flow}/scenarios/`, FLOWS);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const { trigger, steps } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
        readonly trigger: Step['event'];
        readonly steps: readonly Step[];
      };
      const first = actOf({ ...(trigger === undefined ? {} : { event: trigger }) });
      const acts = [...first, ...steps.flatMap(actOf)];
      const answers = steps.flatMap(answerOf);
      return {
        flow,
        name: file.replace('.json', ''),
        acts,
        answers,
        chargerFaults: steps.flatMap(chargerFaultOf),
      };
    });
}

function actOf({ event, answer, wait }: Step): readonly Act[] {
  if (wait !== undefined) return [{ kind: 'wait', ms: durationMs(wait) }];
  // A card that starts by itself is followed by a cable when the flow learns of one.
  if (answer?.to === 'site.bindConnector' && answer.outcome === 'bound') return [{ kind: 'plug' }];
  switch (event?.type) {
    case 'charger.pluggedIn':
      return [{ kind: 'plug' }];
    case 'charger.unplugged':
    case 'charger.ended':
      return [{ kind: 'unplug' }];
    case 'charger.started':
    case 'charger.totals':
      return [{ kind: 'energy' }];
    case 'charger.faulted':
      return [{ kind: 'fault' }];
    case 'charger.linkLost':
      return [{ kind: 'linkLost' }];
    case 'charger.linkBack':
      return [{ kind: 'linkBack' }];
    case 'terminal.cardPresented':
    case 'site.ownerTapped':
      return [{ kind: 'tap' }];
    case 'terminal.settledByTerminal':
      return [{ kind: 'closeByItself' }];
    default:
      return [];
  }
}

function answerOf({ answer, silence }: Step): StreetScenario['answers'] {
  if (silence?.to.startsWith('terminal.') === true) {
    const { to: operation, code } = silence;
    // Of a silence nobody can tell.
    return [{ operation, scripted: { code, isDone: code === 'unknown' } }];
  }
  if (answer?.to.startsWith('terminal.') !== true) return [];
  const { to: operation, outcome, ...fields } = answer;
  return [{ operation, scripted: { outcome, fields } }];
}

function chargerFaultOf({ answer, silence }: Step): StreetScenario['chargerFaults'] {
  if (answer?.to === 'charger.start' && answer.outcome === 'refused') return ['refuseStart'];
  if (answer?.to === 'charger.stop' && answer.outcome === 'refused') return ['refuseStop'];
  if (silence?.to === 'charger.start')
    return [silence.code === 'unknown' ? 'ignoreStart' : 'refuseStart'];
  return [];
}

/** Days to seconds of an ISO 8601 duration. */
function durationMs(text: string): number {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text) ?? [];
  return (
    (((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1e3
  );
}
