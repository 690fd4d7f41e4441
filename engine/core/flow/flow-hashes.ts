import type { FlowFile } from './flow-file.ts';
import type { FlowTexts } from './loaded-flow.ts';
import { sha256 } from './sha256.ts';

/**
 * The two identities of a flow as hexadecimal SHA-256 (docs/flow-format.md). White space does not count; the order of
 * keys does, since XState gives it a meaning. Descriptions of settings and remembered values are no behaviour.
 *
 * @param file    the flow with its fragments spelt out
 * @param written the files that it was spelt out from; they belong to the bundle
 */
export function flowHashes(
  file: FlowFile,
  texts: FlowTexts,
  layoutText: string | undefined,
  written: readonly unknown[] = [],
): { readonly behaviourHash: string; readonly bundleHash: string } {
  const behaviourHash = sha256(
    JSON.stringify([
      file.machine,
      file.trigger,
      file.requires,
      file.watch ?? [],
      withoutDescriptions(file.params),
      withoutDescriptions(file.context),
      ...(file.dialect === undefined ? [] : [file.dialect]),
    ]),
  );
  const languages = Object.keys(texts).toSorted();
  const bundle = [
    behaviourHash,
    file,
    languages.map((language) => [language, texts[language]]),
    layoutText === undefined ? null : layoutText,
    ...written,
  ];
  return { behaviourHash, bundleHash: sha256(JSON.stringify(bundle)) };
}

function withoutDescriptions(fields: Readonly<Record<string, object>>): object {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    { ...field, description: undefined },
  ]);
  return Object.fromEntries(entries);
}
