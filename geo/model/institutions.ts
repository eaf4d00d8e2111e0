/** Kinds of news publishers. */
export const newsrooms = ['newspaper', 'broadcaster', 'agency'] as const;
/**
 * Kinds of institution, the body that controls information: `people` are persons who speak for themselves, `unknown` is
 * a body that no source names.
 */
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
