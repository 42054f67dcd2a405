import { wordTest } from './quote-words.ts';

// Each list has English first, then Russian, Ukrainian, German, French and Spanish. Stems are kept from words that
// are common in news and mean other things (`час*` would take in «часть», a military unit; `easter*` “eastern”).

/** Words that name a day from where the speaker stands. */
export const isDayWord = wordTest(`
  yesterday today tonight tomorrow monday* tuesday* wednesday* thursday* friday* saturday* sunday*
  вчера сегодня завтра позавчера понедельник* вторник* среда среду среды среде четверг* пятниц* суббот* воскресен*
  вчора учора сьогодні завтра понеділ* вівтор* середа середу середи четвер четверга ятниц* субот* неділя неділю неділі
  gestern heute vorgestern montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonnabend* sonntag*
  aujourd demain lundi mardi mercredi jeudi vendredi samedi dimanche
  ayer anteayer hoy lunes martes miércoles jueves viernes sábado domingo`);

/** Words for hours and parts of a day: “overnight”, “two hours later”. */
export const isPartOfDay = wordTest(`
  noon midday midnight morning* afternoon* evening* night* overnight tonight dawn dusk daybreak daylight sunrise sunset nightfall dark darkness breakfast lunch* hour* hrs
  час часа часу часы часов часам часом минут* полдень полдня полноч* утро утра утру утром утренн* ноч* вечер* днем обед* рассвет* закат*
  годин* хвилин* опівдні опівночі північ ранок ранку ранком вранці зранку вечір вечора ввечері увечері вдень удень ніч вночі уночі світанк* світанок
  uhr stunde* morgen morgens frühmorgens früh frühen mittag* nachmittag* vormittag* abend* nacht* mitternacht* dämmer*
  heure* midi minuit matin* soir* nuit* aube crépuscule
  hora* mediodía medianoche mañana* tarde noche* madrugada amanecer anochecer alba`);

/** Other words that come with a time of day. */
export const isClockWord = wordTest('minute* min clock oclock half quarter utc gmt половин* пів minuten halb h minuto*');

/** Words that tell a day by way of another, or by a feast. In doubt they do: some mean other things too. */
export const isRelativeWord = wordTest(`
  last ago before after later earlier prior previous* following next since until till eve day days week* same
  christmas easter halloween thanksgiving juneteenth ramadan eid nauryz nowruz diwali holiday* anniversary mon tue tues wed thu thur thurs fri sat sun
  накануне день дня дней дни назад прошл* минувш* следующ* недел* до после ранее позже спустя через сутки суток выходн* праздник* рождеств* пасх* наурыз* рамадан* байрам*
  напередодні дні днів тому минул* наступн* тижн* тиждень після раніше пізніше доба добу доби свят* різдв* великодн* великдень
  letzt* vergangen* vorig* nächst* vor nach tag tage tagen tags woche* später seit bis weihnacht* ostern pfingst* silvester* neujahr*
  hier dernier* passé* jour jours avant après depuis prochain* suivant* précédent* semaine* veille lendemain noël pâques
  pasad* últim* hace antes después desde hasta próxim* siguiente* anterior* semana* día días víspera navidad* pascua*`);

/** Words for parts of a year. */
export const isPartOfYear = wordTest(`
  spring* summer* autumn* fall winter* quarter* half month* season*
  весн* весен* лето лета летом летн* осен* зим* квартал* полугод* месяц*
  літо літа влітку улітку літн* осін* восени узимку взимку півріч* місяц*
  frühling* frühjahr* sommer* herbst* winter* quartal* halbjahr* monat*
  printemps été automne hiver trimestre* semestre* mois
  primavera verano otoño invierno mes meses`);
