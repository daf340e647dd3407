/** Sentences about asking a model: the same question again, and what it reads in a conversation. */
import type { Language } from '../../../src/protocol.ts';
import { fillIn } from '../../shared/fill-in.ts';

const es = {
  askAgain: 'Volver a preguntar ahora',
  askAgainHint: 'Con el catálogo y el modelo de hoy. El cliente no se entera y no cuenta en ninguna cifra.',
  asking: 'Preguntando. Si se atiende a clientes, espera…',
  before: 'Lo que se respondió',
  now: 'Lo que se respondería ahora',
  same: 'Igual que entonces.',
  products: 'Productos',
  noProducts: 'Ninguno',
  generation: 'Catálogo',
  answeredBy: 'Responde',
  catalogueVoice: 'la voz del catálogo',
  close: 'Cerrar',
  byCode: 'Por código',
  byModel: 'Según el modelo',
  readByModel: 'Que la lea el modelo',
  readAgain: 'Que la lea otra vez',
  reading: 'Leyendo. Si se atiende a clientes, espera…',
  byModelHint: 'La ha leído {model}, {at}. Un modelo puede equivocarse.',
  outdated: 'Después se ha dicho algo más.',
} as const;

export type ModelWord = keyof typeof es;

const en: Record<ModelWord, string> = {
  askAgain: 'Ask again now',
  askAgainHint: 'On today’s catalogue and model. The shopper hears nothing, and it counts in no figure.',
  asking: 'Asking. While shoppers are served, it waits…',
  before: 'What was answered',
  now: 'What would be answered now',
  same: 'The same as then.',
  products: 'Products',
  noProducts: 'None',
  generation: 'Catalogue',
  answeredBy: 'Answered by',
  catalogueVoice: 'the catalogue voice',
  close: 'Close',
  byCode: 'By code',
  byModel: 'By the model',
  readByModel: 'Have the model read it',
  readAgain: 'Have it read again',
  reading: 'Reading. While shoppers are served, it waits…',
  byModelHint: 'Read by {model}, {at}. A model can be wrong.',
  outdated: 'Something more was said since.',
};

export type ModelSay = (word: ModelWord, values?: Record<string, string | number>) => string;

export function modelSpeech(language: Language): ModelSay {
  return (word, values = {}) => fillIn({ es, en }[language][word], values);
}
