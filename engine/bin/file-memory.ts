import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A text in a file, replaced as a whole: a kill leaves the old one or the new one. */
export function fileMemory(path: string): {
  readonly load: () => string | undefined;
  readonly save: (text: string) => void;
} {
  let last: string | undefined;
  return {
    load: () => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
    save: (text) => {
      if (text === last) return;
      writeFileSync(`${path}.new`, text);
      renameSync(`${path}.new`, path);
      last = text;
    },
  };
}
