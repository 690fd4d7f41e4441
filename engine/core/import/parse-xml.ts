import { SaxesParser } from 'saxes';
import { ForecourtError } from '../../contracts/forecourt-error.ts';

/** The only file that imports saxes (docs/decisions/0004): the rest of the core meets XML as plain elements. */

/** One element of a document. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  readonly namespace: string;
  /** Attributes without namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Attributes of our own namespace, by local name. */
  readonly own: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside. */
  readonly text: string;
  /** Counts from 1. */
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Namespace of what SCXML has no word for. */
export const OWN_NAMESPACE = 'https://forecourt.dev/ns/scxml';
/** No drawing nests deeper; a deeper file is an attack on whoever walks through it. */
const DEPTH_MAX = 100;

/**
 * Parses a document. Entities that a DTD declares are not expanded: their use is an error.
 *
 * @throws ForecourtError IMPORT_SYNTAX with line and problem
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  const refuse = (problem: string): never => {
    throw new ForecourtError('IMPORT_SYNTAX', { line: parser.line, problem });
  };
  parser.on('error', (error) => refuse(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('opentag', (tag) => {
    if (open.length >= DEPTH_MAX) refuse(`elements are nested more than ${DEPTH_MAX} deep`);
    const attributes = Object.values(tag.attributes);
    const element: OpenElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(attributes.filter(({ uri }) => uri === '').map(pair)),
      own: new Map(attributes.filter(({ uri }) => uri === OWN_NAMESPACE).map(pair)),
      children: [],
      text: '',
      line: parser.line,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (part: string) => {
    const around = open.at(-1);
    if (around !== undefined) around.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return root ?? refuse('there is no element');
}

function pair({ local, value }: { local: string; value: string }): [string, string] {
  return [local, value];
}
