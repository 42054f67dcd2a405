import type { Issues } from '../model/issue.ts';
import { isUnit } from '../model/quantity.ts';
import { BUILT_IN_QUESTIONS, type Question } from '../model/question.ts';
import { foldName } from '../model/text.ts';
import type { ContentSource } from '../read/content-source.ts';
import type { YamlData } from '../read/yaml.ts';
import { checkShape, describe } from '../validate/check-shape.ts';
import { questionSchema } from '../validate/schemas.ts';
import { isWellFormedId } from './content-index.ts';
import { loadYaml } from './load-yaml.ts';

const FILE = 'questions.yaml';

/** Reads `questions.yaml`; `when` and `where` come first and always exist. Undefined where it cannot be read. */
export function assembleQuestions(source: ContentSource, issues: Issues): ReadonlyMap<string, Question> | undefined {
  const questions = new Map(BUILT_IN_QUESTIONS.map((question) => [question.id, question]));
  const yaml = loadYaml(FILE, source, issues);
  if (yaml === undefined) return undefined;
  if (yaml === null) return questions;
  if (typeof yaml.data !== 'object' || yaml.data === null || Array.isArray(yaml.data)) {
    issues.error(yaml.positionOf([]), 'wrong-value', { expected: 'questions by id', found: describe(yaml.data), mend: 'Write `killed: { ask: How many people were killed?, type: count }`.' });
    return undefined;
  }
  let complete = true;
  for (const id of Object.keys(yaml.data)) {
    const question = assembleQuestion(id, yaml, issues);
    if (question) questions.set(id, question);
    else complete = false;
  }
  return complete ? questions : undefined;
}

function assembleQuestion(id: string, yaml: YamlData, issues: Issues): Question | undefined {
  if (!isWellFormedId(id)) {
    issues.error(yaml.positionOfKey([id]), 'id', { expected: 'a question id of lower-case letters or digits, joined by single hyphens', found: `\`${id}\``, mend: 'Rename the question, here and in the claims.' });
    return undefined;
  }
  const { whole } = checkShape(questionSchema, { yaml, path: [id] }, issues);
  if (!whole) return undefined;
  const { ask, type, unit, rises, many, options, same } = whole;
  const refuse = (key: string, expected: string, found: string, mend: string): undefined => {
    issues.error(yaml.positionOf([id, key]), 'question', { expected, found, mend });
    return undefined;
  };
  const builtIn = BUILT_IN_QUESTIONS.find((question) => question.id === id);
  if (builtIn && builtIn.type !== type) return refuse('type', `\`${builtIn.type}\`, the type of \`${id}\` on every site`, `\`${type}\``, `Write \`type: ${builtIn.type}\`, or ask it under another id.`);
  if (type === 'choice' && (!options || Object.keys(options).length === 0)) return refuse('options', 'options to choose from', 'none', 'Add `options: { technical: A technical fault }`.');
  if (type !== 'choice' && options) return refuse('options', 'no options for this type', `options for \`${type}\``, 'Remove `options`, or write `type: choice`.');
  if (type === 'measure' && unit === undefined) return refuse('unit', 'the unit that measures are converted to', 'none', 'Add `unit: cm`, for example.');
  if (type === 'measure' && !isUnit(unit!)) return refuse('unit', 'a unit of measure that is known', `\`${unit}\``, 'Use a unit such as `cm`, `m`, `km`, `kg` or `km/h`.');
  if (type !== 'name' && same) return refuse('same', 'no aliases for this type', `\`same\` for \`${type}\``, 'Remove `same`, or write `type: name`.');
  if (rises && type !== 'count') return refuse('rises', 'a count, which alone can rise', `\`${type}\``, 'Remove `rises`.');
  const aliases = assembleAliases(id, same ?? {}, yaml, issues);
  return aliases && { id, ask, type, unit: unit ?? null, rises: rises ?? false, many: many ?? false, options: new Map(Object.entries(options ?? {})), aliases };
}

function assembleAliases(id: string, same: Readonly<Record<string, readonly string[]>>, yaml: YamlData, issues: Issues): ReadonlyMap<string, string> | undefined {
  const aliases = new Map<string, string>();
  let clean = true;
  for (const [name, spellings] of Object.entries(same)) {
    for (const [i, spelling] of [name, ...spellings].entries()) {
      const taken = aliases.get(foldName(spelling));
      if (taken !== undefined && taken !== name) {
        clean = false;
        issues.error(yaml.positionOf([id, 'same', name, i - 1]), 'question', { expected: 'each spelling under one name', found: `\`${spelling}\` under \`${taken}\` and \`${name}\``, mend: 'Remove it from one of the two.' });
      }
      aliases.set(foldName(spelling), name);
    }
  }
  return clean ? aliases : undefined;
}
