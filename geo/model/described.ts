import * as v from 'valibot';

/** Adds a description and examples to a Valibot schema; the published JSON Schema contains both. */
export const described = <const S extends v.GenericSchema>(
  schema: S,
  description: string,
  ...examples: [v.InferInput<S>, ...v.InferInput<S>[]]
) => v.pipe(schema, v.description(description), v.examples(examples));
