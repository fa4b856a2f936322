import { createHash } from 'node:crypto';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';

import { EVENT_KINDS } from '../../db/event-kinds.ts';
import { fileVersion, migrate } from '../../db/migrate.ts';
import { CURRENT_VERSION, MIGRATIONS } from '../../db/migrations/index.ts';
import { freshSchema, readSchema } from '../../db/schema-check.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What has shipped, by version. Never change a line; add one for each new migration. */
const FROZEN: Readonly<Record<number, { readonly sql: string; readonly kinds: string }>> = {
  10: {
    sql: 'cb491cb46b4928f4015c1c709e8951b42bb93c1de9a2117a2781385f915206e9',
    kinds: '80b46aa924373444d7861b509b4eb749fe219a0fc8a66697ab2b6da247700c0b',
  },
  20: {
    sql: 'c0be534fc94f8280e535974e113bd41d4c276488ca9d5e5807a774d75e7ab53d',
    kinds: '535070650048f2cb6e05ffe7eb3a831a5c223b46d6abb723b4c70f42822f97a1',
  },
  30: {
    sql: '80cb2257db7edb226555418a70f8f91a68a02436f34560415d41b899f15c0b95',
    kinds: 'a27f8ff10a64def0392f56d56b2e1643099536c9c7b2507022da0354e9486bf0',
  },
  40: {
    sql: 'e0863f34bbc3e53a14a3830013e9b0da5a7638b040095921cc9f2074a381a87c',
    kinds: 'b6b4639feb2daf9652e5d06904a11200c6943ff262b7adf19400df69e15d2228',
  },
  50: {
    sql: 'c0be534fc94f8280e535974e113bd41d4c276488ca9d5e5807a774d75e7ab53d',
    kinds: '3462aa7998089b296b45f5f7d32b88d406d86b9b3bd5ab9fd78a401848ffcc90',
  },
  60: {
    sql: '1295196bf8d00c895328c77a5650b4f7dd8f63614ea02f3c0a788dab717430cc',
    kinds: 'b52699eb694de119fd0e33bcbd10102e361d3a8d268e665e0758a0ed225c0f48',
  },
  70: {
    sql: '21e1f99875313313fe0cb8cf355eb91cc50670229b2aebc0d2966f4a791e0ac9',
    kinds: 'b52699eb694de119fd0e33bcbd10102e361d3a8d268e665e0758a0ed225c0f48',
  },
  80: {
    sql: '46521216e381ca62662358e61bdee7426437d0f68ca78dc962ca5daa77eed947',
    kinds: 'b52699eb694de119fd0e33bcbd10102e361d3a8d268e665e0758a0ed225c0f48',
  },
  90: {
    sql: 'c0be534fc94f8280e535974e113bd41d4c276488ca9d5e5807a774d75e7ab53d',
    kinds: '8ae32a6dd820334926625f44e5519d722958c08b59c1de0aa9f0198825323d98',
  },
  100: {
    sql: 'c0be534fc94f8280e535974e113bd41d4c276488ca9d5e5807a774d75e7ab53d',
    kinds: '5ddf96ce245dc5cbe4c53de11df34ca5a406c243ff6f13daa56ac8c790763c31',
  },
  110: {
    sql: 'c0be534fc94f8280e535974e113bd41d4c276488ca9d5e5807a774d75e7ab53d',
    kinds: '2fae599326a8cd116dafbdbf201748e4f4d8f0266f2f83810d2ab547ee49662f',
  },
};

describe('the migrations', () => {
  test('are stepped by ten and in order', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(
      MIGRATIONS.map((_, index) => (index + 1) * 10),
    );
  });

  test('are frozen once they are written', () => {
    const hashes = MIGRATIONS.map(({ version, sql }) => [version, digest(sql)]);
    expect(hashes).toEqual(Object.entries(FROZEN).map(([key, { sql }]) => [Number(key), sql]));
  });

  test('know every kind of row, so that a new kind comes with a new version', () => {
    const kinds = EVENT_KINDS.toSorted().join(' ');
    expect(digest(kinds)).toBe(FROZEN[CURRENT_VERSION]?.kinds);
  });

  test('make the schema that is written down in db/schema.sql', async () => {
    const text = [...freshSchema().values()].map((sql) => `${sql};\n`).join('\n');
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, '../../db/schema.sql'));
  });

  test('leave a file of the newest version as it is', () => {
    const db = new Database(':memory:');
    migrate(db);
    migrate(db);
    expect(fileVersion(db)).toBe(CURRENT_VERSION);
    db.close();
  });
});

describe('a migration that fails half-way', () => {
  const broken = {
    version: CURRENT_VERSION + 10,
    name: 'broken',
    sql: 'CREATE TABLE half (a ANY); CREATE TABLE half (a);',
  };

  test('leaves the schema and the version of before', () => {
    const db = new Database(':memory:');
    migrate(db);
    const before = readSchema(db);
    expect(() => migrate(db, [...MIGRATIONS, broken])).toThrow('already exists');
    expect(readSchema(db)).toEqual(before);
    expect(fileVersion(db)).toBe(CURRENT_VERSION);
    db.close();
  });

  test('control: without a transaction it would leave a state between', () => {
    const db = new Database(':memory:');
    migrate(db);
    const before = readSchema(db);
    expect(() => db.exec(broken.sql)).toThrow('already exists');
    expect(readSchema(db)).not.toEqual(before);
    db.close();
  });
});
