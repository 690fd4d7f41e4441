import type { Json } from '../../contracts/json.ts';
import type { ExpressionSite } from '../compile/expression-site.ts';
import type { FlowFile } from '../flow/flow-file.ts';
import { type AbstractEvaluator, abstractEvaluator } from '../prove/abstract/abstract-evaluator.ts';
import type { FieldNames } from './same-names.ts';

/** The two versions that are compared. */
export type Side = 'old' | 'new';

/** Answers an open question by its name; both sides ask in the same step. */
export type AnswerByName = (question: string) => boolean;

/** What is known before a step: names of the old version. */
export interface Doubts {
  /** Fields that may hold another value in one version than in the other. */
  readonly fields: ReadonlySet<string>;
  /** Settings that may have another value. */
  readonly settings: ReadonlySet<string>;
}

interface Pending {
  readonly pointer: string;
  readonly symbol: string;
}

/**
 * Keeps what one version computes in a step, by symbols: texts of expressions with the names of the old version and
 * with what became of the fields they read. Two values with the same symbol are the same at run time, whichever
 * values they are; so are two questions.
 */
export class SideRecord {
  readonly evaluator: AbstractEvaluator;
  readonly #side: Side;
  readonly #names: FieldNames;
  readonly #fieldNames: ReadonlyMap<object, string>;
  readonly #assigned = new Map<string, string>();
  #pending: Pending[] = [];
  #kept: Pending[] = [];
  #doubts: Doubts = { fields: new Set(), settings: new Set() };

  constructor(side: Side, file: FlowFile, names: FieldNames, answer: AnswerByName) {
    this.#side = side;
    this.#names = names;
    this.#fieldNames = new Map(Object.entries(file.context).map(([name, field]) => [field, name]));
    const inner = abstractEvaluator((_site, question) => answer(this.#symbolOf(question)));
    this.evaluator = {
      ...inner,
      value: (site, scope) => {
        this.#pending.push({ pointer: site.pointer, symbol: this.#symbolOfSite(site) });
        return inner.value(site, scope);
      },
      fit: (value, field) => {
        if (field !== undefined) this.#assign(value, this.#fieldNames.get(field) ?? '');
        return inner.fit(value, field);
      },
    };
  }

  /** Forgets the step before. */
  begin(doubts: Doubts): void {
    this.#doubts = doubts;
    this.#assigned.clear();
    this.#pending = [];
    this.#kept = [];
    this.evaluator.begin([]);
  }

  /** Field → symbol of what was written to it in this step. */
  get assigned(): ReadonlyMap<string, string> {
    return this.#assigned;
  }

  /** What was computed for requests (`input`), endings (`output`) or values in texts (`args`), in a fixed order. */
  computed(kind: 'input' | 'output' | 'args'): readonly string[] {
    return [...this.#kept, ...this.#pending]
      .flatMap(({ pointer, symbol }) => {
        const at = pointer.lastIndexOf(`/${kind}/`);
        return at < 0 ? [] : [`${pointer.slice(at + kind.length + 2)} ${symbol}`];
      })
      .toSorted();
  }

  /** What a field stands for now. */
  symbolOfField(name: string): string {
    const known = this.#assigned.get(name);
    if (known !== undefined) return known;
    return this.#doubts.fields.has(name) ? `${this.#side}.${name}` : name;
  }

  #symbolOfSite({ text }: ExpressionSite): string {
    return this.#symbolOf(text);
  }

  #symbolOf(text: string): string {
    const read: string[] = [];
    const renamed = text.replace(
      /\b(context|params)\.(\w+)/g,
      (_, record: string, name: string) => {
        const known = record === 'context' ? (this.#names.get(name) ?? name) : name;
        read.push(record === 'context' ? this.symbolOfField(known) : this.#symbolOfSetting(known));
        return `${record}.${known}`;
      },
    );
    return `${renamed}{${read.join()}}`;
  }

  #symbolOfSetting(name: string): string {
    return this.#doubts.settings.has(name) ? `${this.#side}.${name}` : name;
  }

  /** The expressions of an assign are evaluated right before their value is fitted to the field. */
  #assign(value: Json, ownName: string): void {
    const isOfField = ({ pointer }: Pending) =>
      pointer.includes(`/params/${ownName}/`) || pointer.includes(`/context/${ownName}/`);
    const symbols = this.#pending.filter(isOfField).map(({ symbol }) => symbol);
    this.#kept.push(...this.#pending.filter((one) => !isOfField(one)));
    this.#pending = [];
    const name = this.#names.get(ownName) ?? ownName;
    const written = symbols.length > 0 ? symbols.join() : JSON.stringify(value);
    this.#assigned.set(name, `(${written})`);
  }
}
