import type { ExprType } from './expression-type.ts';

/** A type in the words of messages: `int<minor>`, `"EMV"|"RFID"`, `list of string`. */
export function describeType(type: ExprType): string {
  switch (type.type) {
    case 'bool':
      return 'bool';
    case 'string':
      // One value is a literal; its value is no news to the author.
      if (type.oneOf === undefined || type.oneOf.length < 2) return 'string';
      return type.oneOf.map((value) => JSON.stringify(value)).join('|');
    case 'int':
      return type.unit === undefined ? 'int' : `int<${type.unit}>`;
    case 'opaque':
      return `opaque ${type.kind}`;
    case 'record':
      return 'record';
    case 'list':
      return `list of ${describeType(type.of)}`;
    case 'unusable':
      return 'unusable value';
  }
}
