import { Ajv } from 'ajv';
import type { FastifyInstance } from 'fastify';

/**
 * Checks what comes in. Texts in a URL become the number or flag that the schema wants; a body is JSON already and
 * is taken as it is: nothing is converted, filled in or dropped. Answers are only described, never trimmed.
 */
export function compileValidators(app: FastifyInstance): void {
  const ofUrl = new Ajv({ coerceTypes: true, allowUnionTypes: true });
  const ofBody = new Ajv({ allowUnionTypes: true });
  app.setValidatorCompiler(({ schema, httpPart }) =>
    (httpPart === 'body' ? ofBody : ofUrl).compile(schema as object),
  );
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
}
