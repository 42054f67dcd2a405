import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Issues } from '../../src/model/issue.ts';
import { readPlainYaml } from '../../src/read/plain-yaml.ts';
import { readAnyYaml, readYaml, type YamlPath } from '../../src/read/yaml.ts';

const WORDS = [
  'a', 'B c', '2025-06-18', 'no', '~', '0x1', ' ', '  ', ': ', ':', ' #', '#', ',', ', ', '[', ']', '{', '}', '"', "'", '-', '- ', '? ', '!x', '&a', '*a', '|', '>', '%', '@', '`', 'http://x.y/z?a=b#c',
  'Ж', '\u00a0', '\u2028', '\ufeff', '\u0085', '😀', '\\', '...', '---', '<<', 'k: v', '__proto__', '\t',
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join(''));
const key = fc.constantFrom('a', 'b', 'title', 'x-y', 'constructor', 'derived-from', 'y', 'null');
const tame = fc.constantFrom('v', 'B c', '[a, b]', '[]', '{ a: b, c: [d, e] }', '{ a: "b" }', '"q: r"', "'q'", '[ a,b ]', '{}', '{ a: [1] b }', '[a, ]', '[[a]]');
const value = fc.oneof({ weight: 3, arbitrary: tame }, { weight: 1, arbitrary: text });
const indent = fc.constantFrom('', '', '  ', '  ', '    ', '      ');
const line = fc.oneof(
  fc.tuple(indent, key, fc.oneof(fc.constant(''), value.map((some) => ` ${some}`))).map(([space, name, some]) => `${space}${name}:${some}`),
  fc.tuple(indent, fc.oneof(value, fc.tuple(key, value).map(([name, some]) => `${name}: ${some}`))).map(([space, some]) => `${space}- ${some}`),
  fc.constant(''),
);
const yaml = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));

function pathsIn(data: unknown, path: YamlPath = []): readonly YamlPath[] {
  const below = Array.isArray(data) ? data.map((one, i) => [i, one] as const) : typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return [path, [...path, 'missing'], [...path, 7, 'a'], ...below.flatMap(([one, inside]) => pathsIn(inside, [...path, one]))];
}

it('gives the data of the library with the same positions, or nothing', () => {
  let plain = 0;
  fc.assert(fc.property(yaml, (source) => {
    if (!readPlainYaml(source)) return;
    plain += 1;
    const issues = new Issues();
    const [ours, its] = [readYaml(source, 'a.yaml', 3, issues)!, readAnyYaml(source, 'a.yaml', 3, issues)!];
    expect(issues.sorted()).toEqual([]);
    expect(JSON.stringify(ours.data)).toBe(JSON.stringify(its.data));
    for (const path of pathsIn(its.data)) {
      expect([path, ours.positionOf(path), ours.positionOfKey(path), ours.commentAt(path)]).toEqual([path, its.positionOf(path), its.positionOfKey(path), its.commentAt(path)]);
    }
  }), { numRuns: 6000 });
  expect(plain).toBeGreaterThan(80);
});

it('reads frontmatter as editors write it', () => {
  expect(readPlainYaml('\ntitle: Drone found: "no"\ntags: [drone, "a, b"]')).toBeUndefined();
  expect(readPlainYaml('\ntitle: "Drone: found"\nurl: https://example.org/a?b=c#d\ntags: [drone, sea]\nrelated:\n  - { incident: a-b, as: follows }\nfindings:\n  cause:\n    value: unknown\n')?.data).toEqual({
    title: 'Drone: found', url: 'https://example.org/a?b=c#d', tags: ['drone', 'sea'], related: [{ incident: 'a-b', as: 'follows' }], findings: { cause: { value: 'unknown' } },
  });
});
