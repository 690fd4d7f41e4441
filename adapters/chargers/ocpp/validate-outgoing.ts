import { createRequire } from 'node:module';
import type { SchemaObject } from 'ajv';
import { createValidator } from 'ocpp-rpc';
import { ForecourtError } from '../../../engine/contracts/forecourt-error.ts';
import { redactCardNumbers } from '../../kit/card-number.ts';
import { type Payload, subprotocol } from './wire.ts';

const require = createRequire(import.meta.url);
const schemas = require('ocpp-rpc/lib/schemas/ocpp1_6.json') as SchemaObject;
const validator = createValidator(subprotocol, schemas);

/**
 * Holds what we send against the schemas of OCPP 1.6. We are strict with ourselves and lenient with stations.
 *
 * @param kind `req` for a call, `conf` for an answer
 * @throws CHARGER_VALIDATION
 */
export function validateOutgoing(action: string, kind: 'req' | 'conf', payload: Payload): void {
  try {
    const isValid = validator.validate(`urn:${action}.${kind}`, payload);
    if (isValid !== true) throw new Error('The payload does not fit.');
  } catch (cause) {
    const reason = redactCardNumbers(cause instanceof Error ? cause.message : String(cause));
    throw new ForecourtError('CHARGER_VALIDATION', { action, kind, reason }, { cause });
  }
}
