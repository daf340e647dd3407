/** The other side of StaffReader: runs in a worker thread, on a read-only connection. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, type Sentence } from '../errors.ts';
import { openReader } from '../sqlite.ts';
import type {
  InboxCounts,
  InboxItem,
  InboxQuery,
  Learned,
  LearnedTable,
  LearnQuery,
} from '../staff-protocol.ts';
import {
  ConversationExport,
  type ExportFormat,
  type SubjectExport,
  type TestCase,
} from './conversation-export.ts';
import { ConversationViews } from './conversation-views.ts';
import { Inbox } from './inbox.ts';
import { learnFrom } from './learn/learn.ts';
import { learnedCsv } from './learn/learned-csv.ts';
import { StaffNotes } from './staff-notes.ts';

export type ReaderCalls = {
  list: { question: InboxQuery; answer: { items: InboxItem[]; next?: string } };
  counts: { question: Omit<InboxQuery, 'limit' | 'cursor' | 'order'>; answer: InboxCounts };
  file: { question: { ids: readonly string[]; format: ExportFormat }; answer: string };
  testCase: { question: string; answer: TestCase | undefined };
  subject: { question: string; answer: SubjectExport | undefined };
  learn: { question: LearnQuery; answer: Learned };
  learnedCsv: { question: LearnQuery & { table: LearnedTable }; answer: string };
};

export type ReaderQuestion = {
  [Call in keyof ReaderCalls]: { id: number; call: Call; question: ReaderCalls[Call]['question'] };
}[keyof ReaderCalls];

export type ReaderAnswer =
  | { id: number; kind: 'found'; found: unknown }
  | {
      id: number;
      kind: 'failed';
      error: { code: string; message: string; status?: number; publicMessage?: Sentence };
    };

function start(file: string): void {
  const db = openReader(file);
  const inbox = new Inbox(db);
  const notes = new StaffNotes({ db, now: () => new Date(), changed() {} });
  const files = new ConversationExport({ db, views: new ConversationViews({ db, notes }) });
  const answer = (asked: ReaderQuestion): unknown => {
    switch (asked.call) {
      case 'list':
        return inbox.list(asked.question);
      case 'counts':
        return inbox.counts(asked.question);
      case 'file':
        return files.file(asked.question.ids, asked.question.format);
      case 'testCase':
        return files.testCase(asked.question);
      case 'subject':
        return files.subject(asked.question, new Date().toISOString());
      case 'learn':
        return learnFrom(db, asked.question, new Date());
      case 'learnedCsv':
        return learnedCsv(learnFrom(db, asked.question, new Date()), asked.question.table);
      default:
        return asked satisfies never;
    }
  };
  parentPort?.on('message', (asked: ReaderQuestion) => {
    parentPort?.postMessage(tried(asked.id, () => answer(asked)));
  });
}

function tried(id: number, find: () => unknown): ReaderAnswer {
  try {
    return { id, kind: 'found', found: find() };
  } catch (error) {
    if (error instanceof AppError) {
      const { code, message, status, publicMessage } = error;
      return { id, kind: 'failed', error: { code, message, status, publicMessage } };
    }
    return {
      id,
      kind: 'failed',
      error: {
        code: 'reader_failed',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      },
    };
  }
}

const { database } = (workerData ?? {}) as { database?: string };
if (database !== undefined) start(database);
