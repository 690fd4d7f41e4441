import type { Change } from '../change.ts';
import { applyEdits, JsonEdit } from '../json-edit.ts';

/** Another wording of a text in one language; a text that is not there yet becomes the last one. */
export function setText(language: string, key: string, text: string): Change {
  return {
    name: { key: 'did.text', values: { text: key, language: language.toUpperCase() } },
    merge: `text ${language} ${key}`,
    apply: (files) => {
      const before = files.texts[language] ?? '{}\n';
      const after = applyEdits(before, new JsonEdit(before).set([key], text));
      if (after === files.texts[language]) return files;
      return { ...files, texts: { ...files.texts, [language]: after } };
    },
  };
}
