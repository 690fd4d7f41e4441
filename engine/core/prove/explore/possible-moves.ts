import type { EventDefinition, OperationDefinition } from '../../../contracts/contract.ts';
import type { AdapterProfile } from '../../../contracts/device-adapter.ts';
import type { StepInput } from '../../../contracts/step-input.ts';
import type { ContractIndex } from '../../flow/contract-index.ts';
import type { FlowFile } from '../../flow/flow-file.ts';
import { listensTo } from '../../step/listens-to.ts';
import { classes } from '../abstract/abstract-int.ts';
import { payloadVariants } from '../abstract/payload-variants.ts';
import type { RunningRequest } from '../world/answer.ts';
import { type MachineState, someTime } from './machine-table.ts';
import type { Move } from './move.ts';

/** A move with what it gives to the step; `key` names the input within a machine state. */
export interface Candidate {
  readonly move: Move;
  readonly key: string;
  readonly input: StepInput;
}

/** The part of a profile that decides what can happen. */
export type MoveProfile = Pick<AdapterProfile, 'never'>;

/** What the moves are made from. */
export interface MoveSource {
  readonly file: FlowFile;
  readonly contracts: ContractIndex;
  /** Fields of events and answers that the flow reads. */
  readonly told: ReadonlySet<string>;
  /** Events that happen also where neither flow nor world minds, since a property does. */
  readonly watched: ReadonlySet<string>;
  readonly profiles: readonly MoveProfile[];
}

/** Told by the host, or only before a session exists: not moves of the world. */
const notSpontaneous: ReadonlySet<string> = new Set(['flow.fault', 'terminal.cardPresented']);

/** Everything that could happen in a machine state, whether the world allows it now or not. */
export function possibleMoves(
  source: MoveSource,
  { state, requests }: Pick<MachineState, 'state' | 'requests'>,
): readonly Candidate[] {
  if (state.status !== 'active') return [];
  return [
    ...requests.flatMap((request) => answers(source, request)),
    ...requests.flatMap((request) => silences(source, request)),
    ...Object.values(state.timers).map(
      ({ timerId, eventType }): Candidate => ({
        move: { kind: 'timer', sendId: timerId, eventType },
        key: `timer ${timerId}`,
        input: { kind: 'timer', id: 'timer', atMs: someTime, timerId },
      }),
    ),
    ...events(source, (type) => listensTo(source.file.machine, state.value, type)),
  ];
}

function answers(source: MoveSource, { place, operation }: RunningRequest): readonly Candidate[] {
  const definition = source.contracts.operations.get(operation);
  if (definition === undefined) return [];
  const approved = definition.money === 'acquire' ? { authorizedMinor: classes.limit } : {};
  const never = new Set(source.profiles.flatMap((profile) => profile.never[operation] ?? []));
  return Object.entries(definition.answers)
    .filter(([outcome]) => !never.has(outcome))
    .flatMap(([outcome, { output, tells = {} }]) => {
      const { holdId: _, ...properties } = output.properties;
      const told = new Set([...source.told, ...Object.keys(tells)]);
      const variants = payloadVariants({ ...output, properties }, told, approved);
      return variants.map(
        (fields): Candidate => ({
          move: { kind: 'answer', place, operation, outcome, fields },
          key: `answer ${place} ${outcome} ${JSON.stringify(fields)}`,
          input: {
            kind: 'outcome',
            id: 'answer',
            atMs: someTime,
            operationId: place,
            output: { ...fields, outcome },
          },
        }),
      );
    });
}

function silences(source: MoveSource, { place, operation }: RunningRequest): readonly Candidate[] {
  const definition = source.contracts.operations.get(operation);
  return (definition?.silences ?? []).map(
    ({ code, told }, at): Candidate => ({
      move: { kind: 'silence', place, operation, code, at },
      key: `silence ${place} ${told ?? code}`,
      input: silenceInput(place, told, code),
    }),
  );
}

function silenceInput(
  place: string,
  told: string | undefined,
  code: OperationDefinition['silences'][number]['code'],
): StepInput {
  const base = { id: 'silence', atMs: someTime, operationId: place };
  if (told !== undefined) return { ...base, kind: 'outcome', output: { outcome: told } };
  return { ...base, kind: 'failure', error: { code } };
}

/** Events that the flow hears, and those that change the world unheard. */
function events(source: MoveSource, isHeard: (type: string) => boolean): readonly Candidate[] {
  return [...source.contracts.events].flatMap(([type, definition]) => {
    if (notSpontaneous.has(type) && !isHeard(type)) return [];
    const matters = isHeard(type) || changesWorld(definition) || source.watched.has(type);
    if (type === 'flow.fault' || !matters) return [];
    return eventVariants(definition, source.told).map(
      (fields): Candidate => ({
        move: { kind: 'event', type, fields },
        key: `event ${type} ${JSON.stringify(fields)}`,
        input: { kind: 'event', id: 'event', atMs: someTime, event: { ...fields, type } },
      }),
    );
  });
}

function eventVariants({ payload, sets = {} }: EventDefinition, told: ReadonlySet<string>) {
  const { holdId: _, ...properties } = payload.properties;
  const read = new Set([...told, ...Object.values(sets)]);
  return payloadVariants({ ...payload, properties }, read);
}

function changesWorld({ effect, sets = {} }: EventDefinition): boolean {
  return Object.keys(effect).length > 0 || Object.keys(sets).length > 0;
}
