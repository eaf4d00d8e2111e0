/** Whether the page has a connection, and whether a newer version of it has been fetched. */
export const connection = $state({ lost: false, newer: false, take: () => {} });
