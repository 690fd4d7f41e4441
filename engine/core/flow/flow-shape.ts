import { validate } from '../../contracts/generated/flow-validator.ts';
import type { ShapeValidator } from '../../contracts/shape-validator.ts';
import type { CodeOfShape } from './shape-findings.ts';

/** The validator of flow.schema.json. */
export const flowShape: ShapeValidator = { validate };

const reservedInMachine: Readonly<Record<string, string>> = {
  id: 'The id of a step is its path, and that of a request the path of its step; remove "id".',
  systemId: 'Requests cannot be named for others; remove "systemId".',
  context: 'What a session remembers is declared under "context" beside "machine".',
};

/** Shapes that have a code of their own. */
export const codeOfFlowShape: CodeOfShape = ({ instancePath, keyword, params }) => {
  if (!instancePath.startsWith('/machine')) return undefined;
  const extra = String(params['additionalProperty']);
  if (keyword === 'additionalProperties' && Object.hasOwn(reservedInMachine, extra)) {
    const message = reservedInMachine[extra];
    return { code: 'FLOW_NAME_RESERVED', ...(message === undefined ? {} : { message }) };
  }
  if (keyword !== 'type') return undefined;
  if (instancePath.endsWith('/guard'))
    return {
      code: 'FLOW_GUARD_UNKNOWN',
      message:
        'A condition is written {"type": "when", "params": {"$expr": "…"}}; a name alone means nothing.',
    };
  if (/\/(?:entry|exit|actions)(?:\/\d+)?$/.test(instancePath))
    return {
      code: 'FLOW_ACTION_UNKNOWN',
      message:
        'An action is written {"type": "assign", "params": {…}}; a name alone means nothing.',
    };
  return undefined;
};
