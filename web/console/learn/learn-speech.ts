import type { Language } from '../../../src/protocol.ts';
import { fillIn } from '../../shared/fill-in.ts';
import { type LearnWord, learnWords } from './learn-words.ts';

export type LearnSpeech = {
  language: Language;
  say(word: LearnWord, values?: Record<string, string | number>): string;
};

export function learnSpeech(language: Language): LearnSpeech {
  return { language, say: (word, values = {}) => fillIn(learnWords[language][word], values) };
}
