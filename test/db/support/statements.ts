/** The statements of a migration, in order. Each begins at the start of a line, with a verb. */
export function statementsOf(sql: string): readonly string[] {
  return sql
    .split(/^(?=(?:PRAGMA|CREATE|DROP|ALTER|INSERT|UPDATE) )/m)
    .map((text) => text.trim().replace(/;$/, ''))
    .filter((text) => text !== '' && !text.startsWith('--'));
}
