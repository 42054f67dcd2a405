/** What agencies and outlets put under everything that they publish, or into the middle of it. */
export const FOOTERS: readonly string[] = [
  '(Reporting by the Halden Wire newsroom; editing by the night desk)\n\n© Halden Wire. All rights reserved. This material may not be published, broadcast, rewritten or redistributed in whole or in part without the express written permission of Halden Wire.',
  'Subscribe to our Telegram channel and be the first to know what is happening in your city. If you have witnessed an important event, send us your photos and videos by WhatsApp.',
  'This is a developing story. It will be updated as more information becomes available.\nSign up here to receive the day’s most important stories in your inbox every morning, free of charge and without advertising.',
  'Нашли ошибку в тексте? Выделите её и нажмите Ctrl+Enter.\n\nПодписывайтесь на наш канал в Telegram, чтобы первыми узнавать о главных событиях дня. При использовании материалов гиперссылка на сайт обязательна. Все права защищены.',
  'Diese Meldung wurde automatisch aus dem Agenturmaterial übernommen und von der Redaktion nicht bearbeitet. Nachdruck, auch auszugsweise, nur mit schriftlicher Genehmigung des Verlages gestattet. Alle Rechte vorbehalten.',
];

/** Stands between the paragraphs of every report of one outlet. Only how often it comes up tells that it is none of the text. */
export const INTERRUPTION = 'Independent reporting costs money. If you value what we do, please consider supporting The Tarn Observer with a small monthly contribution. It takes less than a minute.';
