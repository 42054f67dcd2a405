/** A quote under a coded date, and what the coding has that the quote does not name. */
export interface QuoteCase {
  readonly language: string;
  readonly quote: string;
  readonly coded: string;
  readonly lacks: 'month' | 'day' | 'time' | null;
}

const rows: readonly (readonly [language: string, quote: string, coded: string, lacks: QuoteCase['lacks']])[] = [
  // A day that the quote does not name.
  ['en', 'in June 2025', '2025-06-18', 'day'],
  ['en', 'The drone crashed in June', '2025-06-18', 'day'],
  ['en', 'in mid-June 2025, local residents said', '2025-06-15', 'day'],
  ['en', 'between 15 and 20 June 2025', '2025-06-18', 'day'],
  ['en', 'on 19 June 2025', '2025-06-18', 'day'],
  ['en', 'two drones fell in June 2025', '2025-06-18', 'day'],
  ['en', 'eastern Kazakhstan, May 2025', '2025-05-04', 'day'],
  ['en', 'in the summer of 2025', '2025-07-14', 'day'],
  ['en', 'in June 2025', '2025-06-18/2025-06-19', 'day'],
  ['en', 'in June 2025', '2025-06-18T10:30', 'day'],
  ['ru', 'беспилотник упал в июне 2025 года', '2025-06-18', 'day'],
  ['ru', 'воинская часть нашла его в мае', '2025-05-04', 'day'],
  ['uk', 'безпілотник упав у червні 2025 року', '2025-06-18', 'day'],
  ['de', 'Die Drohne stürzte im März 2025 ab', '2025-03-18', 'day'],
  ['fr', 'le drone est tombé en août 2025', '2025-08-18', 'day'],
  ['es', 'el dron cayó en junio de 2025', '2025-06-18', 'day'],
  ['kk', '2025 жылдың маусымында құлады', '2025-06-18', 'day'],
  ['ar', 'في يونيو ٢٠٢٥', '2025-06-18', 'day'],
  ['en', 'seen in 06.2025', '2025-06-18', 'day'],

  // A month that the quote does not name.
  ['en', 'fell there in 2025', '2025-06', 'month'],
  ['en', 'fell there in 2025', '2025-06-18', 'month'],
  ['en', 'in early 2025', '2025-01', 'month'],
  ['ru', 'упал в 2025 году', '2025-06', 'month'],
  ['de', 'Sie stürzte 2025 ab', '2025-06', 'month'],
  ['es', 'cayó en 2025', '2025-06', 'month'],

  // A time that the quote does not give.
  ['en', 'on 18 June 2025', '2025-06-18T10:30', 'time'],
  ['en', 'It fell on Wednesday', '2025-06-18T10:30', 'time'],
  ['en', 'on 18 June 2025', '2025-06-18T18:30', 'time'],
  ['en', 'two people saw it on June 12, 2025', '2025-06-12T12:00', 'time'],
  ['en', 'on 18 June 2025', '2025-06-18T00:00:00Z', 'time'],
  ['en', '18.06.2025', '2025-06-18T10:30', 'time'],
  ['ru', 'упал 18 июня 2025 года', '2025-06-18T10:30', 'time'],
  ['de', 'am 18. Juni 2025', '2025-06-18T10:30', 'time'],

  // The quote names the day.
  ['en', 'on 18 June 2025', '2025-06-18', null],
  ['en', 'on June 18th', '2025-06-18', null],
  ['en', 'on the eighteenth of June', '2025-06-18', null],
  ['en', 'on the twenty-first of June', '2025-06-21', null],
  ['en', '06/18/2025', '2025-06-18', null],
  ['en', 'video stamped 20250618', '2025-06-18', null],
  ['en', 'on 18 and 19 June', '2025-06-18/2025-06-19', null],
  ['en', 'on 19 June', '[2025-06-18,2025-06-19]', null],
  ['ru', '18-го июня', '2025-06-18', null],
  ['ru', 'восемнадцатого июня 2025 года', '2025-06-18', null],
  ['uk', '18 червня', '2025-06-18', null],
  ['de', 'am achtzehnten Juni', '2025-06-18', null],
  ['fr', 'le premier juin 2025', '2025-06-01', null],
  ['fr', 'le dix-huit juin', '2025-06-18', null],
  ['es', 'el dieciocho de junio', '2025-06-18', null],
  ['ar', 'في ١٨ يونيو ٢٠٢٥', '2025-06-18', null],
  ['hi', '१८ जून २०२५ को', '2025-06-18', null],
  ['zh', '2025年6月18日', '2025-06-18', null],

  // It may name it in another way.
  ['en', 'Last seen: 06.2025', '2025-06-18', null],
  ['en', 'on June eighteen', '2025-06-18', null],
  ['en', 'at 23:30 UTC on 18 June', '2025-06-19T04:30', null],
  ['en', 'yesterday, in a June that broke records', '2025-06-18', null],
  ['en', 'Last Wednesday, June 2025', '2025-06-18', null],
  ['en', 'on Victory Day 2025', '2025-05-09', null],
  ['en', 'on the night of the June storm', '2025-06-18', null],
  ['en', 'three days after the June parade', '2025-06-18', null],
  ['ru', 'вчера, в середине июня', '2025-06-18', null],
  ['uk', "у п'ятницю, у червні 2025 року", '2025-06-20', null],
  ['de', 'in der Nacht im Juni 2025', '2025-06-18', null],
  ['fr', 'dimanche, en août 2025', '2025-08-17', null],
  ['es', 'el miércoles, en junio de 2025', '2025-06-18', null],

  // It dates nothing, or something else.
  ['en', 'a drone fell near the village', '2025-06-18', null],
  ['en', 'it may have been armed', '2025-05-18', null],
  ['en', 'a march through the town', '2025-03-18', null],
  ['en', 'during the Zapad-2025 exercise', '2025-09-12', null],
  ['en', 'crashed like the one of May 2024', '2025-06-18', null],
  ['en', 'a drone fell near the village', '2025-06-18T10:30', null],

  // It gives the time.
  ['en', 'at 10:30 on 18 June', '2025-06-18T10:30', null],
  ['en', 'on 18 June at 3 pm', '2025-06-18T15:00', null],
  ['en', 'on 18 June at 3', '2025-06-18T15:00', null],
  ['en', 'on 18 June at three', '2025-06-18T15:00', null],
  ['en', 'on 18 June, before dawn', '2025-06-18T04:30', null],
  ['en', 'on 12 June at 12', '2025-06-12T12:00', null],
  ['en', 'on 18 June at 5 in Oral', '2025-06-18T00:10Z', null],
  ['ru', '18 июня в 10 часов', '2025-06-18T10:00', null],
  ['de', 'am 18. Juni um 10.30 Uhr', '2025-06-18T10:30', null],
  ['fr', 'le 18 juin à 10h30', '2025-06-18T10:30', null],
  ['es', 'el 18 de junio de madrugada', '2025-06-18T03:30', null],

  // The coding is no more exact than the words.
  ['en', 'in June 2025', '2025-06', null],
  ['en', 'in June 2025', '2025-06-01/2025-06-30', null],
  ['en', 'in early June 2025', '2025-06-01/2025-06-10', null],
  ['en', 'in mid-June 2025', '2025-06-15 ~', null],
  ['en', 'in early 2025', '2025-01/2025-03', null],
  ['en', 'in the summer of 2025', '2025-07', null],
  ['en', 'in 2025', '2025', null],
  ['en', 'in 2025', '2025-21', null],
  ['en', 'since June 2025', '2025-06-18/..', null],
  ['en', 'throughout 18 June', '2025-06-18T00:00/2025-06-18T23:59', null],
  ['en', 'not in June 2025', 'not 2025-06-18', null],

  // In a language that is not known, words may say anything.
  ['tr', 'Haziran ayında düştü', '2025-06-18', null],
  ['pl', 'spadł w czerwcu 2025 roku', '2025-06', null],
  ['tr', '18 Haziran 2025, öğleden sonra', '2025-06-18T15:00', null],
  ['en', '二〇二五年六月', '2025-06-18', null],
];

export const QUOTES: readonly QuoteCase[] = rows.map(([language, quote, coded, lacks]) => ({ language, quote, coded, lacks }));
