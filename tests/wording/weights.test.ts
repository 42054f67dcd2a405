import { expect, it } from 'vitest';
import { QUARTERS, weighWord } from '../../src/wording/weights.ts';
import { splitWords } from '../../src/wording/words.ts';

const weigh = (text: string) => splitWords(text).reduce((sum, { text: word }) => sum + weighWord(word), 0) / QUARTERS;

it('words weigh one, Chinese characters a half, letters of other scripts without spaces a quarter', () => {
  expect(['storm', '5.6', 'é', '한국', '中', 'ひ', 'ロ', 'ก', 'ခ', 'ཀ'].map((word) => weighWord(word) / QUARTERS)).toEqual([1, 1, 1, 1, 0.5, 0.25, 0.25, 0.25, 0.25, 0.25]);
});

/** One sentence in many languages. */
const ENGLISH = 'The minister said on Tuesday that twelve people had been killed when a passenger bus overturned on an icy road near the capital.';
it.each([
  ['Chinese', '部长周二表示，一辆客车在首都附近一条结冰的公路上翻车，造成十二人死亡。'],
  ['Japanese', '大臣は火曜日、首都近郊の凍結した道路で乗客を乗せたバスが横転し、十二人が死亡したと述べた。'],
  ['Thai', 'รัฐมนตรีกล่าวเมื่อวันอังคารว่า มีผู้เสียชีวิตสิบสองคนเมื่อรถโดยสารพลิกคว่ำบนถนนที่เป็นน้ำแข็งใกล้เมืองหลวง'],
  ['Russian', 'Министр сообщил во вторник, что двенадцать человек погибли, когда пассажирский автобус перевернулся на обледенелой дороге недалеко от столицы.'],
  ['German', 'Der Minister sagte am Dienstag, zwölf Menschen seien ums Leben gekommen, als ein Reisebus auf einer vereisten Straße nahe der Hauptstadt umstürzte.'],
])('what takes 23 words in English weighs about as much in %s', (_, text) => {
  expect(weigh(ENGLISH)).toBe(23);
  expect(weigh(text)).toBeGreaterThan(14);
  expect(weigh(text)).toBeLessThan(27);
});
