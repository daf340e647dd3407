/** The one place that opens SQLite: better-sqlite3's own default does not sync each commit. */
import Database from 'better-sqlite3';

export type Sqlite = Database.Database;

/** Statements that are asked for again and again: more than there are in the code, and an end to those that are put together. */
const mostKept = 300;

/** Compiling a statement costs more than running most of them, so each is compiled once a connection. */
function keepStatements(db: Sqlite): Sqlite {
  const kept = new Map<string, Database.Statement>();
  const compile = db.prepare.bind(db);
  const prepare = (sql: string): Database.Statement => {
    const known = kept.get(sql);
    // One that is being read from is somebody's: whoever asks in between gets another.
    if (known !== undefined && !known.busy) return known;
    const statement = compile(sql);
    if (kept.size >= mostKept) kept.clear();
    kept.set(sql, statement);
    return statement;
  };
  db.prepare = prepare as Sqlite['prepare'];
  return db;
}

/** A database that is written: WAL, every commit on disk before it returns, foreign keys on. */
export function openWritable(file: string): Sqlite {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  return keepStatements(db);
}

/** A second connection to a database that somebody else writes. What it sorts stays in memory: no file holds it. */
export function openReader(file: string): Sqlite {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  db.pragma('query_only = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
  db.pragma('busy_timeout = 5000');
  return keepStatements(db);
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
