/** What a model read out of a conversation when staff asked, and the words the merchant took over from Learn. */
export const staffModelSchema = `
  ALTER TABLE insights ADD COLUMN by_model TEXT;

  -- One row a group of words of one meaning, as JSON; it counts from the next search on.
  CREATE TABLE synonyms (
    id TEXT PRIMARY KEY,
    words TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
`;
