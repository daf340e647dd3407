import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { AppError } from '../errors.ts';
import { badRequest, unsupportedMediaType } from './http-errors.ts';

/** Room for the fields beside a text. */
const envelopeBytes = 8192;
/** JSON may write one character as two escapes of six bytes. */
const mostBytesPerCharacter = 12;

/** Parses a JSON body; refuses other types (415), a missing one (400) and one larger than its longest text needs (413). */
export function jsonBody(options: { maxTextChars: number; tooLarge(): AppError }): RequestHandler {
  const parse = express.json({
    limit: options.maxTextChars * mostBytesPerCharacter + envelopeBytes,
    type: () => true,
    // An encoded body could grow a thousandfold in memory.
    inflate: false,
  });
  return (request: Request, response: Response, next: NextFunction) => {
    const empty = request.headers['content-length'] === '0';
    const hasBody =
      !empty && (request.headers['content-length'] ?? request.headers['transfer-encoding']) !== undefined;
    if (!hasBody && request.headers['content-type'] === undefined) return next(missingBody());
    if (!isJson(request.headers['content-type'])) return next(unsupportedMediaType());
    if (!hasBody) return next(missingBody());
    parse(request, response, (error?: unknown) => {
      if (isTooLarge(error)) return next(options.tooLarge());
      if (error === undefined && request.body === undefined) return next(missingBody());
      next(error);
    });
  };
}

function missingBody(): AppError {
  return badRequest({ es: 'falta el cuerpo, un objeto JSON.', en: 'the body, a JSON object, is missing.' });
}

function isJson(contentType: string | undefined): boolean {
  return /^\s*application\/json\s*(?:;\s*charset\s*=\s*"?utf-?8"?\s*)?;?\s*$/i.test(contentType ?? '');
}

function isTooLarge(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'type' in error && error.type === 'entity.too.large';
}
