import type { Json } from '../../../../engine/contracts/json.ts';
import { type Change, editFlow } from '../change.ts';
import { JsonEdit } from '../json-edit.ts';

/** Another value, or another smallest or largest value, for a setting. */
export function setSetting(
  setting: string,
  part: 'default' | 'minimum' | 'maximum',
  value: Json,
): Change {
  return {
    name: { key: 'did.setting', values: { setting, value: String(value) } },
    merge: `setting ${part} ${setting}`,
    apply: (files) =>
      editFlow(files, new JsonEdit(files.flowText).replace(['params', setting, part], value)),
  };
}
