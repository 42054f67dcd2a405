import type { Issues } from '../model/issue.ts';
import { isUnit } from '../model/quantity.ts';
import type { Position } from '../model/position.ts';
import { BUILT_IN_QUESTIONS, type Question, type QuestionType } from '../model/question.ts';
import { foldName } from '../model/text.ts';
import type { ContentSource } from '../read/content-source.ts';
import type { YamlData } from '../read/yaml.ts';
import { checkShape, describe } from '../validate/check-shape.ts';
import { questionSchema } from '../validate/schemas.ts';
import { checkIds } from './content-index.ts';
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
  if (!checkIds([id], 'question', [], yaml, issues)) return undefined;
  const { whole, extra } = checkShape(questionSchema, { yaml, path: [id] }, issues);
  if (!whole) return undefined;
  const { ask, type, unit, rises, many, options, same } = whole;
  let sound = true;
  const refuse = (position: Position, expected: string, found: string, mend: string): void => {
    sound = false;
    issues.error(position, 'question', { expected, found, mend });
  };
  const belongsTo = (key: string, owner: QuestionType): void =>
    refuse(yaml.positionOfKey([id, key]), `\`${key}\` only where the type is \`${owner}\``, `it on a question of type \`${type}\``, `Remove \`${key}\`, or write \`type: ${owner}\`.`);
  const builtIn = BUILT_IN_QUESTIONS.find((question) => question.id === id);
  if (builtIn && builtIn.type !== type) refuse(yaml.positionOf([id, 'type']), `\`${builtIn.type}\`, the type of \`${id}\` on every site`, `\`${type}\``, `Write \`type: ${builtIn.type}\`, or ask it under another id.`);
  if (type === 'choice' && (!options || Object.keys(options).length === 0)) refuse(yaml.positionOf([id, 'options']), 'options to choose from', 'none', 'Add `options: { technical: A technical fault }`.');
  if (type !== 'choice' && options) belongsTo('options', 'choice');
  if (type === 'measure' && unit === undefined) refuse(yaml.positionOf([id, 'unit']), 'the unit that measures are converted to', 'none', 'Add `unit: cm`, for example.');
  if (type === 'measure' && unit !== undefined && !isUnit(unit)) refuse(yaml.positionOf([id, 'unit']), 'a unit of measure that is known', `\`${unit}\``, 'Use a unit such as `cm`, `m`, `km`, `kg` or `km/h`.');
  if (type !== 'name' && same) belongsTo('same', 'name');
  if (rises && type !== 'count') belongsTo('rises', 'count');
  if (!checkIds(Object.keys(options ?? {}), 'option', [id, 'options'], yaml, issues)) sound = false;
  const aliases = assembleAliases(id, same ?? {}, yaml, issues);
  return sound && aliases ? { id, ask, type, unit: unit ?? null, rises: rises ?? false, many: many ?? false, options: new Map(Object.entries(options ?? {})), aliases, extra } : undefined;
}

function assembleAliases(id: string, same: Readonly<Record<string, readonly string[]>>, yaml: YamlData, issues: Issues): ReadonlyMap<string, string> | undefined {
  const aliases = new Map<string, string>();
  let clean = true;
  for (const [name, spellings] of Object.entries(same)) {
    for (const [i, spelling] of [name, ...spellings].entries()) {
      const taken = aliases.get(foldName(spelling));
      if (taken !== undefined && taken !== name) {
        clean = false;
        issues.error(i === 0 ? yaml.positionOfKey([id, 'same', name]) : yaml.positionOf([id, 'same', name, i - 1]), 'question', { expected: 'each spelling under one name', found: `\`${spelling}\` under \`${taken}\` and \`${name}\``, mend: 'Remove it from one of the two.' });
      }
      aliases.set(foldName(spelling), name);
    }
  }
  return clean ? aliases : undefined;
}
