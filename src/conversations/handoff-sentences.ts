/** What the shopper reads when a person comes in and when one leaves; said for the staff, so nobody has to think of it. */
import type { Sentence } from '../errors.ts';

export const personIsHere: Sentence = {
  es: 'Ya está aquí una persona del equipo: a partir de ahora le atiende ella.',
  en: 'A person of our team is here now and goes on with you.',
};

export const backToAssistant: Sentence = {
  es: 'Le dejo de nuevo con el asistente. Puede seguir escribiendo aquí.',
  en: 'I leave you with the assistant again. You can go on writing here.',
};
