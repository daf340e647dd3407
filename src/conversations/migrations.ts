import { staffModelSchema } from './staff-model-schema.ts';
import { staffSchema } from './staff-schema.ts';

/** Applied in order, once each; `user_version` says how many were. Never edit one that has shipped: add the next. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE conversations (
    id TEXT PRIMARY KEY,
    visitor TEXT NOT NULL,
    language TEXT NOT NULL,
    started_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    -- Grows with every change of any conversation: newest first is its order, and the cursor of the staff's list.
    touched INTEGER NOT NULL UNIQUE,
    handoff_at TEXT,
    -- A person has answered since: no longer waits in the queue.
    handoff_answered INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL,
    cart TEXT
  ) STRICT;
  CREATE INDEX conversations_by_visitor ON conversations (visitor);
  CREATE INDEX conversations_by_update ON conversations (updated_at);
  CREATE INDEX conversations_by_handoff ON conversations (handoff_at) WHERE handoff_at IS NOT NULL;

  CREATE TABLE turns (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    message_id TEXT NOT NULL UNIQUE,
    -- Keyed hash of the text as it was sent: tells a resend from another text under the same id.
    text_hash BLOB NOT NULL,
    had_token INTEGER NOT NULL,
    status TEXT NOT NULL,
    outcome TEXT,
    voice TEXT,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    act TEXT,
    events TEXT,
    trace TEXT,
    prompt_content TEXT NOT NULL DEFAULT '',
    product_ids TEXT NOT NULL DEFAULT '[]',
    page_ids TEXT NOT NULL DEFAULT '[]'
  ) STRICT;
  CREATE INDEX turns_by_conversation ON turns (conversation, seq);

  CREATE TABLE messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    turn TEXT,
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    products TEXT
  ) STRICT;
  CREATE INDEX messages_by_conversation ON messages (conversation, seq);

  CREATE TABLE feedback (
    turn TEXT PRIMARY KEY REFERENCES turns (id) ON DELETE CASCADE,
    helpful INTEGER NOT NULL,
    reason TEXT,
    at TEXT NOT NULL
  ) STRICT;

  -- Kept apart: an order outlives its conversation, under a retention of its own.
  CREATE TABLE orders (
    number TEXT PRIMARY KEY,
    visitor TEXT,
    conversation TEXT,
    cart TEXT NOT NULL,
    at TEXT NOT NULL,
    status TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX orders_by_visitor ON orders (visitor) WHERE visitor IS NOT NULL;
  CREATE INDEX orders_by_conversation ON orders (conversation) WHERE conversation IS NOT NULL;

  -- Folded text of the messages. Trigrams find any part of a word; shorter words are found by scanning.
  CREATE VIRTUAL TABLE message_search USING fts5 (text, tokenize = 'trigram');
  INSERT INTO message_search (message_search, rank) VALUES ('secure-delete', 1);

  CREATE TABLE probe (at TEXT NOT NULL) STRICT;
  INSERT INTO probe (at) VALUES ('');
  `,
  `
  ALTER TABLE orders ADD COLUMN language TEXT;
  CREATE INDEX orders_by_time ON orders (at, number);

  -- What the shop's own system is still to be told, was told, or could not be told: one event an order, its id for ever.
  CREATE TABLE order_events (
    id TEXT PRIMARY KEY,
    order_number TEXT NOT NULL UNIQUE REFERENCES orders (number) ON DELETE CASCADE,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    due_at TEXT NOT NULL,
    last_try_at TEXT,
    problem TEXT
  ) STRICT;
  CREATE INDEX order_events_by_due ON order_events (due_at) WHERE state = 'waiting';
  `,
  staffSchema,
  staffModelSchema,
];
