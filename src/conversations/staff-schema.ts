/** What staff read by: insights, facets to filter by, and what staff add. All of it goes with its conversation. */
export const staffSchema = `
  -- 1 for unresolved, 2 for angry (neither once reviewed), 4 for a person who is waited for: the sum.
  ALTER TABLE conversations ADD COLUMN attention INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE conversations ADD COLUMN reviewed INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX conversations_by_attention ON conversations (attention, touched);

  CREATE TABLE insights (
    conversation TEXT PRIMARY KEY REFERENCES conversations (id) ON DELETE CASCADE,
    found TEXT NOT NULL
  ) STRICT;

  -- One row a thing that is true of a conversation. 'label' is what staff put there; the rest is derived and replaced as it goes on.
  CREATE TABLE facets (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    shown TEXT,
    PRIMARY KEY (kind, value, conversation)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX facets_by_conversation ON facets (conversation, kind);

  CREATE TABLE staff_notes (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX staff_notes_by_conversation ON staff_notes (conversation, at);

  -- What an answer should have said: for whoever writes the next test or the next page.
  CREATE TABLE corrections (
    turn TEXT PRIMARY KEY REFERENCES turns (id) ON DELETE CASCADE,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;

  -- Who opened, exported or erased what. It holds nothing that was said, and outlives the conversation.
  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT,
    detail TEXT
  ) STRICT;
  CREATE INDEX audit_by_time ON audit (at);
`;
