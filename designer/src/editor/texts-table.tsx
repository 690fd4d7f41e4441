import { Textarea } from '@mantine/core';
import type { Finding } from '../../../engine/contracts/finding.ts';
import { useWords } from '../app/words-context.ts';
import { setText } from '../draft/changes/set-text.ts';
import { type FlowFiles, parseTexts } from '../draft/flow-files.ts';
import type { DraftActs } from './use-draft.ts';

interface TextsTableProps {
  readonly files: FlowFiles;
  readonly findings: readonly Finding[];
  readonly acts: DraftActs;
}

/** What the terminal's screen says: a row per moment, a column per language. */
export function TextsTable({ files, findings, acts }: TextsTableProps) {
  const { t } = useWords();
  const languages = Object.keys(files.texts).sort();
  const texts = new Map(languages.map((each) => [each, parseTexts(files.texts[each])]));
  const keys = [...new Set([...texts.values()].flatMap((each) => Object.keys(each)))];
  return (
    <div className="edit-page">
      <h2>{t('edit.part.texts')}</h2>
      <p className="lead">{t('texts.lead', { example: '{amountMinor, money}' })}</p>
      <table className="edit-table texts-table">
        <thead>
          <tr>
            <th scope="col">{t('texts.moment')}</th>
            {languages.map((language) => (
              <th scope="col" key={language}>
                {language.toUpperCase()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">
                <code>{key}</code>
              </th>
              {languages.map((language) => (
                <td key={language}>
                  <Textarea
                    size="xs"
                    aria-label={`${key} (${language.toUpperCase()})`}
                    data-testid={`text-${language}-${key}`}
                    rows={2}
                    lang={language}
                    value={texts.get(language)?.[key] ?? ''}
                    error={problemOf(findings, language, key)}
                    onChange={({ currentTarget }) =>
                      acts.change(setText(language, key, currentTarget.value))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the checks say of one wording. */
function problemOf(findings: readonly Finding[], language: string, key: string): string | null {
  const pointer = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = findings.find(
    (each) => each.file?.endsWith(`/${language}.json`) === true && each.pointer === pointer,
  );
  return own?.message ?? null;
}
