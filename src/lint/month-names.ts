import { isNumber, wordTest } from './quote-words.ts';

/** By month: English, German, French, Spanish, Russian, Ukrainian. */
const NAMES = [
  'january januar jänner janvier enero январ* січень січн*',
  'february februar feber février febrero феврал* лютий лютого лютому лютим лютнев*',
  'march märz mars marzo март марта марте марту мартом мартовск* березень березн*',
  'april avril abril апрел* квітень квітн*',
  'may mai mayo май мая мае маю маем майск* травень травн*',
  'june juni juin junio июнь июн* червень червн*',
  'july juli juillet julio июль июл* липень липн*',
  'august août agosto август* серпень серпн*',
  'september septembre septiembre setiembre сентябр* вересень вересн*',
  'october oktober octobre octubre октябр* жовтень жовтн*',
  'november novembre noviembre ноябр* листопад*',
  'december dezember décembre diciembre декабр* грудень грудня грудні грудню груднем груднев*',
].map(wordTest);

/** Too short to be sure of on their own. */
const ABBREVIATIONS = [
  'jan janv ene янв січ', 'feb febr fév févr фев февр лют', 'mar mrz мар бер', 'apr avr abr апр кві квіт', 'мая трав', 'jun июн чер черв',
  'jul juil июл лип', 'aug авг серп', 'sep sept сен сент вер', 'oct okt окт жовт', 'nov ноя нояб лист', 'dec dez déc dic дек груд',
].map(wordTest);

/** Names that are other words too (“may have fallen”, “a march”, “Mars”). */
const isAmbiguous = wordTest('may march mars');
const isBeforeMonth = wordTest('in of on by since until till during early mid late last this next from before after through throughout to en de du fin début mi');

/** The months, 1 to 12, that words surely name: in full, or shortened beside a number. */
export function namedMonths(words: readonly string[]): ReadonlySet<number> {
  const named = new Set<number>();
  words.forEach((_, i) => {
    const month = monthAt(words, i);
    if (month !== null) named.add(month);
  });
  return named;
}

/** The month that one of the words surely names; null if it names none. */
export function monthAt(words: readonly string[], i: number): number | null {
  const word = words[i];
  if (word === undefined || isNumber(word)) return null;
  const isBesideNumber = isNumber(words[i - 1]) || isNumber(words[i + 1]);
  const full = NAMES.findIndex((isName) => isName(word));
  const isSure = !isAmbiguous(word) || isBesideNumber || isBeforeMonth(words[i - 1] ?? '');
  if (full >= 0) return isSure ? full + 1 : null;
  const short = isBesideNumber ? ABBREVIATIONS.findIndex((isName) => isName(word)) : -1;
  return short < 0 ? null : short + 1;
}

/** Whether a word may be the name of any month, sure or not. */
export function mayBeMonth(word: string): boolean {
  return NAMES.some((isName) => isName(word)) || ABBREVIATIONS.some((isName) => isName(word));
}
