import { toJsonSchema } from '@valibot/to-json-schema';
import { Dataset } from './model/schema.ts';

/** The JSON Schema (2020-12) of `data/dataset.json`, printed from the one description of its types. */
export const datasetSchema = () => ({
  ...toJsonSchema(Dataset, { target: 'draft-2020-12' }),
  title: 'Sited: the compiled dataset',
});
