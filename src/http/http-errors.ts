/** The errors that HTTP itself makes, each with its sentence. */
import { AppError, type Sentence } from '../errors.ts';

function httpError(
  status: number,
  code: string,
  publicMessage: Sentence,
  options: { retryAfterSeconds?: number; cause?: unknown } = {},
): AppError {
  return new AppError(code, `${status} ${code}: ${publicMessage.en}`, { status, publicMessage, ...options });
}

/** The same, byte for byte, for an unknown conversation and for one of somebody else. */
export const conversationNotFound = (): AppError =>
  httpError(404, 'not_found', {
    es: 'No encontramos esa conversación.',
    en: 'We cannot find that conversation.',
  });

export const unknownTurn = (): AppError =>
  httpError(404, 'unknown_turn', {
    es: 'Esa respuesta no es de esta conversación.',
    en: 'That answer is not of this conversation.',
  });

export const unknownProduct = (): AppError =>
  httpError(404, 'unknown_product', {
    es: 'No tenemos ese producto.',
    en: 'We do not carry that product.',
  });

export const unknownOrder = (): AppError =>
  httpError(404, 'unknown_order', {
    es: 'No hay ningún pedido con ese número.',
    en: 'There is no order with that number.',
  });

export const unknownUpload = (): AppError =>
  httpError(404, 'unknown_upload', {
    es: 'Ese archivo no está aquí, o le falta una parte. Envíelo de nuevo.',
    en: 'That file is not here, or a part of it is missing. Please send it again.',
  });

export const noPublishing = (): AppError =>
  httpError(503, 'not_ready', {
    es: 'Desde aquí no se puede publicar. Use «npm run ingest».',
    en: 'Nothing can be published from here. Use “npm run ingest”.',
  });

export const noWebhook = (): AppError =>
  httpError(409, 'no_webhook', {
    es: 'No hay adónde enviarlo: falta ORDER_WEBHOOK_URL en los ajustes.',
    en: 'There is nowhere to send it: ORDER_WEBHOOK_URL is not set.',
  });

export const unknownRoute = (): AppError =>
  httpError(404, 'unknown_route', {
    es: 'Aquí no hay nada. La lista de direcciones está en /docs.',
    en: 'There is nothing here. The list of addresses is at /docs.',
  });

export const methodNotAllowed = (allowed: readonly string[]): AppError =>
  httpError(405, 'method_not_allowed', {
    es: `Esta dirección solo admite ${allowed.join(', ')}.`,
    en: `This address only takes ${allowed.join(', ')}.`,
  });

export const badRequest = (problem: Sentence, cause?: unknown): AppError =>
  httpError(
    400,
    'bad_request',
    { es: `La petición no es válida: ${problem.es}`, en: `The request is not valid: ${problem.en}` },
    { cause },
  );

export const unsupportedMediaType = (): AppError =>
  httpError(415, 'unsupported_media_type', {
    es: 'Envíe JSON en UTF-8, con la cabecera content-type: application/json.',
    en: 'Send JSON in UTF-8, with the header content-type: application/json.',
  });

export const messageTooLong = (mostCharacters: number): AppError =>
  httpError(413, 'message_too_long', {
    es: `El mensaje es demasiado largo. Escriba como mucho ${mostCharacters} caracteres.`,
    en: `The message is too long. Please write at most ${mostCharacters} characters.`,
  });

export const bodyTooLarge = (): AppError =>
  httpError(413, 'body_too_large', {
    es: 'La petición es demasiado grande.',
    en: 'The request is too large.',
  });

export const tooManyTurns = (retryAfterSeconds: number): AppError =>
  httpError(
    429,
    'too_many_requests',
    {
      es: `Ha enviado muchos mensajes seguidos. Espere ${retryAfterSeconds} s y vuelva a intentarlo.`,
      en: `That was many messages in a short time. Please wait ${retryAfterSeconds} s and try again.`,
    },
    { retryAfterSeconds },
  );

export const notStaff = (): AppError =>
  httpError(401, 'unauthorized', {
    es: 'Esto es solo para el personal de la tienda. Identifíquese con su cuenta o con el código de acceso.',
    en: 'This is for the shop’s staff only. Sign in with your account or the access token.',
  });

export const notAllowed = (): AppError =>
  httpError(403, 'forbidden', {
    es: 'Su cuenta no tiene permiso para esto. Pídaselo a quien administra la tienda.',
    en: 'Your account may not do this. Ask whoever administers the shop.',
  });

/** The same for a wrong name, a wrong password, a wrong token and a disabled account. */
export const wrongSignIn = (): AppError =>
  httpError(401, 'wrong_sign_in', {
    es: 'Ese nombre y esa contraseña, o ese código de acceso, no son válidos.',
    en: 'That name and password, or that access token, is not valid.',
  });

export const wrongPassword = (): AppError =>
  httpError(400, 'wrong_password', {
    es: 'La contraseña actual no es esa.',
    en: 'That is not the current password.',
  });

export const changePassword = (): AppError =>
  httpError(403, 'change_password', {
    es: 'Elija antes una contraseña suya: la que tiene la puso otra persona.',
    en: 'Choose a password of your own first: somebody else set the one you have.',
  });

export const otherSite = (): AppError =>
  httpError(403, 'other_site', {
    es: 'Esta petición no viene de la consola. Ábrala y hágalo desde allí.',
    en: 'This request does not come from the console. Open it and do it from there.',
  });

export const noAccount = (): AppError =>
  httpError(409, 'no_account', {
    es: 'Ha entrado con el código de acceso, que no tiene contraseña.',
    en: 'You came in with the access token, which has no password.',
  });

export const unknownAccount = (): AppError =>
  httpError(404, 'unknown_account', {
    es: 'No hay ninguna cuenta así.',
    en: 'There is no such account.',
  });

export const tooManySignIns = (retryAfterSeconds: number): AppError =>
  httpError(
    429,
    'too_many_requests',
    {
      es: `Demasiados intentos de entrar. Espere ${retryAfterSeconds} s y vuelva a probar.`,
      en: `Too many attempts to sign in. Please wait ${retryAfterSeconds} s and try again.`,
    },
    { retryAfterSeconds },
  );

export const unknownSynonyms = (): AppError =>
  httpError(404, 'unknown_synonyms', {
    es: 'Esos sinónimos ya no están.',
    en: 'Those synonyms are no longer there.',
  });

export const unknownNote = (): AppError =>
  httpError(404, 'unknown_note', {
    es: 'Esa nota ya no existe.',
    en: 'That note no longer exists.',
  });

export const nobodyAskedFor = (): AppError =>
  httpError(409, 'no_handoff', {
    es: 'En esta conversación no se ha pedido hablar con una persona.',
    en: 'Nobody asked for a person in this conversation.',
  });

export const originNotAllowed = (origin: string): AppError =>
  httpError(403, 'origin_not_allowed', {
    es: `Las páginas de ${origin} no pueden usar este servicio. Para permitirlo, añada ese origen a ALLOWED_ORIGINS y reinicie el servicio.`,
    en: `Pages of ${origin} may not use this service. To allow it, add that origin to ALLOWED_ORIGINS and restart the service.`,
  });

export const shopClosed = (): AppError =>
  httpError(503, 'not_ready', {
    es: 'La tienda aún no ha publicado su catálogo. Vuelva en unos minutos.',
    en: 'The shop has not published its catalogue yet. Please come back in a few minutes.',
  });

export const modelIsBusy = (): AppError =>
  httpError(
    503,
    'model_busy',
    {
      es: 'El modelo está atendiendo a clientes. Vuelva a intentarlo dentro de un rato.',
      en: 'The model is serving shoppers. Please try again in a while.',
    },
    { retryAfterSeconds: 60 },
  );

export const stillReading = (): AppError =>
  httpError(
    503,
    'still_reading',
    {
      es: 'El modelo aún no ha terminado, o atiende a clientes. El resultado aparecerá aquí cuando acabe.',
      en: 'The model has not finished yet, or serves shoppers. The result will appear here when it is done.',
    },
    { retryAfterSeconds: 60 },
  );

export const noModel = (): AppError =>
  httpError(409, 'no_model', {
    es: 'No hay ningún modelo: CHAT_MODEL es «none» o aún no se ha encontrado.',
    en: 'There is no model: CHAT_MODEL is “none”, or none was found yet.',
  });

export const internalError = (cause: unknown): AppError =>
  new AppError('internal', 'An error nobody expected', { status: 500, cause });
