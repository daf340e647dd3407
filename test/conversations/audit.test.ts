import { expect, test } from 'vitest';
import { tempConversations } from './support/temp-conversations.ts';

function withEntries() {
  const temp = tempConversations();
  const at = (iso: string) => {
    temp.clock.now = new Date(iso);
  };
  at('2026-01-01T10:00:00Z');
  temp.db.audit.add({ who: 'Ana', act: 'erase', subject: 'c1' });
  at('2026-01-02T10:00:00Z');
  temp.db.audit.add({ who: 'Eva', act: 'account', subject: '=cmd()', detail: 'role admin' });
  at('2026-01-03T10:00:00Z');
  temp.db.audit.opened('Ana', 'c2');
  temp.db.audit.opened('Ana', 'c2');
  temp.db.audit.opened('Eva', 'c2');
  return { temp, at };
}

test('the trail is filtered by who, what, to what and when, and paged', () => {
  const { temp } = withEntries();
  using _ = temp;
  const found = (query: object) =>
    temp.db.audit.list({ limit: 10, ...query }).items.map(({ who, act }) => `${who} ${act}`);

  expect(found({})).toEqual(['Eva open', 'Ana open', 'Eva account', 'Ana erase']);
  expect(found({ who: 'Ana' })).toEqual(['Ana open', 'Ana erase']);
  expect(found({ act: 'open' })).toEqual(['Eva open', 'Ana open']);
  expect(found({ subject: 'c1' })).toEqual(['Ana erase']);
  expect(found({ from: '2026-01-02T00:00:00.000Z', to: '2026-01-03T00:00:00.000Z' })).toEqual([
    'Eva account',
  ]);
  const first = temp.db.audit.list({ limit: 3 });
  expect(first.items).toHaveLength(3);
  expect(temp.db.audit.list({ limit: 3, before: first.next ?? 0 }).items).toMatchObject([{ act: 'erase' }]);
});

test('reading on for a quarter of an hour is one opening', () => {
  const { temp, at } = withEntries();
  using _ = temp;

  at('2026-01-03T10:14:00Z');
  temp.db.audit.opened('Ana', 'c2');
  at('2026-01-03T10:16:00Z');
  temp.db.audit.opened('Ana', 'c2');

  expect(temp.db.audit.list({ limit: 10, who: 'Ana', act: 'open' }).items).toHaveLength(2);
});

test('the file is whole, filtered the same, and runs no formula', () => {
  const { temp } = withEntries();
  using _ = temp;

  const file = temp.db.audit.csv({ who: 'Eva' });

  expect(file).toBe(
    '\ufeff"at","who","act","subject","detail"\r\n"2026-01-03T10:00:00.000Z","Eva","open","c2",""\r\n"2026-01-02T10:00:00.000Z","Eva","account","\'=cmd()","role admin"\r\n',
  );
});

test('what is older than its retention goes, and the rest stays', () => {
  const { temp } = withEntries();
  using _ = temp;

  const gone = temp.db.audit.deleteBefore(new Date('2026-01-02T12:00:00Z'));

  expect(gone).toBe(2);
  expect(temp.db.audit.list({ limit: 10 }).items.map(({ act }) => act)).toEqual(['open', 'open']);
});
