/**
 * State of connection and version. `lost`: the page is offline; `newer`: a newer version of the website was fetched,
 * which `take` activates.
 */
export const connection = $state({ lost: false, newer: false, take: () => {} });
