/** `lost`: the page is offline. `newer`: a newer version was fetched, which `take` activates. */
export const connection = $state({ lost: false, newer: false, take: () => {} });
