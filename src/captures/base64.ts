const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** Base64 with padding, RFC 4648 section 4. Here rather than from the platform, since Node 24 and browsers share only `atob`, which takes more. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => DIGITS[(bits >> shift) & 63]!);
    text += digits.slice(0, bytes.length - i + 1).join('').padEnd(4, '=');
  }
  return text;
}

/** The bytes; null unless the text is just what `toBase64` writes, so that there is one spelling of every value. */
export function fromBase64(text: string): Uint8Array | null {
  const digits = text.replace(/={1,2}$/, '');
  const values = Array.from(digits, (digit) => VALUES.get(digit) ?? -1);
  if (text.length % 4 !== 0 || values.includes(-1)) return null;
  const bytes = new Uint8Array(Math.floor((values.length * 3) / 4));
  for (const i of bytes.keys()) {
    const at = Math.floor((i * 4) / 3);
    const taken = 2 * (i % 3) + 2;
    bytes[i] = (values[at]! << taken) | (values[at + 1]! >> (6 - taken));
  }
  return toBase64(bytes) === text ? bytes : null;
}
