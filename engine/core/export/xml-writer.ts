/** Attributes in the order in which they are written; undefined ones are left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** An element as indented lines. */
export function xmlElement(
  name: string,
  attributes: XmlAttributes,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeAttribute(value)}"`],
  );
  const head = `<${name}${written.join('')}`;
  if (children.length === 0) return `${head}/>`;
  const inside = children.map((child) => child.replace(/^(?!$)/gm, '  ')).join('\n');
  return `${head}>\n${inside}\n</${name}>`;
}

/** An element that holds only text, on one line: white space in it stays as it is. */
export function xmlText(name: string, attributes: XmlAttributes, text: string): string {
  const empty = xmlElement(name, attributes);
  return `${empty.slice(0, -2)}>${escapeText(text)}</${name}>`;
}

/** Characters that XML cannot hold at all; in JSON they only occur escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escapeText(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;');
}

/** White space in attributes would be made spaces by a reader if it stood there plainly. */
function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;');
}
