import type { Ast } from '../expr/ast.ts';

const rounded =
  "const rounded = (value: number, how: string) => how === 'up' ? Math.ceil(value) : how === 'down' ? Math.floor(value) : Math.sign(value) * Math.round(Math.abs(value));";

/** Functions of our language in TypeScript; amounts are in a currency with two minor digits. */
export const helperSources: Readonly<Record<string, string>> = {
  rounded,
  ceilDiv: "const ceilDiv = (a: number, b: number) => rounded(a / b, 'up');",
  floorDiv: "const floorDiv = (a: number, b: number) => rounded(a / b, 'down');",
  roundDiv: "const roundDiv = (a: number, b: number) => rounded(a / b, 'nearest');",
  minutesUp: "const minutesUp = (durationMs: number) => rounded(durationMs / 60_000, 'up');",
  seconds: 'const seconds = (count: number) => count * 1000;',
  minutes: 'const minutes = (count: number) => count * 60_000;',
  percentOf:
    "const percentOf = (amountMinor: number, basisPoints: number, how = 'nearest') => rounded((amountMinor * basisPoints) / 10_000, how);",
  priceOf:
    "const priceOf = (energyWh: number, perKWh: number, how = 'up') => rounded((energyWh * perKWh) / 10_000_000, how);",
  fee: "const fee = (minutes: number, perMinute: number, how = 'up') => rounded((minutes * perMinute) / 10_000, how);",
};

/** An expression of ours in TypeScript; `used` collects the helpers that it calls. */
export function printTypescript(ast: Ast, used: Set<string>): string {
  const print = (part: Ast): string => printTypescript(part, used);
  switch (ast.kind) {
    case 'int':
    case 'bool':
      return String(ast.value);
    case 'string':
      return JSON.stringify(ast.value);
    case 'name':
      return ast.name;
    case 'field':
      return `${print(ast.object)}.${ast.field}`;
    case 'has':
      return `(${print(ast.path)} != null)`;
    case 'not':
      return `!${print(ast.operand)}`;
    case 'negate':
      return `(-${print(ast.operand)})`;
    case 'logic':
      return `(${print(ast.left)} ${ast.operator} ${print(ast.right)})`;
    case 'conditional':
      return `(${print(ast.test)} ? ${print(ast.yes)} : ${print(ast.no)})`;
    case 'binary':
      if (ast.operator === 'in') return `${print(ast.right)}.includes(${print(ast.left)})`;
      return `(${print(ast.left)} ${/^[!=]=$/.test(ast.operator) ? `${ast.operator}=` : ast.operator} ${print(ast.right)})`;
    case 'list':
      return `[${ast.items.map(print).join(', ')}]`;
    case 'macro': {
      const method = { exists: 'some', all: 'every', filter: 'filter' }[ast.macro];
      return `${print(ast.list)}.${method}((${ast.variable}: any) => ${print(ast.body)})`;
    }
    case 'call':
      return printCall(ast.name, ast.args.map(print), used);
    case 'error':
      return 'undefined';
  }
}

function printCall(name: string, args: readonly string[], used: Set<string>): string {
  if (name === 'min' || name === 'max') return `Math.${name}(${args.join(', ')})`;
  if (name === 'size') return `[...${args[0]}].length`;
  if (name === 'startsWith') return `${args[0]}.startsWith(${args[1]})`;
  used.add('rounded').add(name);
  return `${name}(${args.join(', ')})`;
}
