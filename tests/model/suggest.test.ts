import { expect, it } from 'vitest';
import { suggest } from '../../src/model/suggest.ts';

it('the nearest option is proposed for a slip of the fingers', () => {
  expect(suggest('kiled', ['killed', 'injured'])).toEqual({ suggestion: 'killed' });
  expect(suggest('titel', ['title', 'type'])).toEqual({ suggestion: 'title' });
  expect(suggest('aks', ['ask', 'as'])).toEqual({ suggestion: 'ask' });
  expect(suggest('Karakya District', ['Karakiya District', 'Mangystau Region'])).toEqual({ suggestion: 'Karakiya District' });
});

it('nothing is proposed for a word that is like no option', () => {
  expect(suggest('weather', ['killed', 'injured'])).toEqual({});
  expect(suggest('x', [])).toEqual({});
});
