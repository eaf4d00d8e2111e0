import * as v from 'valibot';

/** A schema with its description and examples for the published JSON Schema. */
export const described = <const S extends v.GenericSchema>(
  schema: S,
  description: string,
  ...examples: v.InferInput<S>[]
) => v.pipe(schema, v.metadata({ description, ...(examples.length && { examples }) }));
