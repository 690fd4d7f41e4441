import type { ExprTypes } from '../../../../engine/core/expr/expression-type.ts';
import { typeFromSchema } from '../../../../engine/core/expr/type-from-schema.ts';

/** Schemas like those of a flow, for tables of right and wrong expressions. */
export const flowTypes: ExprTypes = {
  context: typeFromSchema({
    type: 'object',
    required: [
      'attempts',
      'authorizedMinor',
      'costMinor',
      'energyWh',
      'lang',
      'paid',
      'sessions',
      'endless',
      'share',
    ],
    properties: {
      attempts: { type: 'integer', minimum: 0, maximum: 10 },
      authorizedMinor: { type: 'integer', 'x-unit': 'minor', minimum: 0 },
      costMinor: { type: 'integer', 'x-unit': 'minor' },
      energyWh: { type: 'integer', 'x-unit': 'Wh' },
      lang: { enum: ['en', 'fi', 'sv', 'de'] },
      paid: { type: 'boolean' },
      note: { type: 'string' },
      endedAtMs: { type: 'integer', 'x-unit': 'at' },
      cardKey: { 'x-opaque': 'card' },
      receiptId: { 'x-opaque': 'id' },
      share: { type: 'number' },
      session: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      sessions: {
        type: 'array',
        maxItems: 64,
        items: {
          type: 'object',
          required: ['terminal', 'cardKey'],
          properties: {
            terminal: { type: 'string' },
            cardKey: { 'x-opaque': 'card' },
            open: { type: 'boolean' },
          },
        },
      },
      endless: { type: 'array', items: { type: 'integer' } },
    },
  }),
  params: typeFromSchema({
    type: 'object',
    required: ['preauthMinor', 'idleGrace', 'maxAttempts', 'percent'],
    properties: {
      preauthMinor: { type: 'integer', 'x-unit': 'minor', minimum: 100, maximum: 20000 },
      idleGrace: { type: 'duration', minimum: 'PT0S', maximum: 'PT1H' },
      maxAttempts: { type: 'integer', minimum: 1, maximum: 5 },
      percent: { type: 'integer', 'x-unit': 'bp' },
    },
  }),
  tariff: typeFromSchema({
    type: 'object',
    required: ['energyPrice', 'idlePrice'],
    properties: {
      energyPrice: { type: 'integer', 'x-unit': 'u/kWh' },
      idlePrice: { type: 'integer', 'x-unit': 'u/min' },
    },
  }),
  event: typeFromSchema({
    type: 'object',
    required: ['atMs', 'kind', 'cardKey'],
    properties: {
      atMs: { type: 'integer', 'x-unit': 'at' },
      kind: { enum: ['EMV', 'RFID', 'CUG'] },
      cardKey: { 'x-opaque': 'card' },
    },
  }),
};
