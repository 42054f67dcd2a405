/** Names of months as editors may write them: English, German, French, Spanish, Russian, Ukrainian, Kazakh; also in the genitive. */
const NAMES: readonly string[] = [
  'january januar jänner janvier enero январь января січень січня қаңтар',
  'february februar février febrero февраль февраля лютий лютого ақпан',
  'march märz mars marzo март марта березень березня наурыз',
  'april avril abril апрель апреля квітень квітня сәуір',
  'may mai mayo май мая травень травня мамыр',
  'june juni juin junio июнь июня червень червня маусым',
  'july juli juillet julio июль июля липень липня шілде',
  'august août agosto август августа серпень серпня тамыз',
  'september septembre septiembre setiembre сентябрь сентября вересень вересня қыркүйек',
  'october oktober octobre octubre октябрь октября жовтень жовтня қазан',
  'november novembre noviembre ноябрь ноября листопад листопада қараша',
  'december dezember décembre diciembre декабрь декабря грудень грудня желтоқсан',
];

const MONTHS = NAMES.map((names) => withoutAccents(names).split(' '));

/** The number of a month by its name, or by three or more of its first letters; undefined if no month or more than one is called so. */
export function monthNumber(name: string): number | undefined {
  const word = withoutAccents(name);
  const isShort = word.length < 3;
  const found = MONTHS.flatMap((names, i) => (names.some((full) => full === word || (!isShort && full.startsWith(word))) ? [i + 1] : []));
  return found.length === 1 ? found[0] : undefined;
}

function withoutAccents(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
