/** The part of ECMAScript's expressions that SCXML files use and that can be put into flow expressions. */
export type EsAst =
  | { readonly kind: 'literal'; readonly value: number | string | boolean | null | undefined }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly object: EsAst; readonly name: string }
  | { readonly kind: 'call'; readonly callee: EsAst; readonly args: readonly EsAst[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: EsAst }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: EsAst;
      readonly right: EsAst;
    }
  | {
      readonly kind: 'conditional';
      readonly test: EsAst;
      readonly yes: EsAst;
      readonly no: EsAst;
    }
  | { readonly kind: 'list'; readonly items: readonly EsAst[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [string, EsAst])[] };

/** The expression is outside the part that we read; the message says what. */
export class EsRefusal extends Error {}

const TOKEN =
  /\s+|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|([A-Za-z_$][\w$]*)|(===|!==|==|!=|<=|>=|&&|\|\||[-+*/%<>!?:.,()[\]{}])/y;
const LENGTH_MAX = 1000;
const DEPTH_MAX = 50;
const words = new Map<string, boolean | null | undefined>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
]);
/** Binary operators from the loosest to the tightest. */
const levels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['===', '!==', '==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

interface Token {
  readonly kind: 'number' | 'string' | 'name' | 'sign';
  readonly text: string;
}

/** Parses an expression. @throws EsRefusal for anything that we do not read */
export function parseEcmascript(text: string): EsAst {
  if (text.length > LENGTH_MAX) throw new EsRefusal('it is too long');
  const parser = new Parser(tokenize(text));
  return parser.whole();
}

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) throw new EsRefusal(`"${text[at]}" is not understood`);
    const [, number, string, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (string !== undefined) tokens.push({ kind: 'string', text: string });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): EsAst {
    const ast = this.#conditional();
    const rest = this.#tokens[this.#at];
    if (rest !== undefined) throw new EsRefusal(`"${rest.text}" is not expected`);
    return ast;
  }

  #takes(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.text !== text || token.kind === 'string') return false;
    this.#at += 1;
    return true;
  }

  #expect(text: string): void {
    if (!this.#takes(text)) throw new EsRefusal(`"${text}" is missing`);
  }

  #conditional(): EsAst {
    this.#depth += 1;
    if (this.#depth > DEPTH_MAX) throw new EsRefusal('it is nested too deep');
    const test = this.#binary(0);
    let ast = test;
    if (this.#takes('?')) {
      const yes = this.#conditional();
      this.#expect(':');
      ast = { kind: 'conditional', test, yes, no: this.#conditional() };
    }
    this.#depth -= 1;
    return ast;
  }

  #binary(level: number): EsAst {
    const operators = levels[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = operators.find((candidate) => this.#takes(candidate));
      if (operator === undefined) return left;
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1) };
    }
  }

  #unary(): EsAst {
    const operator = ['!', '-', 'typeof'].find((candidate) => this.#takes(candidate));
    if (operator === undefined) return this.#member();
    this.#depth += 1;
    if (this.#depth > DEPTH_MAX) throw new EsRefusal('it is nested too deep');
    const operand = this.#unary();
    this.#depth -= 1;
    return { kind: 'unary', operator, operand };
  }

  #member(): EsAst {
    let ast = this.#primary();
    for (;;) {
      if (this.#takes('.')) ast = { kind: 'member', object: ast, name: this.#name() };
      else if (this.#takes('(')) ast = { kind: 'call', callee: ast, args: this.#items(')') };
      else if (this.#takes('[')) throw new EsRefusal('"[ ]" is not understood here');
      else return ast;
    }
  }

  #name(): string {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'name') throw new EsRefusal('a name is missing');
    this.#at += 1;
    return token.text;
  }

  #items(end: string): readonly EsAst[] {
    const items: EsAst[] = [];
    if (this.#takes(end)) return items;
    do items.push(this.#conditional());
    while (this.#takes(','));
    this.#expect(end);
    return items;
  }

  #primary(): EsAst {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new EsRefusal('something is missing at the end');
    this.#at += 1;
    if (token.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token.kind === 'string') return { kind: 'literal', value: unquote(token.text) };
    if (token.kind === 'name') {
      if (words.has(token.text)) {
        const value = words.get(token.text);
        return { kind: 'literal', value };
      }
      if (token.text === 'function' || token.text === 'new')
        throw new EsRefusal(`"${token.text}" is not understood`);
      return { kind: 'name', name: token.text };
    }
    if (token.text === '(') {
      const inner = this.#conditional();
      this.#expect(')');
      return inner;
    }
    if (token.text === '[') return { kind: 'list', items: this.#items(']') };
    if (token.text === '{') return this.#object();
    throw new EsRefusal(`"${token.text}" is not expected`);
  }

  #object(): EsAst {
    const members: [string, EsAst][] = [];
    if (this.#takes('}')) return { kind: 'object', members };
    do {
      const key = this.#tokens[this.#at];
      if (key === undefined || key.kind === 'sign') throw new EsRefusal('a name is missing');
      this.#at += 1;
      this.#expect(':');
      const name = key.kind === 'string' ? unquote(key.text) : key.text;
      members.push([name, this.#conditional()]);
    } while (this.#takes(','));
    this.#expect('}');
    return { kind: 'object', members };
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function unquote(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, (_, char: string) => {
    if (/[A-Za-z0-9]/.test(char) && escapes[char] === undefined)
      throw new EsRefusal(`"\\${char}" is not understood`);
    return escapes[char] ?? char;
  });
}
