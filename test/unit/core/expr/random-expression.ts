import type { Ast, BinaryOperator, FieldAst } from '../../../../engine/core/expr/ast.ts';
import { edgeInts, texts } from './random-scope.ts';
import type { RandomSource } from './random-source.ts';

const range = [0, 0] as const;
type Unit = 'count' | 'minor' | 'ms' | 'at';
type Loop = { readonly name: string; readonly of: 'item' | 'int' | 'string' };

const name = (text: string): Ast => ({ kind: 'name', name: text, range });
const field = (object: Ast, text: string): FieldAst => ({
  kind: 'field',
  object,
  field: text,
  fieldRange: range,
  range,
});
const context = (text: string) => field(name('context'), text);
const binary = (operator: BinaryOperator, left: Ast, right: Ast): Ast => ({
  kind: 'binary',
  operator,
  left,
  right,
  range,
});
const call = (text: string, ...args: Ast[]): Ast => ({
  kind: 'call',
  name: text,
  method: false,
  args,
  nameRange: range,
  range,
});
const int = (value: number): Ast =>
  value < 0
    ? { kind: 'negate', operand: { kind: 'int', value: -value, range }, range }
    : { kind: 'int', value, range };
const text = (value: string): Ast => ({ kind: 'string', value, range });

/**
 * Makes random well-typed expressions over `randomScopeTypes`, as trees. `budget` is about the number
 * of nodes; a part uses its budget up or ends early.
 */
export class ExpressionMaker {
  private readonly random: RandomSource;
  private loop: Loop | undefined;

  constructor(random: RandomSource) {
    this.random = random;
  }

  make(budget: number): Ast {
    const kind = this.random.below(10);
    if (kind < 6) return this.bool(budget);
    if (kind === 9) return this.string(budget);
    return this.int(this.random.pick(['count', 'count', 'minor', 'ms', 'at']), budget);
  }

  /** Splits a budget between two parts, often very unevenly so that trees get deep. */
  private split(budget: number): [number, number] {
    const left = this.random.chance(0.4)
      ? this.random.pick([1, budget - 2])
      : this.random.below(Math.max(1, budget - 1));
    return [left, budget - 1 - left];
  }

  private choice(make: (budget: number) => Ast, budget: number): Ast {
    const [a, rest] = this.split(budget);
    const [b, c] = this.split(rest);
    return { kind: 'conditional', test: this.bool(a), yes: make(b), no: make(c), range };
  }

  /** A field of a unit; its type is never that of a literal. */
  private intField(unit: Unit): Ast {
    if (unit === 'minor') return context('costMinor');
    if (unit === 'ms') return context('graceMs');
    if (unit === 'at') return context('atMs');
    const paths: Ast[] = ['small', 'big', 'zero', 'any'].map(context);
    paths.push(field(context('session'), 'id'));
    if (this.loop?.of === 'item')
      for (let i = 0; i < 4; i++) paths.push(field(name(this.loop.name), 'n'));
    if (this.loop?.of === 'int') for (let i = 0; i < 4; i++) paths.push(name(this.loop.name));
    // Now and then an optional field that nobody asked about: it faults when absent.
    if (this.random.chance(0.06)) return this.optionalPath();
    return this.random.pick(paths);
  }

  private optionalPath(): FieldAst {
    if (this.loop?.of === 'item' && this.random.chance(0.7))
      return field(name(this.loop.name), 'opt');
    return this.random.chance(0.5) ? context('maybe') : field(context('session'), 'end');
  }

  private literal(): Ast {
    return int(this.random.chance(0.6) ? this.random.below(12) : this.random.pick(edgeInts));
  }

  /** A sum that begins with a field, so that it keeps its unit beside anything. */
  private anchored(unit: Unit, budget: number): Ast {
    if (budget < 3) return this.intField(unit);
    const other = unit === 'at' ? 'ms' : unit;
    return binary(this.random.pick(['+', '-']), this.intField(unit), this.int(other, budget - 2));
  }

  int(unit: Unit, budget: number): Ast {
    const { random } = this;
    if (budget < 3)
      return unit !== 'at' && random.chance(0.5) ? this.literal() : this.intField(unit);
    const [a, b] = this.split(budget);
    const kind = random.below(10);
    if (kind === 0) return this.choice((part) => this.int(unit, part), budget);
    if (kind === 1) return call(random.pick(['min', 'max']), this.int(unit, a), this.int(unit, b));
    if (unit === 'at') return binary(random.pick(['+', '-']), this.int('at', a), this.int('ms', b));
    if (kind === 2) return { kind: 'negate', operand: this.int(unit, budget - 1), range };
    if (kind === 3 || kind === 4) {
      const divide = random.pick(['ceilDiv', 'floorDiv', 'roundDiv']);
      return call(divide, this.anchored(unit, a), this.int('count', b));
    }
    if (kind === 5) return this.unitChange(unit, a, b);
    if (kind === 6) return binary('*', this.anchored(unit, a), this.int('count', b));
    if (kind === 7 && unit === 'count')
      return binary('*', this.int('count', a), this.int('count', b));
    return binary(random.pick(['+', '-']), this.int(unit, a), this.int(unit, b));
  }

  /** A number of a unit out of numbers of other units. */
  private unitChange(unit: Unit, a: number, b: number): Ast {
    const { random } = this;
    const rounding = random.chance(0.3) ? [text(random.pick(['up', 'down', 'nearest']))] : [];
    if (unit === 'ms')
      return random.chance(0.5)
        ? binary('-', this.anchored('at', a), this.anchored('at', b))
        : call(random.pick(['seconds', 'minutes']), this.int('count', a));
    if (unit === 'minor') {
      const energyWh = random.chance(0.8) ? context('energyWh') : this.literal();
      const pick = random.below(3);
      if (pick === 0)
        return call('priceOf', energyWh, field(name('tariff'), 'energyPrice'), ...rounding);
      if (pick === 1) {
        const minutes = call('minutesUp', this.int('ms', a));
        return call('fee', minutes, field(name('tariff'), 'minutePrice'), ...rounding);
      }
      return call('percentOf', this.int('minor', a), this.literal(), ...rounding);
    }
    const pick = random.below(4);
    if (pick === 0) return call('size', this.list(a).ast);
    if (pick === 1) return call('size', this.string(a));
    const [left, right] = [this.anchored('minor', a), this.anchored('minor', b)];
    return call(random.pick(['ceilDiv', 'floorDiv', 'roundDiv']), left, right);
  }

  string(budget: number): Ast {
    const { random } = this;
    if (budget < 3 || random.chance(0.3)) {
      const paths: Ast[] = [context('name'), context('lang')];
      if (this.loop?.of === 'item') paths.push(field(name(this.loop.name), 's'));
      if (this.loop?.of === 'string') paths.push(name(this.loop.name));
      return random.chance(0.4) ? text(random.pick(texts)) : random.pick(paths);
    }
    const [a, b] = this.split(budget);
    if (random.chance(0.3)) return this.choice((part) => this.string(part), budget);
    return binary('+', this.string(a), this.string(b));
  }

  /** A list and what its items are; a filter when it is allowed and there is budget. */
  private list(budget: number): { ast: Ast; of: Loop['of'] } {
    const of = this.random.pick(['item', 'int', 'string'] as const);
    const ast = context({ item: 'items', int: 'nums', string: 'names' }[of]);
    if (this.loop !== undefined || budget < 5 || this.random.chance(0.5)) return { ast, of };
    return { ast: this.macro('filter', { ast, of }, budget - 3), of };
  }

  private macro(
    macro: 'exists' | 'all' | 'filter',
    list: { ast: Ast; of: Loop['of'] },
    budget: number,
  ): Ast {
    const variable = this.random.pick(['s', 'item', 'x1']);
    this.loop = { name: variable, of: list.of };
    const body = this.bool(budget);
    this.loop = undefined;
    const variableRange = range;
    return { kind: 'macro', macro, list: list.ast, variable, variableRange, body, range };
  }

  private boolLeaf(): Ast {
    const { random } = this;
    const pick = random.below(6);
    if (pick === 0) return { kind: 'bool', value: random.chance(0.5), range };
    if (pick === 1) return { kind: 'has', path: this.optionalPath(), range };
    if (this.loop?.of === 'item' && pick < 4) return field(name(this.loop.name), 'ok');
    return context(random.pick(['flag', 'off']));
  }

  private compare(a: number, b: number): Ast {
    const operator = this.random.pick(['==', '!=', '<', '<=', '>', '>='] as const);
    const unit = this.random.pick(['count', 'count', 'minor', 'ms', 'at'] as const);
    return binary(operator, this.anchored(unit, a), this.int(unit, b));
  }

  private membership(a: number, b: number): Ast {
    const { random } = this;
    const areInts = random.chance(0.5);
    const make = (part: number) => (areInts ? this.int('count', part) : this.string(part));
    if (random.chance(0.3)) return binary('in', make(a), context(areInts ? 'nums' : 'names'));
    const items = Array.from({ length: random.below(5) }, () => make(Math.floor(b / 4)));
    return binary('in', make(a), { kind: 'list', items, range });
  }

  /** `has(path) && … path …`, the way an optional field is meant to be used. */
  private guarded(budget: number): Ast {
    const path = this.optionalPath();
    const operator = this.random.pick(['==', '<', '>='] as const);
    const use = binary(operator, path, this.int('count', budget));
    return { kind: 'logic', operator: '&&', left: { kind: 'has', path, range }, right: use, range };
  }

  bool(budget: number): Ast {
    const { random } = this;
    if (budget < 3) return this.boolLeaf();
    const [a, b] = this.split(budget);
    switch (random.below(12)) {
      case 0:
        return this.choice((part) => this.bool(part), budget);
      case 1:
        return { kind: 'not', operand: this.bool(budget - 1), range };
      case 2:
      case 3:
      case 4: {
        const operator = random.pick(['&&', '||'] as const);
        return { kind: 'logic', operator, left: this.bool(a), right: this.bool(b), range };
      }
      case 5:
        return this.membership(a, b);
      case 6:
        return this.guarded(budget - 3);
      case 7:
        return random.chance(0.5)
          ? binary(random.pick(['==', '!=']), this.bool(a), this.bool(b))
          : binary(random.pick(['==', '!=']), this.string(a), this.string(b));
      case 8: {
        const args = [this.string(a), this.string(b)];
        return { ...call('startsWith', ...args), method: true } as Ast;
      }
      case 9:
        if (this.loop === undefined)
          return this.macro(random.pick(['exists', 'all']), this.list(a), b);
        return this.compare(a, b);
      default:
        return this.compare(a, b);
    }
  }
}
