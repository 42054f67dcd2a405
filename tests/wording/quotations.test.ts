import { describe, expect, it } from 'vitest';
import { markQuotations } from '../../src/wording/quotations.ts';
import { splitWords } from '../../src/wording/words.ts';

/** What of a text is quoted: its quoted words, stretch by stretch. */
function quotedIn(text: string): readonly string[] {
  const words = splitWords(text);
  const quoted = markQuotations(text, words);
  const stretches: string[][] = [];
  words.forEach((word, i) => {
    if (quoted[i] === 0) return;
    if (i === 0 || quoted[i - 1] === 0) stretches.push([]);
    stretches.at(-1)!.push(word.text);
  });
  return stretches.map((stretch) => stretch.join(' '));
}

it.each([
  ['English', 'She said: “We saw two lights at once.” Then she left.'],
  ['typewriter', 'She said: "We saw two lights at once." Then she left.'],
  ['full width', 'She said: ＂We saw two lights at once.＂ Then she left.'],
  ['single', 'She said: ‘We saw two lights at once.’ Then she left.'],
  ['single typewriter', "She said: 'We saw two lights at once.' Then she left."],
  ['Russian', 'She said: «We saw two lights at once», then she left.'],
  ['French, spaced', 'She said: « We saw two lights at once », then she left.'],
  ['German', 'She said: „We saw two lights at once.“ Then she left.'],
  ['German with guillemets', 'She said: »We saw two lights at once.« Then she left.'],
  ['Polish', 'She said: „We saw two lights at once.” Then she left.'],
  ['Swedish', 'She said: ”We saw two lights at once.” Then she left.'],
  ['single German', 'She said: ‚We saw two lights at once.‘ Then she left.'],
  ['single guillemets', 'She said: ‹We saw two lights at once.› Then she left.'],
  ['Japanese', 'She said: 「We saw two lights at once」 then she left.'],
  ['double Japanese', 'She said: 『We saw two lights at once』 then she left.'],
  ['mixed', 'She said: “We saw two lights at once." Then she left.'],
  ['a mail', 'She said:\n> We saw two lights at once.\nThen she left.'],
])('%s quotation marks', (_, text) => {
  expect(quotedIn(text)).toEqual(['we saw two lights at once']);
});

it('quotation marks stand between letters where a script has no spaces', () => {
  expect(quotedIn('他说"我们昨天晚上看见了两道光"然后走了').join('').replaceAll(' ', '')).toBe('我们昨天晚上看见了两道光');
  expect(quotedIn('他说“我们昨天晚上看见了‘两道光’在海上”然后走了').join('').replaceAll(' ', '')).toBe('我们昨天晚上看见了两道光在海上');
});

describe('quotations in quotations', () => {
  it.each([
    ['“They told us ‘go home now’ and we went home.” Nothing else.', 'they told us go home now and we went home'],
    ['«Мы плыли на «Комете» весь вечер». Больше ничего.', 'мы плыли на комете весь вечер'],
    ['„Er rief ‚komm sofort her‘ und lief weg.“ Sonst nichts.', 'er rief komm sofort her und lief weg'],
    ['"They told us "go home now" and we went home." Nothing else.', 'they told us go home now and we went home'],
  ])('%s', (text, quoted) => expect(quotedIn(text)).toEqual([quoted]));

  it('one sign may close two of them, as Russian prints it', () => {
    expect(quotedIn('«Весь вечер мы плыли на «Комете», — сказал он. Больше ничего.')).toEqual(['весь вечер мы плыли на комете']);
  });
});

describe('apostrophes are no quotation marks', () => {
  it.each([
    "It's the dogs' bowl, isn't it? The '90s were the band's best years, and don't you forget 'em.",
    'It’s the dogs’ bowl, isn’t it? The ’90s were the band’s best years, and don’t you forget ’em.',
    'O‘zbekiston and ‘Abd al-Rahman and rock ‘n’ roll and the ‘90s of the last century.',
    'The screen is 12" wide and 9" high, the door 6\'2" and that is all there is to it.',
  ])('%s', (text) => expect(quotedIn(text)).toEqual([]));

  it.each([
    ['‘We found the dogs’ owners at home,’ she said.', 'we found the dogs owners at home'],
    ["'We don't know the dogs' owners at all', she said.", "we don't know the dogs owners at all"],
    ['‘We know all of their neighbours’ she said.', 'we know all of their neighbours'],
  ])('%s', (text, quoted) => expect(quotedIn(text)).toEqual([quoted]));
});

it('less than four words in quotation marks are a name', () => {
  expect(quotedIn('The “Karasu Evening News” of TOO «Восток» called it a “very odd thing”.')).toEqual([]);
  expect(quotedIn('He called it “a very odd thing”.')).toEqual(['a very odd thing']);
  expect(quotedIn('船名「第五福竜丸」')).toEqual([]);
});

describe('a quotation that its paragraph does not close', () => {
  it('ends with the paragraph', () => {
    expect(quotedIn('He said: “We saw two lights at once.\n\nThen he left. Nobody followed him.')).toEqual(['we saw two lights at once']);
    expect(quotedIn('He said: "We saw two lights.\n\n"We saw four of them," he said.')).toEqual(['we saw two lights we saw four of them']);
  });

  it('goes on to the sign that closes it in a later one', () => {
    expect(quotedIn('«Сначала был свет над озером.\n\nПотом всё стихло», — сказал он и ушёл.')).toEqual(['сначала был свет над озером потом всё стихло']);
  });

  it('ends after 150 words', () => {
    const words = Array.from({ length: 400 }, (_, i) => `w${i}`).join(' ');
    expect(splitWords(quotedIn(`“${words}`).join(' '))).toHaveLength(150);
    expect(splitWords(quotedIn(`“${words}\n\n${words}” he said.`).join(' '))).toHaveLength(150);
    expect(splitWords(quotedIn(`“${words}” he said.`).join(' ')), 'one that is closed has no limit').toHaveLength(400);
  });

  it('may open each of its paragraphs anew', () => {
    expect(quotedIn('“We saw two lights.\n\n“Then there was one,” he said.')).toEqual(['we saw two lights then there was one']);
    expect(quotedIn('‘We saw two lights.\n\n‘Then there was one,’ he said.')).toEqual(['we saw two lights then there was one']);
  });
});

it('stray closing signs quote nothing', () => {
  expect(quotedIn('We saw two lights” at once» and then’ no more」 of them.')).toEqual([]);
});
