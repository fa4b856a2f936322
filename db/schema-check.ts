import Database from 'better-sqlite3';

import { migrate } from './migrate.ts';
import { CURRENT_VERSION, MIGRATIONS } from './migrations/index.ts';

/**
 * The tables, indexes, triggers and views of a file, by name, as SQL. SQLite's own are left out.
 */
export function readSchema(db: Database.Database): ReadonlyMap<string, string> {
  const parts = db
    .prepare<[], [string, string]>(
      `SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .raw()
    .all();
  return new Map(parts);
}

// Migrations never change, so each schema is built once.
const FRESH = new Map<number, ReadonlyMap<string, string>>();

/** The schema that the migrations up to this version produce. */
export function freshSchema(version = CURRENT_VERSION): ReadonlyMap<string, string> {
  const known = FRESH.get(version);
  if (known !== undefined) return known;
  const db = new Database(':memory:');
  migrate(
    db,
    MIGRATIONS.filter((step) => step.version <= version),
  );
  const schema = readSchema(db);
  db.close();
  FRESH.set(version, schema);
  return schema;
}

/** Names of the parts that are missing, added or changed, such as a dropped trigger. */
export function findSchemaDifferences(
  db: Database.Database,
  version = CURRENT_VERSION,
): readonly string[] {
  const expected = freshSchema(version);
  const found = readSchema(db);
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names].filter((name) => expected.get(name) !== found.get(name)).sort();
}
