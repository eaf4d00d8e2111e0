/**
 * State of the network and of this website’s version. `lost`: the browser is offline; `newer`: a newer version was
 * fetched, which `take` activates.
 */
export const connection = $state({ lost: false, newer: false, take: () => {} });
