/** The one place that opens SQLite: better-sqlite3's own default does not sync each commit. */
import Database from 'better-sqlite3';

export type Sqlite = Database.Database;

/** A database that is written: WAL, every commit on disk before it returns, foreign keys on. */
export function openWritable(file: string): Sqlite {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  return db;
}

/** A second connection to a database that somebody else writes. What it sorts stays in memory: no file holds it. */
export function openReader(file: string): Sqlite {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  db.pragma('query_only = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
  db.pragma('busy_timeout = 5000');
  return db;
}

/** A finished file that nobody writes any more, such as a published catalogue. */
export function openReadonly(file: string): Sqlite {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  db.pragma('query_only = ON');
  db.pragma('mmap_size = 268435456');
  return db;
}

/** A file under construction in a temporary folder: fast, because a crash throws it away whole. */
export function openForBuilding(file: string): Sqlite {
  const db = new Database(file);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  return db;
}
