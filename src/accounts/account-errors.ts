import { AppError } from '../errors.ts';

export const mostNameChars = 40;
export const leastPasswordChars = 10;
export const mostPasswordChars = 200;

export const nameTaken = (): AppError =>
  new AppError('name_taken', 'There is an account of that name already', {
    status: 409,
    publicMessage: {
      es: 'Ya hay una cuenta con ese nombre.',
      en: 'There is an account of that name already.',
    },
  });

export const badName = (): AppError =>
  new AppError('bad_name', 'Not a name an account can have', {
    status: 400,
    publicMessage: {
      es: `El nombre tiene de 2 a ${mostNameChars} letras, cifras, espacios, puntos o guiones. No use una dirección de correo.`,
      en: `A name has 2 to ${mostNameChars} letters, digits, spaces, dots or hyphens. Do not use an e-mail address.`,
    },
  });

export const weakPassword = (): AppError =>
  new AppError('weak_password', 'A password that is too short, too long, or the name', {
    status: 400,
    publicMessage: {
      es: `La contraseña tiene de ${leastPasswordChars} a ${mostPasswordChars} caracteres, no todos iguales, y no es el nombre.`,
      en: `A password has ${leastPasswordChars} to ${mostPasswordChars} characters, not all the same, and is not the name.`,
    },
  });

export const lastAdmin = (): AppError =>
  new AppError('last_admin', 'The last admin account stays what it is', {
    status: 409,
    publicMessage: {
      es: 'Es la última cuenta que administra. Dé antes ese permiso a otra.',
      en: 'It is the last admin account. Make another one an admin first.',
    },
  });

export const firstIsAdmin = (): AppError =>
  new AppError('first_is_admin', 'The first account has to be an admin', {
    status: 409,
    publicMessage: {
      es: 'La primera cuenta tiene que ser la de quien administra.',
      en: 'The first account has to be an admin’s.',
    },
  });
