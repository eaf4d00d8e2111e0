/** Kinds of newsroom. */
export const newsrooms = ['newspaper', 'broadcaster', 'agency'] as const;
/** Kinds of institution; `people` speak for themselves, and `unknown` is one that nobody names. */
export const institutionKinds = [
  ...newsrooms,
  'government',
  'parliament',
  'court',
  'intergovernmental',
  'institute',
  'company',
  'armed-group',
  'people',
  'unknown',
] as const;
/** Kinds of publisher. */
export const publisherKinds = [...institutionKinds, 'website'] as const;
