import { z } from 'zod';

/** One request: the schema of its input, and the type of its answer. */
export interface RequestRow<Schema extends z.ZodType, Answer> {
  readonly input: Schema;
  /** Types only; absent at run time. */
  readonly answer?: Answer;
}

/** A request without its answer type yet. */
interface Asked<Schema extends z.ZodType> {
  readonly answers: <Answer>() => RequestRow<Schema, Answer>;
}

type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * Begins the row of a request: without input, with the fields of its input (no others are
 * accepted), or with a schema of its own. `ask({ sessionId: id }).answers<null>()` is a whole row.
 */
export function ask(): Asked<z.ZodUndefined>;
export function ask<Schema extends z.ZodType>(schema: Schema): Asked<Schema>;
export function ask<Fields extends Shape>(
  fields: Fields,
): Asked<ReturnType<typeof z.strictObject<Fields>>>;
export function ask(given: z.ZodType | Shape = z.undefined()): Asked<z.ZodType> {
  const input = given instanceof z.ZodType ? given : z.strictObject(given);
  return { answers: () => ({ input }) };
}
