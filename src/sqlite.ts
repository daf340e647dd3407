/** The one place that opens SQLite: better-sqlite3's own default does not sync each commit. */
import { chmodSync, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from './errors.ts';

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

/**
 * Opens (makes, migrates) a database of what people told: only the service's own user reads it, and what is deleted is overwritten.
 * `migrations` are applied in order, once each; `user_version` says how many were. Throws AppError `database_newer`.
 */
export function openPrivate(file: string, migrations: readonly string[]): Sqlite {
  mkdirSync(dirname(file), { recursive: true });
  const db = openWritable(file);
  try {
    // SQLite gives its side files the same mode.
    chmodSync(file, 0o600);
    db.pragma('secure_delete = ON');
    migrate(db, basename(file), migrations);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

function migrate(db: Sqlite, name: string, migrations: readonly string[]): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > migrations.length) {
    throw new AppError(
      'database_newer',
      `${name} is of version ${version}, this program knows ${migrations.length}. Start the newer program, or set another DATA_DIR.`,
    );
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < version) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${index + 1}`);
    }).immediate();
  }
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
