import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Json } from '../../../engine/contracts/json.ts';
import { printJson } from './print-json.ts';

/** A place in a JSON file: names and indices from the top. */
export type JsonPath = readonly (string | number)[];

/** A replacement of a part of a text. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly content: string;
}

/** The text with the edits; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const fromBack = edits.toSorted((a, b) => b.offset - a.offset);
  return fromBack.reduce(
    (before, { offset, length, content }) =>
      before.slice(0, offset) + content + before.slice(offset + length),
    text,
  );
}

/**
 * A JSON text whose parts can be changed, everything else left as somebody wrote it: white space, order and line
 * breaks. jsonc-parser's own `modify` lays out anew whatever stands on the lines that it touches.
 * A place that is not there gives no edits.
 */
export class JsonEdit {
  readonly #text: string;
  readonly #root: Node | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#root = parseTree(text);
  }

  /** The part at a place, or undefined. */
  nodeAt(path: JsonPath): Node | undefined {
    return this.#root === undefined ? undefined : findNodeAtLocation(this.#root, [...path]);
  }

  /** Another value in an existing place. */
  replace(path: JsonPath, value: Json): readonly TextEdit[] {
    const node = this.nodeAt(path);
    return node === undefined ? [] : [this.#replacing(node, this.#print(value, node.offset))];
  }

  /** Another name for a member of an object. */
  rename(path: JsonPath, name: string): readonly TextEdit[] {
    const key = this.nodeAt(path)?.parent?.children?.[0];
    return key?.type === 'string' ? [this.#replacing(key, JSON.stringify(name))] : [];
  }

  /** A value under a name: replaces the member of that name, or becomes a new one after `after`, else the last. */
  set(path: JsonPath, value: Json, after?: string): readonly TextEdit[] {
    const name = path.at(-1);
    if (this.nodeAt(path) !== undefined) return this.replace(path, value);
    const object = this.nodeAt(path.slice(0, -1));
    if (object?.type !== 'object' || typeof name !== 'string') return [];
    const members = object.children ?? [];
    const before = members.findIndex((member) => member.children?.[0]?.value === after);
    const head = `${JSON.stringify(name)}: `;
    return [this.#inserting(object, before < 0 ? members.length : before + 1, head, value)];
  }

  /** A new item of a list, before the one that is at `index` now. */
  insert(path: JsonPath, index: number, value: Json): readonly TextEdit[] {
    const list = this.nodeAt(path);
    return list?.type === 'array' ? [this.#inserting(list, index, '', value)] : [];
  }

  /** Without the member or item at a place. */
  remove(path: JsonPath): readonly TextEdit[] {
    const value = this.nodeAt(path);
    const part = value?.parent?.type === 'property' ? value.parent : value;
    const siblings = part?.parent?.children ?? [];
    const index = part === undefined ? -1 : siblings.indexOf(part);
    if (part === undefined || index < 0) return [];
    const [before, next] = [siblings[index - 1], siblings[index + 1]];
    const from = before === undefined ? part.offset : endOf(before);
    const to = before !== undefined || next === undefined ? endOf(part) : next.offset;
    if (before === undefined && next === undefined) return [this.#emptied(part.parent)];
    return [{ offset: from, length: to - from, content: '' }];
  }

  #emptied(whole: Node | undefined): TextEdit {
    const { offset, length } = whole as Node;
    return { offset: offset + 1, length: length - 2, content: '' };
  }

  #replacing({ offset, length }: Node, content: string): TextEdit {
    return { offset, length, content };
  }

  #inserting(whole: Node, index: number, head: string, value: Json): TextEdit {
    const parts = whole.children ?? [];
    const [before, next] = [parts[index - 1], parts[index]];
    const first = parts[0];
    const isBroken = first !== undefined && this.#indentAt(whole.offset + 1, first.offset) !== null;
    const own = first !== undefined && isBroken ? this.#lineIndent(first.offset) : null;
    const gap = own === null ? ' ' : `\n${own}`;
    const column = (own?.length ?? this.#columnOf(whole.offset)) + head.length;
    const content = head + printJson(value, own ?? this.#lineIndent(whole.offset), column);
    if (before !== undefined)
      return { offset: endOf(before), length: 0, content: `,${gap}${content}` };
    if (next !== undefined) return { offset: next.offset, length: 0, content: `${content},${gap}` };
    const isObject = whole.type === 'object';
    const inside = isObject ? ` ${content} ` : content;
    return { offset: whole.offset + 1, length: whole.length - 2, content: inside };
  }

  #print(value: Json, offset: number): string {
    return printJson(value, this.#lineIndent(offset), this.#columnOf(offset));
  }

  /** White space after the last line break between two places; null when there is no line break. */
  #indentAt(from: number, to: number): string | null {
    const between = this.#text.slice(from, to);
    const at = between.lastIndexOf('\n');
    return at < 0 ? null : between.slice(at + 1);
  }

  #lineIndent(offset: number): string {
    const start = this.#text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(this.#text.slice(start, offset))?.[0] ?? '';
  }

  #columnOf(offset: number): number {
    return offset - (this.#text.lastIndexOf('\n', offset - 1) + 1);
  }
}

const endOf = ({ offset, length }: Node) => offset + length;
