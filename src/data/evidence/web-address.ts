/**
 * Normalises an http(s) address from the data (WHATWG URL Standard). Returns null for other schemes, and for an address
 * with a user name or password, which could make its host look like another.
 */
export function webAddress(text: string | undefined): string | null {
  if (!text || !URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password ? href : null;
}
