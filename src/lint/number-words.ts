import { wordTest } from './quote-words.ts';

const CARDINALS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');

/** Words that may be the number of a day where they stand beside a month; English ordinals are known one by one. */
export const mayBeDayNumeral = wordTest(`
  two three four five six seven eight nine ten eleven twelve *teen twenty thirty
  перв* втор* трет* четверт* пят* шест* седьм* восьм* девят* десят* *дцат*
  перш* друг* ят* шост* сьом* вят* *дцят*
  *ersten *zweiten *dritten *vierten *fünften *sechsten *siebten *achten *neunten *zehnten *elften *zwölften *zigsten *ßigsten
  premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
  primero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieci* veint* treinta`);

/** An hour of the clock in English words; undefined for any other number. */
export function hourInWords(hour: number): string | undefined {
  return CARDINALS[hour - 1];
}

/** Whether words give a day of the month as an English ordinal: “the eighteenth”, “twenty-first”. */
export function saysOrdinal(words: readonly string[], day: number): boolean {
  const ordinal = day <= 20 ? ORDINALS[day - 1]! : day === 30 ? 'thirtieth' : `${day < 30 ? 'twenty' : 'thirty'} ${ORDINALS[(day % 10) - 1]!}`;
  return ` ${words.join(' ')} `.includes(` ${ordinal} `);
}
