/**
 * An address out of the data, as the browser reads it: only one that leads to the web, and carries neither a name nor a
 * password that could make its host look like another. Null for anything else.
 */
export function webAddress(text: string | undefined): string | null {
  if (!text || !URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password ? href : null;
}
