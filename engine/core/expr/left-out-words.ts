/** Operators of CEL that flow expressions leave out, with what to write instead. */
export const leftOutOperators: ReadonlyMap<string, string> = new Map([
  ['/', 'there is no "/": use ceilDiv(a, b), floorDiv(a, b) or roundDiv(a, b)'],
  ['%', 'there is no "%": use a - b * floorDiv(a, b)'],
]);

/** Words that people write for an operator. */
export const operatorWords: ReadonlyMap<string, string> = new Map([
  ['and', '&&'],
  ['AND', '&&'],
  ['or', '||'],
  ['OR', '||'],
  ['not', '!'],
  ['NOT', '!'],
  ['is', '=='],
  ['equals', '=='],
]);

/** Functions and methods of CEL that flow expressions leave out, with what to write instead. */
export const leftOutFunctions: ReadonlyMap<string, string> = new Map([
  ['matches', 'there are no patterns: use startsWith, ==, or in ["…", "…"]'],
  ['contains', 'there is no "contains": use startsWith, ==, or in ["…", "…"]'],
  ['endsWith', 'there is no "endsWith": use startsWith, ==, or in ["…", "…"]'],
  ['map', 'there is no "map": use exists, all or filter'],
  ['exists_one', 'there is no "exists_one": use size(list.filter(item, …)) == 1'],
  ['duration', 'there is no "duration": use seconds(n) or minutes(n)'],
  ['timestamp', 'there is no "timestamp": use a field with x-unit "at", such as event.atMs'],
  ['now', 'there is no clock: use the time of the event'],
  ['int', 'there are only whole numbers, so "int" is not needed'],
  ['uint', 'there are only whole numbers, so "uint" is not needed'],
  ['double', 'fractions are not allowed: use minor units, Wh, ms or basis points'],
  ['string', 'there is no "string": pass values to a text with $text instead'],
  ['bytes', 'there are no bytes: use a string'],
  ['bool', 'there is no "bool": compare with =='],
  ['type', 'there is no "type": types are declared in the schemas'],
  ['dyn', 'there is no "dyn": types are declared in the schemas'],
  ['ceil', 'there are no fractions: use ceilDiv(a, b)'],
  ['floor', 'there are no fractions: use floorDiv(a, b)'],
  ['round', 'there are no fractions: use roundDiv(a, b)'],
  ['abs', 'there is no "abs": use max(x, -x)'],
]);

/** Words that CEL keeps for itself: not allowed as names (as fields they are). */
export const reservedWords: ReadonlySet<string> = new Set([
  'as',
  'break',
  'const',
  'continue',
  'else',
  'for',
  'function',
  'if',
  'import',
  'let',
  'loop',
  'package',
  'namespace',
  'return',
  'var',
  'void',
  'while',
]);
