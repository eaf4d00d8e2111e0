import * as v from 'valibot';

/** A schema with the description and the examples that the published JSON Schema prints for it. */
export const described = <const S extends v.GenericSchema>(
  schema: S,
  description: string,
  ...examples: [v.InferInput<S>, ...v.InferInput<S>[]]
) => v.pipe(schema, v.description(description), v.examples(examples));
