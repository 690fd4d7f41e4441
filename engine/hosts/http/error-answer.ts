import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Log } from '../kit/log.ts';
import { errorStatus } from './error-status.ts';

/** Gives the answer to an error of whatever kind: a ForecourtError body, and a line in the log when it is ours. */
export function errorAnswer(log: Log) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const known = asForecourtError(error);
    const status = error.statusCode === 413 ? 413 : errorStatus(known.code);
    if (status >= 500 && known.code !== 'HOST_CLOSING') {
      log('error', 'A request failed', {
        operation: `${request.method} ${request.routeOptions.url ?? ''}`,
        code: known.code,
        error: String(known.cause ?? error),
      });
    }
    return reply.code(status).type('application/json').send(JSON.stringify(known));
  };
}

function asForecourtError(error: FastifyError): ForecourtError {
  if (error instanceof ForecourtError) return error;
  const problem = error.validation?.[0];
  if (problem !== undefined) {
    const part = error.validationContext ?? 'request';
    const details = { part, place: problem.instancePath, problem: problem.message ?? '' };
    return new ForecourtError('HOST_REQUEST', details, { cause: error });
  }
  if (error.statusCode === 415)
    return new ForecourtError('HOST_CONTENT_TYPE', {}, { cause: error });
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return new ForecourtError('HOST_REQUEST', { problem: problemOf(error) }, { cause: error });
  }
  return new ForecourtError('HOST_INTERNAL', {}, { cause: error });
}

/** Fastify's own sentence; a JSON parser's would quote the body, the one about a URL the URL. */
function problemOf(error: FastifyError): string {
  if (error.code === 'FST_ERR_BAD_URL' || error.code === 'FST_ERR_MAX_PARAM_LENGTH') {
    return 'The path is not usable';
  }
  return error.code?.startsWith('FST_ERR_') ? error.message : 'The body is not valid JSON';
}
