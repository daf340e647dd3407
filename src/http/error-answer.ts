import type { ErrorRequestHandler, Response } from 'express';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { ErrorBody, Language } from '../protocol.ts';
import { badRequest, bodyTooLarge, internalError, unsupportedMediaType } from './http-errors.ts';
import { requestLanguage } from './request-language.ts';

/** The one shape of every error, in the language of who reads it. */
export function errorBody(error: AppError, language: Language): ErrorBody {
  return { error: { code: error.code, message: error.publicMessage[language] } };
}

/**
 * Only an AppError speaks for itself. What the body parser and the router throw is told by its type; anything else is an
 * `internal` error of which the person sees a plain sentence and the log sees all.
 */
export function expectedError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (thrown instanceof URIError) {
    return badRequest({ es: 'la dirección está mal escrita.', en: 'the address is malformed.' }, thrown);
  }
  switch (bodyParserType(thrown)) {
    case 'entity.too.large':
    case 'parameters.too.many':
      return bodyTooLarge();
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return unsupportedMediaType();
    case 'entity.parse.failed':
    case 'entity.verify.failed':
      return badRequest({ es: 'no es JSON bien formado.', en: 'it is not well-formed JSON.' }, thrown);
    case 'request.size.invalid':
    case 'request.aborted':
      return badRequest({ es: 'ha llegado incompleta.', en: 'it arrived incomplete.' }, thrown);
    default:
      return internalError(thrown);
  }
}

/** body-parser names what went wrong in a `type`; reading it from a stranger's error must not throw. */
function bodyParserType(thrown: unknown): unknown {
  try {
    return typeof thrown === 'object' && thrown !== null && 'type' in thrown ? thrown.type : undefined;
  } catch {
    return undefined;
  }
}

export function logError(log: Log, error: AppError, where: string): void {
  try {
    if (error.status >= 500 && error.status !== 503) log.error({ err: error, where }, error.message);
    else log.info({ code: error.code, where }, error.message);
  } catch {
    // A thing that cannot even be printed was thrown.
    log.error({ code: error.code, where }, 'An error that cannot be printed');
  }
}

export function sendError(response: Response, error: AppError, language: Language): void {
  const status = error.status >= 400 && error.status <= 599 ? error.status : 500;
  if (error.retryAfterSeconds !== undefined) {
    response.setHeader('retry-after', String(Math.max(1, Math.ceil(error.retryAfterSeconds))));
  }
  if (status === 401) response.setHeader('www-authenticate', 'Bearer realm="tendero"');
  response.setHeader('content-language', language);
  response.setHeader('cache-control', 'no-store');
  response.status(status).json(errorBody(error, language));
}

export function errorHandler(deps: { log: Log; shopLanguage(): Language }): ErrorRequestHandler {
  return (thrown, request, response, _next) => {
    const error = expectedError(thrown);
    logError(deps.log, error, `${request.method} ${request.path}`);
    // The answer has begun: all that is left is to end it.
    if (response.headersSent) response.destroy();
    else sendError(response, error, requestLanguage(request, deps.shopLanguage()));
  };
}
