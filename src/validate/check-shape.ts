import { z } from 'zod';
import type { Issues } from '../model/issue.ts';
import type { Extra } from '../model/source.ts';
import { suggest } from '../model/suggest.ts';
import type { YamlData, YamlPath } from '../read/yaml.ts';
import { knownKeys, unphrase } from './fields.ts';

/** A file's data held against its schema, with the editors' own `x-` keys apart. */
export interface Shaped<T> {
  /** The keys that are as they should be: the rest of the checks look at these, so that one mistake hides no other. */
  readonly parts: Partial<T>;
  /** All of it; undefined if there was any mistake. */
  readonly whole: T | undefined;
  readonly extra: Extra;
}

/** One part of a file to hold against a schema. */
interface Part {
  readonly yaml: YamlData;
  /** Where in the YAML the part stands; the whole of it by default. */
  readonly path?: YamlPath;
}

/** Holds YAML against a schema; every mismatch becomes an issue. */
export function checkShape<S extends z.ZodObject>(schema: S, { yaml, path = [] }: Part, issues: Issues): Shaped<z.infer<S>> {
  const { known, extra } = splitExtras(valueAt(yaml.data, path));
  const result = schema.safeParse(known);
  if (result.success) return { parts: result.data, whole: result.data, extra };
  const mismatches = result.error.issues.flatMap(narrow);
  const misspelt = new Set(mismatches.flatMap(respellings));
  for (const issue of mismatches) {
    const missing = valueAt(known, issue.path as YamlPath) === undefined;
    if (!missing || !misspelt.has(issue.path.join('\n'))) report(issue, yaml, path, known, issues);
  }
  return { parts: soundParts(schema, known), whole: undefined, extra };
}

/** Where the keys stand that an editor misspelt: that the right ones are missing then goes without saying. */
function respellings(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  return issue.keys.flatMap((key) => {
    const { suggestion } = suggest(key, knownKeys(issue.message));
    return suggestion === undefined ? [] : [[...issue.path, suggestion].join('\n')];
  });
}

function soundParts<S extends z.ZodObject>(schema: S, data: unknown): Partial<z.infer<S>> {
  const sound = Object.entries(schema.shape).flatMap(([key, field]) => {
    const result = z.safeParse(field, valueAt(data, [key]));
    return result.success && result.data !== undefined ? [[key, result.data] as const] : [];
  });
  return Object.fromEntries(sound) as Partial<z.infer<S>>;
}

function report(issue: z.core.$ZodIssue, yaml: YamlData, base: YamlPath, data: unknown, issues: Issues): void {
  const local = issue.path as YamlPath;
  const path = [...base, ...local];
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const near = suggest(key, knownKeys(issue.message));
      issues.error(yaml.positionOfKey([...path, key]), 'unknown-key', {
        expected: near.suggestion === undefined ? (unphrase(issue.message)?.expected ?? 'a key that the format knows') : 'a key of the format',
        found: `\`${key}\``,
        mend: 'Correct the key, remove it, or begin it with `x-` to keep it as your own.',
        ...near,
      });
    }
    return;
  }
  const found = valueAt(data, local);
  const words = unphrase(issue.message) ?? { expected: issue.message, mend: 'See the content format in the README.' };
  const missing = found === undefined;
  const comment = missing ? undefined : yaml.commentAt(path);
  issues.error(yaml.positionOf(path), missing ? 'missing-key' : 'wrong-value', {
    expected: missing && typeof local.at(-1) === 'string' ? `\`${String(local.at(-1))}\`, ${words.expected}` : words.expected,
    found: comment === undefined ? describe(found) : 'nothing: `#` begins a comment',
    mend: comment === undefined ? words.mend : `Write the value without \`#\`, or in quotes: \`"${comment.slice(0, 40)}"\`.`,
    ...(issue.code === 'invalid_value' && typeof found === 'string' ? suggestOption(found, issue.values.map(String)) : {}),
  });
}

/** A single letter is near to every other one; only its case can be mended. */
function suggestOption(found: string, options: readonly string[]): { readonly suggestion?: string } {
  return suggest(found, found.length > 1 ? options : options.filter((option) => option.toLowerCase() === found.toLowerCase()));
}

/** A union fails as a whole; where the editor clearly meant one branch, its own issues say more. */
function narrow(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branch = issue.errors.find(([first]) => first && !(first.code === 'invalid_type' && first.path.length === 0));
  return branch ? branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as z.core.$ZodIssue) : [issue];
}

function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined), data);
}

function splitExtras(data: unknown): { known: unknown; extra: Extra } {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { known: data, extra: {} };
  const entries = Object.entries(data);
  return {
    known: Object.fromEntries(entries.filter(([key]) => !key.startsWith('x-'))),
    extra: Object.fromEntries(entries.filter(([key]) => key.startsWith('x-'))),
  };
}

/** A value in a few words, for messages. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'keys and values';
  const text = String(value).trim();
  if (text === '') return 'an empty value';
  if (text.includes('\n')) return 'several lines';
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}
