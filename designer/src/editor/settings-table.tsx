import { NativeSelect, Switch } from '@mantine/core';
import type { Json, JsonObject } from '../../../engine/contracts/json.ts';
import { useWords } from '../app/words-context.ts';
import { setSetting } from '../draft/changes/set-setting.ts';
import {
  isInRange,
  readSettings,
  type Setting,
  settingText,
  typedSetting,
} from '../draft/flow-settings.ts';
import { TypedField } from './typed-field.tsx';
import type { DraftActs } from './use-draft.ts';

/** The settings of a flow: what each is for, its value, and what is allowed. */
export function SettingsTable({ flow, acts }: { flow: JsonObject; acts: DraftActs }) {
  const { t } = useWords();
  const settings = readSettings(flow);
  return (
    <div className="edit-page">
      <h2>{t('edit.part.settings')}</h2>
      <p className="lead">{t('settings.lead')}</p>
      {settings.length === 0 ? (
        <p>{t('settings.none')}</p>
      ) : (
        <table className="edit-table">
          <thead>
            <tr>
              <th scope="col">{t('settings.what')}</th>
              <th scope="col">{t('settings.value')}</th>
              <th scope="col">{t('settings.allowed')}</th>
            </tr>
          </thead>
          <tbody>
            {settings.map((setting) => (
              <tr key={setting.name}>
                <th scope="row">
                  {setting.description || setting.name}
                  <small>{setting.name}</small>
                </th>
                <td>
                  <SettingField
                    setting={setting}
                    onValue={(value) => acts.change(setSetting(setting.name, 'default', value))}
                  />
                </td>
                <td className="muted">{allowedWords(setting, t('settings.to'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function allowedWords({ kind, minimum, maximum, choices }: Setting, to: string): string {
  if (kind === 'choice') return choices.join(', ');
  if (minimum === undefined && maximum === undefined) return '';
  return `${settingText(kind, minimum)} ${to} ${settingText(kind, maximum)}`;
}

interface SettingFieldProps {
  readonly setting: Setting;
  readonly onValue: (value: Json) => void;
}

function SettingField({ setting, onValue }: SettingFieldProps) {
  const { t } = useWords();
  const { kind, name, value, choices, minimum, maximum } = setting;
  const label = setting.description || name;
  if (kind === 'switch')
    return (
      <Switch
        aria-label={label}
        checked={value === true}
        onChange={({ currentTarget }) => onValue(currentTarget.checked)}
      />
    );
  if (kind === 'choice')
    return (
      <NativeSelect
        size="xs"
        aria-label={label}
        value={String(value)}
        data={[...choices]}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      />
    );
  const problem = (text: string) => {
    const typed = typedSetting(kind, text);
    if (typed === undefined) return t(`settings.no.${kind}`);
    if (isInRange(setting, typed)) return null;
    return t('settings.outside', {
      from: settingText(kind, minimum),
      to: settingText(kind, maximum),
    });
  };
  return (
    <TypedField
      label={label}
      isLabelHidden
      testId={`setting-${name}`}
      value={settingText(kind, value)}
      problem={problem}
      taken={(text) => settingText(kind, typedSetting(kind, text))}
      onTyped={(text) => onValue(typedSetting(kind, text) ?? null)}
    />
  );
}
