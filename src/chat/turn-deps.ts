/** What a turn needs of the rooms around it. services.ts passes the real ones, a test fakes of just these. */

import type { Generation } from '../catalog/generation.ts';
import type { PageHit, SearchQuery, SearchResult } from '../catalog/search.ts';
import type { WordPlace } from '../catalog/word-meant.ts';
import type { Log } from '../log.ts';
import type { Language, Trace } from '../protocol.ts';
import type { ChatModel } from './chat-model.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { ShelfFact } from './facts.ts';
import type { NameMatch } from './understand/references.ts';

export type CatalogueDoor = {
  search(generation: Generation, query: SearchQuery, signal: AbortSignal): Promise<SearchResult>;
  searchPages(generation: Generation, text: string, language: Language, limit: number): PageHit[];
  findByName(generation: Generation, phrase: string, language: Language, limit: number): NameMatch[];
  /** Only those that are called by every word, which costs a part of what the others do. */
  findByAllWords(generation: Generation, phrase: string, language: Language, limit: number): NameMatch[];
  /** The first of these, which costs less still. */
  bestByAllWords(
    generation: Generation,
    phrase: string,
    language: Language,
    limit: number,
  ): NameMatch | undefined;
  /** The shelves that a text names. */
  shelvesNamed(generation: Generation, text: string): ShelfFact[];
  /** Whether the catalogue or the lexicon has a word as it is spelled. */
  isWord(generation: Generation, word: string): boolean;
  /** What a word that is none was meant to be, among the words goods are called by. */
  wordMeant(
    generation: Generation,
    word: string,
    how: WordPlace & { language: Language },
  ): string | undefined;
};

export type TurnDeps = {
  catalogue: CatalogueDoor;
  chatModel: ChatModel | undefined;
  /** True when the merchant named a model: without it the answers are degraded. */
  modelNamed: boolean;
  store: ConversationStore;
  newId(): string;
  newOrderNumber(): string;
  /** Milliseconds of a clock that only runs forward. */
  clock(): number;
  /** What the shop's hours are measured by; the clock on the wall without it. */
  now?(): Date;
  settings: {
    FIRST_WORD_MS: number;
    NUM_CTX: number;
    MAX_WITHHELD: number;
    CHECKOUT_URL?: string | undefined;
  };
  log: Log;
  /** Called with each finished turn's trace: counters. */
  observe(trace: Trace): void;
};

/** One message on its way through a turn; it is on disk already. */
export type TurnInput = {
  turnId: string;
  messageId: string;
  conversationId: string;
  /** Normalised and masked. */
  text: string;
  language: Language;
  pageProductId: string | undefined;
  generation: Generation;
  signal: AbortSignal;
  /** Present when the conversation is new. */
  token: string | undefined;
};
