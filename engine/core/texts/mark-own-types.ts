/** Argument types of ours, which ICU does not know: minor units, watt-hours and milliseconds. */
export const ownTypes = ['money', 'energy', 'duration'] as const;

export type OwnType = (typeof ownTypes)[number];

const OWN_ARGUMENT = /^\{(\s*)([A-Za-z_]\w*)(\s*),(\s*)(money|energy|duration)\b\s*/;

/** Ends the name of an argument whose type is ours; short, so that the text keeps its length. */
const SEPARATOR = '__';

/**
 * Rewrites `{x, money}` to `{x__m    }`, which an ICU parser takes. The text keeps its length, so that places in it
 * stay right. Quoted parts (`'{…}'`) are left alone.
 */
export function markOwnTypes(text: string): string {
  let marked = '';
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const quoted =
      /^'[{}<>](?:[^']|'')*(?:'|$)/.exec(rest)?.[0] ?? (rest.startsWith("''") ? "''" : undefined);
    const own = OWN_ARGUMENT.exec(rest);
    if (quoted !== undefined) {
      marked += quoted;
      at += quoted.length;
    } else if (own !== null) {
      const [whole, before = '', name = '', , , type = ''] = own;
      marked += `{${before}${name}${SEPARATOR}${type[0] ?? ''}`.padEnd(whole.length);
      at += whole.length;
    } else {
      marked += text[at];
      at += 1;
    }
  }
  return marked;
}

/** The name and type behind a marked name; undefined for an ordinary one. */
export function readMark(
  name: string,
): { readonly name: string; readonly type: OwnType } | undefined {
  const at = name.lastIndexOf(SEPARATOR);
  const type =
    at < 0
      ? undefined
      : ownTypes.find((candidate) => name.slice(at + SEPARATOR.length) === candidate[0]);
  return type === undefined ? undefined : { name: name.slice(0, at), type };
}
