import type { Request } from 'express';
import { type Language, languages } from '../protocol.ts';

/** What a person is spoken to in: the body's `language`, else what the browser asks for, else the shop's. */
export function requestLanguage(request: Request, shopLanguage: Language): Language {
  const body: unknown = request.body;
  if (typeof body === 'object' && body !== null && 'language' in body) {
    const named = languages.find((language) => language === body.language);
    if (named !== undefined) return named;
  }
  if (request.headers['accept-language'] === undefined) return shopLanguage;
  const inOrder = [shopLanguage, ...languages.filter((language) => language !== shopLanguage)];
  const accepted = request.acceptsLanguages(inOrder);
  return languages.find((language) => language === accepted) ?? shopLanguage;
}
