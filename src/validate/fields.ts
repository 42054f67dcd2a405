import { z } from 'zod';

/**
 * Building blocks of the schemas. YAML arrives as text, so a field says in words what it expects and how
 * to mend it; `check-shape.ts` turns that into an issue.
 */
const SEPARATOR = ' \u241e ';

/** Packs what is expected and how to mend it into the one message that zod carries. */
export function phrase(expected: string, mend: string): string {
  return expected + SEPARATOR + mend;
}

/** Takes a message apart again; messages that are not ours come back whole. */
export function unphrase(message: string): { readonly expected: string; readonly mend: string } | undefined {
  const [expected, mend] = message.split(SEPARATOR);
  return expected !== undefined && mend !== undefined ? { expected, mend } : undefined;
}

/** Text on one line that is not empty. */
export function line(expected: string, example: string) {
  const error = phrase(expected, `Write it like \`${example}\`.`);
  return z.string({ error }).transform((text) => text.trim()).refine((text) => text !== '' && !text.includes('\n'), { error });
}

/** Text of any number of lines, folded into one. */
export function prose(expected: string, example: string) {
  const error = phrase(expected, `Write it like \`${example}\`.`);
  return z.string({ error }).transform((text) => text.replace(/\s+/g, ' ').trim()).refine((text) => text !== '', { error });
}

export function flag(key: string) {
  return z.enum(['true', 'false'], { error: phrase('`true` or `false`', `Write \`${key}: true\` or leave the key out.`) }).transform((text) => text === 'true');
}

/** A number between two others, both inside. */
export function numberFrom(least: number, most: number, example: string) {
  const error = phrase(`a number from ${least} to ${most}`, `Write it like \`${example}\`.`);
  return z.string({ error }).regex(/^\d+(\.\d+)?$/, { error }).transform(Number).refine((n) => n >= least && n <= most, { error });
}

/** An absolute http or https address. */
export function webAddress(key: string) {
  const error = phrase('an address that begins with `https://` or `http://`', `Copy the whole address: \`${key}: https://example.org/page\`.`);
  return z.string({ error }).refine((text) => {
    if (!/^https?:\/\/[^\s/]+/.test(text)) return false;
    return URL.canParse(text);
  }, { error });
}

export function oneOf<const T extends readonly [string, ...string[]]>(options: T) {
  return z.enum(options, { error: phrase(`one of ${wordList(options)}`, 'Choose the one that fits.') });
}

export function listOf<T extends z.ZodType>(item: T, expected: string, example: string) {
  return z.array(item, { error: phrase(expected, `Write a list: \`${example}\`.`) });
}

/** An object whose unknown keys are errors; their message carries the keys that are known. */
export function shape<T extends z.ZodRawShape>(fields: T, expected: string, example: string) {
  const keys = Object.keys(fields);
  return z.strictObject(fields, {
    error: ({ code }) => {
      if (code === 'unrecognized_keys') return phrase(keys.length === 1 ? `the key ${wordList(keys)}` : `one of the keys ${wordList(keys)}`, keys.join(' '));
      return phrase(expected, `Write it like \`${example}\`.`);
    },
  });
}

/** The same for a part of a file, whose `x-` keys are the editors' own too. */
export function part<T extends z.ZodRawShape>(fields: T, expected: string, example: string) {
  return z.preprocess(withoutOwnKeys, shape(fields, expected, example));
}

function withoutOwnKeys(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([key]) => !key.startsWith('x-')));
}

/** The keys that the message of an unknown key carries. */
export function knownKeys(message: string): readonly string[] {
  return unphrase(message)?.mend.split(' ') ?? [];
}

/** Options in words for a message: "`a`, `b` or `c`". */
export function wordList(options: Iterable<string>): string {
  const ticked = [...options].map((option) => `\`${option}\``);
  return ticked.length < 2 ? ticked.join('') : `${ticked.slice(0, -1).join(', ')} or ${ticked.at(-1)}`;
}
