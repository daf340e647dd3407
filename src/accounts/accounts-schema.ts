/** Applied in order, once each; `user_version` says how many were. Never edit one that has shipped: add the next. */
export const accountMigrations: readonly string[] = [
  `
  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- What two names are the same by: case and accents aside.
    folded TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    password TEXT NOT NULL,
    -- Somebody else chose the password: the first thing to do is to choose another.
    must_change INTEGER NOT NULL DEFAULT 0,
    disabled INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    seen_at TEXT
  ) STRICT;

  -- Of a session only the hash of its id is kept: whoever reads this file is signed in nowhere.
  CREATE TABLE sessions (
    hash BLOB PRIMARY KEY,
    -- NULL: opened with the access token, and over with the next restart.
    account TEXT REFERENCES accounts (id) ON DELETE CASCADE,
    started_at TEXT NOT NULL,
    seen_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sessions_by_account ON sessions (account);
  `,
];
