import type { CelInput } from '@bufbuild/cel';
import { compileExpression } from '../../engine/core/expr/compile-expression.ts';
import { parseExpression } from '../../engine/core/expr/parse-expression.ts';
import { comparable, preparedOracles, toBufbuild, toCelJs } from '../unit/core/expr/oracles.ts';
import { type Contestant, type Effort, type Measured, measureRatio } from './measure-ratio.ts';

/** Twelve expressions of the kind that flows hold; of the eighth the part that texts leave to expressions. */
const texts = [
  'event.card.kind == "EMV" && context.authorized >= tariff.minimum',
  'ceilDiv(context.energyWh * tariff.pricePerKwh, 1000)',
  'min(context.cost, context.authorized)',
  'max(0, ceilDiv(event.at - context.chargingEndedAt - tariff.idleGraceMs, 60000)) * tariff.idlePerMinute',
  'event.card.token == context.session.cardToken',
  'context.openSessions.exists(s, s.cardToken == event.card.token && s.terminal == context.terminal)',
  'context.session.receiptUrl != "" ? context.session.receiptUrl : tariff.receiptBase + "/r/" + context.session.id',
  'min(context.cost, context.authorized)',
  'context.cost * 100 >= context.authorized * params.topUpAtPercent && context.authorized < tariff.maximum',
  'size(context.connectors.filter(c, c.status == "Available")) == 1',
  'context.attempts < params.maxAttempts && event.error.code in ["TIMEOUT", "OFFLINE", "BUSY"]',
  'context.cost + roundDiv(context.cost * tariff.vatBasisPoints, 10000)',
];

const scope = {
  event: {
    at: 1_800_000_900_000,
    card: { kind: 'EMV', token: 'tok-7' },
    error: { code: 'OFFLINE' },
  },
  context: {
    authorized: 5000,
    energyWh: 12_345,
    cost: 556,
    attempts: 1,
    terminal: 't1',
    chargingEndedAt: 1_800_000_000_000,
    session: { id: 's1', cardToken: 'tok-7', receiptUrl: '' },
    openSessions: [
      { cardToken: 'tok-1', terminal: 't1' },
      { cardToken: 'tok-7', terminal: 't1' },
    ],
    connectors: [{ status: 'Occupied' }, { status: 'Available' }],
  },
  tariff: {
    minimum: 500,
    maximum: 10_000,
    pricePerKwh: 45,
    idleGraceMs: 600_000,
    idlePerMinute: 10,
    vatBasisPoints: 2100,
    receiptBase: 'https://receipts.example',
  },
  params: { topUpAtPercent: 80, maxAttempts: 3 },
};

/**
 * Twelve expressions, parsed once, by the two CEL libraries and by ours. The libraries get their scopes converted
 * beforehand, which a host would have to do each time. The faster library is the baseline.
 */
export function benchExpressions(effort: Effort): readonly Measured[] {
  const mine = texts.map((text) => {
    const { ast } = parseExpression(text);
    if (ast === undefined) throw new Error(`not an expression: ${text}`);
    return compileExpression(ast);
  });
  const others = texts.map(preparedOracles);
  const forBufbuild = toBufbuild(scope) as Map<string, CelInput>;
  const bufbuildScope = Object.fromEntries(forBufbuild);
  const celJsScope = toCelJs(scope) as Record<string, unknown>;
  for (const [at, text] of texts.entries()) {
    const answers = [
      mine[at]?.(scope),
      others[at]?.bufbuild(bufbuildScope),
      others[at]?.celJs(celJsScope),
    ].map((answer) => JSON.stringify(comparable(answer)));
    if (new Set(answers).size !== 1) throw new Error(`${text}: ${answers.join(' · ')}`);
  }
  const units = texts.length;
  const celJs = {
    name: 'cel-js',
    units,
    run: () => others.forEach((prepared) => void prepared.celJs(celJsScope)),
  };
  const bufbuild = {
    name: '@bufbuild/cel',
    units,
    run: () => others.forEach((prepared) => void prepared.bufbuild(bufbuildScope)),
  };
  const own = {
    name: 'our evaluator',
    units,
    run: () => mine.forEach((evaluate) => void evaluate(scope)),
  };
  const [, other] = measureRatio([celJs, bufbuild], { rounds: 5, callsPerRound: 5000 });
  const libraries: readonly [Contestant, Contestant] =
    (other?.ratio ?? 0) > 1 ? [bufbuild, celJs] : [celJs, bufbuild];
  return measureRatio([...libraries, own], effort);
}
