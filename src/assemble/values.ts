import type { Position } from '../model/position.ts';
import { approximate, COUNT_FORMS, parseCount, parseMeasure, suggestCount } from '../model/quantity.ts';
import type { Question } from '../model/question.ts';
import { suggest } from '../model/suggest.ts';
import { foldName, foldText } from '../model/text.ts';
import type { Value } from '../model/value.ts';
import { describe } from '../validate/check-shape.ts';
import { wordList } from '../validate/fields.ts';
import { readArea } from './area.ts';
import type { Context } from './context.ts';
import { findPlace } from './places.ts';

/** A value of any type but a date, as written in a claim. `isApproximate` is the mark ` ~`. What cannot be read is an issue. */
export function readValue(text: string, isApproximate: boolean, question: Question, position: Position, context: Context): Value | undefined {
  const { issues } = context;
  const refuse = (expected: string, mend: string, near: { readonly suggestion?: string } = {}): undefined => {
    issues.error(position, 'value', { expected: `${expected}, since \`${question.id}\` is of type \`${question.type}\``, found: describe(text), mend, ...near });
    return undefined;
  };
  switch (question.type) {
    case 'count': {
      const range = parseCount(text);
      const meant = range ? undefined : suggestCount(text);
      if (!range) return refuse('a count', `Write ${COUNT_FORMS}.`, meant === undefined ? {} : { suggestion: meant });
      return { type: 'count', range: isApproximate ? approximate(range, true) : range };
    }
    case 'measure': {
      const range = parseMeasure(text, question.unit!);
      if ('reason' in range) return refuse(range.reason, `Write it like \`120 ${question.unit}\`.`);
      const { rounding, ...stated } = range;
      return { type: 'measure', range: isApproximate ? approximate(stated, false) : stated, rounding };
    }
    case 'choice': {
      if (question.options.has(text)) return { type: 'choice', option: text };
      const options = [...question.options.keys()];
      return refuse(`one of ${wordList(options)}`, 'Choose an option, or add one to `questions.yaml`.', suggest(text, options));
    }
    case 'yes-no': {
      if (text === 'yes' || text === 'no') return { type: 'yes-no', yes: text === 'yes' };
      return refuse('`yes` or `no`', 'Write `yes`, `no`, `unknown` or `silent`.', suggest(text, ['yes', 'no']));
    }
    case 'place': return readPlace(text, position, context);
    case 'name': return { type: 'name', name: question.aliases.get(foldName(text)) ?? text };
    case 'text': return { type: 'text', text };
    case 'date': throw new Error('dates are read by readDate');
  }
}

function readPlace(text: string, position: Position, { places, issues }: Context): Value | undefined {
  const point = /^([+-]?[\d.]+)\s*,\s*([+-]?[\d.]+)(?:\s*(?:±|\+-|\+\/-)\s*(.+))?$/.exec(text);
  if (point) {
    const area = readArea([point[1]!, point[2]!], point[3], { at: position, radius: position }, issues);
    return area && { type: 'place', location: { kind: 'point', name: null, area } };
  }
  if (!places) return undefined;
  const place = findPlace(text, places);
  if (place) return { type: 'place', location: { kind: 'place', place } };
  issues.error(position, 'unknown-place', {
    expected: 'a place of `places.yaml`, or `latitude, longitude ± 5 km`',
    found: describe(text),
    mend: 'Correct it, or add the place to `places.yaml`.',
    ...suggest(text, [...places.values()].flatMap(({ id, name, also }) => [id, ...[name, ...also].filter((other) => foldText(other) !== id)])),
  });
  return undefined;
}
