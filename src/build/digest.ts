import { hash } from 'node:crypto';

export const DIGEST_LENGTH = 22;

/** What tells one content from another: SHA-256, 22 characters of base64url. */
export function digest(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, DIGEST_LENGTH);
}
