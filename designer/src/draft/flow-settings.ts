import type { Json, JsonObject } from '../../../engine/contracts/json.ts';
import { durationMs, durationWords, isoDuration, typedDurationMs } from '../model/duration.ts';
import { objectOf, textOf, textsOf } from '../model/json-read.ts';

/** How the value of a setting is typed. `money` is in minor units in the file and in major ones on the screen. */
export type SettingKind = 'duration' | 'money' | 'number' | 'choice' | 'switch';

/** A setting of a flow, for a form. */
export interface Setting {
  readonly name: string;
  readonly kind: SettingKind;
  readonly description: string;
  readonly value: Json;
  readonly minimum: Json | undefined;
  readonly maximum: Json | undefined;
  readonly choices: readonly string[];
}

/** The settings of a flow, in file order. */
export function readSettings(flow: JsonObject): readonly Setting[] {
  return Object.entries(objectOf(flow['params'])).map(([name, value]) => {
    const param = objectOf(value);
    return {
      name,
      kind: kindOf(param),
      description: textOf(param['description']) ?? '',
      value: param['default'] ?? null,
      minimum: param['minimum'],
      maximum: param['maximum'],
      choices: textsOf(param['enum']),
    };
  });
}

function kindOf(param: JsonObject): SettingKind {
  const type = textOf(param['type']);
  if (type === 'duration') return 'duration';
  if (type === 'boolean') return 'switch';
  if (type === 'string') return 'choice';
  return textOf(param['x-unit']) === 'minor' ? 'money' : 'number';
}

/** A value as it is shown and typed. */
export function settingText(kind: SettingKind, value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (kind === 'duration') {
    const ms = durationMs(String(value));
    return ms === null ? String(value) : durationWords(ms);
  }
  return kind === 'money' && typeof value === 'number' ? majorText(value) : String(value);
}

/** What somebody typed as a value of the file; undefined when it is none. */
export function typedSetting(kind: SettingKind, text: string): Json | undefined {
  if (kind === 'choice') return text;
  if (kind === 'switch') return text === 'true';
  if (kind === 'duration') {
    const ms = typedDurationMs(text);
    return ms === null ? undefined : isoDuration(ms);
  }
  const match = /^\s*(\d{1,9})(?:[.,](\d{1,2}))?\s*$/.exec(text);
  if (match === null || (kind === 'number' && match[2] !== undefined)) return undefined;
  const whole = Number(match[1]);
  return kind === 'number' ? whole : whole * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Whether a value lies within the range of its setting. */
export function isInRange({ kind, minimum, maximum }: Setting, value: Json): boolean {
  const [number, least, most] = [value, minimum, maximum].map((each) => comparable(kind, each));
  if (number === undefined) return true;
  return (least === undefined || number >= least) && (most === undefined || number <= most);
}

function comparable(kind: SettingKind, value: Json | undefined): number | undefined {
  if (kind === 'duration') return durationMs(String(value)) ?? undefined;
  return typeof value === 'number' ? value : undefined;
}

const majorText = (minor: number) =>
  `${Math.trunc(minor / 100)}.${String(Math.abs(minor % 100)).padStart(2, '0')}`;
