/** An article in the manner of the founding case, with what texts copied from pages have: curly marks, dashes, NBSP, line breaks. */
export const ARTICLE = `Drone found near the border

Drone found near the border

The local police department has begun an inspection of an object that reportedly fell near the border, officials said on Friday.

Two days prior to the discovery, a British\u2011made Banshee Jet\u00a080 drone \u2014 reportedly armed and operated by Ukraine\u2019s Armed Forces \u2014 crashed in the Kara-Kyuyun district of
Mangystau region.

\u201cWe don\u2019t know who sent it,\u201d the regional gov\u00ader\u00adnor told reporters. \u201cIt caused no damage, and 1,200 residents were told to stay indoors for 3.5 hours.\u201d

Earlier this year, residents in several regions saw drones near populated areas. No casualties were reported. The \ufb01rst of\ufb01cial statement \u2026 came on Friday.`;

/** A quote and what is to be found: the passages of its pieces as they stand in the text, or `missing`. */
export type QuoteRow = readonly [title: string, text: string, quote: string, kind: 'verbatim' | 'short' | 'missing', pieces?: readonly string[]];

export const MARKS: readonly QuoteRow[] = [
  ['plain words', ARTICLE, 'begun an inspection of an object', 'verbatim', ['begun an inspection of an object']],
  ['another case', ARTICLE, 'BEGUN an Inspection OF an object', 'verbatim', ['begun an inspection of an object']],
  ['straight apostrophe for a curly one', ARTICLE, "We don't know who sent it", 'verbatim', ['We don\u2019t know who sent it']],
  ['modifier letter for an apostrophe', ARTICLE, 'We don\u02bct know who sent it', 'verbatim', ['We don\u2019t know who sent it']],
  ['quotation marks round the quote', ARTICLE, '\u201eWe don\u2019t know who sent it\u201c', 'verbatim', ['We don\u2019t know who sent it']],
  ['guillemets across the end of a sentence', ARTICLE, '\u00abwho sent it\u00bb, the regional governor told reporters', 'verbatim', ['who sent it,\u201d the regional gov\u00ader\u00adnor told reporters']],
  ['soft hyphens in the text', ARTICLE, 'the regional governor told reporters', 'verbatim', ['the regional gov\u00ader\u00adnor told reporters']],
  ['soft hyphens in the quote', ARTICLE, 'the local po\u00adlice depart\u00adment has', 'verbatim', ['The local police department has']],
  ['zero-width spaces in the quote', ARTICLE, 'the\u200b local police depart\u200bment has', 'verbatim', ['The local police department has']],
  ['a comma the editor left out', ARTICLE, 'It caused no damage and 1,200 residents', 'verbatim', ['It caused no damage, and 1,200 residents']],
  ['hyphen for a dash', ARTICLE, 'Jet 80 drone - reportedly armed', 'verbatim', ['Jet\u00a080 drone \u2014 reportedly armed']],
  ['two hyphens for a dash', ARTICLE, 'Jet 80 drone--reportedly armed', 'verbatim', ['Jet\u00a080 drone \u2014 reportedly armed']],
  ['no-break hyphen in the text', ARTICLE, 'a British-made Banshee Jet 80', 'verbatim', ['a British\u2011made Banshee Jet\u00a080']],
  ['a compound without its hyphen', ARTICLE, 'in the Kara Kyuyun district of', 'verbatim', ['in the Kara-Kyuyun district of']],
  ['a compound in one word', ARTICLE, 'crashed in the KaraKyuyun district of Mangystau', 'missing'],
  ['NBSP in the quote', ARTICLE, 'No\u00a0casualties were reported. The first', 'verbatim', ['No casualties were reported. The \ufb01rst']],
  ['line break in the text', ARTICLE, 'district of Mangystau region', 'short', ['district of\nMangystau region']],
  ['line breaks in the quote', ARTICLE, 'in the Kara-Kyuyun\r\n  district of\tMangystau', 'verbatim', ['in the Kara-Kyuyun district of\nMangystau']],
  ['across paragraphs', ARTICLE, 'officials said on Friday. Two days prior', 'verbatim', ['officials said on Friday.\n\nTwo days prior']],
  ['ligatures in the text', ARTICLE, 'The first official statement came on', 'verbatim', ['The \ufb01rst of\ufb01cial statement \u2026 came on']],
  ['ligatures in the quote', ARTICLE, 'object that reportedly fell near the border, o\ufb03cials', 'verbatim', ['object that reportedly fell near the border, officials']],
  ['full-width letters and figures', ARTICLE, 'Ｂａｎｓｈｅｅ Ｊｅｔ ８０ drone reportedly', 'verbatim', ['Banshee Jet\u00a080 drone \u2014 reportedly']],
  ['a word hyphenated at the end of a line', 'the inci-\ndent remains under close investigation', 'the incident remains under close investigation', 'missing'],
  ['a word hyphenated at the end of a line, quoted so', 'the inci-\ndent remains under close investigation', 'the inci- dent remains under close', 'verbatim', ['the inci-\ndent remains under close']],
  ['accents written apart', 'le drone est tombe\u0301 en mer', 'le drone est tombé en mer', 'verbatim', ['le drone est tombe\u0301 en mer']],
  ['accents left out', 'le drone est tombé en mer', 'le drone est tombe en mer', 'missing'],
  ['ß in capitals', 'die Straße war am Abend frei', 'DIE STRASSE WAR AM ABEND', 'verbatim', ['die Straße war am Abend']],
];

export const NUMBERS: readonly QuoteRow[] = [
  ['a number with a comma', ARTICLE, 'and 1,200 residents were told', 'verbatim', ['and 1,200 residents were told']],
  ['a number without its comma', ARTICLE, 'and 1200 residents were told', 'missing'],
  ['a number with a point', ARTICLE, 'stay indoors for 3.5 hours', 'verbatim', ['stay indoors for 3.5 hours']],
  ['another number', ARTICLE, 'stay indoors for 3.6 hours', 'missing'],
  ['figures of another script', 'أصيب ٢٥ شخصا في هذا الحادث', 'أصيب 25 شخصا في هذا', 'missing'],
];

export const ELLIPSES: readonly QuoteRow[] = [
  ['an ellipsis', ARTICLE, 'The local police department … fell near the border', 'verbatim', ['The local police department', 'fell near the border']],
  ['three points', ARTICLE, 'The local police department... fell near the border', 'verbatim', ['The local police department', 'fell near the border']],
  ['spaced points', ARTICLE, 'The local police department . . . fell near the border', 'verbatim', ['The local police department', 'fell near the border']],
  ['four points at the end of a sentence', ARTICLE, 'near populated areas.... The first', 'verbatim', ['near populated areas', 'The \ufb01rst']],
  ['in square brackets', ARTICLE, 'The local police department […] fell near the border', 'verbatim', ['The local police department', 'fell near the border']],
  ['points in square brackets', ARTICLE, 'The local police department [...] fell near the border', 'verbatim', ['The local police department', 'fell near the border']],
  ['in round brackets', ARTICLE, 'The local police department (…) fell near the border', 'verbatim', ['The local police department', 'fell near the border']],
  ['points in round brackets', ARTICLE, 'The local police department (. . .) fell near the border', 'verbatim', ['The local police department', 'fell near the border']],
  ['in angle brackets, as in Russian', ARTICLE, 'The local police department <…> fell near the border', 'verbatim', ['The local police department', 'fell near the border']],
  ['two of them', ARTICLE, 'The local police … an object … near the border', 'verbatim', ['The local police', 'an object', 'near the border']],
  ['two beside each other', ARTICLE, 'The local police department … … fell near', 'verbatim', ['The local police department', 'fell near']],
  ['at both ends', ARTICLE, '… begun an inspection of an object …', 'verbatim', ['begun an inspection of an object']],
  ['where nothing is left out', ARTICLE, 'begun an inspection … of an object', 'verbatim', ['begun an inspection', 'of an object']],
  ['where the text has one', ARTICLE, 'first official statement … came on Friday', 'verbatim', ['\ufb01rst of\ufb01cial statement', 'came on Friday']],
  ['out of order', ARTICLE, 'fell near the border … The local police department', 'missing'],
  ['with pieces that overlap', ARTICLE, 'begun an inspection of … inspection of an object', 'missing'],
  ['a piece that is nowhere', ARTICLE, 'The local police department … fell into the sea', 'missing'],
  ['two points are none', ARTICLE, 'The local police department .. fell near the border', 'missing'],
  ['the second place of its first piece', 'A dog bit him. A dog ran off and hid.', 'A dog … hid … and', 'missing'],
  ['a piece that recurs, in order', 'near the river, near the bridge, near the sea', 'near the … near the … near the', 'verbatim', ['near the', 'near the', 'near the']],
  ['a piece that recurs too seldom', 'near the river, near the bridge', 'near the … near the … near the', 'missing'],
];

export const BRACKETS: readonly QuoteRow[] = [
  ['an insertion', ARTICLE, 'It [the drone] caused no damage and 1,200', 'verbatim', ['It', 'caused no damage, and 1,200']],
  ['an insertion for as many words', ARTICLE, '[the drone] no damage, and 1,200 residents', 'verbatim', ['no damage, and 1,200 residents']],
  ['two words for two', ARTICLE, 'begun [an enquiry] of an object that', 'verbatim', ['begun', 'of an object that']],
  ['two words for one', ARTICLE, 'We don\u2019t know who [had sent] it,', 'verbatim', ['We don\u2019t know who', 'it']],
  ['one word for two', ARTICLE, 'begun [looking] of an object that', 'missing'],
  ['one word for two, with an ellipsis', ARTICLE, 'has begun … [enquiry] of an object', 'verbatim', ['has begun', 'of an object']],
  ['an ellipsis in the insertion', ARTICLE, 'has begun [looking …] of an object', 'verbatim', ['has begun', 'of an object']],
  ['sic', ARTICLE, 'We don\u2019t know who [sic] sent it', 'verbatim', ['We don\u2019t know who', 'sent it']],
  ['brackets of the text itself', 'we [the army] found it on Friday', 'we [the army] found it on Friday', 'verbatim', ['we', 'found it on Friday']],
  ['words that follow too far away', 'red one two three four five', 'red [x] three four five', 'missing'],
  ['the near one of two places', 'a x x b, a x b c d', 'a [y] b c d', 'short', ['a', 'b c d']],
  ['a changed first letter', ARTICLE, '[T]wo days prior to the discovery', 'verbatim', ['Two days prior to the discovery']],
  ['an added first letter', 'then he told all the reporters', '[s]he told all the reporters', 'verbatim', ['he told all the reporters']],
  ['an added ending', ARTICLE, 'operated by Ukraine\u2019s Armed Force[s] crashed', 'verbatim', ['operated by Ukraine\u2019s Armed Forces \u2014 crashed']],
  ['an ending of the editor', ARTICLE, 'an inspection[s] of an object', 'verbatim', ['an inspection of an object']],
  ['an altered word of the text itself', 'he said \u201c[T]he drone was ours\u201d', '[T]he drone was ours\u201d, he', 'missing'],
  ['an altered word of the text itself, as it stands', 'he said \u201c[T]he drone was ours\u201d', 'he said \u201c[T]he drone was ours\u201d', 'verbatim', ['he said \u201c[T]he drone was ours']],
  ['brackets left open', ARTICLE, 'begun an inspection [of an object', 'verbatim', ['begun an inspection of an object']],
  ['nothing but an insertion', ARTICLE, '[the drone]', 'missing'],
  ['nothing but signs', ARTICLE, '\u201c… \u2014 !\u201d', 'missing'],
];

export const SCRIPTS: readonly QuoteRow[] = [
  ['Russian, in capitals', 'Беспилотник упал в Мангистауской области в среду.', 'БЕСПИЛОТНИК УПАЛ В МАНГИСТАУСКОЙ ОБЛАСТИ', 'verbatim', ['Беспилотник упал в Мангистауской области']],
  ['Russian with й in two signs', 'район, где упал чей-то большои\u0306 дрон', 'где упал чей-то большой дрон', 'verbatim', ['где упал чей-то большои\u0306 дрон']],
  ['Russian, е for ё', 'самолёт упал в районе реки Урал', 'самолет упал в районе реки', 'missing'],
  ['Ukrainian apostrophe', 'Об\u2019єкт упав на околиці міста Київ', "об'єкт упав на околиці міста", 'verbatim', ['Об\u2019єкт упав на околиці міста']],
  ['Kazakh', 'Дрон Маңғыстау облысында құлады, деп хабарлады.', 'дрон МАҢҒЫСТАУ облысында құлады деп', 'verbatim', ['Дрон Маңғыстау облысында құлады, деп']],
  ['Kazakh, another word', 'Дрон Маңғыстау облысында құлады, деп хабарлады.', 'дрон Атырау облысында құлады деп', 'missing'],
  ['Turkish capital İ', 'İstanbul\u2019da bir dron dün gece düştü', "İSTANBUL'da bir dron dün gece", 'verbatim', ['İstanbul\u2019da bir dron dün gece']],
  ['Greek final sigma in capitals', 'ο δρόμος είναι κλειστός από χθες', 'Ο ΔΡΌΜΟΣ ΕΊΝΑΙ ΚΛΕΙΣΤΌΣ ΑΠΌ', 'verbatim', ['ο δρόμος είναι κλειστός από']],
  ['Chinese', '无人机在边境附近坠毁，没有人员伤亡。', '在边境附近坠毁', 'short', ['在边境附近坠毁']],
  ['Chinese of eight letters', '无人机在边境附近坠毁，没有人员伤亡。', '在边境附近坠毁，没', 'verbatim', ['在边境附近坠毁，没']],
  ['Chinese ellipsis', '无人机在边境附近坠毁，没有人员伤亡。', '无人机……坠毁，没有人员伤亡', 'verbatim', ['无人机', '坠毁，没有人员伤亡']],
  ['Chinese insertion, which alters no word', '无人机在边境附近坠毁，没有人员伤亡。', '无人机[昨天]附近坠毁没有人员', 'missing'],
  ['Chinese insertion for as many letters', '无人机在边境附近坠毁，没有人员伤亡。', '无人机在〔国境〕附近坠毁没有人', 'verbatim', ['无人机在', '附近坠毁，没有人']],
  ['Japanese', 'ドローンが国境付近に墜落した。', 'ドローンが国境付近に', 'verbatim', ['ドローンが国境付近に']],
  ['Thai, which has no spaces', 'โดรนตกใกล้ชายแดนเมื่อวันศุกร์', 'ตกใกล้ชายแดนเมื่อวัน', 'verbatim', ['ตกใกล้ชายแดนเมื่อวัน']],
  ['Thai, other letters', 'โดรนตกใกล้ชายแดนเมื่อวันศุกร์', 'ตกไกลชายแดนเมื่อวันศุกร์', 'missing'],
  ['Arabic with tatweel in the text', 'سقطت طائرة مسيـــرة قرب الحدود', 'سقطت طائرة مسيرة قرب الحدود', 'verbatim', ['سقطت طائرة مسيـــرة قرب الحدود']],
  ['Arabic with harakat in the text', 'سَقَطَتْ طَائِرَةٌ مُسَيَّرَةٌ قُرْبَ الحُدُودِ', 'سقطت طائرة مسيرة قرب الحدود', 'verbatim', ['سَقَطَتْ طَائِرَةٌ مُسَيَّرَةٌ قُرْبَ الحُدُودِ']],
  ['Arabic with harakat in the quote', 'سقطت طائرة مسيرة قرب الحدود', 'سَقَطَتْ طَائِرَةٌ مُسَيَّرَةٌ قُرْبَ الحُدُودِ', 'verbatim', ['سقطت طائرة مسيرة قرب الحدود']],
  ['Arabic, another hamza', 'سأل الصحفي عن الطائرة أمس', 'سال الصحفي عن الطائرة أمس', 'missing'],
  ['Hebrew with niqqud', 'הַמָּטוֹס נָפַל לְיַד הַגְּבוּל אֶתְמוֹל', 'המטוס נפל ליד הגבול אתמול', 'verbatim', ['הַמָּטוֹס נָפַל לְיַד הַגְּבוּל אֶתְמוֹל']],
  ['marks of right-to-left text', 'سقطت طائرة مسيرة قرب الحدود', '\u200fسقطت طائرة مسيرة قرب الحدود\u200e', 'verbatim', ['سقطت طائرة مسيرة قرب الحدود']],
  ['letters and words mixed, enough together', 'DJI 无人机坠毁了昨天', 'DJI 无人机坠毁了', 'short', ['DJI 无人机坠毁了']],
  ['letters and words mixed, one more', 'DJI 无人机坠毁了昨天', 'DJI 无人机坠毁了昨', 'verbatim', ['DJI 无人机坠毁了昨']],
];

export const LENGTHS: readonly QuoteRow[] = [
  ['four words', ARTICLE, 'No casualties were reported', 'short', ['No casualties were reported']],
  ['one word', ARTICLE, 'Mangystau', 'short', ['Mangystau']],
  ['four words in two pieces', ARTICLE, 'Two days … was crashed', 'missing'],
  ['five words in two pieces', ARTICLE, 'Two days … crashed in the', 'verbatim', ['Two days', 'crashed in the']],
  ['words of the editor do not count', ARTICLE, 'It [the drone] caused no damage', 'short', ['It', 'caused no damage']],
  ['words in another order', ARTICLE, 'inspection an begun of object an', 'missing'],
  ['one word left out', ARTICLE, 'begun an inspection of object that reportedly', 'missing'],
  ['one word too many', ARTICLE, 'begun an urgent inspection of an object', 'missing'],
  ['more than the text has', 'No casualties were reported at all', 'No casualties were reported at all today', 'missing'],
  ['all of the text', 'No casualties were reported at all', 'No casualties were reported at all.', 'verbatim', ['No casualties were reported at all']],
  ['a part of a word', ARTICLE, 'begun an inspect', 'missing'],
  ['an empty text', '', 'No casualties were reported at all', 'missing'],
];
