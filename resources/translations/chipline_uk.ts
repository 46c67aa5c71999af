<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>(empty)</source>
        <translation>(порожньо)</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>(відсутнє)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(без назви)</translation>
    </message>
    <message>
        <source>(the whole row)</source>
        <translation>(увесь рядок)</translation>
    </message>
    <message>
        <source>--value {written}: {why}</source>
        <translation>--value {written}: {why}</translation>
    </message>
    <message>
        <source>1  Which record</source>
        <translation>1  Який запис</translation>
    </message>
    <message>
        <source>1  Which source</source>
        <translation>1  Яке джерело</translation>
    </message>
    <message>
        <source>1 January of the current year</source>
        <translation>1 січня поточного року</translation>
    </message>
    <message>
        <source>1 January of the previous year</source>
        <translation>1 січня попереднього року</translation>
    </message>
    <message>
        <source>1260H list</source>
        <translation>Список 1260H</translation>
    </message>
    <message>
        <source>15 CFR 740.8 (ACA)</source>
        <translation>15 CFR 740.8 (ACA)</translation>
    </message>
    <message>
        <source>15 CFR 740.8 (ACA), United Arab Emirates</source>
        <translation>15 CFR 740.8 (ACA), Об’єднані Арабські Емірати</translation>
    </message>
    <message>
        <source>15 CFR 740.8 (NAC)</source>
        <translation>15 CFR 740.8 (NAC)</translation>
    </message>
    <message>
        <source>15 CFR 740.8 (NAC, without notice)</source>
        <translation>15 CFR 740.8 (NAC, без повідомлення)</translation>
    </message>
    <message>
        <source>15 CFR 742.6(a)(6)(iii)</source>
        <translation>15 CFR 742.6(a)(6)(iii)</translation>
    </message>
    <message>
        <source>15 CFR 742.6(a)(6)(iii)(A)</source>
        <translation>15 CFR 742.6(a)(6)(iii)(A)</translation>
    </message>
    <message>
        <source>15 CFR 742.6(a)(6)(iii), United Arab Emirates</source>
        <translation>15 CFR 742.6(a)(6)(iii), Об’єднані Арабські Емірати</translation>
    </message>
    <message>
        <source>15 CFR 742.6(a)(6), Macau</source>
        <translation>15 CFR 742.6(a)(6), Макао</translation>
    </message>
    <message>
        <source>15 CFR 742.6(a)(6), October 2022</source>
        <translation>15 CFR 742.6(a)(6), жовтень 2022 року</translation>
    </message>
    <message>
        <source>15 CFR 744.23(a)(3)</source>
        <translation>15 CFR 744.23(a)(3)</translation>
    </message>
    <message>
        <source>15 CFR 746 and 742 (embargoed destinations)</source>
        <translation>15 CFR 746 і 742 (країни під ембарго)</translation>
    </message>
    <message>
        <source>15 CFR 746.8 (Belarus)</source>
        <translation>15 CFR 746.8 (Білорусь)</translation>
    </message>
    <message>
        <source>15 CFR 746.8 (Russia)</source>
        <translation>15 CFR 746.8 (Росія)</translation>
    </message>
    <message>
        <source>2  What it says</source>
        <translation>2  Що в ньому сказано</translation>
    </message>
    <message>
        <source>2025 or 2025-04</source>
        <translation>2025 або 2025-04</translation>
    </message>
    <message>
        <source>3  How good it is</source>
        <translation>3  Наскільки йому можна довіряти</translation>
    </message>
    <message>
        <source>3A090</source>
        <translation>3A090</translation>
    </message>
    <message>
        <source>3A090.a</source>
        <translation>3A090.a</translation>
    </message>
    <message>
        <source>3A090.b</source>
        <translation>3A090.b</translation>
    </message>
    <message>
        <source>3A090.c</source>
        <translation>3A090.c</translation>
    </message>
    <message>
        <source>4A090</source>
        <translation>4A090</translation>
    </message>
    <message>
        <source>&lt;b&gt;Affected.&lt;/b&gt; What a restriction reaches among the records of the workspace.</source>
        <translation>&lt;b&gt;Кого стосується.&lt;/b&gt; Що охоплює обмеження серед записів робочого простору.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Arrangements.&lt;/b&gt; The name at the top left chooses what is shown and by what the lanes are made. Save this view keeps an arrangement with its days and filters.</source>
        <translation>&lt;b&gt;Розташування.&lt;/b&gt; Назва вгорі ліворуч вибирає, що показано й за чим утворено доріжки. «Зберегти цей вигляд» зберігає розташування разом із днями та фільтрами.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Ask.&lt;/b&gt; The controls say whether something would have been allowed on a day, and why. Answers come from an analyst’s model of published rules. They are not legal advice.</source>
        <translation>&lt;b&gt;Запитати.&lt;/b&gt; Контроль каже, чи було б щось дозволено певного дня й чому. Відповіді дає аналітична модель опублікованих правил. Це не юридична консультація.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Chip plane.&lt;/b&gt; Every chip by total processing performance and performance density, with the regions that the rules draw.</source>
        <translation>&lt;b&gt;Площина чипів.&lt;/b&gt; Кожен чип за сукупною обчислювальною продуктивністю та щільністю продуктивності, з областями, які креслять правила.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Frontier.&lt;/b&gt; The best chip that could be had on each day: anywhere, in China without a licence, and made in China.</source>
        <translation>&lt;b&gt;Передній край.&lt;/b&gt; Найкращий чип, який можна було мати кожного дня: будь-де, у Китаї без ліцензії та зроблений у Китаї.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Links.&lt;/b&gt; Records that this one points at, and those that point at it. A click opens one; Alt+Left goes back.</source>
        <translation>&lt;b&gt;Зв’язки.&lt;/b&gt; Записи, на які вказує цей, і ті, що вказують на нього. Клацання відкриває запис; Alt+Left повертає.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Notes.&lt;/b&gt; N pins a note to the day or to what was measured. Notes are found by Ctrl+K, and go along into exports.</source>
        <translation>&lt;b&gt;Нотатки.&lt;/b&gt; N прикріплює нотатку до дня або до виміряного. Нотатки знаходить Ctrl+K, і вони потрапляють в експорт.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Over time.&lt;/b&gt; The strip below the map shows sites in operation or their known power by country, or moves by certainty a year or a quarter, and says of how many it can tell. A move of which only the year is known is in no quarter: how many these are stands in a dotted frame over the whole year. Its cursor is the as-of day: drag it, or use ←, → for a month and Page Up, Page Down for a year.</source>
        <translation>&lt;b&gt;У часі.&lt;/b&gt; Смуга під картою показує чинні об’єкти або їхню відому потужність за країнами чи переміщення за певністю по роках або кварталах і каже, про скільки з них це відомо. Переміщення, у якого відомий лише рік, не належить до жодного кварталу: скільки таких, стоїть у пунктирній рамці над цілим роком. Її курсор — це день, станом на який дивляться: тягніть його або натискайте ←, → для місяця та Page Up, Page Down для року.</translation>
    </message>
    <message>
        <source>&lt;b&gt;PDF&lt;/b&gt;: slides, a hand-out with room for notes, or your script;</source>
        <translation>&lt;b&gt;PDF&lt;/b&gt;: слайди, роздатковий матеріал із місцем для нотаток або ваш текст доповіді;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Read it.&lt;/b&gt; A name opens its card, a country its dossier, a number the source at the end of the page, with its grades. The page follows the shared filters, and says so, and the as-of day: what only possibly stood on it says so, and what has no date is listed after what has one.</source>
        <translation>&lt;b&gt;Читайте.&lt;/b&gt; Назва відкриває картку, країна — своє досьє, число — джерело в кінці сторінки з його оцінками. Сторінка йде за спільними фільтрами й каже про це, а також за днем, станом на який дивляться: що лише могло тоді чинити, так і сказано, а що не має дати, стоїть після того, що її має.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Review.&lt;/b&gt; Ctrl+R: facts that no source speaks of, disputed ones, low grades; the consistency check with its fixes; records that seem to be one. Up to four records can be compared side by side and merged field by field: links and citations follow, the old short name stays findable.</source>
        <translation>&lt;b&gt;Перевірка.&lt;/b&gt; Ctrl+R: факти, про які не каже жодне джерело, спірні, з низькою оцінкою; перевірка узгодженості з виправленнями; записи, схожі на один. До чотирьох записів можна порівняти поруч і об’єднати поле за полем: зв’язки та посилання переходять, за старою короткою назвою запис і далі можна знайти.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Values.&lt;/b&gt; Words and names that nobody knows, each once. Mark one or several and choose what they become: another word, a record that is there, a new record, nothing, a note, or their rows are left out. New rows that may be a record which is there, or the same as another row, are listed as well.</source>
        <translation>&lt;b&gt;Значення.&lt;/b&gt; Слова й назви, яких ніхто не знає, кожне один раз. Позначте одне чи кілька й виберіть, чим вони стануть: іншим словом, наявним записом, новим записом, нічим, нотаткою, або ж їхні рядки пропускаються. Нові рядки, які можуть бути наявним записом чи тим самим, що й інший рядок, теж у списку.</translation>
    </message>
    <message>
        <source>&lt;b&gt;When.&lt;/b&gt; The strip shows the dates of the record and where the as-of day stands.</source>
        <translation>&lt;b&gt;Коли.&lt;/b&gt; Стрічка показує дати запису й де стоїть день «станом на».</translation>
    </message>
    <message>
        <source>&lt;b&gt;Words.&lt;/b&gt; Rest the pointer on a term such as TPP or D:5: what it means is shown, with its source. All of them stand in the &lt;a href=&quot;help:glossary&quot;&gt;glossary&lt;/a&gt;.</source>
        <translation>&lt;b&gt;Слова.&lt;/b&gt; Наведіть вказівник на термін, наприклад TPP або D:5: з’явиться його значення та джерело. Усі терміни — у &lt;a href=&quot;help:glossary&quot;&gt;глосарії&lt;/a&gt;.</translation>
    </message>
    <message>
        <source>&lt;b&gt;numbered pictures&lt;/b&gt; of one step as the day moves, for whoever cuts a film.</source>
        <translation>&lt;b&gt;пронумеровані картинки&lt;/b&gt; одного кроку, поки рухається день, — для тих, хто монтує відео.</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>A &lt;a href=&quot;help:try-a-scenario&quot;&gt;scenario&lt;/a&gt; changes thresholds and dates without touching the law.</source>
        <translation>&lt;a href=&quot;help:try-a-scenario&quot;&gt;Сценарій&lt;/a&gt; змінює пороги й дати, не торкаючись закону.</translation>
    </message>
    <message>
        <source>A backup that lies elsewhere, or of a workspace that was renamed</source>
        <translation>Резервна копія, що лежить деінде, або копія перейменованого робочого простору</translation>
    </message>
    <message>
        <source>A bill that would bring remote access to controlled items under the export controls.</source>
        <translation>Законопроєкт, який поширив би експортний контроль на дистанційний доступ до контрольованих товарів.</translation>
    </message>
    <message>
        <source>A chip</source>
        <translation>Чип</translation>
    </message>
    <message>
        <source>A chip by a maker outside the United States falls under these rules only through the foreign direct product rule, that is when it was made with United States technology or tools; this answer takes that as given.</source>
        <translation>На чип, виробник якого не є американським, ці правила поширюються лише через правило прямого іноземного продукту, тобто якщо чип виготовлено за технологіями чи на обладнанні зі США; у цій відповіді це прийнято як даність.</translation>
    </message>
    <message>
        <source>A chip that is not designed or marketed for data centres and stays below this total processing performance is outside 3A090.a and 3A090.b.</source>
        <translation>Чип, який не розроблено й не пропонують для дата-центрів і сукупна обчислювальна продуктивність (TPP) якого нижча за цей поріг, не підпадає під 3A090.a та 3A090.b.</translation>
    </message>
    <message>
        <source>A click on a heading sorts, Shift+click adds a key, a right click filters or hides the column.</source>
        <translation>Клацання на заголовку впорядковує, Shift із клацанням додає ключ, правою кнопкою можна фільтрувати або сховати стовпець.</translation>
    </message>
    <message>
        <source>A country group of further partners. Like A:5, it takes a destination out of the licence requirement of the groups D:1, D:4 and D:5 for advanced chips.</source>
        <translation>Група країн — подальших партнерів. Як і A:5, вона виводить країну призначення з-під ліцензійної вимоги груп D:1, D:4 і D:5 щодо передових чипів.</translation>
    </message>
    <message>
        <source>A data-centre site.</source>
        <translation>Майданчик дата-центру.</translation>
    </message>
    <message>
        <source>A day, month, year or span, such as 2025-04 or 2024/2025</source>
        <translation>День, місяць, рік або проміжок, наприклад 2025-04 або 2024/2025</translation>
    </message>
    <message>
        <source>A developer, cloud, chip designer, foundry, operator, reseller or authority.</source>
        <translation>Розробник, хмарний провайдер, проєктувальник чипів, контрактний виробник чипів, оператор, посередник або орган влади.</translation>
    </message>
    <message>
        <source>A document that facts are drawn from.</source>
        <translation>Документ, з якого взято факти.</translation>
    </message>
    <message>
        <source>A file beside this workspace makes it unsafe to open.</source>
        <translation>Через файл поруч із цим робочим простором відкривати його небезпечно.</translation>
    </message>
    <message>
        <source>A fingerprint of what it showed when captured.</source>
        <translation>Контрольна сума того, що було видно на момент збереження.</translation>
    </message>
    <message>
        <source>A firm held to {limit} percent or more by listed parties counts as listed.</source>
        <translation>Фірма, в якій внесеним до переліку особам належить {limit} відсотків або більше, вважається внесеною до переліку.</translation>
    </message>
    <message>
        <source>A grade such as B2 is the Admiralty code: the letter says how reliable the source is (A completely … E unreliable, F can’t be judged), the figure how credible this piece of information is (1 confirmed by others … 5 improbable, 6 can’t be judged).</source>
        <translation>Оцінка на кшталт B2 — це код Адміралтейства: літера каже, наскільки надійне джерело (A — цілком … E — ненадійне, F — неможливо оцінити), цифра — наскільки достовірні саме ці відомості (1 — підтверджено іншими … 5 — малоймовірно, 6 — неможливо оцінити).</translation>
    </message>
    <message>
        <source>A law, rule, letter, listing, guidance, proposal, enforcement act or deal.</source>
        <translation>Закон, правило, лист, внесення до переліку, роз’яснення, проєкт, правозастосовний захід або угода.</translation>
    </message>
    <message>
        <source>A letter and a figure for each piece of evidence. The letter grades the source: A completely reliable to E unreliable, F can’t be judged. The figure grades this piece of information: 1 confirmed by others to 5 improbable, 6 can’t be judged.</source>
        <translation>Літера й цифра для кожного свідчення. Літера оцінює джерело: від A — цілком надійне до E — ненадійне, F — неможливо оцінити. Цифра оцінює самі відомості: від 1 — підтверджено іншими до 5 — малоймовірно, 6 — неможливо оцінити.</translation>
    </message>
    <message>
        <source>A licence is needed by letter: {why}.</source>
        <translation>Ліцензія потрібна за листом: {why}.</translation>
    </message>
    <message>
        <source>A licence is needed for {country}, but not for such a recipient.</source>
        <translation>Ліцензія потрібна ({country}), але не для такого отримувача.</translation>
    </message>
    <message>
        <source>A licence may be needed by letter: {why}.</source>
        <translation>Можливо, ліцензія потрібна за листом: {why}.</translation>
    </message>
    <message>
        <source>A licence may be needed for a harmless destination as well: where a party, or its ultimate parent, has its headquarters in Macau or a country of group D:5.</source>
        <translation>Ліцензія може бути потрібна й для безпечної країни призначення: якщо штаб-квартира сторони або її кінцевої материнської компанії — у Макао чи в країні групи D:5.</translation>
    </message>
    <message>
        <source>A month a second</source>
        <translation>Місяць за секунду</translation>
    </message>
    <message>
        <source>A party is on the Entity List</source>
        <translation>Сторону внесено до Entity List</translation>
    </message>
    <message>
        <source>A party is on the Entity List. The use itself is not an export, but any item, software or technology sent along needs a licence, and dealing with it is a warning sign.</source>
        <translation>Сторону внесено до переліку суб’єктів (Entity List). Саме використання не є експортом, але на будь-який товар, програмне забезпечення чи технологію, що передаються разом із ним, потрібна ліцензія, а сама співпраця є ознакою ризику.</translation>
    </message>
    <message>
        <source>A picture: {title}.</source>
        <translation>Зображення: {title}.</translation>
    </message>
    <message>
        <source>A picture: {title}. It is about {records}.</source>
        <translation>Зображення: {title}. Воно про: {records}.</translation>
    </message>
    <message>
        <source>A quarter a second</source>
        <translation>Квартал за секунду</translation>
    </message>
    <message>
        <source>A record that is deleted is kept here, and can be brought back with its links.</source>
        <translation>Видалений запис зберігається тут, і його можна повернути разом зі зв’язками.</translation>
    </message>
    <message>
        <source>A released AI model.</source>
        <translation>Випущена модель ШІ.</translation>
    </message>
    <message>
        <source>A saved view keeps what a pane shows: filters, columns and order of a table, days and lanes of the timeline, the question put to the controls, and the as-of day.</source>
        <translation>Збережений вигляд зберігає те, що показує панель: фільтри, стовпці й порядок таблиці, дні та доріжки часової шкали, запитання до контролю й день «станом на».</translation>
    </message>
    <message>
        <source>A saved view needs a name. Nothing was saved.</source>
        <translation>Збереженому вигляду потрібна назва. Нічого не збережено.</translation>
    </message>
    <message>
        <source>A security assessment is needed: {why}.</source>
        <translation>Потрібне оцінювання безпеки: {why}.</translation>
    </message>
    <message>
        <source>A source states the cause</source>
        <translation>Причину називає джерело</translation>
    </message>
    <message>
        <source>A standard contract or a certification is needed: {why}.</source>
        <translation>Потрібен типовий договір або сертифікація: {why}.</translation>
    </message>
    <message>
        <source>A story told over the live views.</source>
        <translation>Розповідь поверх живих виглядів.</translation>
    </message>
    <message>
        <source>A supplier or host that knows the computing power trains models for weapons of mass destruction or military intelligence of a party headquartered in Country Group D:5 or Macau needs a licence; otherwise the policy statement of 13 May 2025 asks it to follow up warning signs.</source>
        <translation>Постачальникові чи хостингу, якому відомо, що обчислювальна потужність навчає моделі для зброї масового знищення або воєнної розвідки сторони зі штаб-квартирою у країні групи D:5 чи в Макао, потрібна ліцензія; в інших випадках політична заява від 13 травня 2025 року просить перевіряти ознаки ризику.</translation>
    </message>
    <message>
        <source>A table from elsewhere becomes records with a source: CSV, TSV, Excel, LibreOffice, JSON and GeoJSON. Choose File &amp;gt; Import tables, drop files or a folder on the window, or copy rows and press Ctrl+Shift+V. Nothing is written before the last button, and one undo takes all of it back.</source>
        <translation>Чужа таблиця стає записами з джерелом: CSV, TSV, Excel, LibreOffice, JSON і GeoJSON. Виберіть Файл &amp;gt; Імпортувати таблиці, перетягніть файли чи теку у вікно або скопіюйте рядки й натисніть Ctrl+Shift+V. До останньої кнопки нічого не записується, і одне скасування відміняє все.</translation>
    </message>
    <message>
        <source>A value on the record card is not saved.</source>
        <translation>Значення на картці запису не збережено.</translation>
    </message>
    <message>
        <source>A workload or capacity that moved, or notably did not.</source>
        <translation>Робоче навантаження або потужність, що перемістилися чи, що показово, не перемістилися.</translation>
    </message>
    <message>
        <source>A year a second</source>
        <translation>Рік за секунду</translation>
    </message>
    <message>
        <source>A:5</source>
        <translation>A:5</translation>
    </message>
    <message>
        <source>A:6</source>
        <translation>A:6</translation>
    </message>
    <message>
        <source>ACA</source>
        <translation>ACA</translation>
    </message>
    <message>
        <source>ACA names Country Groups D:1 and D:4, which the United Arab Emirates left on 10 July 2026; the sources at hand do not say what replaced it.</source>
        <translation>ACA називає групи країн D:1 і D:4, які Об’єднані Арабські Емірати залишили 10 липня 2026 року; наявні джерела не кажуть, що прийшло на заміну.</translation>
    </message>
    <message>
        <source>AI diffusion framework</source>
        <translation>Рамкове правило про поширення ШІ</translation>
    </message>
    <message>
        <source>AI diffusion rule, 15 CFR 742.6(a)(6)(iii)(A)</source>
        <translation>Правило про поширення ШІ (AI diffusion rule), 15 CFR 742.6(a)(6)(iii)(A)</translation>
    </message>
    <message>
        <source>AI model</source>
        <translation>Модель ШІ</translation>
    </message>
    <message>
        <source>AI models</source>
        <translation>Моделі ШІ</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Про програму</translation>
    </message>
    <message>
        <source>About Chipline</source>
        <translation>Про Chipline</translation>
    </message>
    <message>
        <source>About the coordinates</source>
        <translation>Про координати</translation>
    </message>
    <message>
        <source>About what is below the pointer</source>
        <translation>Про те, що під вказівником</translation>
    </message>
    <message>
        <source>Act on the step as in any pane: select, zoom, move the day, press Q to ask the rules about the selected record, or &lt;b&gt;Ctrl+K&lt;/b&gt; to search everything: a record stands there with what is said of it. A line around the step says that you are away from the story. &lt;b&gt;Backspace&lt;/b&gt; leads back; “Keep as a step” makes a step of what you have found. Facts can’t be changed while a briefing is shown.</source>
        <translation>Дійте в кроці, як у будь-якій панелі: вибирайте, змінюйте масштаб, рухайте день, натисніть Q, щоб запитати правила про вибраний запис, або &lt;b&gt;Ctrl+K&lt;/b&gt;, щоб шукати всюди: запис з’явиться з тим, що про нього сказано. Лінія навколо кроку каже, що ви відійшли від розповіді. &lt;b&gt;Backspace&lt;/b&gt; веде назад; «Зберегти як крок» робить крок із того, що ви знайшли. Поки показують брифінг, факти змінити не можна.</translation>
    </message>
    <message>
        <source>Add a record with its source</source>
        <translation>Додати запис із його джерелом</translation>
    </message>
    <message>
        <source>Add: {kind}…</source>
        <translation>Додати: {kind}…</translation>
    </message>
    <message>
        <source>Admiralty grades</source>
        <translation>Оцінки за кодом Адміралтейства</translation>
    </message>
    <message>
        <source>Affiliates (50 percent) rule</source>
        <translation>Правило афілійованих осіб (50 відсотків)</translation>
    </message>
    <message>
        <source>Affiliates rule</source>
        <translation>Правило афілійованих осіб</translation>
    </message>
    <message>
        <source>Afghanistan</source>
        <translation>Афганістан</translation>
    </message>
    <message>
        <source>After &amp;gt; there are commands only. What no command is called is said.</source>
        <translation>Після &amp;gt; є лише команди. Якщо жодна команда так не називається, про це сказано.</translation>
    </message>
    <message>
        <source>After “{restriction}”</source>
        <translation>Після «{restriction}»</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Албанія</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Алжир</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Усі файли (*)</translation>
    </message>
    <message>
        <source>All {kinds}</source>
        <translation>Усі {kinds}</translation>
    </message>
    <message>
        <source>All {records} in the table</source>
        <translation>Усе в таблиці: {records}</translation>
    </message>
    <message>
        <source>Also brought back</source>
        <translation>Також повернуто</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>Американське Самоа</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Андорра</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Ангола</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>Ангілья</translation>
    </message>
    <message>
        <source>Announced by {day}</source>
        <translation>Оголошено не пізніше {day}</translation>
    </message>
    <message>
        <source>Announced, not in force yet on {day}</source>
        <translation>Оголошено, станом на {day} ще не чинне</translation>
    </message>
    <message>
        <source>Announced, with no day on which it takes effect, as of {day}</source>
        <translation>Станом на {day} оголошено без дати набуття чинності</translation>
    </message>
    <message>
        <source>Another program has put back a log that does not belong to this workspace as it is. It was set aside; nothing is missing.</source>
        <translation>Інша програма повернула на місце журнал, що не належить до цього робочого простору в нинішньому стані. Журнал відкладено вбік; нічого не бракує.</translation>
    </message>
    <message>
        <source>Another window of yours on this computer (process {process}) has had this workspace open since {when}.</source>
        <translation>Цей робочий простір відкрито в іншому вашому вікні на цьому комп’ютері (процес {process}) з {when}.</translation>
    </message>
    <message>
        <source>Answer a proposal</source>
        <translation>Відповідь на пропозицію</translation>
    </message>
    <message>
        <source>Answer what {name} proposed: {taken} taken, {refused} refused</source>
        <translation>Відповідь на пропозицію від {name}: прийнято {taken}, відхилено {refused}</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>Антарктика</translation>
    </message>
    <message>
        <source>Antigua and Barbuda</source>
        <translation>Антигуа і Барбуда</translation>
    </message>
    <message>
        <source>Anyone with a copy of this workspace</source>
        <translation>Будь-хто з копією цього робочого простору</translation>
    </message>
    <message>
        <source>Applications for 3A090.a to Macau or Country Group D:5 are read with a presumption of denial.</source>
        <translation>Заявки щодо 3A090.a до Макао або країн групи D:5 розглядають із презумпцією відмови.</translation>
    </message>
    <message>
        <source>Applications for end users headquartered in the United States or in Country Groups A:5 or A:6 were read case by case.</source>
        <translation>Заявки для кінцевих користувачів зі штаб-квартирою у США або країнах груп A:5 чи A:6 розглядали індивідуально.</translation>
    </message>
    <message>
        <source>Applications for firms headquartered in Macau or Country Group D:5 are likely to be denied wherever the firm is.</source>
        <translation>Заявки для фірм зі штаб-квартирою в Макао або країні групи D:5, імовірно, відхилять, хоч де б ці фірми були.</translation>
    </message>
    <message>
        <source>Applications for firms headquartered in Macau or Country Group D:5 are read with a presumption of denial.</source>
        <translation>Заявки для фірм зі штаб-квартирою в Макао або країні групи D:5 розглядають із презумпцією відмови.</translation>
    </message>
    <message>
        <source>Applications to Country Groups D:1 and D:4 for firms that are not headquartered in Macau or D:5 are read with a presumption of approval.</source>
        <translation>Заявки до країн груп D:1 і D:4 для фірм, штаб-квартира яких не в Макао й не в D:5, розглядають із презумпцією схвалення.</translation>
    </message>
    <message>
        <source>Applications were read with a presumption of denial.</source>
        <translation>Заявки розглядали з презумпцією відмови.</translation>
    </message>
    <message>
        <source>Apply. One undo takes all of it back.</source>
        <translation>Застосуйте. Одне скасування відміняє все.</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Аргентина</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Вірменія</translation>
    </message>
    <message>
        <source>Arrange the timeline: choose a preset, filter to what matters, move the day.</source>
        <translation>Упорядкуйте часову шкалу: виберіть набір, відфільтруйте важливе, змініть день.</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Аруба</translation>
    </message>
    <message>
        <source>As BIS has read the rules, letting someone use a chip remotely does not export the chip; the hardware stays with its owner.</source>
        <translation>Як тлумачило правила BIS, дистанційне користування чипом не є його експортом: обладнання залишається у власника.</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>Станом на {day}</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Австралія</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Австрія</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Азербайджан</translation>
    </message>
    <message>
        <source>BIS can answer a NAC notice by asking for a licence after all.</source>
        <translation>У відповідь на повідомлення за NAC BIS усе ж може вимагати ліцензію.</translation>
    </message>
    <message>
        <source>BIS confirmed that the licence requirement for firms headquartered in Country Group D:5 or Macau holds at every destination, although the AI diffusion rule is not enforced.</source>
        <translation>BIS підтвердило, що вимога ліцензії для фірм зі штаб-квартирою у країні групи D:5 або в Макао діє для всіх країн призначення, хоча правило про поширення ШІ не застосовують.</translation>
    </message>
    <message>
        <source>Back to {when}</source>
        <translation>Повернення до {when}</translation>
    </message>
    <message>
        <source>Backed up to {file}</source>
        <translation>Резервну копію записано: {file}</translation>
    </message>
    <message>
        <source>Backups of {file}</source>
        <translation>Резервні копії {file}</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>Багамські Острови</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Бахрейн</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Бангладеш</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>Барбадос</translation>
    </message>
    <message>
        <source>Before it: {value}</source>
        <translation>Раніше: {value}</translation>
    </message>
    <message>
        <source>Begun by {day}</source>
        <translation>Почато не пізніше {day}</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Білорусь</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Бельгія</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>Беліз</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Бенін</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>Бермудські Острови</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>Бутан</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Болівія</translation>
    </message>
    <message>
        <source>Bona fide operators of data centres need not stop using, storing, servicing or disposing of advanced chips they already have, until further notice.</source>
        <translation>Добросовісним операторам дата-центрів до подальшого повідомлення не треба припиняти використання, зберігання, обслуговування чи утилізацію передових чипів, які в них уже є.</translation>
    </message>
    <message>
        <source>Bonaire, Sint Eustatius and Saba</source>
        <translation>Карибські Нідерланди</translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <translation>Боснія і Герцеговина</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Ботсвана</translation>
    </message>
    <message>
        <source>Bouvet Island</source>
        <translation>Острів Буве</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Бразилія</translation>
    </message>
    <message>
        <source>Bring back {kind} “{name}”</source>
        <translation>Повернуто запис «{name}» ({kind})</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>Британська територія в Індійському океані</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Повернуто</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Бруней</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Болгарія</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Буркіна-Фасо</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Бурунді</translation>
    </message>
    <message>
        <source>By hand: {how}</source>
        <translation>Вручну: {how}</translation>
    </message>
    <message>
        <source>By law: {outcome}</source>
        <translation>За законом: {outcome}</translation>
    </message>
    <message>
        <source>Called “{name}” on {day}</source>
        <translation>Станом на {day} — «{name}»</translation>
    </message>
    <message>
        <source>Can’t: {why}</source>
        <translation>Неможливо: {why}</translation>
    </message>
    <message>
        <source>Change filter: {filter}</source>
        <translation>Змінити фільтр: {filter}</translation>
    </message>
    <message>
        <source>Change {records}</source>
        <translation>Змінити: {records}</translation>
    </message>
    <message>
        <source>Changed in the other window: {step}</source>
        <translation>Змінено в іншому вікні: {step}</translation>
    </message>
    <message>
        <source>Changed since: this change made it “{made}”, now it is “{now}”.</source>
        <translation>Відтоді змінено: ця зміна зробила «{made}», а тепер тут «{now}».</translation>
    </message>
    <message>
        <source>Changes that colleagues put into “{folder}” are told of here.</source>
        <translation>Про зміни, які колеги покладуть у «{folder}», буде сказано тут.</translation>
    </message>
    <message>
        <source>Changes {records}.</source>
        <translation>Змінюється: {records}.</translation>
    </message>
    <message>
        <source>Chipline changes</source>
        <translation>Зміни Chipline</translation>
    </message>
    <message>
        <source>Choose File &amp;gt; Send changes. Whoever’s changes have come to you before is offered by name: then only what is new for them is sent.</source>
        <translation>Виберіть Файл &amp;gt; Надіслати зміни. Той, чиї зміни вже приходили до вас, пропонується за ім’ям: тоді надсилається лише те, що для нього нове.</translation>
    </message>
    <message>
        <source>Choose what the timeline shows</source>
        <translation>Виберіть, що показує часова шкала</translation>
    </message>
    <message>
        <source>Class: {name}</source>
        <translation>Клас: {name}</translation>
    </message>
    <message>
        <source>Column {number}, {sample}, fills</source>
        <translation>Що заповнює стовпець {number}, {sample}</translation>
    </message>
    <message>
        <source>Commas</source>
        <translation>Коми</translation>
    </message>
    <message>
        <source>Compared: {records}</source>
        <translation>Порівняно: {records}</translation>
    </message>
    <message>
        <source>Comparing with what is here…</source>
        <translation>Порівняння з тим, що є тут…</translation>
    </message>
    <message>
        <source>Copied {records} with headers</source>
        <translation>Скопійовано із заголовками: {records}</translation>
    </message>
    <message>
        <source>Copied {records} with headers, the first only</source>
        <translation>Скопійовано із заголовками, лише перші: {records}</translation>
    </message>
    <message>
        <source>Copy “{slug}”, its short name</source>
        <translation>Копіювати коротку назву «{slug}»</translation>
    </message>
    <message>
        <source>Current on {day}</source>
        <translation>Чинне станом на {day}</translation>
    </message>
    <message>
        <source>Days since last verified:</source>
        <translation>Днів від останньої перевірки:</translation>
    </message>
    <message>
        <source>Delete the {kind} “{title}”?</source>
        <translation>Видалити запис «{title}» ({kind})?</translation>
    </message>
    <message>
        <source>Delete {kind}</source>
        <translation>Видалити запис ({kind})</translation>
    </message>
    <message>
        <source>Delete {records}?</source>
        <translation>Видалити: {records}?</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>Видалити «{title}»?</translation>
    </message>
    <message>
        <source>Deleted along with it: {records}.</source>
        <translation>Разом із ним видаляється: {records}.</translation>
    </message>
    <message>
        <source>Deleted along with them: {records}.</source>
        <translation>Разом із ними видаляється: {records}.</translation>
    </message>
    <message>
        <source>Deleted by: {step}</source>
        <translation>Видалено на кроці: {step}</translation>
    </message>
    <message>
        <source>Deletes {records}.</source>
        <translation>Видаляється: {records}.</translation>
    </message>
    <message>
        <source>Documents and pictures ({suffixes});;All files (*)</source>
        <translation>Документи й зображення ({suffixes});;Усі файли (*)</translation>
    </message>
    <message>
        <source>ECCN class</source>
        <translation>Клас ECCN</translation>
    </message>
    <message>
        <source>Edit “{field}”</source>
        <translation>Редагувати «{field}»</translation>
    </message>
    <message>
        <source>Events in these days: {shown} of {all}.</source>
        <translation>Події цих днів: {shown} з {all}.</translation>
    </message>
    <message>
        <source>Filter “{field}”…</source>
        <translation>Фільтрувати «{field}»…</translation>
    </message>
    <message>
        <source>Find in {kinds}</source>
        <translation>Знайти: {kinds}</translation>
    </message>
    <message>
        <source>Gone by {day}</source>
        <translation>Зникло не пізніше {day}</translation>
    </message>
    <message>
        <source>History of “{field}”</source>
        <translation>Історія поля «{field}»</translation>
    </message>
    <message>
        <source>How the columns of the data set were read, as JSON.</source>
        <translation>Як прочитано стовпці набору даних, у JSON.</translation>
    </message>
    <message>
        <source>Imported or pasted</source>
        <translation>Імпортовано або вставлено</translation>
    </message>
    <message>
        <source>In force on {day}</source>
        <translation>Чинне станом на {day}</translation>
    </message>
    <message>
        <source>In place on {day}</source>
        <translation>Станом на {day} перебуває на місці</translation>
    </message>
    <message>
        <source>Information {grade}: {meaning}</source>
        <translation>Інформація {grade}: {meaning}</translation>
    </message>
    <message>
        <source>Installed by {day}</source>
        <translation>Встановлено не пізніше {day}</translation>
    </message>
    <message>
        <source>Installed on {day}</source>
        <translation>Станом на {day} встановлено</translation>
    </message>
    <message>
        <source>It comes back with {records}.</source>
        <translation>Разом із ним повернеться: {records}.</translation>
    </message>
    <message>
        <source>It had &lt;b&gt;{ratio} times&lt;/b&gt; that of the best Chinese one, &lt;b&gt;{chip}&lt;/b&gt; ({figure}).</source>
        <translation>Його показник — &lt;b&gt;{ratio}×&lt;/b&gt; від найкращого китайського, &lt;b&gt;{chip}&lt;/b&gt; ({figure}).</translation>
    </message>
    <message>
        <source>It had &lt;b&gt;{ratio} times&lt;/b&gt; the figure of the best that China could buy without a licence, &lt;b&gt;{chip}&lt;/b&gt; ({figure}).</source>
        <translation>Його показник — &lt;b&gt;{ratio}×&lt;/b&gt; від найкращого з тих, які Китай міг купити без ліцензії, &lt;b&gt;{chip}&lt;/b&gt; ({figure}).</translation>
    </message>
    <message>
        <source>It would point at “{target}”, which is gone; now it is “{now}”.</source>
        <translation>Поле вказувало б на «{target}», якого вже немає; тепер тут «{now}».</translation>
    </message>
    <message>
        <source>Its power is given as of {later}, before it was announced ({earlier}).</source>
        <translation>Потужність наведено станом на {later}, тобто до оголошення ({earlier}).</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Лишити моє</translation>
    </message>
    <message>
        <source>Kept as aliases: {names}</source>
        <translation>Збережено як інші назви: {names}</translation>
    </message>
    <message>
        <source>Kept as tags: {names}</source>
        <translation>Збережено як мітки: {names}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>Клавіші всюди</translation>
    </message>
    <message>
        <source>Keys in the tables</source>
        <translation>Клавіші в таблицях</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Клавіші…</translation>
    </message>
    <message>
        <source>Lane {lane}, {count} in it</source>
        <translation>Доріжка {lane}, на ній: {count}</translation>
    </message>
    <message>
        <source>Licences: {where}</source>
        <translation>Ліцензії: {where}</translation>
    </message>
    <message>
        <source>Likely duplicates: {count}</source>
        <translation>Імовірні дублікати: {count}</translation>
    </message>
    <message>
        <source>Likely the same</source>
        <translation>Імовірно те саме</translation>
    </message>
    <message>
        <source>Lines only</source>
        <translation>Лише рядки</translation>
    </message>
    <message>
        <source>Links from causes to effects</source>
        <translation>Зв’язки від причин до наслідків</translation>
    </message>
    <message>
        <source>Log: {file}</source>
        <translation>Журнал: {file}</translation>
    </message>
    <message>
        <source>Look through what changed</source>
        <translation>Перегляд змін</translation>
    </message>
    <message>
        <source>Look through…</source>
        <translation>Переглянути…</translation>
    </message>
    <message>
        <source>Looking through “{file}”…</source>
        <translation>Перегляд «{file}»…</translation>
    </message>
    <message>
        <source>Made on {when} ({age}), checked and found sound</source>
        <translation>Створено {when} ({age}), перевірено: справна</translation>
    </message>
    <message numerus="yes">
        <source>Made {file} with {n} record.</source>
        <comment>Made {file} with {n} records.</comment>
        <translation>
            <numerusform>Створено {file}: {n} запис.</numerusform>
            <numerusform>Створено {file}: {n} записи.</numerusform>
            <numerusform>Створено {file}: {n} записів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made {file}, which holds nothing yet.</source>
        <translation>Створено {file}, у якому ще нічого немає.</translation>
    </message>
    <message>
        <source>Marks for evidence: {marks}</source>
        <translation>Позначки свідчень: {marks}</translation>
    </message>
    <message>
        <source>Median: {median} days, half of them after {lower} to {upper} days. Responses: {all}.</source>
        <translation>Медіана, днів: {median}; половина — від {lower} до {upper}. Реакції: {all}.</translation>
    </message>
    <message>
        <source>Median: {median} days. Responses: {all}.</source>
        <translation>Медіана, днів: {median}. Реакції: {all}.</translation>
    </message>
    <message>
        <source>Memory {bandwidth} GB/s</source>
        <translation>Пам’ять {bandwidth} ГБ/с</translation>
    </message>
    <message>
        <source>Merge {records}</source>
        <translation>Об’єднати: {records}</translation>
    </message>
    <message>
        <source>Merged {records} into “{title}”</source>
        <translation>Об’єднано в «{title}»: {records}</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Спершу місяць</translation>
    </message>
    <message>
        <source>Month first, as in 12/31/2025</source>
        <translation>Спершу місяць, як у 12/31/2025</translation>
    </message>
    <message>
        <source>New {kind}</source>
        <translation>Новий запис: {kind}</translation>
    </message>
    <message>
        <source>No Chinese chip with this figure was out.</source>
        <translation>Китайського чипа з цим показником ще не було.</translation>
    </message>
    <message>
        <source>No faults found, {checked}</source>
        <comment>As in: No faults found, checked 6 records at 14:05</comment>
        <translation>Зауважень немає, {checked}</translation>
    </message>
    <message>
        <source>No longer in force on {day}</source>
        <translation>Станом на {day} уже не чинне</translation>
    </message>
    <message>
        <source>No longer named in: {records}.</source>
        <translation>Більше не названо в: {records}.</translation>
    </message>
    <message>
        <source>No record points at this source yet.</source>
        <translation>На це джерело ще не посилається жоден запис.</translation>
    </message>
    <message>
        <source>No {grouping}</source>
        <translation>Без поля «{grouping}»</translation>
    </message>
    <message>
        <source>No {kinds} contain “{typed}”.</source>
        <translation>Нічого не містить «{typed}» ({kinds}).</translation>
    </message>
    <message>
        <source>No {kinds} yet</source>
        <translation>Записів ще немає ({kinds})</translation>
    </message>
    <message>
        <source>No {kind} passes these filters.</source>
        <translation>Жоден запис ({kind}) не проходить крізь ці фільтри.</translation>
    </message>
    <message>
        <source>Not announced yet on {day}</source>
        <translation>Станом на {day} ще не оголошено</translation>
    </message>
    <message>
        <source>Not applied here: {filters}</source>
        <translation>Тут не застосовано: {filters}</translation>
    </message>
    <message>
        <source>Not begun yet on {day}</source>
        <translation>Станом на {day} ще не почато</translation>
    </message>
    <message>
        <source>Not installed yet on {day}</source>
        <translation>Станом на {day} ще не встановлено</translation>
    </message>
    <message>
        <source>Not known:</source>
        <translation>Невідомо:</translation>
    </message>
    <message>
        <source>Not known: {figures}.</source>
        <translation>Невідомо: {figures}.</translation>
    </message>
    <message>
        <source>Not on the list ({note})</source>
        <translation>Не в контрольному списку ({note})</translation>
    </message>
    <message>
        <source>Not open yet on {day}</source>
        <translation>Станом на {day} ще не відкрито</translation>
    </message>
    <message>
        <source>Not released yet on {day}</source>
        <translation>Станом на {day} ще не випущено</translation>
    </message>
    <message>
        <source>Not saved: {what}</source>
        <translation>Не збережено: {what}</translation>
    </message>
    <message>
        <source>Note: {caveat}</source>
        <translation>Примітка: {caveat}</translation>
    </message>
    <message>
        <source>Nothing is known that China could have bought without a licence.</source>
        <translation>Невідомо про жоден, який Китай міг би купити без ліцензії.</translation>
    </message>
    <message>
        <source>On the card of the source, keep a copy of the file again, or remove this one.</source>
        <translation>На картці джерела збережіть копію файлу ще раз або приберіть цю.</translation>
    </message>
    <message>
        <source>On {day} the best chip sold anywhere was &lt;b&gt;{chip}&lt;/b&gt; ({figure}).</source>
        <translation>Станом на {day} найкращим чипом у продажу був &lt;b&gt;{chip}&lt;/b&gt; ({figure}).</translation>
    </message>
    <message>
        <source>On {day}: {kinds} – {answers}</source>
        <comment>As in: On 28 Nov 2026: 12 chips, 3 clusters – Licence required 9 · Warning 6</comment>
        <translation>Станом на {day}: {kinds} — {answers}</translation>
    </message>
    <message numerus="yes">
        <source>Only followed within {n} day</source>
        <comment>Only followed within {n} days</comment>
        <translation>
            <numerusform>Лише наслідки протягом {n} дня</numerusform>
            <numerusform>Лише наслідки протягом {n} днів</numerusform>
            <numerusform>Лише наслідки протягом {n} днів</numerusform>
        </translation>
    </message>
    <message>
        <source>Only “{field}: {value}”</source>
        <translation>Лише «{field}: {value}»</translation>
    </message>
    <message>
        <source>Only “{record}”</source>
        <translation>Лише «{record}»</translation>
    </message>
    <message>
        <source>Open for reading only: {why}.</source>
        <translation>Відкрито лише для читання: {why}.</translation>
    </message>
    <message>
        <source>Open on {day}</source>
        <translation>Станом на {day} відкрито</translation>
    </message>
    <message>
        <source>Opened by {day}</source>
        <translation>Відкрито не пізніше {day}</translation>
    </message>
    <message>
        <source>Opened in a window of its own: {title}</source>
        <translation>Відкрито в окремому вікні: {title}</translation>
    </message>
    <message>
        <source>Over on {day}</source>
        <translation>Станом на {day} завершено</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Сторінка {page} з {pages}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}: part {column} of {columns} across, {row} of {rows} down</source>
        <translation>Сторінка {page} з {pages}: частина {column} з {columns} по горизонталі, {row} з {rows} по вертикалі</translation>
    </message>
    <message>
        <source>Paste rows into {kinds}</source>
        <translation>Вставити рядки: {kinds}</translation>
    </message>
    <message>
        <source>Possibly {standing}</source>
        <comment>As in: Possibly in force on 1 May</comment>
        <translation>Можливо, {standing}</translation>
    </message>
    <message>
        <source>Records that point at it</source>
        <translation>Записи, що вказують на нього</translation>
    </message>
    <message>
        <source>Records whose names, aliases, places and dates are alike appear here, to be compared and merged, or marked as different.</source>
        <translation>Тут з’являються записи зі схожими назвами, місцями й датами, щоб порівняти їх і об’єднати або позначити як різні.</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Повторити: {step}</translation>
    </message>
    <message>
        <source>Redone: {step}</source>
        <translation>Повторено: {step}</translation>
    </message>
    <message>
        <source>Released by {day}</source>
        <translation>Випущено не пізніше {day}</translation>
    </message>
    <message>
        <source>Remove filter: {filter}</source>
        <translation>Зняти фільтр: {filter}</translation>
    </message>
    <message>
        <source>Remove {record}</source>
        <translation>Прибрати {record}</translation>
    </message>
    <message>
        <source>Resolution (PNG)</source>
        <translation>Роздільна здатність (PNG)</translation>
    </message>
    <message>
        <source>Running on {day}</source>
        <translation>Станом на {day} триває</translation>
    </message>
    <message>
        <source>Saved: {step}</source>
        <translation>Збережено: {step}</translation>
    </message>
    <message>
        <source>Scenario “{name}”: {changes}</source>
        <translation>Сценарій «{name}»: {changes}</translation>
    </message>
    <message>
        <source>Scenario: {changes}</source>
        <translation>Сценарій: {changes}</translation>
    </message>
    <message>
        <source>Scroll the lanes of group {number}</source>
        <translation>Гортати доріжки групи {number}</translation>
    </message>
    <message>
        <source>Selected in</source>
        <translation>Вибрано в</translation>
    </message>
    <message>
        <source>Selected record</source>
        <translation>Вибраний запис</translation>
    </message>
    <message>
        <source>Semicolons</source>
        <translation>Крапки з комою</translation>
    </message>
    <message>
        <source>Show only what was {standing}</source>
        <translation>Показувати лише те, що {standing}</translation>
    </message>
    <message>
        <source>Show {number} more of {left}</source>
        <translation>Показати ще {number} з {left}</translation>
    </message>
    <message>
        <source>Something in Chipline went wrong: {error}</source>
        <translation>У Chipline сталася помилка: {error}</translation>
    </message>
    <message>
        <source>Source {grade}: {meaning}</source>
        <translation>Джерело {grade}: {meaning}</translation>
    </message>
    <message>
        <source>Sources ({count})</source>
        <translation>Джерела ({count})</translation>
    </message>
    <message>
        <source>Sources ({count}), continued</source>
        <translation>Джерела ({count}), продовження</translation>
    </message>
    <message>
        <source>Staying on {day}</source>
        <translation>Станом на {day} залишається</translation>
    </message>
    <message>
        <source>Story of {firm}</source>
        <translation>Розповідь про {firm}</translation>
    </message>
    <message>
        <source>TPP {value}</source>
        <translation>TPP {value}</translation>
    </message>
    <message>
        <source>Tabs</source>
        <translation>Табуляції</translation>
    </message>
    <message>
        <source>Take back {step}?</source>
        <translation>Відкликати крок {step}?</translation>
    </message>
    <message>
        <source>Taken back on {when} by {who}, as change {number}.</source>
        <translation>Відкликано {when}, автор: {who}, зміна {number}.</translation>
    </message>
    <message>
        <source>Takes back change {number}.</source>
        <translation>Відкликає зміну {number}.</translation>
    </message>
    <message>
        <source>Takes back part of change {number}.</source>
        <translation>Відкликає частину зміни {number}.</translation>
    </message>
    <message>
        <source>The first {number} are listed.</source>
        <translation>Показано перші {number}.</translation>
    </message>
    <message numerus="yes">
        <source>The note</source>
        <comment>The {n} notes</comment>
        <translation>
            <numerusform>{n} нотатка</numerusform>
            <numerusform>{n} нотатки</numerusform>
            <numerusform>{n} нотаток</numerusform>
        </translation>
    </message>
    <message>
        <source>The record {why}.</source>
        <comment>As in: The record was changed since.</comment>
        <translation>Запис {why}.</translation>
    </message>
    <message>
        <source>The starter facts hold as of {day} (gathered {gathered}).</source>
        <translation>Початкові дані чинні станом на {day} (зібрано {gathered}).</translation>
    </message>
    <message>
        <source>The system has no program that opens “{address}”.</source>
        <translation>У системі немає програми, яка відкриває «{address}».</translation>
    </message>
    <message>
        <source>The {number} most frequent values</source>
        <translation>Найчастіші значення: {number}</translation>
    </message>
    <message>
        <source>This value since {when}, by {who}.</source>
        <translation>Це значення з {when}, автор: {who}.</translation>
    </message>
    <message>
        <source>This {kind} was deleted.</source>
        <translation>Цей запис ({kind}) видалено.</translation>
    </message>
    <message>
        <source>Throughput not known:
{names}</source>
        <translation>Швидкодія невідома:
{names}</translation>
    </message>
    <message>
        <source>To China: {answer}</source>
        <translation>До Китаю: {answer}</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Скасувати: {step}</translation>
    </message>
    <message>
        <source>Undone on {when} by {who}.</source>
        <translation>Скасовано {when}, автор: {who}.</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Скасовано: {step}</translation>
    </message>
    <message>
        <source>Waiting for review: {count}</source>
        <translation>Чекають на перевірку: {count}</translation>
    </message>
    <message>
        <source>Warning: {text}</source>
        <translation>Попередження: {text}</translation>
    </message>
    <message>
        <source>What followed, and how soon</source>
        <translation>Що сталося потім і як швидко</translation>
    </message>
    <message>
        <source>What stood there before is kept among the backups: {file}</source>
        <translation>Попередній файл збережено серед резервних копій: {file}</translation>
    </message>
    <message>
        <source>What the last slide says, such as contacts and terms of use.</source>
        <translation>Що сказано на останньому слайді, наприклад контакти й умови використання.</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>Що означають знаки</translation>
    </message>
    <message>
        <source>What the step is about.</source>
        <translation>Про що цей крок.</translation>
    </message>
    <message>
        <source>When: {days}</source>
        <translation>Коли: {days}</translation>
    </message>
    <message>
        <source>announced {date}</source>
        <translation>оголошено {date}</translation>
    </message>
    <message>
        <source>between {first} and {last}</source>
        <translation>від {first} до {last}</translation>
    </message>
    <message>
        <source>data centre of {firm}</source>
        <translation>дата-центр: {firm}</translation>
    </message>
    <message>
        <source>derived from {chip}</source>
        <translation>на основі {chip}</translation>
    </message>
    <message>
        <source>effective {date}</source>
        <translation>чинне з {date}</translation>
    </message>
    <message>
        <source>ended {date}</source>
        <translation>завершено {date}</translation>
    </message>
    <message>
        <source>formerly {names}</source>
        <translation>раніше {names}</translation>
    </message>
    <message>
        <source>grid connection</source>
        <translation>підключення до мережі</translation>
    </message>
    <message>
        <source>gross</source>
        <translation>загальна</translation>
    </message>
    <message>
        <source>its bytes are not in the workspace</source>
        <translation>його байтів немає в робочому просторі</translation>
    </message>
    <message>
        <source>its bytes are not those that were kept</source>
        <translation>його байти не ті, що були збережені</translation>
    </message>
    <message>
        <source>its size is not that of its bytes</source>
        <translation>його розмір не відповідає байтам</translation>
    </message>
    <message>
        <source>move of {workloads}</source>
        <translation>переміщення: {workloads}</translation>
    </message>
    <message>
        <source>no earlier than {date}</source>
        <translation>не раніше {date}</translation>
    </message>
    <message>
        <source>no later than {date}</source>
        <translation>не пізніше {date}</translation>
    </message>
    <message>
        <source>on the Entity List since {date}</source>
        <translation>в Entity List з {date}</translation>
    </message>
    <message>
        <source>opened {date}</source>
        <translation>відкрито {date}</translation>
    </message>
    <message>
        <source>part of {firm}</source>
        <translation>належить до {firm}</translation>
    </message>
    <message>
        <source>published {date}</source>
        <translation>опубліковано {date}</translation>
    </message>
    <message>
        <source>released {date}</source>
        <translation>випущено {date}</translation>
    </message>
    <message>
        <source>reliability {grade}: {meaning}</source>
        <translation>надійність {grade}: {meaning}</translation>
    </message>
    <message>
        <source>saved view</source>
        <translation>збережений вигляд</translation>
    </message>
    <message>
        <source>several, separated by ;</source>
        <translation>кілька, через ;</translation>
    </message>
    <message>
        <source>Accelerators installed in one place, or stockpiled.</source>
        <translation>Прискорювачі, встановлені в одному місці або накопичені про запас.</translation>
    </message>
    <message>
        <source>--all-years goes without --from and --to.</source>
        <translation>--all-years не поєднується з --from і --to.</translation>
    </message>
    <message>
        <source>--delimiter is one character, and another one than --decimal.</source>
        <translation>--delimiter — це один знак, інший, ніж --decimal.</translation>
    </message>
    <message>
        <source>--from must come before --to.</source>
        <translation>--from має бути раніше за --to.</translation>
    </message>
    <message>
        <source>--json goes with --list.</source>
        <translation>--json поєднується з --list.</translation>
    </message>
    <message>
        <source>--out takes a file that ends in one of these: {suffixes}.</source>
        <translation>--out приймає файл, що закінчується на одне з цього: {suffixes}.</translation>
    </message>
    <message>
        <source>--pages is for PDF: “{file}” has one page.</source>
        <translation>--pages — для PDF: у «{file}» одна сторінка.</translation>
    </message>
    <message>
        <source>--scale is for PNG: “{file}” is sharp at any size.</source>
        <translation>--scale — для PNG: «{file}» чіткий за будь-якого розміру.</translation>
    </message>
    <message>
        <source>--self-test takes a new or empty folder, not “{folder}”.</source>
        <translation>--self-test приймає нову або порожню теку, а не «{folder}».</translation>
    </message>
    <message>
        <source>--size goes from 200x150 to {most}, not “{written}”.</source>
        <translation>--size — від 200x150 до {most}, а не «{written}».</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT in pixels such as 1600x900, not “{written}”.</source>
        <translation>--size приймає ШИРИНАxВИСОТА в пікселях, наприклад 1600x900, а не «{written}».</translation>
    </message>
    <message>
        <source>--where and --columns go with --kind.</source>
        <translation>--where і --columns поєднуються з --kind.</translation>
    </message>
    <message>
        <source>--where takes FIELD=VALUE, or FIELD~WORDS for what contains them. {problem} Fields: {fields}.</source>
        <translation>--where приймає ПОЛЕ=ЗНАЧЕННЯ або ПОЛЕ~СЛОВА для того, що їх містить. {problem} Поля: {fields}.</translation>
    </message>
    <message>
        <source>--where {field}: it is no text, so it contains no words. Use {field}=VALUE.</source>
        <translation>--where {field}: це не текст, тож слів у ньому немає. Використайте {field}=ЗНАЧЕННЯ.</translation>
    </message>
    <message>
        <source>--where {field}: {problem}</source>
        <translation>--where {field}: {problem}</translation>
    </message>
    <message>
        <source>--with-notes, --with-views and --with-copies go with --public.</source>
        <translation>--with-notes, --with-views і --with-copies поєднуються з --public.</translation>
    </message>
    <message>
        <source>1st half of {year}</source>
        <translation>1-ше півріччя {year}</translation>
    </message>
    <message>
        <source>1st quarter of {year}</source>
        <translation>1-й квартал {year}</translation>
    </message>
    <message>
        <source>1st third of {year}</source>
        <translation>1-ша третина {year}</translation>
    </message>
    <message>
        <source>2nd half of {year}</source>
        <translation>2-ге півріччя {year}</translation>
    </message>
    <message>
        <source>2nd quarter of {year}</source>
        <translation>2-й квартал {year}</translation>
    </message>
    <message>
        <source>2nd third of {year}</source>
        <translation>2-га третина {year}</translation>
    </message>
    <message>
        <source>3rd quarter of {year}</source>
        <translation>3-й квартал {year}</translation>
    </message>
    <message>
        <source>3rd third of {year}</source>
        <translation>3-тя третина {year}</translation>
    </message>
    <message>
        <source>4th quarter of {year}</source>
        <translation>4-й квартал {year}</translation>
    </message>
    <message>
        <source>&lt;b&gt;Boundaries&lt;/b&gt; follow United Nations practice; they imply no opinion. Disputed ones are dashed. Crimea is Ukraine’s, and hatched while it is embargoed by name; the other occupied regions are not in the map’s source, nor are the claim lines of Aksai Chin, the Golan and Kashmir.</source>
        <translation>&lt;b&gt;Кордони&lt;/b&gt; відповідають практиці ООН; вони не означають жодної позиції. Спірні показано пунктиром. Крим належить Україні й заштрихований, поки щодо нього поіменно діє ембарго; інших окупованих регіонів немає в джерелі карти, як і ліній претензій щодо Аксайчину, Голанів і Кашміру.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Certainty.&lt;/b&gt; Confirmed is solid, reported solid and lighter, alleged hatched, planned outlined, a notable non-move a ring. On the timeline a relocation that is only reported has a core, and one that is planned a broken line.</source>
        <translation>&lt;b&gt;Певність.&lt;/b&gt; Підтверджене — суцільне, повідомлене — суцільне й світліше, стверджуване — заштриховане, заплановане — контуром, показова відсутність переміщення — кільце. На часовій шкалі переміщення, про яке лише повідомлено, має осердя, а заплановане — пунктирну лінію.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The day.&lt;/b&gt; Ultimate parents are those of the as-of day: links with dates count before the field of the firm. What does not hold on the day stays in its place and fades; “Other days” shows it better. What has no date may hold on any.</source>
        <translation>&lt;b&gt;День.&lt;/b&gt; Кінцеві материнські компанії — станом на вибраний день: зв’язки з датами важать більше за поле фірми. Те, що цього дня не діє, лишається на місці й блідне; «Інші дні» показує його краще. Те, що не має дати, може діяти будь-якого дня.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The report of any record&lt;/b&gt; is written by File &amp;gt; Report of the record, or the menu of its card: its fields, what the rules of the day say to it, links, and what each source says. On the command line: chipline export my.chipline malaysia.docx --dossier Malaysia --on 2026-08-31, or --record with the short name of a record.</source>
        <translation>&lt;b&gt;Звіт про будь-який запис&lt;/b&gt; створює «Файл &amp;gt; Звіт про запис» або меню його картки: поля, що про нього кажуть правила цього дня, зв’язки і що каже кожне джерело. У командному рядку: chipline export my.chipline malaysia.docx --dossier Malaysia --on 2026-08-31, або --record з короткою назвою запису.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Ways to it.&lt;/b&gt; Press Ctrl+K and type a country, such as Malaysia, or a firm. On the card of a firm, press “Open its dossier”. In a table, and on the map, right-click a country or firm. Go &amp;gt; Dossiers lists all of them. Alt+Left goes back to the one before.</source>
        <translation>&lt;b&gt;Як туди потрапити.&lt;/b&gt; Натисніть Ctrl+K і введіть країну, наприклад Malaysia, або фірму. На картці фірми натисніть «Відкрити її досьє». У таблиці й на карті клацніть країну чи фірму правою кнопкою. «Перехід &amp;gt; Досьє» показує всі. Alt+Left веде назад до попереднього.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Ways&lt;/b&gt; from one record to another, or to the finding: up to three, each at most six steps. Each step says how the records stand to each other, since when, how certain it is, whether it holds on the as-of day, and how many citations speak for it; the weakest is marked where one is weaker than the others. A step through a record at which very many point, such as an authority, says little and makes a way come later. “To the finding” leads to the nearest tenancies, clusters and moves, on to their chip where one is named, and ends in what the rules say of them on that day.</source>
        <translation>&lt;b&gt;Шляхи&lt;/b&gt; від одного запису до іншого або до висновку: щонайбільше три, кожен не довший за шість кроків. Кожен крок каже, як записи пов’язані, відколи, наскільки це певно, чи діє це у вибраний день і скільки посилань за це свідчать; найслабший позначено там, де один слабший за інші. Крок через запис, на який вказує дуже багато інших, як-от орган влади, каже мало й відсуває шлях далі. «До висновку» веде до найближчих оренд, кластерів і переміщень, далі до їхнього чипа, якщо його названо, і закінчується тим, що кажуть про них правила цього дня.</translation>
    </message>
    <message>
        <source>&lt;b&gt;one web page&lt;/b&gt; that needs no network: it reads as an article, F5 or S shows one step at a time, arrows walk over what is drawn, answers stay closed until somebody opens them;</source>
        <translation>&lt;b&gt;одна вебсторінка&lt;/b&gt;, якій не потрібна мережа: вона читається як стаття, F5 або S показує по одному кроку, стрілки ведуть по намальованому, відповіді закриті, доки їх не відкриють;</translation>
    </message>
    <message>
        <source>&lt;b&gt;slides for PowerPoint&lt;/b&gt;: every event is a shape with its name, tables and charts can be edited, your notes and all sources stand below each slide;</source>
        <translation>&lt;b&gt;слайди для PowerPoint&lt;/b&gt;: кожна подія — фігура зі своєю назвою, таблиці й діаграми можна змінювати, ваші нотатки та всі джерела стоять під кожним слайдом;</translation>
    </message>
    <message>
        <source>A CSV file holds records of one kind. Choose one, or write a CSV folder.</source>
        <translation>Файл CSV містить записи одного виду. Виберіть його або запишіть теку CSV.</translation>
    </message>
    <message>
        <source>A Chinese, Ukrainian or former name finds a firm as well as its English one, and so does its name as it sounds: Камбрикон. Ukrainian and Russian words are found in any case.</source>
        <translation>Китайська, українська або колишня назва знаходить фірму так само, як англійська, а також назва на слух: Камбрикон. Українські та російські слова знаходяться в будь-якому відмінку.</translation>
    </message>
    <message>
        <source>A backup of “{path}” could not be made in “{folder}”: {why}</source>
        <translation>Не вдалося зробити резервну копію «{path}» у «{folder}»: {why}</translation>
    </message>
    <message>
        <source>A briefing is shown</source>
        <translation>Брифінг показують</translation>
    </message>
    <message>
        <source>A briefing tells a story over the live views: each step shows a pane as you left it, with a title, a line for the audience and notes for you. Nothing is copied: a step shows what the facts are today.</source>
        <translation>Брифінг розповідає історію на живих виглядах: кожен крок показує панель такою, якою ви її лишили, із заголовком, рядком для слухачів і нотатками для вас. Нічого не копіюється: крок показує факти, якими вони є сьогодні.</translation>
    </message>
    <message>
        <source>A cell that can’t be read is left out, and its row only where a new record needs it; F2 puts it right. One undo takes the whole paste back.</source>
        <translation>Клітинку, яку не вдалося прочитати, пропускають, а її рядок — лише тоді, коли вона потрібна новому запису; F2 виправляє її. Одне скасування відміняє все вставлення.</translation>
    </message>
    <message>
        <source>A change in the journal can’t be read, so it can’t be taken back or done again. Nothing was changed. Check the workspace, or open a backup of it.</source>
        <translation>Одну зі змін у журналі не можна прочитати, тож її не можна скасувати чи повторити. Нічого не змінено. Перевірте робочий простір або відкрийте його резервну копію.</translation>
    </message>
    <message>
        <source>A change in the other copy is not what it was when it was made: another program altered its journal ({label}). Nothing was merged.</source>
        <translation>Зміна в іншій копії не така, якою була, коли її зробили: інша програма змінила її журнал ({label}). Нічого не об’єднано.</translation>
    </message>
    <message>
        <source>A copy is at {file}</source>
        <translation>Копія: {file}</translation>
    </message>
    <message>
        <source>A copy of “{path}” could not be made: {why}. Copy the file by hand, without the journal beside it, and open the copy.</source>
        <translation>Не вдалося зробити копію «{path}»: {why}. Скопіюйте файл вручну, без журналу поруч, і відкрийте копію.</translation>
    </message>
    <message>
        <source>A dossier is a document: {formats}.</source>
        <translation>Досьє — це документ: {formats}.</translation>
    </message>
    <message>
        <source>A dossier tells at one look what is known of one of them.</source>
        <translation>Досьє одним поглядом каже, що відомо про країну чи фірму.</translation>
    </message>
    <message>
        <source>A kept copy in the other workspace is not what it was when it was kept. Nothing was merged. Check that workspace first.</source>
        <translation>Збережена копія в іншому робочому просторі не така, якою її зберегли. Нічого не об’єднано. Спершу перевірте той робочий простір.</translation>
    </message>
    <message>
        <source>A kept copy opens with your system’s program for documents and pictures. Of a web page the text alone is shown, since a page can run programs and call up others. To look at it in a browser, save it first. Programs are never opened from here.</source>
        <translation>Збережена копія відкривається системною програмою для документів і зображень. Від вебсторінки показано лише текст, бо сторінка може запускати програми й звертатися до інших. Щоб переглянути її в браузері, спершу збережіть її. Програми звідси ніколи не відкриваються.</translation>
    </message>
    <message>
        <source>A letter asks other makers for a licence for chips that it describes, to {place}.</source>
        <translation>Лист вимагає від інших виробників ліцензії на описані в ньому чипи, країна призначення: {place}.</translation>
    </message>
    <message>
        <source>A letter asks {makers} for a licence for chips that it describes, to {place}.</source>
        <translation>Лист вимагає від {makers} ліцензії на описані в ньому чипи, країна призначення: {place}.</translation>
    </message>
    <message>
        <source>A line leads from “{cause}” to “{effect}”.</source>
        <translation>Лінія веде від «{cause}» до «{effect}».</translation>
    </message>
    <message>
        <source>A map: {title}.</source>
        <translation>Карта: {title}.</translation>
    </message>
    <message>
        <source>A new record needs: {fields}.</source>
        <translation>Для нового запису потрібно: {fields}.</translation>
    </message>
    <message>
        <source>A note needs some text.</source>
        <translation>У нотатці має бути текст.</translation>
    </message>
    <message>
        <source>A note that is very long or deeply nested is shown as it was written, and Show all opens the whole of it.</source>
        <translation>Дуже довгу або глибоко вкладену нотатку показано так, як її написано, а «Показати все» відкриває її повністю.</translation>
    </message>
    <message>
        <source>A part of “{file}” is taken, the rest waits for later. Undo takes it back.</source>
        <translation>Частину «{file}» взято, решта чекає. Скасування це відмінить.</translation>
    </message>
    <message>
        <source>A proposal of it was answered before, so mine holds without being asked about.</source>
        <translation>На пропозицію щодо цього вже відповіли, тож моє лишається без запитання.</translation>
    </message>
    <message>
        <source>A proposal of it was answered before, so theirs holds without being asked about.</source>
        <translation>На пропозицію щодо цього вже відповіли, тож їхнє береться без запитання.</translation>
    </message>
    <message>
        <source>A region can be given only where the destination is UA (Ukraine).</source>
        <translation>Регіон можна вказати, лише якщо країна призначення — UA (Україна).</translation>
    </message>
    <message>
        <source>A row finds its record by</source>
        <translation>Рядок знаходить свій запис за</translation>
    </message>
    <message>
        <source>A share is from 0 to 100 percent, not {share}.</source>
        <translation>Частка — від 0 до 100 відсотків, а не {share}.</translation>
    </message>
    <message>
        <source>A source contradicts what is recorded here.</source>
        <translation>Джерело суперечить тому, що тут записано.</translation>
    </message>
    <message>
        <source>A step remembers which facts it showed. When one of them changes, goes, or more records pass its filters, the outline says so, and beside it stands who changed what and when. “Still right” takes the facts as they are now.</source>
        <translation>Крок пам’ятає, які факти показував. Коли якийсь із них зміниться чи зникне або фільтри пропустять більше записів, план каже про це, а поруч стоїть, хто що змінив і коли. «Усе ще правильно» бере факти такими, якими вони є тепер.</translation>
    </message>
    <message>
        <source>A step with a question shows its options first. Count raised hands with the digits; the next key says the answer, and the one after that goes on. Over the controls the answer is worked out for the step’s day.</source>
        <translation>Крок із запитанням спершу показує варіанти. Рахуйте підняті руки цифрами; наступна клавіша каже відповідь, ще одна веде далі. Над контролем відповідь обчислюється на день кроку.</translation>
    </message>
    <message>
        <source>A timeline: {title}.</source>
        <translation>Часова шкала: {title}.</translation>
    </message>
    <message>
        <source>A value here that differs from the table’s</source>
        <translation>Значення тут, що відрізняється від табличного</translation>
    </message>
    <message>
        <source>A value here that differs from the file’s</source>
        <translation>Значення тут, що відрізняється від значення у файлі</translation>
    </message>
    <message>
        <source>A web page can run programs and call up others, so its text alone is shown here. Save the copy to look at it in a browser.</source>
        <translation>Вебсторінка може запускати програми й звертатися до інших, тому тут показано лише її текст. Збережіть копію, щоб переглянути її в браузері.</translation>
    </message>
    <message>
        <source>A workspace can’t be copied onto itself. Choose another name.</source>
        <translation>Робочий простір не можна скопіювати в самого себе. Виберіть іншу назву.</translation>
    </message>
    <message>
        <source>A workspace can’t be merged with itself. Choose another copy.</source>
        <translation>Робочий простір не можна об’єднати із самим собою. Виберіть іншу копію.</translation>
    </message>
    <message>
        <source>A workspace can’t be restored from itself. Choose a backup of it.</source>
        <translation>Робочий простір не можна відновити із самого себе. Виберіть його резервну копію.</translation>
    </message>
    <message>
        <source>A workspace for others holds all that is public: give --public and nothing chosen. One with everything in it: chipline backup.</source>
        <translation>Робочий простір для інших містить усе загальнодоступне: вкажіть --public і нічого не вибирайте. Усе разом: chipline backup.</translation>
    </message>
    <message>
        <source>A workspace holds its whole history, with what was deleted and who changed what. File &amp;gt; Save a copy for others makes a file without history, and without what is private.</source>
        <translation>Робочий простір містить усю свою історію: що було видалено і хто що змінив. Файл &amp;gt; Зберегти копію для інших створює файл без історії та без того, що є приватним.</translation>
    </message>
    <message>
        <source>A workspace that a colleague sends, or that you find somewhere, can be opened and looked at like your own. What its records say is only ever text: no name, note or address in it does anything by being shown.</source>
        <translation>Робочий простір, який надіслав колега або який ви десь знайшли, можна відкрити й переглядати як свій. Те, що кажуть його записи, завжди лише текст: жодна назва, нотатка чи адреса в ньому нічого не робить лише через те, що її показано.</translation>
    </message>
    <message>
        <source>AI model of {firms}</source>
        <translation>модель ШІ: {firms}</translation>
    </message>
    <message>
        <source>About: {records}</source>
        <translation>Про що: {records}</translation>
    </message>
    <message>
        <source>Active parameters</source>
        <translation>Активні параметри</translation>
    </message>
    <message>
        <source>Acts on it</source>
        <translation>Діє на нього</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Додати</translation>
    </message>
    <message>
        <source>Add a citation for this field…</source>
        <translation>Додати посилання для цього поля…</translation>
    </message>
    <message>
        <source>Add a citation…</source>
        <translation>Додати посилання на джерело…</translation>
    </message>
    <message>
        <source>Add a record to the comparison</source>
        <translation>Додати запис до порівняння</translation>
    </message>
    <message>
        <source>Add a record…</source>
        <translation>Додати запис…</translation>
    </message>
    <message>
        <source>Add a restriction</source>
        <translation>Додати обмеження</translation>
    </message>
    <message>
        <source>Add citation…</source>
        <translation>Додати посилання…</translation>
    </message>
    <message>
        <source>Add in {field} of {records}</source>
        <translation>Додано до «{field}»: {records}</translation>
    </message>
    <message>
        <source>Add its source (F8)</source>
        <translation>Додати його джерело (F8)</translation>
    </message>
    <message>
        <source>Add link…</source>
        <translation>Додати зв’язок…</translation>
    </message>
    <message>
        <source>Add this citation</source>
        <translation>Додати це посилання</translation>
    </message>
    <message>
        <source>Add this link</source>
        <translation>Додати цей зв’язок</translation>
    </message>
    <message>
        <source>Add this view to the briefing</source>
        <translation>Додати цей вигляд до брифінгу</translation>
    </message>
    <message>
        <source>Added to “{briefing}”: {title}</source>
        <translation>Додано до «{briefing}»: {title}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адреса</translation>
    </message>
    <message>
        <source>Adds the link “not the same as”, so that they are not offered again (Del)</source>
        <translation>Додає зв’язок «не те саме, що», щоб їх не пропонували знову (Del)</translation>
    </message>
    <message>
        <source>Administration, rule regime</source>
        <translation>Адміністрація, режим правил</translation>
    </message>
    <message>
        <source>Administrations and rule regimes</source>
        <translation>Адміністрації та режими правил</translation>
    </message>
    <message>
        <source>Admiralty code: 1 confirmed … 5 improbable, 6 cannot be judged.</source>
        <translation>Код Адміралтейства: 1 — підтверджено … 5 — малоймовірно, 6 — неможливо оцінити.</translation>
    </message>
    <message>
        <source>Admiralty code: A completely reliable … E unreliable, F cannot be judged.</source>
        <translation>Код Адміралтейства: A — цілком надійне … E — ненадійне, F — неможливо оцінити.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Після</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Вік</translation>
    </message>
    <message>
        <source>Aggregate bidirectional transfer rate, without memory.</source>
        <translation>Сумарна двостороння швидкість передавання, без пам’яті.</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Інші назви</translation>
    </message>
    <message>
        <source>All acts</source>
        <translation>Усі дії</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Усі зміни</translation>
    </message>
    <message>
        <source>All changes are saved</source>
        <translation>Усі зміни збережено</translation>
    </message>
    <message>
        <source>All countries and firms</source>
        <translation>Усі країни та фірми</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Усі файли</translation>
    </message>
    <message>
        <source>All history of this record</source>
        <translation>Уся історія цього запису</translation>
    </message>
    <message>
        <source>All is decided. One undo takes the whole merge back.</source>
        <translation>Усе вирішено. Одне скасування відміняє все об’єднання.</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Усі види</translation>
    </message>
    <message>
        <source>All links</source>
        <translation>Усі зв’язки</translation>
    </message>
    <message>
        <source>All logic dies on a non-planar process, without HBM.</source>
        <translation>Усі логічні кристали за непланарним процесом, без HBM.</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Усе</translation>
    </message>
    <message>
        <source>All of it takes effect at once. For another language or size of text the window comes back anew when you close the preferences, where you left it.</source>
        <translation>Усе діє одразу. Для іншої мови чи розміру тексту вікно відкриється знову, коли ви закриєте налаштування, там, де ви його лишили.</translation>
    </message>
    <message>
        <source>All of the text</source>
        <translation>Увесь текст</translation>
    </message>
    <message>
        <source>All of them, with what each holds</source>
        <translation>Усі, і що містить кожна</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Усі кроки</translation>
    </message>
    <message>
        <source>All steps as pictures</source>
        <translation>Усі кроки як зображення</translation>
    </message>
    <message>
        <source>All that the format holds</source>
        <translation>Усе, що вміщує формат</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Усі роки</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Усі {n}</translation>
    </message>
    <message>
        <source>Alleged</source>
        <translation>Стверджується</translation>
    </message>
    <message>
        <source>Along a ribbon: from a node to its first ribbon, and on to the next node</source>
        <translation>Уздовж стрічки: від вузла до його першої стрічки, далі до наступного вузла</translation>
    </message>
    <message>
        <source>Also what does not hold on the day</source>
        <translation>Також те, що цього дня не діє</translation>
    </message>
    <message>
        <source>An EDTF date: 2025, 2025-04, 2025-04-09, 2025-04~ (about), 2024/2025 (between).</source>
        <translation>Дата EDTF: 2025, 2025-04, 2025-04-09, 2025-04~ (приблизно), 2024/2025 (між).</translation>
    </message>
    <message>
        <source>An accelerator as it is sold.</source>
        <translation>Прискорювач у тому вигляді, в якому його продають.</translation>
    </message>
    <message>
        <source>An address opens in your browser only when you click it, and only if it begins with http:// or https://. Rest the pointer on its arrow to see the host that it leads to.</source>
        <translation>Адреса відкривається в браузері, лише коли ви її клацнете, і лише якщо вона починається з http:// або https://. Наведіть вказівник на її стрілку, щоб побачити вузол, до якого вона веде.</translation>
    </message>
    <message>
        <source>An analyst’s model of published rules, not legal advice.</source>
        <translation>Аналітична модель опублікованих правил, а не юридична консультація.</translation>
    </message>
    <message>
        <source>An approximate end is broken; an end that nobody knows is not drawn. What is disputed has a split mark.</source>
        <translation>Приблизний кінець розірваний; кінець, якого ніхто не знає, не намальовано. Спірне має половинчасту позначку.</translation>
    </message>
    <message>
        <source>An embargo of the United States covers it as a destination.</source>
        <translation>Ембарго Сполучених Штатів охоплює її як країну призначення.</translation>
    </message>
    <message>
        <source>An entry of the journal can’t be read, so the copies can’t be merged. Check both, or merge a backup.</source>
        <translation>Запис журналу неможливо прочитати, тому копії не можна об’єднати. Перевірте обидві або об’єднайте резервну копію.</translation>
    </message>
    <message>
        <source>An offline explorer of AI-chip export restrictions and of the AI compute that moves because of them. An analyst’s model, not legal advice.</source>
        <translation>Офлайновий оглядач експортних обмежень на чипи для ШІ та обчислювальних потужностей, що через них переміщуються. Аналітична модель, а не юридична консультація.</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Оголошено</translation>
    </message>
    <message>
        <source>Announced on</source>
        <translation>Дата оголошення</translation>
    </message>
    <message>
        <source>Another copy merged</source>
        <translation>Іншу копію об’єднано</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Інший файл…</translation>
    </message>
    <message>
        <source>Another program had changed this workspace’s file.</source>
        <translation>Інша програма змінила файл цього робочого простору.</translation>
    </message>
    <message>
        <source>Another program has changed this workspace’s file.</source>
        <translation>Інша програма змінила файл цього робочого простору.</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>Інше значення</translation>
    </message>
    <message>
        <source>Another value: {value}</source>
        <translation>Інше значення: {value}</translation>
    </message>
    <message>
        <source>Another value…</source>
        <translation>Інше значення…</translation>
    </message>
    <message>
        <source>Another window has this workspace open.</source>
        <translation>Цей робочий простір відкрито в іншому вікні.</translation>
    </message>
    <message>
        <source>Another word, or the name of a record</source>
        <translation>Інше слово або назва запису</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Відповідь</translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation>Відповідь: {answer}</translation>
    </message>
    <message>
        <source>Answers and frontier</source>
        <translation>Відповіді та передній край</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Будь-яке</translation>
    </message>
    <message>
        <source>Any firm</source>
        <translation>Будь-яка фірма</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Будь-коли</translation>
    </message>
    <message>
        <source>Approvals of the H200</source>
        <translation>Схвалення H200</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Архітектура</translation>
    </message>
    <message>
        <source>Archived copy</source>
        <translation>Архівна копія</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Довкола</translation>
    </message>
    <message>
        <source>Arrows move the site, Enter keeps it there, Esc puts it back</source>
        <translation>Стрілки рухають майданчик, Enter лишає його там, Esc повертає</translation>
    </message>
    <message>
        <source>As in view</source>
        <translation>Як у вигляді</translation>
    </message>
    <message>
        <source>As in: {rule}</source>
        <translation>Як у: {rule}</translation>
    </message>
    <message>
        <source>As large as fits</source>
        <translation>Найбільше, щоб усе вмістилося</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Станом на</translation>
    </message>
    <message>
        <source>As of another day</source>
        <translation>Станом на інший день</translation>
    </message>
    <message>
        <source>As of today</source>
        <translation>Станом на сьогодні</translation>
    </message>
    <message>
        <source>As of {day}. Short ways on firm ground come first; those through a record at which very many point come later.</source>
        <translation>Станом на {day}. Короткі шляхи з надійними свідченнями стоять першими; ті, що йдуть через запис, на який вказує дуже багато інших, — пізніше.</translation>
    </message>
    <message>
        <source>As recorded, without a grade of its own</source>
        <translation>Як записано, без власної оцінки</translation>
    </message>
    <message>
        <source>As shown</source>
        <translation>Як показано</translation>
    </message>
    <message>
        <source>As the document dates itself.</source>
        <translation>Дата, зазначена в самому документі.</translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} there would be a warning for anyone who wants {act}</source>
        <translation>За останнім станом правил {day} діяло б попередження для того, хто хотів би {act}</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>Завширшки, скільки є місця</translation>
    </message>
    <message>
        <source>As-of day</source>
        <translation>День «станом на»</translation>
    </message>
    <message>
        <source>Asia</source>
        <translation>Азія</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Запитати</translation>
    </message>
    <message>
        <source>Ask the controls about this record</source>
        <translation>Запитати правила контролю про цей запис</translation>
    </message>
    <message>
        <source>Ask the rules about the selected record</source>
        <translation>Запитати правила про вибраний запис</translation>
    </message>
    <message>
        <source>Ask whether a chip may go somewhere</source>
        <translation>Запитати, чи може чип кудись потрапити</translation>
    </message>
    <message>
        <source>Asked as</source>
        <translation>Запитано як</translation>
    </message>
    <message>
        <source>Asked of a new supply, on that day, to a user that is headquartered there, with no party on the Entity List. An analyst’s model of the published rules, not legal advice.</source>
        <translation>Запитано про нове постачання цього дня користувачеві зі штаб-квартирою там, без сторони з Entity List. Аналітична модель опублікованих правил, а не юридична консультація.</translation>
    </message>
    <message>
        <source>Asked of exports and re-exports only.</source>
        <translation>Питають лише про експорт і реекспорт.</translation>
    </message>
    <message>
        <source>Asked where the destination is China.</source>
        <translation>Питають, якщо країна призначення — Китай.</translation>
    </message>
    <message>
        <source>Asked where the destination is Ukraine.</source>
        <translation>Питають, якщо країна призначення — Україна.</translation>
    </message>
    <message>
        <source>Asked where the destination is the United Arab Emirates.</source>
        <translation>Питають, якщо країна призначення — Об’єднані Арабські Емірати.</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Одним поглядом</translation>
    </message>
    <message>
        <source>At least one citation contradicts them.</source>
        <translation>Їм суперечить принаймні одне посилання.</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Слухачі</translation>
    </message>
    <message>
        <source>Away from step {number}. Backspace leads back.</source>
        <translation>Відійшли від кроку {number}. Backspace веде назад.</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>BIS</source>
        <translation>BIS</translation>
    </message>
    <message>
        <source>BIS may tell a firm by a letter that it needs a licence for certain items, destinations or users. Such a letter is not published; what is known of it comes from the firms.</source>
        <translation>BIS може листом повідомити фірму, що їй потрібна ліцензія на певні товари, країни призначення чи користувачів. Такий лист не публікують; відоме про нього походить від фірм.</translation>
    </message>
    <message>
        <source>BIS presumes that Chinese chips meeting 3A090 were made in violation of the United States export rules; using, selling, moving or servicing them without authorisation risks a violation of General Prohibition 10.</source>
        <translation>BIS виходить із того, що китайські чипи, які відповідають 3A090, виготовлено з порушенням експортних правил США; користуватися ними, продавати, перевозити чи обслуговувати їх без дозволу — ризик порушити Загальну заборону 10.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Back to the duplicates</source>
        <translation>Назад до дублікатів</translation>
    </message>
    <message>
        <source>Back to the law</source>
        <translation>Назад до закону</translation>
    </message>
    <message>
        <source>Back to the story; on it, to the step seen before</source>
        <translation>Назад до розповіді; у ній — до кроку, показаного перед цим</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Зробити резервну копію</translation>
    </message>
    <message>
        <source>Backed up to {file}.</source>
        <translation>Резервну копію записано: {file}.</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Створення резервної копії…</translation>
    </message>
    <message>
        <source>Bar from Chinese procurement</source>
        <translation>Усунення від китайських закупівель</translation>
    </message>
    <message>
        <source>Bar: from its beginning to its end</source>
        <translation>Смуга: від початку до кінця</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Стає</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До того</translation>
    </message>
    <message>
        <source>Before a new format</source>
        <translation>Перед новим форматом</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Перед відновленням</translation>
    </message>
    <message>
        <source>Before bulk work</source>
        <translation>Перед масовою роботою</translation>
    </message>
    <message>
        <source>Before it was announced</source>
        <translation>До оголошення</translation>
    </message>
    <message>
        <source>Before you send one yourself</source>
        <translation>Перш ніж надсилати файл самому</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Почато</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Початок роботи</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Початок</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Починається з</translation>
    </message>
    <message>
        <source>Behind it</source>
        <translation>За ним стоять</translation>
    </message>
    <message>
        <source>Below a column of dates or figures stands how it is written, and which cell proves that; choose day or month first, or the decimal mark, where nothing proves it or it is wrong.</source>
        <translation>Під стовпцем дат або чисел сказано, як його записано і яка клітинка це доводить; виберіть, що спершу — день чи місяць, або десятковий знак, якщо цього ніщо не доводить або воно хибне.</translation>
    </message>
    <message numerus="yes">
        <source>Besides, {n} finding is only unlikely or missing.</source>
        <comment>Besides, {n} findings are only unlikely or missing.</comment>
        <translation>
            <numerusform>Крім того, {n} зауваження лише про малоймовірне або відсутнє.</numerusform>
            <numerusform>Крім того, {n} зауваження лише про малоймовірне або відсутнє.</numerusform>
            <numerusform>Крім того, {n} зауважень лише про малоймовірне або відсутнє.</numerusform>
        </translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>Між клітинками</translation>
    </message>
    <message>
        <source>Beyond the day up to which the facts were looked after, the strip is hatched: what is shown there is what was known before.</source>
        <translation>Після дня, до якого факти переглянуто, стрічку заштриховано: там показано те, що було відомо раніше.</translation>
    </message>
    <message>
        <source>BibTeX references</source>
        <translation>Посилання BibTeX</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Чорне</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>Чорний екран</translation>
    </message>
    <message>
        <source>Both sides changed the list: what either of them has in it stays.</source>
        <translation>Обидві сторони змінили список: усе, що є в будь-якої з них, лишається.</translation>
    </message>
    <message>
        <source>Both sides changed “{field}” of “{title}”. Which value holds?</source>
        <translation>Обидві сторони змінили «{field}» запису «{title}». Яке значення лишається?</translation>
    </message>
    <message>
        <source>Both texts</source>
        <translation>Обидва тексти</translation>
    </message>
    <message>
        <source>Boundaries follow United Nations practice; they imply no opinion. Disputed ones are dashed.</source>
        <translation>Кордони відповідають практиці ООН; вони не означають жодної позиції. Спірні показано пунктиром.</translation>
    </message>
    <message>
        <source>Boxes stand for Chinese, Japanese or Korean letters here, since this system has no font for them.</source>
        <translation>Замість китайських, японських чи корейських літер тут стоять прямокутники, бо в цій системі немає шрифту для них.</translation>
    </message>
    <message>
        <source>Boxes stand for some letters here, since this system has no font for them.</source>
        <translation>Замість деяких літер тут стоять прямокутники, бо в цій системі немає шрифту для них.</translation>
    </message>
    <message>
        <source>Brief a minister</source>
        <translation>Підготувати брифінг для міністра</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Брифінг</translation>
    </message>
    <message>
        <source>Briefings</source>
        <translation>Брифінги</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Bring the deleted record back</source>
        <translation>Повернути видалений запис</translation>
    </message>
    <message>
        <source>Broken end: about that day</source>
        <translation>Розірваний кінець: приблизно цей день</translation>
    </message>
    <message>
        <source>Broken references</source>
        <translation>Посилання в нікуди</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Вручну</translation>
    </message>
    <message>
        <source>By its headquarters in {country}, wherever a chip goes:</source>
        <translation>За штаб-квартирою в країні {country}, хоч куди їде чип:</translation>
    </message>
    <message>
        <source>By numbers…</source>
        <translation>За показниками…</translation>
    </message>
    <message>
        <source>By the journal there is this {kind}; it is missing.</source>
        <translation>За журналом цей запис ({kind}) є; його бракує.</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>CCL</source>
        <translation>CCL</translation>
    </message>
    <message>
        <source>CIIO</source>
        <translation>CIIO</translation>
    </message>
    <message>
        <source>CSL-JSON references</source>
        <translation>Посилання CSL-JSON</translation>
    </message>
    <message>
        <source>CSV folder</source>
        <translation>Тека CSV</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Таблиця CSV</translation>
    </message>
    <message>
        <source>Cabo Verde</source>
        <translation>Кабо-Верде</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календар</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Камбоджа</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>З’явилося</translation>
    </message>
    <message>
        <source>Came from another copy on {when}, with change {number}: {merge}.</source>
        <translation>Прийшло з іншої копії {when}, зі зміною {number}: {merge}.</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Камерун</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Канада</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Can’t be right</source>
        <translation>Неможливе</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Потужність</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Підпис</translation>
    </message>
    <message>
        <source>Caption for the audience, a line or two</source>
        <translation>Підпис для слухачів, рядок чи два</translation>
    </message>
    <message>
        <source>Case-by-case review is not open to this chip: {comparisons}.</source>
        <translation>Індивідуальний розгляд цьому чипу недоступний: {comparisons}.</translation>
    </message>
    <message>
        <source>Caught by {paragraph}.</source>
        <translation>Потрапляє під {paragraph}.</translation>
    </message>
    <message>
        <source>Caveats</source>
        <translation>Застереження</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>Кайманові Острови</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>Центральноафриканська Республіка</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Певність</translation>
    </message>
    <message>
        <source>Certification</source>
        <translation>Сертифікація</translation>
    </message>
    <message>
        <source>Certification has had measures of its own since 1 January 2026.</source>
        <translation>Для сертифікації з 1 січня 2026 року діють окремі правила.</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Чад</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Ланцюг</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Змінити</translation>
    </message>
    <message>
        <source>Change a field of several records</source>
        <translation>Змінити поле кількох записів</translation>
    </message>
    <message>
        <source>Change a field of several records…</source>
        <translation>Змінити поле кількох записів…</translation>
    </message>
    <message>
        <source>Change a field of several…</source>
        <translation>Змінити поле кількох…</translation>
    </message>
    <message>
        <source>Change a threshold or a date, and compare with the law</source>
        <translation>Змініть поріг або дату й порівняйте із законом</translation>
    </message>
    <message>
        <source>Change before or after</source>
        <translation>Попередня або наступна зміна</translation>
    </message>
    <message>
        <source>Change many records at once</source>
        <translation>Змінити багато записів водночас</translation>
    </message>
    <message>
        <source>Change {fields} of {records}</source>
        <translation>Змінено: {fields}, {records}</translation>
    </message>
    <message>
        <source>Changed in bulk</source>
        <translation>Масові зміни</translation>
    </message>
    <message>
        <source>Changed values</source>
        <translation>Змінені значення</translation>
    </message>
    <message>
        <source>Changed, not kept</source>
        <translation>Змінено, не збережено</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Зміни</translation>
    </message>
    <message>
        <source>Changes that wait</source>
        <translation>Зміни, що чекають</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Узгодженість</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Перевірити ще раз</translation>
    </message>
    <message>
        <source>Check the unit and the decimal mark of both, and look both up in the source.</source>
        <translation>Перевірте одиницю й десятковий знак обох чисел і звірте їх із джерелом.</translation>
    </message>
    <message>
        <source>Check the unit and the decimal mark, and look the figure up in the source.</source>
        <translation>Перевірте одиницю й десятковий знак і звірте число з джерелом.</translation>
    </message>
    <message>
        <source>Check the workspace</source>
        <translation>Перевірити робочий простір</translation>
    </message>
    <message>
        <source>Check this workspace</source>
        <translation>Перевірити цей робочий простір</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Перевірка…</translation>
    </message>
    <message>
        <source>Checks at ports</source>
        <translation>Перевірки в портах</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Чилі</translation>
    </message>
    <message>
        <source>China</source>
        <translation>Китай</translation>
    </message>
    <message>
        <source>China is reported to approve each purchase of the H200 by itself, to let small numbers into the mainland, and to want most of them kept outside it.</source>
        <translation>Повідомляють, що Китай схвалює кожну купівлю H200 окремо, допускає на материк невеликі кількості й хоче, щоб більшість залишалася за його межами.</translation>
    </message>
    <message>
        <source>China is reported to have stopped import permits for the RTX 5090 D V2.</source>
        <translation>Повідомляють, що Китай припинив видавати дозволи на імпорт RTX 5090 D V2.</translation>
    </message>
    <message>
        <source>China or Hong Kong</source>
        <translation>Китай або Гонконг</translation>
    </message>
    <message>
        <source>China’s Ministry of Finance bars government buyers from products made by 46 United States firms, and MOFCOM has listed 10; the lists of names were not read, so whether this chip’s maker is on them is not known.</source>
        <translation>Міністерство фінансів Китаю не дозволяє державним покупцям вироби 46 фірм США, а MOFCOM внесло до переліку 10; самих переліків не прочитано, тож чи є в них виробник цього чипа, невідомо.</translation>
    </message>
    <message>
        <source>China, Hong Kong or Macau</source>
        <translation>Китай, Гонконг або Макао</translation>
    </message>
    <message>
        <source>China, Hong Kong or Russia</source>
        <translation>Китай, Гонконг або Росія</translation>
    </message>
    <message>
        <source>China’s Personal Information Protection Law. Personal information may leave the country by a security assessment, a standard contract or a certification, unless it is exempt.</source>
        <translation>Закон Китаю про захист персональної інформації. Персональну інформацію можна вивезти з країни після оцінювання безпеки, за типовим договором або сертифікацією, якщо її не звільнено від вимог.</translation>
    </message>
    <message>
        <source>Chinese maker</source>
        <translation>Китайський виробник</translation>
    </message>
    <message>
        <source>Chinese rules</source>
        <translation>Правила Китаю</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Чип</translation>
    </message>
    <message>
        <source>Chip before or after</source>
        <translation>Попередній або наступний чип</translation>
    </message>
    <message>
        <source>Chip plane</source>
        <translation>Площина чипів</translation>
    </message>
    <message>
        <source>Chip vendor</source>
        <translation>Постачальник чипа</translation>
    </message>
    <message>
        <source>Chipline closes as soon as it is done.</source>
        <translation>Chipline закриється, щойно це завершиться.</translation>
    </message>
    <message>
        <source>Chipline makes one soon after a workspace is opened, before bulk work and every ten minutes while you work. If the workspace was renamed or moved, its backups lie in the folder that was named for it: choose another file.</source>
        <translation>Chipline робить резервну копію невдовзі після відкриття робочого простору, перед масовими змінами та кожні десять хвилин під час роботи. Якщо робочий простір перейменовано чи переміщено, його копії лежать у теці, названій за старою назвою: виберіть інший файл.</translation>
    </message>
    <message>
        <source>Chipline opens no connection to any network. Addresses open in your browser, and only when you click them.</source>
        <translation>Chipline не з’єднується з жодною мережею. Адреси відкриваються у вашому браузері, і лише коли ви їх клацаєте.</translation>
    </message>
    <message>
        <source>Chipline workspaces</source>
        <translation>Робочі простори Chipline</translation>
    </message>
    <message>
        <source>Chipline wrote this, so each record comes back by its id.</source>
        <translation>Це записав Chipline, тож кожен запис повертається за своїм ідентифікатором.</translation>
    </message>
    <message>
        <source>Chipline, {day}. Grades are those of the Admiralty code.</source>
        <translation>Chipline, {day}. Оцінки — за кодом Адміралтейства.</translation>
    </message>
    <message>
        <source>Chipline: audience’s view</source>
        <translation>Chipline: для слухачів</translation>
    </message>
    <message>
        <source>Chipline: briefing</source>
        <translation>Chipline: брифінг</translation>
    </message>
    <message>
        <source>Chipline: speaker’s view</source>
        <translation>Chipline: для доповідача</translation>
    </message>
    <message>
        <source>Chips</source>
        <translation>Чипи</translation>
    </message>
    <message>
        <source>Chips against controls</source>
        <translation>Чипи та обмеження</translation>
    </message>
    <message>
        <source>Chips as reported</source>
        <translation>Чипи за повідомленнями</translation>
    </message>
    <message>
        <source>Chips by performance density and TPP on {day}.</source>
        <translation>Чипи за щільністю продуктивності й TPP на {day}.</translation>
    </message>
    <message>
        <source>Chips derived from it</source>
        <translation>Чипи на його основі</translation>
    </message>
    <message>
        <source>Chips it sells</source>
        <translation>Чипи, які вона продає</translation>
    </message>
    <message>
        <source>Chips of {classes} need a licence to any destination where a party, or its ultimate parent, is headquartered there.</source>
        <translation>Чипи класів {classes} потребують ліцензії до будь-якої країни, якщо сторона або її кінцева материнська компанія має там штаб-квартиру.</translation>
    </message>
    <message>
        <source>Chips of {classes} need a licence to {place}, except for recipients that the rule frees.</source>
        <translation>Чипи класів {classes} потребують ліцензії, країна призначення: {place}, крім отримувачів, яких правило звільняє.</translation>
    </message>
    <message>
        <source>Chips of {classes} need a licence to {place}.</source>
        <translation>Чипи класів {classes} потребують ліцензії, країна призначення: {place}.</translation>
    </message>
    <message>
        <source>Chips or site in the source’s words where they are in dispute.</source>
        <translation>Чипи або майданчик словами джерела, якщо про них сперечаються.</translation>
    </message>
    <message>
        <source>Chips that it sells</source>
        <translation>Чипи, які вона продає</translation>
    </message>
    <message>
        <source>Chips with a release and throughput draw the lines here.</source>
        <translation>Лінії тут будують за чипами з датою випуску та швидкодією.</translation>
    </message>
    <message>
        <source>Chips with throughput and die area appear here. Add some in the table of chips.</source>
        <translation>Тут з’являються чипи зі швидкодією та площею кристала. Додайте їх у таблиці чипів.</translation>
    </message>
    <message>
        <source>Choose File &amp;gt; Restore a backup.</source>
        <translation>Виберіть Файл &amp;gt; Відновити з резервної копії.</translation>
    </message>
    <message>
        <source>Choose Merge when all is decided. One undo takes the whole merge back.</source>
        <translation>Коли все вирішено, виберіть «Об’єднати». Одне скасування відміняє все об’єднання.</translation>
    </message>
    <message>
        <source>Choose View &amp;gt; Save this view, or the button Views, and give it a name.</source>
        <translation>Виберіть Вигляд &amp;gt; Зберегти цей вигляд або кнопку «Вигляди» й дайте назву.</translation>
    </message>
    <message>
        <source>Choose a change to see what it did.</source>
        <translation>Виберіть зміну, щоб побачити, що вона зробила.</translation>
    </message>
    <message>
        <source>Choose a chip, or give a TPP, and a destination.</source>
        <translation>Виберіть чип або вкажіть TPP, а також країну призначення.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Вибрати файл…</translation>
    </message>
    <message>
        <source>Choose among the backups…</source>
        <translation>Вибрати серед резервних копій…</translation>
    </message>
    <message>
        <source>Choose another record, or empty the field.</source>
        <translation>Виберіть інший запис або очистьте поле.</translation>
    </message>
    <message>
        <source>Choose at least two records to merge.</source>
        <translation>Виберіть принаймні два записи для об’єднання.</translation>
    </message>
    <message>
        <source>Choose beside it what it picks out: everything, what was so on the day, around it, or until it.</source>
        <translation>Поруч виберіть, що він вибирає: усе, чинне цього дня, навколо нього або до нього.</translation>
    </message>
    <message>
        <source>Choose field by field which value stays.</source>
        <translation>Виберіть поле за полем, яке значення залишити.</translation>
    </message>
    <message>
        <source>Choose one site first</source>
        <translation>Спершу виберіть один майданчик</translation>
    </message>
    <message>
        <source>Choose the chip, or give its figures; the destination; who receives it and where that party has its headquarters.</source>
        <translation>Виберіть чип або вкажіть його показники; країну призначення; хто отримує й де штаб-квартира цієї сторони.</translation>
    </message>
    <message>
        <source>Choose the field that the citation speaks of.</source>
        <translation>Виберіть поле, про яке йдеться в посиланні.</translation>
    </message>
    <message>
        <source>Choose the firm that has no parent itself.</source>
        <translation>Виберіть фірму, яка сама не має материнської компанії.</translation>
    </message>
    <message>
        <source>Choose the record at the other end.</source>
        <translation>Виберіть запис на іншому кінці.</translation>
    </message>
    <message>
        <source>Choose the value for the merged record</source>
        <translation>Виберіть значення для об’єднаного запису</translation>
    </message>
    <message>
        <source>Choose what each column fills. What is left out or asked about is marked.</source>
        <translation>Виберіть, що заповнює кожен стовпець. Пропущене й те, про що запитують, позначено.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Вибрати…</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>Острів Різдва</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Посилання</translation>
    </message>
    <message>
        <source>Citations</source>
        <translation>Посилання</translation>
    </message>
    <message>
        <source>Citations of a field that is not there</source>
        <translation>Посилання на поле, якого немає</translation>
    </message>
    <message>
        <source>Cite for “{name}”</source>
        <translation>Послатися для «{name}»</translation>
    </message>
    <message>
        <source>Cite for “{name}” for {field}</source>
        <translation>Послатися для «{name}», поле {field}</translation>
    </message>
    <message>
        <source>Cite “{name}”</source>
        <translation>Додано посилання: «{name}»</translation>
    </message>
    <message>
        <source>Cite “{name}” for {field}</source>
        <translation>Додано посилання: «{name}», {field}</translation>
    </message>
    <message>
        <source>Cited</source>
        <translation>Додано посилання</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>На нього посилаються</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Очистити все</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Зняти всі фільтри</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Зняти фільтри</translation>
    </message>
    <message>
        <source>Clear in {field} of {records}</source>
        <translation>Очищено у «{field}»: {records}</translation>
    </message>
    <message>
        <source>Clear its filter</source>
        <translation>Зняти його фільтр</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Зняти фільтри</translation>
    </message>
    <message>
        <source>Clear this filter</source>
        <translation>Зняти цей фільтр</translation>
    </message>
    <message>
        <source>Clear what is typed</source>
        <translation>Очистити введене</translation>
    </message>
    <message>
        <source>Clear {field} of {records}</source>
        <translation>Очищено «{field}»: {records}</translation>
    </message>
    <message>
        <source>Click a mark on the timeline: its card opens at the right, with what each source says.</source>
        <translation>Клацніть позначку на часовій шкалі: праворуч відкриється її картка з тим, що каже кожне джерело.</translation>
    </message>
    <message>
        <source>Click a value on a card to change it. Undo takes it back.</source>
        <translation>Клацніть значення на картці, щоб змінити його. «Скасувати» повертає його.</translation>
    </message>
    <message>
        <source>Click one in any view, or press Ctrl+K and type its name.</source>
        <translation>Клацніть запис у будь-якому вигляді або натисніть Ctrl+K і введіть його назву.</translation>
    </message>
    <message>
        <source>Click the value, or press Enter on it, and type. What the program reads is said below the field.</source>
        <translation>Клацніть значення або натисніть на ньому Enter і вводьте. Під полем сказано, як програма це читає.</translation>
    </message>
    <message>
        <source>Click to add one.</source>
        <translation>Клацніть, щоб додати.</translation>
    </message>
    <message>
        <source>Click to open the card</source>
        <translation>Клацніть, щоб відкрити картку</translation>
    </message>
    <message>
        <source>Click to see it.</source>
        <translation>Клацніть, щоб побачити.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Close or open the lane of the selection</source>
        <translation>Згорнути або розгорнути доріжку вибраного</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Закрити без збереження</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Закриття</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Кластер</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Кластери</translation>
    </message>
    <message>
        <source>Clusters it owns</source>
        <translation>Кластери, якими вона володіє</translation>
    </message>
    <message>
        <source>Clusters made of it</source>
        <translation>Кластери з нього</translation>
    </message>
    <message>
        <source>Clusters there</source>
        <translation>Кластери на об’єкті</translation>
    </message>
    <message>
        <source>Clusters without a site</source>
        <translation>Кластери без майданчика</translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation>Кокосові (Кілінг) Острови</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Колумбія</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Стовпець</translation>
    </message>
    <message>
        <source>Column {number}, {sample}, is written</source>
        <translation>Як записано стовпець {number}, {sample}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Стовпці</translation>
    </message>
    <message>
        <source>Columns and order</source>
        <translation>Стовпці та порядок</translation>
    </message>
    <message>
        <source>Columns as read</source>
        <translation>Прочитані стовпці</translation>
    </message>
    <message>
        <source>Columns chooses what is shown. Views keeps filters, columns and order under a name.</source>
        <translation>«Стовпці» вибирає, що показано. «Вигляди» зберігає фільтри, стовпці й порядок під назвою.</translation>
    </message>
    <message>
        <source>Columns that are not used: {columns}.</source>
        <translation>Невикористані стовпці: {columns}.</translation>
    </message>
    <message>
        <source>Columns that tell rows apart</source>
        <translation>Стовпці, що відрізняють рядки</translation>
    </message>
    <message>
        <source>Columns with words that are asked about</source>
        <translation>Стовпці зі словами, про які запитують</translation>
    </message>
    <message>
        <source>Columns, sorting and groups…</source>
        <translation>Стовпці, сортування й групи…</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Стовпці…</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Комори</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Порівняти</translation>
    </message>
    <message>
        <source>Compare records</source>
        <translation>Порівняти записи</translation>
    </message>
    <message>
        <source>Compare records…</source>
        <translation>Порівняти записи…</translation>
    </message>
    <message>
        <source>Compare two days</source>
        <translation>Порівняти два дні</translation>
    </message>
    <message>
        <source>Compare two days…</source>
        <translation>Порівняти два дні…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Порівняти з</translation>
    </message>
    <message>
        <source>Compare with a backup: a fault of the disk or another program changed them.</source>
        <translation>Порівняйте з резервною копією: їх змінив збій диска або інша програма.</translation>
    </message>
    <message>
        <source>Compare with another day</source>
        <translation>Порівняти з іншим днем</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Порівняти…</translation>
    </message>
    <message>
        <source>Comparing it with the workspace…</source>
        <translation>Порівняння з робочим простором…</translation>
    </message>
    <message>
        <source>Comparing names, places and dates…</source>
        <translation>Порівняння назв, місць і дат…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Порівнюємо…</translation>
    </message>
    <message>
        <source>Completely reliable</source>
        <translation>Цілком надійне</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Підтверджено</translation>
    </message>
    <message>
        <source>Confirmed by other sources</source>
        <translation>Підтверджено іншими джерелами</translation>
    </message>
    <message>
        <source>Conflicted copy “{name}”</source>
        <translation>Конфліктна копія «{name}»</translation>
    </message>
    <message>
        <source>Containing</source>
        <translation>Містить</translation>
    </message>
    <message>
        <source>Contents of the help</source>
        <translation>Зміст довідки</translation>
    </message>
    <message>
        <source>Continued use</source>
        <translation>Подальше використання</translation>
    </message>
    <message>
        <source>Continued use is not an export</source>
        <translation>Подальше використання не є експортом</translation>
    </message>
    <message>
        <source>Control list</source>
        <translation>Контрольний список</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Контроль</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>Острови Кука</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопійовано</translation>
    </message>
    <message numerus="yes">
        <source>Copied as a table: {n} line</source>
        <comment>Copied as a table: {n} lines</comment>
        <translation>
            <numerusform>Скопійовано як таблицю: {n} рядок</numerusform>
            <numerusform>Скопійовано як таблицю: {n} рядки</numerusform>
            <numerusform>Скопійовано як таблицю: {n} рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копіювати</translation>
    </message>
    <message>
        <source>Copy all rows</source>
        <translation>Копіювати всі рядки</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>Копіювати як зображення</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Копіювати як зображення</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Копіювати як таблицю</translation>
    </message>
    <message>
        <source>Copy coordinates</source>
        <translation>Копіювати координати</translation>
    </message>
    <message>
        <source>Copy its id</source>
        <translation>Копіювати ідентифікатор</translation>
    </message>
    <message>
        <source>Copy its short name</source>
        <translation>Копіювати коротку назву</translation>
    </message>
    <message>
        <source>Copy kept on</source>
        <translation>Копію збережено</translation>
    </message>
    <message>
        <source>Copy of a source kept</source>
        <translation>Збережено копію джерела</translation>
    </message>
    <message>
        <source>Copy of a source removed</source>
        <translation>Вилучено копію джерела</translation>
    </message>
    <message>
        <source>Copy rows with headers</source>
        <translation>Копіювати рядки із заголовками</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Копіювати адресу</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>Копіювати відповідь</translation>
    </message>
    <message>
        <source>Copy the answer puts headline, reasons and sources on the clipboard; Print or save as PDF makes a page of them.</source>
        <translation>«Копіювати відповідь» кладе в буфер заголовок, пояснення та джерела; «Надрукувати або зберегти як PDF» робить із них сторінку.</translation>
    </message>
    <message>
        <source>Copy the card as text</source>
        <translation>Копіювати картку як текст</translation>
    </message>
    <message>
        <source>Copy the package’s name</source>
        <translation>Копіювати назву пакунка</translation>
    </message>
    <message>
        <source>Copy the records into a new workspace, or open a backup.</source>
        <translation>Скопіюйте записи до нового робочого простору або відкрийте резервну копію.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Копіювати звіт</translation>
    </message>
    <message>
        <source>Copy the rows that can’t be read</source>
        <translation>Копіювати рядки, які не вдалося прочитати</translation>
    </message>
    <message>
        <source>Copy the rows with their headings.</source>
        <translation>Скопіюйте рядки разом із заголовками.</translation>
    </message>
    <message>
        <source>Copy the selected rows with headers</source>
        <translation>Копіювати вибрані рядки із заголовками</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Копіювати значення</translation>
    </message>
    <message>
        <source>Copy what was measured, or what the selection is</source>
        <translation>Копіювати виміряне або те, що вибрано</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Копіювати із заголовками</translation>
    </message>
    <message>
        <source>Correct a fact</source>
        <translation>Виправити факт</translation>
    </message>
    <message>
        <source>Correct one of the two dates, with a source for it.</source>
        <translation>Виправте одну з двох дат, пославшись на джерело.</translation>
    </message>
    <message>
        <source>Correct the date, or choose another trigger.</source>
        <translation>Виправте дату або виберіть іншу причину.</translation>
    </message>
    <message>
        <source>Correct the day of publication, or that of the look.</source>
        <translation>Виправте день публікації або день перегляду.</translation>
    </message>
    <message>
        <source>Correct the day of publication, or verify the citation anew.</source>
        <translation>Виправте день публікації або перевірте посилання ще раз.</translation>
    </message>
    <message>
        <source>Correct the power of the tenancy or that of the site.</source>
        <translation>Виправте потужність оренди або майданчика.</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Коста-Рика</translation>
    </message>
    <message>
        <source>Counted over all days.</source>
        <translation>Пораховано за всі дні.</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Країни</translation>
    </message>
    <message>
        <source>Countries and firms</source>
        <translation>Країни та фірми</translation>
    </message>
    <message>
        <source>Countries are shaded by</source>
        <translation>Країни забарвлено за</translation>
    </message>
    <message>
        <source>Countries, the European Union or the Wassenaar Arrangement.</source>
        <translation>Країни, Європейський Союз або Вассенаарська домовленість.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Країна</translation>
    </message>
    <message>
        <source>Country Group D:5 or Macau</source>
        <translation>Група країн D:5 або Макао</translation>
    </message>
    <message>
        <source>Country Group {groups}</source>
        <translation>група країн {groups}</translation>
    </message>
    <message>
        <source>Country Group {group}</source>
        <translation>Група країн {group}</translation>
    </message>
    <message>
        <source>Country Groups D:1, D:4 or D:5 without A:5 and A:6, or Macau</source>
        <translation>Групи країн D:1, D:4 або D:5 без A:5 і A:6, або Макао</translation>
    </message>
    <message>
        <source>Country group</source>
        <translation>Група країн</translation>
    </message>
    <message>
        <source>Country groups</source>
        <translation>Групи країн</translation>
    </message>
    <message>
        <source>Country groups and other texts</source>
        <translation>Групи країн та інші тексти</translation>
    </message>
    <message>
        <source>Country it left</source>
        <translation>Країна, з якої переміщено</translation>
    </message>
    <message>
        <source>Country · {code}</source>
        <translation>Країна · {code}</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Створити</translation>
    </message>
    <message>
        <source>Create {kind} “{name}”</source>
        <translation>Створено запис «{name}» ({kind})</translation>
    </message>
    <message>
        <source>Create {kind} “{name}”</source>
        <comment>an offer, where the history tells what was done</comment>
        <translation>Створити запис «{name}» ({kind})</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Створено</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>Достовірність</translation>
    </message>
    <message>
        <source>Credibility of rows</source>
        <translation>Достовірність рядків</translation>
    </message>
    <message>
        <source>Credibility of what it says</source>
        <translation>Достовірність сказаного</translation>
    </message>
    <message>
        <source>Critical information infrastructure operator: under Chinese law, who runs networks and systems whose failure would gravely harm national security, the economy or public interest.</source>
        <translation>Оператор критичної інформаційної інфраструктури: за законом Китаю — той, хто керує мережами й системами, вихід яких із ладу тяжко зашкодив би національній безпеці, економіці чи суспільним інтересам.</translation>
    </message>
    <message>
        <source>Critical infrastructure operator</source>
        <translation>Оператор критичної інфраструктури</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Хорватія</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Ctrl+Z takes back the last change and says which; it still works after a restart.</source>
        <translation>Ctrl+Z скасовує останню зміну й каже яку; працює й після перезапуску.</translation>
    </message>
    <message>
        <source>Ctrl+↑, Ctrl+↓</source>
        <translation>Ctrl+↑, Ctrl+↓</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Куба</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Кюрасао</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Кіпр</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Чехія</translation>
    </message>
    <message>
        <source>Côte d&apos;Ivoire</source>
        <translation>Кот-д’Івуар</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>D:1</source>
        <translation>D:1</translation>
    </message>
    <message>
        <source>D:4</source>
        <translation>D:4</translation>
    </message>
    <message>
        <source>D:5</source>
        <translation>D:5</translation>
    </message>
    <message>
        <source>DR Congo</source>
        <translation>ДР Конго</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Темна тема</translation>
    </message>
    <message>
        <source>Data collected abroad and only processed in China is exempt.</source>
        <translation>Дані, зібрані за кордоном і лише оброблені в Китаї, звільнено від вимог.</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Набір даних</translation>
    </message>
    <message>
        <source>Data without personal information that is not important data may leave freely.</source>
        <translation>Дані без персональної інформації, які не є важливими даними, можна вивозити вільно.</translation>
    </message>
    <message>
        <source>Data-centre chips only</source>
        <translation>Лише чипи для дата-центрів</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Дати</translation>
    </message>
    <message>
        <source>Dates in figures begin with</source>
        <translation>Дати цифрами починаються з</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Спершу день</translation>
    </message>
    <message>
        <source>Day first, as in 31/12/2025</source>
        <translation>Спершу день, як у 31/12/2025</translation>
    </message>
    <message>
        <source>Days apart</source>
        <translation>Днів між ними</translation>
    </message>
    <message>
        <source>Days between two pictures</source>
        <translation>Днів між двома картинками</translation>
    </message>
    <message>
        <source>De minimis</source>
        <translation>Правило de minimis</translation>
    </message>
    <message>
        <source>Decimal comma</source>
        <translation>Десяткова кома</translation>
    </message>
    <message>
        <source>Decimal comma, as in 1.234,5</source>
        <translation>Десяткова кома, як у 1.234,5</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Десятковий знак</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Десяткова крапка</translation>
    </message>
    <message>
        <source>Decimal point, as in 1,234.5</source>
        <translation>Десяткова крапка, як у 1,234.5</translation>
    </message>
    <message>
        <source>Default order</source>
        <translation>Типовий порядок</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Delete one of the two.</source>
        <translation>Видаліть один із двох.</translation>
    </message>
    <message>
        <source>Delete records…</source>
        <translation>Видалити записи…</translation>
    </message>
    <message>
        <source>Delete record…</source>
        <translation>Видалити запис…</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Видалити нотатку</translation>
    </message>
    <message>
        <source>Delete the selected records</source>
        <translation>Видалити вибрані записи</translation>
    </message>
    <message>
        <source>Delete this citation</source>
        <translation>Видалити це посилання</translation>
    </message>
    <message>
        <source>Delete this one too</source>
        <translation>Видалити й цей</translation>
    </message>
    <message>
        <source>Delete this record…</source>
        <translation>Видалити цей запис…</translation>
    </message>
    <message>
        <source>Delete {kind} “{name}”</source>
        <translation>Видалено запис «{name}» ({kind})</translation>
    </message>
    <message>
        <source>Delete {records}</source>
        <translation>Видалено: {records}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Видалено</translation>
    </message>
    <message>
        <source>Deleted by them</source>
        <translation>Видалене ними</translation>
    </message>
    <message>
        <source>Deleted record</source>
        <translation>Видалений запис</translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation>Видалені записи</translation>
    </message>
    <message>
        <source>Deleted, since they would otherwise be there twice: {records}.</source>
        <translation>Видалено, бо інакше вони повторювалися б: {records}.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Видалити…</translation>
    </message>
    <message>
        <source>Denied or disputed</source>
        <translation>Заперечено або спірно</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Данія</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Щільні обчислення</translation>
    </message>
    <message>
        <source>Dense throughput at 16 bits.</source>
        <translation>Швидкодія на щільних даних, 16 біт.</translation>
    </message>
    <message>
        <source>Dense throughput at 4 bits.</source>
        <translation>Швидкодія на щільних даних, 4 біти.</translation>
    </message>
    <message>
        <source>Dense throughput at 6 bits.</source>
        <translation>Швидкодія на щільних даних, 6 біт.</translation>
    </message>
    <message>
        <source>Dense throughput at 8 bits.</source>
        <translation>Швидкодія на щільних даних, 8 біт.</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Щільність</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>Похідні значення</translation>
    </message>
    <message>
        <source>Derived from</source>
        <translation>Походить від</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>За спаданням</translation>
    </message>
    <message>
        <source>Designed for China</source>
        <translation>Розроблено для Китаю</translation>
    </message>
    <message>
        <source>Designed or marketed for data centres (3A090, Note 2).</source>
        <translation>Розроблено або пропонують для дата-центрів (3A090, Note 2).</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Країна призначення</translation>
    </message>
    <message>
        <source>Destination and headquarters</source>
        <translation>Призначення і штаб-квартира</translation>
    </message>
    <message>
        <source>Developers</source>
        <translation>Розробники</translation>
    </message>
    <message>
        <source>Did not move</source>
        <translation>Не перемістилося</translation>
    </message>
    <message>
        <source>Die area</source>
        <translation>Площа кристала</translation>
    </message>
    <message>
        <source>Die area estimated</source>
        <translation>Площу кристала оцінено</translation>
    </message>
    <message>
        <source>Differences are marked. Chips also show what is worked out for the as-of day: TPP, performance density, class.</source>
        <translation>Відмінності позначено. Для чипів показано й розраховане на день «станом на»: TPP, щільність продуктивності, клас.</translation>
    </message>
    <message>
        <source>Differences only</source>
        <translation>Лише відмінності</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Напрям</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Сховати</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Спірне</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Джибуті</translation>
    </message>
    <message>
        <source>Do again: {what}</source>
        <translation>Виконати ще раз: {what}</translation>
    </message>
    <message>
        <source>Does a comma separate names, as in “{sample}”?</source>
        <translation>Чи кома розділяє назви, як у «{sample}»?</translation>
    </message>
    <message>
        <source>Does the day or the month come first? No date of the column proves it.</source>
        <translation>Що стоїть першим, день чи місяць? Жодна дата стовпця цього не доводить.</translation>
    </message>
    <message>
        <source>Does “{sample}” show the day? The file keeps a month as its first day, and does not say which it is.</source>
        <translation>Чи «{sample}» означає саме день? Файл зберігає місяць як його перший день і не каже, що це.</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>Домініка</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>Домініканська Республіка</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Don’t group</source>
        <translation>Не групувати</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Досьє</translation>
    </message>
    <message>
        <source>Dossier of the selected firm</source>
        <translation>Досьє вибраної фірми</translation>
    </message>
    <message>
        <source>Dossier of {name}</source>
        <translation>Досьє: {name}</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Досьє</translation>
    </message>
    <message>
        <source>Dotted below: began on one of these days</source>
        <translation>Крапки знизу: почалося в один із цих днів</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Сумнів</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Сумнівно</translation>
    </message>
    <message>
        <source>Drag a bar or one of its ends, or press Ctrl+← and Ctrl+→; double-click makes a record</source>
        <translation>Перетягніть смугу або її кінець чи натисніть Ctrl+← і Ctrl+→; подвійне клацання створює запис</translation>
    </message>
    <message>
        <source>Drag a site to move it; a double click makes a new one</source>
        <translation>Потягніть майданчик, щоб перемістити; подвійне клацання створює новий</translation>
    </message>
    <message>
        <source>Drawing the pages…</source>
        <translation>Малювання сторінок…</translation>
    </message>
    <message>
        <source>Drawing the step…</source>
        <translation>Крок малюється…</translation>
    </message>
    <message>
        <source>Drew {file}.</source>
        <translation>Намальовано {file}.</translation>
    </message>
    <message numerus="yes">
        <source>Drew {n} picture of the window into {folder}.</source>
        <comment>Drew {n} pictures of the window into {folder}.</comment>
        <translation>
            <numerusform>Намальовано {n} зображення вікна в {folder}.</numerusform>
            <numerusform>Намальовано {n} зображення вікна в {folder}.</numerusform>
            <numerusform>Намальовано {n} зображень вікна в {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop the file on the window, or choose File &amp;gt; Take changes. Nothing is written by looking.</source>
        <translation>Перетягніть файл у вікно або виберіть Файл &amp;gt; Взяти зміни. Від перегляду нічого не записується.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублювати</translation>
    </message>
    <message>
        <source>Duplicate links</source>
        <translation>Повторені зв’язки</translation>
    </message>
    <message>
        <source>Duplicate record</source>
        <translation>Дублювати запис</translation>
    </message>
    <message>
        <source>Duplicate the step</source>
        <translation>Дублювати крок</translation>
    </message>
    <message>
        <source>Duplicate this record</source>
        <translation>Дублювати цей запис</translation>
    </message>
    <message>
        <source>Duplicate {kind} “{name}”</source>
        <translation>Дубльовано запис «{name}» ({kind})</translation>
    </message>
    <message>
        <source>Duplicated</source>
        <translation>Дубльовано</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Дублікати</translation>
    </message>
    <message>
        <source>Duplicates were not looked for yet</source>
        <translation>Дублікатів ще не шукали</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>EAR</source>
        <translation>EAR</translation>
    </message>
    <message>
        <source>EAR99</source>
        <translation>EAR99</translation>
    </message>
    <message>
        <source>ECCN</source>
        <translation>ECCN</translation>
    </message>
    <message>
        <source>ECCN 3A090 as first written</source>
        <translation>ECCN 3A090 у першій редакції</translation>
    </message>
    <message>
        <source>ECCN 3A090.a and .b</source>
        <translation>ECCN 3A090.a і .b</translation>
    </message>
    <message>
        <source>ECCN paragraph</source>
        <translation>Пункт ECCN</translation>
    </message>
    <message>
        <source>EDTF</source>
        <translation>EDTF</translation>
    </message>
    <message>
        <source>Each backup says when and why it was made, and what it lacks.</source>
        <translation>Кожна копія каже, коли й чому її зроблено та чого в ній бракує.</translation>
    </message>
    <message>
        <source>Each column fills</source>
        <translation>Стовпець заповнює</translation>
    </message>
    <message>
        <source>Each date for itself</source>
        <translation>Кожна дата сама за себе</translation>
    </message>
    <message>
        <source>Each figure for itself</source>
        <translation>Кожне число саме за себе</translation>
    </message>
    <message>
        <source>Each row is</source>
        <translation>Кожен рядок — це</translation>
    </message>
    <message>
        <source>Each row is a new record</source>
        <translation>Кожен рядок — новий запис</translation>
    </message>
    <message>
        <source>Each with from and to in brackets, such as GDS International (../2025-01).</source>
        <translation>Кожна з початком і кінцем у дужках, наприклад GDS International (../2025-01).</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Еквадор</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Правка</translation>
    </message>
    <message>
        <source>Edit &amp;gt; Preferences (Ctrl+comma): your name for the history, the pane that opens first, theme, size of text, language, how dates and numbers are written, and backups.</source>
        <translation>Правка &amp;gt; Налаштування (Ctrl+кома): ваше ім’я для історії, панель, що відкривається першою, тема, розмір тексту, мова, запис дат і чисел, резервні копії.</translation>
    </message>
    <message>
        <source>Edit dates</source>
        <translation>Змінювати дати</translation>
    </message>
    <message>
        <source>Edit dates in place</source>
        <translation>Змінювати дати на місці</translation>
    </message>
    <message>
        <source>Edit the link itself</source>
        <translation>Редагувати сам зв’язок</translation>
    </message>
    <message>
        <source>Edit this cell</source>
        <translation>Редагувати цю клітинку</translation>
    </message>
    <message>
        <source>Edit this citation</source>
        <translation>Редагувати це посилання</translation>
    </message>
    <message>
        <source>Editing dates</source>
        <translation>Зміна дат</translation>
    </message>
    <message>
        <source>Editing dates is off</source>
        <translation>Зміну дат вимкнено</translation>
    </message>
    <message>
        <source>Editing dates is on</source>
        <translation>Зміну дат увімкнено</translation>
    </message>
    <message>
        <source>Edition of these rules</source>
        <translation>Редакція цих правил</translation>
    </message>
    <message>
        <source>Effective</source>
        <translation>Чинне з</translation>
    </message>
    <message>
        <source>Effective day of its first entry, 15 CFR 744 Supp. 4.</source>
        <translation>День, коли набув чинності перший запис, 15 CFR 744 Supp. 4.</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Єгипет</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>Сальвадор</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Порожнє</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Очистити</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Очистити поле</translation>
    </message>
    <message>
        <source>Empty this field</source>
        <translation>Очистити це поле</translation>
    </message>
    <message>
        <source>Empty when it is its own ultimate parent.</source>
        <translation>Порожнє, якщо це і є кінцева материнська компанія.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодування</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Закінчити порівняння</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>Закінчити показ</translation>
    </message>
    <message>
        <source>End user</source>
        <translation>Кінцевий користувач</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Завершено</translation>
    </message>
    <message>
        <source>Ended before it began</source>
        <translation>Завершено раніше, ніж почато</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter a value that fits.</source>
        <translation>Введіть значення, яке підходить.</translation>
    </message>
    <message>
        <source>Enter opens the card, Space or Esc closes this.</source>
        <translation>Enter відкриває картку, пробіл або Esc закриває це вікно.</translation>
    </message>
    <message>
        <source>Enter or a double click opens a view. The button Views of a pane lists its views, and updates, renames or deletes the one that is shown. In the pane Saved views, F2 renames and Del deletes.</source>
        <translation>Enter або подвійне клацання відкриває вигляд. Кнопка «Вигляди» на панелі перелічує її вигляди та оновлює, перейменовує або видаляє показаний. На панелі «Збережені вигляди» F2 перейменовує, а Del видаляє.</translation>
    </message>
    <message>
        <source>Enter saves, Esc leaves it as it was</source>
        <translation>Enter зберігає, Esc залишає як було</translation>
    </message>
    <message>
        <source>Enter the other half, or empty both.</source>
        <translation>Введіть другу половину або очистьте обидві.</translation>
    </message>
    <message>
        <source>Enter the value, with a source, where one is known.</source>
        <translation>Введіть значення та його джерело, якщо воно відоме.</translation>
    </message>
    <message>
        <source>Entity List</source>
        <translation>Перелік суб’єктів (Entity List)</translation>
    </message>
    <message>
        <source>Entity List citation</source>
        <translation>Посилання на Entity List</translation>
    </message>
    <message>
        <source>Entity List since</source>
        <translation>В Entity List з</translation>
    </message>
    <message>
        <source>Entity List, 15 CFR 744.11 and 744.16</source>
        <translation>Entity List, 15 CFR 744.11 і 744.16</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Екваторіальна Гвінея</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Еритрея</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Естонія</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Есватіні</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Ефіопія</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>Європейський Союз</translation>
    </message>
    <message>
        <source>Event before</source>
        <translation>Попередня подія</translation>
    </message>
    <message>
        <source>Event before or after, in its lane</source>
        <translation>Попередня або наступна подія на тій самій доріжці</translation>
    </message>
    <message>
        <source>Event by event</source>
        <translation>Подія за подією</translation>
    </message>
    <message>
        <source>Every change is looked through once; a long history takes some seconds.</source>
        <translation>Кожну зміну переглядають один раз; довга історія потребує кількох секунд.</translation>
    </message>
    <message>
        <source>Every change that was acknowledged is saved. The report names no record of yours.</source>
        <translation>Усі підтверджені зміни збережено. Звіт не називає жодного вашого запису.</translation>
    </message>
    <message>
        <source>Every edit, undo and import is listed here, with who made it and when.</source>
        <translation>Тут перелічено кожну зміну, скасування та імпорт: хто це зробив і коли.</translation>
    </message>
    <message>
        <source>Every fact has a citation.</source>
        <translation>Кожен факт має посилання на джерело.</translation>
    </message>
    <message>
        <source>Every fact that is supported has a citation of at least C and 3.</source>
        <translation>Кожен підтверджений факт має посилання з оцінкою щонайменше C і 3.</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>Усі поля</translation>
    </message>
    <message>
        <source>Every kind of record has a table.</source>
        <translation>Кожен вид записів має таблицю.</translation>
    </message>
    <message>
        <source>Every lane in full</source>
        <translation>Усі доріжки повністю</translation>
    </message>
    <message>
        <source>Every record</source>
        <translation>Кожен запис</translation>
    </message>
    <message>
        <source>Every word and every name is known.</source>
        <translation>Усі слова й назви відомі.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Everything in Categories 3 to 9 of the United States control list, which takes in accelerators of every class, needs a licence to Belarus; applications meet a policy of denial but for a few ends, and no licence exception for chips may be used there.</source>
        <translation>На все в категоріях 3–9 контрольного списку США, до яких належать прискорювачі кожного класу, потрібна ліцензія до Білорусі; щодо заявок, за винятком кількох цілей, діє політика відмови, і ліцензійними винятками для чипів там скористатися не можна.</translation>
    </message>
    <message>
        <source>Everything in Categories 3 to 9 of the United States control list, which takes in accelerators of every class, needs a licence to Russia; applications meet a policy of denial but for a few ends, and no licence exception for chips may be used there.</source>
        <translation>На все в категоріях 3–9 контрольного списку США, до яких належать прискорювачі кожного класу, потрібна ліцензія до Росії; щодо заявок, за винятком кількох цілей, діє політика відмови, і ліцензійними винятками для чипів там скористатися не можна.</translation>
    </message>
    <message>
        <source>Everything in the window is of one day, the as-of day, if you want it to be.</source>
        <translation>Усе у вікні може стосуватися одного дня — дня «станом на», якщо ви цього хочете.</translation>
    </message>
    <message>
        <source>Everything on the United States control list, which takes in accelerators of every class, needs a licence to Belarus; applications meet a policy of denial but for a few ends, and no licence exception for chips may be used there.</source>
        <translation>На все в контрольному списку США, до якого належать прискорювачі кожного класу, потрібна ліцензія до Білорусі; щодо заявок, за винятком кількох цілей, діє політика відмови, і ліцензійними винятками для чипів там скористатися не можна.</translation>
    </message>
    <message>
        <source>Everything on the United States control list, which takes in accelerators of every class, needs a licence to Russia; applications meet a policy of denial but for a few ends, and no licence exception for chips may be used there.</source>
        <translation>На все в контрольному списку США, до якого належать прискорювачі кожного класу, потрібна ліцензія до Росії; щодо заявок, за винятком кількох цілей, діє політика відмови, і ліцензійними винятками для чипів там скористатися не можна.</translation>
    </message>
    <message>
        <source>Everything on the control list that is controlled for regional stability, as 3A090 is, needs a licence to Iraq; NAC and ACA are not among the exceptions that may be used there. Applications are read under the policies that parts 742 and 744 have for the item.</source>
        <translation>На все в контрольному списку, що контролюють з міркувань регіональної стабільності, як-от 3A090, потрібна ліцензія до Іраку; NAC і ACA не належать до винятків, якими там можна скористатися. Заявки розглядають за порядком, який частини 742 і 744 мають для цього товару.</translation>
    </message>
    <message>
        <source>Everything shown now. Select a restriction to see what followed it.</source>
        <translation>Усе, що зараз показано. Виберіть обмеження, щоб побачити його наслідки.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Свідчення</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Винятки</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Звільнено</translation>
    </message>
    <message>
        <source>Exempt by volume: {why}.</source>
        <translation>Звільнено за обсягом: {why}.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Експорт</translation>
    </message>
    <message>
        <source>Export Control Classification Number: five characters, such as 3A090, that say under which entry of the Commerce Control List an item stands, and with it why it is controlled.</source>
        <translation>Класифікаційний номер експортного контролю: п’ять знаків, наприклад 3A090, які кажуть, під якою позицією Контрольного списку торгівлі стоїть товар і чому його контролюють.</translation>
    </message>
    <message>
        <source>Export as a graph</source>
        <translation>Експортувати як граф</translation>
    </message>
    <message>
        <source>Export as a graph (GraphML)…</source>
        <translation>Експортувати як граф (GraphML)…</translation>
    </message>
    <message>
        <source>Export rows</source>
        <translation>Експорт рядків</translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation>Експортувати рядки…</translation>
    </message>
    <message>
        <source>Export the briefing</source>
        <translation>Експортувати брифінг</translation>
    </message>
    <message>
        <source>Export the briefing as slides, page or paper…</source>
        <translation>Експортувати брифінг як слайди, сторінку чи на папір…</translation>
    </message>
    <message>
        <source>Export the briefing…</source>
        <translation>Експортувати брифінг…</translation>
    </message>
    <message>
        <source>Export the diagram</source>
        <translation>Експортувати схему</translation>
    </message>
    <message>
        <source>Export the diagram…</source>
        <translation>Експортувати схему…</translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation>Експорт карти</translation>
    </message>
    <message>
        <source>Export the map…</source>
        <translation>Експортувати карту…</translation>
    </message>
    <message>
        <source>Export the timeline</source>
        <translation>Експорт часової шкали</translation>
    </message>
    <message>
        <source>Export these {records}…</source>
        <translation>Експортувати: {records}…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Експорт…</translation>
    </message>
    <message>
        <source>Extended Date/Time Format: a way to write dates that are not known to the day, such as 2025-04~ (about April 2025), 2025? (uncertain) and 2024/2025 (some time between).</source>
        <translation>Extended Date/Time Format: спосіб записувати дати, не відомі до дня, як-от 2025-04~ (приблизно квітень 2025), 2025? (непевно) і 2024/2025 (колись між ними).</translation>
    </message>
    <message>
        <source>External ids</source>
        <translation>Зовнішні ідентифікатори</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>F2 or a double click edits a cell, Ctrl+C copies with headings, Ctrl+V pastes rows.</source>
        <translation>F2 або подвійне клацання редагує клітинку, Ctrl+C копіює із заголовками, Ctrl+V вставляє рядки.</translation>
    </message>
    <message>
        <source>F5 or S shows one step at a time; Page Down and Page Up go on and back; arrows walk over what is drawn.</source>
        <translation>F5 або S показує по одному кроку; Page Down і Page Up ведуть далі й назад; стрілки ведуть по намальованому.</translation>
    </message>
    <message>
        <source>FDPR</source>
        <translation>FDPR</translation>
    </message>
    <message>
        <source>FLOP</source>
        <translation>FLOP</translation>
    </message>
    <message>
        <source>FP16/BF16</source>
        <translation>FP16/BF16</translation>
    </message>
    <message>
        <source>FP4</source>
        <translation>FP4</translation>
    </message>
    <message>
        <source>FP6</source>
        <translation>FP6</translation>
    </message>
    <message>
        <source>FP8/INT8</source>
        <translation>FP8/INT8</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Об’єкти</translation>
    </message>
    <message>
        <source>Facilities it operates</source>
        <translation>Об’єкти, якими вона керує</translation>
    </message>
    <message>
        <source>Facilities it owns</source>
        <translation>Об’єкти, якими вона володіє</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Об’єкт</translation>
    </message>
    <message>
        <source>Fairly reliable</source>
        <translation>Досить надійне</translation>
    </message>
    <message>
        <source>Falkland Islands (Malvinas)</source>
        <translation>Фолклендські Острови</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Родина</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Фарерські Острови</translation>
    </message>
    <message>
        <source>Federal Register page.</source>
        <translation>Сторінка Federal Register.</translation>
    </message>
    <message>
        <source>Fewer tenants or clusters</source>
        <translation>Менше орендарів чи кластерів</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Field: no {kind} has “{name}”. There are {fields}.</source>
        <translation>Поле: запис ({kind}) не має поля «{name}». Є такі: {fields}.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>Figures that can’t both be right</source>
        <translation>Числа, які не можуть бути правильними водночас</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Фіджі</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>File &amp;gt; Propose this record’s changes sends values to be answered one by one: the other side takes a value, keeps its own, or leaves it for later. What is refused is remembered and not asked again, by a later file or by a merge.</source>
        <translation>Файл &amp;gt; Запропонувати зміни цього запису надсилає значення, на які відповідають по одному: інша сторона приймає значення, лишає своє або відкладає. Відхилене запам’ятовується і більше не запитується — ні пізнішим файлом, ні об’єднанням.</translation>
    </message>
    <message>
        <source>File name of the copy that is kept in this workspace.</source>
        <translation>Назва файлу копії, що зберігається в цьому робочому просторі.</translation>
    </message>
    <message>
        <source>Files from others</source>
        <translation>Файли від інших</translation>
    </message>
    <message>
        <source>Files of this kind are not opened from here. Save it instead.</source>
        <translation>Такі файли звідси не відкривають. Натомість збережіть його.</translation>
    </message>
    <message>
        <source>Fill in on the card what you know. Leave empty what you don’t.</source>
        <translation>Заповніть на картці те, що знаєте. Чого не знаєте, лишіть порожнім.</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Заповнене</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Заповнює</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message>
        <source>Filter by any field</source>
        <translation>Фільтрувати за будь-яким полем</translation>
    </message>
    <message>
        <source>Filter this table…</source>
        <translation>Відфільтрувати цю таблицю…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фільтри</translation>
    </message>
    <message>
        <source>Filters or the day leave out the new {kind}.</source>
        <translation>Фільтри або день не пропускають новий запис ({kind}).</translation>
    </message>
    <message>
        <source>Filters or the day now leave out the selected {kind}.</source>
        <translation>Фільтри або день тепер не пропускають вибраний запис ({kind}).</translation>
    </message>
    <message>
        <source>Filters show as chips above the table and hold in every pane that has the field. Of a text, choose whether it contains words or is just that; after &lt;code&gt;--where&lt;/code&gt; on the command line that is &lt;code&gt;name~words&lt;/code&gt; and &lt;code&gt;name=words&lt;/code&gt;.</source>
        <translation>Фільтри показано плашками над таблицею, і вони діють на кожній панелі, що має це поле. Для тексту виберіть, чи він містить слова, чи дорівнює їм; у командному рядку після &lt;code&gt;--where&lt;/code&gt; це &lt;code&gt;name~words&lt;/code&gt; і &lt;code&gt;name=words&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Знайти</translation>
    </message>
    <message>
        <source>Find a threshold or a date</source>
        <translation>Знайти поріг або дату</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <translation>Знайти в історії</translation>
    </message>
    <message>
        <source>Find in this table</source>
        <translation>Знайти в цій таблиці</translation>
    </message>
    <message>
        <source>Find it with chipline search TEXT.</source>
        <translation>Знайдіть його: chipline search TEXT.</translation>
    </message>
    <message>
        <source>Find the step that is wrong and take it out.</source>
        <translation>Знайдіть хибну ланку й приберіть її.</translation>
    </message>
    <message>
        <source>Find ways from here</source>
        <translation>Шукати шляхи звідси</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Висновок</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Зауваження</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Фінляндія</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Фірма</translation>
    </message>
    <message>
        <source>Firm that it owns or owned</source>
        <translation>Фірма, якою вона володіє чи володіла</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>Фірми</translation>
    </message>
    <message>
        <source>Firms headquartered there</source>
        <translation>Фірми зі штаб-квартирою там</translation>
    </message>
    <message>
        <source>Firms under it</source>
        <translation>Фірми під нею</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Перший день</translation>
    </message>
    <message>
        <source>First or last mark</source>
        <translation>Перший або останній знак</translation>
    </message>
    <message>
        <source>First or last node</source>
        <translation>Перший чи останній вузол</translation>
    </message>
    <message>
        <source>First step, last step</source>
        <translation>Перший крок, останній крок</translation>
    </message>
    <message>
        <source>FollowTheMoney entities</source>
        <translation>Сутності FollowTheMoney</translation>
    </message>
    <message>
        <source>FollowTheMoney statements</source>
        <translation>Твердження FollowTheMoney</translation>
    </message>
    <message>
        <source>For data centres</source>
        <translation>Для дата-центрів</translation>
    </message>
    <message>
        <source>For others</source>
        <translation>Для інших</translation>
    </message>
    <message>
        <source>For parties headquartered there, wherever a chip goes:</source>
        <translation>Для сторін зі штаб-квартирою там, хоч куди їде чип:</translation>
    </message>
    <message>
        <source>For practice, not for exams: the answer stands in this file.</source>
        <translation>Для вправ, не для іспитів: відповідь стоїть у цьому файлі.</translation>
    </message>
    <message>
        <source>For wholly owned subsidiaries, branches and joint ventures of firms of the United States and Country Groups A:5 and A:6 no licence is needed for 5A991, 5A992.c and 5D992.c classified under 740.17 (746.8(a)(12)(ii)); License Exception CCD stays for consumer devices. 4A994 has no such exclusion. Section 746.8 was read in a third party’s copy of January 2025, its amendments through third parties.</source>
        <translation>Для дочірніх компаній у повній власності, філій і спільних підприємств фірм зі США та країн груп A:5 і A:6 ліцензія не потрібна на 5A991, 5A992.c і 5D992.c, класифіковані за 740.17 (746.8(a)(12)(ii)); ліцензійний виняток CCD залишається для побутових пристроїв. 4A994 такого винятку не має. Розділ 746.8 прочитано в копії третьої особи від січня 2025 року, зміни до нього — через третіх осіб.</translation>
    </message>
    <message>
        <source>For: {audience}</source>
        <translation>Для: {audience}</translation>
    </message>
    <message>
        <source>Foreign direct product rule for advanced computing</source>
        <translation>Правило прямого іноземного продукту для передових обчислень</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Former names</source>
        <translation>Колишні назви</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперед</translation>
    </message>
    <message>
        <source>Found as “{typed}”: {means}.</source>
        <translation>Знайдено за «{typed}»: {means}.</translation>
    </message>
    <message>
        <source>Foundry and node of the logic dies.</source>
        <translation>Контрактний виробник і техпроцес логічних кристалів.</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Франція</translation>
    </message>
    <message>
        <source>Free-trade zones may set negative lists of their own (Art. 6), and a contract of its own serves the Greater Bay Area; neither is modelled here, and both were read through third parties.</source>
        <translation>Зони вільної торгівлі можуть мати власні негативні списки (ст. 6), а для Великої затоки (Greater Bay Area) є окремий договір; ні того, ні того тут не змодельовано, обидва документи прочитано через третіх осіб.</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Заморозити</translation>
    </message>
    <message>
        <source>Freeze what the audience sees</source>
        <translation>Заморозити те, що бачать слухачі</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Французька Гвіана</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Французька Полінезія</translation>
    </message>
    <message>
        <source>French Southern Territories</source>
        <translation>Французькі Південні Території</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Від</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Від дня</translation>
    </message>
    <message>
        <source>From facility</source>
        <translation>З об’єкта</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Від … до …</translation>
    </message>
    <message>
        <source>Frontier</source>
        <translation>Передній край</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>На весь екран</translation>
    </message>
    <message>
        <source>G42 and Core42</source>
        <translation>G42 і Core42</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>ГБ</translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation>ГБ/с</translation>
    </message>
    <message>
        <source>GEXF graph</source>
        <translation>Граф GEXF</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Габон</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>Гамбія</translation>
    </message>
    <message>
        <source>Gaps in the history</source>
        <translation>Прогалини в історії</translation>
    </message>
    <message>
        <source>General Prohibition 10</source>
        <translation>Загальна заборона 10</translation>
    </message>
    <message>
        <source>GeoJSON map</source>
        <translation>Карта GeoJSON</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Грузія</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Німеччина</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Гана</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Гібралтар</translation>
    </message>
    <message>
        <source>Give mine another short name</source>
        <translation>Дати моєму іншу коротку назву</translation>
    </message>
    <message>
        <source>Give the number of people whose data would leave China.</source>
        <translation>Вкажіть, скількох людей стосуються дані, що залишили б Китай.</translation>
    </message>
    <message>
        <source>Give theirs another short name</source>
        <translation>Дати їхньому іншу коротку назву</translation>
    </message>
    <message>
        <source>Glide from the step before</source>
        <translation>Плавно від попереднього кроку</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Перехід</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продовжити</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Продовжити з ним</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти туди</translation>
    </message>
    <message>
        <source>Go through the records of the step by ↑ and ↓</source>
        <translation>Переходити між записами кроку клавішами ↑ і ↓</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти до</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Перейти до дати</translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation>Перейти до дати…</translation>
    </message>
    <message>
        <source>Go to the list</source>
        <translation>Перейти до списку</translation>
    </message>
    <message>
        <source>Go to the record</source>
        <translation>Перейти до запису</translation>
    </message>
    <message>
        <source>Go to the record card</source>
        <translation>Перейти до картки запису</translation>
    </message>
    <message>
        <source>Goes</source>
        <translation>Зникає</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Зрозуміло</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>Уряд</translation>
    </message>
    <message>
        <source>Government of the United Arab Emirates</source>
        <translation>Уряд Об’єднаних Арабських Еміратів</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Оцінка</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Оцінки</translation>
    </message>
    <message>
        <source>Grades are those of the Admiralty code: reliability of the source from A to F, credibility of what it says from 1 to 6.</source>
        <translation>Оцінки — за кодом Адміралтейства: надійність джерела від A до F, достовірність сказаного від 1 до 6.</translation>
    </message>
    <message>
        <source>GraphML graph</source>
        <translation>Граф GraphML</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Греція</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Гренландія</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>Гренада</translation>
    </message>
    <message>
        <source>Groups of values</source>
        <translation>Групи значень</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Гваделупа</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>Гуам</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Гватемала</translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation>Гернсі</translation>
    </message>
    <message>
        <source>Guidance of 31 May 2026</source>
        <translation>Роз’яснення від 31 травня 2026 року</translation>
    </message>
    <message>
        <source>Guidance on the H20</source>
        <translation>Роз’яснення щодо H20</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Гвінея</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Гвінея-Бісау</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Гаяна</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>HTML page</source>
        <translation>Сторінка HTML</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Гаїті</translation>
    </message>
    <message>
        <source>Hand it on</source>
        <translation>Передати далі</translation>
    </message>
    <message>
        <source>Hand-out with room for notes</source>
        <translation>Роздатковий матеріал із місцем для нотаток</translation>
    </message>
    <message>
        <source>Hardly right together</source>
        <translation>Разом навряд чи правильне</translation>
    </message>
    <message>
        <source>Hardware owner</source>
        <translation>Власник обладнання</translation>
    </message>
    <message>
        <source>Hardware owner’s country</source>
        <translation>Країна власника обладнання</translation>
    </message>
    <message>
        <source>Hardware that it owns</source>
        <translation>Обладнання, яким вона володіє</translation>
    </message>
    <message>
        <source>Head office; the site is not public</source>
        <translation>Головний офіс; майданчик не оприлюднено</translation>
    </message>
    <message>
        <source>Heading from row</source>
        <translation>Заголовок із рядка</translation>
    </message>
    <message>
        <source>Headquartered in China</source>
        <translation>Штаб-квартира в Китаї</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Штаб-квартира</translation>
    </message>
    <message>
        <source>Headquarters in</source>
        <translation>Країна штаб-квартири</translation>
    </message>
    <message>
        <source>Heard Island and McDonald Islands</source>
        <translation>Острови Герд і Макдоналд</translation>
    </message>
    <message>
        <source>Height of a page</source>
        <translation>Висота сторінки</translation>
    </message>
    <message>
        <source>Held by listed firms</source>
        <translation>Належить внесеним до переліку фірмам</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Довідка</translation>
    </message>
    <message>
        <source>Here restrictions stand on a time axis, above the relocations that answered them. There is none with a date yet.</source>
        <translation>Тут обмеження стоять на осі часу над переміщеннями, що стали реакцією на них. Поки що жодне не має дати.</translation>
    </message>
    <message numerus="yes">
        <source>Hide one empty field</source>
        <comment>Hide {n} empty fields</comment>
        <translation>
            <numerusform>Сховати {n} порожнє поле</numerusform>
            <numerusform>Сховати {n} порожні поля</numerusform>
            <numerusform>Сховати {n} порожніх полів</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Сховати цей стовпець</translation>
    </message>
    <message>
        <source>Hide what the as-of day leaves out</source>
        <translation>Сховати те, чого немає на цей день</translation>
    </message>
    <message>
        <source>High-bandwidth memory on its own is controlled as 3A090.c (above 2 GB/s per mm2; compliance from 31 December 2024). Memory packaged together with the processor, as here, does not count.</source>
        <translation>Пам’ять із високою пропускною здатністю (HBM) окремо контролюють за 3A090.c (понад 2 ГБ/с на мм²; дотримання з 31 грудня 2024 року). Пам’ять в одному корпусі з процесором, як тут, не враховують.</translation>
    </message>
    <message>
        <source>High-bandwidth memory, 3A090.c</source>
        <translation>Пам’ять із високою пропускною здатністю, 3A090.c</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Історія</translation>
    </message>
    <message>
        <source>History of this field…</source>
        <translation>Історія цього поля…</translation>
    </message>
    <message>
        <source>Holy See (Vatican City State)</source>
        <translation>Ватикан</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Гондурас</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>Гонконг</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Як</translation>
    </message>
    <message>
        <source>How exactly every place is known</source>
        <translation>Наскільки точно відоме кожне місце</translation>
    </message>
    <message>
        <source>How exactly the place is known.</source>
        <translation>Наскільки точно відоме місце.</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Як завершилося</translation>
    </message>
    <message>
        <source>How it is linked</source>
        <translation>Як його пов’язано</translation>
    </message>
    <message>
        <source>How it is shown</source>
        <translation>Як його показано</translation>
    </message>
    <message>
        <source>How much of a subsidiary, or of an investment, is owned.</source>
        <translation>Яка частка дочірньої компанії або інвестиції у власності.</translation>
    </message>
    <message>
        <source>How often backups are made, how many are kept and where they lie is said in the preferences (Ctrl+comma).</source>
        <translation>Як часто роблять резервні копії, скільки їх зберігають і де вони лежать, сказано в налаштуваннях (Ctrl+кома).</translation>
    </message>
    <message>
        <source>How one record stands to another.</source>
        <translation>Як один запис пов’язаний з іншим.</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Наскільки певно</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>Наскільки це певно</translation>
    </message>
    <message>
        <source>How the application is read is open: {policies}.</source>
        <translation>Як розглядають заявку, не з’ясовано: {policies}.</translation>
    </message>
    <message>
        <source>How {field} is compared</source>
        <translation>Як порівнюють поле «{field}»</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Угорщина</translation>
    </message>
    <message>
        <source>ISO 639-1 code, such as en, zh, uk.</source>
        <translation>Код ISO 639-1, наприклад en, zh, uk.</translation>
    </message>
    <message>
        <source>IT load</source>
        <translation>ІТ-навантаження</translation>
    </message>
    <message>
        <source>IT load: chips and servers; gross: all that the site draws; grid connection: what it may.</source>
        <translation>ІТ-навантаження: чипи й сервери; загальна: усе споживання майданчика; підключення до мережі: дозволена потужність.</translation>
    </message>
    <message>
        <source>IaaS</source>
        <translation>IaaS</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Ісландія</translation>
    </message>
    <message>
        <source>Id of the record</source>
        <translation>Ідентифікатор запису</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпортувати</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Імпорт таблиці</translation>
    </message>
    <message>
        <source>Import instead</source>
        <translation>Натомість імпортувати</translation>
    </message>
    <message>
        <source>Import {records}</source>
        <translation>Імпортовано: {records}</translation>
    </message>
    <message>
        <source>Import {records}</source>
        <comment>on a button</comment>
        <translation>Імпорт: {records}</translation>
    </message>
    <message>
        <source>Import {records} from {file}</source>
        <translation>Імпортовано з {file}: {records}</translation>
    </message>
    <message numerus="yes">
        <source>Import {records} from {n} file</source>
        <comment>Import {records} from {n} files</comment>
        <translation>
            <numerusform>Імпортовано з {n} файлу: {records}</numerusform>
            <numerusform>Імпортовано з {n} файлів: {records}</numerusform>
            <numerusform>Імпортовано з {n} файлів: {records}</numerusform>
        </translation>
    </message>
    <message>
        <source>Important data</source>
        <translation>Важливі дані</translation>
    </message>
    <message>
        <source>Important data leaves only after a security assessment.</source>
        <translation>Важливі дані вивозять лише після оцінювання безпеки.</translation>
    </message>
    <message>
        <source>Imported {file}.</source>
        <translation>Імпортовано {file}.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Імпортувати…</translation>
    </message>
    <message>
        <source>Improbable</source>
        <translation>Малоймовірно</translation>
    </message>
    <message>
        <source>In a box: move its end, take the other end, zoom to it</source>
        <translation>У рамці: пересунути кінець, узяти інший кінець, збільшити</translation>
    </message>
    <message>
        <source>In all that is left to decide</source>
        <translation>В усьому, що лишилося вирішити</translation>
    </message>
    <message>
        <source>In all that this person changed</source>
        <translation>В усьому, що змінила ця людина</translation>
    </message>
    <message>
        <source>In any pane, show what you want to tell, and press &lt;b&gt;Ctrl+M&lt;/b&gt;: it becomes a step of the briefing that you worked on last. The first time, a briefing is made for it.</source>
        <translation>У будь-якій панелі покажіть те, про що хочете розповісти, і натисніть &lt;b&gt;Ctrl+M&lt;/b&gt;: це стане кроком брифінгу, над яким ви працювали востаннє. Першого разу брифінг для цього створюється.</translation>
    </message>
    <message>
        <source>In briefings</source>
        <translation>У брифінгах</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>Спірне</translation>
    </message>
    <message>
        <source>In our words.</source>
        <translation>Нашими словами.</translation>
    </message>
    <message>
        <source>In the dark palette</source>
        <translation>У темній палітрі</translation>
    </message>
    <message>
        <source>In the diagram</source>
        <translation>На схемі</translation>
    </message>
    <message>
        <source>In the pane of briefings, write title, caption and notes beside the outline. The caption is for the audience; the notes are never shown to it.</source>
        <translation>У панелі брифінгів напишіть заголовок, підпис і нотатки поруч із планом. Підпис — для слухачів; нотатки їм ніколи не показують.</translation>
    </message>
    <message>
        <source>In the table</source>
        <translation>У таблиці</translation>
    </message>
    <message>
        <source>In this record</source>
        <translation>У цьому записі</translation>
    </message>
    <message>
        <source>In which unit are the figures? {why}</source>
        <translation>В яких одиницях ці числа? {why}</translation>
    </message>
    <message>
        <source>In-country transfer</source>
        <translation>Передача всередині країни</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Індія</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Індонезія</translation>
    </message>
    <message>
        <source>Infrastructure as a service: renting computing over a network while the machines stay with their owner. BIS has not read this as an export of the chips.</source>
        <translation>Інфраструктура як послуга: оренда обчислень через мережу, тоді як машини залишаються у власника. BIS не тлумачило це як експорт чипів.</translation>
    </message>
    <message>
        <source>Install a font that has them, then start Chipline again.</source>
        <translation>Встановіть шрифт, у якому вони є, і запустіть Chipline знову.</translation>
    </message>
    <message>
        <source>Installed chips</source>
        <translation>Установлені чипи</translation>
    </message>
    <message>
        <source>Interconnect</source>
        <translation>З’єднання</translation>
    </message>
    <message>
        <source>Into a new workspace; the damaged file is only read</source>
        <translation>У новий робочий простір; пошкоджений файл лише читають</translation>
    </message>
    <message>
        <source>Into the notes</source>
        <translation>До нотаток</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Іран</translation>
    </message>
    <message>
        <source>Iran or North Korea</source>
        <translation>Іран або Північна Корея</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>Ірак</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Ірландія</translation>
    </message>
    <message>
        <source>Is “{sample}” a month with its year? It can be a day of a year that is not given.</source>
        <translation>Чи «{sample}» — це місяць із роком? Це може бути день року, якого не названо.</translation>
    </message>
    <message>
        <source>Is “{sample}” a share of 1? The file keeps percentages that way, and does not say which it is.</source>
        <translation>Чи «{sample}» — це частка від 1? Файл зберігає відсотки саме так і не каже, що це.</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>Острів Мен</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Ізраїль</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Видано</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Ким видано</translation>
    </message>
    <message>
        <source>It began ({later}) before its trigger “{name}” was announced ({earlier}).</source>
        <translation>Почато ({later}) раніше, ніж оголошено причину «{name}» ({earlier}).</translation>
    </message>
    <message>
        <source>It builds on changes that this workspace does not have, so each value is compared with what stood there before, and taken or refused by itself. Or close this, and ask {name} to send everything since the beginning.</source>
        <translation>Файл спирається на зміни, яких цей робочий простір не має, тому кожне значення порівнюють із тим, що стояло на його місці раніше, і беруть або відхиляють окремо. Або закрийте це вікно й попросіть надіслати все від початку: {name}.</translation>
    </message>
    <message>
        <source>It can be by: {names}.</source>
        <translation>Можна за: {names}.</translation>
    </message>
    <message>
        <source>It can’t be compared with this one.</source>
        <translation>Порівняти її із цим не можна.</translation>
    </message>
    <message>
        <source>It can’t end before it begins</source>
        <translation>Завершення не може бути раніше за початок</translation>
    </message>
    <message>
        <source>It changes a “{kind}”, and there is no such kind.</source>
        <translation>Він змінює «{kind}», а такого виду немає.</translation>
    </message>
    <message numerus="yes">
        <source>It developed {n} AI model.</source>
        <comment>It developed {n} AI models.</comment>
        <translation>
            <numerusform>Вона розробила {n} модель ШІ.</numerusform>
            <numerusform>Вона розробила {n} моделі ШІ.</numerusform>
            <numerusform>Вона розробила {n} моделей ШІ.</numerusform>
        </translation>
    </message>
    <message>
        <source>It ended ({later}) before it began ({earlier}).</source>
        <translation>Завершено ({later}) раніше, ніж почато ({earlier}).</translation>
    </message>
    <message>
        <source>It ended ({later}) before it took effect ({earlier}).</source>
        <translation>Завершено ({later}) раніше, ніж набуло чинності ({earlier}).</translation>
    </message>
    <message>
        <source>It goes</source>
        <translation>Він зникає</translation>
    </message>
    <message>
        <source>It has no date</source>
        <translation>Дати немає</translation>
    </message>
    <message>
        <source>It has no end that could be moved</source>
        <translation>Немає кінця, який можна пересунути</translation>
    </message>
    <message>
        <source>It has nothing that is not here too: it can be deleted.</source>
        <translation>У ній немає нічого, чого немає тут: її можна видалити.</translation>
    </message>
    <message>
        <source>It has only one of latitude and longitude.</source>
        <translation>Є лише широта або лише довгота.</translation>
    </message>
    <message>
        <source>It has too many cell styles to see how numbers are shown and which formulas failed.</source>
        <translation>У ній забагато стилів клітинок, щоб побачити, як показано числа і які формули не спрацювали.</translation>
    </message>
    <message numerus="yes">
        <source>It has {n} cell, too many to see how numbers are shown and which formulas failed.</source>
        <comment>It has {n} cells, too many to see how numbers are shown and which formulas failed.</comment>
        <translation>
            <numerusform>У ній {n} клітинка, забагато, щоб побачити, як показано числа і які формули не спрацювали.</numerusform>
            <numerusform>У ній {n} клітинки, забагато, щоб побачити, як показано числа і які формули не спрацювали.</numerusform>
            <numerusform>У ній {n} клітинок, забагато, щоб побачити, як показано числа і які формули не спрацювали.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of its {size} changes, {n} is there.</source>
        <comment>Of its {size} changes, {n} are there.</comment>
        <translation>
            <numerusform>З його змін ({size}) є {n}.</numerusform>
            <numerusform>З його змін ({size}) є {n}.</numerusform>
            <numerusform>З його змін ({size}) є {n}.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has {there} of its own and lacks {here} of this one. Look at its history, and bring over what is missing here.</source>
        <translation>Власного в ній: {there}; звідси бракує: {here}. Перегляньте її історію й перенесіть те, чого тут бракує.</translation>
    </message>
    <message>
        <source>It has: {views}.</source>
        <translation>Є такі: {views}.</translation>
    </message>
    <message>
        <source>It is derived from itself, if you follow what it is derived from.</source>
        <translation>Він походить від самого себе, якщо простежити, від чого він походить.</translation>
    </message>
    <message>
        <source>It is for looking only; the workspace itself is as it was.</source>
        <translation>Це лише для перегляду; сам робочий простір не змінився.</translation>
    </message>
    <message>
        <source>It is gone already</source>
        <translation>Його вже немає</translation>
    </message>
    <message>
        <source>It is its own ultimate parent, if you follow its parents upwards.</source>
        <translation>Вона сама собі кінцева материнська компанія, якщо простежити її материнські компанії вгору.</translation>
    </message>
    <message>
        <source>It is made on the card of the record that it belongs to.</source>
        <translation>Його створюють на картці запису, до якого він належить.</translation>
    </message>
    <message>
        <source>It is merged into {title}</source>
        <translation>Його об’єднано з «{title}»</translation>
    </message>
    <message>
        <source>It is not UTF-8; its letters look like {encoding}.</source>
        <translation>Це не UTF-8; літери схожі на {encoding}.</translation>
    </message>
    <message>
        <source>It is not settled whether the United States ask for a licence for advanced data-centre chips delivered there.</source>
        <translation>Не з’ясовано, чи Сполучені Штати вимагають ліцензії на передові чипи для дата-центрів, які туди постачають.</translation>
    </message>
    <message>
        <source>It is the same as the workspace is now.</source>
        <translation>Вона така сама, як нинішній робочий простір.</translation>
    </message>
    <message>
        <source>It is there already</source>
        <translation>Він уже є</translation>
    </message>
    <message>
        <source>It leads from a record to itself.</source>
        <translation>Веде від запису до нього самого.</translation>
    </message>
    <message>
        <source>It may be {records}.</source>
        <translation>Можливо, це {records}.</translation>
    </message>
    <message>
        <source>It opened ({later}) before it was announced ({earlier}).</source>
        <translation>Відкрито ({later}) раніше, ніж оголошено ({earlier}).</translation>
    </message>
    <message numerus="yes">
        <source>It owns {n} cluster of chips.</source>
        <comment>It owns {n} clusters of chips.</comment>
        <translation>
            <numerusform>Їй належить {n} кластер чипів.</numerusform>
            <numerusform>Їй належать {n} кластери чипів.</numerusform>
            <numerusform>Їй належать {n} кластерів чипів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It rents {n} place.</source>
        <comment>It rents {n} places.</comment>
        <translation>
            <numerusform>Вона орендує {n} місце.</numerusform>
            <numerusform>Вона орендує {n} місця.</numerusform>
            <numerusform>Вона орендує {n} місць.</numerusform>
        </translation>
    </message>
    <message>
        <source>It rests on guidance that holds for bona fide operators until further notice.</source>
        <translation>Спирається на роз’яснення, що діє для добросовісних операторів до подальшого повідомлення.</translation>
    </message>
    <message>
        <source>It runs {sites}</source>
        <translation>Вона керує: {sites}</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Сказано</translation>
    </message>
    <message>
        <source>It does not say where its changes stand.</source>
        <translation>У ньому не сказано, де стоять його зміни.</translation>
    </message>
    <message numerus="yes">
        <source>A kept copy is no longer beside the backups, or is spoilt: {copies}. Keep it again.</source>
        <comment>{n} kept copies are no longer beside the backups, or are spoilt: {copies}. Keep them again.</comment>
        <translation>
            <numerusform>{n} збереженої копії більше немає біля резервних копій, або її зіпсовано: {copies}. Збережіть її знову.</numerusform>
            <numerusform>{n} збережених копій більше немає біля резервних копій, або їх зіпсовано: {copies}. Збережіть їх знову.</numerusform>
            <numerusform>{n} збережених копій більше немає біля резервних копій, або їх зіпсовано: {copies}. Збережіть їх знову.</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;Map.&lt;/b&gt; Sites stand where they are known to be, moves are curves from where to where. A disc is live power in a ring of announced power, by area; a small square has no figure. Sites that lie together are one mark with their number: a click lists them, a double click comes nearer. A number on a curve says how many moves it stands for, where it has room; the edge says where curves come from or go to. “Go to” shows a part of the world; the world lies about Asia and the Pacific, which most moves cross, or about Greenwich, as “World centred on Greenwich” in the menu “…” says; wheel zooms at the pointer, drag moves. A site or move that is selected anywhere is picked out here, and a dotted circle shows how exactly a site’s place is known.</source>
        <translation>&lt;b&gt;Карта.&lt;/b&gt; Майданчики стоять там, де відоме їхнє місце, переміщення — криві звідки й куди. Круг — діюча потужність у кільці оголошеної, за площею; малий квадрат не має числа. Майданчики, що лежать разом, — один знак із їх кількістю: клацання їх перелічує, подвійне клацання наближає. Число на кривій каже, скільки переміщень вона позначає, де на це є місце; біля краю сказано, звідки або куди ведуть криві. «Перейти до» показує частину світу; посередині світу лежать Азія і Тихий океан, які перетинає більшість переміщень, або Гринвіч, як каже «Гринвіч посередині світу» в меню «…»; коліщатко збільшує біля вказівника, перетягування пересуває. Майданчик або переміщення, вибране будь-де, тут виділено, а пунктирне коло показує, наскільки точно відоме місце майданчика.</translation>
    </message>
    <message>
        <source>Asia and the Pacific</source>
        <translation>Азія і Тихий океан</translation>
    </message>
    <message>
        <source>Ask about an export</source>
        <translation>Запитати про експорт</translation>
    </message>
    <message>
        <source>Does a comma separate values, as in “{sample}”?</source>
        <translation>Чи кома розділяє значення, як у «{sample}»?</translation>
    </message>
    <message>
        <source>Does the longitude stand first, as in “{sample}”?</source>
        <translation>Чи довгота стоїть першою, як у «{sample}»?</translation>
    </message>
    <message>
        <source>Greenwich</source>
        <translation>Гринвіч</translation>
    </message>
    <message>
        <source>Is “{sample}” two years? EDTF, the notation in which dates are kept here, writes a part of a year so.</source>
        <translation>Чи «{sample}» — це два роки? EDTF, запис, у якому тут зберігаються дати, позначає так частину року.</translation>
    </message>
    <message>
        <source>Columns, from left to right</source>
        <translation>Стовпці зліва направо</translation>
    </message>
    <message>
        <source>&lt;b&gt;Columns.&lt;/b&gt; What each column fills, in which unit, and how many of its cells are read. What neither the column nor the file proves is asked once: the unit, the decimal mark, whether the day or the month comes first, whether a date is a month. Rows can be left out by what a column says. A column of names can say which other column has their countries: records that are made get them, and of those that a name may mean those of its country come first. “Save these choices” keeps how the table is read, for other tables and for &lt;code&gt;chipline import --mapping&lt;/code&gt;.</source>
        <translation>&lt;b&gt;Стовпці.&lt;/b&gt; Що заповнює кожен стовпець, у якій одиниці й скільки його клітинок прочитано. Чого не доводять ні стовпець, ні файл, питається один раз: одиниця, десятковий знак, чи спершу день, чи місяць, чи дата означає місяць. Рядки можна пропускати за тим, що каже стовпець. Для стовпця назв можна вказати, у якому іншому стовпці стоять їхні країни: їх дістануть нові записи, а з тих, кого назва може означати, спершу пропонуються записи її країни. «Зберегти цей вибір» зберігає, як читати таблицю, — для інших таблиць і для &lt;code&gt;chipline import --mapping&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Its search index alone.&lt;/b&gt; A line above the panes says so and offers &lt;b&gt;Rebuild the index&lt;/b&gt;: all that searching needs is made anew from the records, of which none is lost and none changes. Until then, searches and edits may fail. Cancelled, it leaves the file as it was. A window that only reads says why it can’t be done there, and what to do. Review &amp;gt; Check names such damage as well, and mends it. On the command line: &lt;code&gt;chipline rebuild FILE&lt;/code&gt;.</source>
        <translation>&lt;b&gt;Лише пошуковий індекс.&lt;/b&gt; Рядок над панелями повідомляє про це й пропонує &lt;b&gt;Створити індекс заново&lt;/b&gt;: усе, що потрібно для пошуку, створюється заново із записів, жоден із яких не втрачено й жоден не змінюється. Доти пошук і зміни можуть не вдаватися. Якщо це скасувати, файл залишається як був. Вікно, відкрите лише для читання, каже, чому там це неможливо й що робити. Перевірка &amp;gt; Узгодженість також називає таке пошкодження й виправляє його. У командному рядку: &lt;code&gt;chipline rebuild FILE&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Records.&lt;/b&gt; By what a row finds its record, what happens where a value here differs, whether names that you read as those of records become their aliases, and what the source is called, who publishes it, how far it is trusted, and whether each row or each cell cites it.</source>
        <translation>&lt;b&gt;Записи.&lt;/b&gt; За чим рядок знаходить свій запис, що робити, коли значення тут інше, чи стають назви, які ви прочитали як назви записів, їхніми іншими назвами, як зветься джерело, хто його видає, наскільки йому довіряють і чи посилається на нього кожен рядок, чи кожна клітинка.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Some of its records.&lt;/b&gt; The line offers Restore a backup, which says what each one lacks, and Save what can be read, which copies the records that are left into a new workspace; the damaged file stays as it is. On the command line: &lt;code&gt;chipline restore FILE&lt;/code&gt; and &lt;code&gt;chipline salvage FILE NEW&lt;/code&gt;.</source>
        <translation>&lt;b&gt;Частина записів.&lt;/b&gt; Рядок пропонує відновити резервну копію, причому про кожну сказано, чого їй бракує, або зберегти те, що можна прочитати: записи, які залишилися, копіюються до нового робочого простору, а пошкоджений файл залишається як є. У командному рядку: &lt;code&gt;chipline restore FILE&lt;/code&gt; і &lt;code&gt;chipline salvage FILE NEW&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>A copy of “{name}” is being brought up to date</source>
        <translation>Копію «{name}» приводять до поточного формату</translation>
    </message>
    <message>
        <source>A restriction that is not in this workspace</source>
        <translation>Обмеження, якого немає в цьому робочому просторі</translation>
    </message>
    <message>
        <source>Another program put back or changed the log of “{path}” just as it was opened. Nothing was written. Open it again: what does not belong to it is then set aside.</source>
        <translation>Інша програма повернула на місце або змінила журнал «{path}» саме тоді, коли його відкривали. Нічого не записано. Відкрийте його ще раз: те, що до нього не належить, буде відкладено вбік.</translation>
    </message>
    <message>
        <source>Around the selected record</source>
        <translation>Навколо вибраного запису</translation>
    </message>
    <message>
        <source>Chain of owners, operators and tenants</source>
        <translation>Ланцюг власників, операторів і орендарів</translation>
    </message>
    <message>
        <source>Countries of new records, from</source>
        <translation>Країни нових записів — зі стовпця</translation>
    </message>
    <message>
        <source>Export the timeline…</source>
        <translation>Експортувати часову шкалу…</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Далі внизу</translation>
    </message>
    <message>
        <source>Further down: {sections}</source>
        <translation>Далі внизу: {sections}</translation>
    </message>
    <message>
        <source>In tables and on cards, a value that can’t be read is said to be so in its place. If the file can’t be opened at all, Chipline says why and offers its backups, where there are any beside it. Where its search index alone is damaged, no record is lost, and Chipline offers to rebuild it. Review &amp;gt; Check looks for what can’t be right.</source>
        <translation>У таблицях і на картках про значення, яке неможливо прочитати, сказано на його місці. Якщо файл узагалі не відкривається, Chipline каже чому й пропонує його резервні копії, якщо вони лежать поруч. Якщо пошкоджено лише його пошуковий індекс, жоден запис не втрачено, і Chipline пропонує створити індекс заново. Перевірка &amp;gt; Узгодженість шукає те, що не може бути правильним.</translation>
    </message>
    <message>
        <source>In the table: “{text}” in row {row}, column “{column}”.</source>
        <translation>У таблиці: «{text}» у рядку {row}, стовпець «{column}».</translation>
    </message>
    <message>
        <source>It speaks of “{field}”, which no {kind} has.</source>
        <translation>Посилання стосується поля «{field}», якого запис ({kind}) не має.</translation>
    </message>
    <message>
        <source>It stands as it was; a copy is at “{copy}”.</source>
        <translation>Файл залишився як був; копія лежить у «{copy}».</translation>
    </message>
    <message>
        <source>It stays</source>
        <translation>Він залишається</translation>
    </message>
    <message>
        <source>It stays, with what was changed</source>
        <translation>Він лишається, з тим, що змінено</translation>
    </message>
    <message>
        <source>It took effect ({later}) before it was announced ({earlier}).</source>
        <translation>Набуло чинності ({later}) раніше, ніж оголошено ({earlier}).</translation>
    </message>
    <message>
        <source>It was opened ({later}) before it was published ({earlier}).</source>
        <translation>Відкрито ({later}) раніше, ніж опубліковано ({earlier}).</translation>
    </message>
    <message>
        <source>It was stopped, and nothing was written.</source>
        <translation>Зупинено, нічого не записано.</translation>
    </message>
    <message>
        <source>It was verified ({later}) before its source “{name}” was published ({earlier}).</source>
        <translation>Перевірено ({later}) раніше, ніж опубліковано джерело «{name}» ({earlier}).</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Італія</translation>
    </message>
    <message>
        <source>Its first line says what separates cells.</source>
        <translation>Його перший рядок каже, що розділяє клітинки.</translation>
    </message>
    <message>
        <source>Its lines are written as one.</source>
        <translation>Його рядки записано як один.</translation>
    </message>
    <message>
        <source>Its number does not follow the one before it.</source>
        <translation>Його номер не йде за попереднім.</translation>
    </message>
    <message>
        <source>Its own restrictions</source>
        <translation>Її власні обмеження</translation>
    </message>
    <message>
        <source>Its point lies in water, {distance} km from {country}. Look at latitude and longitude.</source>
        <translation>Точка лежить у воді, {distance} км від країни ({country}). Перевірте широту й довготу.</translation>
    </message>
    <message>
        <source>Its point lies in {other}, {distance} km outside {country}. Look at the country, and whether latitude and longitude changed places.</source>
        <translation>Точка лежить в іншій країні ({other}), на {distance} км поза межами країни об’єкта ({country}). Перевірте країну й чи не переплутано широту з довготою.</translation>
    </message>
    <message>
        <source>Its relocations</source>
        <translation>Її переміщення</translation>
    </message>
    <message>
        <source>Its steps</source>
        <translation>Його кроки</translation>
    </message>
    <message>
        <source>Its ultimate parent has an ultimate parent itself.</source>
        <translation>Її кінцева материнська компанія сама має кінцеву материнську компанію.</translation>
    </message>
    <message>
        <source>Its {capacity} MW are more than the {power} MW of “{site}”.</source>
        <translation>Його {capacity} МВт — більше, ніж {power} МВт майданчика «{site}».</translation>
    </message>
    <message numerus="yes">
        <source>Its {n} confirmed tenancy uses {used} MW of {power} MW.</source>
        <comment>Its {n} confirmed tenancies use {used} MW of {power} MW.</comment>
        <translation>
            <numerusform>Його {n} підтверджена оренда використовує {used} МВт із {power} МВт.</numerusform>
            <numerusform>Його {n} підтверджені оренди використовують {used} МВт із {power} МВт.</numerusform>
            <numerusform>Його {n} підтверджених оренд використовують {used} МВт із {power} МВт.</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Ямайка</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Японія</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Джерсі</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Завдання</translation>
    </message>
    <message>
        <source>Johor and Singapore</source>
        <translation>Джохор і Сінгапур</translation>
    </message>
    <message>
        <source>Johor and Singapore in a corner</source>
        <translation>Джохор і Сінгапур у кутку</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Йорданія</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>Юрисдикція</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Казахстан</translation>
    </message>
    <message>
        <source>Keep a copy</source>
        <translation>Зберегти копію</translation>
    </message>
    <message>
        <source>Keep a copy of “{name}”</source>
        <translation>Збережено копію «{name}»</translation>
    </message>
    <message>
        <source>Keep a copy…</source>
        <translation>Зберегти копію…</translation>
    </message>
    <message>
        <source>Keep as a step</source>
        <translation>Зберегти як крок</translation>
    </message>
    <message>
        <source>Keep as…</source>
        <translation>Зберегти як…</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Продовжити редагування</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Keep the PDF, web page, picture or text here, so that it isn’t lost. Drop a file onto this card, or choose one of up to {limit}.</source>
        <translation>Збережіть тут PDF, вебсторінку, зображення або текст, щоб вони не загубилися. Перетягніть файл на цю картку або виберіть його (не більше {limit}).</translation>
    </message>
    <message>
        <source>Keep the copy</source>
        <translation>Зберегти копію</translation>
    </message>
    <message>
        <source>Keep the scenario</source>
        <translation>Зберегти сценарій</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Залишити</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Кенія</translation>
    </message>
    <message>
        <source>Kept as mine</source>
        <translation>Лишено моє</translation>
    </message>
    <message>
        <source>Kept copy</source>
        <translation>Збережена копія</translation>
    </message>
    <message>
        <source>Keys in the pane “{pane}”</source>
        <translation>Клавіші на панелі «{pane}»</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Kind of act</source>
        <translation>Вид акта</translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation>Вид запису</translation>
    </message>
    <message>
        <source>Kinds shown, and their lanes</source>
        <translation>Показані види та їхні доріжки</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>Кірибаті</translation>
    </message>
    <message>
        <source>Known power by country</source>
        <translation>Відома потужність за країнами</translation>
    </message>
    <message>
        <source>Known use for weapons or military</source>
        <translation>Відоме використання для зброї чи війська</translation>
    </message>
    <message>
        <source>Kosovo</source>
        <translation>Косово</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>Кувейт</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Киргизстан</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Доріжки</translation>
    </message>
    <message>
        <source>Lanes and kinds…</source>
        <translation>Доріжки та види…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Лаос</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Великий</translation>
    </message>
    <message>
        <source>Large kept copies of sources lie once for all backups, in the folder “kept copies” beside them: take it along when you move backups elsewhere. What is lost of them is named, and the rest is restored.</source>
        <translation>Великі збережені копії джерел лежать один раз для всіх резервних копій, у теці «kept copies» поряд із ними: беріть її з собою, коли переносите резервні копії в інше місце. Що з них утрачено, названо, а решту відновлено.</translation>
    </message>
    <message>
        <source>Larger or smaller notes</source>
        <translation>Більші чи менші нотатки</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Останні 30 днів</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Останні 7 днів</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Останній день</translation>
    </message>
    <message>
        <source>Last verified</source>
        <translation>Востаннє перевірено</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Пізніше</translation>
    </message>
    <message>
        <source>Later sets the whole file aside, with what you decided so far. It is offered again at the next start, and by File &amp;gt; Take changes.</source>
        <translation>«Пізніше» відкладає весь файл разом із тим, що ви вже вирішили. Його буде запропоновано знову при наступному запуску та командою Файл &amp;gt; Взяти зміни.</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Широта</translation>
    </message>
    <message>
        <source>Latitude, longitude</source>
        <translation>Широта, довгота</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Латвія</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Закон</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Шари</translation>
    </message>
    <message>
        <source>Leads back to itself</source>
        <translation>Замикається саме на себе</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Лишити порожнім</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Не змінювати</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Залишити як було</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Не брати</translation>
    </message>
    <message>
        <source>Leave out the rows where it says</source>
        <translation>Пропустити рядки, де тут написано</translation>
    </message>
    <message numerus="yes">
        <source>Leave out {n} cell or row that can’t be read</source>
        <comment>Leave out {n} cells or rows that can’t be read</comment>
        <translation>
            <numerusform>Пропустити {n} клітинку чи рядок, що не читається</numerusform>
            <numerusform>Пропустити {n} клітинки чи рядки, що не читаються</numerusform>
            <numerusform>Пропустити {n} клітинок чи рядків, що не читаються</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave row {rows} (“{text}”) out</source>
        <translation>Пропустити рядок {rows} («{text}»)</translation>
    </message>
    <message>
        <source>Leave rows out</source>
        <translation>Пропустити рядки</translation>
    </message>
    <message>
        <source>Leave something behind: export the timeline as PDF with its sources, print the card, copy the answer.</source>
        <translation>Залиште щось по собі: експортуйте часову шкалу як PDF із джерелами, надрукуйте картку, скопіюйте відповідь.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Не змінювати</translation>
    </message>
    <message>
        <source>Leave this table out</source>
        <translation>Не брати цю таблицю</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Вийти без збереження</translation>
    </message>
    <message>
        <source>Leaves zoom, black, freeze or overview; otherwise ends the show</source>
        <translation>Виходить із наближення, чорного, заморозки чи огляду; інакше закінчує показ</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Ліван</translation>
    </message>
    <message>
        <source>Led to, or came before in anticipation</source>
        <translation>Спричинило або випереджало в очікуванні</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропущене</translation>
    </message>
    <message>
        <source>Left out of the import</source>
        <translation>Пропущене під час імпорту</translation>
    </message>
    <message>
        <source>Left out: {what}.</source>
        <translation>Пропущено: {what}.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Умовні позначення</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>Лесото</translation>
    </message>
    <message>
        <source>Let nothing fade</source>
        <translation>Щоб ніщо не блідло</translation>
    </message>
    <message>
        <source>Let the day run from that of the step before, as long as is planned</source>
        <translation>День біжить від дня попереднього кроку стільки, скільки заплановано</translation>
    </message>
    <message>
        <source>Let the step show what the pane before shows</source>
        <translation>Крок показує те, що показує попередня панель</translation>
    </message>
    <message>
        <source>Letter to AMD, August 2022</source>
        <translation>Лист до AMD, серпень 2022 року</translation>
    </message>
    <message>
        <source>Letter to NVIDIA of 23 October 2023</source>
        <translation>Лист до NVIDIA від 23 жовтня 2023 року</translation>
    </message>
    <message>
        <source>Letter to NVIDIA, August 2022</source>
        <translation>Лист до NVIDIA, серпень 2022 року</translation>
    </message>
    <message>
        <source>Letters of April 2025 (H20 class)</source>
        <translation>Листи від квітня 2025 року (клас H20)</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Ліберія</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Лівія</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Ліцензія</translation>
    </message>
    <message>
        <source>Licence required</source>
        <translation>Потрібна ліцензія</translation>
    </message>
    <message>
        <source>Licences assured or granted do not lift the requirement; each sale still needs one.</source>
        <translation>Обіцяні чи видані ліцензії не скасовують вимоги: на кожен продаж потрібна окрема.</translation>
    </message>
    <message>
        <source>Licences for the H20 and MI308 have been granted since about 8 August 2025, reportedly against 15 percent of the revenue; a licence is still needed for each sale.</source>
        <translation>Ліцензії на H20 і MI308 видають приблизно з 8 серпня 2025 року, як повідомляють, в обмін на 15 відсотків виручки; на кожен продаж ліцензія все одно потрібна.</translation>
    </message>
    <message>
        <source>Licences for the H20 assured</source>
        <translation>Обіцяні ліцензії на H20</translation>
    </message>
    <message>
        <source>Licences for the H20 granted</source>
        <translation>Видані ліцензії на H20</translation>
    </message>
    <message>
        <source>Licences for the MI308 assured</source>
        <translation>Обіцяні ліцензії на MI308</translation>
    </message>
    <message>
        <source>Licences for the MI308 granted</source>
        <translation>Видані ліцензії на MI308</translation>
    </message>
    <message>
        <source>License Exception {name} may be used after notice to BIS: {conditions}.</source>
        <translation>Ліцензійним винятком {name} можна скористатися після повідомлення BIS: {conditions}.</translation>
    </message>
    <message>
        <source>License Exception {name} may be used without notice: {conditions}.</source>
        <translation>Ліцензійним винятком {name} можна скористатися без повідомлення: {conditions}.</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Ліхтенштейн</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Світла тема</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Імовірність</translation>
    </message>
    <message>
        <source>Likely duplicates</source>
        <translation>Імовірні дублікати</translation>
    </message>
    <message>
        <source>Lines and marks</source>
        <translation>Лінії та знаки</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <source>Linked record</source>
        <translation>Пов’язаний запис</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Зв’язки</translation>
    </message>
    <message>
        <source>Links from a record to itself</source>
        <translation>Зв’язки запису із самим собою</translation>
    </message>
    <message>
        <source>Links of the selection</source>
        <translation>Зв’язки вибраного</translation>
    </message>
    <message>
        <source>Links: selection, all, none</source>
        <translation>Зв’язки: вибраного, усі, жодного</translation>
    </message>
    <message>
        <source>List the changes of all records again</source>
        <translation>Знову показати зміни всіх записів</translation>
    </message>
    <message>
        <source>List what has no date</source>
        <translation>Перелічити те, що не має дати</translation>
    </message>
    <message>
        <source>List what is here</source>
        <translation>Перелічити, що тут є</translation>
    </message>
    <message>
        <source>List what lies in a dense spot</source>
        <translation>Перелічити все у щільному місці</translation>
    </message>
    <message>
        <source>Listed United States firms in the United Arab Emirates</source>
        <translation>Зазначені фірми США в Об’єднаних Арабських Еміратах</translation>
    </message>
    <message>
        <source>Listed parties hold {share} percent of the end user, but the rule that would count it as listed was suspended on this day.</source>
        <translation>Внесеним до переліку особам належить {share} відсотків кінцевого користувача, але правило, за яким він вважався б внесеним, цього дня було призупинено.</translation>
    </message>
    <message>
        <source>Listed parties hold {share} percent of the end user; from {limit} percent it counts as listed itself.</source>
        <translation>Внесеним до переліку особам належить {share} відсотків кінцевого користувача; від {limit} відсотків він сам вважається внесеним.</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Списки</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Литва</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Діє</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Завантаження…</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Довгота</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Глянути ще раз</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Огляд</translation>
    </message>
    <message>
        <source>Look at likely duplicates</source>
        <translation>Переглянути імовірні дублікати</translation>
    </message>
    <message>
        <source>Look at the chosen mark, or stop looking</source>
        <translation>Глянути на обрану позначку або припинити</translation>
    </message>
    <message>
        <source>Look both figures up in the source.</source>
        <translation>Звірте обидва числа з джерелом.</translation>
    </message>
    <message>
        <source>Look for duplicates</source>
        <translation>Шукати дублікати</translation>
    </message>
    <message>
        <source>Look latitude, longitude and country up in the source; they may have changed places.</source>
        <translation>Звірте широту, довготу й країну з джерелом: можливо, їх переплутано.</translation>
    </message>
    <message>
        <source>Looking at every record…</source>
        <translation>Перегляд усіх записів…</translation>
    </message>
    <message>
        <source>Looking at the rows…</source>
        <translation>Перегляд рядків…</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Пошук резервних копій…</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>Пошук дублікатів…</translation>
    </message>
    <message>
        <source>Looking for one…</source>
        <translation>Пошук…</translation>
    </message>
    <message>
        <source>Looking for ways…</source>
        <translation>Шукаються шляхи…</translation>
    </message>
    <message>
        <source>Low grade</source>
        <translation>Низька оцінка</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Люксембург</translation>
    </message>
    <message>
        <source>MW</source>
        <translation>МВт</translation>
    </message>
    <message>
        <source>Macau</source>
        <translation>Макао</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Мадагаскар</translation>
    </message>
    <message numerus="yes">
        <source>Made because rows name them: {n} record.</source>
        <comment>Made because rows name them: {n} records.</comment>
        <translation>
            <numerusform>Створено, бо їх називають рядки: {n} запис.</numerusform>
            <numerusform>Створено, бо їх називають рядки: {n} записи.</numerusform>
            <numerusform>Створено, бо їх називають рядки: {n} записів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Made the search index of {file} anew. No record was changed.</source>
        <translation>Пошуковий індекс файлу {file} створено заново. Жодного запису не змінено.</translation>
    </message>
    <message>
        <source>Make new records</source>
        <translation>Створити нові записи</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>Створити</translation>
    </message>
    <message>
        <source>Makes the citation speak of the whole record.</source>
        <translation>Посилання стосуватиметься всього запису.</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Малаві</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Малайзія</translation>
    </message>
    <message>
        <source>Malaysia’s permit</source>
        <translation>Дозвіл Малайзії</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Мальдіви</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Малі</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Мальта</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Map as of {day}</source>
        <translation>Карта станом на {day}</translation>
    </message>
    <message>
        <source>Map of the day that is compared with</source>
        <translation>Карта дня, з яким порівнюють</translation>
    </message>
    <message>
        <source>Map: {shading}</source>
        <translation>Карта: {shading}</translation>
    </message>
    <message>
        <source>Mark as verified today</source>
        <translation>Позначити перевіреним сьогодні</translation>
    </message>
    <message>
        <source>Mark one or several (Ctrl+A marks all), and choose what they become.</source>
        <translation>Позначте одне чи кілька (Ctrl+A позначає всі) і виберіть, чим вони стануть.</translation>
    </message>
    <message>
        <source>Mark {records} as verified</source>
        <translation>Позначено як перевірені: {records}</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Marked as verified</source>
        <translation>Позначено як перевірене</translation>
    </message>
    <message>
        <source>Marks that turn text around are left out of what is shown, so that a name or the name of a file reads as it is.</source>
        <translation>Знаки, що розвертають текст, не показано, тож назва чи ім’я файлу читається таким, яким є.</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>Маршаллові Острови</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Мартиніка</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Мавританія</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Маврикій</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Майотта</translation>
    </message>
    <message>
        <source>Measure a duration</source>
        <translation>Виміряти тривалість</translation>
    </message>
    <message>
        <source>Measure, mark, compare</source>
        <translation>Вимірювання, нотатки, порівняння</translation>
    </message>
    <message>
        <source>Measures for Security Assessment of Outbound Data Transfers</source>
        <translation>Заходи з оцінювання безпеки вихідних передань даних</translation>
    </message>
    <message>
        <source>Measuring: ← and → move the end, with Shift by a day; Tab takes the other end; Enter copies, Esc ends</source>
        <translation>Вимірювання: ← і → пересувають кінець, із Shift — на день; Tab бере інший кінець; Enter копіює, Esc завершує</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Пам’ять</translation>
    </message>
    <message>
        <source>Memory bandwidth</source>
        <translation>Пропускна здатність пам’яті</translation>
    </message>
    <message>
        <source>Memory bandwidth (GB/s)</source>
        <translation>Пропускна здатність пам’яті (ГБ/с)</translation>
    </message>
    <message>
        <source>Memory bandwidth, GB/s</source>
        <translation>Пропускна здатність пам’яті, ГБ/с</translation>
    </message>
    <message>
        <source>Memory type</source>
        <translation>Тип пам’яті</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Меню, Shift+F10</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Об’єднати</translation>
    </message>
    <message>
        <source>Merge a copy</source>
        <translation>Об’єднання з копією</translation>
    </message>
    <message>
        <source>Merge a copy…</source>
        <translation>Об’єднати з копією…</translation>
    </message>
    <message>
        <source>Merge of a copy undone</source>
        <translation>Об’єднання з копією скасовано</translation>
    </message>
    <message>
        <source>Merge records that are one</source>
        <translation>Об’єднати записи, що є одним</translation>
    </message>
    <message>
        <source>Merge the copy “{name}”</source>
        <translation>Об’єднати з копією «{name}»</translation>
    </message>
    <message>
        <source>Merge two copies of a workspace</source>
        <translation>Об’єднати дві копії робочого простору</translation>
    </message>
    <message>
        <source>Merge {records} into “{name}”</source>
        <translation>Об’єднати в «{name}»: {records}</translation>
    </message>
    <message>
        <source>Merge: links, citations and former names follow; the old short name stays findable.</source>
        <translation>Об’єднайте: зв’язки, посилання й колишні назви переходять; за старою короткою назвою запис і далі можна знайти.</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Об’єднано</translation>
    </message>
    <message>
        <source>Merged: {taken}, {kept}. One undo takes it back.</source>
        <translation>Об’єднано: {taken}, {kept}. Одне скасування відміняє все.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Об’єднати…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Повідомлення</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Мексика</translation>
    </message>
    <message>
        <source>Micronesia, Federated States of</source>
        <translation>Мікронезія</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моє</translation>
    </message>
    <message>
        <source>Mine: {value}</source>
        <translation>Моє: {value}</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Бракує</translation>
    </message>
    <message>
        <source>Missing inputs</source>
        <translation>Відсутні вхідні дані</translation>
    </message>
    <message>
        <source>Model trained</source>
        <translation>Навчена модель</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Моделі</translation>
    </message>
    <message>
        <source>Models it developed</source>
        <translation>Моделі, які вона розробила</translation>
    </message>
    <message>
        <source>Models trained on it</source>
        <translation>Моделі, навчені на ньому</translation>
    </message>
    <message>
        <source>Models trained there</source>
        <translation>Моделі, навчені там</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Молдова</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Монако</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Монголія</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Чорногорія</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Монтсеррат</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Більше</translation>
    </message>
    <message>
        <source>More parameters are active than there are.</source>
        <translation>Активних параметрів більше, ніж усіх.</translation>
    </message>
    <message>
        <source>More power used than the site has</source>
        <translation>Використовується більше потужності, ніж має майданчик</translation>
    </message>
    <message>
        <source>More tenants or clusters</source>
        <translation>Більше орендарів чи кластерів</translation>
    </message>
    <message>
        <source>More to do with the briefing</source>
        <translation>Що ще можна зробити з брифінгом</translation>
    </message>
    <message>
        <source>More to do with the diagram</source>
        <translation>Що ще можна зробити зі схемою</translation>
    </message>
    <message>
        <source>More to do with the map</source>
        <translation>Інші дії з картою</translation>
    </message>
    <message>
        <source>More to do with the timeline</source>
        <translation>Інші дії з часовою шкалою</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Марокко</translation>
    </message>
    <message>
        <source>Most rules here are those of the United States themselves.</source>
        <translation>Більшість правил тут — правила самих Сполучених Штатів.</translation>
    </message>
    <message>
        <source>Move its end</source>
        <translation>Пересунути кінець</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Посунути ліворуч</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Посунути праворуч</translation>
    </message>
    <message>
        <source>Move sites on the map</source>
        <translation>Переміщувати майданчики на карті</translation>
    </message>
    <message>
        <source>Move that lane up or down</source>
        <translation>Пересунути цю доріжку вгору або вниз</translation>
    </message>
    <message>
        <source>Move the chosen site by keys</source>
        <translation>Перемістити вибраний майданчик клавішами</translation>
    </message>
    <message>
        <source>Move the day</source>
        <translation>Змініть день</translation>
    </message>
    <message>
        <source>Move the day at the bottom of the window, or show what it does not pick out.</source>
        <translation>Змініть день унизу вікна або покажіть те, чого на цей день немає.</translation>
    </message>
    <message>
        <source>Move the day at the bottom: every pane shows what was so on it.</source>
        <translation>Змініть день унизу: кожна панель покаже, що тоді було.</translation>
    </message>
    <message>
        <source>Move the day at the bottom: every view follows</source>
        <translation>Змініть день унизу: за ним ідуть усі вигляди</translation>
    </message>
    <message>
        <source>Move the day. The strip below shows how the answer changed over time.</source>
        <translation>Змініть день. Стрічка внизу показує, як відповідь змінювалася в часі.</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Пересунути карту</translation>
    </message>
    <message>
        <source>Move the selected bar by its own precision</source>
        <translation>Пересунути вибрану смугу на крок її точності</translation>
    </message>
    <message>
        <source>Move the step</source>
        <translation>Перемістити крок</translation>
    </message>
    <message>
        <source>Move through time</source>
        <translation>Рух у часі</translation>
    </message>
    <message>
        <source>Moved because of</source>
        <translation>Переміщено через</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Переміщення</translation>
    </message>
    <message>
        <source>Moves a quarter by certainty</source>
        <translation>Переміщення за кварталами й певністю</translation>
    </message>
    <message>
        <source>Moves a year by certainty</source>
        <translation>Переміщення за роками й певністю</translation>
    </message>
    <message>
        <source>Moves in</source>
        <translation>Переміщення сюди</translation>
    </message>
    <message>
        <source>Moves out</source>
        <translation>Переміщення звідси</translation>
    </message>
    <message>
        <source>Moves that came</source>
        <translation>Переміщення, що з’явилися</translation>
    </message>
    <message>
        <source>Moves that went</source>
        <translation>Переміщення, що зникли</translation>
    </message>
    <message>
        <source>Moves within it, and what did not move</source>
        <translation>Переміщення всередині та те, що не перемістилося</translation>
    </message>
    <message>
        <source>Moves: {certainty}</source>
        <translation>Переміщення: {certainty}</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Мозамбік</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>М’янма</translation>
    </message>
    <message>
        <source>NAC</source>
        <translation>NAC</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Назва</translation>
    </message>
    <message>
        <source>Name a record</source>
        <translation>Назвіть запис</translation>
    </message>
    <message>
        <source>Name and version of the data set that it is, such as epoch-hardware 2026-03.</source>
        <translation>Назва й версія набору даних, наприклад epoch-hardware 2026-03.</translation>
    </message>
    <message>
        <source>Name of the scenario:</source>
        <translation>Назва сценарію:</translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation>Назва вигляду:</translation>
    </message>
    <message>
        <source>Name the source in step 1: pick it from the list, or type a new title.</source>
        <translation>Назвіть джерело на кроці 1: виберіть зі списку або введіть нову назву.</translation>
    </message>
    <message>
        <source>Names read as those of records become their aliases</source>
        <translation>Назви, прочитані як назви записів, стають їхніми іншими назвами</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>Намібія</translation>
    </message>
    <message>
        <source>Narrower (−)</source>
        <translation>Вужче (−)</translation>
    </message>
    <message>
        <source>Native name</source>
        <translation>Назва мовою оригіналу</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Науру</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>Навігація</translation>
    </message>
    <message>
        <source>Nearest event in the lane above or below</source>
        <translation>Найближча подія на доріжці вище або нижче</translation>
    </message>
    <message>
        <source>Nearest mark in that direction</source>
        <translation>Найближчий знак у цьому напрямку</translation>
    </message>
    <message>
        <source>Nearly everything subject to the United States export rules needs a licence to Cuba, whatever the chip; most applications meet a general policy of denial, and no licence exception for chips may be used there.</source>
        <translation>Майже все, на що поширюються експортні правила США, потребує ліцензії до Куби, хоч би який чип; більшість заявок натрапляє на загальну політику відмови, і жодним ліцензійним винятком для чипів там скористатися не можна.</translation>
    </message>
    <message>
        <source>Nearly everything subject to the United States export rules needs a licence to Iran and North Korea, whatever the chip; no licence exception for chips may be used there.</source>
        <translation>Майже все, на що поширюються експортні правила США, потребує ліцензії до Ірану та Північної Кореї, хоч би який чип; жодним ліцензійним винятком для чипів там скористатися не можна.</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Непал</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Нідерланди</translation>
    </message>
    <message>
        <source>Never a fact without a source; blank is better.</source>
        <translation>Жодного факту без джерела; краще порожньо.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новий</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Нова Каледонія</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Нова Зеландія</translation>
    </message>
    <message>
        <source>New briefing</source>
        <translation>Новий брифінг</translation>
    </message>
    <message>
        <source>New briefing from a saved view</source>
        <translation>Новий брифінг зі збереженого вигляду</translation>
    </message>
    <message>
        <source>New briefing from the starter briefing</source>
        <translation>Новий брифінг із початкового</translation>
    </message>
    <message numerus="yes">
        <source>New briefing from this step</source>
        <comment>New briefing from {n} steps</comment>
        <translation>
            <numerusform>Новий брифінг із {n} кроку</numerusform>
            <numerusform>Новий брифінг із {n} кроків</numerusform>
            <numerusform>Новий брифінг із {n} кроків</numerusform>
        </translation>
    </message>
    <message>
        <source>New facility here</source>
        <translation>Новий об’єкт тут</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Новий запис</translation>
    </message>
    <message>
        <source>New record in this lane</source>
        <translation>Новий запис на цій доріжці</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Новий робочий простір</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Новий робочий простір…</translation>
    </message>
    <message>
        <source>New: it is made along with this.</source>
        <translation>Нове: його буде створено разом із цим.</translation>
    </message>
    <message>
        <source>Newest or oldest change</source>
        <translation>Найновіша або найдавніша зміна</translation>
    </message>
    <message>
        <source>Newly filled fields</source>
        <translation>Щойно заповнені поля</translation>
    </message>
    <message>
        <source>News was looked for, by area:</source>
        <translation>Новини шукали за темами:</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Наступна подія</translation>
    </message>
    <message>
        <source>Next node of the column, or next ribbon beside</source>
        <translation>Наступний вузол стовпця або сусідня стрічка</translation>
    </message>
    <message>
        <source>Next step, or the answer</source>
        <translation>Наступний крок або відповідь</translation>
    </message>
    <message>
        <source>Next view, or the one before</source>
        <translation>Наступний або попередній вигляд</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>Далі: {title}</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Нікарагуа</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Нігер</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Нігерія</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>Ніуе</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Ні</translation>
    </message>
    <message>
        <source>No AI model that it developed is recorded.</source>
        <translation>Не записано жодної моделі ШІ, яку вона розробила.</translation>
    </message>
    <message>
        <source>No Chinese rule on exporting personal information in general was in force.</source>
        <translation>Жодне китайське правило про вивезення персональної інформації загалом ще не було чинним.</translation>
    </message>
    <message>
        <source>No backup could be made.</source>
        <translation>Не вдалося зробити резервну копію.</translation>
    </message>
    <message>
        <source>No backup of {file} yet.</source>
        <translation>Резервної копії {file} ще немає.</translation>
    </message>
    <message>
        <source>No backup was made: the workspace is damaged ({state}). The backups from before are kept. Restore one of them, or salvage what can be read.</source>
        <translation>Резервну копію не зроблено: робочий простір пошкоджено ({state}). Попередні копії збережено. Відновіть одну з них або врятуйте те, що можна прочитати.</translation>
    </message>
    <message>
        <source>No backup was made: “{folder}” is a link to another folder, whose files are none of this workspace. Remove the link, or put a folder in its place.</source>
        <translation>Резервну копію не зроблено: «{folder}» — це посилання на іншу теку, файли якої не належать до цього робочого простору. Приберіть посилання або покладіть на його місце теку.</translation>
    </message>
    <message>
        <source>No briefing yet</source>
        <translation>Брифінгів ще немає</translation>
    </message>
    <message>
        <source>No change passes these filters.</source>
        <translation>Жодна зміна не проходить крізь ці фільтри.</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Змін ще немає</translation>
    </message>
    <message>
        <source>No chip with this figure is known to have been out on this day.</source>
        <translation>Невідомо, щоб цього дня вже був чип із цим показником.</translation>
    </message>
    <message>
        <source>No chip: its compute can’t be calculated.</source>
        <translation>Чипа немає: обчислювальну потужність розрахувати не можна.</translation>
    </message>
    <message>
        <source>No citation contradicts a fact.</source>
        <translation>Жодне посилання не суперечить жодному факту.</translation>
    </message>
    <message>
        <source>No citation speaks of the record as a whole.</source>
        <translation>Жодне посилання не стосується запису в цілому.</translation>
    </message>
    <message>
        <source>No citation speaks of these records. Open one and add it.</source>
        <translation>Жодне посилання не стосується цих записів. Відкрийте один і додайте його.</translation>
    </message>
    <message>
        <source>No citation speaks of this value alone.</source>
        <translation>Жодне посилання не стосується саме цього значення.</translation>
    </message>
    <message>
        <source>No cluster is recorded.</source>
        <translation>Не записано жодного кластера.</translation>
    </message>
    <message>
        <source>No cluster that it owns is recorded.</source>
        <translation>Не записано жодного кластера, який їй належить.</translation>
    </message>
    <message>
        <source>No command is called “{words}”.</source>
        <translation>Жодна команда не називається «{words}».</translation>
    </message>
    <message>
        <source>No control list entry for AI chips was in force.</source>
        <translation>Жодної позиції контрольного списку для чипів ШІ ще не було.</translation>
    </message>
    <message>
        <source>No control list for AI chips and no letter with a threshold on this day</source>
        <translation>Цього дня немає ні контрольного списку для чипів ШІ, ні листа з порогом</translation>
    </message>
    <message>
        <source>No coordinates: it can’t be shown on the map.</source>
        <translation>Координат немає: на карті показати не можна.</translation>
    </message>
    <message>
        <source>No copy of “{name}” was kept, so that it can’t be told who changed what.</source>
        <translation>Копії «{name}» не збережено, тому не можна сказати, хто що змінив.</translation>
    </message>
    <message>
        <source>No country</source>
        <translation>Без країни</translation>
    </message>
    <message>
        <source>No country is called “{name}”.</source>
        <translation>Країни з назвою «{name}» немає.</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Без дати</translation>
    </message>
    <message>
        <source>No deleted record passes these filters.</source>
        <translation>Жоден видалений запис не проходить крізь ці фільтри.</translation>
    </message>
    <message>
        <source>No die area: its performance density can’t be calculated.</source>
        <translation>Площі кристала немає: щільність продуктивності розрахувати не можна.</translation>
    </message>
    <message>
        <source>No faults found</source>
        <translation>Зауважень немає</translation>
    </message>
    <message>
        <source>No field “{field}”. There are {fields}.</source>
        <translation>Поля «{field}» немає. Є такі: {fields}.</translation>
    </message>
    <message>
        <source>No folder is shared any more.</source>
        <translation>Спільної теки більше немає.</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Без груп</translation>
    </message>
    <message>
        <source>No licence needed</source>
        <translation>Ліцензія не потрібна</translation>
    </message>
    <message>
        <source>No likely duplicates</source>
        <translation>Імовірних дублікатів немає</translation>
    </message>
    <message>
        <source>No links</source>
        <translation>Зв’язків немає</translation>
    </message>
    <message>
        <source>No links yet.</source>
        <translation>Зв’язків ще немає.</translation>
    </message>
    <message>
        <source>No mechanism applies</source>
        <translation>Механізму немає</translation>
    </message>
    <message>
        <source>No move in is recorded.</source>
        <translation>Не записано жодного переміщення сюди.</translation>
    </message>
    <message>
        <source>No move out is recorded.</source>
        <translation>Не записано жодного переміщення звідси.</translation>
    </message>
    <message>
        <source>No note is pinned yet. N pins one.</source>
        <translation>Нотаток ще немає. N додає нотатку.</translation>
    </message>
    <message>
        <source>No other parent</source>
        <translation>Іншої материнської компанії немає</translation>
    </message>
    <message>
        <source>No owner on {day} is recorded.</source>
        <translation>На {day} власника не записано.</translation>
    </message>
    <message>
        <source>No problem found.</source>
        <translation>Зауважень немає.</translation>
    </message>
    <message>
        <source>No program on this computer opens this file. Save it instead.</source>
        <translation>На цьому комп’ютері жодна програма не відкриває цей файл. Натомість збережіть його.</translation>
    </message>
    <message>
        <source>No quantity: its compute can’t be calculated.</source>
        <translation>Кількості немає: обчислювальну потужність розрахувати не можна.</translation>
    </message>
    <message>
        <source>No record changes.</source>
        <translation>Жоден запис не змінюється.</translation>
    </message>
    <message>
        <source>No record gets another answer in this scenario on this day.</source>
        <translation>У цьому сценарії на цей день відповідь не змінюється для жодного запису.</translation>
    </message>
    <message>
        <source>No record has all the words. These have most of them.</source>
        <translation>Немає запису з усіма словами. Ось ті, що мають більшість із них.</translation>
    </message>
    <message>
        <source>No record has the short name “{slug}”. Find it with chipline search TEXT.</source>
        <translation>Жоден запис не має короткої назви «{slug}». Знайдіть його: chipline search TEXT.</translation>
    </message>
    <message>
        <source>No record is lost by that. The index can’t be made anew here: {why}.</source>
        <translation>Через це жоден запис не втрачено. Тут індекс неможливо створити заново: {why}.</translation>
    </message>
    <message>
        <source>No record is lost. The index can’t be made anew here: {why}. Open the file again once it can be written, or save a copy and make the index of that anew.</source>
        <translation>Жоден запис не втрачено. Тут індекс неможливо створити заново: {why}. Відкрийте файл ще раз, коли його можна буде записувати, або збережіть копію й створіть заново її індекс.</translation>
    </message>
    <message>
        <source>No record is lost. The index of a copy can be made anew.</source>
        <translation>Жоден запис не втрачено. Індекс копії можна створити заново.</translation>
    </message>
    <message>
        <source>No record is lost. Until the index is made anew, searches and edits may fail.</source>
        <translation>Жоден запис не втрачено. Доки індекс не створено заново, пошук і зміни можуть не вдаватися.</translation>
    </message>
    <message>
        <source>No record is lost. {holder} The index can be made anew there, and here as soon as it is closed there.</source>
        <translation>Жоден запис не втрачено. {holder} Індекс можна створити заново там, а тут — щойно його закриють там.</translation>
    </message>
    <message>
        <source>No record is selected for this row.</source>
        <translation>Для цього рядка не вибрано запису.</translation>
    </message>
    <message>
        <source>No relocation names it.</source>
        <translation>Жодне переміщення її не називає.</translation>
    </message>
    <message>
        <source>No restriction or relocation with a date passes the filters.</source>
        <translation>Крізь фільтри не проходить жодне обмеження чи переміщення з датою.</translation>
    </message>
    <message>
        <source>No restriction that targets it by name is recorded.</source>
        <translation>Не записано жодного обмеження, що називає її.</translation>
    </message>
    <message>
        <source>No rule of this model rests on it, and no link says whom it names. Add a link “targets” on its card.</source>
        <translation>Жодне правило цієї моделі на ньому не ґрунтується, і жоден зв’язок не каже, кого воно називає. Додайте на його картці зв’язок «спрямовано на».</translation>
    </message>
    <message>
        <source>No saved views yet</source>
        <translation>Збережених виглядів ще немає</translation>
    </message>
    <message>
        <source>No shading</source>
        <translation>Без забарвлення</translation>
    </message>
    <message>
        <source>No site is recorded.</source>
        <translation>Не записано жодного майданчика.</translation>
    </message>
    <message>
        <source>No site that it runs is recorded.</source>
        <translation>Не записано жодного майданчика, яким вона керує.</translation>
    </message>
    <message>
        <source>No site there is recorded for this day.</source>
        <translation>На цей день там не записано жодного майданчика.</translation>
    </message>
    <message>
        <source>No source</source>
        <translation>Без джерела</translation>
    </message>
    <message>
        <source>No source for this field yet.</source>
        <translation>Джерела для цього поля ще немає.</translation>
    </message>
    <message>
        <source>No source speaks of it.</source>
        <translation>Жодне джерело про це не каже.</translation>
    </message>
    <message>
        <source>No source stands behind this record yet.</source>
        <translation>Джерела для цього запису ще немає.</translation>
    </message>
    <message>
        <source>No start date: the timeline can’t show it.</source>
        <translation>Дати початку немає: на часовій шкалі показати не можна.</translation>
    </message>
    <message>
        <source>No step shows anything other than when it was made.</source>
        <translation>Жоден крок не показує іншого, ніж коли його зробили.</translation>
    </message>
    <message>
        <source>No step yet</source>
        <translation>Кроків ще немає</translation>
    </message>
    <message>
        <source>No such page.</source>
        <translation>Такої сторінки немає.</translation>
    </message>
    <message>
        <source>No tenancy and no cluster passes the filters.</source>
        <translation>Жодна оренда й жоден кластер не проходять фільтрів.</translation>
    </message>
    <message>
        <source>No tenancy is recorded.</source>
        <translation>Не записано жодної оренди.</translation>
    </message>
    <message>
        <source>No tenancy of it is recorded.</source>
        <translation>Не записано жодної її оренди.</translation>
    </message>
    <message>
        <source>No tenancy, cluster or move is within {n} steps of {record}.</source>
        <translation>У межах {n} кроків від «{record}» немає оренди, кластера чи переміщення.</translation>
    </message>
    <message>
        <source>No threshold or date has these words or this value.</source>
        <translation>Жоден поріг і жодна дата не мають цих слів або цього значення.</translation>
    </message>
    <message>
        <source>No throughput: its total processing performance can’t be calculated.</source>
        <translation>Швидкодії немає: сукупну обчислювальну продуктивність розрахувати не можна.</translation>
    </message>
    <message>
        <source>No unit is given, and the figures are far from what is usual in {own_unit}. In which unit are they?</source>
        <translation>Одиниць не вказано, а числа далекі від звичних в одиницях {own_unit}. В яких вони одиницях?</translation>
    </message>
    <message>
        <source>No way of at most {n} steps leads from {begin} to {end}.</source>
        <translation>Шляху не довшого за {n} кроків від «{begin}» до «{end}» немає.</translation>
    </message>
    <message>
        <source>No {kind} has a field “{field}”. There are {fields}.</source>
        <translation>У записів виду {kind} немає поля «{field}». Є {fields}.</translation>
    </message>
    <message>
        <source>No {kind} has the short name “{name}” or is called that.</source>
        <translation>Жоден запис ({kind}) не має короткої чи іншої назви «{name}».</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Ні.</translation>
    </message>
    <message>
        <source>Nobody called “{name}” has written here, but {people}.</source>
        <translation>Ніхто на ім’я «{name}» тут не писав, але писали: {people}.</translation>
    </message>
    <message>
        <source>Nobody else’s changes have come into this workspace yet. Without --to everything is sent.</source>
        <translation>Змін від інших у цьому робочому просторі ще не було. Без --to надсилається все.</translation>
    </message>
    <message>
        <source>Nobody may sell, use, finance or service an item when he knows that a violation of the EAR has happened, or is about to, with it.</source>
        <translation>Ніхто не може продавати, використовувати, фінансувати чи обслуговувати товар, знаючи, що з ним порушено або ось-ось буде порушено EAR.</translation>
    </message>
    <message>
        <source>None is recorded.</source>
        <translation>Нічого не записано.</translation>
    </message>
    <message>
        <source>None of their citations was verified since the day.</source>
        <translation>Жодне з їхніх посилань відтоді не перевіряли.</translation>
    </message>
    <message>
        <source>Nor does one speak of the record as a whole.</source>
        <translation>Запису в цілому теж не стосується жодне.</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>Острів Норфолк</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Звичайний</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Північна Корея</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Північна Македонія</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>Північні Маріанські Острови</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Норвегія</translation>
    </message>
    <message>
        <source>Not built yet</source>
        <translation>Ще не збудовано</translation>
    </message>
    <message>
        <source>Not changed since the copies parted</source>
        <translation>Не змінено, відколи копії розійшлися</translation>
    </message>
    <message>
        <source>Not determinable</source>
        <translation>Неможливо визначити</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Не вказано</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>Без оцінки</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Невідомо</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Не в контрольному списку</translation>
    </message>
    <message>
        <source>Not on this day</source>
        <translation>Не цього дня</translation>
    </message>
    <message>
        <source>Not placed</source>
        <translation>Не розміщено</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Не записано</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Не сказано</translation>
    </message>
    <message>
        <source>Not settled on this day</source>
        <translation>Цього дня не з’ясовано</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Не зазначено</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Не те саме</translation>
    </message>
    <message>
        <source>Not the same on both days</source>
        <translation>Не однакове в ці два дні</translation>
    </message>
    <message>
        <source>Not usually reliable</source>
        <translation>Зазвичай ненадійне</translation>
    </message>
    <message>
        <source>Not verified lately</source>
        <translation>Давно не перевіряли</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Нотатка</translation>
    </message>
    <message>
        <source>Note 2</source>
        <translation>Примітка 2</translation>
    </message>
    <message>
        <source>Note on Crimea</source>
        <translation>Примітка про Крим</translation>
    </message>
    <message>
        <source>Note on Ethiopia</source>
        <translation>Примітка про Ефіопію</translation>
    </message>
    <message>
        <source>Note on the occupied regions of Ukraine</source>
        <translation>Примітка про окуповані регіони України</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Notes and eras…</source>
        <translation>Нотатки й епохи…</translation>
    </message>
    <message>
        <source>Notes that only the speaker sees</source>
        <translation>Нотатки, які бачить лише доповідач</translation>
    </message>
    <message>
        <source>Notes: none is pinned</source>
        <translation>Нотатки: жодної немає</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Нічого</translation>
    </message>
    <message>
        <source>Nothing better than D or 4 supports them.</source>
        <translation>Їх не підтверджує нічого кращого за D або 4.</translation>
    </message>
    <message>
        <source>Nothing can be read of “{path}” any more. Open a backup of it.</source>
        <translation>Із «{path}» уже нічого не можна прочитати. Відкрийте його резервну копію.</translation>
    </message>
    <message>
        <source>Nothing else points at what goes.</source>
        <translation>На те, що зникає, більше нічого не вказує.</translation>
    </message>
    <message>
        <source>Nothing else was deleted or emptied along with it.</source>
        <translation>Більше нічого разом із ним не видалено й не очищено.</translation>
    </message>
    <message>
        <source>Nothing falls under it on this day. Move the day, or choose another.</source>
        <translation>Цього дня під нього нічого не підпадає. Змініть день або виберіть інше.</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or shorter words.</source>
        <translation>Нічого не знайдено. Спробуйте менше слів або коротші.</translation>
    </message>
    <message>
        <source>Nothing further</source>
        <translation>Більше нічого</translation>
    </message>
    <message>
        <source>Nothing here is called “{words}”. What was chosen stays.</source>
        <translation>Тут ніщо не називається «{words}». Вибране залишається.</translation>
    </message>
    <message>
        <source>Nothing in it is run, and nothing is fetched from any network or disk to show it.</source>
        <translation>Нічого в ньому не запускається, і для показу нічого не береться ні з мережі, ні з диска.</translation>
    </message>
    <message>
        <source>Nothing is changed while a briefing is shown. End it with Esc first.</source>
        <translation>Поки брифінг показують, нічого не змінюється. Спершу закінчіть показ клавішею Esc.</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Ще нічого не порівняно</translation>
    </message>
    <message>
        <source>Nothing is deleted</source>
        <translation>Нічого не видалено</translation>
    </message>
    <message>
        <source>Nothing is in view here</source>
        <translation>Тут нічого немає на екрані</translation>
    </message>
    <message>
        <source>Nothing is left to answer: all of it is here, or was answered before.</source>
        <translation>Відповідати більше немає на що: усе вже тут або на нього відповіли раніше.</translation>
    </message>
    <message>
        <source>Nothing is quoted or graded yet. Ctrl+Enter here files it all the same.</source>
        <translation>Ще нічого не процитовано й не оцінено. Ctrl+Enter тут однаково збереже посилання.</translation>
    </message>
    <message>
        <source>Nothing is recorded as a response here.</source>
        <translation>Тут не записано жодної реакції.</translation>
    </message>
    <message>
        <source>Nothing is shown here</source>
        <translation>Тут нічого не показано</translation>
    </message>
    <message>
        <source>Nothing is wrong with the dates themselves.</source>
        <translation>Із самими датами все гаразд.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the records themselves.</source>
        <translation>Із самими записами все гаразд.</translation>
    </message>
    <message>
        <source>Nothing new in “{file}”.</source>
        <translation>У «{file}» немає нічого нового.</translation>
    </message>
    <message>
        <source>Nothing new is made while a merge is decided. Choose a record that is there, or merge first and change it then.</source>
        <translation>Поки вирішують, що об’єднати, нового не створюють. Виберіть наявний запис або спершу об’єднайте, а тоді змініть.</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Нічого нового.</translation>
    </message>
    <message>
        <source>Nothing new: the other copy has nothing that this one lacks.</source>
        <translation>Нічого нового: в іншій копії немає нічого, чого бракує тут.</translation>
    </message>
    <message>
        <source>Nothing of it can be taken back by itself: everything that it touched was changed again since. Take back the later changes first, or change the values by hand.</source>
        <translation>Нічого з цього не можна відкликати окремо: усе, чого воно торкнулося, відтоді змінено. Спочатку відкличте пізніші зміни або змініть значення вручну.</translation>
    </message>
    <message>
        <source>Nothing that is shown has lanes by “{name}”.</source>
        <translation>Ніщо з показаного не має доріжок за «{name}».</translation>
    </message>
    <message>
        <source>Nothing that it touched was changed since. You can undo this step like any other.</source>
        <translation>Нічого з того, чого торкнувся цей крок, відтоді не змінено. Його можна скасувати, як і будь-який інший.</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Нема чого імпортувати</translation>
    </message>
    <message>
        <source>Nothing to paste</source>
        <translation>Нема чого вставляти</translation>
    </message>
    <message>
        <source>Nothing waits for review</source>
        <translation>Ніщо не чекає на перевірку</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Нічого не змінено</translation>
    </message>
    <message>
        <source>Nothing was changed: all of it was so already.</source>
        <translation>Нічого не змінено: усе вже було так.</translation>
    </message>
    <message>
        <source>Nothing was decided, so there is nothing to write.</source>
        <translation>Нічого не вирішено, тож записувати нічого.</translation>
    </message>
    <message>
        <source>Nothing was written into this field yet.</source>
        <translation>У це поле ще нічого не записано.</translation>
    </message>
    <message>
        <source>Nothing was written since the last backup, which is {file}.</source>
        <translation>Відтоді, як зроблено останню резервну копію, нічого не записано: {file}.</translation>
    </message>
    <message>
        <source>Nothing was written since the last backup: it has everything</source>
        <translation>Після останньої резервної копії нічого не записано: у ній є все</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Нічого не записано.</translation>
    </message>
    <message>
        <source>Nothing was written. There would be {taken}, {kept}.</source>
        <translation>Нічого не записано. Було б: {taken}, {kept}.</translation>
    </message>
    <message>
        <source>Nothing: the workspace is empty.</source>
        <translation>Нічого: робочий простір порожній.</translation>
    </message>
    <message>
        <source>Notice, else a licence</source>
        <translation>Повідомлення, інакше — ліцензія</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Зараз</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Numbered pictures of a moving day</source>
        <translation>Пронумеровані картинки дня, що рухається</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Об’єкт зв’язку</translation>
    </message>
    <message>
        <source>Occupied Crimea, embargoed by name (15 CFR 746.6)</source>
        <translation>Окупований Крим, під поіменним ембарго (15 CFR 746.6)</translation>
    </message>
    <message>
        <source>Of the record as a whole</source>
        <translation>Про запис у цілому</translation>
    </message>
    <message>
        <source>Official citation</source>
        <translation>Офіційне посилання</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>Оман</translation>
    </message>
    <message>
        <source>On Debian and Ubuntu, install the package {package}, then start Chipline again.</source>
        <translation>У Debian та Ubuntu встановіть пакунок {package} і запустіть Chipline знову.</translation>
    </message>
    <message>
        <source>On opening</source>
        <translation>Під час відкриття</translation>
    </message>
    <message>
        <source>On the Entity List since {date}</source>
        <translation>В Entity List з {date}</translation>
    </message>
    <message>
        <source>On the command line: &lt;code&gt;chipline changes send|show|take&lt;/code&gt;.</source>
        <translation>У командному рядку: &lt;code&gt;chipline changes send|show|take&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>On the command line: chipline changes show NAME{suffix}</source>
        <translation>У командному рядку: chipline changes show НАЗВА{suffix}</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>На цей день</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>На карті</translation>
    </message>
    <message>
        <source>On the map, what is in view first</source>
        <translation>На карті: спершу те, що видно</translation>
    </message>
    <message>
        <source>On the rule’s list</source>
        <translation>У списку правила</translation>
    </message>
    <message>
        <source>On {day} a licence was needed {act}</source>
        <translation>Станом на {day} була потрібна ліцензія, щоб {act}</translation>
    </message>
    <message>
        <source>On {day} a licence was needed {act}, read case by case</source>
        <translation>Станом на {day} була потрібна ліцензія, щоб {act}; заявки розглядали індивідуально</translation>
    </message>
    <message>
        <source>On {day} a licence was needed {act}, with a presumption of approval</source>
        <translation>Станом на {day} була потрібна ліцензія, щоб {act}; діяла презумпція схвалення</translation>
    </message>
    <message>
        <source>On {day} a licence was needed {act}, with a presumption of denial</source>
        <translation>Станом на {day} була потрібна ліцензія, щоб {act}; діяла презумпція відмови</translation>
    </message>
    <message>
        <source>On {day} a security assessment by the Cyberspace Administration was needed for {data} to leave China.</source>
        <translation>Станом на {day} було потрібне оцінювання безпеки Адміністрацією кіберпростору (CAC), щоб вивезти з Китаю {data}.</translation>
    </message>
    <message>
        <source>On {day} a standard contract or a certification was needed for {data} to leave China.</source>
        <translation>Станом на {day} був потрібен типовий договір або сертифікація, щоб вивезти з Китаю {data}.</translation>
    </message>
    <message>
        <source>On {day} it belongs to {owner}.</source>
        <translation>На {day} вона належить: {owner}.</translation>
    </message>
    <message>
        <source>On {day} it cannot be said whether a licence was needed {act}</source>
        <translation>Станом на {day} не можна сказати, чи була потрібна ліцензія, щоб {act}</translation>
    </message>
    <message>
        <source>On {day} no licence was needed {act}</source>
        <translation>Станом на {day} ліцензія не була потрібна, щоб {act}</translation>
    </message>
    <message>
        <source>On {day} no mechanism applied for {data} to leave China.</source>
        <translation>Станом на {day} жодного механізму не було потрібно, щоб вивезти з Китаю {data}.</translation>
    </message>
    <message>
        <source>On {day} notice to BIS at least 25 days ahead, and otherwise a licence, was needed {act}</source>
        <translation>Станом на {day} треба було повідомити BIS щонайменше за 25 днів, інакше була потрібна ліцензія, щоб {act}</translation>
    </message>
    <message>
        <source>On {day} the export was exempt for {data} to leave China.</source>
        <translation>Станом на {day} можна було без жодних вимог вивезти з Китаю {data}.</translation>
    </message>
    <message>
        <source>On {day} there was a warning for anyone who wanted {act}</source>
        <translation>Станом на {day} діяло попередження для того, хто хотів {act}</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Один</translation>
    </message>
    <message numerus="yes">
        <source>One empty field</source>
        <comment>{n} empty fields</comment>
        <translation>
            <numerusform>{n} порожнє поле</numerusform>
            <numerusform>{n} порожні поля</numerusform>
            <numerusform>{n} порожніх полів</numerusform>
        </translation>
    </message>
    <message>
        <source>One firm’s story</source>
        <translation>Розповідь про одну фірму</translation>
    </message>
    <message>
        <source>One lane</source>
        <translation>Одна доріжка</translation>
    </message>
    <message>
        <source>One of its changes can’t be read.</source>
        <translation>Одну з його змін не можна прочитати.</translation>
    </message>
    <message>
        <source>One of its texts is not text.</source>
        <translation>Один із його текстів не є текстом.</translation>
    </message>
    <message>
        <source>One of these records is not there any more. Look at them again.</source>
        <translation>Одного з цих записів уже немає. Перегляньте їх ще раз.</translation>
    </message>
    <message numerus="yes">
        <source>One record points at it again.</source>
        <comment>{n} records point at it again.</comment>
        <translation>
            <numerusform>На нього знову вказує {n} запис.</numerusform>
            <numerusform>На нього знову вказують {n} записи.</numerusform>
            <numerusform>На нього знову вказують {n} записів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One record that points at it will do so no longer.</source>
        <comment>{n} records that point at it will do so no longer.</comment>
        <translation>
            <numerusform>{n} запис, що вказує на нього, більше не вказуватиме.</numerusform>
            <numerusform>{n} записи, що вказують на нього, більше не вказуватимуть.</numerusform>
            <numerusform>{n} записів, що вказують на нього, більше не вказуватимуть.</numerusform>
        </translation>
    </message>
    <message>
        <source>One side changed it and took that back, so what the other side did holds.</source>
        <translation>Одна сторона змінила це й скасувала зміну, тож лишається зроблене іншою стороною.</translation>
    </message>
    <message numerus="yes">
        <source>One speaks of the record as a whole.</source>
        <comment>{n} speak of the record as a whole.</comment>
        <translation>
            <numerusform>{n} стосується запису в цілому.</numerusform>
            <numerusform>{n} стосуються запису в цілому.</numerusform>
            <numerusform>{n} стосуються запису в цілому.</numerusform>
        </translation>
    </message>
    <message>
        <source>One step of a briefing: a view and what is said over it.</source>
        <translation>Один крок брифінгу: вигляд і те, що про нього кажуть.</translation>
    </message>
    <message>
        <source>One step, such as 5</source>
        <translation>Один крок, наприклад 5</translation>
    </message>
    <message>
        <source>One undo (Ctrl+Z) brings all of it back.</source>
        <translation>Одне скасування (Ctrl+Z) повертає все це.</translation>
    </message>
    <message>
        <source>One undo brings all of it back.</source>
        <translation>Одне скасування повертає все це.</translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation>Одне скасування відміняє все це.</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Лише</translation>
    </message>
    <message>
        <source>Only one format’s throughput is known ({format}); TPP is at least {tpp}. A faster unpublished format would matter from {limit}.</source>
        <translation>Відома швидкодія лише одного формату ({format}); TPP щонайменше {tpp}. Швидший неоприлюднений формат мав би значення від {limit}.</translation>
    </message>
    <message>
        <source>Only starred records</source>
        <translation>Лише записи із зірочкою</translation>
    </message>
    <message>
        <source>Only the MI250 is named in what is public; the MI250X is taken as the same family. The letter bound AMD only.</source>
        <translation>В оприлюдненому названо лише MI250; MI250X вважаємо тією ж родиною. Лист зобов’язував лише AMD.</translation>
    </message>
    <message>
        <source>Only the nearest records were looked at: there are very many.</source>
        <translation>Переглянуто лише найближчі записи: їх дуже багато.</translation>
    </message>
    <message>
        <source>Only the records of this step</source>
        <translation>Лише записи цього кроку</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Лише ці</translation>
    </message>
    <message>
        <source>Only this record</source>
        <translation>Лише цей запис</translation>
    </message>
    <message>
        <source>Only what changed since I last looked</source>
        <translation>Лише змінене від мого останнього перегляду</translation>
    </message>
    <message>
        <source>Only what is new since a day</source>
        <translation>Лише нове від певного дня</translation>
    </message>
    <message>
        <source>Only what passes the filters</source>
        <translation>Лише те, що проходить фільтри</translation>
    </message>
    <message>
        <source>Only what stood on the as-of day</source>
        <translation>Лише те, що було у вибраний день</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Відкрити копію</translation>
    </message>
    <message>
        <source>Open a further window on the workspace as it was right after this change</source>
        <translation>Відкрити ще одне вікно з робочим простором, яким він був одразу після цієї зміни</translation>
    </message>
    <message>
        <source>Open a source</source>
        <translation>Відкрити джерело</translation>
    </message>
    <message>
        <source>Open a source on the card: see who says so</source>
        <translation>Відкрити джерело на картці: побачити, хто так каже</translation>
    </message>
    <message>
        <source>Open all lanes</source>
        <translation>Розгорнути всі доріжки</translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation>Відкрити інший робочий простір…</translation>
    </message>
    <message>
        <source>Open as it was then</source>
        <translation>Відкрити, як було тоді</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Відкрити в браузері</translation>
    </message>
    <message>
        <source>Open it beside this one</source>
        <translation>Відкрити поруч із цим</translation>
    </message>
    <message>
        <source>Open it on one computer at a time, and let the program finish before you open it on another. Backups lie beside it.</source>
        <translation>Відкривайте його лише на одному комп’ютері водночас і дайте програмі завершити роботу, перш ніж відкривати на іншому. Резервні копії лежать поруч.</translation>
    </message>
    <message>
        <source>Open its card</source>
        <translation>Відкрити його картку</translation>
    </message>
    <message>
        <source>Open its dossier</source>
        <translation>Відкрити її досьє</translation>
    </message>
    <message>
        <source>Open or merge</source>
        <translation>Відкрити чи об’єднати</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Відкрити недавні</translation>
    </message>
    <message>
        <source>Open the briefing’s card</source>
        <translation>Відкрити картку брифінгу</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Відкрити картку</translation>
    </message>
    <message>
        <source>Open the card, or fold and unfold</source>
        <translation>Відкрити картку або згорнути й розгорнути</translation>
    </message>
    <message>
        <source>Open the card, or list what lies there</source>
        <translation>Відкрити картку або перелічити, що там лежить</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Відкрити запис</translation>
    </message>
    <message>
        <source>Open the table of its kind and press Insert, or New, and type its name.</source>
        <translation>Відкрийте таблицю її виду, натисніть Insert або «Створити» і введіть назву.</translation>
    </message>
    <message>
        <source>Open the view of a step in its own pane</source>
        <translation>Відкрити вигляд кроку в його панелі</translation>
    </message>
    <message>
        <source>Open weights</source>
        <translation>Відкриті ваги</translation>
    </message>
    <message>
        <source>Open what is selected</source>
        <translation>Відкрити вибране</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Відкрити робочий простір</translation>
    </message>
    <message>
        <source>Open workspace…</source>
        <translation>Відкрити робочий простір…</translation>
    </message>
    <message>
        <source>Open “{file}”, or merge it into this workspace?</source>
        <translation>Відкрити «{file}» чи об’єднати з цим робочим простором?</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Текст OpenDocument</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Відкрито</translation>
    </message>
    <message>
        <source>Opened before it was published</source>
        <translation>Відкрито раніше, ніж опубліковано</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Дата перегляду</translation>
    </message>
    <message>
        <source>Opening shows it in place of this one. Merging takes over what is new in a copy of this workspace; nothing is written before you have looked through it.</source>
        <translation>Відкритий стане на місце цього. Об’єднання переносить нове з копії цього робочого простору; нічого не буде записано, доки ви все не переглянете.</translation>
    </message>
    <message>
        <source>Opens {host} in the browser</source>
        <translation>Відкриває {host} у браузері</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Operators of critical information infrastructure have had to keep personal information in China since 1 June 2017 (Cybersecurity Law, Art. 37).</source>
        <translation>Оператори критичної інформаційної інфраструктури мусять зберігати персональну інформацію в Китаї з 1 червня 2017 року (Закон про кібербезпеку, ст. 37).</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Варіанти</translation>
    </message>
    <message>
        <source>Order on the RTX PRO 6000D</source>
        <translation>Вказівка щодо RTX PRO 6000D</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Інший</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Інші дні</translation>
    </message>
    <message>
        <source>Other firm</source>
        <translation>Інша фірма</translation>
    </message>
    <message>
        <source>Other links</source>
        <translation>Інші зв’язки</translation>
    </message>
    <message>
        <source>Other names it is found under.</source>
        <translation>Інші назви, за якими його знаходять.</translation>
    </message>
    <message>
        <source>Other states, which the answer above leaves out:</source>
        <translation>Інші держави, яких відповідь вище не враховує:</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Огляд</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Власник</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Власники</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Page, paragraph, section or note.</source>
        <translation>Сторінка, абзац, розділ або примітка.</translation>
    </message>
    <message>
        <source>Pages side by side (PDF)</source>
        <translation>Сторінок поруч (PDF)</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Пакистан</translation>
    </message>
    <message>
        <source>Palau</source>
        <translation>Палау</translation>
    </message>
    <message>
        <source>Palestine, State of</source>
        <translation>Палестина</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Панама</translation>
    </message>
    <message>
        <source>Panes: {panes}.</source>
        <translation>Панелі: {panes}.</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Папуа-Нова Гвінея</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Парагвай</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Параметри</translation>
    </message>
    <message>
        <source>Part 746 was read in a third party’s copy of January 2025.</source>
        <translation>Частину 746 прочитано в копії третьої особи від січня 2025 року.</translation>
    </message>
    <message>
        <source>Part 746 was read in third parties’ copies of January 2025 and, for its section 746.1, as amended on 2 September 2025.</source>
        <translation>Частину 746 прочитано в копіях третіх осіб від січня 2025 року, а її розділ 746.1 — зі змінами від 2 вересня 2025 року.</translation>
    </message>
    <message>
        <source>Part of this workspace can’t be read any more.</source>
        <translation>Частину цього робочого простору вже не можна прочитати.</translation>
    </message>
    <message>
        <source>Parts of the world by name</source>
        <translation>Частини світу за назвами</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставити</translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet</source>
        <translation>Вставити рядки з електронної таблиці</translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet…</source>
        <translation>Вставити рядки з електронної таблиці…</translation>
    </message>
    <message>
        <source>Paste rows…</source>
        <translation>Вставити рядки…</translation>
    </message>
    <message>
        <source>Paste what is right.</source>
        <translation>Вставте те, що правильне.</translation>
    </message>
    <message>
        <source>Paste {records}</source>
        <translation>Вставлено: {records}</translation>
    </message>
    <message>
        <source>Paste {records}</source>
        <comment>on a button, where the history tells what was done</comment>
        <translation>Вставити: {records}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>Зупинити годинник</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>Швидкий перегляд</translation>
    </message>
    <message>
        <source>Peek at the record</source>
        <translation>Швидкий перегляд запису</translation>
    </message>
    <message>
        <source>People handled in all</source>
        <translation>Усього людей, чиї дані обробляють</translation>
    </message>
    <message>
        <source>People whose data leaves</source>
        <translation>Людей, чиї дані вивозять</translation>
    </message>
    <message>
        <source>Performance density</source>
        <translation>Щільність продуктивності</translation>
    </message>
    <message>
        <source>Performance density, TPP per mm²</source>
        <translation>Щільність продуктивності, TPP на мм²</translation>
    </message>
    <message>
        <source>Performance density, per mm²</source>
        <translation>Щільність продуктивності, на мм²</translation>
    </message>
    <message>
        <source>Perhaps the same as “{twin}” in row {row}.</source>
        <translation>Можливо, те саме, що «{twin}» у рядку {row}.</translation>
    </message>
    <message>
        <source>Personal Information Protection Law before its export measures</source>
        <translation>Закон про захист персональної інформації до правил вивезення</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Персональні дані</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>Персональна інформація</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Перу</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Філіппіни</translation>
    </message>
    <message>
        <source>Pick the linked record from the list.</source>
        <translation>Виберіть пов’язаний запис зі списку.</translation>
    </message>
    <message>
        <source>Pick the record from the list, in step 1.</source>
        <translation>Виберіть запис зі списку на кроці 1.</translation>
    </message>
    <message>
        <source>Pin a note</source>
        <translation>Прикріпити нотатку</translation>
    </message>
    <message>
        <source>Pin a note…</source>
        <translation>Прикріпити нотатку…</translation>
    </message>
    <message>
        <source>Pin it</source>
        <translation>Прикріпити</translation>
    </message>
    <message>
        <source>Pitcairn</source>
        <translation>Острови Піткерн</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <source>Place known only to the district or less</source>
        <translation>Місце відоме лише до району або менш точно</translation>
    </message>
    <message>
        <source>Planned time</source>
        <translation>Запланований час</translation>
    </message>
    <message>
        <source>Planned, proposed</source>
        <translation>Заплановано, запропоновано</translation>
    </message>
    <message>
        <source>Play or pause time</source>
        <translation>Запустити або зупинити час</translation>
    </message>
    <message>
        <source>Play: let the as-of day run</source>
        <translation>Запустити: день «станом на» рухається</translation>
    </message>
    <message>
        <source>Points outside the site’s country</source>
        <translation>Точки поза межами країни об’єкта</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Польща</translation>
    </message>
    <message>
        <source>Policy statement on training AI models</source>
        <translation>Політична заява про навчання моделей ШІ</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Португалія</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Позиція</translation>
    </message>
    <message>
        <source>Possibly true</source>
        <translation>Можливо</translation>
    </message>
    <message>
        <source>Power as of</source>
        <translation>Потужність станом на</translation>
    </message>
    <message>
        <source>Power counts</source>
        <translation>Що враховує потужність</translation>
    </message>
    <message>
        <source>Power not known</source>
        <translation>Потужність невідома</translation>
    </message>
    <message>
        <source>Predicate</source>
        <translation>Тип зв’язку</translation>
    </message>
    <message>
        <source>Presets and saved views…</source>
        <translation>Набори й збережені вигляди…</translation>
    </message>
    <message>
        <source>Press Ctrl+V in the table of their kind. “Import with a source” takes the rows to the pages of an import instead.</source>
        <translation>Натисніть Ctrl+V у таблиці цього виду. «Імпортувати з джерелом» натомість веде рядки на сторінки імпорту.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Перегляд</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Print the dossier…</source>
        <translation>Надрукувати досьє…</translation>
    </message>
    <message>
        <source>Probably true</source>
        <translation>Імовірно</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Техпроцес</translation>
    </message>
    <message>
        <source>Programs that synchronise folders do so. Nothing was written now, nor will be. Save a copy under another name, in a folder that is not synchronised, and go on with that.</source>
        <translation>Так роблять програми синхронізації тек. Зараз нічого не записано й записано не буде. Збережіть копію під іншою назвою в теці, яку не синхронізують, і працюйте з нею.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Поступ</translation>
    </message>
    <message>
        <source>Proposal answered</source>
        <translation>Відповідь на пропозицію</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Запропонувати</translation>
    </message>
    <message>
        <source>Propose changes</source>
        <translation>Запропонувати зміни</translation>
    </message>
    <message>
        <source>Propose this record’s changes…</source>
        <translation>Запропонувати зміни цього запису…</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Запропоновано</translation>
    </message>
    <message>
        <source>Provisions on Promoting and Regulating Cross-border Data Flows</source>
        <translation>Положення про сприяння транскордонним потокам даних та їх регулювання</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Опубліковано</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>Видавець</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Пуерто-Рико</translation>
    </message>
    <message>
        <source>Put on the Entity List later, on {date}</source>
        <translation>Внесено до Entity List пізніше, {date}</translation>
    </message>
    <message>
        <source>Put steps into another order with Ctrl+↑ and Ctrl+↓, or drag them. D duplicates a step, H skips it, Del deletes it; undo brings it back.</source>
        <translation>Змінюйте порядок кроків клавішами Ctrl+↑ і Ctrl+↓ або перетягуванням. D дублює крок, H пропускає його, Del видаляє; «Скасувати» повертає.</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Катар</translation>
    </message>
    <message>
        <source>Quantity as reported</source>
        <translation>Кількість за повідомленнями</translation>
    </message>
    <message>
        <source>Quantity, high</source>
        <translation>Кількість, верхня межа</translation>
    </message>
    <message>
        <source>Quantity, low</source>
        <translation>Кількість, нижня межа</translation>
    </message>
    <message>
        <source>Quantity, low and high</source>
        <translation>Кількість, нижня й верхня</translation>
    </message>
    <message>
        <source>Quarter {number} of {year}</source>
        <translation>{number}-й квартал {year} року</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Запитання</translation>
    </message>
    <message>
        <source>Questions to the audience</source>
        <translation>Запитання до слухачів</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Вийти</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Цитата</translation>
    </message>
    <message>
        <source>Quote, in the source’s own words</source>
        <translation>Цитата словами джерела</translation>
    </message>
    <message>
        <source>Q{quarter}</source>
        <comment>a quarter of a year, as in Q3</comment>
        <translation>{quarter} кв.</translation>
    </message>
    <message>
        <source>R in the speaker’s window goes through the step’s records by ↑ and ↓. Views glide into one another unless the system, or Preferences, wants less motion.</source>
        <translation>R у вікні доповідача дає переходити між записами кроку клавішами ↑ і ↓. Вигляди плавно переходять один в одного, якщо система або налаштування не просять менше руху.</translation>
    </message>
    <message>
        <source>RIS references</source>
        <translation>Посилання RIS</translation>
    </message>
    <message>
        <source>Re-export</source>
        <translation>Реекспорт</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>Кого сягає</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Читати як</translation>
    </message>
    <message>
        <source>Read as this</source>
        <translation>Читати як це</translation>
    </message>
    <message>
        <source>Read the table as another one was read</source>
        <translation>Читати таблицю так, як читали іншу</translation>
    </message>
    <message>
        <source>Read-only.</source>
        <translation>Лише для читання.</translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed here</source>
        <translation>Лише для читання: тут нічого не можна змінити</translation>
    </message>
    <message>
        <source>Reading events…</source>
        <translation>Читання подій…</translation>
    </message>
    <message>
        <source>Reading the chips…</source>
        <translation>Читання чипів…</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Читання історії…</translation>
    </message>
    <message>
        <source>Reading the map…</source>
        <translation>Читання карти…</translation>
    </message>
    <message>
        <source>Reading the records…</source>
        <translation>Читання записів…</translation>
    </message>
    <message>
        <source>Reading what is left…</source>
        <translation>Читання того, що лишилося…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Читається…</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>Створення заново</translation>
    </message>
    <message>
        <source>Rebuild the index</source>
        <translation>Створити індекс заново</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Отримувач</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запис</translation>
    </message>
    <message>
        <source>Record card</source>
        <translation>Картка запису</translation>
    </message>
    <message>
        <source>Recorded without a source</source>
        <translation>Записано без джерела</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Records are known by their ids, or else by their short names, and you see what would change before anything is written. The other way round, open “{file}” and merge this workspace into it: the same is offered there.</source>
        <translation>Записи впізнаються за ідентифікаторами, а інакше за короткими назвами, і ви побачите, що змінилося б, перш ніж щось буде записано. Навпаки: відкрийте «{file}» і об’єднайте з ним цей робочий простір — там запропонують те саме.</translation>
    </message>
    <message>
        <source>Records are known by their ids, or else by their short names. What is empty there takes nothing away here.</source>
        <translation>Записи впізнаються за ідентифікаторами, а інакше за короткими назвами. Що там порожнє, тут нічого не забирає.</translation>
    </message>
    <message>
        <source>Records can’t be searched now. Why is said above the panes.</source>
        <translation>Зараз записи шукати не можна. Причину вказано над панелями.</translation>
    </message>
    <message>
        <source>Records now → then</source>
        <translation>Записи зараз → тоді</translation>
    </message>
    <message>
        <source>Records of all days; rules as of {day}.</source>
        <translation>Записи всіх днів; правила станом на {day}.</translation>
    </message>
    <message>
        <source>Records of another workspace</source>
        <translation>Записи іншого робочого простору</translation>
    </message>
    <message>
        <source>Records of this step</source>
        <translation>Записи цього кроку</translation>
    </message>
    <message>
        <source>Records side by side</source>
        <translation>Записи поруч</translation>
    </message>
    <message>
        <source>Records that are not what the journal says</source>
        <translation>Записи, які не такі, як каже журнал</translation>
    </message>
    <message>
        <source>Records that are tagged “private” are left out.</source>
        <translation>Записи з міткою «private» пропущено.</translation>
    </message>
    <message>
        <source>Records that wait for review</source>
        <translation>Записи, що чекають на перевірку</translation>
    </message>
    <message>
        <source>Records whose rows are no longer in the table</source>
        <translation>Записи, чиїх рядків у таблиці більше немає</translation>
    </message>
    <message>
        <source>Records without a date have no place on the axis. This lists them.</source>
        <translation>Записи без дати не мають місця на осі. Тут їх перелічено.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторити</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>Повторено</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Репетиція</translation>
    </message>
    <message>
        <source>Rehearse the briefing</source>
        <translation>Репетиція брифінгу</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Відносини</translation>
    </message>
    <message>
        <source>Relations: {title}.</source>
        <translation>Відносини: {title}.</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Випущено</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Надійність</translation>
    </message>
    <message>
        <source>Reliability cannot be judged</source>
        <translation>Надійність неможливо оцінити</translation>
    </message>
    <message>
        <source>Reliability of the source</source>
        <translation>Надійність джерела</translation>
    </message>
    <message>
        <source>Reliability {grade}</source>
        <translation>Надійність {grade}</translation>
    </message>
    <message>
        <source>Reliability {grade}; graded here {grades}</source>
        <translation>Надійність {grade}; тут оцінено {grades}</translation>
    </message>
    <message>
        <source>Relocated before the trigger was known</source>
        <translation>Переміщено раніше, ніж стала відома причина</translation>
    </message>
    <message>
        <source>Relocation</source>
        <translation>Переміщення</translation>
    </message>
    <message>
        <source>Relocations</source>
        <translation>Переміщення</translation>
    </message>
    <message>
        <source>Relocations away from it</source>
        <translation>Переміщення звідси</translation>
    </message>
    <message>
        <source>Relocations by the country they went to, in it by firm; tenancies by firm.</source>
        <translation>Переміщення за країною, куди переміщено, а в ній за фірмою; оренди за фірмою.</translation>
    </message>
    <message>
        <source>Relocations it triggered</source>
        <translation>Переміщення, які воно спричинило</translation>
    </message>
    <message>
        <source>Relocations of its work</source>
        <translation>Переміщення її роботи</translation>
    </message>
    <message>
        <source>Relocations onto its hardware</source>
        <translation>Переміщення на її обладнання</translation>
    </message>
    <message>
        <source>Relocations that use it</source>
        <translation>Переміщення, що його використовують</translation>
    </message>
    <message>
        <source>Relocations to it</source>
        <translation>Переміщення сюди</translation>
    </message>
    <message>
        <source>Relocations: {into} in, {out} out, {within} within it or notably not away from it.</source>
        <translation>Переміщення: {into} сюди, {out} звідси, {within} усередині або показово не звідси.</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Зауваження</translation>
    </message>
    <message>
        <source>Remote Access Security Act</source>
        <translation>Закон про безпеку дистанційного доступу (Remote Access Security Act)</translation>
    </message>
    <message>
        <source>Remote use is not an export</source>
        <translation>Дистанційне використання не є експортом</translation>
    </message>
    <message>
        <source>Remote use or lease</source>
        <translation>Дистанційне використання або оренда</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Вилучити</translation>
    </message>
    <message>
        <source>Remove in {field} of {records}</source>
        <translation>Вилучено з «{field}»: {records}</translation>
    </message>
    <message>
        <source>Remove the copy from this source; undo brings it back</source>
        <translation>Вилучити копію з цього джерела; скасування її поверне</translation>
    </message>
    <message>
        <source>Remove the copy of “{name}”</source>
        <translation>Вилучено копію «{name}»</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Зняти цей фільтр</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>Вилучити цей зв’язок</translation>
    </message>
    <message>
        <source>Rename {records} to “{name}”</source>
        <translation>Перейменувати на «{name}»: {records}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Замінити</translation>
    </message>
    <message>
        <source>Replace in {field} of {records}</source>
        <translation>Замінено в «{field}»: {records}</translation>
    </message>
    <message>
        <source>Replace {field} of {records}</source>
        <translation>Замінено «{field}»: {records}</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Замінити на</translation>
    </message>
    <message>
        <source>Replaces, amends, suspends</source>
        <translation>Замінює, змінює, призупиняє</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Замінити…</translation>
    </message>
    <message>
        <source>Report of the record</source>
        <translation>Звіт про запис</translation>
    </message>
    <message>
        <source>Report of the record…</source>
        <translation>Звіт про запис…</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Повідомлено</translation>
    </message>
    <message>
        <source>Republic of the Congo</source>
        <translation>Республіка Конго</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Скинути</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>Реакції</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Відновлення з резервної копії</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Відновити з резервної копії…</translation>
    </message>
    <message>
        <source>Restore another file</source>
        <translation>Відновити з іншого файлу</translation>
    </message>
    <message>
        <source>Restore the last sound backup</source>
        <translation>Відновити останню справну копію</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Відновити цю копію</translation>
    </message>
    <message>
        <source>Restored {file} from {backup}.</source>
        <translation>Відновлено {file} з {backup}.</translation>
    </message>
    <message numerus="yes">
        <source>Restored, with one other record.</source>
        <comment>Restored, with {n} other records.</comment>
        <translation>
            <numerusform>Відновлено разом з {n} іншим записом.</numerusform>
            <numerusform>Відновлено разом з {n} іншими записами.</numerusform>
            <numerusform>Відновлено разом з {n} іншими записами.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Відновлено.</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Відновлення з резервної копії…</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Обмеження</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>Обмеження</translation>
    </message>
    <message>
        <source>Restrictions and responses</source>
        <translation>Обмеження та реакції</translation>
    </message>
    <message>
        <source>Restrictions appear here. Add some in the table of restrictions.</source>
        <translation>Тут з’являються обмеження. Додайте їх у таблиці обмежень.</translation>
    </message>
    <message>
        <source>Restrictions by jurisdiction above releases of chips by vendor.</source>
        <translation>Обмеження за юрисдикцією над випусками чипів за постачальником.</translation>
    </message>
    <message>
        <source>Restrictions by jurisdiction above the relocations that answered them, by firm.</source>
        <translation>Обмеження за юрисдикцією над переміщеннями, що стали реакцією на них, за фірмою.</translation>
    </message>
    <message>
        <source>Restrictions it issued</source>
        <translation>Обмеження, які вона видала</translation>
    </message>
    <message>
        <source>Restrictions that are reported to have triggered its moves:</source>
        <translation>Обмеження, що, за повідомленнями, спричинили її переміщення:</translation>
    </message>
    <message>
        <source>Restrictions that it issued</source>
        <translation>Обмеження, які вона видала</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Перевірка</translation>
    </message>
    <message>
        <source>Review by headquarters elsewhere, October 2023</source>
        <translation>Розгляд за штаб-квартирою деінде, жовтень 2023 року</translation>
    </message>
    <message>
        <source>Review by headquarters within D:1 and D:4, October 2023</source>
        <translation>Розгляд за штаб-квартирою в D:1 і D:4, жовтень 2023 року</translation>
    </message>
    <message>
        <source>Review case by case, January 2026</source>
        <translation>Індивідуальний розгляд, січень 2026 року</translation>
    </message>
    <message>
        <source>Review for D:1 and D:4, October 2023</source>
        <translation>Розгляд для D:1 і D:4, жовтень 2023 року</translation>
    </message>
    <message>
        <source>Review for Macau and D:5, October 2023</source>
        <translation>Розгляд для Макао та D:5, жовтень 2023 року</translation>
    </message>
    <message>
        <source>Review of applications, October 2022</source>
        <translation>Розгляд заявок, жовтень 2022 року</translation>
    </message>
    <message>
        <source>Review of applications, October 2022, for firms of partners</source>
        <translation>Розгляд заявок, жовтень 2022 року, для фірм партнерів</translation>
    </message>
    <message>
        <source>Review policy</source>
        <translation>Порядок розгляду заявок</translation>
    </message>
    <message>
        <source>Review with a {policy} is not open to this chip: {comparisons}.</source>
        <translation>Розгляд, де діє {policy}, цьому чипу недоступний: {comparisons}.</translation>
    </message>
    <message>
        <source>Ribbons</source>
        <translation>Стрічки</translation>
    </message>
    <message>
        <source>Ribbons: {kind}</source>
        <translation>Стрічки: {kind}</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Ролі</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Румунія</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Рядок</translation>
    </message>
    <message>
        <source>Row {row}, {name}: {said}</source>
        <translation>Рядок {row}, {name}: {said}</translation>
    </message>
    <message>
        <source>Row {row}, {title}, {field}: “{mine}” here, by {who} on {day}; “{theirs}” in the table.</source>
        <translation>Рядок {row}, {title}, {field}: тут «{mine}» ({who}, {day}); у таблиці «{theirs}».</translation>
    </message>
    <message>
        <source>Row {row}, {title}, {field}: “{mine}” here; “{theirs}” in the table.</source>
        <translation>Рядок {row}, {title}, {field}: тут «{mine}»; у таблиці «{theirs}».</translation>
    </message>
    <message>
        <source>Row {row}: text follows a closing quotation mark. See whether rows run into one another there.</source>
        <translation>Рядок {row}: після закритих лапок іде текст. Гляньте, чи рядки там не злилися.</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>Рядок {row}: {why}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Рядки</translation>
    </message>
    <message>
        <source>Rows go to</source>
        <translation>Куди йдуть рядки</translation>
    </message>
    <message>
        <source>Rows that are no data: {rows}.</source>
        <translation>Рядки, що не є даними: {rows}.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>Rule in this program</source>
        <translation>Правило в цій програмі</translation>
    </message>
    <message>
        <source>Rules of other states</source>
        <translation>Правила інших держав</translation>
    </message>
    <message>
        <source>Rules of the day</source>
        <translation>Правила цього дня</translation>
    </message>
    <message>
        <source>Rules towards it</source>
        <translation>Правила щодо неї</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Керує</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Росія</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Руанда</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Реюньйон</translation>
    </message>
    <message>
        <source>SHA-256 of the copy</source>
        <translation>SHA-256 копії</translation>
    </message>
    <message>
        <source>Saint Barthélemy</source>
        <translation>Сен-Бартелемі</translation>
    </message>
    <message>
        <source>Saint Helena, Ascension and Tristan da Cunha</source>
        <translation>Острів Святої Єлени</translation>
    </message>
    <message>
        <source>Saint Kitts and Nevis</source>
        <translation>Сент-Кітс і Невіс</translation>
    </message>
    <message>
        <source>Saint Lucia</source>
        <translation>Сент-Люсія</translation>
    </message>
    <message>
        <source>Saint Martin (French part)</source>
        <translation>Сен-Мартен</translation>
    </message>
    <message>
        <source>Saint Pierre and Miquelon</source>
        <translation>Сен-П’єр і Мікелон</translation>
    </message>
    <message>
        <source>Saint Vincent and the Grenadines</source>
        <translation>Сент-Вінсент і Гренадіни</translation>
    </message>
    <message>
        <source>Salvaged from {file}</source>
        <translation>Врятовано з {file}</translation>
    </message>
    <message>
        <source>Same as destination</source>
        <translation>Як країна призначення</translation>
    </message>
    <message>
        <source>Same as end user</source>
        <translation>Як кінцевий користувач</translation>
    </message>
    <message>
        <source>Same as the desktop</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Same as the language</source>
        <translation>Як у мові</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Самоа</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>Сан-Марино</translation>
    </message>
    <message>
        <source>Sao Tome and Principe</source>
        <translation>Сан-Томе і Принсіпі</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Саудівська Аравія</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Зберегти</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Зберегти копію</translation>
    </message>
    <message>
        <source>Save a copy for others</source>
        <translation>Збереження копії для інших</translation>
    </message>
    <message>
        <source>Save a copy for others…</source>
        <translation>Зберегти копію для інших…</translation>
    </message>
    <message>
        <source>Save a copy to edit</source>
        <translation>Зберегти копію для редагування</translation>
    </message>
    <message>
        <source>Save a copy to edit…</source>
        <translation>Зберегти копію для редагування…</translation>
    </message>
    <message>
        <source>Save a copy, then restore the last backup. Nothing else was checked.</source>
        <translation>Збережіть копію, потім відновіть останню резервну копію. Більше нічого не перевірено.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Зберегти копію…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Зберегти як…</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Зберегти копію</translation>
    </message>
    <message>
        <source>Save the dossier</source>
        <translation>Зберегти досьє</translation>
    </message>
    <message>
        <source>Save the dossier…</source>
        <translation>Зберегти досьє…</translation>
    </message>
    <message>
        <source>Save these choices</source>
        <translation>Зберегти цей вибір</translation>
    </message>
    <message>
        <source>Save these choices…</source>
        <translation>Зберегти цей вибір…</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Зберегти цей вигляд…</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Зберегти вигляд</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Зберегти вигляд…</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>Зберегти те, що можна прочитати</translation>
    </message>
    <message>
        <source>Save what can be read…</source>
        <translation>Зберегти те, що можна прочитати…</translation>
    </message>
    <message>
        <source>Save what can’t be read</source>
        <translation>Зберегти те, що не читається</translation>
    </message>
    <message>
        <source>Save what can’t be read…</source>
        <translation>Зберегти те, що не читається…</translation>
    </message>
    <message>
        <source>Save what was left out</source>
        <translation>Зберегти пропущене</translation>
    </message>
    <message>
        <source>Save what was moved, as one step that can be undone</source>
        <translation>Зберегти пересунуте одним кроком, який можна скасувати</translation>
    </message>
    <message>
        <source>Save, and add its source (F8)</source>
        <translation>Зберегти й додати джерело (F8)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Збережено</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Збережений вигляд</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Збережені вигляди</translation>
    </message>
    <message>
        <source>Saved: {place}</source>
        <translation>Збережено: {place}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Зберегти…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Збереження…</translation>
    </message>
    <message>
        <source>Say that two records are not the same</source>
        <translation>Зазначити, що два записи — не те саме</translation>
    </message>
    <message>
        <source>Say what the rows of {file} are: --kind {kinds}.</source>
        <translation>Скажіть, що таке рядки файлу {file}: --kind {kinds}.</translation>
    </message>
    <message>
        <source>Say which format: --format {formats}.</source>
        <translation>Вкажіть формат: --format {formats}.</translation>
    </message>
    <message>
        <source>Says so</source>
        <translation>Каже це</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Сценарій</translation>
    </message>
    <message>
        <source>Scenario: another threshold or date…</source>
        <translation>Сценарій: інший поріг або дата…</translation>
    </message>
    <message>
        <source>Scenario: {outcome}</source>
        <translation>Сценарій: {outcome}</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Обсяг дії</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>Гортати доріжки</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Шукати всюди</translation>
    </message>
    <message>
        <source>Search everything, and show it beside the story</source>
        <translation>Шукати всюди й показати поруч із розповіддю</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>Шукати всюди…</translation>
    </message>
    <message>
        <source>Search finds everything again.</source>
        <translation>Пошук знову знаходить усе.</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Шукати в цьому списку</translation>
    </message>
    <message>
        <source>Search records and commands</source>
        <translation>Шукати записи й команди</translation>
    </message>
    <message>
        <source>Second day</source>
        <translation>Другий день</translation>
    </message>
    <message>
        <source>Security assessment</source>
        <translation>Оцінювання безпеки</translation>
    </message>
    <message>
        <source>See: chipline list {kinds}</source>
        <translation>Див.: chipline list {kinds}</translation>
    </message>
    <message>
        <source>Select a bar</source>
        <translation>Виберіть смугу</translation>
    </message>
    <message>
        <source>Select a bar: its card opens at the right</source>
        <translation>Виберіть смугу: її картка відкриється праворуч</translation>
    </message>
    <message>
        <source>Select a record anywhere: what is around it is shown here.</source>
        <translation>Виберіть запис будь-де: тут показано, що є довкола нього.</translation>
    </message>
    <message>
        <source>Select a record first, in any view</source>
        <translation>Спочатку виберіть запис у будь-якому вигляді</translation>
    </message>
    <message>
        <source>Select a record to see its card.</source>
        <translation>Виберіть запис, щоб побачити його картку.</translation>
    </message>
    <message>
        <source>Select several steps</source>
        <translation>Вибрати кілька кроків</translation>
    </message>
    <message>
        <source>Select two to four records in a table and choose Edit &gt; Compare records, take a pair of likely duplicates, or type a name above.</source>
        <translation>Виберіть у таблиці від двох до чотирьох записів і скористайтеся командою Правка &gt; Порівняти записи, візьміть пару ймовірних дублікатів або введіть назву вгорі.</translation>
    </message>
    <message>
        <source>Send my decisions back…</source>
        <translation>Надіслати мої рішення…</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Сенегал</translation>
    </message>
    <message>
        <source>Sensitive personal information</source>
        <translation>Чутлива персональна інформація</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Роздільник</translation>
    </message>
    <message>
        <source>Separator of the cells</source>
        <translation>Роздільник клітинок</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Сербія</translation>
    </message>
    <message>
        <source>Set all of it aside; it is offered again</source>
        <translation>Відкласти все; його буде запропоновано знову</translation>
    </message>
    <message>
        <source>Set in {field} of {records}</source>
        <translation>Задано в «{field}»: {records}</translation>
    </message>
    <message>
        <source>Set it to</source>
        <translation>Задати значення</translation>
    </message>
    <message>
        <source>Set {field} of {records}</source>
        <translation>Задано «{field}»: {records}</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>Сейшельські Острови</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Частка</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>Частка (%)</translation>
    </message>
    <message>
        <source>Sheet or list</source>
        <translation>Аркуш або список</translation>
    </message>
    <message>
        <source>Shift and the arrows select several steps: H and Del are for all of them, and “New briefing from 3 steps” in the menu makes another briefing of copies. A saved view of a table becomes a briefing with a step for each of its records.</source>
        <translation>Shift зі стрілками вибирає кілька кроків: H і Del діють на всі, а «Новий брифінг із 3 кроків» у меню робить інший брифінг із копій. Збережений вигляд таблиці стає брифінгом із кроком на кожен її запис.</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+стрілки</translation>
    </message>
    <message>
        <source>Shift+↑, Shift+↓</source>
        <translation>Shift+↑, Shift+↓</translation>
    </message>
    <message>
        <source>Shipments within the United States are not exports.</source>
        <translation>Постачання в межах США не є експортом.</translation>
    </message>
    <message>
        <source>Shipped from</source>
        <translation>Звідки постачають</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Коротка назва</translation>
    </message>
    <message>
        <source>Short name: each record needs one of its own.</source>
        <translation>Коротка назва: кожному запису потрібна своя.</translation>
    </message>
    <message>
        <source>Short name: “{slug}” is that of another record.</source>
        <translation>Коротка назва: «{slug}» належить іншому запису.</translation>
    </message>
    <message>
        <source>Short name: “{slug}” is that of “{title}”.</source>
        <translation>Коротка назва: «{slug}» належить запису «{title}».</translation>
    </message>
    <message>
        <source>Short name: “{slug}” is that of “{title}”. Choose another.</source>
        <translation>Коротка назва: «{slug}» належить запису «{title}». Виберіть іншу.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
    <message>
        <source>Show a part of the world</source>
        <translation>Показати частину світу</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показати все</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Знову показати все</translation>
    </message>
    <message>
        <source>Show all chips</source>
        <translation>Показати всі чипи</translation>
    </message>
    <message>
        <source>Show all years</source>
        <translation>Показати всі роки</translation>
    </message>
    <message>
        <source>Show all {number}</source>
        <translation>Показати всі {number}</translation>
    </message>
    <message>
        <source>Show from this step</source>
        <translation>Показувати від цього кроку</translation>
    </message>
    <message>
        <source>Show how this was worked out</source>
        <translation>Показати, як це розраховано</translation>
    </message>
    <message>
        <source>Show in a window, to share it in a call</source>
        <translation>Показати у вікні, щоб ділитися ним у відеодзвінку</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Показати в теці</translation>
    </message>
    <message>
        <source>Show its text</source>
        <translation>Показати її текст</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>Показати лише ці</translation>
    </message>
    <message>
        <source>Show or hide the record card</source>
        <translation>Показати або сховати картку запису</translation>
    </message>
    <message>
        <source>Show the backups’ folder</source>
        <translation>Показати теку резервних копій</translation>
    </message>
    <message>
        <source>Show the briefing</source>
        <translation>Показати брифінг</translation>
    </message>
    <message>
        <source>Show the briefing from its first step (F5)</source>
        <translation>Показати брифінг від першого кроку (F5)</translation>
    </message>
    <message>
        <source>Show the briefing from this step</source>
        <translation>Показати брифінг від цього кроку</translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation>Показати свідчення</translation>
    </message>
    <message>
        <source>Show the evidence of a value</source>
        <translation>Показати свідчення про значення</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Показати теку</translation>
    </message>
    <message>
        <source>Show the licences</source>
        <translation>Показати ліцензії</translation>
    </message>
    <message>
        <source>Show the record</source>
        <translation>Показати запис</translation>
    </message>
    <message>
        <source>Show the selection and what followed</source>
        <translation>Показати вибране та його наслідки</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>Показати кроки</translation>
    </message>
    <message>
        <source>Show the whole world</source>
        <translation>Показати весь світ</translation>
    </message>
    <message>
        <source>Show this record</source>
        <translation>Показати цей запис</translation>
    </message>
    <message>
        <source>Show what is around it</source>
        <translation>Показати, що є довкола</translation>
    </message>
    <message>
        <source>Show what was left out</source>
        <translation>Показати пропущене</translation>
    </message>
    <message>
        <source>Show what you want to tell in any pane, and choose View &gt; Add this view to the briefing (Ctrl+M): it becomes a step.</source>
        <translation>У будь-якій панелі покажіть те, про що хочете розповісти, і виберіть Вигляд &gt; Додати цей вигляд до брифінгу (Ctrl+M): це стане кроком.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Показано</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Сьєрра-Леоне</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Відколи</translation>
    </message>
    <message>
        <source>Since 15 January 2026 an export from the United States to China or Macau of a chip below both figures is read case by case instead of with a presumption of denial; a licence is still needed.</source>
        <translation>З 15 січня 2026 року заявки на експорт зі США до Китаю або Макао чипа, обидва показники якого нижчі за пороги, розглядають індивідуально, а не з презумпцією відмови; ліцензія все одно потрібна.</translation>
    </message>
    <message>
        <source>Since the view was taken: {what}</source>
        <translation>Відколи взято вигляд: {what}</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Сінгапур</translation>
    </message>
    <message>
        <source>Sint Maarten (Dutch part)</source>
        <translation>Сінт-Мартен</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Майданчик</translation>
    </message>
    <message>
        <source>Site: area is power, live within announced</source>
        <translation>Майданчик: площа — це потужність, діюча в межах оголошеної</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Майданчики</translation>
    </message>
    <message>
        <source>Sites in operation by country</source>
        <translation>Діючі майданчики за країнами</translation>
    </message>
    <message>
        <source>Sites stay where they are</source>
        <translation>Майданчики лишаються на місці</translation>
    </message>
    <message>
        <source>Sites that it owns and others run</source>
        <translation>Майданчики, якими вона володіє, а керують інші</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Розмір</translation>
    </message>
    <message>
        <source>Size of the copy</source>
        <translation>Розмір копії</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Slides for PowerPoint</source>
        <translation>Слайди для PowerPoint</translation>
    </message>
    <message>
        <source>Slides on paper</source>
        <translation>Слайди на папері</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Словаччина</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Словенія</translation>
    </message>
    <message>
        <source>Small: hard to read from the last row</source>
        <translation>Дрібний: з останнього ряду важко читати</translation>
    </message>
    <message>
        <source>Sold to China on this day:</source>
        <translation>Цього дня Китаю продавали:</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>Соломонові Острови</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Сомалі</translation>
    </message>
    <message numerus="yes">
        <source>Something in Chipline went wrong, and one more like it since.</source>
        <comment>Something in Chipline went wrong, and {n} more like it since.</comment>
        <translation>
            <numerusform>У Chipline сталася помилка, відтоді — ще {n} така сама.</numerusform>
            <numerusform>У Chipline сталася помилка, відтоді — ще {n} такі самі.</numerusform>
            <numerusform>У Chipline сталася помилка, відтоді — ще {n} таких самих.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something in Chipline went wrong.</source>
        <translation>У Chipline сталася помилка.</translation>
    </message>
    <message>
        <source>Something in the file can’t be read: {why}.</source>
        <translation>Дещо у файлі не можна прочитати: {why}.</translation>
    </message>
    <message>
        <source>Something in this workspace, or in Chipline itself, is not as it should be. Nothing was changed by it. A check says what is wrong with the workspace.</source>
        <translation>Щось у цьому робочому просторі або в самому Chipline не так, як має бути. Нічого через це не змінено. Перевірка покаже, що не так із робочим простором.</translation>
    </message>
    <message>
        <source>Something is still being written here. Open it when that is done.</source>
        <translation>Тут ще щось записується. Відкрийте, коли завершиться.</translation>
    </message>
    <message>
        <source>Something is still being written.</source>
        <translation>Ще щось записується.</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Упорядкувати за зростанням</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Упорядкувати за</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Упорядкувати за спаданням</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Джерело</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Джерела</translation>
    </message>
    <message>
        <source>Sources contradict each other about: {fields}.</source>
        <translation>Джерела суперечать одне одному щодо: {fields}.</translation>
    </message>
    <message>
        <source>Sources differ on the review outside the D groups: an explainer of December 2023 said case by case, the January 2026 rule says that denial remains. Read it as likely denied.</source>
        <translation>Джерела розходяться щодо розгляду поза групами D: пояснення від грудня 2023 року говорило про індивідуальний розгляд, правило від січня 2026 року — що залишається відмова. Читайте це як імовірну відмову.</translation>
    </message>
    <message>
        <source>Sources:</source>
        <translation>Джерела:</translation>
    </message>
    <message>
        <source>Sources: {sources}</source>
        <translation>Джерела: {sources}</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Південно-Африканська Республіка</translation>
    </message>
    <message>
        <source>South Georgia and the South Sandwich Islands</source>
        <translation>Південна Джорджія та Південні Сандвічеві Острови</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Південна Корея</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Південний Судан</translation>
    </message>
    <message>
        <source>South-East Asia</source>
        <translation>Південно-Східна Азія</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Іспанія</translation>
    </message>
    <message>
        <source>Speaker’s notes</source>
        <translation>Нотатки доповідача</translation>
    </message>
    <message>
        <source>Speaker’s script</source>
        <translation>Сценарій доповідача</translation>
    </message>
    <message>
        <source>Spot at the pointer</source>
        <translation>Пляма біля вказівника</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Шрі-Ланка</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Позиція джерела</translation>
    </message>
    <message>
        <source>Standard contract</source>
        <translation>Типовий договір</translation>
    </message>
    <message>
        <source>Standard contract or certification</source>
        <translation>Типовий договір або сертифікація</translation>
    </message>
    <message>
        <source>Standard contract, before its measures</source>
        <translation>Типовий договір, до його правил</translation>
    </message>
    <message>
        <source>Stands there as well, and tells your own machines apart; may be left empty.</source>
        <translation>Стоїть там само й відрізняє ваші власні комп’ютери; може лишитися порожнім.</translation>
    </message>
    <message>
        <source>Star this record</source>
        <translation>Позначити запис зірочкою</translation>
    </message>
    <message>
        <source>Star this record, or take its star away</source>
        <translation>Поставити або зняти зірочку цього запису</translation>
    </message>
    <message>
        <source>Starter facts</source>
        <translation>Початкові дані</translation>
    </message>
    <message>
        <source>Starter facts as of {day}</source>
        <translation>Початкові дані станом на {day}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан вигляду</translation>
    </message>
    <message>
        <source>State</source>
        <comment>a country, in a table of its rules</comment>
        <translation>Держава</translation>
    </message>
    <message>
        <source>State-funded data centres</source>
        <translation>Дата-центри за державні кошти</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Залишитися</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Залишається</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Залишається як є</translation>
    </message>
    <message>
        <source>Stays in the outline, but is not shown.</source>
        <translation>Залишається в плані, але не показується.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Крок</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Попередній крок</translation>
    </message>
    <message>
        <source>Step {number}: {remark}</source>
        <translation>Крок {number}: {remark}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Кроки</translation>
    </message>
    <message>
        <source>Steps follow one another by it, with gaps of 1,024.</source>
        <translation>За нею впорядковано кроки, з проміжками по 1 024.</translation>
    </message>
    <message>
        <source>Still right</source>
        <translation>Усе ще правильно</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Stop editing dates</source>
        <translation>Завершити зміну дат</translation>
    </message>
    <message>
        <source>Stop editing dates (Shift+E)</source>
        <translation>Завершити зміну дат (Shift+E)</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>Зупинити й закрити</translation>
    </message>
    <message>
        <source>Stop opening</source>
        <translation>Зупинити відкривання</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Зупинено.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Зупинено. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Зупинено. Нічого не записано.</translation>
    </message>
    <message>
        <source>Stopped: all is as it was</source>
        <translation>Зупинено: усе залишилося як було</translation>
    </message>
    <message>
        <source>Stopped: no window was opened</source>
        <translation>Зупинено: вікно не відкрито</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Зупинка…</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Суб’єкт зв’язку</translation>
    </message>
    <message>
        <source>Such as 88 FR 73458.</source>
        <translation>Наприклад, 88 FR 73458.</translation>
    </message>
    <message>
        <source>Such as: laptop, office</source>
        <translation>Наприклад: ноутбук, офіс</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Судан</translation>
    </message>
    <message>
        <source>Summons over the H20</source>
        <translation>Виклик через H20</translation>
    </message>
    <message>
        <source>Surely open now</source>
        <translation>Точно відкрито зараз</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Суринам</translation>
    </message>
    <message>
        <source>Svalbard and Jan Mayen</source>
        <translation>Шпіцберген та Ян-Маєн</translation>
    </message>
    <message>
        <source>Swap the screens</source>
        <translation>Поміняти екрани</translation>
    </message>
    <message>
        <source>Swaps the two quantities.</source>
        <translation>Міняє дві кількості місцями.</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Швеція</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Швейцарія</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Сирія</translation>
    </message>
    <message>
        <source>TDP</source>
        <translation>TDP</translation>
    </message>
    <message>
        <source>TFLOPS</source>
        <translation>TFLOPS</translation>
    </message>
    <message>
        <source>TOPS</source>
        <translation>TOPS</translation>
    </message>
    <message>
        <source>TPP</source>
        <translation>TPP</translation>
    </message>
    <message>
        <source>TPP (throughput × bit length)</source>
        <translation>TPP (швидкодія × розрядність)</translation>
    </message>
    <message>
        <source>TPP at least</source>
        <translation>TPP щонайменше</translation>
    </message>
    <message>
        <source>TPP at least {total} ({products}; highest: {format})</source>
        <translation>TPP щонайменше {total} ({products}; найбільше: {format})</translation>
    </message>
    <message>
        <source>TPP below</source>
        <translation>TPP нижче</translation>
    </message>
    <message>
        <source>TPP per mm²</source>
        <translation>TPP на мм²</translation>
    </message>
    <message>
        <source>TPP {total} ({products}; highest: {format})</source>
        <translation>TPP {total} ({products}; найбільше: {format})</translation>
    </message>
    <message>
        <source>TPP {total} as given</source>
        <translation>TPP {total}, як вказано</translation>
    </message>
    <message>
        <source>TPP {total}, {density} per mm². To China: {answer}.</source>
        <translation>TPP {total}, {density} на мм². До Китаю: {answer}.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблиця</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Мітка</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Мітки</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Тайвань</translation>
    </message>
    <message>
        <source>Taiwan’s list</source>
        <translation>Перелік Тайваню</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Таджикистан</translation>
    </message>
    <message>
        <source>Take a change back</source>
        <translation>Відкликати зміну</translation>
    </message>
    <message>
        <source>Take a record out</source>
        <translation>Прибрати запис</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Відкликати</translation>
    </message>
    <message>
        <source>Take back nothing</source>
        <translation>Нічого не відкликати</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>Відкликати: {what}</translation>
    </message>
    <message>
        <source>Take facts to other programs</source>
        <translation>Передати факти іншим програмам</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Узяти</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Відкликати</translation>
    </message>
    <message>
        <source>Take row {rows} (“{text}”) as data too</source>
        <translation>Узяти рядок {rows} («{text}») теж за дані</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Зняти зірочку</translation>
    </message>
    <message>
        <source>Take this change back…</source>
        <translation>Відкликати цю зміну…</translation>
    </message>
    <message>
        <source>Take this record out of the comparison</source>
        <translation>Прибрати цей запис із порівняння</translation>
    </message>
    <message>
        <source>Take this view for the step</source>
        <translation>Узяти цей вигляд для кроку</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Відкликано</translation>
    </message>
    <message numerus="yes">
        <source>Taken back in one record.</source>
        <comment>Taken back in {n} records.</comment>
        <translation>
            <numerusform>Відкликано в {n} записі.</numerusform>
            <numerusform>Відкликано в {n} записах.</numerusform>
            <numerusform>Відкликано в {n} записах.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Узято за</translation>
    </message>
    <message>
        <source>Taken from theirs</source>
        <translation>Узято від них</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>Танзанія</translation>
    </message>
    <message>
        <source>Tenancies</source>
        <translation>Оренди</translation>
    </message>
    <message>
        <source>Tenancies of others on its hardware</source>
        <translation>Оренди інших на її обладнанні</translation>
    </message>
    <message>
        <source>Tenancies on its hardware</source>
        <translation>Оренди на його обладнанні</translation>
    </message>
    <message>
        <source>Tenancies there</source>
        <translation>Оренди на об’єкті</translation>
    </message>
    <message>
        <source>Tenancy</source>
        <translation>Оренда</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Орендар</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Орендарі</translation>
    </message>
    <message>
        <source>Tenants and clusters at sites</source>
        <translation>Орендарі та кластери на майданчиках</translation>
    </message>
    <message>
        <source>Tenants or clusters are there</source>
        <translation>Там є орендарі чи кластери</translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation>Умови користування</translation>
    </message>
    <message>
        <source>Texts, rows and buttons together. The window comes back in it when you close this.</source>
        <translation>Тексти, рядки й кнопки разом. Вікно відкриється в цьому розмірі, коли ви закриєте налаштування.</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Таїланд</translation>
    </message>
    <message>
        <source>That merge was undone on {when}: it does not hold here.</source>
        <translation>Це об’єднання скасовано {when}: тут воно не діє.</translation>
    </message>
    <message>
        <source>The AI diffusion rule of January 2025 wrote a worldwide licence requirement for 3A090.a into the regulations, to be complied with from 15 May 2025; on this day it did not yet bind.</source>
        <translation>Правило про поширення ШІ від січня 2025 року запровадило всесвітню вимогу ліцензії для 3A090.a з дотриманням від 15 травня 2025 року; цього дня воно ще не зобов’язувало.</translation>
    </message>
    <message>
        <source>The AI diffusion rule’s worldwide licence requirement for 3A090.a still stood in the text in July 2026, but BIS has announced since 13 May 2025 that it does not enforce it.</source>
        <translation>Всесвітня вимога ліцензії для 3A090.a з правила про поширення ШІ ще стояла в тексті в липні 2026 року, але з 13 травня 2025 року BIS оголошує, що не застосовує її.</translation>
    </message>
    <message>
        <source>The Gulf</source>
        <translation>Перська затока</translation>
    </message>
    <message>
        <source>The H200 at customs</source>
        <translation>H200 на митниці</translation>
    </message>
    <message>
        <source>The H200 on the mainland</source>
        <translation>H200 на материку</translation>
    </message>
    <message>
        <source>The October 2022 rule took effect in steps on 7, 12 and 21 October 2022; this model takes 21 October for the chips themselves. It did not say how sparse figures count; dense ones are used.</source>
        <translation>Правило від жовтня 2022 року набувало чинності поетапно: 7, 12 і 21 жовтня 2022 року; для самих чипів ця модель бере 21 жовтня. У ньому не сказано, як рахувати показники на розріджених даних; взято показники на щільних.</translation>
    </message>
    <message>
        <source>The RTX 5090 D V2</source>
        <translation>RTX 5090 D V2</translation>
    </message>
    <message>
        <source>The Remote Access Security Act would let BIS control remote use; it has passed only the House of Representatives in the sources at hand.</source>
        <translation>Закон про безпеку дистанційного доступу дав би BIS змогу контролювати дистанційне використання; за наявними джерелами, його ухвалила лише Палата представників.</translation>
    </message>
    <message>
        <source>The United States ask for a licence for advanced data-centre chips delivered there, except for recipients that the rule frees.</source>
        <translation>Сполучені Штати вимагають ліцензії на передові чипи для дата-центрів, які туди постачають, крім отримувачів, яких правило звільняє.</translation>
    </message>
    <message>
        <source>The United States ask for a licence for advanced data-centre chips delivered there.</source>
        <translation>Сполучені Штати вимагають ліцензії на передові чипи для дата-центрів, які туди постачають.</translation>
    </message>
    <message>
        <source>The United States had assured NVIDIA and AMD that licences for the H20 and MI308 would be granted; the requirement itself stood.</source>
        <translation>Сполучені Штати запевнили NVIDIA й AMD, що ліцензії на H20 і MI308 буде видано; сама вимога залишалася.</translation>
    </message>
    <message numerus="yes">
        <source>The answer changed once</source>
        <comment>The answer changed {n} times</comment>
        <translation>
            <numerusform>Відповідь змінилася {n} раз</numerusform>
            <numerusform>Відповідь змінилася {n} рази</numerusform>
            <numerusform>Відповідь змінилася {n} разів</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer over time</source>
        <translation>Відповідь у часі</translation>
    </message>
    <message>
        <source>The answers to choose from.</source>
        <translation>Відповіді на вибір.</translation>
    </message>
    <message>
        <source>The as-of day is set in the bar at the bottom of the window.</source>
        <translation>День «станом на» задають на панелі внизу вікна.</translation>
    </message>
    <message>
        <source>The as-of day picks out none of these</source>
        <translation>Станом на цей день немає жодного з них</translation>
    </message>
    <message>
        <source>The as-of day: {day}.</source>
        <translation>День «станом на»: {day}.</translation>
    </message>
    <message>
        <source>The audience’s screen is gone. What it showed comes back with it.</source>
        <translation>Екран для слухачів зник. Щойно він повернеться, на ньому буде те саме.</translation>
    </message>
    <message>
        <source>The backup holds</source>
        <translation>Що містить копія</translation>
    </message>
    <message>
        <source>The backup was restored.</source>
        <translation>З резервної копії відновлено.</translation>
    </message>
    <message>
        <source>The backup “{path}” can’t be read: {why}.</source>
        <translation>Не вдалося прочитати резервну копію «{path}»: {why}.</translation>
    </message>
    <message>
        <source>The backup “{path}” was made and can’t be read.</source>
        <translation>Резервну копію «{path}» зроблено, але прочитати її не вдається.</translation>
    </message>
    <message>
        <source>The chip is taken to be subject to the United States export rules; its maker’s country is not known.</source>
        <translation>Вважаємо, що на чип поширюються експортні правила США; країна його виробника невідома.</translation>
    </message>
    <message>
        <source>The chip’s class is not settled (not known: {missing}), but the answer is the same either way.</source>
        <translation>Клас чипа не з’ясовано (невідомо: {missing}), але відповідь у будь-якому разі та сама.</translation>
    </message>
    <message>
        <source>The column fills no field.</source>
        <translation>Стовпець не заповнює жодного поля.</translation>
    </message>
    <message>
        <source>The columns of the table</source>
        <translation>Стовпці таблиці</translation>
    </message>
    <message>
        <source>The copy that was chosen is that of none of these sources.</source>
        <translation>Вибрана копія не належить жодному з цих джерел.</translation>
    </message>
    <message>
        <source>The copy “{name}” could not be read: {why}.</source>
        <translation>Копію «{name}» не вдалося прочитати: {why}.</translation>
    </message>
    <message>
        <source>The copy “{name}” is damaged: its bytes do not match its SHA-256. Look for it in a backup, or keep it again.</source>
        <translation>Копію «{name}» пошкоджено: її байти не відповідають її SHA-256. Пошукайте її в резервній копії або збережіть знову.</translation>
    </message>
    <message>
        <source>The copy “{name}” is not in this workspace any more. Look for it in a backup, or keep it again.</source>
        <translation>Копії «{name}» у цьому робочому просторі вже немає. Пошукайте її в резервній копії або збережіть знову.</translation>
    </message>
    <message>
        <source>The day on which somebody opened it; empty when nobody did.</source>
        <translation>День, коли хтось його відкрив; порожньо, якщо ніхто.</translation>
    </message>
    <message>
        <source>The die area ({area} mm2) is an estimate; the class would change at {limit} mm2.</source>
        <translation>Площа кристала ({area} мм²) — оцінка; клас змінився б на {limit} мм².</translation>
    </message>
    <message>
        <source>The duties of the Personal Information Protection Law applied, but the measures that spell them out were not yet in force. Operators of critical information infrastructure had to keep personal information in China under Art. 37 of the Cybersecurity Law.</source>
        <translation>Обов’язки за Законом про захист персональної інформації вже діяли, але заходи, що їх деталізують, ще не набули чинності. Оператори критичної інформаційної інфраструктури мусили зберігати персональну інформацію в Китаї за ст. 37 Закону про кібербезпеку.</translation>
    </message>
    <message>
        <source>The facts hold as of {day}.</source>
        <translation>Факти дійсні станом на {day}.</translation>
    </message>
    <message>
        <source>The facts that it began with hold as of {day}.</source>
        <translation>Факти, з яких він почався, дійсні станом на {day}.</translation>
    </message>
    <message>
        <source>The file becomes a source, with a kept copy, and each row a citation of it.</source>
        <translation>Файл стає джерелом зі збереженою копією, а кожен рядок — посиланням на нього.</translation>
    </message>
    <message>
        <source>The file has the error {error} here.</source>
        <translation>Файл має тут помилку {error}.</translation>
    </message>
    <message>
        <source>The file is back where it was.</source>
        <translation>Файл знову на своєму місці.</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Файл пошкоджено</translation>
    </message>
    <message>
        <source>The file is damaged: {line}.</source>
        <translation>Файл пошкоджено: {line}.</translation>
    </message>
    <message>
        <source>The file of this workspace is gone.</source>
        <translation>Файлу цього робочого простору вже немає.</translation>
    </message>
    <message>
        <source>The first day of the frames must lie before the last one.</source>
        <translation>Перший день кадрів має бути раніше за останній.</translation>
    </message>
    <message>
        <source>The first day on which it no longer held.</source>
        <translation>Перший день, коли воно вже не діяло.</translation>
    </message>
    <message>
        <source>The first of them are listed.</source>
        <translation>Перелічено перші з них.</translation>
    </message>
    <message numerus="yes">
        <source>The first of {n} address is taken.</source>
        <comment>The first of {n} addresses is taken.</comment>
        <translation>
            <numerusform>Узято першу з {n} адреси.</numerusform>
            <numerusform>Узято першу з {n} адрес.</numerusform>
            <numerusform>Узято першу з {n} адрес.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>Перший рядок називає стовпці</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Перші рядки файлу</translation>
    </message>
    <message>
        <source>The folder “{folder}” holds no table.</source>
        <translation>У теці «{folder}» немає жодної таблиці.</translation>
    </message>
    <message>
        <source>The gap in words</source>
        <translation>Прогалина словами</translation>
    </message>
    <message>
        <source>The guidance names the Ascend 910B, 910C and 910D as examples; its list is not complete.</source>
        <translation>Роз’яснення наводить як приклади Ascend 910B, 910C і 910D; його перелік не вичерпний.</translation>
    </message>
    <message>
        <source>The journal does not know it.</source>
        <translation>Журнал про це не знає.</translation>
    </message>
    <message>
        <source>The journal has changes that belong to no entry.</source>
        <translation>У журналі є зміни, що не належать жодному запису журналу.</translation>
    </message>
    <message>
        <source>The journal has no change {number}.</source>
        <translation>У журналі немає зміни {number}.</translation>
    </message>
    <message>
        <source>The journal is empty, though there are records.</source>
        <translation>Журнал порожній, хоча записи є.</translation>
    </message>
    <message>
        <source>The journal is not whole: something in it builds on a change that it lacks. Restore a backup of this copy, or merge with another one.</source>
        <translation>Журнал неповний: щось у ньому спирається на зміну, якої в ньому немає. Відновіть резервну копію цієї копії або об’єднайте з іншою.</translation>
    </message>
    <message>
        <source>The journals of the two copies tell the same change differently, so one of them was altered by another program. Nothing was merged.</source>
        <translation>Журнали двох копій розповідають ту саму зміну по-різному, отже один із них змінила інша програма. Нічого не об’єднано.</translation>
    </message>
    <message>
        <source>The kept copy {copy} is no longer beside the backups, or is spoilt. Keep it again.</source>
        <translation>Збереженої копії {copy} більше немає біля резервних копій, або її зіпсовано. Збережіть її знову.</translation>
    </message>
    <message>
        <source>The kept copy “{name}”: {trouble}.</source>
        <translation>Збережена копія «{name}»: {trouble}.</translation>
    </message>
    <message>
        <source>The key as the view itself has it, such as Alt+→</source>
        <translation>Клавіша самого вигляду, наприклад Alt+→</translation>
    </message>
    <message>
        <source>The keys are those of PowerPoint, so a clicker works. &lt;b&gt;F1&lt;/b&gt; lists them during a show.</source>
        <translation>Клавіші такі, як у PowerPoint, тому пульт працює. &lt;b&gt;F1&lt;/b&gt; показує їх під час показу.</translation>
    </message>
    <message>
        <source>The last day comes before the first one.</source>
        <translation>Останній день настає раніше за перший.</translation>
    </message>
    <message>
        <source>The law as it is</source>
        <translation>Закон як є</translation>
    </message>
    <message>
        <source>The law asked for a mechanism, but none could be used yet.</source>
        <translation>Закон вимагав механізму, але жодним ще не можна було скористатися.</translation>
    </message>
    <message>
        <source>The letter does not reach this chip: {comparisons}.</source>
        <translation>Лист не охоплює цього чипа: {comparisons}.</translation>
    </message>
    <message>
        <source>The letter is known from NVIDIA’s own filing: the A100, the H100 and chips at or above the A100 in both peak performance and chip-to-chip bandwidth. It bound NVIDIA only.</source>
        <translation>Лист відомий зі звіту самої NVIDIA: A100, H100 і чипи, що дорівнюють A100 або перевищують його і за піковою швидкодією, і за швидкістю між чипами. Він зобов’язував лише NVIDIA.</translation>
    </message>
    <message>
        <source>The letter put the October 2023 rule’s licence requirements into force at once for NVIDIA’s data-centre chips from TPP 4800 (A100, A800, H100, H800, L40S). It bound NVIDIA only.</source>
        <translation>Лист негайно ввів у дію ліцензійні вимоги правила від жовтня 2023 року для чипів NVIDIA для дата-центрів від TPP 4800 (A100, A800, H100, H800, L40S). Він зобов’язував лише NVIDIA.</translation>
    </message>
    <message>
        <source>The licence requirement is on the export, re-export or transfer of a chip, not on going on using one that is already installed.</source>
        <translation>Вимога ліцензії стосується експорту, реекспорту або передачі чипа, а не подальшого користування вже встановленим.</translation>
    </message>
    <message>
        <source>The log of “{path}”, “{log}”, has been cut short or overwritten while it was open. {advice}</source>
        <translation>Журнал файлу «{path}», «{log}», обрізано або перезаписано, поки файл був відкритий. {advice}</translation>
    </message>
    <message>
        <source>The log of “{path}”, “{log}”, has been removed while it was open. {advice}</source>
        <translation>Журнал файлу «{path}», «{log}», вилучено, поки файл був відкритий. {advice}</translation>
    </message>
    <message>
        <source>The log of “{path}”, “{log}”, has been replaced by another one while it was open. {advice}</source>
        <translation>Журнал файлу «{path}», «{log}», замінено іншим, поки файл був відкритий. {advice}</translation>
    </message>
    <message>
        <source>The low quantity is over the high one.</source>
        <translation>Нижня межа кількості більша за верхню.</translation>
    </message>
    <message>
        <source>The lower bound is above the upper one. Swap them.</source>
        <translation>Нижня межа більша за верхню. Поміняйте їх місцями.</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>The map can’t be shaded by “{shade}”.</source>
        <translation>Карту не можна забарвити за «{shade}».</translation>
    </message>
    <message>
        <source>The map has no view “{view}”.</source>
        <translation>Карта не має вигляду «{view}».</translation>
    </message>
    <message>
        <source>The name in its own script.</source>
        <translation>Назва власним письмом.</translation>
    </message>
    <message>
        <source>The nearest tenancies, clusters and moves that the rules judge</source>
        <translation>Найближчі оренди, кластери й переміщення, про які судять правила</translation>
    </message>
    <message>
        <source>The next table that says “Aliyun” for Alibaba is understood without a question.</source>
        <translation>Наступну таблицю, у якій замість Alibaba стоїть «Aliyun», буде зрозуміло без запитання.</translation>
    </message>
    <message numerus="yes">
        <source>The only step</source>
        <comment>All {n} steps, or some such as 2-5</comment>
        <translation>
            <numerusform>{n} крок або, наприклад, 2-5</numerusform>
            <numerusform>Усі {n} кроки або, наприклад, 2-5</numerusform>
            <numerusform>Усі {n} кроків або, наприклад, 2-5</numerusform>
        </translation>
    </message>
    <message>
        <source>The owner is headquartered in {country}, so supplying it is likely to have needed a licence.</source>
        <translation>Штаб-квартира власника — {country}, тому для постачання йому, імовірно, була потрібна ліцензія.</translation>
    </message>
    <message>
        <source>The pane, range, filters and highlights, as JSON.</source>
        <translation>Панель, діапазон, фільтри й виділення, у JSON.</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Запис</translation>
    </message>
    <message>
        <source>The record comes back</source>
        <translation>Запис повертається</translation>
    </message>
    <message>
        <source>The record is deleted</source>
        <translation>Запис видаляється</translation>
    </message>
    <message>
        <source>The record was changed here since the file was written.</source>
        <translation>Запис змінено тут, відколи файл записано.</translation>
    </message>
    <message>
        <source>The record was deleted since.</source>
        <translation>Запис відтоді видалено.</translation>
    </message>
    <message>
        <source>The relations have no view “{view}”.</source>
        <translation>Панель «Відносини» не має вигляду «{view}».</translation>
    </message>
    <message>
        <source>The review policy is the one stated in the party’s own Entity List entry, most often a presumption of denial.</source>
        <translation>Порядок розгляду — той, що зазначено в записі Entity List про цю сторону, найчастіше презумпція відмови.</translation>
    </message>
    <message>
        <source>The row has nothing in the columns by which its record is known.</source>
        <translation>У рядку немає нічого в стовпцях, за якими впізнають запис.</translation>
    </message>
    <message>
        <source>The row is no data.</source>
        <translation>Рядок не є даними.</translation>
    </message>
    <message>
        <source>The row was to be left out.</source>
        <translation>Рядок мав бути пропущений.</translation>
    </message>
    <message>
        <source>The rule behind the controls that was written after it.</source>
        <translation>Правило контролю, складене за цим документом.</translation>
    </message>
    <message>
        <source>The rules of the United States ask for no licence by destination for advanced data-centre chips delivered there. Letters to firms, headquarters of parties and the Entity List may still do so.</source>
        <translation>Правила Сполучених Штатів не вимагають ліцензії за країною призначення на передові чипи для дата-центрів, які туди постачають. Листи фірмам, штаб-квартири сторін і Entity List усе ж можуть вимагати.</translation>
    </message>
    <message>
        <source>The rules treat it as {country}.</source>
        <translation>Правила розглядають її як {country}.</translation>
    </message>
    <message>
        <source>The same day</source>
        <translation>Того самого дня</translation>
    </message>
    <message>
        <source>The same file was imported on {day}.</source>
        <translation>Той самий файл імпортовано {day}.</translation>
    </message>
    <message>
        <source>The same question over time</source>
        <translation>Те саме запитання в часі</translation>
    </message>
    <message>
        <source>The same went wrong again. The log has it.</source>
        <translation>Та сама помилка сталася знову. Вона є в журналі.</translation>
    </message>
    <message>
        <source>The scenario: whose answer differs from the law</source>
        <translation>Сценарій: чия відповідь відрізняється від закону</translation>
    </message>
    <message>
        <source>The search index is damaged. No record is lost, and nothing was changed.</source>
        <translation>Пошуковий індекс пошкоджено. Жоден запис не втрачено, нічого не змінено.</translation>
    </message>
    <message>
        <source>The search index is still damaged.</source>
        <translation>Пошуковий індекс досі пошкоджено.</translation>
    </message>
    <message numerus="yes">
        <source>The search index knows {n} record of {records}.</source>
        <comment>The search index knows {n} records of {records}.</comment>
        <translation>
            <numerusform>У пошуковому індексі {n} запис, усього записів — {records}.</numerusform>
            <numerusform>У пошуковому індексі {n} записи, усього записів — {records}.</numerusform>
            <numerusform>У пошуковому індексі {n} записів, усього записів — {records}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The search index of “{path}” is damaged. No record is lost, and nothing was changed. To make it anew from the records: chipline rebuild “{path}”</source>
        <translation>Пошуковий індекс файлу «{path}» пошкоджено. Жоден запис не втрачено, нічого не змінено. Щоб створити його заново із записів: chipline rebuild «{path}»</translation>
    </message>
    <message>
        <source>The search index ranks by “{rank}”.</source>
        <translation>Пошуковий індекс упорядковує за «{rank}».</translation>
    </message>
    <message>
        <source>The search index waits for records of a kind that does not exist: “{kind}”.</source>
        <translation>Пошуковий індекс чекає на записи виду, якого немає: «{kind}».</translation>
    </message>
    <message>
        <source>The selected restriction</source>
        <translation>Вибране обмеження</translation>
    </message>
    <message>
        <source>The source that was chosen is not there any more. Choose another.</source>
        <translation>Вибраного джерела більше немає. Виберіть інше.</translation>
    </message>
    <message>
        <source>The source.</source>
        <translation>Джерело.</translation>
    </message>
    <message>
        <source>The sources cited</source>
        <translation>Процитовані джерела</translation>
    </message>
    <message>
        <source>The source’s own words.</source>
        <translation>Слова самого джерела.</translation>
    </message>
    <message>
        <source>The speaker’s notes; the audience never sees them.</source>
        <translation>Нотатки доповідача; слухачі їх не бачать.</translation>
    </message>
    <message>
        <source>The standard contract has been available only since 1 June 2023; before, certification was the only route below the thresholds.</source>
        <translation>Типовий договір доступний лише з 1 червня 2023 року; до того нижче порогів можливою була лише сертифікація.</translation>
    </message>
    <message>
        <source>The standard contract of 1 June 2023 is one of the two routes.</source>
        <translation>Типовий договір від 1 червня 2023 року — один із двох шляхів.</translation>
    </message>
    <message>
        <source>The starter facts are sourced records of restrictions and relocations.</source>
        <translation>Початкові дані — записи про обмеження та переміщення з посиланнями на джерела.</translation>
    </message>
    <message>
        <source>The step is right as the facts are now</source>
        <translation>Крок правильний за фактами, якими вони є тепер</translation>
    </message>
    <message>
        <source>The step’s card has the rest: its records, planned time, question, options and answer.</source>
        <translation>Решта — на картці кроку: його записи, запланований час, запитання, варіанти й відповідь.</translation>
    </message>
    <message>
        <source>The timeline has no “{name}”. It has: {kinds}.</source>
        <translation>На часовій шкалі немає «{name}». Є: {kinds}.</translation>
    </message>
    <message>
        <source>The user’s ultimate parent sits in China</source>
        <translation>Кінцева материнська компанія користувача — у Китаї</translation>
    </message>
    <message>
        <source>The values of one of its changes can’t be read.</source>
        <translation>Значення однієї з його змін не можна прочитати.</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Увесь запис</translation>
    </message>
    <message>
        <source>The whole workspace</source>
        <translation>Увесь робочий простір</translation>
    </message>
    <message>
        <source>The workspace</source>
        <translation>робочий простір</translation>
    </message>
    <message>
        <source>The workspace as it is now is set aside among the backups first, so that you can come back to it.</source>
        <translation>Нинішній робочий простір спершу відкладають до резервних копій, щоб ви могли до нього повернутися.</translation>
    </message>
    <message>
        <source>The workspace has changed since.</source>
        <translation>Робочий простір відтоді змінився.</translation>
    </message>
    <message>
        <source>The workspace was changed since the rows were compared with it. Nothing was imported. Compare them again.</source>
        <translation>Робочий простір змінено, відколи рядки з ним порівняли. Нічого не імпортовано. Порівняйте їх знову.</translation>
    </message>
    <message>
        <source>The world is centred on {place}</source>
        <translation>Посередині світу: {place}</translation>
    </message>
    <message>
        <source>The years in view</source>
        <translation>Роки на екрані</translation>
    </message>
    <message>
        <source>The {kind} was deleted in the meantime. Nothing was changed.</source>
        <translation>Запис ({kind}) тим часом видалено. Нічого не змінено.</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Їхнє</translation>
    </message>
    <message>
        <source>Theirs: {value}</source>
        <translation>Їхнє: {value}</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Стане</translation>
    </message>
    <message>
        <source>There are no lanes by “{name}”. Lanes: {known}.</source>
        <translation>Доріжок за «{name}» немає. Є такі: {known}.</translation>
    </message>
    <message>
        <source>There are no rows below the heading.</source>
        <translation>Під заголовком немає рядків.</translation>
    </message>
    <message>
        <source>There are still questions to be answered.</source>
        <translation>Є ще запитання без відповіді.</translation>
    </message>
    <message>
        <source>There is a conflicted copy beside this workspace: “{name}”.</source>
        <translation>Поруч із цим робочим простором є конфліктна копія: «{name}».</translation>
    </message>
    <message>
        <source>There is more; these are the first lines.</source>
        <translation>Є ще; це перші рядки.</translation>
    </message>
    <message>
        <source>There is no backup of this workspace yet</source>
        <translation>Резервної копії цього робочого простору ще немає</translation>
    </message>
    <message>
        <source>There is no backup of this workspace yet.</source>
        <translation>Резервної копії цього робочого простору ще немає.</translation>
    </message>
    <message>
        <source>There is no citation to mark: add one on the card.</source>
        <translation>Немає посилання, яке можна позначити: додайте його на картці.</translation>
    </message>
    <message>
        <source>There is no column “{column}”, which is to be part of the key.</source>
        <translation>Немає стовпця «{column}», який має бути частиною ключа.</translation>
    </message>
    <message>
        <source>There is no display, so no window can be shown. To draw it into pictures instead: chipline screens FOLDER</source>
        <translation>Немає дисплея, тож вікно показати не можна. Щоб намалювати його в зображення: chipline screens FOLDER</translation>
    </message>
    <message>
        <source>There is no dossier to show</source>
        <translation>Немає досьє для показу</translation>
    </message>
    <message>
        <source>There is no field “{field}”.</source>
        <translation>Поля «{field}» немає.</translation>
    </message>
    <message>
        <source>There is no kind “{kind}”.</source>
        <translation>Виду «{kind}» немає.</translation>
    </message>
    <message>
        <source>There is no pane “{pane}”.</source>
        <translation>Панелі «{pane}» немає.</translation>
    </message>
    <message>
        <source>There is no place here</source>
        <translation>Тут немає місця</translation>
    </message>
    <message>
        <source>There is no preset “{preset}”. Presets: {presets}.</source>
        <translation>Набору «{preset}» немає. Набори: {presets}.</translation>
    </message>
    <message>
        <source>There is no report of a saved view or briefing: it holds no facts of its own.</source>
        <translation>Для збереженого вигляду чи брифінгу звіту немає: у нього немає власних фактів.</translation>
    </message>
    <message>
        <source>There is no row of data below the heading.</source>
        <translation>Під заголовком немає жодного рядка даних.</translation>
    </message>
    <message>
        <source>There is no saved view “{slug}”. See: chipline list views</source>
        <translation>Збереженого вигляду «{slug}» немає. Див.: chipline list views</translation>
    </message>
    <message>
        <source>There is no step to export yet. Ctrl+M makes one of what is shown.</source>
        <translation>Немає жодного кроку для експорту. Ctrl+M робить кроком те, що показано.</translation>
    </message>
    <message>
        <source>There is no step to show yet. Ctrl+M makes one of what is shown.</source>
        <translation>Немає жодного кроку для показу. Ctrl+M робить кроком те, що показано.</translation>
    </message>
    <message>
        <source>There is no step {number}.</source>
        <translation>Кроку {number} немає.</translation>
    </message>
    <message numerus="yes">
        <source>There is no step {number}: this briefing shows {n} step.</source>
        <comment>There is no step {number}: this briefing shows {n} steps.</comment>
        <translation>
            <numerusform>Кроку {number} немає: цей брифінг показує {n} крок.</numerusform>
            <numerusform>Кроку {number} немає: цей брифінг показує {n} кроки.</numerusform>
            <numerusform>Кроку {number} немає: цей брифінг показує {n} кроків.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no text on the clipboard that could be imported.</source>
        <translation>У буфері обміну немає тексту, який можна імпортувати.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard that could be pasted.</source>
        <translation>У буфері обміну немає тексту, який можна вставити.</translation>
    </message>
    <message>
        <source>There is nothing in this group.</source>
        <translation>У цій групі нічого немає.</translation>
    </message>
    <message>
        <source>There is nothing to draw: no way leads there, or no record is around it.</source>
        <translation>Немає що малювати: жоден шлях туди не веде, або довкола нього немає записів.</translation>
    </message>
    <message>
        <source>These answers can’t hold together. Begin the review anew.</source>
        <translation>Ці відповіді разом неможливі. Почніть перегляд знову.</translation>
    </message>
    <message>
        <source>These are the chip’s own. Choose “By numbers…” to type others.</source>
        <translation>Це показники самого чипа. Щоб ввести інші, виберіть «За показниками…».</translation>
    </message>
    <message>
        <source>These changes are not saved.</source>
        <translation>Ці зміни не збережено.</translation>
    </message>
    <message>
        <source>These firms would be one another’s ultimate parent. Which one’s parent is emptied?</source>
        <translation>Ці фірми були б кінцевими материнськими компаніями одна одної. У якої з них очистити це поле?</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Ці клавіші</translation>
    </message>
    <message>
        <source>These records can’t be shown</source>
        <translation>Ці записи не можна показати</translation>
    </message>
    <message>
        <source>These records were merged into one another. Which one stays?</source>
        <translation>Ці записи об’єднано один з одним. Який лишається?</translation>
    </message>
    <message>
        <source>These wait to be looked through:</source>
        <translation>Ці чекають на перегляд:</translation>
    </message>
    <message numerus="yes">
        <source>That would be {n} frame; at most {most} are drawn. Let more days lie between them.</source>
        <comment>That would be {n} frames; at most {most} are drawn. Let more days lie between them.</comment>
        <translation>
            <numerusform>Це був би {n} кадр; можливо щонайбільше {most}. Нехай між ними минає більше днів.</numerusform>
            <numerusform>Це були б {n} кадри; можливо щонайбільше {most}. Нехай між ними минає більше днів.</numerusform>
            <numerusform>Це було б {n} кадрів; можливо щонайбільше {most}. Нехай між ними минає більше днів.</numerusform>
        </translation>
    </message>
    <message>
        <source>They agree in every field.</source>
        <translation>Усі поля збігаються.</translation>
    </message>
    <message>
        <source>They are one and the same: merge them</source>
        <translation>Це одне й те саме: об’єднати їх</translation>
    </message>
    <message>
        <source>They are written down as text beside the workspace when you leave without saving.</source>
        <translation>Якщо вийти без збереження, їх запишуть як текст поруч із робочим простором.</translation>
    </message>
    <message>
        <source>They have: {views}.</source>
        <translation>Є: {views}.</translation>
    </message>
    <message>
        <source>They hold in every pane whose records have these fields.</source>
        <translation>Вони діють у кожній панелі, записи якої мають ці поля.</translation>
    </message>
    <message>
        <source>This answer is about the use only. Supplying the chips to their owner was a transaction of its own, with its own answer.</source>
        <translation>Ця відповідь стосується лише використання. Постачання чипів власникові було окремою операцією з окремою відповіддю.</translation>
    </message>
    <message>
        <source>This briefing is no longer there.</source>
        <translation>Цього брифінгу більше немає.</translation>
    </message>
    <message>
        <source>This can’t be imported.</source>
        <translation>Це неможливо імпортувати.</translation>
    </message>
    <message>
        <source>This can’t be shown.</source>
        <translation>Цього не можна показати.</translation>
    </message>
    <message>
        <source>This could not be saved now.</source>
        <translation>Зараз зберегти не вдалося.</translation>
    </message>
    <message>
        <source>This covers chips that came there lawfully; a new shipment is a question of its own.</source>
        <translation>Це стосується чипів, що потрапили туди законно; нове постачання — окреме запитання.</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Цей пристрій</translation>
    </message>
    <message>
        <source>This format of file does not tell how numbers and dates were shown, nor which formulas failed: their cells are empty.</source>
        <translation>Цей формат файлу не каже, як було показано числа й дати, ані які формули не спрацювали: їхні клітинки порожні.</translation>
    </message>
    <message numerus="yes">
        <source>This holds if the sender handles the personal information of fewer than {n} person; from that number a security assessment is needed.</source>
        <comment>This holds if the sender handles the personal information of fewer than {n} people; from that number a security assessment is needed.</comment>
        <translation>
            <numerusform>Це так, якщо відправник обробляє персональну інформацію менш ніж {n} людини; від цієї кількості потрібне оцінювання безпеки.</numerusform>
            <numerusform>Це так, якщо відправник обробляє персональну інформацію менш ніж {n} людей; від цієї кількості потрібне оцінювання безпеки.</numerusform>
            <numerusform>Це так, якщо відправник обробляє персональну інформацію менш ніж {n} людей; від цієї кількості потрібне оцінювання безпеки.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a letter to a named firm, not a published rule. AMD’s filing names the MI308 only, and says that the requirement had been looked into by 15 April 2025; its first day is not public. The figures (memory from 1,400 GB/s, interconnect from 1,100 GB/s, or 1,700 GB/s together) are those told to Intel’s customers. The letter is not public; the filing was read as third parties quote it.</source>
        <translation>Це лист до названої фірми, а не опубліковане правило. Звіт AMD називає лише MI308 і каже, що вимогу розглядали до 15 квітня 2025 року; її перший день не оприлюднено. Показники (пам’ять від 1400 ГБ/с, з’єднання від 1100 ГБ/с або 1700 ГБ/с разом) — ті, про які повідомлено клієнтам Intel. Лист не оприлюднено; звіт прочитано так, як його цитують треті особи.</translation>
    </message>
    <message>
        <source>This is a letter to named firms, not a published rule. The figures (memory from 1,400 GB/s, interconnect from 1,100 GB/s, or 1,700 GB/s together) are known from Intel’s notice to its customers; NVIDIA’s own filing speaks only of the H20’s memory bandwidth (4,000 GB/s), its interconnect bandwidth (900 GB/s) or their combination, so a part of NVIDIA’s between the two is open; its later parts for China stay just under the figures told to Intel’s customers. The letters are not public; the filings and the notice were read as third parties quote them.</source>
        <translation>Це лист до названих фірм, а не опубліковане правило. Показники (пам’ять від 1400 ГБ/с, з’єднання від 1100 ГБ/с або 1700 ГБ/с разом) відомі з повідомлення Intel своїм клієнтам; звіт самої NVIDIA каже лише про пропускну здатність пам’яті H20 (4000 ГБ/с), його з’єднань (900 ГБ/с) або їх поєднання, тож чип NVIDIA між цими значеннями залишається під питанням; її пізніші чипи для Китаю тримаються трохи нижче показників, повідомлених клієнтам Intel. Листів не оприлюднено; звіти й повідомлення прочитано так, як їх цитують треті особи.</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>Це останній крок.</translation>
    </message>
    <message>
        <source>This is the same record as in row {row}.</source>
        <translation>Це той самий запис, що й у рядку {row}.</translation>
    </message>
    <message>
        <source>This is what the workspace began with; it can’t be taken back.</source>
        <translation>Із цього робочий простір почався; це не можна відкликати.</translation>
    </message>
    <message>
        <source>This one is left as it is</source>
        <translation>Цей залишається як є</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>Цей запис</translation>
    </message>
    <message>
        <source>This record is no longer there.</source>
        <translation>Цього запису більше немає.</translation>
    </message>
    <message>
        <source>This record is tagged “private”, so it is in no report. Take the tag off to write one.</source>
        <translation>Цей запис має мітку «private», тому його немає в жодному звіті. Зніміть мітку, щоб написати звіт.</translation>
    </message>
    <message>
        <source>This record names no chip to ask about.</source>
        <translation>Цей запис не називає чипа, про який можна запитати.</translation>
    </message>
    <message>
        <source>This record was not deleted, so there is nothing to bring back.</source>
        <translation>Цей запис не видалено, тож нема чого повертати.</translation>
    </message>
    <message>
        <source>This saved view can’t be read: {error}.</source>
        <translation>Цей збережений вигляд не вдалося прочитати: {error}.</translation>
    </message>
    <message>
        <source>This step is no longer there.</source>
        <translation>Цього кроку більше немає.</translation>
    </message>
    <message>
        <source>This step is title and text alone.</source>
        <translation>Цей крок — лише заголовок і текст.</translation>
    </message>
    <message>
        <source>This step looks at no day that could move.</source>
        <translation>Цей крок не дивиться на жоден день, який міг би рухатися.</translation>
    </message>
    <message>
        <source>This takes it back for the others as well, once they get it. Undo, while the merge is the last step, takes it back here alone.</source>
        <translation>Це скасує його й для інших, щойно вони це отримають. «Скасувати», доки об’єднання є останнім кроком, скасовує його лише тут.</translation>
    </message>
    <message>
        <source>This threshold</source>
        <translation>Цей поріг</translation>
    </message>
    <message>
        <source>This version of Chipline has no pane “{name}”.</source>
        <translation>У цій версії Chipline немає панелі «{name}».</translation>
    </message>
    <message>
        <source>This workspace is damaged</source>
        <translation>Цей робочий простір пошкоджено</translation>
    </message>
    <message>
        <source>This workspace is in memory only and can’t be copied.</source>
        <translation>Цей робочий простір існує лише в пам’яті, скопіювати його не можна.</translation>
    </message>
    <message>
        <source>This workspace is in memory only and has no past state to open.</source>
        <translation>Цей робочий простір існує лише в пам’яті й не має минулого стану, який можна відкрити.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only.</source>
        <translation>Цей робочий простір відкрито лише для читання.</translation>
    </message>
    <message>
        <source>This workspace is open for reading only: nothing can be taken back here.</source>
        <translation>Цей робочий простір відкрито лише для читання: відкликати тут нічого не можна.</translation>
    </message>
    <message>
        <source>This workspace lies in a folder that {program} synchronises.</source>
        <translation>Цей робочий простір лежить у теці, яку синхронізує {program}.</translation>
    </message>
    <message>
        <source>This workspace was not checked yet</source>
        <translation>Цей робочий простір ще не перевіряли</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Цей рік</translation>
    </message>
    <message>
        <source>Thresholds and dates</source>
        <translation>Пороги й дати</translation>
    </message>
    <message>
        <source>Tightens: less may be sold, moved or used than before; loosens: more; neither: as it was.</source>
        <translation>Посилює: можна продати, перемістити чи використати менше, ніж раніше; послаблює: більше; ні те, ні те: як було.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Часова шкала</translation>
    </message>
    <message>
        <source>Timeline of restrictions and relocations</source>
        <translation>Часова шкала обмежень і переміщень</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Тимор-Лешті</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Title and text alone</source>
        <translation>Лише заголовок і текст</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>До дня</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Треба вирішити</translation>
    </message>
    <message>
        <source>To facility</source>
        <translation>На об’єкт</translation>
    </message>
    <message>
        <source>To that step; while a question stands: count a hand</source>
        <translation>До того кроку; поки стоїть запитання: порахувати руку</translation>
    </message>
    <message>
        <source>To the finding</source>
        <translation>До висновку</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Того</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>Токелау</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>Тонга</translation>
    </message>
    <message>
        <source>Took effect</source>
        <translation>Набуло чинності</translation>
    </message>
    <message>
        <source>Total processing performance (TPP)</source>
        <translation>Сукупна обчислювальна продуктивність (TPP)</translation>
    </message>
    <message>
        <source>Training as reported</source>
        <translation>Навчання за повідомленнями</translation>
    </message>
    <message>
        <source>Training chips</source>
        <translation>Чипи для навчання</translation>
    </message>
    <message>
        <source>Training chips, number</source>
        <translation>Чипи для навчання, кількість</translation>
    </message>
    <message>
        <source>Training compute</source>
        <translation>Обсяг обчислень для навчання</translation>
    </message>
    <message>
        <source>Training site</source>
        <translation>Майданчик навчання</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Операція</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Trinidad and Tobago</source>
        <translation>Тринідад і Тобаго</translation>
    </message>
    <message>
        <source>Truth cannot be judged</source>
        <translation>Правдивість неможливо оцінити</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Туніс</translation>
    </message>
    <message>
        <source>Turkey</source>
        <translation>Туреччина</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Туркменістан</translation>
    </message>
    <message>
        <source>Turks and Caicos Islands</source>
        <translation>Острови Теркс і Кайкос</translation>
    </message>
    <message>
        <source>Turn the way round</source>
        <translation>Повернути шлях навпаки</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Тувалу</translation>
    </message>
    <message>
        <source>Two people each worked on a copy of one workspace file. Merging brings what one did into the other; nothing is lost in silence, and the other file stays as it is.</source>
        <translation>Двоє людей працювали кожен над копією одного файлу робочого простору. Об’єднання приносить зроблене одним до іншого; ніщо не губиться мовчки, а інший файл лишається таким, як є.</translation>
    </message>
    <message>
        <source>Type a number of days, or use the arrow keys</source>
        <translation>Введіть кількість днів або скористайтеся клавішами зі стрілками</translation>
    </message>
    <message>
        <source>Type to find: rows that contain these words (Ctrl+F)</source>
        <translation>Введіть, щоб знайти рядки з цими словами (Ctrl+F)</translation>
    </message>
    <message>
        <source>US chip rules</source>
        <translation>Правила США щодо чипів</translation>
    </message>
    <message>
        <source>US embargo</source>
        <translation>Ембарго США</translation>
    </message>
    <message>
        <source>US embargo: nearly everything needs a licence</source>
        <translation>Ембарго США: майже на все потрібна ліцензія</translation>
    </message>
    <message>
        <source>US licence needed but for approved recipients</source>
        <translation>Потрібна ліцензія США, крім схвалених отримувачів</translation>
    </message>
    <message>
        <source>US licence needed for advanced chips (3A090)</source>
        <translation>Потрібна ліцензія США на передові чипи (3A090)</translation>
    </message>
    <message>
        <source>US maker</source>
        <translation>Виробник зі США</translation>
    </message>
    <message>
        <source>US president</source>
        <translation>Президент США</translation>
    </message>
    <message>
        <source>US rules for advanced chips</source>
        <translation>Правила США щодо передових чипів</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Уганда</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Україна</translation>
    </message>
    <message>
        <source>Ultimate parent</source>
        <translation>Кінцева материнська компанія</translation>
    </message>
    <message>
        <source>Ultimate parent is not the top one</source>
        <translation>Кінцева материнська компанія — не найвища</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Без змін</translation>
    </message>
    <message>
        <source>Under other rules</source>
        <translation>Під іншими правилами</translation>
    </message>
    <message>
        <source>Under the AI diffusion rule 3A090.a needs a licence to every country but its partners, within country allocations and with exceptions for small quantities and validated hosts.</source>
        <translation>За правилом про поширення ШІ для 3A090.a потрібна ліцензія до всіх країн, крім партнерів, у межах країнових квот і з винятками для малих кількостей та перевірених хостингів.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>Скасування повертає все.</translation>
    </message>
    <message>
        <source>Undo brings it back with its links and citations, and so do the deleted records in the history (Ctrl+H).</source>
        <translation>Скасування поверне його зі зв’язками та посиланнями; так само — видалені записи в історії (Ctrl+H).</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Скасовано</translation>
    </message>
    <message>
        <source>Undone since by change {number}</source>
        <translation>Відтоді скасовано зміною {number}</translation>
    </message>
    <message>
        <source>Unit of figures that have none</source>
        <translation>Одиниці чисел, у яких їх немає</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Об’єднані Арабські Емірати</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Велика Британія</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Сполучені Штати</translation>
    </message>
    <message>
        <source>United States Minor Outlying Islands</source>
        <translation>Віддалені острови США</translation>
    </message>
    <message>
        <source>United States rules</source>
        <translation>Правила США</translation>
    </message>
    <message>
        <source>Units are converted or refused, never guessed. What is unusual for a field is doubted and still taken. A field holds one figure: of a range or of “about 40” it is said what to write instead. Filters take ranges: &lt;code&gt;100–150&lt;/code&gt;, &lt;code&gt;at least 40&lt;/code&gt;.</source>
        <translation>Одиниці перераховуються або не приймаються, але не вгадуються. Незвичне для поля викликає сумнів, але приймається. Поле містить одне число: про діапазон або «близько 40» сказано, що писати натомість. Фільтри приймають діапазони: &lt;code&gt;100–150&lt;/code&gt;, &lt;code&gt;щонайменше 40&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Невідомо</translation>
    </message>
    <message>
        <source>Unreliable</source>
        <translation>Ненадійне</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Up to {when}</source>
        <translation>До {when}</translation>
    </message>
    <message>
        <source>Up to {when}: {change}</source>
        <translation>До {when}: {change}</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Оновлено</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Уругвай</translation>
    </message>
    <message>
        <source>Use saved choices</source>
        <translation>Узяти збережений вибір</translation>
    </message>
    <message>
        <source>Use saved choices…</source>
        <translation>Узяти збережений вибір…</translation>
    </message>
    <message>
        <source>Used by, and has</source>
        <translation>Ким використовується і що має</translation>
    </message>
    <message>
        <source>Uses and has</source>
        <translation>Використовує й має</translation>
    </message>
    <message>
        <source>Usually reliable</source>
        <translation>Зазвичай надійне</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Узбекистан</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значення</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Значення</translation>
    </message>
    <message>
        <source>Values that do not fit their field</source>
        <translation>Значення, що не підходять своєму полю</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Вануату</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Постачальник</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Венесуела</translation>
    </message>
    <message>
        <source>Verified before its source was published</source>
        <translation>Перевірено раніше, ніж опубліковано джерело</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>В’єтнам</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вигляд</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Вигляди</translation>
    </message>
    <message>
        <source>Virgin Islands, British</source>
        <translation>Британські Віргінські Острови</translation>
    </message>
    <message>
        <source>Virgin Islands, U.S.</source>
        <translation>Віргінські Острови (США)</translation>
    </message>
    <message>
        <source>W</source>
        <translation>Вт</translation>
    </message>
    <message>
        <source>Wallis and Futuna</source>
        <translation>Уолліс і Футуна</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Попередження</translation>
    </message>
    <message>
        <source>Wassenaar Arrangement</source>
        <translation>Вассенаарська домовленість</translation>
    </message>
    <message>
        <source>Way {number}: {steps}</source>
        <translation>Шлях {number}: {steps}</translation>
    </message>
    <message>
        <source>Way {number}: {steps}, the weakest: {begin} {verb} {end}</source>
        <translation>Шлях {number}: {steps}, найслабше: {begin} {verb} {end}</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Шляхи</translation>
    </message>
    <message>
        <source>Weapons and military-intelligence end use</source>
        <translation>Зброя та кінцеве використання для воєнної розвідки</translation>
    </message>
    <message>
        <source>Web page in one file</source>
        <translation>Вебсторінка одним файлом</translation>
    </message>
    <message>
        <source>Went</source>
        <translation>Зникло</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>Західна Сахара</translation>
    </message>
    <message>
        <source>What Chipline did not make</source>
        <translation>Те, що створив не Chipline</translation>
    </message>
    <message>
        <source>What Chipline does with such a file</source>
        <translation>Що Chipline робить із таким файлом</translation>
    </message>
    <message>
        <source>What Chipline itself wrote as JSON, a CSV folder or a workbook comes back by the ids of its records: only what was changed in the file is shown, and only what was changed on both sides is asked. A file for others takes nothing away, for what is private is not in it.</source>
        <translation>Те, що сам Chipline записав як JSON, теку CSV чи книгу, повертається за ідентифікаторами записів: показується лише змінене у файлі, а питається лише змінене з обох сторін. Файл для інших нічого не забирає, бо приватного в ньому немає.</translation>
    </message>
    <message>
        <source>What a contract, staff management or an emergency makes necessary is exempt.</source>
        <translation>Те, що необхідне для договору, керування персоналом або надзвичайної ситуації, звільнено від вимог.</translation>
    </message>
    <message>
        <source>What acts on it</source>
        <translation>Що на нього діє</translation>
    </message>
    <message>
        <source>What adds up over time, below the map</source>
        <translation>Що накопичується з часом, під картою</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Що з цього вийшло</translation>
    </message>
    <message>
        <source>What becomes of each record</source>
        <translation>Що стане з кожним записом</translation>
    </message>
    <message>
        <source>What becomes of each record will be shown here.</source>
        <translation>Тут буде показано, що стане з кожним записом.</translation>
    </message>
    <message>
        <source>What began, ended or changed between the two days</source>
        <translation>Що почалося, завершилося чи змінилося між двома днями</translation>
    </message>
    <message>
        <source>What can be done with the chosen mark</source>
        <translation>Що можна зробити з вибраною позначкою</translation>
    </message>
    <message>
        <source>What can’t be read</source>
        <translation>Чого не вдалося прочитати</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Що зміниться</translation>
    </message>
    <message>
        <source>What could be read is in this workspace.</source>
        <translation>Те, що вдалося прочитати, — у цьому робочому просторі.</translation>
    </message>
    <message>
        <source>What differs can’t be said, since the present file can’t be read:</source>
        <translation>Що відрізняється, сказати не можна, бо нинішній файл не читається:</translation>
    </message>
    <message>
        <source>What each record of the file does</source>
        <translation>Що робить кожен запис файлу</translation>
    </message>
    <message>
        <source>What each row does</source>
        <translation>Що робить кожен рядок</translation>
    </message>
    <message>
        <source>What followed</source>
        <translation>Наслідки</translation>
    </message>
    <message>
        <source>What followed, and after how many days</source>
        <translation>Наслідки та через скільки днів вони настали</translation>
    </message>
    <message>
        <source>What had begun by</source>
        <translation>Що почалося до</translation>
    </message>
    <message>
        <source>What had begun by {day}; rules of that day.</source>
        <translation>Що почалося до {day}; правила того дня.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Що станеться</translation>
    </message>
    <message>
        <source>What if a threshold or a date were another? The law stays as it is.</source>
        <translation>А якби поріг чи дата були іншими? Закон залишається як є.</translation>
    </message>
    <message>
        <source>What is asked of the audience; empty for none.</source>
        <translation>Про що запитують слухачів; порожньо, якщо ні про що.</translation>
    </message>
    <message>
        <source>What is disputed</source>
        <translation>Що спірне</translation>
    </message>
    <message>
        <source>What is done to it</source>
        <translation>Що з ним зробити</translation>
    </message>
    <message>
        <source>What is in the diagram, as a list</source>
        <translation>Що є на схемі, списком</translation>
    </message>
    <message>
        <source>What is in view</source>
        <translation>Те, що на екрані</translation>
    </message>
    <message>
        <source>What is in view, as a table</source>
        <translation>Те, що на екрані, як таблиця</translation>
    </message>
    <message>
        <source>What is in view, by first day</source>
        <translation>Те, що на екрані, за першим днем</translation>
    </message>
    <message>
        <source>What is known of it, at one look</source>
        <translation>Що відомо одним поглядом</translation>
    </message>
    <message>
        <source>What is left out stays in the file, and is offered again</source>
        <translation>Те, що не взято, залишається у файлі й буде запропоновано знову</translation>
    </message>
    <message>
        <source>What is on the map, as a list</source>
        <translation>Що на карті, списком</translation>
    </message>
    <message>
        <source>What is pasted, row by row</source>
        <translation>Вставлене, рядок за рядком</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>Що записано</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>Що кажуть</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Що показано</translation>
    </message>
    <message>
        <source>What is to be kept in mind</source>
        <translation>Що слід пам’ятати</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Що не так</translation>
    </message>
    <message>
        <source>What it covers, in numbers where it has any.</source>
        <translation>Що воно охоплює, у числах, якщо вони є.</translation>
    </message>
    <message>
        <source>What it did is not known: “{act}”.</source>
        <translation>Невідомо, що він зробив: «{act}».</translation>
    </message>
    <message>
        <source>What it held</source>
        <translation>Що в ньому було</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Що це</translation>
    </message>
    <message>
        <source>The details of its wording can’t be read.</source>
        <translation>Не можна прочитати подробиць його опису.</translation>
    </message>
    <message>
        <source>What it rents</source>
        <translation>Що вона орендує</translation>
    </message>
    <message>
        <source>What it runs</source>
        <translation>Чим вона керує</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Що в ньому сказано</translation>
    </message>
    <message>
        <source>What it says is not what was written.</source>
        <translation>Він каже не те, що було записано.</translation>
    </message>
    <message>
        <source>What it says, in our words</source>
        <translation>Що в ньому сказано, нашими словами</translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation>Що він показував</translation>
    </message>
    <message>
        <source>What it trains</source>
        <translation>Що вона навчає</translation>
    </message>
    <message>
        <source>What it builds on can’t be read.</source>
        <translation>Не можна прочитати, на чому він ґрунтується.</translation>
    </message>
    <message>
        <source>What lies here</source>
        <translation>Що тут лежить</translation>
    </message>
    <message>
        <source>What one source says about one record or one field of it.</source>
        <translation>Що одне джерело каже про один запис або одне його поле.</translation>
    </message>
    <message>
        <source>What restoring it would change</source>
        <translation>Що змінило б відновлення</translation>
    </message>
    <message>
        <source>What scripts and links know it by, such as nv-h20; unique.</source>
        <translation>За чим його знають скрипти та посилання, наприклад nv-h20; унікальна.</translation>
    </message>
    <message>
        <source>What should the new workspace begin with?</source>
        <translation>З чого почати новий робочий простір?</translation>
    </message>
    <message>
        <source>What sources say: {side}</source>
        <translation>Що кажуть джерела: {side}</translation>
    </message>
    <message>
        <source>Which is the decimal mark? “{sample}” can be two numbers.</source>
        <translation>Який тут десятковий знак? «{sample}» може означати два різні числа.</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Що тут є</translation>
    </message>
    <message>
        <source>What stood on {day}, and the rules of that day.</source>
        <translation>Що було {day}, і правила того дня.</translation>
    </message>
    <message>
        <source>What stood there before is kept in {file}.</source>
        <translation>Попередній файл збережено тут: {file}.</translation>
    </message>
    <message>
        <source>What stood within {months} months of {day}; rules of that day.</source>
        <translation>Що було в межах {months} міс. від {day}; правила того дня.</translation>
    </message>
    <message>
        <source>What the Government of Ukraine deploys there needs no licence under 746.6 (its paragraph (a)(5)). The section was read in a third party’s copy of January 2025.</source>
        <translation>На те, що розгортає там Уряд України, ліцензія за 746.6 не потрібна (її пункт (a)(5)). Розділ прочитано в копії третьої особи від січня 2025 року.</translation>
    </message>
    <message>
        <source>What the audience reads, in a line or two.</source>
        <translation>Що читають слухачі, один-два рядки.</translation>
    </message>
    <message>
        <source>What the change did</source>
        <translation>Що зробила зміна</translation>
    </message>
    <message>
        <source>What the day picks out is chosen in the bar at the bottom; the rest is dimmed.</source>
        <translation>Що вибирає день, задають на панелі внизу; решту показано блідо.</translation>
    </message>
    <message>
        <source>What the source says</source>
        <translation>Що каже джерело</translation>
    </message>
    <message>
        <source>What the strip shows</source>
        <translation>Що показує смуга</translation>
    </message>
    <message>
        <source>What the view shows, as JSON.</source>
        <translation>Що показує вигляд, у JSON.</translation>
    </message>
    <message>
        <source>What this step shows can’t be read: it holds no names and values.</source>
        <translation>Те, що показує цей крок, не можна прочитати: у ньому немає назв і значень.</translation>
    </message>
    <message>
        <source>What this step shows can’t be read: {error}.</source>
        <translation>Те, що показує цей крок, не можна прочитати: {error}.</translation>
    </message>
    <message>
        <source>What undo and redo would take next can’t be right.</source>
        <translation>Те, що далі скасують чи повторять, не може бути правильним.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Що зроблено</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Що пропущено</translation>
    </message>
    <message>
        <source>What was saved last into “{path}” can’t be put together again: there is no backup from which it follows. Restore the newest backup, and see what it lacks.</source>
        <translation>Востаннє збережене в «{path}» не вдається скласти знову: немає резервної копії, після якої воно йде. Відновіть найновішу копію й подивіться, чого в ній бракує.</translation>
    </message>
    <message>
        <source>What would be taken back</source>
        <translation>Що було б відкликано</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Що змінилося б</translation>
    </message>
    <message>
        <source>What “{file}” brings</source>
        <translation>Що приносить «{file}»</translation>
    </message>
    <message>
        <source>Whatever was verified at all was verified since that day.</source>
        <translation>Усе, що взагалі перевіряли, перевірено відтоді.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Коли</translation>
    </message>
    <message>
        <source>When does a financial year such as “{sample}” begin?</source>
        <translation>Коли починається фінансовий рік, як-от «{sample}»?</translation>
    </message>
    <message>
        <source>When facts change</source>
        <translation>Коли факти змінюються</translation>
    </message>
    <message numerus="yes">
        <source>{n} external id in the index is no longer its record’s.</source>
        <comment>{n} external ids in the index are no longer their records’.</comment>
        <translation>
            <numerusform>{n} зовнішній ідентифікатор в індексі вже не належить своєму запису.</numerusform>
            <numerusform>{n} зовнішні ідентифікатори в індексі вже не належать своїм записам.</numerusform>
            <numerusform>{n} зовнішніх ідентифікаторів в індексі вже не належать своїм записам.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} external id is missing from the index.</source>
        <comment>{n} external ids are missing from the index.</comment>
        <translation>
            <numerusform>В індексі бракує {n} зовнішнього ідентифікатора.</numerusform>
            <numerusform>В індексі бракує {n} зовнішніх ідентифікаторів.</numerusform>
            <numerusform>В індексі бракує {n} зовнішніх ідентифікаторів.</numerusform>
        </translation>
    </message>
    <message>
        <source>When somebody asks “what if?”</source>
        <translation>Коли хтось питає «а якби?»</translation>
    </message>
    <message>
        <source>The search index could not be made anew.</source>
        <translation>Пошуковий індекс не вдалося створити заново.</translation>
    </message>
    <message>
        <source>The search index is being made anew.</source>
        <translation>Пошуковий індекс створюється заново.</translation>
    </message>
    <message>
        <source>The search index is damaged.</source>
        <translation>Пошуковий індекс пошкоджено.</translation>
    </message>
    <message>
        <source>The search index of this workspace is damaged.</source>
        <translation>Пошуковий індекс цього робочого простору пошкоджено.</translation>
    </message>
    <message>
        <source>The search index of “{file}” is damaged: what is found may not be all. No record is lost. To make it anew: chipline rebuild “{file}”</source>
        <translation>Пошуковий індекс файлу «{file}» пошкоджено: знайдене може бути не всім. Жоден запис не втрачено. Щоб створити його заново: chipline rebuild «{file}»</translation>
    </message>
    <message>
        <source>The search index was made anew.</source>
        <translation>Пошуковий індекс створено заново.</translation>
    </message>
    <message>
        <source>The workspace grows by that much, and so does the folder of its backups.</source>
        <translation>На стільки більшає робочий простір, а також тека його резервних копій.</translation>
    </message>
    <message>
        <source>To move a column, drag its header, or press Alt+↑ or Alt+↓ in this list.</source>
        <translation>Щоб посунути стовпець, перетягніть його заголовок або натисніть у цьому списку Alt+↑ чи Alt+↓.</translation>
    </message>
    <message>
        <source>Ways between two records</source>
        <translation>Шляхи між двома записами</translation>
    </message>
    <message>
        <source>What differs between the two days</source>
        <translation>Чим відрізняються ці два дні</translation>
    </message>
    <message>
        <source>What is here is by {who}, of {day}.</source>
        <translation>Тутешнє значення: {who}, {day}.</translation>
    </message>
    <message>
        <source>When something is wrong with it</source>
        <translation>Коли з ним щось не так</translation>
    </message>
    <message>
        <source>When the file is damaged</source>
        <translation>Коли файл пошкоджено</translation>
    </message>
    <message>
        <source>When the site was first made public.</source>
        <translation>Коли про майданчик уперше повідомили публічно.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Де</translation>
    </message>
    <message>
        <source>Where in it</source>
        <translation>Де саме в ньому</translation>
    </message>
    <message>
        <source>Where in the source</source>
        <translation>Де в джерелі</translation>
    </message>
    <message>
        <source>Where it is a tenant</source>
        <translation>Де вона орендар</translation>
    </message>
    <message>
        <source>Where it is headquartered; the test of 15 CFR 744.23 asks.</source>
        <translation>Де її штаб-квартира; про це питає критерій 15 CFR 744.23.</translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation>Де це написано</translation>
    </message>
    <message>
        <source>Where its computing went</source>
        <translation>Куди пішли її обчислення</translation>
    </message>
    <message>
        <source>Where they come from, and what is not sure about them.</source>
        <translation>Звідки вони й що в них непевне.</translation>
    </message>
    <message>
        <source>Whether Country Group D:5 takes in Ethiopia is open: the State Department lists it in 22 CFR 126.1 since 1 November 2021, the note to the group says that this list decides, and law firms read it so, but the table of the Commerce Department never named it. If it does, a licence is needed as for other countries of the group.</source>
        <translation>Чи охоплює група країн D:5 Ефіопію, не з’ясовано: Державний департамент має її в переліку 22 CFR 126.1 від 1 листопада 2021 року, примітка до групи каже, що вирішує цей перелік, і так її читають юридичні фірми, але таблиця Міністерства торгівлі її ніколи не називала. Якщо охоплює, ліцензія потрібна, як і для інших країн групи.</translation>
    </message>
    <message>
        <source>Whether a licence is needed depends on the end use and on sections 744.2 to 744.22.</source>
        <translation>Чи потрібна ліцензія, залежить від кінцевого використання та розділів 744.2–744.22.</translation>
    </message>
    <message>
        <source>Whether {country} was in {group} is not settled.</source>
        <translation>Не з’ясовано, чи входила країна ({country}) до {group}.</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Який</translation>
    </message>
    <message>
        <source>Which century do years of two digits belong to?</source>
        <translation>До якого століття належать роки з двох цифр?</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Які стовпці показано</translation>
    </message>
    <message>
        <source>Which one stays</source>
        <translation>Який залишити</translation>
    </message>
    <message>
        <source>Which pane?</source>
        <translation>Яка панель?</translation>
    </message>
    <message>
        <source>While it moves: take the beginning, the end, or all of it</source>
        <translation>Під час руху: узяти початок, кінець або все</translation>
    </message>
    <message>
        <source>While it was open last, another program changed this workspace’s file or its log.</source>
        <translation>Коли його було відкрито востаннє, інша програма змінила файл або журнал цього робочого простору.</translation>
    </message>
    <message>
        <source>While measuring: move the end by a day</source>
        <translation>Під час вимірювання: пересунути кінець на день</translation>
    </message>
    <message>
        <source>While measuring: move the end, take the other end, copy</source>
        <translation>Під час вимірювання: пересунути кінець, узяти інший кінець, скопіювати</translation>
    </message>
    <message>
        <source>While working</source>
        <translation>Під час роботи</translation>
    </message>
    <message>
        <source>White screen</source>
        <translation>Білий екран</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Хто</translation>
    </message>
    <message>
        <source>Who is affected by “{name}”: {records}.</source>
        <translation>Кого стосується «{name}»: {records}.</translation>
    </message>
    <message>
        <source>Who moved where</source>
        <translation>Хто куди перемістився</translation>
    </message>
    <message>
        <source>Who owns the hardware.</source>
        <translation>Кому належить обладнання.</translation>
    </message>
    <message>
        <source>Who owns those</source>
        <translation>Кому вони належать</translation>
    </message>
    <message>
        <source>Who rents what from whom, with which chips</source>
        <translation>Хто що в кого орендує, з якими чипами</translation>
    </message>
    <message>
        <source>Who uses it</source>
        <translation>Хто його використовує</translation>
    </message>
    <message>
        <source>Who uses which facility or cluster, and on what terms.</source>
        <translation>Хто користується яким об’єктом або кластером і на яких умовах.</translation>
    </message>
    <message>
        <source>Whose card the step opens.</source>
        <translation>Чию картку відкриває крок.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>Why it can’t be read</source>
        <translation>Чому не вдалося прочитати</translation>
    </message>
    <message>
        <source>Why it is asked</source>
        <translation>Чому про це запитують</translation>
    </message>
    <message>
        <source>Widen or narrow the rail</source>
        <translation>Розширити або звузити бічну панель</translation>
    </message>
    <message>
        <source>Wider or narrower</source>
        <translation>Ширше чи вужче</translation>
    </message>
    <message>
        <source>Wider, so that names are seen whole (+)</source>
        <translation>Ширше, щоб назви було видно цілими (+)</translation>
    </message>
    <message>
        <source>Width of a page</source>
        <translation>Ширина сторінки</translation>
    </message>
    <message>
        <source>Will be taken back</source>
        <translation>Буде відкликано</translation>
    </message>
    <message>
        <source>With</source>
        <translation>З</translation>
    </message>
    <message>
        <source>With knowledge of an end use for weapons of mass destruction or military intelligence a licence is needed under part 744 whatever the chip; before May 2025 no guidance said how that applies to hosting.</source>
        <translation>Якщо відомо про кінцеве використання для зброї масового знищення або воєнної розвідки, за частиною 744 ліцензія потрібна незалежно від чипа; до травня 2025 року жодне роз’яснення не казало, як це стосується хостингу.</translation>
    </message>
    <message>
        <source>With knowledge of an end use for weapons of mass destruction or military intelligence by a party headquartered in Country Group D:5 or Macau a licence is needed whatever the chip, for supplying it and for hosting its use.</source>
        <translation>Якщо відомо про кінцеве використання для зброї масового знищення або воєнної розвідки стороною зі штаб-квартирою у країні групи D:5 чи в Макао, ліцензія потрібна незалежно від чипа: і на постачання, і на хостинг.</translation>
    </message>
    <message>
        <source>With one screen the step fills it; move the pointer to the lower edge for notes and buttons.</source>
        <translation>З одним екраном крок заповнює його; наведіть вказівник на нижній край, щоб побачити нотатки й кнопки.</translation>
    </message>
    <message>
        <source>With the card of the selected record</source>
        <translation>З карткою вибраного запису</translation>
    </message>
    <message>
        <source>With the notes of the record</source>
        <translation>З нотатками запису</translation>
    </message>
    <message>
        <source>With two screens the audience sees the step alone, on the larger one; you see notes, the next step and the clock on yours. S swaps them. A screen that is unplugged takes nothing with it.</source>
        <translation>З двома екранами слухачі бачать лише крок, на більшому; на своєму ви бачите нотатки, наступний крок і годинник. S міняє їх місцями. Від’єднаний екран нічого з собою не забирає.</translation>
    </message>
    <message>
        <source>With what is said (the speaker’s notes)</source>
        <translation>Зі сказаним (нотатки доповідача)</translation>
    </message>
    <message>
        <source>Without a date: {records}</source>
        <translation>Без дати: {records}</translation>
    </message>
    <message numerus="yes">
        <source>Without a date: {records} and {n} more</source>
        <comment>Without a date: {records} and {n} more</comment>
        <translation>
            <numerusform>Без дати: {records} і ще {n}</numerusform>
            <numerusform>Без дати: {records} і ще {n}</numerusform>
            <numerusform>Без дати: {records} і ще {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a date: {records}.</source>
        <translation>Без дати: {records}.</translation>
    </message>
    <message>
        <source>Without notes and what is tagged private</source>
        <translation>Без нотаток і позначеного як приватне</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Документ Word</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Words of the change, its author or a record’s name (Ctrl+F)</source>
        <translation>Слова зміни, її автор або назва запису (Ctrl+F)</translation>
    </message>
    <message>
        <source>Words of the column</source>
        <translation>Слова стовпця</translation>
    </message>
    <message>
        <source>Words that it contains</source>
        <translation>Слова, які воно містить</translation>
    </message>
    <message>
        <source>Worked out for {day}</source>
        <translation>Обчислено на {day}</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Триває…</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Робоче навантаження</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>Робочі навантаження</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Робочий простір</translation>
    </message>
    <message>
        <source>Workspaces that did not begin as copies of one another can’t be merged: the records of the other one are offered to be imported, known by their ids or else by their short names.</source>
        <translation>Робочі простори, що не почалися як копії один одного, не можна об’єднати: натомість пропонується імпортувати записи іншого, які впізнаються за ідентифікаторами, а інакше за короткими назвами.</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Світ</translation>
    </message>
    <message>
        <source>World centred on Greenwich</source>
        <translation>Гринвіч посередині світу</translation>
    </message>
    <message>
        <source>Would a chip have been allowed there on that day?</source>
        <translation>Чи дозволили б постачити туди чип того дня?</translation>
    </message>
    <message>
        <source>Write a day such as 2025-04-09.</source>
        <translation>Напишіть день, наприклад 2025-04-09.</translation>
    </message>
    <message>
        <source>Write a number of zero or more.</source>
        <translation>Напишіть нуль або більше число.</translation>
    </message>
    <message>
        <source>Write a year, month or day such as 2025, 2025-04 or 2025-04-09; add ~ for about, ? for uncertain; write 2024/2025 for a span and 2025-04/.. for an open end.</source>
        <translation>Напишіть рік, місяць або день, наприклад 2025, 2025-04 або 2025-04-09; додайте ~ для «приблизно», ? для «непевно»; 2024/2025 — проміжок, 2025-04/.. — без відомого кінця.</translation>
    </message>
    <message>
        <source>Write another…</source>
        <translation>Записати ще один…</translation>
    </message>
    <message>
        <source>Write days, months or years, such as 2025-04-09 or 2025.</source>
        <translation>Напишіть дні, місяці або роки, наприклад 2025-04-09 або 2025.</translation>
    </message>
    <message>
        <source>Write figures as you are used to: &lt;code&gt;1,234.5&lt;/code&gt;, &lt;code&gt;1 234,5&lt;/code&gt;, &lt;code&gt;40 MW&lt;/code&gt;, &lt;code&gt;350 thousand&lt;/code&gt;, &lt;code&gt;1.2 billion&lt;/code&gt;. What can be read in two ways, such as &lt;code&gt;1.750&lt;/code&gt;, is not guessed: both readings are named.</source>
        <translation>Пишіть числа, як звикли: &lt;code&gt;1,234.5&lt;/code&gt;, &lt;code&gt;1 234,5&lt;/code&gt;, &lt;code&gt;40 МВт&lt;/code&gt;, &lt;code&gt;350 тис.&lt;/code&gt;, &lt;code&gt;1,2 млрд&lt;/code&gt;. Те, що читається двома способами, як-от &lt;code&gt;1.750&lt;/code&gt;, програма не вгадує: вона називає обидва прочитання.</translation>
    </message>
    <message>
        <source>Write steps as 2-5 or 1,3, not “{steps}”.</source>
        <translation>Пишіть кроки як 2-5 або 1,3, а не «{steps}».</translation>
    </message>
    <message>
        <source>Writes today into “Last verified” of their citations</source>
        <translation>Записує сьогоднішній день у поле «Востаннє перевірено» їхніх посилань</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Записування…</translation>
    </message>
    <message>
        <source>Written to “{file}”.</source>
        <translation>Записано до «{file}».</translation>
    </message>
    <message>
        <source>Wrote {file}.</source>
        <translation>Записано {file}.</translation>
    </message>
    <message numerus="yes">
        <source>Wrote {n} picture into {folder}.</source>
        <comment>Wrote {n} pictures into {folder}.</comment>
        <translation>
            <numerusform>Записано {n} зображення до {folder}.</numerusform>
            <numerusform>Записано {n} зображення до {folder}.</numerusform>
            <numerusform>Записано {n} зображень до {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote {n} record.</source>
        <comment>Wrote {n} records.</comment>
        <translation>
            <numerusform>Записано {n} запис.</numerusform>
            <numerusform>Записано {n} записи.</numerusform>
            <numerusform>Записано {n} записів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote {n} step of “{briefing}” into {file}.</source>
        <comment>Wrote {n} steps of “{briefing}” into {file}.</comment>
        <translation>
            <numerusform>Записано {n} крок брифінгу «{briefing}» до {file}.</numerusform>
            <numerusform>Записано {n} кроки брифінгу «{briefing}» до {file}.</numerusform>
            <numerusform>Записано {n} кроків брифінгу «{briefing}» до {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Спершу рік</translation>
    </message>
    <message>
        <source>Year first, as in 25/12/31</source>
        <translation>Спершу рік, як у 25/12/31</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Роки</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Ємен</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Так</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчора</translation>
    </message>
    <message>
        <source>You can edit now.</source>
        <translation>Тепер можна редагувати.</translation>
    </message>
    <message>
        <source>You can go on.</source>
        <translation>Можна продовжувати.</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>Замбія</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Зімбабве</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Наближення</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Збільшити (+)</translation>
    </message>
    <message>
        <source>Zoom in here</source>
        <translation>Збільшити тут</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>Збільшити або зменшити</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Зменшити (−)</translation>
    </message>
    <message>
        <source>Zoom to a box</source>
        <translation>Збільшити рамкою</translation>
    </message>
    <message>
        <source>Zoom to a box: drag it, or ← and → move its end, Tab the other one; Enter zooms, Esc ends</source>
        <translation>Збільшити рамкою: обведіть її, або ← і → пересувають один кінець, Tab — інший; Enter збільшує, Esc завершує</translation>
    </message>
    <message>
        <source>Zoom to a rectangle that is dragged; again: out</source>
        <translation>Наблизити потягнутий прямокутник; ще раз: назад</translation>
    </message>
    <message>
        <source>a chip of TPP {tpp}</source>
        <translation>чип із TPP {tpp}</translation>
    </message>
    <message>
        <source>a comma: 1.234,5</source>
        <translation>кома: 1.234,5</translation>
    </message>
    <message>
        <source>a copy that no source names any more ({hash})</source>
        <translation>копія, якої більше не називає жодне джерело ({hash})</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>тека</translation>
    </message>
    <message>
        <source>a new record</source>
        <translation>новий запис</translation>
    </message>
    <message>
        <source>a point: 1,234.5</source>
        <translation>крапка: 1,234.5</translation>
    </message>
    <message>
        <source>a question has {least} to {most} options, and this one has {n}</source>
        <translation>запитання має від {least} до {most} варіантів, а в цього їх {n}</translation>
    </message>
    <message numerus="yes">
        <source>a scenario of {n} change</source>
        <comment>a scenario of {n} changes</comment>
        <translation>
            <numerusform>сценарій з {n} зміною</numerusform>
            <numerusform>сценарій з {n} змінами</numerusform>
            <numerusform>сценарій з {n} змінами</numerusform>
        </translation>
    </message>
    <message>
        <source>about {date}</source>
        <translation>приблизно {date}</translation>
    </message>
    <message>
        <source>about {day}</source>
        <translation>приблизно {day}</translation>
    </message>
    <message>
        <source>accelerator</source>
        <translation>прискорювач</translation>
    </message>
    <message>
        <source>accelerator by {firm}</source>
        <translation>прискорювач від {firm}</translation>
    </message>
    <message>
        <source>accelerators</source>
        <translation>прискорювачі</translation>
    </message>
    <message>
        <source>addressee’s interconnect at least, GB/s</source>
        <translation>з’єднання в адресата щонайменше, ГБ/с</translation>
    </message>
    <message>
        <source>addressee’s memory at least, GB/s</source>
        <translation>пам’ять в адресата щонайменше, ГБ/с</translation>
    </message>
    <message>
        <source>against</source>
        <translation>проти</translation>
    </message>
    <message>
        <source>all are kept</source>
        <translation>усі зберігаються</translation>
    </message>
    <message>
        <source>alleged</source>
        <translation>стверджується</translation>
    </message>
    <message>
        <source>amended by</source>
        <translation>змінено актом</translation>
    </message>
    <message>
        <source>amends</source>
        <translation>змінює</translation>
    </message>
    <message>
        <source>and interconnect ≥ {limit} GB/s</source>
        <translation>і з’єднання ≥ {limit} ГБ/с</translation>
    </message>
    <message>
        <source>and interconnect ≥ {limit} GB/s, for data centres</source>
        <translation>і з’єднання ≥ {limit} ГБ/с, для дата-центрів</translation>
    </message>
    <message>
        <source>and {firms} more</source>
        <translation>і ще {firms}</translation>
    </message>
    <message numerus="yes">
        <source>and {n} earlier one</source>
        <comment>and {n} earlier ones</comment>
        <translation>
            <numerusform>і ще {n} раніша</numerusform>
            <numerusform>і ще {n} раніші</numerusform>
            <numerusform>і ще {n} раніших</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more flow</source>
        <comment>and {n} more flows</comment>
        <translation>
            <numerusform>і ще {n} потік</numerusform>
            <numerusform>і ще {n} потоки</numerusform>
            <numerusform>і ще {n} потоків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more source</source>
        <comment>and {n} more sources</comment>
        <translation>
            <numerusform>і ще {n} джерело</numerusform>
            <numerusform>і ще {n} джерела</numerusform>
            <numerusform>і ще {n} джерел</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more: bring the days closer together, or filter</source>
        <comment>and {n} more: bring the days closer together, or filter</comment>
        <translation>
            <numerusform>і ще {n}: зблизьте дні або відфільтруйте</numerusform>
            <numerusform>і ще {n}: зблизьте дні або відфільтруйте</numerusform>
            <numerusform>і ще {n}: зблизьте дні або відфільтруйте</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more: zoom in</source>
        <comment>and {n} more: zoom in</comment>
        <translation>
            <numerusform>і ще {n}: збільште</numerusform>
            <numerusform>і ще {n}: збільште</numerusform>
            <numerusform>і ще {n}: збільште</numerusform>
        </translation>
    </message>
    <message>
        <source>announced by {day}</source>
        <translation>оголошено не пізніше {day}</translation>
    </message>
    <message>
        <source>announced or in force on {day}</source>
        <translation>оголошено або чинне станом на {day}</translation>
    </message>
    <message>
        <source>announced {announced}, in effect {effective}</source>
        <translation>оголошено {announced}, чинне з {effective}</translation>
    </message>
    <message>
        <source>another window is writing to it</source>
        <translation>його записує інше вікно</translation>
    </message>
    <message>
        <source>answer changed</source>
        <translation>відповідь змінилася</translation>
    </message>
    <message>
        <source>are asked about, one by one</source>
        <translation>про них запитують по одному</translation>
    </message>
    <message>
        <source>are deleted</source>
        <translation>видаляються</translation>
    </message>
    <message>
        <source>are left empty</source>
        <translation>лишаються порожніми</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>як зараз</translation>
    </message>
    <message>
        <source>as of {day}</source>
        <translation>станом на {day}</translation>
    </message>
    <message>
        <source>as reported</source>
        <translation>за повідомленнями</translation>
    </message>
    <message>
        <source>as the column shows</source>
        <translation>як показує стовпець</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>запитує</translation>
    </message>
    <message>
        <source>at first: {answer}</source>
        <translation>спочатку: {answer}</translation>
    </message>
    <message>
        <source>at least {limit}</source>
        <translation>щонайменше {limit}</translation>
    </message>
    <message>
        <source>at least {value}</source>
        <translation>щонайменше {value}</translation>
    </message>
    <message>
        <source>at sea</source>
        <translation>у морі</translation>
    </message>
    <message>
        <source>autumn {year}</source>
        <translation>осінь {year}</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>вертикальна риска</translation>
    </message>
    <message>
        <source>become new records</source>
        <translation>стають новими записами</translation>
    </message>
    <message>
        <source>began {day}</source>
        <translation>почато {day}</translation>
    </message>
    <message>
        <source>begun by {day}</source>
        <translation>почато не пізніше {day}</translation>
    </message>
    <message>
        <source>belongs to</source>
        <translation>належить</translation>
    </message>
    <message>
        <source>below {limit}</source>
        <translation>нижче {limit}</translation>
    </message>
    <message>
        <source>bits: each is {factor} {own_unit}</source>
        <translation>біти: кожен — {factor} {own_unit}</translation>
    </message>
    <message>
        <source>briefings</source>
        <translation>брифінги</translation>
    </message>
    <message>
        <source>can’t be read: {text}</source>
        <translation>не можна прочитати: {text}</translation>
    </message>
    <message>
        <source>can’t be read: {value}</source>
        <translation>неможливо прочитати: {value}</translation>
    </message>
    <message>
        <source>can’t be right: {count}</source>
        <translation>неможливе: {count}</translation>
    </message>
    <message>
        <source>case-by-case</source>
        <translation>індивідуальний розгляд</translation>
    </message>
    <message>
        <source>change {number}</source>
        <translation>зміна {number}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>змінено</translation>
    </message>
    <message>
        <source>changed since: {records}</source>
        <translation>відтоді змінено: {records}</translation>
    </message>
    <message numerus="yes">
        <source>checked {n} record at {time}</source>
        <comment>checked {n} records at {time}</comment>
        <translation>
            <numerusform>перевірено {n} запис о {time}</numerusform>
            <numerusform>перевірено {n} записи о {time}</numerusform>
            <numerusform>перевірено {n} записів о {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>chip not named</source>
        <translation>чип не названо</translation>
    </message>
    <message>
        <source>chips placed: {placed}, without density: {bare}, not placeable: {left_out}</source>
        <translation>чипів розміщено: {placed}, без щільності: {bare}, не розміщено: {left_out}</translation>
    </message>
    <message>
        <source>citations</source>
        <translation>посилання</translation>
    </message>
    <message>
        <source>clusters</source>
        <translation>кластери</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>кома</translation>
    </message>
    <message>
        <source>computes on</source>
        <translation>обчислює на</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>суперечність</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>містить</translation>
    </message>
    <message>
        <source>data</source>
        <translation>дані</translation>
    </message>
    <message>
        <source>day first: {dates}</source>
        <translation>день першим: {dates}</translation>
    </message>
    <message>
        <source>days counted from {begin}: “{given}” is {date}</source>
        <translation>дні, полічені від {begin}: «{given}» — це {date}</translation>
    </message>
    <message>
        <source>destination in D:1 or D:4, not Macau and not D:5</source>
        <translation>країна призначення у групі D:1 або D:4, не Макао й не D:5</translation>
    </message>
    <message>
        <source>destination not known</source>
        <translation>країна призначення невідома</translation>
    </message>
    <message>
        <source>developed</source>
        <translation>розробила</translation>
    </message>
    <message>
        <source>die area</source>
        <translation>площа кристала</translation>
    </message>
    <message>
        <source>does not hold on this day</source>
        <translation>цього дня не діє</translation>
    </message>
    <message>
        <source>each part is a name</source>
        <translation>кожна частина — назва</translation>
    </message>
    <message>
        <source>each part is a value</source>
        <translation>кожна частина — одне значення</translation>
    </message>
    <message>
        <source>earliest</source>
        <translation>найраніше</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>завершено {day}</translation>
    </message>
    <message>
        <source>enough supply in the United States</source>
        <translation>достатньо постачання у США</translation>
    </message>
    <message>
        <source>every class</source>
        <translation>усіх класів</translation>
    </message>
    <message>
        <source>evidence: {kinds}</source>
        <translation>свідчення: {kinds}</translation>
    </message>
    <message>
        <source>facilities</source>
        <translation>об’єкти</translation>
    </message>
    <message>
        <source>findings: {count}</source>
        <translation>зауважень: {count}</translation>
    </message>
    <message>
        <source>firms</source>
        <translation>фірми</translation>
    </message>
    <message>
        <source>followed from {count}</source>
        <translation>наслідків: {count}</translation>
    </message>
    <message>
        <source>for data centres</source>
        <translation>для дата-центрів</translation>
    </message>
    <message>
        <source>found as “{typed}”: {means}</source>
        <translation>знайдено за «{typed}»: {means}</translation>
    </message>
    <message>
        <source>from {day}: {answer}</source>
        <translation>від {day}: {answer}</translation>
    </message>
    <message>
        <source>from {place}</source>
        <translation>з: {place}</translation>
    </message>
    <message>
        <source>from {place} ({moves})</source>
        <translation>з: {place} ({moves})</translation>
    </message>
    <message>
        <source>gives way to that of the file</source>
        <translation>поступається значенню з файлу</translation>
    </message>
    <message>
        <source>gives way to that of the table</source>
        <translation>поступається табличному</translation>
    </message>
    <message>
        <source>has hardware at</source>
        <translation>має обладнання в</translation>
    </message>
    <message>
        <source>has the tenant</source>
        <translation>має орендаря</translation>
    </message>
    <message>
        <source>head office; the site is not public</source>
        <translation>головний офіс; майданчик не оприлюднено</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>заголовок</translation>
    </message>
    <message>
        <source>headquarters: {country}</source>
        <translation>штаб-квартира: {country}</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>вміщує</translation>
    </message>
    <message>
        <source>holds as of</source>
        <translation>чинне станом на</translation>
    </message>
    <message>
        <source>holds hardware of</source>
        <translation>вміщує обладнання</translation>
    </message>
    <message>
        <source>holds on this day</source>
        <translation>цього дня діє</translation>
    </message>
    <message>
        <source>holds only possibly on this day</source>
        <translation>цього дня діє лише можливо</translation>
    </message>
    <message>
        <source>how License Exception {name} reads for this destination</source>
        <translation>що каже ліцензійний виняток {name} про цю країну призначення</translation>
    </message>
    <message>
        <source>if it does not</source>
        <translation>якщо ні</translation>
    </message>
    <message>
        <source>if it had left the group</source>
        <translation>якщо вона вже вийшла з групи</translation>
    </message>
    <message>
        <source>if it is not</source>
        <translation>якщо ні</translation>
    </message>
    <message>
        <source>if its figures put it under {paragraph}</source>
        <translation>якщо за показниками він підпадає під {paragraph}</translation>
    </message>
    <message>
        <source>if no paragraph catches its figures</source>
        <translation>якщо за показниками він не підпадає під жоден пункт</translation>
    </message>
    <message>
        <source>if the country was still in the group</source>
        <translation>якщо країна ще була в групі</translation>
    </message>
    <message>
        <source>if the exception fits</source>
        <translation>якщо виняток підходить</translation>
    </message>
    <message>
        <source>if the letter reaches this shipment</source>
        <translation>якщо лист охоплює це постачання</translation>
    </message>
    <message>
        <source>if the notice is needed</source>
        <translation>якщо потрібне повідомлення</translation>
    </message>
    <message>
        <source>if {conditions}</source>
        <translation>якщо {conditions}</translation>
    </message>
    <message>
        <source>in all panes</source>
        <translation>в усіх панелях</translation>
    </message>
    <message>
        <source>in effect {effective}, announced {announced}</source>
        <translation>чинне з {effective}, оголошено {announced}</translation>
    </message>
    <message>
        <source>in place on {day}</source>
        <translation>на місці станом на {day}</translation>
    </message>
    <message>
        <source>in the group</source>
        <translation>у групі</translation>
    </message>
    <message>
        <source>independent test in the United States</source>
        <translation>незалежне випробування у США</translation>
    </message>
    <message>
        <source>interconnect bandwidth</source>
        <translation>пропускна здатність з’єднань</translation>
    </message>
    <message>
        <source>into the notes</source>
        <translation>до нотаток</translation>
    </message>
    <message>
        <source>is</source>
        <translation>дорівнює</translation>
    </message>
    <message>
        <source>is a move of</source>
        <translation>є переміщенням для</translation>
    </message>
    <message>
        <source>is asked about</source>
        <translation>про це запитують</translation>
    </message>
    <message>
        <source>is at</source>
        <translation>розташовано в</translation>
    </message>
    <message>
        <source>is built into</source>
        <translation>вбудовано в</translation>
    </message>
    <message>
        <source>is derived from</source>
        <translation>походить від</translation>
    </message>
    <message>
        <source>is let in</source>
        <translation>здано в оренду за</translation>
    </message>
    <message>
        <source>is made of</source>
        <translation>складається з</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>його немає</translation>
    </message>
    <message>
        <source>is on</source>
        <translation>розміщено на</translation>
    </message>
    <message>
        <source>is on hardware of</source>
        <translation>розміщено на обладнанні</translation>
    </message>
    <message>
        <source>is onto hardware of</source>
        <translation>переходить на обладнання</translation>
    </message>
    <message>
        <source>is owned by</source>
        <translation>належить</translation>
    </message>
    <message>
        <source>is rented by</source>
        <translation>його орендує</translation>
    </message>
    <message>
        <source>is run by</source>
        <translation>ним керує</translation>
    </message>
    <message>
        <source>is sold by</source>
        <translation>його продає</translation>
    </message>
    <message>
        <source>is tenant in</source>
        <translation>є орендарем за</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>він є</translation>
    </message>
    <message>
        <source>is ultimate parent of</source>
        <translation>є кінцевою материнською компанією для</translation>
    </message>
    <message>
        <source>is used by</source>
        <translation>його використовує</translation>
    </message>
    <message>
        <source>is used in</source>
        <translation>використовується в</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>видала</translation>
    </message>
    <message>
        <source>it can’t be empty</source>
        <translation>порожнім бути не може</translation>
    </message>
    <message>
        <source>it can’t be read</source>
        <translation>це не вдається прочитати</translation>
    </message>
    <message>
        <source>it carries what Chipline did not make ({names}). Save what can be read into a new workspace; on the command line: chipline salvage</source>
        <translation>у ньому є те, що створив не Chipline ({names}). Збережіть те, що можна прочитати, до нового робочого простору; у командному рядку: chipline salvage</translation>
    </message>
    <message>
        <source>it has values that can’t be read, which Check names. Save what can be read into a new workspace; on the command line: chipline salvage</source>
        <translation>у ньому є значення, які неможливо прочитати; їх називає перевірка. Збережіть те, що можна прочитати, до нового робочого простору; у командному рядку: chipline salvage</translation>
    </message>
    <message>
        <source>it is designed or marketed for data centres</source>
        <translation>його розроблено або пропонують для дата-центрів</translation>
    </message>
    <message>
        <source>it is no id of a record</source>
        <translation>це не ідентифікатор запису</translation>
    </message>
    <message>
        <source>it is not designed or marketed for data centres</source>
        <translation>його не розроблено й не пропонують для дата-центрів</translation>
    </message>
    <message>
        <source>it showed {then} records, and shows {now} now</source>
        <translation>показував записів: {then}, а тепер: {now}</translation>
    </message>
    <message>
        <source>it was opened so</source>
        <translation>його так відкрито</translation>
    </message>
    <message>
        <source>its folder can’t be written</source>
        <translation>у його теку не можна записувати</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>його назва</translation>
    </message>
    <message>
        <source>its rows are left out</source>
        <translation>його рядки пропускаються</translation>
    </message>
    <message>
        <source>its short name</source>
        <translation>його коротка назва</translation>
    </message>
    <message>
        <source>its view leaves as a table of its records, not as a picture.</source>
        <translation>його вигляд виходить таблицею записів, а не зображенням.</translation>
    </message>
    <message>
        <source>its view leaves as words alone.</source>
        <translation>його вигляд виходить лише словами.</translation>
    </message>
    <message>
        <source>kept on {day}</source>
        <translation>збережено {day}</translation>
    </message>
    <message>
        <source>know-your-customer and remote-access limits</source>
        <translation>перевірка клієнтів і обмеження дистанційного доступу</translation>
    </message>
    <message>
        <source>last change: {step}</source>
        <translation>остання зміна: {step}</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>найпізніше</translation>
    </message>
    <message>
        <source>latitude {latitude}°, longitude {longitude}°, {country}</source>
        <translation>широта {latitude}°, довгота {longitude}°, {country}</translation>
    </message>
    <message>
        <source>left empty</source>
        <translation>лишено порожнім</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>licence but for approved recipients</source>
        <translation>ліцензія, крім схвалених отримувачів</translation>
    </message>
    <message>
        <source>licence for advanced chips</source>
        <translation>ліцензія на передові чипи</translation>
    </message>
    <message>
        <source>licence required</source>
        <translation>потрібна ліцензія</translation>
    </message>
    <message>
        <source>licence required, case by case</source>
        <translation>потрібна ліцензія, індивідуальний розгляд</translation>
    </message>
    <message>
        <source>licence required, presumption of approval</source>
        <translation>потрібна ліцензія, презумпція схвалення</translation>
    </message>
    <message>
        <source>licence required, presumption of denial</source>
        <translation>потрібна ліцензія, презумпція відмови</translation>
    </message>
    <message>
        <source>links</source>
        <translation>зв’язки</translation>
    </message>
    <message>
        <source>made by a Chinese firm</source>
        <translation>зроблено китайською фірмою</translation>
    </message>
    <message>
        <source>made the move</source>
        <translation>здійснила переміщення</translation>
    </message>
    <message>
        <source>memory and interconnect together</source>
        <translation>пам’ять і з’єднання разом</translation>
    </message>
    <message>
        <source>memory bandwidth</source>
        <translation>пропускна здатність пам’яті</translation>
    </message>
    <message>
        <source>missing: {count}</source>
        <translation>бракує: {count}</translation>
    </message>
    <message>
        <source>month first: {dates}</source>
        <translation>місяць першим: {dates}</translation>
    </message>
    <message>
        <source>month not known: {n}</source>
        <translation>місяць невідомий: {n}</translation>
    </message>
    <message>
        <source>move</source>
        <translation>переміщення</translation>
    </message>
    <message>
        <source>moved because of</source>
        <translation>перемістила роботу через</translation>
    </message>
    <message>
        <source>moved from</source>
        <translation>перемістила роботу з</translation>
    </message>
    <message>
        <source>moved the work on</source>
        <translation>перемістило роботу над</translation>
    </message>
    <message>
        <source>moved to</source>
        <translation>перемістила роботу до</translation>
    </message>
    <message>
        <source>needs a licence for China</source>
        <translation>потребує ліцензії для Китаю</translation>
    </message>
    <message>
        <source>needs none</source>
        <translation>не потребує</translation>
    </message>
    <message>
        <source>new supply of {chip} to {country}</source>
        <translation>нове постачання {chip} (країна: {country})</translation>
    </message>
    <message>
        <source>new {kinds} only</source>
        <translation>лише нові {kinds}</translation>
    </message>
    <message>
        <source>no change yet</source>
        <translation>змін ще немає</translation>
    </message>
    <message>
        <source>no column</source>
        <translation>жодного стовпця</translation>
    </message>
    <message>
        <source>no date is recorded</source>
        <translation>дати не записано</translation>
    </message>
    <message>
        <source>no diversion of foundry capacity</source>
        <translation>виробничі потужності не відволікають</translation>
    </message>
    <message>
        <source>no later than {day}</source>
        <translation>не пізніше {day}</translation>
    </message>
    <message>
        <source>no licence for the use</source>
        <translation>на використання ліцензія не потрібна</translation>
    </message>
    <message>
        <source>no licence needed</source>
        <translation>ліцензія не потрібна</translation>
    </message>
    <message>
        <source>no party headquartered in Macau or D:5</source>
        <translation>жодна сторона не має штаб-квартири в Макао або D:5</translation>
    </message>
    <message>
        <source>no record is called “{name}”, or several are</source>
        <translation>жоден запис не має назви «{name}», або їх кілька</translation>
    </message>
    <message>
        <source>no source is cited</source>
        <translation>джерела не вказано</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>northern autumn {year}</source>
        <translation>осінь {year} (північ)</translation>
    </message>
    <message>
        <source>northern spring {year}</source>
        <translation>весна {year} (північ)</translation>
    </message>
    <message>
        <source>northern summer {year}</source>
        <translation>літо {year} (північ)</translation>
    </message>
    <message>
        <source>northern winter {year}</source>
        <translation>зима {year} (північ)</translation>
    </message>
    <message>
        <source>not above half of the volume sold in the United States</source>
        <translation>не більше половини обсягу, проданого у США</translation>
    </message>
    <message>
        <source>not determinable</source>
        <translation>неможливо визначити</translation>
    </message>
    <message>
        <source>not determinable: see the reasons</source>
        <translation>неможливо визначити: див. пояснення</translation>
    </message>
    <message>
        <source>not determinable: {missing}</source>
        <translation>неможливо визначити: {missing}</translation>
    </message>
    <message>
        <source>not of this history</source>
        <translation>з іншої історії</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>не в контрольному списку</translation>
    </message>
    <message>
        <source>not on the list ({paragraph})</source>
        <translation>не в контрольному списку ({paragraph})</translation>
    </message>
    <message>
        <source>not on this day</source>
        <translation>не цього дня</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>не записано</translation>
    </message>
    <message>
        <source>not recorded ({count})</source>
        <translation>не записано ({count})</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>не з’ясовано</translation>
    </message>
    <message>
        <source>not settled on this day</source>
        <translation>цього дня не з’ясовано</translation>
    </message>
    <message>
        <source>not shaded</source>
        <translation>без забарвлення</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>не використано</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>нічого</translation>
    </message>
    <message>
        <source>nothing: each row is a new record</source>
        <translation>нічого: кожен рядок — новий запис</translation>
    </message>
    <message>
        <source>notice to BIS at least 25 calendar days before the shipment</source>
        <translation>повідомлення BIS щонайменше за 25 календарних днів до відправлення</translation>
    </message>
    <message>
        <source>notice to BIS, else a licence</source>
        <translation>повідомлення BIS, інакше — ліцензія</translation>
    </message>
    <message>
        <source>now: {answer}</source>
        <translation>тепер: {answer}</translation>
    </message>
    <message numerus="yes">
        <source>of {n} cell not each gets a citation: choose one for each row</source>
        <comment>of {n} cells not each gets a citation: choose one for each row</comment>
        <translation>
            <numerusform>з {n} клітинки не кожна дістає посилання: виберіть одне на кожен рядок</numerusform>
            <numerusform>з {n} клітинок не кожна дістає посилання: виберіть одне на кожен рядок</numerusform>
            <numerusform>з {n} клітинок не кожна дістає посилання: виберіть одне на кожен рядок</numerusform>
        </translation>
    </message>
    <message>
        <source>of {time}</source>
        <translation>з {time}</translation>
    </message>
    <message>
        <source>one consignee and one end user</source>
        <translation>один вантажоодержувач і один кінцевий користувач</translation>
    </message>
    <message>
        <source>one for each cell</source>
        <translation>одне на кожну клітинку</translation>
    </message>
    <message>
        <source>one for each row</source>
        <translation>одне на кожен рядок</translation>
    </message>
    <message>
        <source>only possibly by this day</source>
        <translation>лише можливо до цього дня</translation>
    </message>
    <message>
        <source>only possibly on this day</source>
        <translation>цього дня лише можливо</translation>
    </message>
    <message>
        <source>only possibly open on this day</source>
        <translation>лише можливо відкрито цього дня</translation>
    </message>
    <message>
        <source>open on {day}</source>
        <translation>відкрито станом на {day}</translation>
    </message>
    <message>
        <source>open: {points}</source>
        <translation>не з’ясовано: {points}</translation>
    </message>
    <message>
        <source>opened by {day}</source>
        <translation>відкрито не пізніше {day}</translation>
    </message>
    <message>
        <source>opened on {date}</source>
        <translation>відкрито {date}</translation>
    </message>
    <message>
        <source>others</source>
        <translation>інші</translation>
    </message>
    <message>
        <source>owns</source>
        <translation>володіє</translation>
    </message>
    <message>
        <source>owns the hardware of</source>
        <translation>володіє обладнанням, на якому</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>зупинено</translation>
    </message>
    <message>
        <source>performance density</source>
        <translation>щільність продуктивності</translation>
    </message>
    <message>
        <source>performance density {density} (TPP over an estimated {area} mm2)</source>
        <translation>щільність продуктивності {density} (TPP на оцінені {area} мм²)</translation>
    </message>
    <message>
        <source>performance density {density} (TPP over {area} mm2)</source>
        <translation>щільність продуктивності {density} (TPP на {area} мм²)</translation>
    </message>
    <message>
        <source>performance density {density} as given</source>
        <translation>щільність продуктивності {density}, як вказано</translation>
    </message>
    <message>
        <source>personal information of</source>
        <translation>персональна інформація про</translation>
    </message>
    <message numerus="yes">
        <source>personal information of {n} person</source>
        <comment>personal information of {n} people</comment>
        <translation>
            <numerusform>персональну інформацію {n} людини</numerusform>
            <numerusform>персональну інформацію {n} людей</numerusform>
            <numerusform>персональну інформацію {n} людей</numerusform>
        </translation>
    </message>
    <message>
        <source>place known to the {precision}</source>
        <translation>точність місця: {precision}</translation>
    </message>
    <message>
        <source>points at it again ({field})</source>
        <translation>знову вказує на нього ({field})</translation>
    </message>
    <message>
        <source>power not known</source>
        <translation>потужність невідома</translation>
    </message>
    <message>
        <source>power of none known</source>
        <translation>потужність не відома для жодного</translation>
    </message>
    <message>
        <source>px</source>
        <translation>пікс.</translation>
    </message>
    <message>
        <source>read as {figure}</source>
        <translation>прочитано як {figure}</translation>
    </message>
    <message>
        <source>records affected: {number}</source>
        <translation>змінених записів: {number}</translation>
    </message>
    <message>
        <source>records kept</source>
        <translation>збережено записів</translation>
    </message>
    <message>
        <source>released by {day}</source>
        <translation>випущено не пізніше {day}</translation>
    </message>
    <message>
        <source>relocations</source>
        <translation>переміщення</translation>
    </message>
    <message>
        <source>remote use of {chip} in {country}</source>
        <translation>дистанційне використання {chip} (країна: {country})</translation>
    </message>
    <message>
        <source>rents</source>
        <translation>орендує</translation>
    </message>
    <message>
        <source>restrictions</source>
        <translation>обмеження</translation>
    </message>
    <message>
        <source>row</source>
        <comment>of a table</comment>
        <translation>рядок</translation>
    </message>
    <message>
        <source>running on {day}</source>
        <translation>триває станом на {day}</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>керує</translation>
    </message>
    <message>
        <source>sale to {country}</source>
        <translation>продаж (країна: {country})</translation>
    </message>
    <message>
        <source>same</source>
        <translation>без змін</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>та сама адреса</translation>
    </message>
    <message>
        <source>same external id</source>
        <translation>той самий зовнішній ідентифікатор</translation>
    </message>
    <message>
        <source>same name or alias</source>
        <translation>та сама назва або інша назва</translation>
    </message>
    <message>
        <source>saved views</source>
        <translation>збережені вигляди</translation>
    </message>
    <message>
        <source>sells</source>
        <translation>продає</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>крапка з комою</translation>
    </message>
    <message>
        <source>sender handles personal information of</source>
        <translation>відправник обробляє персональну інформацію про</translation>
    </message>
    <message>
        <source>sender is a critical information infrastructure operator, personal information of</source>
        <translation>відправник — оператор критичної інформаційної інфраструктури, персональна інформація про</translation>
    </message>
    <message>
        <source>sensitive personal information of</source>
        <translation>чутлива персональна інформація про</translation>
    </message>
    <message numerus="yes">
        <source>sensitive personal information of {n} person</source>
        <comment>sensitive personal information of {n} people</comment>
        <translation>
            <numerusform>чутливу персональну інформацію {n} людини</numerusform>
            <numerusform>чутливу персональну інформацію {n} людей</numerusform>
            <numerusform>чутливу персональну інформацію {n} людей</numerusform>
        </translation>
    </message>
    <message>
        <source>similar names</source>
        <translation>схожі назви</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>від {date}</translation>
    </message>
    <message>
        <source>since {first}, by {who}</source>
        <translation>з {first}, автор: {who}</translation>
    </message>
    <message>
        <source>site: announced, live power</source>
        <translation>майданчик: оголошена, діюча потужність</translation>
    </message>
    <message>
        <source>sites that came: {came}, went: {went}; moves that came: {moves}; countries under other rules: {countries}</source>
        <translation>майданчики, що з’явилися: {came}, зникли: {went}; переміщення, що з’явилися: {moves}; країни під іншими правилами: {countries}</translation>
    </message>
    <message>
        <source>sites: {sites}, moves: {moves}</source>
        <translation>майданчиків: {sites}, переміщень: {moves}</translation>
    </message>
    <message>
        <source>sites: {sites}, moves: {moves}, sites with a figure in MW: {known}</source>
        <translation>майданчиків: {sites}, переміщень: {moves}, майданчиків із числом у МВт: {known}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>small type</source>
        <translation>дрібний шрифт</translation>
    </message>
    <message>
        <source>so many point at it that not all are shown</source>
        <translation>на нього вказує стільки записів, що показано не всі</translation>
    </message>
    <message>
        <source>some day from {first} to {last}</source>
        <translation>якийсь день від {first} до {last}</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>джерела</translation>
    </message>
    <message>
        <source>southern autumn {year}</source>
        <translation>осінь {year} (південь)</translation>
    </message>
    <message>
        <source>southern spring {year}</source>
        <translation>весна {year} (південь)</translation>
    </message>
    <message>
        <source>southern summer {year}</source>
        <translation>літо {year} (південь)</translation>
    </message>
    <message>
        <source>southern winter {year}</source>
        <translation>зима {year} (південь)</translation>
    </message>
    <message>
        <source>spring {year}</source>
        <translation>весна {year}</translation>
    </message>
    <message>
        <source>stands at</source>
        <translation>стоїть у</translation>
    </message>
    <message>
        <source>stay as they are</source>
        <translation>лишаються як є</translation>
    </message>
    <message>
        <source>stay, with a tag that says so</source>
        <translation>лишаються, з міткою про це</translation>
    </message>
    <message>
        <source>stays as it is: it {why}</source>
        <comment>As in: it was changed since</comment>
        <translation>залишається як є: запис {why}</translation>
    </message>
    <message>
        <source>stays; the citation says that the table contradicts it</source>
        <translation>лишається; посилання каже, що таблиця йому суперечить</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>кроки</translation>
    </message>
    <message>
        <source>such as 2025-04, Q2 2025 or 9 Apr 2025</source>
        <translation>наприклад, 2025-04, Q2 2025 або 9 квіт. 2025</translation>
    </message>
    <message>
        <source>such cells can’t be read</source>
        <translation>такі клітинки не можна прочитати</translation>
    </message>
    <message>
        <source>summer {year}</source>
        <translation>літо {year}</translation>
    </message>
    <message>
        <source>supply of {chip} within {country}</source>
        <translation>постачання {chip} у межах країни ({country})</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>табуляція</translation>
    </message>
    <message>
        <source>tenancies</source>
        <translation>оренди</translation>
    </message>
    <message>
        <source>tenancies: {tenancies}, clusters without a known user: {clusters}</source>
        <translation>оренди: {tenancies}, кластери без відомого користувача: {clusters}</translation>
    </message>
    <message>
        <source>that is, before {day}</source>
        <translation>тобто до {day}</translation>
    </message>
    <message>
        <source>the 18 partners of the AI diffusion rule or the United States</source>
        <translation>18 партнерів із правила про поширення ШІ або Сполучені Штати</translation>
    </message>
    <message>
        <source>the Central African Republic</source>
        <translation>Центральноафриканська Республіка</translation>
    </message>
    <message>
        <source>the Middle East (which countries is not public)</source>
        <translation>Близький Схід (які саме країни — не оприлюднено)</translation>
    </message>
    <message>
        <source>the Netherlands</source>
        <translation>Нідерланди</translation>
    </message>
    <message>
        <source>the Philippines</source>
        <translation>Філіппіни</translation>
    </message>
    <message>
        <source>the United Arab Emirates</source>
        <translation>Об’єднані Арабські Емірати</translation>
    </message>
    <message>
        <source>the United Kingdom</source>
        <translation>Велика Британія</translation>
    </message>
    <message>
        <source>the United States</source>
        <translation>Сполучені Штати</translation>
    </message>
    <message>
        <source>the United States or Country Groups A:5 or A:6</source>
        <translation>Сполучені Штати або групи країн A:5 чи A:6</translation>
    </message>
    <message>
        <source>the answer was “{before}”, and is “{after}”</source>
        <translation>відповідь була «{before}», а тепер «{after}»</translation>
    </message>
    <message>
        <source>the chip</source>
        <translation>чип</translation>
    </message>
    <message>
        <source>the country group on that day</source>
        <translation>група країни на той день</translation>
    </message>
    <message>
        <source>the data</source>
        <translation>дані</translation>
    </message>
    <message>
        <source>the day: 31/12/2025</source>
        <translation>день: 31/12/2025</translation>
    </message>
    <message>
        <source>the file can’t be written</source>
        <translation>файл не можна записувати</translation>
    </message>
    <message>
        <source>the month: 12/31/2025</source>
        <translation>місяць: 12/31/2025</translation>
    </message>
    <message>
        <source>the rule names {country}</source>
        <translation>правило називає {country}</translation>
    </message>
    <message>
        <source>the selected restriction names no destination on this day</source>
        <translation>вибране обмеження не називає жодної країни призначення цього дня</translation>
    </message>
    <message>
        <source>the selected {records}, in order</source>
        <translation>вибране за порядком: {records}</translation>
    </message>
    <message>
        <source>the weakest step</source>
        <translation>найслабший крок</translation>
    </message>
    <message>
        <source>the whole cell is one name</source>
        <translation>уся клітинка — одна назва</translation>
    </message>
    <message>
        <source>the whole cell is one value</source>
        <translation>уся клітинка — одне значення</translation>
    </message>
    <message>
        <source>then {grouping}</source>
        <translation>потім {grouping}</translation>
    </message>
    <message>
        <source>there is no such field</source>
        <translation>такого поля немає</translation>
    </message>
    <message>
        <source>these columns together:</source>
        <translation>ці стовпці разом:</translation>
    </message>
    <message>
        <source>throughput</source>
        <translation>швидкодія</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>треба вирішити</translation>
    </message>
    <message>
        <source>to export {chip} to {country}</source>
        <translation>експортувати {chip} (країна призначення: {country})</translation>
    </message>
    <message>
        <source>to go on using {chip} already installed in {country}</source>
        <translation>далі користуватися {chip}, уже встановленим у країні ({country})</translation>
    </message>
    <message>
        <source>to re-export {chip} to {country}</source>
        <translation>реекспортувати {chip} (країна призначення: {country})</translation>
    </message>
    <message>
        <source>to row</source>
        <translation>до рядка</translation>
    </message>
    <message>
        <source>to transfer {chip} within {country}</source>
        <translation>передати {chip} у межах країни ({country})</translation>
    </message>
    <message>
        <source>to use {chip} in {country} remotely</source>
        <translation>дистанційно користуватися {chip} (країна: {country})</translation>
    </message>
    <message>
        <source>to which destinations and customers the letter applied</source>
        <translation>на які країни призначення та клієнтів поширювався лист</translation>
    </message>
    <message>
        <source>to {place}</source>
        <translation>до: {place}</translation>
    </message>
    <message>
        <source>to {place} ({moves})</source>
        <translation>до: {place} ({moves})</translation>
    </message>
    <message>
        <source>took in</source>
        <translation>прийняло</translation>
    </message>
    <message>
        <source>triggered</source>
        <translation>спричинило</translation>
    </message>
    <message>
        <source>true on {day}</source>
        <translation>так було станом на {day}</translation>
    </message>
    <message>
        <source>ultimate parent, without dates</source>
        <translation>кінцева материнська компанія, без дат</translation>
    </message>
    <message>
        <source>under way on {day}</source>
        <translation>триває станом на {day}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>до {date}</translation>
    </message>
    <message>
        <source>up to {number}</source>
        <translation>до {number}</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>використовує</translation>
    </message>
    <message>
        <source>uses hardware of</source>
        <translation>використовує обладнання</translation>
    </message>
    <message>
        <source>was developed by</source>
        <translation>розробила</translation>
    </message>
    <message>
        <source>was issued by</source>
        <translation>видано</translation>
    </message>
    <message>
        <source>was left by</source>
        <translation>залишила</translation>
    </message>
    <message>
        <source>was left in</source>
        <translation>залишено під час</translation>
    </message>
    <message>
        <source>was merged into {title}</source>
        <translation>об’єднано з «{title}»</translation>
    </message>
    <message>
        <source>was moved in</source>
        <translation>переміщено в</translation>
    </message>
    <message>
        <source>was the goal of</source>
        <translation>було метою переміщення</translation>
    </message>
    <message>
        <source>was trained at</source>
        <translation>навчено в</translation>
    </message>
    <message>
        <source>was trained on</source>
        <translation>навчено на</translation>
    </message>
    <message>
        <source>was triggered by</source>
        <translation>спричинено</translation>
    </message>
    <message>
        <source>went away from</source>
        <translation>пішло з</translation>
    </message>
    <message>
        <source>went to</source>
        <translation>перейшло до</translation>
    </message>
    <message>
        <source>whether it is there</source>
        <translation>чи він є</translation>
    </message>
    <message>
        <source>whether the affiliates rule is back in force</source>
        <translation>чи знову чинне правило афілійованих осіб</translation>
    </message>
    <message>
        <source>why</source>
        <comment>a row can’t be read</comment>
        <translation>чому</translation>
    </message>
    <message>
        <source>winter {year}</source>
        <translation>зима {year}</translation>
    </message>
    <message>
        <source>with {element}</source>
        <translation>з «{element}»</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>без дати</translation>
    </message>
    <message>
        <source>without a date of opening</source>
        <translation>без дати відкриття</translation>
    </message>
    <message>
        <source>without {element}</source>
        <translation>без «{element}»</translation>
    </message>
    <message>
        <source>without {words}</source>
        <translation>без {words}</translation>
    </message>
    <message>
        <source>{act} ({citation})</source>
        <translation>{act} ({citation})</translation>
    </message>
    <message>
        <source>{act} ends</source>
        <translation>{act}: кінець</translation>
    </message>
    <message>
        <source>{act}: {what}</source>
        <comment>As in: AC/S rule: 3A090.a.1</comment>
        <translation>{act}: {what}</translation>
    </message>
    <message>
        <source>{announced} MW announced</source>
        <translation>{announced} МВт оголошено</translation>
    </message>
    <message>
        <source>{announced} MW announced, {live} MW live</source>
        <translation>{announced} МВт оголошено, {live} МВт діє</translation>
    </message>
    <message>
        <source>{answer} (last known state)</source>
        <translation>{answer} (останній відомий стан)</translation>
    </message>
    <message>
        <source>{answer}. Not known: {missing}.</source>
        <translation>{answer}. Невідомо: {missing}.</translation>
    </message>
    <message>
        <source>{area}: up to {day}</source>
        <translation>{area}: до {day}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <comment>from … to …</comment>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{begin} {verb} {end}</source>
        <translation>{begin} {verb} {end}</translation>
    </message>
    <message>
        <source>{begin} {verb} {end}</source>
        <comment>as in: Alibaba rents a site</comment>
        <translation>{begin} {verb} {end}</translation>
    </message>
    <message>
        <source>{begin} → {end}</source>
        <comment>from … to …</comment>
        <translation>{begin} → {end}</translation>
    </message>
    <message>
        <source>{cause} All that was saved before is in it again. As it was found it is in “{path}”.</source>
        <translation>{cause} Усе, що було збережено раніше, знову в ньому. Файл у тому стані, у якому його знайдено, — у «{path}».</translation>
    </message>
    <message>
        <source>{cause} All that was saved before is in “{path}”.</source>
        <translation>{cause} Усе, що було збережено раніше, — у «{path}».</translation>
    </message>
    <message>
        <source>{cause} What was saved last could not be put back, for there is no backup from which it follows. It is written down in “{path}”.</source>
        <translation>{cause} Збережене востаннє не вдалося повернути, бо немає резервної копії, після якої воно йде. Його записано в «{path}».</translation>
    </message>
    <message>
        <source>{change}: this can’t be taken back as a whole, since “{title}” {why}. Nothing was changed. Take back the rest of it, or correct that first.</source>
        <translation>{change}: цілком цього відкликати не можна, бо запис «{title}» {why}. Нічого не змінено. Відкличте решту або спершу виправте це.</translation>
    </message>
    <message>
        <source>{change}: this is what the workspace began with, and can’t be taken back.</source>
        <translation>{change}: із цього робочий простір почався, відкликати це не можна.</translation>
    </message>
    <message>
        <source>{chip}, if made with United States technology,</source>
        <translation>{chip} (якщо виготовлено за технологіями США)</translation>
    </message>
    <message>
        <source>{citation}, since {day}</source>
        <translation>{citation}, від {day}</translation>
    </message>
    <message>
        <source>{clean} of its {all} changes can be taken back. The rest was changed since and stays as it is.</source>
        <translation>З {all} змін цього кроку можна відкликати {clean}. Решту відтоді змінено, і вона залишається як є.</translation>
    </message>
    <message>
        <source>{counted} of {sites} sites have a date of opening</source>
        <translation>Дату відкриття мають {counted} з {sites} майданчиків</translation>
    </message>
    <message>
        <source>{counted} of {sites} sites have both a date and a figure</source>
        <translation>І дату, і число мають {counted} з {sites} майданчиків</translation>
    </message>
    <message>
        <source>{country} ({code})</source>
        <translation>{country} ({code})</translation>
    </message>
    <message>
        <source>{date}</source>
        <translation>{date}</translation>
    </message>
    <message>
        <source>{date}, as written: {value}</source>
        <translation>{date}, як записано: {value}</translation>
    </message>
    <message>
        <source>{days} d</source>
        <comment>A number of days, such as +12 d</comment>
        <translation>{days} д.</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{day} (uncertain)</source>
        <translation>{day} (непевно)</translation>
    </message>
    <message>
        <source>{day}, approximately</source>
        <translation>{day}, приблизно</translation>
    </message>
    <message>
        <source>{day}, as it is not known in which December it began</source>
        <translation>{day}, бо невідомо, якого грудня вона почалася</translation>
    </message>
    <message>
        <source>{day}, as neither the hemisphere nor the December is known</source>
        <translation>{day}, бо невідомо ні півкулю, ні грудень</translation>
    </message>
    <message>
        <source>{day}, as the hemisphere is not known</source>
        <translation>{day}, бо півкуля невідома</translation>
    </message>
    <message>
        <source>{day}, uncertain</source>
        <translation>{day}, непевно</translation>
    </message>
    <message>
        <source>{day}, without the time of day</source>
        <translation>{day}, без часу доби</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}: {what}</translation>
    </message>
    <message>
        <source>{density} per mm²</source>
        <translation>{density} на мм²</translation>
    </message>
    <message>
        <source>{density} per mm² (die area estimated)</source>
        <translation>{density} на мм² (площу кристала оцінено)</translation>
    </message>
    <message>
        <source>{done} Undo takes all of it back.</source>
        <translation>{done} Скасування все це відмінить.</translation>
    </message>
    <message>
        <source>{error} Or give --by-value.</source>
        <translation>{error} Або додайте --by-value.</translation>
    </message>
    <message>
        <source>{field} can’t hold that a figure is only about so: write {figure}, and “about” into the notes or the quote of a citation.</source>
        <translation>У полі «{field}» не можна зазначити, що число приблизне: напишіть {figure}, а «приблизно» — у нотатках або в цитаті посилання.</translation>
    </message>
    <message>
        <source>{field} contains {values}</source>
        <translation>{field} містить {values}</translation>
    </message>
    <message numerus="yes">
        <source>{field} does not know {n} word of the column. What does it become?</source>
        <comment>{field} does not know {n} words of the column. What does each become?</comment>
        <translation>
            <numerusform>{field} не знає {n} слова стовпця. Чим воно стане?</numerusform>
            <numerusform>{field} не знає {n} слів стовпця. Чим вони стануть?</numerusform>
            <numerusform>{field} не знає {n} слів стовпця. Чим вони стануть?</numerusform>
        </translation>
    </message>
    <message>
        <source>{field} is in {own_unit}, and “{unit}” can’t be turned into it unasked: write {bytes} if bytes are meant, or {bits} if bits are.</source>
        <translation>{field}: одиниця — {own_unit}, і «{unit}» не перерахувати без уточнення: напишіть {bytes}, якщо йдеться про байти, або {bits}, якщо про біти.</translation>
    </message>
    <message>
        <source>{field} takes a figure, and “{shown}” is a date in the file.</source>
        <translation>{field} бере число, а «{shown}» у файлі — дата.</translation>
    </message>
    <message>
        <source>{field} takes one country, and “{given}” names several.</source>
        <translation>{field} бере одну країну, а «{given}» називає кілька.</translation>
    </message>
    <message>
        <source>{field} takes one figure, and “{typed}” is a range: write {low} into the low one of the two fields, and {high} into the high one.</source>
        <translation>{field}: потрібне одне число, а «{typed}» — це діапазон: напишіть {low} у нижнє з двох полів і {high} у верхнє.</translation>
    </message>
    <message>
        <source>{field} takes one figure, and “{typed}” is a range: write {low} or {high}, and the range into the notes or the quote of a citation.</source>
        <translation>{field}: потрібне одне число, а «{typed}» — це діапазон: напишіть {low} або {high}, а діапазон — у нотатках або в цитаті посилання.</translation>
    </message>
    <message>
        <source>{field} takes one figure, and “{typed}” is an open range: write {low}, and which side is open into the notes or the quote of a citation.</source>
        <translation>{field}: потрібне одне число, а «{typed}» — це відкритий діапазон: напишіть {low}, а який бік відкритий — у нотатках або в цитаті посилання.</translation>
    </message>
    <message>
        <source>{field}: bytes stand here, and no value.</source>
        <translation>{field}: тут стоять байти, а не значення.</translation>
    </message>
    <message>
        <source>{field}: empty</source>
        <translation>{field}: порожнє</translation>
    </message>
    <message>
        <source>{field}: filled in</source>
        <translation>{field}: заповнене</translation>
    </message>
    <message>
        <source>{field}: no {kind} is called “{name}”.</source>
        <translation>{field}: немає запису ({kind}) з назвою «{name}».</translation>
    </message>
    <message>
        <source>{field}: no {kind} is called “{name}”. It may be {records}.</source>
        <translation>{field}: немає запису ({kind}) з назвою «{name}». Можливо, це {records}.</translation>
    </message>
    <message>
        <source>{field}: not {values}</source>
        <translation>{field}: не {values}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <source>{field}: “{stands}” stands here, but the journal last said “{kept}”.</source>
        <translation>{field}: тут стоїть «{stands}», а журнал востаннє казав «{kept}».</translation>
    </message>
    <message>
        <source>{field}: “{value}” can’t be read.</source>
        <translation>{field}: «{value}» не можна прочитати.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not UTF-8 text.</source>
        <translation>{field}: «{value}» не є текстом UTF-8.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is of another type.</source>
        <translation>{field}: «{value}» має інший тип.</translation>
    </message>
    <message>
        <source>{file} (copy)</source>
        <translation>{file} (копія)</translation>
    </message>
    <message>
        <source>{file} (read-only)</source>
        <translation>{file} (лише для читання)</translation>
    </message>
    <message>
        <source>{file} (saved)</source>
        <translation>{file} (збережено)</translation>
    </message>
    <message>
        <source>{file} as of {when}</source>
        <translation>{file} станом на {when}</translation>
    </message>
    <message>
        <source>{file} can’t be read: {why}.</source>
        <translation>{file} не вдалося прочитати: {why}.</translation>
    </message>
    <message>
        <source>{file} holds no table of Chipline.</source>
        <translation>{file} не містить жодної таблиці Chipline.</translation>
    </message>
    <message>
        <source>{file} is empty; its first line names the columns.</source>
        <translation>{file} порожній; перший рядок має називати стовпці.</translation>
    </message>
    <message>
        <source>{file} is no export of Chipline: its “$schema” is not “{schema}”.</source>
        <translation>{file} — не експорт Chipline: його «$schema» — не «{schema}».</translation>
    </message>
    <message>
        <source>{file} is no mapping: its “format” is not “{format}”.</source>
        <translation>{file} — не опис стовпців: його «format» не «{format}».</translation>
    </message>
    <message>
        <source>{file} is no workbook of Chipline.</source>
        <translation>{file} — не книга Chipline.</translation>
    </message>
    <message>
        <source>{file} is not JSON: {why}.</source>
        <translation>{file} — не JSON: {why}.</translation>
    </message>
    <message>
        <source>{file} was written by another version of Chipline.</source>
        <translation>{file} записала інша версія Chipline.</translation>
    </message>
    <message>
        <source>{file}, column “{column}”: no {kind} has a field “{field}”.</source>
        <translation>{file}, стовпець «{column}»: у записів виду {kind} немає поля «{field}».</translation>
    </message>
    <message>
        <source>{file}, column “{column}”: {why}.</source>
        <translation>{file}, стовпець «{column}»: {why}.</translation>
    </message>
    <message>
        <source>{file}, how it is read</source>
        <translation>{file}, як його читати</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column}: {why}</source>
        <translation>{file}, рядок {line}, стовпець {column}: {why}</translation>
    </message>
    <message numerus="yes">
        <source>{file}, line {line}: {n} cell under {width} headings.</source>
        <comment>{file}, line {line}: {n} cells under {width} headings.</comment>
        <translation>
            <numerusform>{file}, рядок {line}: {n} клітинка, а заголовків — {width}.</numerusform>
            <numerusform>{file}, рядок {line}: {n} клітинки, а заголовків — {width}.</numerusform>
            <numerusform>{file}, рядок {line}: {n} клітинок, а заголовків — {width}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}, not read</source>
        <translation>{file}, не прочитано</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet}, row {row}, column “{column}”: {why}</source>
        <translation>{file}, аркуш {sheet}, рядок {row}, стовпець «{column}»: {why}</translation>
    </message>
    <message>
        <source>{file}: a mapping has no “{part}” here. It may have {parts}.</source>
        <translation>{file}: в описі стовпців тут немає «{part}». Можуть бути {parts}.</translation>
    </message>
    <message>
        <source>{file}: one {kind} has no id, or none that is valid.</source>
        <translation>{file}: один запис ({kind}) не має ідентифікатора або має хибний.</translation>
    </message>
    <message>
        <source>{file}: no {kind} has a field “{field}”. Its fields are {fields}.</source>
        <translation>{file}: {kind} не має поля «{field}». Є такі поля: {fields}.</translation>
    </message>
    <message>
        <source>{file}: the column “{column}” is missing and can’t be empty.</source>
        <translation>{file}: стовпця «{column}» бракує, а він не може бути порожнім.</translation>
    </message>
    <message>
        <source>{file}: there is no kind “{kind}”. There are {kinds}.</source>
        <translation>{file}: виду «{kind}» немає. Є {kinds}.</translation>
    </message>
    <message>
        <source>{file}: two records have one id.</source>
        <translation>{file}: два записи мають один ідентифікатор.</translation>
    </message>
    <message>
        <source>{file}: {kind} {id}, field “{field}”: it can’t be empty</source>
        <translation>{file}: {kind} {id}, поле «{field}»: воно не може бути порожнім</translation>
    </message>
    <message>
        <source>{file}: {kind} {id}, field “{field}”: there is no record {target}.</source>
        <translation>{file}: {kind} {id}, поле «{field}»: запису {target} немає.</translation>
    </message>
    <message>
        <source>{file}: {kind} {id}, field “{field}”: {why}</source>
        <translation>{file}: {kind} {id}, поле «{field}»: {why}</translation>
    </message>
    <message>
        <source>{file}: {why}.</source>
        <translation>{file}: {why}.</translation>
    </message>
    <message>
        <source>{file}: {why}. Save it as CSV in UTF-8.</source>
        <translation>{file}: {why}. Збережіть його як CSV у кодуванні UTF-8.</translation>
    </message>
    <message>
        <source>{file}: “columns” is not a list of objects.</source>
        <translation>{file}: «columns» — не список об’єктів.</translation>
    </message>
    <message>
        <source>{file}: “{kind}” is not a list of records.</source>
        <translation>{file}: «{kind}» — не список записів.</translation>
    </message>
    <message>
        <source>{firms} are said to have moved {workloads}</source>
        <translation>Стверджується переміщення: {firms}, {workloads}</translation>
    </message>
    <message>
        <source>{firms} did not move {workloads}</source>
        <translation>Переміщення не відбулося: {firms}, {workloads}</translation>
    </message>
    <message>
        <source>{firms} is said to have moved {workloads}</source>
        <translation>Стверджується переміщення: {firms}, {workloads}</translation>
    </message>
    <message>
        <source>{firms} moved {workloads}</source>
        <translation>Переміщення: {firms}, {workloads}</translation>
    </message>
    <message>
        <source>{firms} plan to move {workloads}</source>
        <translation>Заплановане переміщення: {firms}, {workloads}</translation>
    </message>
    <message>
        <source>{firms} plans to move {workloads}</source>
        <translation>Заплановане переміщення: {firms}, {workloads}</translation>
    </message>
    <message>
        <source>{firm} is listed on this day.</source>
        <translation>{firm}: цього дня внесено до переліку.</translation>
    </message>
    <message>
        <source>{firm} is not yet listed on this day.</source>
        <translation>{firm}: цього дня ще не внесено до переліку.</translation>
    </message>
    <message numerus="yes">
        <source>{first} and {n} more</source>
        <comment>{first} and {n} more</comment>
        <translation>
            <numerusform>{first} і ще {n}</numerusform>
            <numerusform>{first} і ще {n}</numerusform>
            <numerusform>{first} і ще {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{first} – {last}, by {who}</source>
        <translation>{first} – {last}, автор: {who}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{format} ({ending})</source>
        <translation>{format} ({ending})</translation>
    </message>
    <message>
        <source>{format} can’t go to standard output. Name a file.</source>
        <translation>{format} не можна записати на стандартний вивід. Назвіть файл.</translation>
    </message>
    <message>
        <source>{format} has no place for: {kinds}.</source>
        <translation>У {format} немає місця для: {kinds}.</translation>
    </message>
    <message>
        <source>{format} holds {kinds}; nothing of that was chosen.</source>
        <translation>{format} містить {kinds}; нічого з цього не вибрано.</translation>
    </message>
    <message>
        <source>{format} is for one record, firm or country: give --record or --dossier.</source>
        <translation>{format} — для одного запису, фірми чи країни: додайте --record або --dossier.</translation>
    </message>
    <message>
        <source>{given} × {factor} → {converted} {own_unit}</source>
        <translation>{given} × {factor} → {converted} {own_unit}</translation>
    </message>
    <message>
        <source>{given} → {date}, without the time of day</source>
        <translation>{given} → {date}, без часу доби</translation>
    </message>
    <message>
        <source>{given} → {degrees}°</source>
        <translation>{given} → {degrees}°</translation>
    </message>
    <message>
        <source>{given} → {low} to {high}</source>
        <translation>{given} → від {low} до {high}</translation>
    </message>
    <message>
        <source>{grade}: {meaning}</source>
        <translation>{grade}: {meaning}</translation>
    </message>
    <message>
        <source>{grade}: {said}</source>
        <translation>{grade}: {said}</translation>
    </message>
    <message>
        <source>{group} · {count}</source>
        <translation>{group} · {count}</translation>
    </message>
    <message>
        <source>{group}, {country}</source>
        <translation>{group}, {country}</translation>
    </message>
    <message>
        <source>{heading} ({n} open)</source>
        <translation>{heading} (відкрито: {n})</translation>
    </message>
    <message>
        <source>{holder} You can look and search; once it is closed there, you can edit here.</source>
        <translation>{holder} Можна переглядати й шукати; коли там його закриють, тут можна буде редагувати.</translation>
    </message>
    <message>
        <source>{how} (not on this day)</source>
        <translation>{how} (не цього дня)</translation>
    </message>
    <message>
        <source>{key}  {answer}</source>
        <translation>{key}  {answer}</translation>
    </message>
    <message>
        <source>{kinds} by</source>
        <comment>As in: Relocations by (status, firm …)</comment>
        <translation>{kinds} за</translation>
    </message>
    <message>
        <source>{kinds} by {grouping}</source>
        <translation>{kinds} за: {grouping}</translation>
    </message>
    <message>
        <source>{kinds} that name it as “{field}”</source>
        <comment>As in: Relocations that name it as “hardware owner”</comment>
        <translation>{kinds}, у яких це «{field}»</translation>
    </message>
    <message>
        <source>{kind}: a sheet of a workbook holds {most} rows. Write CSV, or filter them.</source>
        <translation>{kind}: аркуш книги вміщує {most} рядків. Запишіть CSV або відфільтруйте їх.</translation>
    </message>
    <message>
        <source>{kind}: {title}</source>
        <translation>{kind}: {title}</translation>
    </message>
    <message>
        <source>{km} km in the middle</source>
        <translation>{km} км посередині</translation>
    </message>
    <message>
        <source>{label} ({unit})</source>
        <translation>{label} ({unit})</translation>
    </message>
    <message>
        <source>{label}, for {record}</source>
        <translation>{label}, для «{record}»</translation>
    </message>
    <message>
        <source>{label}: {value}.</source>
        <translation>{label}: {value}.</translation>
    </message>
    <message>
        <source>{line}, since {day}</source>
        <comment>As in: best Chinese, since 1 May 2024</comment>
        <translation>{line}, з {day}</translation>
    </message>
    <message>
        <source>{live} MW live</source>
        <translation>{live} МВт діє</translation>
    </message>
    <message>
        <source>{low} to {high} d</source>
        <comment>Days, such as +5 to +35 d</comment>
        <translation>від {low} до {high} д.</translation>
    </message>
    <message>
        <source>{many} of {all}</source>
        <translation>{many} з {all}</translation>
    </message>
    <message>
        <source>{mark}, {number} of {all} here</source>
        <translation>{mark}, {number} з {all} тут</translation>
    </message>
    <message>
        <source>{mark}: {details}</source>
        <translation>{mark}: {details}</translation>
    </message>
    <message>
        <source>{mine} here, {theirs} in the table</source>
        <translation>тут {mine}, у таблиці {theirs}</translation>
    </message>
    <message>
        <source>{name} (about)</source>
        <translation>{name} (приблизно)</translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation>{name} (приховано)</translation>
    </message>
    <message>
        <source>{name}: already imported on {day}.</source>
        <translation>{name}: уже імпортовано {day}.</translation>
    </message>
    <message>
        <source>{name}: type a day, or pick one (Alt+Down)</source>
        <translation>{name}: введіть день або виберіть (Alt+↓)</translation>
    </message>
    <message>
        <source>{name}: {date}</source>
        <translation>{name}: {date}</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} з {all}</translation>
    </message>
    <message>
        <source>{number}, best first</source>
        <translation>{number}, найкращий перший</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>{n} MW</source>
        <translation>{n} МВт</translation>
    </message>
    <message numerus="yes">
        <source>{n} as it is</source>
        <comment>{n} as they are</comment>
        <translation>
            <numerusform>{n} як є</numerusform>
            <numerusform>{n} як є</numerusform>
            <numerusform>{n} як є</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} came</source>
        <comment>{n} came</comment>
        <translation>
            <numerusform>прибуло {n}</numerusform>
            <numerusform>прибуло {n}</numerusform>
            <numerusform>прибуло {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} came, from where is not recorded</source>
        <comment>{n} came, from where is not recorded</comment>
        <translation>
            <numerusform>прибуло {n}, звідки — не записано</numerusform>
            <numerusform>прибуло {n}, звідки — не записано</numerusform>
            <numerusform>прибуло {n}, звідки — не записано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} can’t be read</source>
        <comment>{n} can’t be read</comment>
        <translation>
            <numerusform>{n} не читається</numerusform>
            <numerusform>{n} не читаються</numerusform>
            <numerusform>{n} не читаються</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} caveat has no room here.</source>
        <comment>{n} caveats have no room here.</comment>
        <translation>
            <numerusform>Для {n} застереження тут бракує місця.</numerusform>
            <numerusform>Для {n} застережень тут бракує місця.</numerusform>
            <numerusform>Для {n} застережень тут бракує місця.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cell can’t be read:</source>
        <comment>{n} cells can’t be read:</comment>
        <translation>
            <numerusform>{n} клітинка не читається:</numerusform>
            <numerusform>{n} клітинки не читаються:</numerusform>
            <numerusform>{n} клітинок не читаються:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cell or row can’t be read</source>
        <comment>{n} cells or rows can’t be read</comment>
        <translation>
            <numerusform>{n} клітинку чи рядок не вдається прочитати</numerusform>
            <numerusform>{n} клітинки чи рядки не вдається прочитати</numerusform>
            <numerusform>{n} клітинок чи рядків не вдається прочитати</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change</source>
        <comment>{n} changes</comment>
        <translation>
            <numerusform>{n} зміна</numerusform>
            <numerusform>{n} зміни</numerusform>
            <numerusform>{n} змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changed since</source>
        <comment>{n} changed since</comment>
        <translation>
            <numerusform>відтоді змінено: {n}</numerusform>
            <numerusform>відтоді змінено: {n}</numerusform>
            <numerusform>відтоді змінено: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cluster at no known site</source>
        <comment>{n} clusters at no known site</comment>
        <translation>
            <numerusform>{n} кластер без відомого майданчика</numerusform>
            <numerusform>{n} кластери без відомого майданчика</numerusform>
            <numerusform>{n} кластерів без відомого майданчика</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} column</source>
        <comment>{n} columns</comment>
        <translation>
            <numerusform>{n} стовпець</numerusform>
            <numerusform>{n} стовпці</numerusform>
            <numerusform>{n} стовпців</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} column of the saved choices is not in this table: {columns}</source>
        <comment>{n} columns of the saved choices are not in this table: {columns}</comment>
        <translation>
            <numerusform>{n} стовпця зі збереженого вибору в цій таблиці немає: {columns}</numerusform>
            <numerusform>{n} стовпців зі збереженого вибору в цій таблиці немає: {columns}</numerusform>
            <numerusform>{n} стовпців зі збереженого вибору в цій таблиці немає: {columns}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} country</source>
        <comment>{n} countries</comment>
        <translation>
            <numerusform>{n} країна</numerusform>
            <numerusform>{n} країни</numerusform>
            <numerusform>{n} країн</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} formula has no stored result and is empty here. Open the file in a spreadsheet program and save it.</source>
        <comment>{n} formulas have no stored result and are empty here. Open the file in a spreadsheet program and save it.</comment>
        <translation>
            <numerusform>{n} формула не має збереженого результату й тут порожня. Відкрийте файл у програмі електронних таблиць і збережіть його.</numerusform>
            <numerusform>{n} формули не мають збереженого результату й тут порожні. Відкрийте файл у програмі електронних таблиць і збережіть його.</numerusform>
            <numerusform>{n} формул не мають збереженого результату й тут порожні. Відкрийте файл у програмі електронних таблиць і збережіть його.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hand</source>
        <comment>{n} hands</comment>
        <translation>
            <numerusform>{n} рука</numerusform>
            <numerusform>{n} руки</numerusform>
            <numerusform>{n} рук</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hardly right</source>
        <comment>{n} hardly right</comment>
        <translation>
            <numerusform>навряд чи правильних: {n}</numerusform>
            <numerusform>навряд чи правильних: {n}</numerusform>
            <numerusform>навряд чи правильних: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} in conflict</source>
        <comment>{n} in conflict</comment>
        <translation>
            <numerusform>у суперечності: {n}</numerusform>
            <numerusform>у суперечності: {n}</numerusform>
            <numerusform>у суперечності: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} kept</source>
        <comment>{n} kept</comment>
        <translation>
            <numerusform>лишено: {n}</numerusform>
            <numerusform>лишено: {n}</numerusform>
            <numerusform>лишено: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} key for {rows} rows</source>
        <comment>{n} keys for {rows} rows</comment>
        <translation>
            <numerusform>{n} ключ на стільки рядків: {rows}</numerusform>
            <numerusform>{n} ключі на стільки рядків: {rows}</numerusform>
            <numerusform>{n} ключів на стільки рядків: {rows}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} key stands in several rows, of which only the first counts.</source>
        <comment>{n} keys stand in several rows, of which only the first counts.</comment>
        <translation>
            <numerusform>{n} ключ стоїть у кількох рядках, з яких важить лише перший.</numerusform>
            <numerusform>{n} ключі стоять у кількох рядках, з яких важить лише перший.</numerusform>
            <numerusform>{n} ключів стоять у кількох рядках, з яких важить лише перший.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} key stands in several rows. By what does a row find its record?</source>
        <comment>{n} keys stand in several rows. By what does a row find its record?</comment>
        <translation>
            <numerusform>{n} ключ стоїть у кількох рядках. За чим рядок знаходить свій запис?</numerusform>
            <numerusform>{n} ключі стоять у кількох рядках. За чим рядок знаходить свій запис?</numerusform>
            <numerusform>{n} ключів стоять у кількох рядках. За чим рядок знаходить свій запис?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} left</source>
        <comment>{n} left</comment>
        <translation>
            <numerusform>вибуло {n}</numerusform>
            <numerusform>вибуло {n}</numerusform>
            <numerusform>вибуло {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} left out</source>
        <comment>{n} left out</comment>
        <translation>
            <numerusform>пропущено: {n}</numerusform>
            <numerusform>пропущено: {n}</numerusform>
            <numerusform>пропущено: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} left, to where is not recorded</source>
        <comment>{n} left, to where is not recorded</comment>
        <translation>
            <numerusform>вибуло {n}, куди — не записано</numerusform>
            <numerusform>вибуло {n}, куди — не записано</numerusform>
            <numerusform>вибуло {n}, куди — не записано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} made because a row names it</source>
        <comment>{n} made because rows name them</comment>
        <translation>
            <numerusform>{n} створено, бо його називає рядок</numerusform>
            <numerusform>{n} створено, бо їх називають рядки</numerusform>
            <numerusform>{n} створено, бо їх називають рядки</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minute</source>
        <comment>{n} minutes</comment>
        <translation>
            <numerusform>{n} хвилина</numerusform>
            <numerusform>{n} хвилини</numerusform>
            <numerusform>{n} хвилин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more</source>
        <comment>{n} more</comment>
        <translation>
            <numerusform>ще {n}</numerusform>
            <numerusform>ще {n}</numerusform>
            <numerusform>ще {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more is not listed.</source>
        <comment>{n} more are not listed.</comment>
        <translation>
            <numerusform>Ще {n} не перелічено.</numerusform>
            <numerusform>Ще {n} не перелічено.</numerusform>
            <numerusform>Ще {n} не перелічено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more left out</source>
        <comment>{n} more left out</comment>
        <translation>
            <numerusform>ще {n} пропущено</numerusform>
            <numerusform>ще {n} пропущено</numerusform>
            <numerusform>ще {n} пропущено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more not read</source>
        <comment>{n} more not read</comment>
        <translation>
            <numerusform>ще {n} не прочитано</numerusform>
            <numerusform>ще {n} не прочитано</numerusform>
            <numerusform>ще {n} не прочитано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more row below.</source>
        <comment>{n} more rows below.</comment>
        <translation>
            <numerusform>Нижче ще {n} рядок.</numerusform>
            <numerusform>Нижче ще {n} рядки.</numerusform>
            <numerusform>Нижче ще {n} рядків.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more row is not shown.</source>
        <comment>{n} more rows are not shown.</comment>
        <translation>
            <numerusform>Ще {n} рядок не показано.</numerusform>
            <numerusform>Ще {n} рядки не показано.</numerusform>
            <numerusform>Ще {n} рядків не показано.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more site has no date of opening.</source>
        <comment>{n} more sites have no date of opening.</comment>
        <translation>
            <numerusform>Ще {n} майданчик не має дати відкриття.</numerusform>
            <numerusform>Ще {n} майданчики не мають дати відкриття.</numerusform>
            <numerusform>Ще {n} майданчиків не мають дати відкриття.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} move</source>
        <comment>{n} moves</comment>
        <translation>
            <numerusform>{n} переміщення</numerusform>
            <numerusform>{n} переміщення</numerusform>
            <numerusform>{n} переміщень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} move has no year</source>
        <comment>{n} moves have no year</comment>
        <translation>
            <numerusform>{n} переміщення не має року</numerusform>
            <numerusform>{n} переміщення не мають року</numerusform>
            <numerusform>{n} переміщень не мають року</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} name is that of no record.</source>
        <comment>{n} names are those of no record.</comment>
        <translation>
            <numerusform>{n} назва не належить жодному запису.</numerusform>
            <numerusform>{n} назви не належать жодному запису.</numerusform>
            <numerusform>{n} назв не належать жодному запису.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not on this day</source>
        <comment>{n} not on this day</comment>
        <translation>
            <numerusform>не цього дня: {n}</numerusform>
            <numerusform>не цього дня: {n}</numerusform>
            <numerusform>не цього дня: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them stood only in the journal.</source>
        <comment>{n} of them stood only in the journal.</comment>
        <translation>
            <numerusform>{n} з них був лише в журналі.</numerusform>
            <numerusform>{n} з них були лише в журналі.</numerusform>
            <numerusform>{n} з них були лише в журналі.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of {all} steps changed since it was made</source>
        <comment>{n} of {all} steps changed since they were made</comment>
        <translation>
            <numerusform>Змінився {n} крок із {all}, відколи його зроблено</numerusform>
            <numerusform>Змінилися {n} кроки з {all}, відколи їх зроблено</numerusform>
            <numerusform>Змінилося {n} кроків із {all}, відколи їх зроблено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} question about columns</source>
        <comment>{n} questions about columns</comment>
        <translation>
            <numerusform>{n} запитання про стовпці</numerusform>
            <numerusform>{n} запитання про стовпці</numerusform>
            <numerusform>{n} запитань про стовпці</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} reason has no room here.</source>
        <comment>{n} reasons have no room here.</comment>
        <translation>
            <numerusform>Для {n} підстави тут бракує місця.</numerusform>
            <numerusform>Для {n} підстав тут бракує місця.</numerusform>
            <numerusform>Для {n} підстав тут бракує місця.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record around {record}</source>
        <comment>{n} records around {record}</comment>
        <translation>
            <numerusform>{n} запис довкола «{record}»</numerusform>
            <numerusform>{n} записи довкола «{record}»</numerusform>
            <numerusform>{n} записів довкола «{record}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record changed</source>
        <comment>{n} records changed</comment>
        <translation>
            <numerusform>{n} запис змінено</numerusform>
            <numerusform>{n} записи змінено</numerusform>
            <numerusform>{n} записів змінено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record gone</source>
        <comment>{n} records gone</comment>
        <translation>
            <numerusform>{n} запис зник</numerusform>
            <numerusform>{n} записи зникли</numerusform>
            <numerusform>{n} записів зникли</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record was copied into {file}.</source>
        <comment>{n} records were copied into {file}.</comment>
        <translation>
            <numerusform>До {file} скопійовано {n} запис.</numerusform>
            <numerusform>До {file} скопійовано {n} записи.</numerusform>
            <numerusform>До {file} скопійовано {n} записів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record was deleted since</source>
        <comment>{n} records were deleted since</comment>
        <translation>
            <numerusform>Відтоді видалено {n} запис</numerusform>
            <numerusform>Відтоді видалено {n} записи</numerusform>
            <numerusform>Відтоді видалено {n} записів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record was left out, as something that it needs is lost.</source>
        <comment>{n} records were left out, as something that they need is lost.</comment>
        <translation>
            <numerusform>{n} запис пропущено, бо втрачено те, що йому потрібне.</numerusform>
            <numerusform>{n} записи пропущено, бо втрачено те, що їм потрібне.</numerusform>
            <numerusform>{n} записів пропущено, бо втрачено те, що їм потрібне.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record without a date is left out.</source>
        <comment>{n} records without a date are left out.</comment>
        <translation>
            <numerusform>{n} запис без дати пропущено.</numerusform>
            <numerusform>{n} записи без дати пропущено.</numerusform>
            <numerusform>{n} записів без дати пропущено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record written to “{file}”.</source>
        <comment>{n} records written to “{file}”.</comment>
        <translation>
            <numerusform>{n} запис записано до «{file}».</numerusform>
            <numerusform>{n} записи записано до «{file}».</numerusform>
            <numerusform>{n} записів записано до «{file}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} relocation names it.</source>
        <comment>{n} relocations name it.</comment>
        <translation>
            <numerusform>Її називає {n} переміщення.</numerusform>
            <numerusform>Її називають {n} переміщення.</numerusform>
            <numerusform>Її називають {n} переміщень.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} restriction targets it.</source>
        <comment>{n} restrictions target it.</comment>
        <translation>
            <numerusform>Її називає {n} обмеження.</numerusform>
            <numerusform>Її називають {n} обмеження.</numerusform>
            <numerusform>Її називають {n} обмежень.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row</source>
        <comment>{n} rows</comment>
        <translation>
            <numerusform>{n} рядок</numerusform>
            <numerusform>{n} рядки</numerusform>
            <numerusform>{n} рядків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row has more or fewer cells than the others.</source>
        <comment>{n} rows have more or fewer cells than the others.</comment>
        <translation>
            <numerusform>{n} рядок має більше чи менше клітинок, ніж інші.</numerusform>
            <numerusform>{n} рядки мають більше чи менше клітинок, ніж інші.</numerusform>
            <numerusform>{n} рядків мають більше чи менше клітинок, ніж інші.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row of the last version is gone: {keys}.</source>
        <comment>{n} rows of the last version are gone: {keys}.</comment>
        <translation>
            <numerusform>{n} рядка попередньої версії більше немає: {keys}.</numerusform>
            <numerusform>{n} рядків попередньої версії більше немає: {keys}.</numerusform>
            <numerusform>{n} рядків попередньої версії більше немає: {keys}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} shape is given by its middle. Choose how precise that is.</source>
        <comment>{n} shapes are given by their middle. Choose how precise that is.</comment>
        <translation>
            <numerusform>{n} фігуру задано її серединою. Виберіть, наскільки це точно.</numerusform>
            <numerusform>{n} фігури задано їхніми серединами. Виберіть, наскільки це точно.</numerusform>
            <numerusform>{n} фігур задано їхніми серединами. Виберіть, наскільки це точно.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} site</source>
        <comment>{n} sites</comment>
        <translation>
            <numerusform>{n} майданчик</numerusform>
            <numerusform>{n} майданчики</numerusform>
            <numerusform>{n} майданчиків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} site somewhere in it</source>
        <comment>{n} sites somewhere in it</comment>
        <translation>
            <numerusform>{n} майданчик десь у ній</numerusform>
            <numerusform>{n} майданчики десь у ній</numerusform>
            <numerusform>{n} майданчиків десь у ній</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} site together</source>
        <comment>{n} sites together</comment>
        <translation>
            <numerusform>{n} майданчик разом</numerusform>
            <numerusform>{n} майданчики разом</numerusform>
            <numerusform>{n} майданчиків разом</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} site without a date</source>
        <comment>{n} sites without a date</comment>
        <translation>
            <numerusform>{n} майданчик без дати</numerusform>
            <numerusform>{n} майданчики без дати</numerusform>
            <numerusform>{n} майданчиків без дати</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stayed</source>
        <comment>{n} stayed</comment>
        <translation>
            <numerusform>залишилося {n}</numerusform>
            <numerusform>залишилося {n}</numerusform>
            <numerusform>залишилося {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} step is in “{file}”.</source>
        <comment>{n} steps are in “{file}”.</comment>
        <translation>
            <numerusform>У «{file}» {n} крок.</numerusform>
            <numerusform>У «{file}» {n} кроки.</numerusform>
            <numerusform>У «{file}» {n} кроків.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} tenancy or cluster</source>
        <comment>{n} tenancies and clusters</comment>
        <translation>
            <numerusform>{n} оренда чи кластер</numerusform>
            <numerusform>{n} оренди чи кластери</numerusform>
            <numerusform>{n} оренд чи кластерів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} tie not on this day</source>
        <comment>{n} ties not on this day</comment>
        <translation>
            <numerusform>зв’язків не цього дня: {n}</numerusform>
            <numerusform>зв’язків не цього дня: {n}</numerusform>
            <numerusform>зв’язків не цього дня: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} value differs here</source>
        <comment>{n} values differ here</comment>
        <translation>
            <numerusform>{n} значення тут інше</numerusform>
            <numerusform>{n} значення тут інші</numerusform>
            <numerusform>{n} значень тут інші</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} value has to be decided, so nothing was written. Choose a side: --conflicts mine or --conflicts theirs; or merge in the window.</source>
        <comment>{n} values have to be decided, so nothing was written. Choose a side: --conflicts mine or --conflicts theirs; or merge in the window.</comment>
        <translation>
            <numerusform>Треба вирішити {n} значення, тому нічого не записано. Виберіть сторону: --conflicts mine або --conflicts theirs; або об’єднайте у вікні.</numerusform>
            <numerusform>Треба вирішити {n} значення, тому нічого не записано. Виберіть сторону: --conflicts mine або --conflicts theirs; або об’єднайте у вікні.</numerusform>
            <numerusform>Треба вирішити {n} значень, тому нічого не записано. Виберіть сторону: --conflicts mine або --conflicts theirs; або об’єднайте у вікні.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} value has to be decided. Nothing is written before you choose “Merge”.</source>
        <comment>{n} values have to be decided. Nothing is written before you choose “Merge”.</comment>
        <translation>
            <numerusform>Треба вирішити {n} значення. Нічого не записується, доки ви не виберете «Об’єднати».</numerusform>
            <numerusform>Треба вирішити {n} значення. Нічого не записується, доки ви не виберете «Об’єднати».</numerusform>
            <numerusform>Треба вирішити {n} значень. Нічого не записується, доки ви не виберете «Об’єднати».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} value here differs from the table’s.</source>
        <comment>{n} values here differ from the table’s.</comment>
        <translation>
            <numerusform>{n} значення тут відрізняється від табличного.</numerusform>
            <numerusform>{n} значення тут відрізняються від табличних.</numerusform>
            <numerusform>{n} значень тут відрізняються від табличних.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} value taken</source>
        <comment>{n} values taken</comment>
        <translation>
            <numerusform>взято значень: {n}</numerusform>
            <numerusform>взято значень: {n}</numerusform>
            <numerusform>взято значень: {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} way from {begin} to a finding</source>
        <comment>{n} ways from {begin} to a finding</comment>
        <translation>
            <numerusform>{n} шлях від «{begin}» до висновку</numerusform>
            <numerusform>{n} шляхи від «{begin}» до висновку</numerusform>
            <numerusform>{n} шляхів від «{begin}» до висновку</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} way from {begin} to {end}</source>
        <comment>{n} ways from {begin} to {end}</comment>
        <translation>
            <numerusform>{n} шлях від «{begin}» до «{end}»</numerusform>
            <numerusform>{n} шляхи від «{begin}» до «{end}»</numerusform>
            <numerusform>{n} шляхів від «{begin}» до «{end}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} word is not known: choose under Values what it becomes.</source>
        <comment>{n} words are not known: choose under Values what they become.</comment>
        <translation>
            <numerusform>{n} слово невідоме: виберіть на сторінці «Значення», чим воно стане.</numerusform>
            <numerusform>{n} слова невідомі: виберіть на сторінці «Значення», чим вони стануть.</numerusform>
            <numerusform>{n} слів невідомі: виберіть на сторінці «Значення», чим вони стануть.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} word or name is open</source>
        <comment>{n} words or names are open</comment>
        <translation>
            <numerusform>{n} слово чи назва відкриті</numerusform>
            <numerusform>{n} слова чи назви відкриті</numerusform>
            <numerusform>{n} слів чи назв відкриті</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} would be doubtful</source>
        <comment>{n} would be doubtful</comment>
        <translation>
            <numerusform>{n} було б сумнівним</numerusform>
            <numerusform>{n} були б сумнівними</numerusform>
            <numerusform>{n} були б сумнівними</numerusform>
        </translation>
    </message>
    <message>
        <source>{option} {written}: it begins with no heading of the table and “{mark}”. The headings are {headings}.</source>
        <translation>{option} {written}: воно не починається із заголовка таблиці та «{mark}». Заголовки: {headings}.</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} з {pages}</translation>
    </message>
    <message>
        <source>{pane}, {day}</source>
        <translation>{pane}, {day}</translation>
    </message>
    <message>
        <source>{part}</source>
        <translation>{part}</translation>
    </message>
    <message>
        <source>{place} · as of {day}</source>
        <translation>{place} · станом на {day}</translation>
    </message>
    <message numerus="yes">
        <source>{power} MW announced at {n} of them</source>
        <comment>{power} MW announced at {n} of them</comment>
        <translation>
            <numerusform>на {n} з них оголошено {power} МВт</numerusform>
            <numerusform>на {n} з них оголошено {power} МВт</numerusform>
            <numerusform>на {n} з них оголошено {power} МВт</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{power} MW live at {n} of them</source>
        <comment>{power} MW live at {n} of them</comment>
        <translation>
            <numerusform>на {n} з них діють {power} МВт</numerusform>
            <numerusform>на {n} з них діють {power} МВт</numerusform>
            <numerusform>на {n} з них діють {power} МВт</numerusform>
        </translation>
    </message>
    <message>
        <source>{power} MW, known for {known} of {all}</source>
        <translation>{power} МВт, відомо для {known} з {all}</translation>
    </message>
    <message numerus="yes">
        <source>{records} and {n} more</source>
        <comment>{records} and {n} more</comment>
        <translation>
            <numerusform>{records} і ще {n}</numerusform>
            <numerusform>{records} і ще {n}</numerusform>
            <numerusform>{records} і ще {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>{records} imported from “{file}”.</source>
        <translation>{records} імпортовано з «{file}».</translation>
    </message>
    <message>
        <source>{records} written to “{file}”.</source>
        <translation>Записано в «{file}»: {records}.</translation>
    </message>
    <message numerus="yes">
        <source>{records} written to “{file}”; {n} stayed out.</source>
        <comment>{records} written to “{file}”; {n} stayed out.</comment>
        <translation>
            <numerusform>Записано в «{file}»: {records}; пропущено {n}.</numerusform>
            <numerusform>Записано в «{file}»: {records}; пропущено {n}.</numerusform>
            <numerusform>Записано в «{file}»: {records}; пропущено {n}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{records}, from row {number} on</source>
        <translation>{records}, починаючи з рядка {number}</translation>
    </message>
    <message numerus="yes">
        <source>{record} and {n} more</source>
        <comment>{record} and {n} more</comment>
        <translation>
            <numerusform>{record} і ще {n}</numerusform>
            <numerusform>{record} і ще {n}</numerusform>
            <numerusform>{record} і ще {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>{record} by {name}, {when}</source>
        <translation>{record}: {name}, {when}</translation>
    </message>
    <message>
        <source>{record}, called {name}</source>
        <translation>{record}, що має назву {name}</translation>
    </message>
    <message>
        <source>{record}, {field}: here {mine}, there {theirs}.</source>
        <translation>{record}, {field}: тут {mine}, там {theirs}.</translation>
    </message>
    <message>
        <source>{record}, {when}</source>
        <translation>{record}, {when}</translation>
    </message>
    <message>
        <source>{record}: {words} ({stance}, {grade})</source>
        <translation>{record}: {words} ({stance}, {grade})</translation>
    </message>
    <message>
        <source>{remark}</source>
        <translation>{remark}</translation>
    </message>
    <message>
        <source>{rule} (not settled)</source>
        <translation>{rule} (не з’ясовано)</translation>
    </message>
    <message>
        <source>{said} ({why})</source>
        <translation>{said} ({why})</translation>
    </message>
    <message numerus="yes">
        <source>{said} Only what passes {n} filter is listed.</source>
        <comment>{said} Only what passes {n} filters is listed.</comment>
        <translation>
            <numerusform>{said} У списку лише те, що проходить {n} фільтр.</numerusform>
            <numerusform>{said} У списку лише те, що проходить {n} фільтри.</numerusform>
            <numerusform>{said} У списку лише те, що проходить {n} фільтрів.</numerusform>
        </translation>
    </message>
    <message>
        <source>{said}. Yours, from before a restore or from another copy of yours.</source>
        <translation>{said}. Ваше: з часу до відновлення резервної копії або з іншої вашої копії.</translation>
    </message>
    <message>
        <source>{sites}; the power of none is known.</source>
        <translation>{sites}; потужність жодного не відома.</translation>
    </message>
    <message>
        <source>{sites}; the power of {known} is known: {figures}.</source>
        <translation>{sites}; відома потужність стількох: {known}: {figures}.</translation>
    </message>
    <message>
        <source>{state}, published:</source>
        <translation>{state}, опубліковано:</translation>
    </message>
    <message>
        <source>{state}, reported, with no published text:</source>
        <translation>{state}, за повідомленнями, без опублікованого тексту:</translation>
    </message>
    <message>
        <source>{tenancies} of {firms}.</source>
        <translation>{tenancies}, фірми: {firms}.</translation>
    </message>
    <message>
        <source>{text} ({citation})</source>
        <translation>{text} ({citation})</translation>
    </message>
    <message>
        <source>{text} That belongs to {owner}.</source>
        <translation>{text} Це належить: {owner}.</translation>
    </message>
    <message>
        <source>{text} Whether it reaches this country is not settled.</source>
        <translation>{text} Чи сягає це цієї країни, не з’ясовано.</translation>
    </message>
    <message>
        <source>{text} {caveat}</source>
        <translation>{text} {caveat}</translation>
    </message>
    <message>
        <source>{title} ({reason} “{name}”)</source>
        <translation>{title} ({reason} «{name}»)</translation>
    </message>
    <message>
        <source>{title} ({reason})</source>
        <translation>{title} ({reason})</translation>
    </message>
    <message>
        <source>{title}: the best chips up to {day}.</source>
        <translation>{title}: найкращі чипи до {day}.</translation>
    </message>
    <message>
        <source>{verb} →</source>
        <comment>on a card between two records</comment>
        <translation>{verb} →</translation>
    </message>
    <message>
        <source>{what} {value} instead of {law}</source>
        <translation>{what} {value} замість {law}</translation>
    </message>
    <message>
        <source>{what}: {share} %</source>
        <translation>{what}: {share} %</translation>
    </message>
    <message>
        <source>{who} proposes the new record “{title}”. Is it taken?</source>
        <translation>{who} пропонує новий запис «{title}». Взяти його?</translation>
    </message>
    <message>
        <source>{who} proposes to delete “{title}”. Does it stay?</source>
        <translation>{who} пропонує видалити «{title}». Лишити?</translation>
    </message>
    <message>
        <source>{who} proposes to merge “{title}” into “{other}”. Does it stay?</source>
        <translation>{who} пропонує об’єднати «{title}» із «{other}». Лишити окремо?</translation>
    </message>
    <message>
        <source>{who}, {when}: {what}</source>
        <translation>{who}, {when}: {what}</translation>
    </message>
    <message>
        <source>{words} ({source}, {grade})</source>
        <translation>{words} ({source}, {grade})</translation>
    </message>
    <message>
        <source>{written} → {record}</source>
        <translation>{written} → {record}</translation>
    </message>
    <message>
        <source>“All of it”, at the top, can be a part instead: what the sender had after one of their changes. The rest waits, and is offered again.</source>
        <translation>Замість «Усе» вгорі можна вибрати частину: те, що відправник мав після однієї зі своїх змін. Решта чекає і буде запропонована знову.</translation>
    </message>
    <message>
        <source>“{address}” wasn’t opened: only addresses that begin with http:// or https:// are, and none with a user’s name in it.</source>
        <translation>«{address}» не відкрито: відкриваються лише адреси, що починаються з http:// або https://, без імені користувача в них.</translation>
    </message>
    <message>
        <source>“{briefing}” has no step to be shown. Add a view to it.</source>
        <translation>У брифінгу «{briefing}» немає жодного кроку для показу. Додайте до нього вигляд.</translation>
    </message>
    <message>
        <source>“{briefing}” was interrupted at step {number}.</source>
        <translation>«{briefing}» перервано на кроці {number}.</translation>
    </message>
    <message>
        <source>“{effect}” changed “{cause}”.</source>
        <translation>«{effect}» змінило «{cause}».</translation>
    </message>
    <message>
        <source>“{file}” and this workspace did not begin as copies of one another, so they can’t be merged. Import its records here?</source>
        <translation>«{file}» і цей робочий простір не починалися як копії одне одного, тому їх не можна об’єднати. Імпортувати звідти записи сюди?</translation>
    </message>
    <message>
        <source>“{file}” can’t be opened: {why}.</source>
        <translation>«{file}» не можна відкрити: {why}.</translation>
    </message>
    <message>
        <source>“{file}” can’t be read as JSON: {why}.</source>
        <translation>«{file}» не можна прочитати як JSON: {why}.</translation>
    </message>
    <message>
        <source>“{file}” can’t be read as a workbook: {why}. Open it in a spreadsheet program and save it anew.</source>
        <translation>«{file}» не можна прочитати як книгу: {why}. Відкрийте її в програмі електронних таблиць і збережіть знову.</translation>
    </message>
    <message>
        <source>“{file}” can’t be read: its rows can’t be written into the folder for temporary files ({why}). Make room there and read it again.</source>
        <translation>«{file}» не можна прочитати: його рядки не можна записати до теки тимчасових файлів ({why}). Звільніть там місце й прочитайте знову.</translation>
    </message>
    <message>
        <source>“{file}” can’t be read: reading it ended by itself. It may be damaged, or there may be too little memory.</source>
        <translation>«{file}» не можна прочитати: читання обірвалося саме. Він може бути пошкоджений, або замало пам’яті.</translation>
    </message>
    <message>
        <source>“{file}” can’t be read: something in it is not as Chipline writes it.</source>
        <translation>«{file}» неможливо прочитати: щось у ньому не таке, як записує Chipline.</translation>
    </message>
    <message>
        <source>“{file}” comes from whoever made this workspace.</source>
        <translation>«{file}» походить від того, хто створив цей робочий простір.</translation>
    </message>
    <message>
        <source>“{file}” could not be written: {why}. Close the program that has it open, or choose another place.</source>
        <translation>«{file}» не вдалося записати: {why}. Закрийте програму, у якій він відкритий, або виберіть інше місце.</translation>
    </message>
    <message>
        <source>“{file}” declares entities ({part}), as no spreadsheet program does. It is not read.</source>
        <translation>«{file}» оголошує сутності ({part}), чого не робить жодна програма електронних таблиць. Його не читають.</translation>
    </message>
    <message>
        <source>“{file}” does not hold the change “{id}”.</source>
        <translation>У «{file}» немає зміни «{id}».</translation>
    </message>
    <message>
        <source>“{file}” has no list “{list}”. It has {lists}.</source>
        <translation>У «{file}» немає списку «{list}». Є {lists}.</translation>
    </message>
    <message>
        <source>“{file}” has no row with anything in it.</source>
        <translation>У «{file}» немає рядка, в якому щось є.</translation>
    </message>
    <message>
        <source>“{file}” has no sheet with cells.</source>
        <translation>У «{file}» немає аркуша з клітинками.</translation>
    </message>
    <message>
        <source>“{file}” has no sheet “{sheet}”. It has {sheets}.</source>
        <translation>У «{file}» немає аркуша «{sheet}». Є {sheets}.</translation>
    </message>
    <message>
        <source>“{file}” has values that can’t be read; that is said in their place, and figures and days are left out. To see all of them: chipline check “{file}” --all</source>
        <translation>У «{file}» є значення, які неможливо прочитати; на їхньому місці це сказано, а числа й дні пропущено. Щоб побачити всі: chipline check «{file}» --all</translation>
    </message>
    <message>
        <source>“{file}” holds no list of objects, so no table.</source>
        <translation>У «{file}» немає списку об’єктів, отже немає таблиці.</translation>
    </message>
    <message>
        <source>“{file}” is GeoJSON without a list of features.</source>
        <translation>«{file}» — GeoJSON без списку об’єктів.</translation>
    </message>
    <message>
        <source>“{file}” is a {format} file, which is not read as a table.</source>
        <translation>«{file}» — файл {format}, який не читають як таблицю.</translation>
    </message>
    <message>
        <source>“{file}” is damaged: {why}. Open it in the program that wrote it and save it anew.</source>
        <translation>«{file}» пошкоджено: {why}. Відкрийте його в програмі, що його записала, і збережіть знову.</translation>
    </message>
    <message>
        <source>“{file}” is empty.</source>
        <translation>«{file}» порожній.</translation>
    </message>
    <message>
        <source>“{file}” is not a file.</source>
        <translation>«{file}» — не файл.</translation>
    </message>
    <message>
        <source>“{file}” is not text in the encoding {encoding}. Choose another one.</source>
        <translation>«{file}» — не текст у кодуванні {encoding}. Виберіть інше.</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password. Save it without one and read it again.</source>
        <translation>«{file}» захищено паролем. Збережіть його без пароля й прочитайте знову.</translation>
    </message>
    <message>
        <source>“{file}” needs more memory than there is for it.</source>
        <translation>Для «{file}» потрібно більше пам’яті, ніж для цього є.</translation>
    </message>
    <message>
        <source>“{file}” needs more memory than there is for it. Divide it, or save it as CSV.</source>
        <translation>«{file}» потребує більше пам’яті, ніж є. Поділіть його або збережіть як CSV.</translation>
    </message>
    <message>
        <source>“{file}” of “{source}”</source>
        <translation>«{file}» джерела «{source}»</translation>
    </message>
    <message>
        <source>“{file}” unpacks to more than can be right ({part}), as files do that are made to harm. It is not read.</source>
        <translation>«{file}» розпаковується на більше, ніж може бути ({part}), як файли, зроблені на шкоду. Його не читають.</translation>
    </message>
    <message>
        <source>“{file}” was changed while it was read. Close it in other programs and read it again.</source>
        <translation>«{file}» змінили, поки його читали. Закрийте його в інших програмах і прочитайте знову.</translation>
    </message>
    <message>
        <source>“{file}”, line {row}: it is no JSON object.</source>
        <translation>«{file}», рядок {row}: це не об’єкт JSON.</translation>
    </message>
    <message>
        <source>“{file}”, line {row}: it is no JSON: {why}.</source>
        <translation>«{file}», рядок {row}: це не JSON: {why}.</translation>
    </message>
    <message numerus="yes">
        <source>“{file}”, row {row}, column {column}: the cell has {n} character, and up to {most} are read.</source>
        <comment>“{file}”, row {row}, column {column}: the cell has {n} characters, and up to {most} are read.</comment>
        <translation>
            <numerusform>«{file}», рядок {row}, стовпець {column}: у клітинці {n} знак, а читають до {most}.</numerusform>
            <numerusform>«{file}», рядок {row}, стовпець {column}: у клітинці {n} знаки, а читають до {most}.</numerusform>
            <numerusform>«{file}», рядок {row}, стовпець {column}: у клітинці {n} знаків, а читають до {most}.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{file}”, row {row}: a quotation mark that begins a cell has no end, or a cell has over {most} characters. Correct it in the file.</source>
        <translation>«{file}», рядок {row}: лапки, що починають клітинку, не закриваються, або в клітинці понад {most} знаків. Виправте це у файлі.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: {why}.</source>
        <translation>«{file}», рядок {row}: {why}.</translation>
    </message>
    <message>
        <source>“{given}” can be {years}, or {season}.</source>
        <translation>«{given}» може означати {years} або {season}.</translation>
    </message>
    <message>
        <source>“{given}” is a range: its ends go into two fields.</source>
        <translation>«{given}» — діапазон: його краї йдуть у два поля.</translation>
    </message>
    <message>
        <source>“{given}” is latitude {latitude}, longitude {longitude}</source>
        <translation>«{given}» — це широта {latitude}, довгота {longitude}</translation>
    </message>
    <message>
        <source>“{given}” is no date by itself. Counted in days as spreadsheets do, it is {date}.</source>
        <translation>«{given}» само по собі не дата. Якщо рахувати дні, як електронні таблиці, це {date}.</translation>
    </message>
    <message>
        <source>“{given}” is no id of a record.</source>
        <translation>«{given}» — не ідентифікатор запису.</translation>
    </message>
    <message>
        <source>“{given}” is read as “{word}”.</source>
        <translation>«{given}» читається як «{word}».</translation>
    </message>
    <message>
        <source>“{given}” is {date}</source>
        <translation>«{given}» — це {date}</translation>
    </message>
    <message>
        <source>“{given}” is {figure}</source>
        <translation>«{given}» — це {figure}</translation>
    </message>
    <message>
        <source>“{given}” is {figure}, about.</source>
        <translation>«{given}» — це приблизно {figure}.</translation>
    </message>
    <message numerus="yes">
        <source>“{key}” stands in {n} object more than once, with several values: the last one is taken.</source>
        <comment>“{key}” stands in {n} objects more than once, with several values: the last one is taken.</comment>
        <translation>
            <numerusform>«{key}» стоїть у {n} об’єкті кілька разів з різними значеннями: береться останнє.</numerusform>
            <numerusform>«{key}» стоїть у {n} об’єктах кілька разів з різними значеннями: береться останнє.</numerusform>
            <numerusform>«{key}» стоїть у {n} об’єктах кілька разів з різними значеннями: береться останнє.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{key}” stands in {n} row.</source>
        <comment>“{key}” stands in {n} rows.</comment>
        <translation>
            <numerusform>«{key}» стоїть у {n} рядку.</numerusform>
            <numerusform>«{key}» стоїть у {n} рядках.</numerusform>
            <numerusform>«{key}» стоїть у {n} рядках.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” beside it can’t be looked at ({why})</source>
        <translation>на «{name}» поруч із ним не можна глянути ({why})</translation>
    </message>
    <message>
        <source>“{name}” beside it can’t be written, so that nothing tells other windows that it is being written to. Remove that</source>
        <translation>до «{name}» поруч із ним не можна писати, тож ніщо не скаже іншим вікнам, що до нього пишуть. Приберіть його</translation>
    </message>
    <message>
        <source>“{name}” beside it is no file, so that nothing tells other windows that it is being written to. Remove that</source>
        <translation>«{name}» поруч із ним не є файлом, тож ніщо не скаже іншим вікнам, що до нього пишуть. Приберіть його</translation>
    </message>
    <message>
        <source>“{name}” is made without a country: its rows say {countries}.</source>
        <translation>«{name}» створюється без країни, бо рядки називають різні: {countries}.</translation>
    </message>
    <message>
        <source>“{name}” is missing or not as Chipline made it.</source>
        <translation>«{name}» немає або воно не таке, яким його створив Chipline.</translation>
    </message>
    <message>
        <source>“{name}” is not Chipline’s.</source>
        <translation>«{name}» створив не Chipline.</translation>
    </message>
    <message>
        <source>“{path}” can’t be read: its beginning is spoilt, or the file was emptied. Nothing was changed. There are backups of it: put one back.</source>
        <translation>«{path}» не можна прочитати: його початок зіпсовано або файл спорожнено. Нічого не змінено. Є його резервні копії: поверніть одну з них.</translation>
    </message>
    <message>
        <source>“{path}” can’t be read: {why}. Nothing was imported.</source>
        <translation>«{path}» не можна прочитати: {why}. Нічого не імпортовано.</translation>
    </message>
    <message>
        <source>“{path}” can’t be written: {why}. If another program has it open, close it there.</source>
        <translation>«{path}» не вдалося записати: {why}. Якщо файл відкрито в іншій програмі, закрийте його там.</translation>
    </message>
    <message>
        <source>“{path}” has values that can’t be read, so it is neither merged nor are its changes passed on. Check it where it is used, or take a backup of it.</source>
        <translation>У «{path}» є значення, які неможливо прочитати, тому його не об’єднують і його змін не передають. Перевірте його там, де ним користуються, або візьміть його резервну копію.</translation>
    </message>
    <message>
        <source>“{path}” has values that can’t be read: {first} To see all of them: chipline check “{path}”</source>
        <translation>У «{path}» є значення, яких не можна прочитати: {first} Щоб побачити всі: chipline check «{path}»</translation>
    </message>
    <message>
        <source>“{path}” is a device or a pipe, not a file. Choose a {suffix} file.</source>
        <translation>«{path}» — пристрій або канал, а не файл. Виберіть файл {suffix}.</translation>
    </message>
    <message>
        <source>“{path}” is damaged ({why}), so nothing of it is taken. Check it where it is used, or merge a backup of it.</source>
        <translation>«{path}» пошкоджено ({why}), тому з нього нічого не взято. Перевірте його там, де ним користуються, або об’єднайте з його резервною копією.</translation>
    </message>
    <message>
        <source>“{path}” is damaged: it says that its format is {version}, and there is no such format. Nothing was changed. Open a backup of it.</source>
        <translation>«{path}» пошкоджено: у ньому сказано, що його формат {version}, а такого немає. Нічого не змінено. Відкрийте його резервну копію.</translation>
    </message>
    <message>
        <source>“{path}” is damaged: what says that it is a Chipline workspace was written over. Nothing was changed. Open a backup of it.</source>
        <translation>«{path}» пошкоджено: запис про те, що це робочий простір Chipline, затерто. Нічого не змінено. Відкрийте його резервну копію.</translation>
    </message>
    <message>
        <source>“{path}” is in an older format and can’t be brought up to date: {why}.</source>
        <translation>«{path}» має старіший формат, і його не можна оновити: {why}.</translation>
    </message>
    <message>
        <source>“{path}” was changed since it was read. Nothing was imported. Import it again.</source>
        <translation>«{path}» змінили, відколи його прочитано. Нічого не імпортовано. Імпортуйте його знову.</translation>
    </message>
    <message>
        <source>“{path}” was not opened: what every workspace has is missing or is not as Chipline made it ({names}). Nothing was changed. Open a backup of it, or save what can be read into a new workspace; on the command line: chipline salvage.</source>
        <translation>«{path}» не відкрито: того, що є в кожному робочому просторі, бракує або воно не таке, яким його створив Chipline ({names}). Нічого не змінено. Відкрийте його резервну копію або збережіть те, що можна прочитати, до нового робочого простору; у командному рядку: chipline salvage.</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>«{quote}»</translation>
    </message>
    <message>
        <source>“{sample}” has no format of a date. Are such numbers days, as spreadsheets count them?</source>
        <translation>«{sample}» не має формату дати. Чи такі числа — дні, як їх рахують електронні таблиці?</translation>
    </message>
    <message>
        <source>“{title}” can’t be without “{field}”, so that can’t be refused by itself. Refuse the whole record as well, or leave this for later.</source>
        <translation>«{title}» не може бути без поля «{field}», тож відхилити лише його не можна. Відхиліть увесь запис або залиште це на потім.</translation>
    </message>
    <message>
        <source>“{title}” shows this view from now on</source>
        <translation>«{title}» відтепер показує цей вигляд</translation>
    </message>
    <message>
        <source>“{title}” shows what “{pane}” shows now</source>
        <translation>«{title}» показує те, що зараз показує «{pane}»</translation>
    </message>
    <message>
        <source>“{title}” was deleted on one side and changed on the other. Does it stay?</source>
        <translation>«{title}» видалено на одному боці й змінено на іншому. Він лишається?</translation>
    </message>
    <message>
        <source>“{typed}” has no latitude first: {first} is over 90. Swap the two if the longitude stands first.</source>
        <translation>У «{typed}» першою стоїть не широта: {first} більше за 90. Якщо першою стоїть довгота, поміняйте їх місцями.</translation>
    </message>
    <message>
        <source>“{typed}” is a plus code, which can’t be read. Write degrees, such as 1.3521.</source>
        <translation>«{typed}» — plus-код, який не читається. Пишіть градуси, наприклад 1.3521.</translation>
    </message>
    <message>
        <source>“{typed}” is no pair of coordinates. Write latitude and longitude in degrees, such as 1.3521, 103.8198.</source>
        <translation>«{typed}» — не пара координат. Пишіть широту й довготу в градусах, наприклад 1.3521, 103.8198.</translation>
    </message>
    <message>
        <source>“{typed}” is not a coordinate that can be read. Write it in degrees, such as {example}, with a minus for south and west.</source>
        <translation>«{typed}» — не координата, яку можна прочитати. Пишіть її в градусах, наприклад {example}, з мінусом для півдня й заходу.</translation>
    </message>
    <message>
        <source>“{typed}” is outside the globe: a latitude goes from −90 to 90, a longitude from −180 to 180.</source>
        <translation>«{typed}» поза земною кулею: широта — від −90 до 90, довгота — від −180 до 180.</translation>
    </message>
    <message>
        <source>“{words}” ({source}, {grade})</source>
        <translation>«{words}» ({source}, {grade})</translation>
    </message>
    <message>
        <source>“{word}” is left empty.</source>
        <translation>«{word}» залишається порожнім.</translation>
    </message>
    <message numerus="yes">
        <source>… and {n} more</source>
        <comment>… and {n} more</comment>
        <translation>
            <numerusform>… і ще {n}</numerusform>
            <numerusform>… і ще {n}</numerusform>
            <numerusform>… і ще {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Календар (Alt+↓)</translation>
    </message>
    <message>
        <source>(not taken)</source>
        <translation>(не береться)</translation>
    </message>
    <message>
        <source>--shade goes with the pane “map”.</source>
        <translation>--shade поєднується з панеллю «map».</translation>
    </message>
    <message>
        <source>--style goes with a report or dossier.</source>
        <translation>--style поєднується зі звітом або досьє.</translation>
    </message>
    <message>
        <source>--style writes a file beside OUT. Name a file.</source>
        <translation>--style записує файл поруч із OUT. Назвіть файл.</translation>
    </message>
    <message>
        <source>--view goes with the panes “controls” ({views}), “map”, “relations” and “dossiers”.</source>
        <translation>--view поєднується з панелями «controls» ({views}), «map», «relations» і «dossiers».</translation>
    </message>
    <message>
        <source>15 CFR 746.3 (Iraq)</source>
        <translation>15 CFR 746.3 (Ірак)</translation>
    </message>
    <message>
        <source>15 CFR 746.6 (Crimea region of Ukraine)</source>
        <translation>15 CFR 746.6 (окупований Крим, Україна)</translation>
    </message>
    <message>
        <source>15 CFR 746.6 (so-called DNR and LNR regions of Ukraine)</source>
        <translation>15 CFR 746.6 (так звані «ДНР» і «ЛНР», Україна)</translation>
    </message>
    <message>
        <source>15 CFR 746.8</source>
        <translation>15 CFR 746.8</translation>
    </message>
    <message>
        <source>15 CFR 746.9 (Syria)</source>
        <translation>15 CFR 746.9 (Сирія)</translation>
    </message>
    <message>
        <source>&lt;b&gt;All of it, or one kind.&lt;/b&gt; File &amp;gt; Export offers every format, only what passes the filters, only what stood on the as-of day, and to leave out what is private.</source>
        <translation>&lt;b&gt;Усе або один вид.&lt;/b&gt; «Файл &amp;gt; Експорт» пропонує кожен формат, лише те, що проходить фільтри, лише те, що було у вибраний день, і пропустити приватне.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Around&lt;/b&gt; one record: what acts on it and who issued that, who stands behind it and who owns those, what it uses and has (or who uses it, or whom a rule reaches), who runs that and who owns them. It follows whatever is selected elsewhere; a click here only picks out, Ctrl+Enter puts a record in the middle, Back returns to the one before. More than a dozen of a group are folded to “and 9 more”, which Enter unfolds. An arrow shows which way a tie reads: “A rents B” points at B.</source>
        <translation>&lt;b&gt;Довкола&lt;/b&gt; одного запису: що на нього діє і хто це видав, хто за ним стоїть і кому ті належать, що він використовує й має (або хто використовує його, або кого сягає правило), хто цим керує і кому вони належать. Це йде слідом за вибраним деінде; клацання тут лише виділяє, Ctrl+Enter ставить запис посередині, «Назад» повертає до попереднього. Більше дюжини в групі згорнуто до «і ще 9», Enter розгортає. Стрілка показує, як читати зв’язок: «A орендує B» вказує на B.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Boxes instead of letters.&lt;/b&gt; The names in the starter facts are drawn everywhere. Where a box stands for a letter of another name, the system has no font for it, and Chipline says so once. On Debian and Ubuntu install the package fonts-noto-cjk for Chinese, Japanese and Korean, fonts-noto-core for other scripts, then start Chipline again.</source>
        <translation>&lt;b&gt;Прямокутники замість літер.&lt;/b&gt; Назви з початкових даних видно всюди. Якщо прямокутник стоїть замість літери іншої назви, у системі немає шрифту для неї, і Chipline каже про це один раз. У Debian та Ubuntu встановіть пакунок fonts-noto-cjk для китайської, японської та корейської, fonts-noto-core для інших писемностей, а тоді запустіть Chipline знову.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Change many at once.&lt;/b&gt; Select rows and press Ctrl+Shift+E: choose a field and what to do, look at what would change, apply. Ctrl+V in a table pastes rows from a spreadsheet: columns are matched by their headings, and nothing is written before you have seen what is new, what changes and what can’t be read. F2 or a double click edits a cell.</source>
        <translation>&lt;b&gt;Змінити багато водночас.&lt;/b&gt; Виберіть рядки й натисніть Ctrl+Shift+E: виберіть поле й дію, погляньте, що змінилося б, застосуйте. Ctrl+V у таблиці вставляє рядки з електронної таблиці: стовпці розпізнаються за заголовками, і нічого не записується, поки ви не побачите, що нове, що змінюється й чого не вдалося прочитати. F2 або подвійне клацання редагує клітинку.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Change.&lt;/b&gt; Click a value, or press Enter on it, and type. Enter saves, Esc cancels. Everything is saved at once. Undo (Ctrl+Z) names what it takes back, and still works after you have closed and opened the program.</source>
        <translation>&lt;b&gt;Редагування.&lt;/b&gt; Клацніть значення або натисніть на ньому Enter і вводьте. Enter зберігає, Esc скасовує. Усе зберігається одразу. «Скасувати» (Ctrl+Z) називає, що саме скасовує, і працює й після того, як ви закрили та знову відкрили програму.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Dates.&lt;/b&gt; Write what you know and no more: &lt;code&gt;2025&lt;/code&gt;, &lt;code&gt;2025-04&lt;/code&gt;, &lt;code&gt;2025-04-09&lt;/code&gt;; &lt;code&gt;2025-04~&lt;/code&gt; about; &lt;code&gt;2025?&lt;/code&gt; uncertain; &lt;code&gt;2024/2025&lt;/code&gt; some time between; &lt;code&gt;2025-04/..&lt;/code&gt; from then on. Or write as you are used to: &lt;code&gt;9 April 2025&lt;/code&gt;, &lt;code&gt;09.04.2025&lt;/code&gt;, &lt;code&gt;9 квітня 2025&lt;/code&gt;, &lt;code&gt;Q2 2025&lt;/code&gt;, &lt;code&gt;spring 2025&lt;/code&gt;, &lt;code&gt;late 2025&lt;/code&gt;, in boxes for a day also &lt;code&gt;yesterday&lt;/code&gt;. What can mean two days, such as &lt;code&gt;4/9/2025&lt;/code&gt;, is not guessed; in pasted rows the column itself proves the order. A season leaves open in which hemisphere it was: &lt;code&gt;northern spring 2025&lt;/code&gt; says it.</source>
        <translation>&lt;b&gt;Дати.&lt;/b&gt; Пишіть те, що знаєте, і не більше: &lt;code&gt;2025&lt;/code&gt;, &lt;code&gt;2025-04&lt;/code&gt;, &lt;code&gt;2025-04-09&lt;/code&gt;; &lt;code&gt;2025-04~&lt;/code&gt; — приблизно; &lt;code&gt;2025?&lt;/code&gt; — непевно; &lt;code&gt;2024/2025&lt;/code&gt; — колись між ними; &lt;code&gt;2025-04/..&lt;/code&gt; — відтоді й далі. Або пишіть, як звикли: &lt;code&gt;9 April 2025&lt;/code&gt;, &lt;code&gt;09.04.2025&lt;/code&gt;, &lt;code&gt;9 квітня 2025&lt;/code&gt;, &lt;code&gt;Q2 2025&lt;/code&gt;, &lt;code&gt;весна 2025&lt;/code&gt;, &lt;code&gt;кінець 2025&lt;/code&gt;, а в полях для дня — ще й &lt;code&gt;вчора&lt;/code&gt;. Те, що може означати два дні, як-от &lt;code&gt;4/9/2025&lt;/code&gt;, програма не вгадує; у вставлених рядках порядок доводить сам стовпець. Пора року не каже, у якій півкулі: &lt;code&gt;весна 2025 (північ)&lt;/code&gt; уточнює.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Filter.&lt;/b&gt; Filters show as chips above the table and hold in every pane. Save them as a view under a name.</source>
        <translation>&lt;b&gt;Фільтри.&lt;/b&gt; Фільтри показано плашками над таблицею, і вони діють на кожній панелі. Збережіть їх як вигляд під назвою.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Find.&lt;/b&gt; Ctrl+K searches everything: firms in Latin, Cyrillic or Chinese script, rules, places, sources. Type the beginning of words. It also runs every command.</source>
        <translation>&lt;b&gt;Пошук.&lt;/b&gt; Ctrl+K шукає всюди: фірми латиницею, кирилицею чи китайським письмом, правила, місця, джерела. Вводьте початки слів. Тут же запускають усі команди.</translation>
    </message>
    <message>
        <source>&lt;b&gt;For whom each format is.&lt;/b&gt; Excel workbook and CSV: spreadsheets. JSON and a CSV folder: everything, to begin a workspace with again. FollowTheMoney: investigators’ tools such as Aleph, as entities, or as statements that name the source of each value. GeoJSON: QGIS. GraphML and GEXF: Gephi. Calendar: restrictions and moves as all-day events; a date that is not exact spans the days that it may be, and says “about”. CSL-JSON, BibTeX and RIS: Zotero and other reference managers; CSL-JSON loses least.</source>
        <translation>&lt;b&gt;Для кого який формат.&lt;/b&gt; Книга Excel і CSV: електронні таблиці. JSON і тека CSV: усе, щоб знову почати робочий простір. FollowTheMoney: інструменти розслідувачів, як-от Aleph, як сутності або як твердження, що називають джерело кожного значення. GeoJSON: QGIS. GraphML і GEXF: Gephi. Календар: обмеження й переміщення як події на цілий день; неточна дата охоплює всі можливі дні й каже «приблизно». CSL-JSON, BibTeX і RIS: Zotero та інші програми для бібліографії; CSL-JSON губить найменше.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Shading.&lt;/b&gt; By default countries show what United States rules ask of a recipient there for an advanced chip on that day. Letters to firms, headquarters and licence exceptions are not on the map: ask the Controls. Country groups and places that rules name can be chosen instead, and the destinations that the selected restriction names. Where the pointer rests on a shaded country, a card says its country groups and what is asked of deliveries there, with citation, since when, and whether that is settled.</source>
        <translation>&lt;b&gt;Забарвлення.&lt;/b&gt; Зазвичай країни показують, чого правила Сполучених Штатів вимагають того дня від отримувача там для передового чипа. Листів фірмам, штаб-квартир і ліцензійних винятків на карті немає: запитуйте в «Контролі». Натомість можна вибрати групи країн і місця, які називають правила, та країни призначення, які називає вибране обмеження. Де вказівник спиняється на забарвленій країні, картка називає її групи країн і те, чого вимагають від постачань туди: з посиланням, відколи і чи це усталено.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Taking it away.&lt;/b&gt; Export writes PNG, SVG and PDF with legend and sources, and a diagram or the ways also as GraphML for graph programs. On the command line: chipline render relations --out chain.pdf, with --select bytedance for what is around it, with --from alibaba --to finding for ways.</source>
        <translation>&lt;b&gt;Узяти з собою.&lt;/b&gt; Експорт записує PNG, SVG і PDF з умовними позначеннями та джерелами, а схему чи шляхи — ще й як GraphML для програм із графами. У командному рядку: chipline render relations --out chain.pdf, з --select bytedance — те, що довкола, з --from alibaba --to finding — шляхи.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Taking it away.&lt;/b&gt; Export writes PNG, SVG and PDF with legend, scale, the sentence on boundaries, and sources; the corner and the strip below go along while they are shown. On the command line: chipline render map --view gulf --as-of 2026-07-10, with --compare 2026-06-30 for two days.</source>
        <translation>&lt;b&gt;Узяти з собою.&lt;/b&gt; Експорт записує PNG, SVG і PDF з умовними позначеннями, масштабом, реченням про кордони та джерелами; врізка в кутку і смуга внизу йдуть разом, якщо їх показано. У командному рядку: chipline render map --view gulf --as-of 2026-07-10, з --compare 2026-06-30 — для двох днів.</translation>
    </message>
    <message>
        <source>&lt;b&gt;The day.&lt;/b&gt; The as-of day picks out what had opened and what had begun. What only possibly had is half toned. While time runs, a move’s curve grows through the days on which it may have begun: with an exact date it is there at once, with a year alone it grows through the year. Where the system is asked to move nothing, it appears whole. Sites without a date of opening stay, hollow, and are listed under “No date”.</source>
        <translation>&lt;b&gt;День.&lt;/b&gt; День, станом на який дивляться, виділяє те, що вже відкрилося й почалося. Те, що лише могло початися, — у півтоні. Поки час іде, крива переміщення росте крізь дні, коли воно могло початися: з точною датою вона з’являється одразу, з самим роком росте протягом року. Якщо систему просять нічого не рухати, вона з’являється вся. Майданчики без дати відкриття лишаються порожнистими й стоять у списку під «Без дати».</translation>
    </message>
    <message>
        <source>&lt;b&gt;Timeline.&lt;/b&gt; Wheel zooms at the pointer, drag moves, double-click on empty ground fits everything. The shape of a mark tells what it is, its fill whether a rule tightens, loosens or does neither; a bar stands for what has ended, a dotted line below for a beginning on one of these days. Names are never cut: what has no room for its name is a tick at the foot of its lane, and “and 5 more in view” opens them. Lines lead from a restriction to the moves that a source says it triggered. A click on a dense spot lists what lies in it. Shift and drag measures; notes are pinned to what was measured, and administrations and rule regimes stand below the axis. Dates can be dragged only while “Editing dates” stands above the lanes. Export writes PNG, SVG and PDF with legend, notes and sources. Everything has a key: press ? in any pane for the list.</source>
        <translation>&lt;b&gt;Часова шкала.&lt;/b&gt; Коліщатко наближає біля вказівника, перетягування рухає, подвійне клацання на порожньому місці показує все. Форма позначки каже, що це, її заповнення — чи правило посилює, послаблює чи ні те ні те; смуга позначає те, що закінчилося, крапчаста лінія під нею — початок одного з цих днів. Назв ніколи не обрізано: те, чому бракує місця для назви, — риска внизу доріжки, а «і ще 5 на екрані» відкриває їх. Лінії ведуть від обмеження до переміщень, які, за джерелом, воно спричинило. Клацання у щільному місці перелічує, що там лежить. Shift і перетягування вимірюють; нотатки прикріплюють до виміряного, а адміністрації та режими правил стоять під віссю. Дати можна тягнути лише тоді, коли над доріжками стоїть «Зміна дат». Експорт записує PNG, SVG і PDF з умовними позначеннями, нотатками та джерелами. Для всього є клавіша: натисніть ? у будь-якій панелі, щоб побачити список.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Two days.&lt;/b&gt; “Compare” (D) shows another day beside the as-of day, in the same part of the world: whichever map is moved, the other follows. Marks that are not the same on both days are outlined, as are countries under other rules, and the list tells what came and went: sites, tenants and clusters at sites, moves, and countries under other rules. A site’s power has no history, so it is not compared.</source>
        <translation>&lt;b&gt;Два дні.&lt;/b&gt; «Порівняти» (D) показує інший день поруч із вибраним у тій самій частині світу: яку карту не рухай, друга йде за нею. Позначки, не однакові в обидва дні, обведено, як і країни під іншими правилами, а список каже, що з’явилося й зникло: майданчики, орендарі й кластери на майданчиках, переміщення та країни під іншими правилами. Потужність майданчика не має історії, тож її не порівнюють.</translation>
    </message>
    <message>
        <source>&lt;b&gt;What has no point.&lt;/b&gt; Moves within a country, moves that did not happen, and moves of which one end is not recorded stand at the country’s name, as do sites of which only the country is known. The list at the right has them all, the countries in view first, and “Not placed” the sites without a point.</source>
        <translation>&lt;b&gt;Що не має точки.&lt;/b&gt; Переміщення в межах країни, ті, що не відбулися, і ті, один кінець яких не записано, стоять біля назви країни, як і майданчики, про які відома лише країна. Список праворуч має їх усі, спершу країни, які видно, а «Не розміщено» — майданчики без точки.</translation>
    </message>
    <message>
        <source>&lt;b&gt;What you see.&lt;/b&gt; At the left the rail: the timeline, and a table for every kind of record. In the middle the pane. At the right the card of the selected record. At the bottom the as-of day, which every view follows.</source>
        <translation>&lt;b&gt;Що ви бачите.&lt;/b&gt; Ліворуч бічна панель: часова шкала й таблиця для кожного виду записів. Посередині — основна панель. Праворуч — картка вибраного запису. Унизу — день «станом на», за яким ідуть усі вигляди.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Your file.&lt;/b&gt; A workspace is one .chipline file, a SQLite database. File &amp;gt; Save a copy makes a copy while you work. A second window on the same file opens for reading only, says who holds it, and takes over when the other one is closed. Backups are made by themselves, beside the file: File &amp;gt; Restore a backup lists them with what each one lacks; the file as it stands is set aside first.</source>
        <translation>&lt;b&gt;Ваш файл.&lt;/b&gt; Робочий простір — це один файл .chipline, база даних SQLite. Файл &amp;gt; Зберегти копію робить копію під час роботи. Друге вікно з тим самим файлом відкривається лише для читання, каже, хто його тримає, і переймає запис, коли перше закриють. Резервні копії створюються самі поруч із файлом: Файл &amp;gt; Відновити з резервної копії показує їх і чого в кожній бракує; нинішній файл спершу відкладається вбік.</translation>
    </message>
    <message>
        <source>A note on the timeline</source>
        <translation>Нотатка на часовій шкалі</translation>
    </message>
    <message>
        <source>A party is headquartered in Cuba. The Cuban Assets Control Regulations reach dealings with Cuban nationals outside Cuba, whether or not a licence is needed under the export rules.</source>
        <translation>Штаб-квартира однієї зі сторін на Кубі. Правила контролю кубинських активів поширюються на операції з кубинськими громадянами й поза Кубою, незалежно від того, чи потрібна ліцензія за експортними правилами.</translation>
    </message>
    <message>
        <source>A party is headquartered in Iran. No item subject to the United States export rules may be exported or re-exported where the Iranian Transactions Regulations forbid it, whether or not a licence is needed under the export rules, and they reach supply through a third country.</source>
        <translation>Штаб-квартира однієї зі сторін в Ірані. Жоден товар, на який поширюються експортні правила США, не можна експортувати чи реекспортувати, якщо це забороняють Правила щодо операцій з Іраном, незалежно від того, чи потрібна ліцензія за експортними правилами; вони охоплюють і постачання через третю країну.</translation>
    </message>
    <message>
        <source>A party is headquartered in North Korea. The North Korea Sanctions Regulations reach supply through a third country, whether or not a licence is needed under the export rules.</source>
        <translation>Штаб-квартира однієї зі сторін у Північній Кореї. Правила санкцій щодо Північної Кореї охоплюють постачання через третю країну, незалежно від того, чи потрібна ліцензія за експортними правилами.</translation>
    </message>
    <message>
        <source>A party is headquartered in Russia or Belarus. Section 746.8 is about the destination and does not reach it elsewhere, but whether the chips would be passed on there is worth asking.</source>
        <translation>Штаб-квартира однієї зі сторін у Росії або Білорусі. Розділ 746.8 стосується країни призначення і не охоплює цю сторону деінде, але варто запитати, чи не передадуть чипи туди.</translation>
    </message>
    <message>
        <source>A party to the transaction is on the Entity List; its entry sets a licence requirement, as a rule for all items subject to the United States export rules, and no licence exception for chips may be used.</source>
        <translation>Сторону операції внесено до переліку суб’єктів (Entity List); запис про неї встановлює вимогу ліцензії, зазвичай на всі товари, на які поширюються експортні правила США, і жодним ліцензійним винятком для чипів скористатися не можна.</translation>
    </message>
    <message>
        <source>A value that was changed here since the file was written</source>
        <translation>Значення, яке змінили тут, відколи записано файл</translation>
    </message>
    <message>
        <source>About this record</source>
        <translation>Про цей запис</translation>
    </message>
    <message>
        <source>All of it is already as it was before, so there is nothing to take back.</source>
        <translation>Усе це вже так, як було раніше, тож відкликати нема чого.</translation>
    </message>
    <message>
        <source>All saved views</source>
        <translation>Усі збережені вигляди</translation>
    </message>
    <message>
        <source>Already so</source>
        <translation>Уже так</translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <translation>Alt+↑, Alt+↓</translation>
    </message>
    <message>
        <source>Any item subject to the United States export rules needs a licence to the occupied Crimea region of Ukraine, but for food, medicine and some software; applications meet a policy of denial. Of the licence exceptions only TMP, GOV, GFT, TSU, BAG, AVS and MED may be used, so not NAC, ACA or CCD.</source>
        <translation>На будь-який товар, на який поширюються експортні правила США, потрібна ліцензія до окупованого Криму (Україна), крім харчів, ліків і деякого програмного забезпечення; щодо заявок діє політика відмови. З ліцензійних винятків можна скористатися лише TMP, GOV, GFT, TSU, BAG, AVS і MED, тобто не NAC, ACA чи CCD.</translation>
    </message>
    <message>
        <source>Any item subject to the United States export rules needs a licence to the so-called Donetsk and Luhansk People’s Republic regions of Ukraine, but for food, medicine and some software; applications meet a policy of denial. Of the licence exceptions only TMP, GOV, GFT, TSU, BAG, AVS and MED may be used, so not NAC, ACA or CCD.</source>
        <translation>На будь-який товар, на який поширюються експортні правила США, потрібна ліцензія до так званих «Донецької» та «Луганської народних республік» (Україна), крім харчів, ліків і деякого програмного забезпечення; щодо заявок діє політика відмови. З ліцензійних винятків можна скористатися лише TMP, GOV, GFT, TSU, BAG, AVS і MED, тобто не NAC, ACA чи CCD.</translation>
    </message>
    <message>
        <source>Any pane</source>
        <translation>Будь-яка панель</translation>
    </message>
    <message>
        <source>Around the day</source>
        <translation>Навколо дня</translation>
    </message>
    <message>
        <source>Around the day means</source>
        <translation>«Навколо дня» означає</translation>
    </message>
    <message>
        <source>Arrow keys move between fields, Enter or F2 edits.</source>
        <translation>Клавіші зі стрілками переходять між полями, Enter або F2 редагує.</translation>
    </message>
    <message>
        <source>As it was {when}</source>
        <translation>Як було {when}</translation>
    </message>
    <message>
        <source>As the rules last stood, it cannot be said whether on {day} a licence would be needed {act}</source>
        <translation>За останнім станом правил не можна сказати, чи {day} була б потрібна ліцензія, щоб {act}</translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a licence would be needed {act}</source>
        <translation>За останнім станом правил {day} була б потрібна ліцензія, щоб {act}</translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a licence would be needed {act}, read case by case</source>
        <translation>За останнім станом правил {day} була б потрібна ліцензія, щоб {act}; заявки розглядали б індивідуально</translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a licence would be needed {act}, with a presumption of approval</source>
        <translation>За останнім станом правил {day} була б потрібна ліцензія, щоб {act}; діяла б презумпція схвалення</translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a licence would be needed {act}, with a presumption of denial</source>
        <translation>За останнім станом правил {day} була б потрібна ліцензія, щоб {act}; діяла б презумпція відмови</translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a security assessment by the Cyberspace Administration would be needed for {data} to leave China.</source>
        <translation>За останнім станом правил {day} було б потрібне оцінювання безпеки Адміністрацією кіберпростору (CAC), щоб вивезти з Китаю {data}.</translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} a standard contract or a certification would be needed for {data} to leave China.</source>
        <translation>За останнім станом правил {day} був би потрібен типовий договір або сертифікація, щоб вивезти з Китаю {data}.</translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} no licence would be needed {act}</source>
        <translation>За останнім станом правил {day} ліцензія не була б потрібна, щоб {act}</translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} no mechanism would apply for {data} to leave China.</source>
        <translation>За останнім станом правил {day} жодного механізму не було б потрібно, щоб вивезти з Китаю {data}.</translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} notice to BIS at least 25 days ahead, and otherwise a licence, would be needed {act}</source>
        <translation>За останнім станом правил {day} треба було б повідомити BIS щонайменше за 25 днів, інакше була б потрібна ліцензія, щоб {act}</translation>
    </message>
    <message>
        <source>As the rules last stood, on {day} the export would be exempt for {data} to leave China.</source>
        <translation>За останнім станом правил {day} можна було б без жодних вимог вивезти з Китаю {data}.</translation>
    </message>
    <message>
        <source>As-of day on the axis of all years</source>
        <translation>День «станом на» на осі всіх років</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервні копії</translation>
    </message>
    <message>
        <source>Backups made before stay where they are, and are still listed.</source>
        <translation>Створені раніше копії залишаються на місці й далі перелічуються.</translation>
    </message>
    <message>
        <source>Became more or less certain</source>
        <translation>Стало певнішим або менш певним</translation>
    </message>
    <message>
        <source>Began and ended in between</source>
        <translation>Почалося й завершилося між ними</translation>
    </message>
    <message>
        <source>Beside each workspace</source>
        <translation>Поруч із кожним робочим простором</translation>
    </message>
    <message>
        <source>Biden</source>
        <translation>Байден</translation>
    </message>
    <message>
        <source>By its text the suspension ended on 9 November 2026 and the affiliates rule has been back in force since; a prolongation to 10 January 2027 was announced, but no notice of it was seen.</source>
        <translation>За текстом призупинення завершилося 9 листопада 2026 року, і відтоді правило афілійованих осіб знову чинне; продовження до 10 січня 2027 року оголошено, але повідомлення про нього не бачили.</translation>
    </message>
    <message>
        <source>Cancel merging</source>
        <translation>Скасувати об’єднання</translation>
    </message>
    <message>
        <source>Case-by-case review is not open to this chip: it was not sold in the United States on 15 January 2026.</source>
        <translation>Індивідуальний розгляд цьому чипу недоступний: 15 січня 2026 року його не продавали у США.</translation>
    </message>
    <message>
        <source>Case-by-case review is open only on these conditions: {conditions}.</source>
        <translation>Індивідуальний розгляд можливий лише за таких умов: {conditions}.</translation>
    </message>
    <message>
        <source>Case-by-case review is open to this chip only if it was sold in the United States on 15 January 2026, which is not known.</source>
        <translation>Індивідуальний розгляд доступний цьому чипу, лише якщо 15 січня 2026 року його продавали у США, а це невідомо.</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>a noun: what somebody did</comment>
        <translation>Зміна</translation>
    </message>
    <message>
        <source>Change the note “{name}”</source>
        <translation>Змінено нотатку «{name}»</translation>
    </message>
    <message>
        <source>China is reported to let the H200 in by conditional approvals only.</source>
        <translation>Повідомляють, що Китай пускає H200 лише за умовними дозволами.</translation>
    </message>
    <message>
        <source>Chinese authorities are reported to have told firms to avoid buying the H20.</source>
        <translation>Повідомляють, що китайська влада сказала фірмам уникати купівлі H20.</translation>
    </message>
    <message>
        <source>Chinese customs are reported to check shipments of NVIDIA chips at the ports.</source>
        <translation>Повідомляють, що китайська митниця перевіряє в портах поставки чипів NVIDIA.</translation>
    </message>
    <message>
        <source>Chinese customs are reported to have been told that the H200 is not permitted, and firms to buy it only when necessary; whether this was a formal ban is unclear.</source>
        <translation>Повідомляють, що китайській митниці сказали, що H200 не дозволено, а фірмам — купувати його лише за потреби; чи була це формальна заборона, неясно.</translation>
    </message>
    <message>
        <source>Chipline in one page</source>
        <translation>Chipline на одній сторінці</translation>
    </message>
    <message>
        <source>Chipline is under the MIT licence. It uses Qt {version} under the LGPL version 3: its libraries are separate files that you may replace. Icons: Lucide (ISC). Typeface: Inter (OFL).</source>
        <translation>Chipline поширюється за ліцензією MIT. Програма використовує Qt {version} за ліцензією LGPL версії 3: бібліотеки Qt — окремі файли, які ви можете замінити. Значки: Lucide (ISC). Шрифт: Inter (OFL).</translation>
    </message>
    <message>
        <source>Chips, as if sold to</source>
        <translation>Продаж чипів до</translation>
    </message>
    <message>
        <source>Choose File &amp;gt; Merge a copy, and the other file; or drop it on the window, and choose Merge. Before the first time you are asked for your name and what this device is called.</source>
        <translation>Виберіть «Файл» &amp;gt; «Об’єднати з копією» та інший файл; або перетягніть його на вікно й виберіть «Об’єднати». Перед першим разом буде запитано ваше ім’я та назву цього пристрою.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Вибрати файли…</translation>
    </message>
    <message>
        <source>Clear what is measured, then the selection</source>
        <translation>Прибрати виміряне, потім вибране</translation>
    </message>
    <message>
        <source>Clears the field, or removes the link. Others of the same circle are then mended too.</source>
        <translation>Очищає поле або вилучає зв’язок. Інші з того самого кола тоді теж виправлено.</translation>
    </message>
    <message>
        <source>Clears the field.</source>
        <translation>Очищає поле.</translation>
    </message>
    <message>
        <source>Clears the trigger.</source>
        <translation>Очищає причину.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Буфер обміну</translation>
    </message>
    <message>
        <source>Close the peek, then clear what is typed to find</source>
        <translation>Закрити швидкий перегляд, потім очистити введене для пошуку</translation>
    </message>
    <message>
        <source>Closing the review keeps your decisions: merge the same file again to go on. Comparing and writing can be cancelled; everything is then as it was. Afterwards the status line offers to send your decisions back. When the other side merges your file afterwards, nothing is asked twice. On the command line: &lt;code&gt;chipline merge WORKSPACE OTHER&lt;/code&gt;.</source>
        <translation>Якщо закрити перегляд, ваші рішення збережуться: об’єднайте той самий файл знову, щоб продовжити. Порівняння й запис можна скасувати; тоді все лишається, як було. Після цього рядок стану пропонує надіслати ваші рішення назад. Коли інша сторона потім об’єднає ваш файл, нічого не буде запитано двічі. У командному рядку: &lt;code&gt;chipline merge WORKSPACE OTHER&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Coordinates precise to</source>
        <translation>Точність координат</translation>
    </message>
    <message>
        <source>Copy and export</source>
        <translation>Копіювання та експорт</translation>
    </message>
    <message>
        <source>Created {records}</source>
        <translation>Створено: {records}</translation>
    </message>
    <message>
        <source>Crimea, occupied</source>
        <translation>Окупований Крим</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc cancels. Markdown: **bold**, *italic*, - list</source>
        <translation>Ctrl+Enter зберігає, Esc скасовує. Markdown: **жирний**, *курсив*, - список</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Ctrl+Shift+←, Ctrl+Shift+→</source>
        <translation>Ctrl+Shift+←, Ctrl+Shift+→</translation>
    </message>
    <message>
        <source>Ctrl+Tab, Ctrl+Shift+Tab</source>
        <translation>Ctrl+Tab, Ctrl+Shift+Tab</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Ctrl+←, Ctrl+→</source>
        <translation>Ctrl+←, Ctrl+→</translation>
    </message>
    <message>
        <source>Cuban Assets Control Regulations</source>
        <translation>Правила контролю кубинських активів</translation>
    </message>
    <message>
        <source>Custom arrangement</source>
        <translation>Власне розташування</translation>
    </message>
    <message>
        <source>Cyprus left Country Group D:5 at some day before 30 May 2024 that the sources at hand do not settle. The rule of that day only conforms the table to the State Department’s list, so the headquarters test of November 2023 has probably never reached Cyprus.</source>
        <translation>Кіпр вийшов із групи країн D:5 якогось дня до 30 травня 2024 року; наявні джерела не кажуть, якого саме. Правило того дня лише узгоджує таблицю з переліком Державного департаменту, тож критерій штаб-квартири від листопада 2023 року, ймовірно, Кіпру ніколи не стосувався.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темна</translation>
    </message>
    <message>
        <source>Dates whose stored days are wrong</source>
        <translation>Дати, збережені дні яких хибні</translation>
    </message>
    <message>
        <source>Days since last verified</source>
        <translation>Днів від останньої перевірки</translation>
    </message>
    <message>
        <source>Delete the steps</source>
        <translation>Видалити кроки</translation>
    </message>
    <message>
        <source>Delete “{name}”</source>
        <translation>Видалити «{name}»</translation>
    </message>
    <message>
        <source>Diffusion rule, until it was no longer enforced</source>
        <translation>Правило про поширення, поки його застосовували</translation>
    </message>
    <message>
        <source>Double click or F2 puts a cell right</source>
        <translation>Подвійне клацання або F2 виправляє клітинку</translation>
    </message>
    <message>
        <source>Each row gets a citation, and what can’t be read for sure is asked about.</source>
        <translation>Кожен рядок отримує посилання на джерело, а про те, що не читається напевно, програма запитує.</translation>
    </message>
    <message>
        <source>Each row is new</source>
        <translation>Кожен рядок новий</translation>
    </message>
    <message>
        <source>Empty cells clear the field</source>
        <translation>Порожні клітинки очищають поле</translation>
    </message>
    <message>
        <source>Empty when it is about the whole record.</source>
        <translation>Порожнє, якщо йдеться про весь запис.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Англійська</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Every pane now shows what held on {day}.</source>
        <translation>Кожна панель тепер показує чинне станом на {day}.</translation>
    </message>
    <message numerus="yes">
        <source>Every {n} minute</source>
        <comment>Every {n} minutes</comment>
        <translation>
            <numerusform>Кожну {n} хвилину</numerusform>
            <numerusform>Кожні {n} хвилини</numerusform>
            <numerusform>Кожні {n} хвилин</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Усе</translation>
    </message>
    <message>
        <source>Everything about one firm: what restricted it, what it moved, built and released.</source>
        <translation>Усе про одну фірму: що її обмежило, що вона перемістила, збудувала й випустила.</translation>
    </message>
    <message>
        <source>Everything is shown. The day is only marked.</source>
        <translation>Показано все. День лише позначено.</translation>
    </message>
    <message>
        <source>External ids whose index is wrong</source>
        <translation>Зовнішні ідентифікатори з хибним індексом</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Figures and units</source>
        <translation>Числа та одиниці</translation>
    </message>
    <message>
        <source>Fill the fields as the table shows them</source>
        <translation>Заповнити поля так, як показує таблиця</translation>
    </message>
    <message>
        <source>Find a threshold or a date by its name or by its value, and change it.</source>
        <translation>Знайдіть поріг або дату за назвою чи значенням і змініть.</translation>
    </message>
    <message>
        <source>Find something</source>
        <translation>Щось знайти</translation>
    </message>
    <message>
        <source>Find the record (Ctrl+K) and open its card.</source>
        <translation>Знайдіть запис (Ctrl+K) і відкрийте його картку.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Перші кроки</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Виправити</translation>
    </message>
    <message>
        <source>Fix all of this kind</source>
        <translation>Виправити всі такі</translation>
    </message>
    <message>
        <source>Fix all of this kind…</source>
        <translation>Виправити всі такі…</translation>
    </message>
    <message>
        <source>Fix them</source>
        <translation>Виправити їх</translation>
    </message>
    <message>
        <source>Fix: {how}</source>
        <translation>Виправлення: {how}</translation>
    </message>
    <message>
        <source>Fix: {what}</source>
        <translation>Виправлено: {what}</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Виправлено</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Тека</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Тека резервних копій</translation>
    </message>
    <message>
        <source>Follow the desktop’s theme</source>
        <translation>Тема як у системі</translation>
    </message>
    <message>
        <source>For other tables, and for chipline import --mapping</source>
        <translation>Для інших таблиць і для chipline import --mapping</translation>
    </message>
    <message>
        <source>Foreign AI chips are reported to be barred from new data centres built with state money.</source>
        <translation>Повідомляють, що іноземні чипи ШІ не допускають до нових дата-центрів, збудованих за державні гроші.</translation>
    </message>
    <message>
        <source>Foreign direct product rule: makes what is produced abroad subject to the EAR where it is the direct product of certain United States technology or software, or of a plant that is. For advanced computing chips it has a paragraph of its own.</source>
        <translation>Правило прямого іноземного продукту: поширює EAR на вироблене за кордоном, якщо це прямий продукт певних технологій чи програм США або заводу, який сам є таким продуктом. Для чипів передових обчислень воно має окремий пункт.</translation>
    </message>
    <message>
        <source>Four views of the rules on the as-of day, as an analyst’s model of published rules; not legal advice.</source>
        <translation>Чотири погляди на правила цього дня: аналітична модель опублікованих правил, а не юридична консультація.</translation>
    </message>
    <message>
        <source>Full: tightens</source>
        <translation>Повний колір: посилює</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Загальне</translation>
    </message>
    <message>
        <source>Give it a name to keep it. Back to the law ends it.</source>
        <translation>Дайте йому назву, щоб зберегти. «Назад до закону» завершує його.</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Глосарій</translation>
    </message>
    <message>
        <source>Go to full screen (F11) and open your views one after another from the button at the top left.</source>
        <translation>Перейдіть на весь екран (F11) і відкривайте свої вигляди один за одним кнопкою вгорі ліворуч.</translation>
    </message>
    <message>
        <source>Goes up to the parent at the top.</source>
        <translation>Піднімається до найвищої материнської компанії.</translation>
    </message>
    <message>
        <source>Grade evidence</source>
        <translation>Оцінити свідчення</translation>
    </message>
    <message>
        <source>Grey: neither, or not said</source>
        <translation>Сірий: ні те, ні те або не сказано</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Групувати за</translation>
    </message>
    <message>
        <source>Group by this column</source>
        <translation>Групувати за цим стовпцем</translation>
    </message>
    <message>
        <source>HBM</source>
        <translation>HBM</translation>
    </message>
    <message>
        <source>Headquarters rule</source>
        <translation>Правило штаб-квартири</translation>
    </message>
    <message>
        <source>High-bandwidth memory with a memory bandwidth density above 2 GB/s per square millimetre, unless it is packaged together with a processor that dominates.</source>
        <translation>Пам’ять HBM, щільність пропускної здатності якої перевищує 2 ГБ/с на квадратний міліметр, якщо вона не в одному корпусі з процесором, який переважає.</translation>
    </message>
    <message>
        <source>High-bandwidth memory: stacks of DRAM beside a processor, joined to it by a very wide interface.</source>
        <translation>Пам’ять із високою пропускною здатністю: стоси DRAM поруч із процесором, з’єднані з ним дуже широким інтерфейсом.</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>How affected</source>
        <translation>Як стосується</translation>
    </message>
    <message>
        <source>How an application for a licence is looked at: it will be refused unless something speaks for it. The other policies are a presumption of approval and case by case.</source>
        <translation>Як розглядають заявку на ліцензію: її відхилять, якщо ніщо не свідчить на її користь. Інші порядки — презумпція схвалення та індивідуальний розгляд.</translation>
    </message>
    <message>
        <source>How an application for {eccn} is read here is not settled by the sources at hand.</source>
        <translation>Як тут розглядають заявку на {eccn}, наявні джерела не з’ясовують.</translation>
    </message>
    <message>
        <source>How fast time runs</source>
        <translation>Як швидко йде час</translation>
    </message>
    <message>
        <source>How much of it is taken: {part}</source>
        <translation>Скільки з цього взяти: {part}</translation>
    </message>
    <message>
        <source>How should others know you? The name stands beside each of your changes from now on, with the device, if you work on several; Preferences change both.</source>
        <translation>Як вас мають знати інші? Відтепер ім’я стоятиме біля кожної вашої зміни, разом із пристроєм, якщо ви працюєте на кількох; обидва змінюються в налаштуваннях.</translation>
    </message>
    <message>
        <source>If listed parties hold {limit} percent or more of the end user, the answer is open. {state}</source>
        <comment>State is a whole sentence on whether the rule is in force</comment>
        <translation>Якщо внесеним до переліку особам належить {limit} відсотків або більше кінцевого користувача, відповідь відкрита. {state}</translation>
    </message>
    <message>
        <source>If the file builds on changes that you never got, it says whom to ask. Until then you can take or refuse its values one by one, each beside what stood there before; what you answered is not asked again when the rest comes.</source>
        <translation>Якщо файл спирається на зміни, яких ви не отримали, він каже, кого про них попросити. До того часу ви можете прийняти або відхилити його значення по одному, бачачи поруч, що було там раніше; коли надійде решта, про них уже не питають.</translation>
    </message>
    <message>
        <source>Import a folder of tables</source>
        <translation>Імпорт теки з таблицями</translation>
    </message>
    <message>
        <source>Import a folder of tables…</source>
        <translation>Імпортувати теку з таблицями…</translation>
    </message>
    <message>
        <source>Import tables</source>
        <translation>Імпорт таблиць</translation>
    </message>
    <message>
        <source>Import tables…</source>
        <translation>Імпортувати таблиці…</translation>
    </message>
    <message>
        <source>Import the table on the clipboard…</source>
        <translation>Імпортувати таблицю з буфера обміну…</translation>
    </message>
    <message>
        <source>Import what Chipline wrote</source>
        <translation>Імпорт того, що записав Chipline</translation>
    </message>
    <message>
        <source>Import with a source…</source>
        <translation>Імпортувати з джерелом…</translation>
    </message>
    <message>
        <source>Import {records}, {sources}</source>
        <translation>Імпортувати: {records}, {sources}</translation>
    </message>
    <message>
        <source>In another folder…</source>
        <translation>В іншій теці…</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Додати до зображення</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Iranian Transactions and Sanctions Regulations</source>
        <translation>Правила щодо операцій і санкцій стосовно Ірану</translation>
    </message>
    <message>
        <source>Journal entry {number} “{label}”: {trouble}</source>
        <translation>Запис журналу {number} «{label}»: {trouble}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Зберігаються</translation>
    </message>
    <message>
        <source>Kept copies that are missing or different</source>
        <translation>Збережені копії, яких бракує або які змінилися</translation>
    </message>
    <message>
        <source>Keys on a card</source>
        <translation>Клавіші на картці</translation>
    </message>
    <message>
        <source>Letter to AMD on the Middle East, 2023</source>
        <translation>Лист до AMD щодо Близького Сходу, 2023 рік</translation>
    </message>
    <message>
        <source>Letter to NVIDIA on the Middle East, July 2023</source>
        <translation>Лист до NVIDIA щодо Близького Сходу, липень 2023 року</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світла</translation>
    </message>
    <message>
        <source>Links missing from their other end</source>
        <translation>Зв’язки, яких бракує з іншого кінця</translation>
    </message>
    <message>
        <source>Listed parties hold {share} percent of the end user. Whether the rule that would count it as listed is in force is open.</source>
        <translation>Внесеним до переліку особам належить {share} відсотків кінцевого користувача. Чи чинне правило, за яким він вважався б внесеним, не з’ясовано.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Огляд</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Вигляд програми</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Створюються</translation>
    </message>
    <message>
        <source>Malaysia asks for a strategic trade permit before advanced AI chips of United States origin leave the country, pass through it or are transshipped there.</source>
        <translation>Малайзія вимагає дозволу на стратегічну торгівлю, перш ніж передові чипи ШІ американського походження залишать країну, пройдуть через неї транзитом чи будуть у ній перевантажені.</translation>
    </message>
    <message>
        <source>Merge them into one record, value by value</source>
        <translation>Об’єднати їх в один запис, значення за значенням</translation>
    </message>
    <message>
        <source>NAC asked for notice of exports and re-exports only, so a transfer within the country needed none; the rule was read through third parties.</source>
        <translation>NAC вимагав повідомляти лише про експорт і реекспорт, тож передача всередині країни не потребувала повідомлення; правило прочитано через третіх осіб.</translation>
    </message>
    <message>
        <source>NVIDIA reported a licence requirement for A100 and H100 products to certain customers and regions including some countries of the Middle East. Which ones, and the exact day in July 2023, are not public.</source>
        <translation>NVIDIA повідомила про вимогу ліцензії на A100 і H100 для певних клієнтів і регіонів, зокрема деяких країн Близького Сходу. Яких саме, і точний день у липні 2023 року, не оприлюднено.</translation>
    </message>
    <message>
        <source>Name of the new AI model</source>
        <translation>Назва нової моделі ШІ</translation>
    </message>
    <message>
        <source>Name of the new briefing</source>
        <translation>Назва нового брифінгу</translation>
    </message>
    <message>
        <source>Name of the new chip</source>
        <translation>Назва нового чипа</translation>
    </message>
    <message>
        <source>Name of the new citation</source>
        <translation>Назва нового посилання</translation>
    </message>
    <message>
        <source>Name of the new cluster</source>
        <translation>Назва нового кластера</translation>
    </message>
    <message>
        <source>Name of the new facility</source>
        <translation>Назва нового об’єкта</translation>
    </message>
    <message>
        <source>Name of the new firm</source>
        <translation>Назва нової фірми</translation>
    </message>
    <message>
        <source>Name of the new link</source>
        <translation>Назва нового зв’язку</translation>
    </message>
    <message>
        <source>Name of the new relocation</source>
        <translation>Назва нового переміщення</translation>
    </message>
    <message>
        <source>Name of the new restriction</source>
        <translation>Назва нового обмеження</translation>
    </message>
    <message>
        <source>Name of the new saved view</source>
        <translation>Назва нового збереженого вигляду</translation>
    </message>
    <message>
        <source>Name of the new source</source>
        <translation>Назва нового джерела</translation>
    </message>
    <message>
        <source>Name of the new step</source>
        <translation>Назва нового кроку</translation>
    </message>
    <message>
        <source>Name of the new tenancy</source>
        <translation>Назва нової оренди</translation>
    </message>
    <message>
        <source>Name of the view: it keeps filters, layout and order.</source>
        <translation>Назва вигляду: він зберігає фільтри, розташування та порядок.</translation>
    </message>
    <message>
        <source>Nearly everything subject to the United States export rules needed a licence to Syria, whatever the chip; no licence exception for chips could be used there.</source>
        <translation>Майже на все, на що поширюються експортні правила США, була потрібна ліцензія до Сирії, незалежно від чипа; ліцензійними винятками для чипів там не можна було скористатися.</translation>
    </message>
    <message>
        <source>No column is taken yet: say at the left what each of them fills.</source>
        <translation>Ще не взято жодного стовпця: зазначте ліворуч, що заповнює кожен із них.</translation>
    </message>
    <message>
        <source>No date, so it can’t be placed on a day</source>
        <translation>Дати немає, тож розмістити на день не можна</translation>
    </message>
    <message>
        <source>No facts after {day}: shown as if nothing changed since.</source>
        <translation>Після {day} фактів немає: показано, ніби відтоді нічого не змінилося.</translation>
    </message>
    <message>
        <source>No {kind} is chosen for “{typed}”. Pick one from the list (Down), or make it there.</source>
        <translation>Для «{typed}» запису ({kind}) не вибрано. Виберіть зі списку (стрілка вниз) або створіть його там.</translation>
    </message>
    <message>
        <source>North Korea Sanctions Regulations</source>
        <translation>Правила санкцій щодо Північної Кореї</translation>
    </message>
    <message>
        <source>Not all of “{name}” could be shown: {error}.</source>
        <translation>Не все з «{name}» вдалося показати: {error}.</translation>
    </message>
    <message>
        <source>Not occupied</source>
        <translation>Не окупований</translation>
    </message>
    <message>
        <source>Note on the timeline</source>
        <translation>Нотатка на часовій шкалі</translation>
    </message>
    <message>
        <source>Number of events in this time</source>
        <translation>Кількість подій за цей час</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>Obama</source>
        <translation>Обама</translation>
    </message>
    <message numerus="yes">
        <source>One record waits for review</source>
        <comment>{n} records wait for review</comment>
        <translation>
            <numerusform>{n} запис чекає на перевірку</numerusform>
            <numerusform>{n} записи чекають на перевірку</numerusform>
            <numerusform>{n} записів чекають на перевірку</numerusform>
        </translation>
    </message>
    <message>
        <source>Only on opening and before bulk changes</source>
        <translation>Лише під час відкриття та перед масовими змінами</translation>
    </message>
    <message>
        <source>Only one of two coordinates</source>
        <translation>Половина координат</translation>
    </message>
    <message>
        <source>Open Controls (Ctrl+2), or press Ask on the card of a chip, tenancy or relocation.</source>
        <translation>Відкрийте «Контроль» (Ctrl+2) або натисніть «Запитати» на картці чипа, оренди чи переміщення.</translation>
    </message>
    <message>
        <source>Open Controls and press Scenario.</source>
        <translation>Відкрийте «Контроль» і натисніть «Сценарій».</translation>
    </message>
    <message>
        <source>Open Review &amp;gt; Duplicates, or compare two records.</source>
        <translation>Відкрийте Перевірка &amp;gt; Дублікати або порівняйте два записи.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Відкрити</translation>
    </message>
    <message>
        <source>Open the view in its pane; Ctrl+Shift+M there, or here afterwards, takes it for this step</source>
        <translation>Відкрити вигляд у його панелі; Ctrl+Shift+M там або потім тут бере його для цього кроку</translation>
    </message>
    <message>
        <source>Open this view</source>
        <translation>Відкрити цей вигляд</translation>
    </message>
    <message>
        <source>Opens with</source>
        <translation>Відкривати</translation>
    </message>
    <message>
        <source>Other states, which this answer leaves out</source>
        <translation>Інші держави, яких ця відповідь не враховує</translation>
    </message>
    <message>
        <source>Owner’s country</source>
        <translation>Країна власника</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PIPL</source>
        <translation>PIPL</translation>
    </message>
    <message>
        <source>Page up, Page down</source>
        <translation>Page Up, Page Down</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Сторінки налаштувань</translation>
    </message>
    <message>
        <source>Pages that have all these words (Ctrl+F)</source>
        <translation>Сторінки з усіма цими словами (Ctrl+F)</translation>
    </message>
    <message>
        <source>Pale: loosens</source>
        <translation>Блідий: послаблює</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Панелі</translation>
    </message>
    <message>
        <source>Parent’s country</source>
        <translation>Країна материнської компанії</translation>
    </message>
    <message>
        <source>Perhaps the same as {records}.</source>
        <translation>Можливо, те саме, що {records}.</translation>
    </message>
    <message>
        <source>Pin notes where something is to be said (N), and save the view under a name.</source>
        <translation>Прикріпіть нотатки там, де треба щось сказати (N), і збережіть вигляд під назвою.</translation>
    </message>
    <message>
        <source>Pin the note “{name}”</source>
        <translation>Прикріплено нотатку «{name}»</translation>
    </message>
    <message>
        <source>Playing from {day}. Space stops, Esc goes back there.</source>
        <translation>Час іде від {day}. Пробіл зупиняє, Esc повертає туди.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Налаштування…</translation>
    </message>
    <message>
        <source>Press Ctrl+K and type a firm, a chip, a place or a command.</source>
        <translation>Натисніть Ctrl+K і введіть фірму, чип, місце або команду.</translation>
    </message>
    <message>
        <source>Press Ctrl+Shift+D.</source>
        <translation>Натисніть Ctrl+Shift+D.</translation>
    </message>
    <message>
        <source>Press Ctrl+Shift+E, choose the field and what to do with it.</source>
        <translation>Натисніть Ctrl+Shift+E, виберіть поле та дію з ним.</translation>
    </message>
    <message>
        <source>Press Enter to save, Esc to give up.</source>
        <translation>Натисніть Enter, щоб зберегти, або Esc, щоб відмовитися.</translation>
    </message>
    <message>
        <source>Press F1 in any pane for its page of this help, and ? for its keys.</source>
        <translation>Натисніть F1 на будь-якій панелі, щоб відкрити її сторінку довідки, і ?, щоб побачити її клавіші.</translation>
    </message>
    <message>
        <source>Press F8 and say where it comes from: source, quotation, grade.</source>
        <translation>Натисніть F8 і скажіть, звідки це: джерело, цитата, оцінка.</translation>
    </message>
    <message>
        <source>Press F8 on a value to cite a source for it; a new source is made in the same form.</source>
        <translation>Натисніть F8 на значенні, щоб послатися на його джерело; нове джерело створюють у тій самій формі.</translation>
    </message>
    <message>
        <source>Press play to see one event after another.</source>
        <translation>Натисніть «Запустити», щоб бачити подію за подією.</translation>
    </message>
    <message>
        <source>Presumption of denial</source>
        <translation>Презумпція відмови</translation>
    </message>
    <message>
        <source>Print the answer…</source>
        <translation>Надрукувати відповідь…</translation>
    </message>
    <message>
        <source>Print the card…</source>
        <translation>Надрукувати картку…</translation>
    </message>
    <message>
        <source>Print “{title}”</source>
        <translation>Друк «{title}»</translation>
    </message>
    <message>
        <source>Progress of rebuilding the past state</source>
        <translation>Поступ відтворення минулого стану</translation>
    </message>
    <message>
        <source>RASA</source>
        <translation>RASA</translation>
    </message>
    <message>
        <source>Reaches firms that are owned to at least a half by listed parties as if they were listed themselves. It was in force from 29 September 2025 and suspended from 10 November 2025 to 9 November 2026.</source>
        <translation>Охоплює фірми, принаймні половина яких належить внесеним до переліку особам, так, ніби вони самі внесені. Діяло від 29 вересня 2025 року; призупинене від 10 листопада 2025 року до 9 листопада 2026 року.</translation>
    </message>
    <message>
        <source>Read the reasons in their order; a click on a restriction opens its card.</source>
        <translation>Читайте пояснення за порядком; клацання на обмеженні відкриває його картку.</translation>
    </message>
    <message>
        <source>Rebuilding the past state in a copy…</source>
        <translation>Відтворення минулого стану в копії…</translation>
    </message>
    <message>
        <source>Rebuilds the search index; no record changes.</source>
        <translation>Будує пошуковий індекс заново; жоден запис не змінюється.</translation>
    </message>
    <message>
        <source>Rebuilds what is kept beside the records; no record changes.</source>
        <translation>Будує заново те, що зберігається поруч із записами; жоден запис не змінюється.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регіон</translation>
    </message>
    <message>
        <source>Remove the note “{name}”</source>
        <translation>Вилучено нотатку «{name}»</translation>
    </message>
    <message>
        <source>Removes the later of the two.</source>
        <translation>Вилучає пізніший із двох.</translation>
    </message>
    <message>
        <source>Removes the link.</source>
        <translation>Вилучає зв’язок.</translation>
    </message>
    <message>
        <source>Removes the reference to the missing record; a link or citation that can’t do without it is deleted.</source>
        <translation>Вилучає посилання на відсутній запис; зв’язок або посилання на джерело, яким без нього не обійтися, видаляється.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Перейменувати</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Перейменувати вигляд</translation>
    </message>
    <message>
        <source>Rename “{name}”…</source>
        <translation>Перейменувати «{name}»…</translation>
    </message>
    <message>
        <source>Reset columns, widths and order</source>
        <translation>Скинути стовпці, ширину й порядок</translation>
    </message>
    <message>
        <source>Restore one: the file as it stands is set aside first.</source>
        <translation>Відновіть одну: нинішній файл спершу відкладається вбік.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результати</translation>
    </message>
    <message>
        <source>Review lists records that seem to be one.</source>
        <translation>«Перевірка» перелічує записи, схожі на один.</translation>
    </message>
    <message>
        <source>Rule of October 2022</source>
        <translation>Правило від жовтня 2022 року</translation>
    </message>
    <message>
        <source>Rule of October 2023</source>
        <translation>Правило від жовтня 2023 року</translation>
    </message>
    <message>
        <source>Russia or Belarus</source>
        <translation>Росія або Білорусь</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Збереження як PDF</translation>
    </message>
    <message>
        <source>Save the answer as PDF…</source>
        <translation>Зберегти відповідь як PDF…</translation>
    </message>
    <message>
        <source>Save the card as PDF…</source>
        <translation>Зберегти картку як PDF…</translation>
    </message>
    <message>
        <source>Save what a pane shows: View &gt; Save this view, or its button Views.</source>
        <translation>Збережіть те, що показує панель: Вигляд &gt; Зберегти цей вигляд або кнопка «Вигляди».</translation>
    </message>
    <message>
        <source>Saved the view “{name}”</source>
        <translation>Збережено вигляд «{name}»</translation>
    </message>
    <message>
        <source>Say how sure each thing is: confirmed, reported and alleged look different on the screen and in print.</source>
        <translation>Скажіть, наскільки певне кожне: підтверджене, повідомлене й стверджуване різняться на екрані та в друці.</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Шукати в довідці</translation>
    </message>
    <message>
        <source>Section 746.3 was read in a third party’s copy of January 2025, its licensing policy in the Bureau’s summary kept of September 2008, and 740.8(b), which bars NAC and ACA where part 746 asks for a licence, through third parties.</source>
        <translation>Розділ 746.3 прочитано у копії третьої особи від січня 2025 року, його ліцензійну політику — у збереженому викладі Бюро від вересня 2008 року, а 740.8(b), який забороняє NAC та ACA там, де ліцензії вимагає частина 746, — через третіх осіб.</translation>
    </message>
    <message>
        <source>See for each column which field it is; choose another where that is wrong.</source>
        <translation>Перегляньте для кожного стовпця, яке це поле; виберіть інше, якщо воно хибне.</translation>
    </message>
    <message>
        <source>Select the rows, or filter the table.</source>
        <translation>Виберіть рядки або відфільтруйте таблицю.</translation>
    </message>
    <message>
        <source>Select up to four records of a kind.</source>
        <translation>Виберіть до чотирьох записів одного виду.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Надіслати</translation>
    </message>
    <message>
        <source>Send changes</source>
        <translation>Надіслати зміни</translation>
    </message>
    <message>
        <source>Send changes, take a colleague’s</source>
        <translation>Надіслати зміни, взяти зміни колеги</translation>
    </message>
    <message>
        <source>Send changes…</source>
        <translation>Надіслати зміни…</translation>
    </message>
    <message>
        <source>Sending an item that is subject to the EAR from one foreign country to another. A change of hands within one foreign country is a transfer (in-country).</source>
        <translation>Відправлення товару, на який поширюється EAR, з однієї іноземної країни до іншої. Перехід у межах однієї іноземної країни — це передача (всередині країни).</translation>
    </message>
    <message>
        <source>Set up a pane as you want it.</source>
        <translation>Налаштуйте панель так, як хочете.</translation>
    </message>
    <message>
        <source>Several firms</source>
        <translation>Кілька фірм</translation>
    </message>
    <message>
        <source>Several tables come in as one step, those that are named first, so that a table of chips may name firms that come in another. Afterwards the table of their kind shows just what came; “Clear all” shows the rest again. “Show what was left out” beside the line that tells of it lists the columns, rows and cells that did not come, each with its reason.</source>
        <translation>Кілька таблиць надходять одним кроком, спершу ті, на які посилаються, тож таблиця чипів може називати фірми, що надходять в іншій. Після цього таблиця їхнього виду показує лише те, що надійшло; «Очистити все» знову показує решту. «Показати пропущене» поруч із рядком, який про це повідомляє, перелічує стовпці, рядки й клітинки, що не надійшли, кожну з причиною.</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>Спільна тека</translation>
    </message>
    <message>
        <source>Shared folder…</source>
        <translation>Спільна тека…</translation>
    </message>
    <message>
        <source>Shift+←, Shift+→</source>
        <translation>Shift+←, Shift+→</translation>
    </message>
    <message>
        <source>Short name: “{slug}” is used in another row as well.</source>
        <translation>Коротка назва: «{slug}» є ще в іншому рядку.</translation>
    </message>
    <message>
        <source>Show everything again, and go back to the day before</source>
        <translation>Знову показати все й повернутися до попереднього дня</translation>
    </message>
    <message>
        <source>Show it on the timeline</source>
        <translation>Показати на часовій шкалі</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>Де показано</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Показує</translation>
    </message>
    <message>
        <source>Shows what had begun by {day}.</source>
        <translation>Показано те, що почалося до {day}.</translation>
    </message>
    <message>
        <source>Shows what held on {day}.</source>
        <translation>Показано чинне станом на {day}.</translation>
    </message>
    <message>
        <source>Shows {first} to {last}.</source>
        <translation>Показано від {first} до {last}.</translation>
    </message>
    <message>
        <source>Since 10 July 2026 the United Arab Emirates are in Country Group A:5 and in neither D:3 nor D:4, but 3A090 still asks for a licence there. It frees the government of the Emirates and the firms of Supplement 8 to part 740, and nobody else. That list was read through third parties only: G42 and Core42 (until 6 April 2027 unless renewed), Amazon, Apple, Google, Meta, Microsoft, OpenAI, Oracle and xAI with their subsidiaries.</source>
        <translation>Від 10 липня 2026 року Об’єднані Арабські Емірати входять до групи країн A:5 і не входять ні до D:3, ні до D:4, але для 3A090 там усе одно потрібна ліцензія. Звільнено уряд Еміратів і фірми з Доповнення 8 до частини 740, і більше нікого. Цей перелік прочитано лише через третіх осіб: G42 і Core42 (до 6 квітня 2027 року, якщо не продовжать), Amazon, Apple, Google, Meta, Microsoft, OpenAI, Oracle і xAI з їхніми дочірніми компаніями.</translation>
    </message>
    <message>
        <source>Since 2 September 2025 License Exception SPP takes in what is EAR99, and License Exception CCD consumer devices of 4A994 and 5A992; read in summaries of the rule.</source>
        <translation>Від 2 вересня 2025 року ліцензійний виняток SPP охоплює те, що є EAR99, а ліцензійний виняток CCD — побутові пристрої 4A994 і 5A992; прочитано в оглядах правила.</translation>
    </message>
    <message>
        <source>Since 4 April 2024 NAC covers exports and re-exports only. ACA very likely covers a transfer to a firm headquartered in Macau or Country Group D:5 elsewhere too, without notice, but the copy that was read breaks off in that sentence.</source>
        <translation>Від 4 квітня 2024 року NAC охоплює лише експорт і реекспорт. ACA дуже ймовірно охоплює також передачу деінде фірмі зі штаб-квартирою в Макао чи країні групи D:5, без повідомлення, але прочитана копія уривається на цьому реченні.</translation>
    </message>
    <message>
        <source>Since 4 April 2024 a transfer within Macau or Country Group D:5 goes under ACA, without notice; the rule was read through third parties.</source>
        <translation>Від 4 квітня 2024 року передача в межах Макао або країни групи D:5 підпадає під ACA, без повідомлення; правило прочитано через третіх осіб.</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Розмір тексту</translation>
    </message>
    <message>
        <source>Skip the steps, or show them again</source>
        <translation>Пропускати кроки або знову показувати</translation>
    </message>
    <message>
        <source>So-called DNR (Donetsk)</source>
        <translation>Так звана «ДНР» (Донецьк)</translation>
    </message>
    <message>
        <source>So-called LNR (Luhansk)</source>
        <translation>Так звана «ЛНР» (Луганськ)</translation>
    </message>
    <message>
        <source>Sold in the US on 15 January 2026</source>
        <translation>Продавали у США 15 січня 2026 року</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Джерело: {source}</translation>
    </message>
    <message>
        <source>Stands in the history beside every change that you make from now on.</source>
        <translation>Стоїть в історії поруч із кожною зміною, яку ви відтепер робите.</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a row</comment>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Stop sharing the folder</source>
        <translation>Припинити спільне користування текою</translation>
    </message>
    <message>
        <source>Subject to the EAR</source>
        <translation>Підпадає під EAR</translation>
    </message>
    <message>
        <source>Sums of the selection</source>
        <translation>Підсумки вибраного</translation>
    </message>
    <message>
        <source>TPP divided by the applicable die area in square millimetres: all logic dies made on a non-planar process, caches included, memory stacks left out.</source>
        <translation>TPP, поділена на відповідну площу кристала у квадратних міліметрах: усі логічні кристали за непланарним процесом, разом із кешами, без стосів пам’яті.</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Таблиці</translation>
    </message>
    <message>
        <source>Taiwan asks for a permit where the recipient is on its strategic high-tech list, as Huawei and SMIC are.</source>
        <translation>Тайвань вимагає дозволу, якщо отримувач є в його переліку стратегічних високих технологій, як-от Huawei та SMIC.</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Взяти</translation>
    </message>
    <message>
        <source>Take back what can be taken back ({number})</source>
        <translation>Відкликати те, що можна ({number})</translation>
    </message>
    <message>
        <source>Take changes</source>
        <translation>Взяти зміни</translation>
    </message>
    <message>
        <source>Take changes…</source>
        <translation>Взяти зміни…</translation>
    </message>
    <message>
        <source>Take its view anew, as “{pane}” shows it now</source>
        <translation>Узяти вигляд наново: як зараз показує «{pane}»</translation>
    </message>
    <message>
        <source>Take the clipboard</source>
        <translation>Узяти з буфера обміну</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Взяти їхнє</translation>
    </message>
    <message>
        <source>Take {words} as they are</source>
        <translation>Узяти {words} як є</translation>
    </message>
    <message>
        <source>Taken from “{file}”. Undo takes it back.</source>
        <translation>Взято з «{file}». Скасування це відмінить.</translation>
    </message>
    <message>
        <source>That AMD had a similar letter is reported by one person to Reuters; its chips, its destinations and its day are not public.</source>
        <translation>Про те, що AMD мала подібний лист, повідомила Reuters одна особа; чипи, країни призначення та день не оприлюднено.</translation>
    </message>
    <message>
        <source>The Bureau of Industry and Security in the United States Department of Commerce, which writes and administers the EAR.</source>
        <translation>Бюро промисловості та безпеки Міністерства торгівлі США, яке складає й адмініструє EAR.</translation>
    </message>
    <message>
        <source>The Commerce Control List: the list of items that need a licence for some destinations, by categories such as 3 (electronics), 4 (computers) and 5 (telecommunications).</source>
        <translation>Контрольний список торгівлі: перелік товарів, на які потрібна ліцензія до деяких країн призначення, за категоріями, як-от 3 (електроніка), 4 (комп’ютери) і 5 (телекомунікації).</translation>
    </message>
    <message>
        <source>The Cuban Assets Control Regulations were read through third parties.</source>
        <translation>Правила контролю кубинських активів прочитано через третіх осіб.</translation>
    </message>
    <message>
        <source>The Cyberspace Administration is reported to have told firms to stop testing and buying the RTX PRO 6000D.</source>
        <translation>Повідомляють, що Адміністрація кіберпростору (CAC) сказала фірмам припинити випробування й купівлю RTX PRO 6000D.</translation>
    </message>
    <message>
        <source>The Cyberspace Administration summoned NVIDIA over the security of the H20; the notice is published and forbids nothing.</source>
        <translation>Адміністрація кіберпростору (CAC) викликала NVIDIA через безпеку H20; повідомлення опубліковано, і воно нічого не забороняє.</translation>
    </message>
    <message>
        <source>The Export Administration Regulations: the rules by which the United States controls exports, re-exports and in-country transfers of goods, software and technology that may serve civil and military ends.</source>
        <translation>Export Administration Regulations: правила, за якими США контролюють експорт, реекспорт і передачу всередині країни товарів, програм і технологій, що можуть служити цивільним і воєнним цілям.</translation>
    </message>
    <message>
        <source>The North Korea Sanctions Regulations were read through third parties.</source>
        <translation>Правила санкцій щодо Північної Кореї прочитано через третіх осіб.</translation>
    </message>
    <message numerus="yes">
        <source>The answer changed once, on {day}.</source>
        <comment>The answer changed {n} times, last on {day}.</comment>
        <translation>
            <numerusform>Відповідь змінилася {n} раз, востаннє {day}.</numerusform>
            <numerusform>Відповідь змінилася {n} рази, востаннє {day}.</numerusform>
            <numerusform>Відповідь змінилася {n} разів, востаннє {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answer changed once; there is no room to show when.</source>
        <comment>The answer changed {n} times; there is no room to show when.</comment>
        <translation>
            <numerusform>Відповідь змінилася {n} раз; показати, коли саме, бракує місця.</numerusform>
            <numerusform>Відповідь змінилася {n} рази; показати, коли саме, бракує місця.</numerusform>
            <numerusform>Відповідь змінилася {n} разів; показати, коли саме, бракує місця.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer is on the clipboard</source>
        <translation>Відповідь у буфері обміну</translation>
    </message>
    <message>
        <source>The answer is the same on every day.</source>
        <translation>Відповідь та сама на будь-який день.</translation>
    </message>
    <message>
        <source>The backup “{path}” is itself damaged ({state}). Nothing was changed. Choose another one.</source>
        <translation>Резервна копія «{path}» сама пошкоджена ({state}). Нічого не змінено. Виберіть іншу.</translation>
    </message>
    <message>
        <source>The bandwidth of a memory stack in gigabytes a second, divided by its area in square millimetres.</source>
        <translation>Пропускна здатність стосу пам’яті в гігабайтах за секунду, поділена на його площу у квадратних міліметрах.</translation>
    </message>
    <message>
        <source>The banner says what is changed. Answers say what the law says beside the scenario.</source>
        <translation>Смуга вгорі каже, що змінено. Відповіді показують закон поруч зі сценарієм.</translation>
    </message>
    <message>
        <source>The check looks for broken references, dates and figures that can’t be, circular ownership, duplicate links, and values missing for calculated figures.</source>
        <translation>Перевірка шукає хибні посилання, неможливі дати й числа, власність по колу, повторені зв’язки та значення, яких бракує для розрахунків.</translation>
    </message>
    <message>
        <source>The code of a rule, such as 3A090.a, finds what it means and where it stands.</source>
        <translation>Код правила, наприклад 3A090.a, знаходить, що він означає й де записано.</translation>
    </message>
    <message>
        <source>The conditions beyond the first were read through third parties. A 25 percent tariff applies to chips in certain bands of figures.</source>
        <translation>Умови, крім першої, прочитано через третіх осіб. На чипи в певних діапазонах показників діє мито 25 відсотків.</translation>
    </message>
    <message>
        <source>The copy of “{name}” can’t be read: {why}</source>
        <translation>Копію «{name}» не вдається прочитати: {why}</translation>
    </message>
    <message>
        <source>The country group of concern for missile technology.</source>
        <translation>Група країн, що викликають занепокоєння щодо ракетних технологій.</translation>
    </message>
    <message>
        <source>The country group of national security concern.</source>
        <translation>Група країн, що викликають занепокоєння з погляду національної безпеки.</translation>
    </message>
    <message>
        <source>The country group of states under a United States arms embargo, China among them. The rules for advanced chips mostly speak of “Macau or D:5”, since Macau is not in it.</source>
        <translation>Група країн, щодо яких діє ембарго США на зброю, зокрема Китай. Правила для передових чипів здебільшого кажуть про «Макао або D:5», бо Макао в неї не входить.</translation>
    </message>
    <message>
        <source>The country group of the closest partners. A destination in it needs no licence for advanced chips, even where it also stands in a group D.</source>
        <translation>Група країн — найближчих партнерів. Країні призначення з неї не потрібна ліцензія на передові чипи, навіть якщо вона є й у групі D.</translation>
    </message>
    <message>
        <source>The day is {day}, since the facts end there. Type another day, or pick one (Alt+Down)</source>
        <translation>День — {day}, бо на ньому факти закінчуються. Введіть інший день або виберіть (Alt+↓)</translation>
    </message>
    <message>
        <source>The day moves in one step: write which, such as 5.</source>
        <translation>День рухається в одному кроці: напишіть, у якому, наприклад 5.</translation>
    </message>
    <message>
        <source>The day that the figures in MW are from.</source>
        <translation>День, на який наведено числа в МВт.</translation>
    </message>
    <message>
        <source>The entry of the control list for advanced computing chips, first written in October 2022 and drawn anew in October 2023. Its paragraphs are told apart by total processing performance and performance density.</source>
        <translation>Позиція контрольного списку для чипів передових обчислень, уперше записана в жовтні 2022 року й переписана в жовтні 2023 року. Її пункти розрізняють за сукупною обчислювальною продуктивністю та щільністю продуктивності.</translation>
    </message>
    <message>
        <source>The entry of the control list for computers and assemblies that contain chips of 3A090.</source>
        <translation>Позиція контрольного списку для комп’ютерів і вузлів, що містять чипи 3A090.</translation>
    </message>
    <message>
        <source>The facts end on {day}: what happened later is not in them, unless it was added.</source>
        <translation>Факти закінчуються {day}: пізнішого в них немає, якщо його не додано.</translation>
    </message>
    <message>
        <source>The file itself is kept with its source, and each row has a citation that says where it stands. When the next version of the table comes, import it in the same way: the choices are remembered, and only what changed is shown. What you chose for a heading is offered for the next table that has it.</source>
        <translation>Сам файл зберігається з його джерелом, а кожен рядок має посилання, яке каже, де він стоїть. Коли прийде наступна версія таблиці, імпортуйте її так само: вибір запам’ятано, і показується лише змінене. Що ви вибрали для заголовка, пропонується для наступної таблиці, яка його має.</translation>
    </message>
    <message>
        <source>The headquarters test of 744.23(a)(3) asks for knowledge of where the party, or its ultimate parent, is headquartered.</source>
        <translation>Критерій штаб-квартири в 744.23(a)(3) вимагає знати, де штаб-квартира сторони або її кінцевої материнської компанії.</translation>
    </message>
    <message>
        <source>The history can’t be reconstructed. Compare with a backup: File &gt; Restore a backup.</source>
        <translation>Історію не вдається відтворити. Порівняйте з резервною копією: Файл &gt; Відновити з резервної копії.</translation>
    </message>
    <message>
        <source>The letter belongs to the source, the figure to the citation.</source>
        <translation>Літера належить джерелу, цифра — посиланню.</translation>
    </message>
    <message>
        <source>The licence exception Advanced Computing Authorized: for the same chips as NAC, without a notice, to destinations of D:1 and D:4 that are neither Macau nor D:5, and for transfers within a country.</source>
        <translation>Ліцензійний виняток Advanced Computing Authorized: для тих самих чипів, що й NAC, без повідомлення, до країн D:1 і D:4, крім Макао та D:5, і для передач усередині країни.</translation>
    </message>
    <message>
        <source>The licence exception Notified Advanced Computing: some chips of 3A090 may go to Macau, to D:5 and to parties headquartered there without a licence, after a notice to BIS at least 25 calendar days before.</source>
        <translation>Ліцензійний виняток Notified Advanced Computing: деякі чипи 3A090 можна постачати до Макао, D:5 і сторонам зі штаб-квартирою там без ліцензії, повідомивши BIS щонайменше за 25 календарних днів.</translation>
    </message>
    <message>
        <source>The list of Chinese military companies that the United States Department of Defense keeps. It bears on procurement and controls no export by itself.</source>
        <translation>Перелік китайських воєнних компаній, який веде Міністерство оборони США. Він стосується закупівель і сам експорту не контролює.</translation>
    </message>
    <message>
        <source>The list of parties for which a licence is needed for all or some items that are subject to the EAR. What is listed overrides exceptions.</source>
        <translation>Перелік сторін, для яких потрібна ліцензія на всі або деякі товари, на які поширюється EAR. Внесення до нього переважає винятки.</translation>
    </message>
    <message>
        <source>The lists by which the EAR sort destinations: A for partners in export controls, D for countries of concern, E for embargoed ones. A country may stand in several, and the lists change.</source>
        <translation>Переліки, за якими EAR сортують країни призначення: A — партнери з експортного контролю, D — країни, що викликають занепокоєння, E — під ембарго. Країна може бути в кількох, і переліки змінюються.</translation>
    </message>
    <message>
        <source>The milder paragraph: chips with a TPP from 2,400 to below 4,800 and a performance density from 1.6 to below 5.92, or with a TPP of 1,600 or more and a density from 3.2 to below 5.92. Only chips designed or marketed for data centres are in it.</source>
        <translation>М’якший пункт: чипи з TPP від 2400 до менш ніж 4800 і щільністю продуктивності від 1,6 до менш ніж 5,92 або з TPP від 1600 і щільністю від 3,2 до менш ніж 5,92. До нього належать лише чипи, розроблені або пропоновані для дата-центрів.</translation>
    </message>
    <message>
        <source>The name of the file has to end in {suffix}.</source>
        <translation>Назва файлу має закінчуватися на {suffix}.</translation>
    </message>
    <message>
        <source>This many of the newest, and beyond them the last of each of 14 days and of each month.</source>
        <translation>Стільки найновіших, а понад них — остання за кожен із 14 днів і за кожен місяць.</translation>
    </message>
    <message>
        <source>The other window has closed this workspace.</source>
        <translation>Інше вікно звільнило цей робочий простір.</translation>
    </message>
    <message>
        <source>The pictures can’t be written into “{folder}”: {why}. Choose another place.</source>
        <translation>Картинки не вдається записати в «{folder}»: {why}. Виберіть інше місце.</translation>
    </message>
    <message>
        <source>The power that servers, storage and network of a site draw, without cooling and losses. All that the site draws is its gross power.</source>
        <translation>Потужність, яку споживають сервери, сховища й мережа майданчика, без охолодження та втрат. Усе, що споживає майданчик, — його загальна потужність.</translation>
    </message>
    <message>
        <source>The record card</source>
        <translation>Картка запису</translation>
    </message>
    <message>
        <source>The rule of January 2025 that would have asked for a licence for advanced chips worldwide, with amounts for each country. Its enforcement was given up in May 2025, before the day of compliance.</source>
        <translation>Правило січня 2025 року, яке вимагало б ліцензію на передові чипи в усьому світі, з обсягами для кожної країни. Від його застосування відмовилися в травні 2025 року, до дня дотримання.</translation>
    </message>
    <message>
        <source>The rules are known up to {day}. This is the last known state; what came after is not in it.</source>
        <translation>Правила відомі до {day}. Це останній відомий стан; пізнішого в ньому немає.</translation>
    </message>
    <message>
        <source>The same link is there twice.</source>
        <translation>Той самий зв’язок записано двічі.</translation>
    </message>
    <message>
        <source>The same report told by ten papers is one source.</source>
        <translation>Те саме повідомлення, переказане десятьма газетами, — це одне джерело.</translation>
    </message>
    <message>
        <source>The search index is incomplete</source>
        <translation>Пошуковий індекс неповний</translation>
    </message>
    <message>
        <source>The share of controlled United States content below which a foreign item is not subject to the EAR.</source>
        <translation>Частка контрольованого вмісту зі США, нижче якої на іноземний товар EAR не поширюється.</translation>
    </message>
    <message>
        <source>The short name “{slug}” is used twice in the starter tables.</source>
        <translation>Коротка назва «{slug}» трапляється в початкових таблицях двічі.</translation>
    </message>
    <message>
        <source>The stricter paragraph: chips with a TPP of 4,800 or more, or with a TPP of 1,600 or more and a performance density of 5.92 or more. A chip that is neither designed nor marketed for data centres is outside it below a TPP of 4,800.</source>
        <translation>Суворіший пункт: чипи з TPP від 4800 або з TPP від 1600 і щільністю продуктивності від 5,92. Чип, який не розроблено й не пропонують для дата-центрів, не підпадає під нього нижче TPP 4800.</translation>
    </message>
    <message>
        <source>The strictest of the ways in which data may leave China: an examination by the Cyberspace Administration, needed for important data and above certain numbers of persons.</source>
        <translation>Найсуворіший зі шляхів, якими дані можуть залишити Китай: перевірка Адміністрацією кіберпростору, потрібна для важливих даних і понад певну кількість осіб.</translation>
    </message>
    <message>
        <source>The timeline</source>
        <translation>Часова шкала</translation>
    </message>
    <message>
        <source>The words of the field, each with where it stands. An analyst’s summary, not the text of the law.</source>
        <translation>Слова цієї галузі, кожне з тим, де воно записане. Аналітичний виклад, а не текст закону.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>There is a view of this name already. Saving replaces what it shows.</source>
        <translation>Вигляд із такою назвою вже є. Збереження замінить те, що він показує.</translation>
    </message>
    <message>
        <source>There is none in its backup folder</source>
        <translation>У теці його резервних копій немає жодної</translation>
    </message>
    <message>
        <source>There is nothing to propose: these records were not changed since what the other side has.</source>
        <translation>Пропонувати нічого: ці записи не змінювалися відтоді, як їх має інша сторона.</translation>
    </message>
    <message>
        <source>There is nothing to send: no change was made that they do not have.</source>
        <translation>Надсилати нічого: немає жодної зміни, якої в них не було б.</translation>
    </message>
    <message>
        <source>These records were not changed since what they have.</source>
        <translation>Ці записи не змінювалися відтоді, як вони їх мають.</translation>
    </message>
    <message>
        <source>These two workspaces did not begin as copies of one another, so they can’t be merged. Import the other one instead: its records are known by their ids and short names.</source>
        <translation>Ці два робочі простори не починалися як копії один одного, тому їх не можна об’єднати. Натомість імпортуйте інший: його записи впізнаються за ідентифікаторами й короткими назвами.</translation>
    </message>
    <message>
        <source>They look through it before anything is written, and decide what both changed.</source>
        <translation>Вони переглянуть це, перш ніж щось буде записано, і вирішать там, де змінили обидві сторони.</translation>
    </message>
    <message>
        <source>They take over or refuse each value. Nothing else of yours is sent.</source>
        <translation>Вони приймуть або відхилять кожне значення. Більше нічого вашого не надсилається.</translation>
    </message>
    <message>
        <source>This answer is not about the occupied Crimea region, to which every chip has needed a licence since 29 January 2015, with a policy of denial.</source>
        <translation>Ця відповідь не стосується окупованого Криму, куди для кожного чипа потрібна ліцензія від 29 січня 2015 року з політикою відмови.</translation>
    </message>
    <message>
        <source>This answer is not about the occupied regions of Ukraine: every chip needs a licence, with a policy of denial, to Crimea since 29 January 2015 and to the so-called DNR and LNR since 24 February 2022. The rule does not name the occupied parts of Kherson and Zaporizhzhia.</source>
        <translation>Ця відповідь не стосується окупованих регіонів України: для кожного чипа потрібна ліцензія з політикою відмови — до Криму від 29 січня 2015 року, до так званих «ДНР» і «ЛНР» від 24 лютого 2022 року. Окупованих частин Херсонщини та Запоріжжя правило не називає.</translation>
    </message>
    <message>
        <source>This file is for Chipline. Open your own copy of the same workspace, then choose File &gt; Take changes and this file. Nothing is written before you have looked through them.</source>
        <translation>Цей файл — для Chipline. Відкрийте власну копію того самого робочого простору, потім виберіть Файл &gt; Взяти зміни і цей файл. Нічого не буде записано, доки ви не переглянете зміни.</translation>
    </message>
    <message>
        <source>This new record and yours, “{title}”, are alike: {reasons}. Both stay; if they are one, merge them afterwards in Review.</source>
        <translation>Цей новий запис і ваш «{title}» схожі: {reasons}. Лишаться обидва; якщо це одне, об’єднайте їх потім у Перевірці.</translation>
    </message>
    <message>
        <source>This saved view is no longer there.</source>
        <translation>Цього збереженого вигляду вже немає.</translation>
    </message>
    <message>
        <source>Throughput without help from zeros in the data. Makers often advertise the figure with sparsity, which is twice as high; for TPP the dense figure counts.</source>
        <translation>Швидкодія без допомоги нулів у даних. Виробники часто рекламують число для розріджених даних, удвічі більше; для TPP рахують число для щільних.</translation>
    </message>
    <message>
        <source>Throughputs that do not fit together</source>
        <translation>Значення швидкодії, що навряд чи узгоджуються</translation>
    </message>
    <message>
        <source>Tick: no room for its name</source>
        <translation>Риска: немає місця для назви</translation>
    </message>
    <message>
        <source>To change what a step shows, press Enter on it: its view opens in its pane. Change it there, and press &lt;b&gt;Ctrl+Shift+M&lt;/b&gt;, there or back among the steps: the step shows what that pane shows.</source>
        <translation>Щоб змінити те, що показує крок, натисніть на ньому Enter: його вигляд відкриється у своїй панелі. Змініть його там і натисніть &lt;b&gt;Ctrl+Shift+M&lt;/b&gt; — там або знову серед кроків: крок показуватиме те, що показує ця панель.</translation>
    </message>
    <message>
        <source>To look up</source>
        <translation>Довідкове</translation>
    </message>
    <message>
        <source>To take back a single earlier change, open History (Ctrl+H), select it and choose Take back: what was changed since stays. A deleted record is brought back with its links and citations.</source>
        <translation>Щоб відкликати одну давнішу зміну, відкрийте «Історію» (Ctrl+H), виберіть її та натисніть «Відкликати»: змінене відтоді залишається. Видалений запис повертається зі зв’язками та посиланнями.</translation>
    </message>
    <message>
        <source>Total processing performance: the highest throughput in TOPS or TFLOPS times the bit length of the operation, over all formats, dense, summed over all processing units of the chip. 600 TOPS at 8 bit and 300 TFLOPS at 16 bit both give a TPP of 4,800.</source>
        <translation>Сукупна обчислювальна продуктивність: найвища швидкодія в TOPS або TFLOPS, помножена на розрядність операції, серед усіх форматів, для щільних даних, сумарно за всіма обчислювальними блоками чипа. 600 TOPS для 8 біт і 300 TFLOPS для 16 біт обидва дають TPP 4800.</translation>
    </message>
    <message>
        <source>Trump, first term</source>
        <translation>Трамп, перша каденція</translation>
    </message>
    <message>
        <source>Trump, second term</source>
        <translation>Трамп, друга каденція</translation>
    </message>
    <message>
        <source>Try a scenario</source>
        <translation>Випробувати сценарій</translation>
    </message>
    <message>
        <source>Type any date into the box at the bottom, or click on the strip.</source>
        <translation>Введіть будь-яку дату в поле внизу або клацніть стрічку.</translation>
    </message>
    <message>
        <source>Type to find; Enter opens the card, Space peeks.</source>
        <translation>Вводьте, щоб знайти; Enter відкриває картку, пробіл — швидкий перегляд.</translation>
    </message>
    <message>
        <source>Typed dates and numbers are read in every unmistakable form, whatever is chosen.</source>
        <translation>Введені дати й числа читаються в будь-якій однозначній формі, хоч би що тут вибрано.</translation>
    </message>
    <message>
        <source>Under each value stand who wrote it, when and why, and what sources on either side say of it, with their grade and day. What they deleted, what seems to be one record twice, and dates that clash only now stand in groups of their own.</source>
        <translation>Під кожним значенням зазначено, хто, коли й чому його записав і що кажуть про нього джерела обох сторін, з оцінкою та днем. Те, що вони видалили, що схоже на той самий запис двічі, і дати, що суперечать одна одній лише тепер, стоять в окремих групах.</translation>
    </message>
    <message>
        <source>Unknown day</source>
        <translation>Невідомий день</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>Малоймовірне</translation>
    </message>
    <message>
        <source>Until the day</source>
        <translation>До цього дня</translation>
    </message>
    <message>
        <source>Until the suspension, Temporary General License 7 freed many dealings within Country Groups A:5 and A:6 and with joint ventures; it is not modelled here, so this answer may be too strict.</source>
        <translation>До призупинення Тимчасова загальна ліцензія 7 звільняла багато операцій у межах груп країн A:5 і A:6 та зі спільними підприємствами; тут її не змодельовано, тож ця відповідь може бути надто суворою.</translation>
    </message>
    <message>
        <source>Unusual figures</source>
        <translation>Числа, далекі від звичайних</translation>
    </message>
    <message>
        <source>Update to what its pane shows now</source>
        <translation>Оновити до того, що зараз показує його панель</translation>
    </message>
    <message>
        <source>Update “{name}” to what is shown</source>
        <translation>Оновити «{name}» до показаного</translation>
    </message>
    <message>
        <source>VEU</source>
        <translation>VEU</translation>
    </message>
    <message>
        <source>Validated end user: a party that the United States has examined and to which listed items may go without a licence for each shipment.</source>
        <translation>Перевірений кінцевий користувач: сторона, яку США перевірили й якій зазначені товари можна постачати без ліцензії на кожне відправлення.</translation>
    </message>
    <message>
        <source>Vertical lines</source>
        <translation>Вертикальні риски</translation>
    </message>
    <message>
        <source>Views follow at once</source>
        <translation>Вигляди змінюються одразу</translation>
    </message>
    <message>
        <source>Views glide into one another</source>
        <translation>Вигляди плавно переходять один в одного</translation>
    </message>
    <message>
        <source>What a pane shows, saved under a name: filters, layout, order and day.</source>
        <translation>Те, що показує панель, збережене під назвою: фільтри, розташування, порядок і день.</translation>
    </message>
    <message>
        <source>What can’t be read is left out, unless it is put right (a double click or Enter goes there):</source>
        <translation>Нечитабельне пропускають, якщо його не виправити (подвійне клацання або Enter веде туди):</translation>
    </message>
    <message>
        <source>What colleagues have received of these comes back when you merge with them; the review shows it.</source>
        <translation>Те з них, що вже отримали колеги, повернеться, коли ви об’єднаєтеся з ними; перегляд це покаже.</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Що передається</translation>
    </message>
    <message>
        <source>What is on the United States control list still needs a licence to Syria, and applications are read case by case; NAC and ACA may not be used there.</source>
        <translation>На те, що є в контрольному списку США, усе ще потрібна ліцензія до Сирії, і заявки розглядають індивідуально; скористатися там NAC і ACA не можна.</translation>
    </message>
    <message>
        <source>What is said goes along only where the audience does not read it, unless you tick it. Sources are numbered and graded in all of them. Records side by side leave as a table; a view that is no shapes, such as the history, leaves as its picture, and the dialog says so. On the command line: &lt;code&gt;chipline brief export BRIEFING --out F.pptx&lt;/code&gt;, and &lt;code&gt;chipline brief frames&lt;/code&gt; for numbered pictures of a moving day.</source>
        <translation>Те, що промовляють, іде лише туди, де слухачі цього не читають, якщо ви не поставите позначку. Джерела всюди пронумеровано й оцінено. Записи поруч виходять таблицею; вигляд, який не складається з фігур, як-от історія, виходить своїм зображенням, і діалог про це каже. У командному рядку: &lt;code&gt;chipline brief export БРИФІНГ --out F.pptx&lt;/code&gt;, а &lt;code&gt;chipline brief frames&lt;/code&gt; — для пронумерованих картинок дня, що рухається.</translation>
    </message>
    <message>
        <source>What is subject to the EAR and stands under no entry of the control list. It mostly needs no licence, except for embargoed destinations, listed parties and prohibited uses.</source>
        <translation>Те, на що поширюється EAR, але що не стоїть під жодною позицією контрольного списку. Здебільшого ліцензія не потрібна, крім країн під ембарго, внесених до переліку сторін і заборонених використань.</translation>
    </message>
    <message>
        <source>What nobody opened is graded lower, whatever it says.</source>
        <translation>Те, чого ніхто не відкривав, оцінюють нижче, хоч би що там було.</translation>
    </message>
    <message>
        <source>What of its time is known</source>
        <translation>Що відомо про час</translation>
    </message>
    <message>
        <source>What only one side changed is taken by itself. Where both changed the same, you decide: 1 keeps yours, 2 takes theirs, 3 is another value; of notes, 4 keeps both texts. Space leads to the next, and Keep mine or Take theirs answers many at once.</source>
        <translation>Те, що змінила лише одна сторона, береться саме. Де обидві змінили те саме, вирішуєте ви: 1 лишає ваше, 2 бере їхнє, 3 — інше значення; з нотаток 4 лишає обидва тексти. Пробіл веде до наступного, а «Лишити моє» чи «Взяти їхнє» відповідають на багато одразу.</translation>
    </message>
    <message>
        <source>What only they changed is taken by itself; where both changed the same, you decide, as when &lt;a href=&quot;help:merge-copies&quot;&gt;two copies are merged&lt;/a&gt;. One undo takes all of it back.</source>
        <translation>Те, що змінили лише вони, береться само; де те саме змінили обидві сторони, вирішуєте ви, як і коли &lt;a href=&quot;help:merge-copies&quot;&gt;об’єднують дві копії&lt;/a&gt;. Одне скасування відміняє все.</translation>
    </message>
    <message>
        <source>What other data sets call it, as scheme:value, such as lei:… or wikidata:Q….</source>
        <translation>Як це називають інші набори даних, у вигляді схема:значення, наприклад lei:… або wikidata:Q….</translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation>Що залишається тут</translation>
    </message>
    <message>
        <source>What the EAR reach: items in or from the United States, foreign items with more than a given share of controlled US content, and foreign items that are the direct product of certain US technology.</source>
        <translation>На що поширюється EAR: товари у США або зі США, іноземні товари з часткою контрольованого вмісту зі США понад визначену та іноземні товари, що є прямим продуктом певних технологій США.</translation>
    </message>
    <message>
        <source>What the as-of day picks out</source>
        <translation>Що вибирає день «станом на»</translation>
    </message>
    <message>
        <source>What the as-of day picks out: {mode}</source>
        <translation>Що вибирає день «станом на»: {mode}</translation>
    </message>
    <message>
        <source>What they should know (may be left empty)</source>
        <translation>Що їм слід знати (можна лишити порожнім)</translation>
    </message>
    <message>
        <source>Where I was last</source>
        <translation>Останню панель</translation>
    </message>
    <message>
        <source>Where sources disagree, keep both: add a citation that contradicts instead of overwriting. History says who changed what when.</source>
        <translation>Якщо джерела розходяться, збережіть обидва: додайте посилання, що суперечить, замість перезаписувати. «Історія» каже, хто, що й коли змінив.</translation>
    </message>
    <message>
        <source>Which way it goes</source>
        <translation>Напрям дії</translation>
    </message>
    <message>
        <source>Who is affected</source>
        <translation>Кого стосується</translation>
    </message>
    <message>
        <source>With a column that says why: correct them and paste them again.</source>
        <translation>Зі стовпцем, який пояснює причину: виправте їх і вставте знову.</translation>
    </message>
    <message>
        <source>With kept copies of sources</source>
        <translation>Зі збереженими копіями джерел</translation>
    </message>
    <message>
        <source>With kept copies of sources ({size})</source>
        <translation>Зі збереженими копіями джерел ({size})</translation>
    </message>
    <message>
        <source>With saved views and briefings</source>
        <translation>Зі збереженими виглядами та брифінгами</translation>
    </message>
    <message>
        <source>With the notes of records</source>
        <translation>З нотатками записів</translation>
    </message>
    <message>
        <source>Without headings no column is taken until you say what it fills.</source>
        <translation>Без заголовків жодного стовпця не беруть, поки не зазначено, що він заповнює.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Робота</translation>
    </message>
    <message>
        <source>Worked out as of {day}</source>
        <translation>Розраховано станом на {day}</translation>
    </message>
    <message>
        <source>Workspace: {name}</source>
        <translation>Робочий простір: {name}</translation>
    </message>
    <message>
        <source>Write a word of explanation, choose whether kept copies of sources go along, and choose a file.</source>
        <translation>Напишіть кілька слів пояснення, виберіть, чи додавати збережені копії джерел, і виберіть файл.</translation>
    </message>
    <message>
        <source>Write the answers</source>
        <translation>Записати відповіді</translation>
    </message>
    <message>
        <source>Written to “{file}”. Send it by e-mail, or on a stick.</source>
        <translation>Записано в «{file}». Надішліть його поштою або передайте на флешці.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Записано: {file}</translation>
    </message>
    <message numerus="yes">
        <source>Wrote {n} change to “{file}”.</source>
        <comment>Wrote {n} changes to “{file}”.</comment>
        <translation>
            <numerusform>До «{file}» записано {n} зміну.</numerusform>
            <numerusform>До «{file}» записано {n} зміни.</numerusform>
            <numerusform>До «{file}» записано {n} змін.</numerusform>
        </translation>
    </message>
    <message>
        <source>You need not send whole workspaces. A file of changes holds only what the other one lacks, and goes by e-mail or on a stick.</source>
        <translation>Не треба надсилати цілі робочі простори. Файл змін містить лише те, чого бракує іншому, і йде поштою або на флешці.</translation>
    </message>
    <message>
        <source>Your decisions are kept: open it again to go on</source>
        <translation>Ваші рішення збережено: відкрийте знову, щоб продовжити</translation>
    </message>
    <message>
        <source>Your file</source>
        <translation>Ваш файл</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше ім’я</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>колеги</translation>
    </message>
    <message>
        <source>a kept copy is not what it was</source>
        <translation>збережена копія вже не та, якою була</translation>
    </message>
    <message>
        <source>a part of it is missing</source>
        <translation>бракує його частини</translation>
    </message>
    <message>
        <source>a record</source>
        <translation>запис</translation>
    </message>
    <message>
        <source>about the same time</source>
        <translation>приблизно в той самий час</translation>
    </message>
    <message>
        <source>alias</source>
        <translation>інша назва</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <comment>and {n} more</comment>
        <translation>
            <numerusform>і ще {n}</numerusform>
            <numerusform>і ще {n}</numerusform>
            <numerusform>і ще {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more in view</source>
        <comment>and {n} more in view</comment>
        <translation>
            <numerusform>і ще {n} на екрані</numerusform>
            <numerusform>і ще {n} на екрані</numerusform>
            <numerusform>і ще {n} на екрані</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more value</source>
        <comment>and {n} more values</comment>
        <translation>
            <numerusform>і ще {n} значення</numerusform>
            <numerusform>і ще {n} значення</numerusform>
            <numerusform>і ще {n} значень</numerusform>
        </translation>
    </message>
    <message>
        <source>announced</source>
        <translation>оголошено</translation>
    </message>
    <message>
        <source>announced or in force between {first} and {last}</source>
        <translation>оголошено або чинне від {first} до {last}</translation>
    </message>
    <message>
        <source>answer differs from law</source>
        <translation>відповідь відрізняється від закону</translation>
    </message>
    <message>
        <source>answered by</source>
        <translation>реакція на нього</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>схвалено</translation>
    </message>
    <message>
        <source>assessment: operator’s people</source>
        <translation>оцінювання: люди в оператора</translation>
    </message>
    <message>
        <source>assessment: people</source>
        <translation>оцінювання: люди</translation>
    </message>
    <message>
        <source>assessment: people handled</source>
        <translation>оцінювання: люди, чиї дані обробляють</translation>
    </message>
    <message>
        <source>assessment: sensitive people</source>
        <translation>оцінювання: люди з чутливими даними</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>щонайменше</translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation>щонайменше {number}</translation>
    </message>
    <message>
        <source>at most {number}</source>
        <translation>щонайбільше {number}</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>орган влади</translation>
    </message>
    <message>
        <source>beginning not known</source>
        <translation>початок невідомий</translation>
    </message>
    <message>
        <source>being deployed</source>
        <translation>розгортається</translation>
    </message>
    <message>
        <source>best Chinese</source>
        <translation>найкращий китайський</translation>
    </message>
    <message>
        <source>best for China without a licence</source>
        <translation>найкращий для Китаю без ліцензії</translation>
    </message>
    <message>
        <source>best sold anywhere</source>
        <translation>найкращий у продажу</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>мільярди</translation>
    </message>
    <message>
        <source>both together at least, GB/s</source>
        <translation>разом щонайменше, ГБ/с</translation>
    </message>
    <message>
        <source>briefing</source>
        <translation>брифінг</translation>
    </message>
    <message>
        <source>by law</source>
        <translation>за законом</translation>
    </message>
    <message>
        <source>by which figures the letter reaches this maker’s chips</source>
        <translation>за якими показниками лист охоплює чипи цього виробника</translation>
    </message>
    <message>
        <source>by {fields}</source>
        <comment>As in: by name, live (MW)</comment>
        <translation>за полями: {fields}</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>байти</translation>
    </message>
    <message>
        <source>can’t be read</source>
        <translation>не читається</translation>
    </message>
    <message>
        <source>case by case</source>
        <translation>індивідуально</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>змінюється</translation>
    </message>
    <message>
        <source>chip</source>
        <translation>чип</translation>
    </message>
    <message>
        <source>chip designer</source>
        <translation>проєктувальник чипів</translation>
    </message>
    <message>
        <source>chip or firm named</source>
        <translation>названо чип або фірму</translation>
    </message>
    <message>
        <source>chips</source>
        <translation>чипи</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>вибрано</translation>
    </message>
    <message>
        <source>citation</source>
        <translation>посилання</translation>
    </message>
    <message>
        <source>city</source>
        <translation>місто</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрито</translation>
    </message>
    <message>
        <source>closed weights</source>
        <translation>закриті ваги</translation>
    </message>
    <message>
        <source>cloud</source>
        <translation>хмара</translation>
    </message>
    <message>
        <source>cloud region</source>
        <translation>хмарний регіон</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>кластер</translation>
    </message>
    <message>
        <source>colocation</source>
        <translation>колокація</translation>
    </message>
    <message>
        <source>colocation operator</source>
        <translation>оператор колокації</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>повертається</translation>
    </message>
    <message>
        <source>commercially available in the United States on 15 January 2026</source>
        <translation>є у вільному продажу у США 15 січня 2026 року</translation>
    </message>
    <message>
        <source>company statement</source>
        <translation>заява компанії</translation>
    </message>
    <message>
        <source>compliance from</source>
        <translation>дотримання від</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>обчислення</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>підтверджено</translation>
    </message>
    <message>
        <source>contract: people</source>
        <translation>договір: люди</translation>
    </message>
    <message>
        <source>contract: sensitive people</source>
        <translation>договір: люди з чутливими даними</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>є суперечність</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>суперечить</translation>
    </message>
    <message>
        <source>country</source>
        <translation>країна</translation>
    </message>
    <message>
        <source>created</source>
        <translation>створено</translation>
    </message>
    <message>
        <source>data centre</source>
        <translation>дата-центр</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>набір даних</translation>
    </message>
    <message>
        <source>deal</source>
        <translation>угода</translation>
    </message>
    <message>
        <source>declined to comment</source>
        <translation>відмова від коментарів</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>видалено</translation>
    </message>
    <message>
        <source>deleted records</source>
        <translation>видалені записи</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>заперечено</translation>
    </message>
    <message>
        <source>density
unknown</source>
        <translation>щільність
невідома</translation>
    </message>
    <message>
        <source>density at least</source>
        <translation>щільність щонайменше</translation>
    </message>
    <message>
        <source>density below</source>
        <translation>щільність нижче</translation>
    </message>
    <message>
        <source>density not known</source>
        <translation>щільність невідома</translation>
    </message>
    <message>
        <source>derived from</source>
        <translation>походить від</translation>
    </message>
    <message>
        <source>designed for China</source>
        <translation>розроблено для Китаю</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>розробник</translation>
    </message>
    <message>
        <source>district</source>
        <translation>район</translation>
    </message>
    <message>
        <source>document</source>
        <translation>документ</translation>
    </message>
    <message>
        <source>doubtful until</source>
        <translation>сумнівно до</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>порожнє</translation>
    </message>
    <message>
        <source>enforcement</source>
        <translation>правозастосування</translation>
    </message>
    <message>
        <source>entity listing</source>
        <translation>внесення до переліку</translation>
    </message>
    <message>
        <source>evidence: none</source>
        <translation>свідчень немає</translation>
    </message>
    <message>
        <source>facility</source>
        <translation>об’єкт</translation>
    </message>
    <message>
        <source>facts to {day}</source>
        <translation>факти до {day}</translation>
    </message>
    <message>
        <source>filing</source>
        <translation>звітність</translation>
    </message>
    <message>
        <source>fine-tuning</source>
        <translation>донавчання</translation>
    </message>
    <message>
        <source>firm</source>
        <translation>фірма</translation>
    </message>
    <message>
        <source>former name</source>
        <translation>колишня назва</translation>
    </message>
    <message>
        <source>former short name</source>
        <translation>колишня коротка назва</translation>
    </message>
    <message>
        <source>foundry</source>
        <translation>контрактний виробник чипів</translation>
    </message>
    <message>
        <source>from which day on the letter bound its addressee</source>
        <translation>від якого дня лист зобов’язував адресата</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>від {day}</translation>
    </message>
    <message>
        <source>graded</source>
        <translation>є оцінка</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>роз’яснення</translation>
    </message>
    <message>
        <source>has investor</source>
        <translation>має інвестора</translation>
    </message>
    <message>
        <source>has subsidiary</source>
        <translation>має дочірню компанію</translation>
    </message>
    <message>
        <source>has variant</source>
        <translation>має варіант</translation>
    </message>
    <message>
        <source>headquarters city</source>
        <translation>місто штаб-квартири</translation>
    </message>
    <message>
        <source>hosting</source>
        <translation>хостинг</translation>
    </message>
    <message>
        <source>hosts</source>
        <translation>приймає</translation>
    </message>
    <message>
        <source>id</source>
        <translation>ідентифікатор</translation>
    </message>
    <message>
        <source>if it is the government or on the rule’s list</source>
        <translation>якщо це уряд або хтось зі списку правила</translation>
    </message>
    <message>
        <source>if its suspension was prolonged</source>
        <translation>якщо призупинення продовжено</translation>
    </message>
    <message>
        <source>if the affiliates rule is back in force</source>
        <translation>якщо правило афілійованих осіб знову чинне</translation>
    </message>
    <message>
        <source>if the recipient is neither the government nor on the rule’s list</source>
        <translation>якщо отримувач не є ні урядом, ні фірмою зі списку правила</translation>
    </message>
    <message>
        <source>in dispute</source>
        <translation>спірне</translation>
    </message>
    <message>
        <source>in force from</source>
        <translation>чинне від</translation>
    </message>
    <message>
        <source>in force until</source>
        <translation>чинне до</translation>
    </message>
    <message>
        <source>in our words, if it helps</source>
        <translation>нашими словами, якщо це допомагає</translation>
    </message>
    <message>
        <source>in place between {first} and {last}</source>
        <translation>на місці від {first} до {last}</translation>
    </message>
    <message>
        <source>inference</source>
        <translation>інференс</translation>
    </message>
    <message>
        <source>interconnect at least, GB/s</source>
        <translation>з’єднання щонайменше, ГБ/с</translation>
    </message>
    <message>
        <source>investor</source>
        <translation>інвестор</translation>
    </message>
    <message>
        <source>invests in</source>
        <translation>інвестує в</translation>
    </message>
    <message numerus="yes">
        <source>is pointed at by {n} other</source>
        <comment>is pointed at by {n} others</comment>
        <translation>
            <numerusform>на нього вказує ще {n}</numerusform>
            <numerusform>на нього вказують ще {n}</numerusform>
            <numerusform>на нього вказують ще {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>it is not what was written</source>
        <translation>це не те, що було записано</translation>
    </message>
    <message>
        <source>it is not written as Chipline writes it</source>
        <translation>його записано не так, як пише Chipline</translation>
    </message>
    <message>
        <source>its manifest is no JSON</source>
        <translation>його опис — не JSON</translation>
    </message>
    <message>
        <source>its manifest, {where}: {why}</source>
        <translation>його опис, {where}: {why}</translation>
    </message>
    <message>
        <source>its view leaves as a picture, which can’t be edited.</source>
        <translation>його вигляд виходить зображенням, яке не можна редагувати.</translation>
    </message>
    <message numerus="yes">
        <source>its view takes {n} slide.</source>
        <comment>its view takes {n} slides.</comment>
        <translation>
            <numerusform>його вигляд займає {n} слайд.</numerusform>
            <numerusform>його вигляд займає {n} слайди.</numerusform>
            <numerusform>його вигляд займає {n} слайдів.</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>щойно</translation>
    </message>
    <message>
        <source>law</source>
        <translation>закон</translation>
    </message>
    <message>
        <source>law or rule text</source>
        <translation>текст закону чи правила</translation>
    </message>
    <message>
        <source>leased</source>
        <translation>в оренді</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>лист</translation>
    </message>
    <message>
        <source>line {number} of {part}, {where}: {why}</source>
        <translation>рядок {number} у {part}, {where}: {why}</translation>
    </message>
    <message>
        <source>link</source>
        <translation>зв’язок</translation>
    </message>
    <message>
        <source>listing</source>
        <translation>внесення</translation>
    </message>
    <message>
        <source>live</source>
        <translation>діє</translation>
    </message>
    <message>
        <source>live in part</source>
        <translation>діє частково</translation>
    </message>
    <message>
        <source>loosens</source>
        <translation>послаблює</translation>
    </message>
    <message>
        <source>made for China</source>
        <translation>зроблено для Китаю</translation>
    </message>
    <message>
        <source>memory at least, GB/s</source>
        <translation>пам’ять щонайменше, ГБ/с</translation>
    </message>
    <message>
        <source>memory below, GB/s</source>
        <translation>пам’ять нижче, ГБ/с</translation>
    </message>
    <message>
        <source>memory maker</source>
        <translation>виробник пам’яті</translation>
    </message>
    <message>
        <source>min</source>
        <translation>хв</translation>
    </message>
    <message>
        <source>mm²</source>
        <translation>мм²</translation>
    </message>
    <message>
        <source>name</source>
        <translation>назва</translation>
    </message>
    <message>
        <source>name or code</source>
        <translation>назва або код</translation>
    </message>
    <message>
        <source>name with its maker</source>
        <translation>назва з виробником</translation>
    </message>
    <message>
        <source>name without the legal form</source>
        <translation>назва без правової форми</translation>
    </message>
    <message>
        <source>named</source>
        <translation>названо</translation>
    </message>
    <message>
        <source>native name</source>
        <translation>назва мовою оригіналу</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>ні те, ні те</translation>
    </message>
    <message>
        <source>neocloud</source>
        <translation>неохмара</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новий</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>без дати</translation>
    </message>
    <message>
        <source>no end known</source>
        <translation>кінець невідомий</translation>
    </message>
    <message>
        <source>no longer in force by its dates</source>
        <translation>за датами вже не чинне</translation>
    </message>
    <message>
        <source>no quarter: {n}</source>
        <translation>без кварталу: {n}</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>без джерела</translation>
    </message>
    <message>
        <source>non-move</source>
        <translation>переміщення не відбулося</translation>
    </message>
    <message>
        <source>not enforced from</source>
        <translation>не застосовують від</translation>
    </message>
    <message>
        <source>not graded</source>
        <translation>без оцінки</translation>
    </message>
    <message>
        <source>not graded yet</source>
        <translation>ще без оцінки</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>невідомо</translation>
    </message>
    <message>
        <source>not known from</source>
        <translation>невідомо від</translation>
    </message>
    <message>
        <source>not placeable: {number}</source>
        <translation>не розміщено: {number}</translation>
    </message>
    <message>
        <source>not the same as</source>
        <translation>не те саме, що</translation>
    </message>
    <message>
        <source>not yet in force</source>
        <translation>ще не чинне</translation>
    </message>
    <message>
        <source>not yet out</source>
        <translation>ще не випущено</translation>
    </message>
    <message>
        <source>official statement</source>
        <translation>офіційна заява</translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>того самого дня</translation>
    </message>
    <message>
        <source>open</source>
        <translation>відкрито</translation>
    </message>
    <message>
        <source>open between {first} and {last}</source>
        <translation>відкрито від {first} до {last}</translation>
    </message>
    <message>
        <source>open weights</source>
        <translation>відкриті ваги</translation>
    </message>
    <message>
        <source>operates in</source>
        <translation>працює в</translation>
    </message>
    <message>
        <source>other</source>
        <translation>інше</translation>
    </message>
    <message>
        <source>owned</source>
        <translation>у власності</translation>
    </message>
    <message>
        <source>page, paragraph, note</source>
        <translation>сторінка, абзац, примітка</translation>
    </message>
    <message>
        <source>park</source>
        <translation>парк</translation>
    </message>
    <message>
        <source>paste its own words</source>
        <translation>вставте його власні слова</translation>
    </message>
    <message>
        <source>personal data leaving China</source>
        <translation>персональні дані, що залишають Китай</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>заплановано</translation>
    </message>
    <message>
        <source>points at something that is gone ({field})</source>
        <translation>вказує на те, чого вже немає ({field})</translation>
    </message>
    <message>
        <source>possibly</source>
        <translation>можливо</translation>
    </message>
    <message>
        <source>pre-training</source>
        <translation>попереднє навчання</translation>
    </message>
    <message>
        <source>press</source>
        <translation>преса</translation>
    </message>
    <message>
        <source>presumption of approval</source>
        <translation>презумпція схвалення</translation>
    </message>
    <message>
        <source>presumption of denial</source>
        <translation>презумпція відмови</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>проєкт</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>запропоновано</translation>
    </message>
    <message>
        <source>provides hardware to</source>
        <translation>надає обладнання для</translation>
    </message>
    <message>
        <source>province</source>
        <translation>провінція</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>читання…</translation>
    </message>
    <message>
        <source>record</source>
        <translation>запис</translation>
    </message>
    <message>
        <source>records of the same name, else new</source>
        <translation>записи з тією самою назвою, інакше нові</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>довідник</translation>
    </message>
    <message>
        <source>region</source>
        <translation>регіон</translation>
    </message>
    <message>
        <source>regulation</source>
        <translation>нормативний акт</translation>
    </message>
    <message>
        <source>relocation</source>
        <translation>переміщення</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>повідомлено</translation>
    </message>
    <message>
        <source>research</source>
        <translation>дослідження</translation>
    </message>
    <message>
        <source>research and development</source>
        <translation>дослідження та розробка</translation>
    </message>
    <message>
        <source>reseller</source>
        <translation>посередник</translation>
    </message>
    <message>
        <source>responds to</source>
        <translation>реагує на</translation>
    </message>
    <message>
        <source>restriction</source>
        <translation>обмеження</translation>
    </message>
    <message>
        <source>result {number}</source>
        <translation>результат {number}</translation>
    </message>
    <message>
        <source>retelling</source>
        <translation>переказ</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>правило</translation>
    </message>
    <message>
        <source>running between {first} and {last}</source>
        <translation>тривало від {first} до {last}</translation>
    </message>
    <message>
        <source>s</source>
        <translation>с</translation>
    </message>
    <message>
        <source>said to answer it</source>
        <translation>імовірно, реакція на нього</translation>
    </message>
    <message>
        <source>same in {fields}</source>
        <translation>те саме в: {fields}</translation>
    </message>
    <message>
        <source>server maker</source>
        <translation>виробник серверів</translation>
    </message>
    <message>
        <source>serving overseas customers</source>
        <translation>обслуговування закордонних клієнтів</translation>
    </message>
    <message>
        <source>share at least, percent</source>
        <translation>частка щонайменше, відсотків</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>коротка назва</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>схожа назва</translation>
    </message>
    <message>
        <source>site</source>
        <translation>майданчик</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>хтось</translation>
    </message>
    <message>
        <source>source</source>
        <translation>джерело</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>залишається</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>залишається як є</translation>
    </message>
    <message>
        <source>step</source>
        <translation>крок</translation>
    </message>
    <message>
        <source>stockpile</source>
        <translation>запас</translation>
    </message>
    <message>
        <source>subsidiary of</source>
        <translation>дочірня компанія</translation>
    </message>
    <message>
        <source>such as 2025-04-09, if known</source>
        <translation>наприклад, 2025-04-09, якщо відомо</translation>
    </message>
    <message>
        <source>superseded by</source>
        <translation>замінено на</translation>
    </message>
    <message>
        <source>supersedes</source>
        <translation>замінює</translation>
    </message>
    <message>
        <source>supplied by</source>
        <translation>постачає йому</translation>
    </message>
    <message>
        <source>supplies</source>
        <translation>постачає</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>підтверджує</translation>
    </message>
    <message>
        <source>suspended by</source>
        <translation>призупинено через</translation>
    </message>
    <message>
        <source>suspended from</source>
        <translation>призупинено від</translation>
    </message>
    <message>
        <source>suspends</source>
        <translation>призупиняє</translation>
    </message>
    <message>
        <source>targeted by</source>
        <translation>на нього спрямовано</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>спрямовано на</translation>
    </message>
    <message>
        <source>telecom operator</source>
        <translation>оператор зв’язку</translation>
    </message>
    <message>
        <source>tenancy</source>
        <translation>оренда</translation>
    </message>
    <message>
        <source>the first of January is a year, any other first of a month a month</source>
        <translation>перше січня — це рік, інше перше число — місяць</translation>
    </message>
    <message numerus="yes">
        <source>the kept copy of {n} source</source>
        <comment>the kept copies of {n} sources</comment>
        <translation>
            <numerusform>збережена копія {n} джерела</numerusform>
            <numerusform>збережені копії {n} джерел</numerusform>
            <numerusform>збережені копії {n} джерел</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the notes of {n} record</source>
        <comment>the notes of {n} records</comment>
        <translation>
            <numerusform>нотатки {n} запису</numerusform>
            <numerusform>нотатки {n} записів</numerusform>
            <numerusform>нотатки {n} записів</numerusform>
        </translation>
    </message>
    <message>
        <source>the occupied Crimea region of Ukraine</source>
        <translation>окупований Крим (Україна)</translation>
    </message>
    <message>
        <source>the record as a whole</source>
        <translation>запис у цілому</translation>
    </message>
    <message>
        <source>the so-called DNR (Donetsk) region of Ukraine</source>
        <translation>так звана «ДНР» (Донецьк, Україна)</translation>
    </message>
    <message>
        <source>the so-called LNR (Luhansk) region of Ukraine</source>
        <translation>так звана «ЛНР» (Луганськ, Україна)</translation>
    </message>
    <message>
        <source>the whole record</source>
        <translation>увесь запис</translation>
    </message>
    <message>
        <source>the {country}</source>
        <translation>{country}</translation>
    </message>
    <message>
        <source>tightens</source>
        <translation>посилює</translation>
    </message>
    <message>
        <source>triggered a move of</source>
        <translation>спричинило переміщення, яке здійснила</translation>
    </message>
    <message>
        <source>triggered by</source>
        <translation>спричинено</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>спричиняє</translation>
    </message>
    <message>
        <source>true between {first} and {last}</source>
        <translation>так було від {first} до {last}</translation>
    </message>
    <message>
        <source>type a name</source>
        <translation>введіть назву</translation>
    </message>
    <message>
        <source>type a record’s name</source>
        <translation>введіть назву запису</translation>
    </message>
    <message>
        <source>type its title, known or new</source>
        <translation>введіть назву, відому або нову</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>непевно</translation>
    </message>
    <message>
        <source>under construction</source>
        <translation>будується</translation>
    </message>
    <message>
        <source>under its terms</source>
        <translation>за його умовами</translation>
    </message>
    <message>
        <source>under way between {first} and {last}</source>
        <translation>тривало від {first} до {last}</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>скасовано</translation>
    </message>
    <message>
        <source>unlikely: {count}</source>
        <translation>малоймовірне: {count}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>до {day}</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>попередження</translation>
    </message>
    <message>
        <source>was changed since ({field})</source>
        <translation>відтоді змінено ({field})</translation>
    </message>
    <message>
        <source>was changed since it was made</source>
        <translation>змінено після створення</translation>
    </message>
    <message>
        <source>was deleted since</source>
        <translation>відтоді видалено</translation>
    </message>
    <message>
        <source>was the training site of</source>
        <translation>було місцем навчання для</translation>
    </message>
    <message>
        <source>was used to train</source>
        <translation>використовувався для навчання</translation>
    </message>
    <message>
        <source>whether ACA still reaches the United Arab Emirates after its change of group</source>
        <translation>чи ще охоплює ACA Об’єднані Арабські Емірати після зміни групи</translation>
    </message>
    <message>
        <source>whether it is a Chinese one</source>
        <translation>чи він китайський</translation>
    </message>
    <message>
        <source>whether it is marketed for data centres</source>
        <translation>чи пропонують його для дата-центрів</translation>
    </message>
    <message>
        <source>whether it uses somebody else’s</source>
        <translation>чи користується він чужим</translation>
    </message>
    <message>
        <source>who sent it</source>
        <translation>того, хто надіслав</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{cause} What was saved last is missing; look at the newest backup.</source>
        <translation>{cause} Збереженого востаннє бракує; погляньте на найновішу резервну копію.</translation>
    </message>
    <message numerus="yes">
        <source>{cause} {n} change was put back: nothing is missing.</source>
        <comment>{cause} {n} changes were put back: nothing is missing.</comment>
        <translation>
            <numerusform>{cause} Повернуто {n} зміну: нічого не бракує.</numerusform>
            <numerusform>{cause} Повернуто {n} зміни: нічого не бракує.</numerusform>
            <numerusform>{cause} Повернуто {n} змін: нічого не бракує.</numerusform>
        </translation>
    </message>
    <message>
        <source>{date}. Enter goes to its end, {day}.</source>
        <translation>{date}. Enter переходить до кінця, {day}.</translation>
    </message>
    <message>
        <source>{day}. Began in {first} and {last}: {records}</source>
        <comment>As in: 9 Apr 2025. Began in Mar 2025 and Apr 2025: 7 restrictions, 3 relocations</comment>
        <translation>{day}. Почалося в {first} і {last}: {records}</translation>
    </message>
    <message>
        <source>{day}. Enter goes there.</source>
        <translation>{day}. Enter переходить туди.</translation>
    </message>
    <message>
        <source>{doubt} Each side changed a part of it; nothing is lost by merging, and Review finds it.</source>
        <translation>{doubt} Кожна сторона змінила частину цього; об’єднання нічого не втрачає, а «Перевірка» це знайде.</translation>
    </message>
    <message>
        <source>{field} is {times} times {other}; one to four times is usual. Check the unit and the decimal mark of both.</source>
        <translation>Поле «{field}» — це {times}× від поля «{other}»; звичайно — від одного до чотирьох. Перевірте одиницю й десятковий знак обох.</translation>
    </message>
    <message>
        <source>{field}, descending</source>
        <translation>{field}, за спаданням</translation>
    </message>
    <message>
        <source>{field}: mean {mean}, {least} to {greatest}, {known} of {all} with a figure</source>
        <translation>{field}: середнє {mean}, від {least} до {greatest}, число є в {known} з {all}</translation>
    </message>
    <message>
        <source>{field}: no figure</source>
        <translation>{field}: чисел немає</translation>
    </message>
    <message>
        <source>{field}: {figure} is unusual, {low} to {high} is typical. Check the unit and the decimal mark.</source>
        <translation>{field}: {figure} — незвичне значення, типово від {low} до {high}. Перевірте одиницю й десятковий знак.</translation>
    </message>
    <message>
        <source>{field}: {total}</source>
        <translation>{field}: {total}</translation>
    </message>
    <message>
        <source>{field}: {total}, mean {mean}, {least} to {greatest}, {known} of {all} with a figure</source>
        <translation>{field}: {total}, середнє {mean}, від {least} до {greatest}, число є в {known} з {all}</translation>
    </message>
    <message>
        <source>{file} for others</source>
        <translation>{file} для інших</translation>
    </message>
    <message>
        <source>{first} to {last} days before</source>
        <translation>за {first}–{last} дн. до</translation>
    </message>
    <message>
        <source>{first} to {last} days later</source>
        <translation>через {first}–{last} дн.</translation>
    </message>
    <message>
        <source>{first} until {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{grade}  {source}, {day}: {says}</source>
        <translation>{grade}  {source}, {day}: {says}</translation>
    </message>
    <message>
        <source>{lane}: {shown}</source>
        <translation>{lane}: {shown}</translation>
    </message>
    <message>
        <source>{lane}: {shown}. “{more}” opens them.</source>
        <translation>{lane}: {shown}. «{more}» розгортає їх.</translation>
    </message>
    <message>
        <source>{name} ({device})</source>
        <translation>{name} ({device})</translation>
    </message>
    <message>
        <source>{name}: what is new since {when}</source>
        <translation>{name}: нове від {when}</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} change ({file})</source>
        <comment>{name}: {n} changes ({file})</comment>
        <translation>
            <numerusform>{name}: {n} зміна ({file})</numerusform>
            <numerusform>{name}: {n} зміни ({file})</numerusform>
            <numerusform>{name}: {n} змін ({file})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cell would need a citation of its own, and up to {most} get one. Cite rows instead.</source>
        <comment>{n} cells would need a citation of their own, and up to {most} get one. Cite rows instead.</comment>
        <translation>
            <numerusform>{n} клітинка потребувала б власного посилання, а дістають його щонайбільше {most}. Посилайтеся натомість на рядки.</numerusform>
            <numerusform>{n} клітинки потребували б власних посилань, а дістають їх щонайбільше {most}. Посилайтеся натомість на рядки.</numerusform>
            <numerusform>{n} клітинок потребували б власних посилань, а дістають їх щонайбільше {most}. Посилайтеся натомість на рядки.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change from {name} waits</source>
        <comment>{n} changes from {name} wait</comment>
        <translation>
            <numerusform>Чекає {n} зміна від {name}</numerusform>
            <numerusform>Чекають {n} зміни від {name}</numerusform>
            <numerusform>Чекає {n} змін від {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change from {name}, written {at}.</source>
        <comment>{n} changes from {name}, written {at}.</comment>
        <translation>
            <numerusform>{n} зміна від {name}, записано {at}.</numerusform>
            <numerusform>{n} зміни від {name}, записано {at}.</numerusform>
            <numerusform>{n} змін від {name}, записано {at}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change from {name}, {at}</source>
        <comment>{n} changes from {name}, {at}</comment>
        <translation>
            <numerusform>{n} зміна від {name}, {at}</numerusform>
            <numerusform>{n} зміни від {name}, {at}</numerusform>
            <numerusform>{n} змін від {name}, {at}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change would be sent.</source>
        <comment>{n} changes would be sent.</comment>
        <translation>
            <numerusform>Буде надіслано {n} зміну.</numerusform>
            <numerusform>Буде надіслано {n} зміни.</numerusform>
            <numerusform>Буде надіслано {n} змін.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} day before</source>
        <comment>{n} days before</comment>
        <translation>
            <numerusform>за {n} день до</numerusform>
            <numerusform>за {n} дні до</numerusform>
            <numerusform>за {n} днів до</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} day later</source>
        <comment>{n} days later</comment>
        <translation>
            <numerusform>через {n} день</numerusform>
            <numerusform>через {n} дні</numerusform>
            <numerusform>через {n} днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} difference</source>
        <comment>{n} differences</comment>
        <translation>
            <numerusform>{n} відмінність</numerusform>
            <numerusform>{n} відмінності</numerusform>
            <numerusform>{n} відмінностей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entry of the journal, with who wrote it and what it changed or deleted</source>
        <comment>{n} entries of the journal, with who wrote them and what they changed or deleted</comment>
        <translation>
            <numerusform>{n} запис журналу, з тим, хто його зробив і що змінив або видалив</numerusform>
            <numerusform>{n} записи журналу, з тим, хто їх зробив і що змінив або видалив</numerusform>
            <numerusform>{n} записів журналу, з тим, хто їх зробив і що змінив або видалив</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} line has bytes that are zero, as no text has; they are left out.</source>
        <comment>{n} lines have bytes that are zero, as no text has; they are left out.</comment>
        <translation>
            <numerusform>{n} рядок має нульові байти, яких у тексті не буває; їх пропущено.</numerusform>
            <numerusform>{n} рядки мають нульові байти, яких у тексті не буває; їх пропущено.</numerusform>
            <numerusform>{n} рядків мають нульові байти, яких у тексті не буває; їх пропущено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} month before and after</source>
        <comment>{n} months before and after</comment>
        <translation>
            <numerusform>{n} місяць до й після</numerusform>
            <numerusform>{n} місяці до й після</numerusform>
            <numerusform>{n} місяців до й після</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more row</source>
        <comment>{n} more rows</comment>
        <translation>
            <numerusform>ще {n} рядок</numerusform>
            <numerusform>ще {n} рядки</numerusform>
            <numerusform>ще {n} рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {rows}</source>
        <translation>{n} із {rows}</translation>
    </message>
    <message numerus="yes">
        <source>{n} other lane</source>
        <comment>{n} other lanes</comment>
        <translation>
            <numerusform>ще {n} доріжка</numerusform>
            <numerusform>ще {n} доріжки</numerusform>
            <numerusform>ще {n} доріжок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} picture is in “{file}”.</source>
        <comment>{n} pictures are in “{file}”.</comment>
        <translation>
            <numerusform>{n} картинка в «{file}».</numerusform>
            <numerusform>{n} картинки в «{file}».</numerusform>
            <numerusform>{n} картинок у «{file}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} proposed value from {name}, {at}</source>
        <comment>{n} proposed values from {name}, {at}</comment>
        <translation>
            <numerusform>{n} запропоноване значення від {name}, {at}</numerusform>
            <numerusform>{n} запропоновані значення від {name}, {at}</numerusform>
            <numerusform>{n} запропонованих значень від {name}, {at}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record has no room on these slides.</source>
        <comment>{n} records have no room on these slides.</comment>
        <translation>
            <numerusform>На цих слайдах не вистачило місця для {n} запису.</numerusform>
            <numerusform>На цих слайдах не вистачило місця для {n} записів.</numerusform>
            <numerusform>На цих слайдах не вистачило місця для {n} записів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record is in “{file}”.</source>
        <comment>{n} records are in “{file}”.</comment>
        <translation>
            <numerusform>У «{file}» є {n} запис.</numerusform>
            <numerusform>У «{file}» є {n} записи.</numerusform>
            <numerusform>У «{file}» є {n} записів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record points to it</source>
        <comment>{n} records point to it</comment>
        <translation>
            <numerusform>На нього вказує {n} запис</numerusform>
            <numerusform>На нього вказують {n} записи</numerusform>
            <numerusform>На нього вказує {n} записів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record tagged private</source>
        <comment>{n} records tagged private</comment>
        <translation>
            <numerusform>{n} запис, позначений як приватний</numerusform>
            <numerusform>{n} записи, позначені як приватні</numerusform>
            <numerusform>{n} записів, позначених як приватні</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record that needs one of these</source>
        <comment>{n} records that need one of these</comment>
        <translation>
            <numerusform>{n} запис, якому потрібен один із них</numerusform>
            <numerusform>{n} записи, яким потрібен один із них</numerusform>
            <numerusform>{n} записів, яким потрібен один із них</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record that depended on it can’t come back: see below.</source>
        <comment>{n} records that depended on it can’t come back: see below.</comment>
        <translation>
            <numerusform>{n} із пов’язаних із ним записів не може повернутися: див. нижче.</numerusform>
            <numerusform>{n} із пов’язаних із ним записів не можуть повернутися: див. нижче.</numerusform>
            <numerusform>{n} із пов’язаних із ним записів не можуть повернутися: див. нижче.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} saved view, briefing or step</source>
        <comment>{n} saved views, briefings and steps</comment>
        <translation>
            <numerusform>{n} збережений вигляд, брифінг або крок</numerusform>
            <numerusform>{n} збережені вигляди, брифінги й кроки</numerusform>
            <numerusform>{n} збережених виглядів, брифінгів і кроків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} selected</source>
        <comment>{n} selected</comment>
        <translation>
            <numerusform>вибрано {n}</numerusform>
            <numerusform>вибрано {n}</numerusform>
            <numerusform>вибрано {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} value proposed by {name}, written {at}.</source>
        <comment>{n} values proposed by {name}, written {at}.</comment>
        <translation>
            <numerusform>{n} значення пропонує {name}, записано {at}.</numerusform>
            <numerusform>{n} значення пропонує {name}, записано {at}.</numerusform>
            <numerusform>{n} значень пропонує {name}, записано {at}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} value waits for an answer. What you leave is not lost: open the file again.</source>
        <comment>{n} values wait for an answer. What you leave is not lost: open the file again.</comment>
        <translation>
            <numerusform>{n} значення чекає на відповідь. Відкладене не зникне: відкрийте файл знову.</numerusform>
            <numerusform>{n} значення чекають на відповідь. Відкладене не зникне: відкрийте файл знову.</numerusform>
            <numerusform>{n} значень чекають на відповідь. Відкладене не зникне: відкрийте файл знову.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} value would be proposed.</source>
        <comment>{n} values would be proposed.</comment>
        <translation>
            <numerusform>Буде запропоновано {n} значення.</numerusform>
            <numerusform>Буде запропоновано {n} значення.</numerusform>
            <numerusform>Буде запропоновано {n} значень.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without a date</source>
        <comment>{n} without a date</comment>
        <translation>
            <numerusform>{n} без дати</numerusform>
            <numerusform>{n} без дати</numerusform>
            <numerusform>{n} без дати</numerusform>
        </translation>
    </message>
    <message>
        <source>{page} ({n})</source>
        <translation>{page} ({n})</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{question} It is pointed at by {records}.</source>
        <translation>{question} На нього вказують: {records}.</translation>
    </message>
    <message numerus="yes">
        <source>{records} ({n} only possibly)</source>
        <comment>{records} ({n} only possibly)</comment>
        <translation>
            <numerusform>{records} ({n} лише можливо)</numerusform>
            <numerusform>{records} ({n} лише можливо)</numerusform>
            <numerusform>{records} ({n} лише можливо)</numerusform>
        </translation>
    </message>
    <message>
        <source>{records} had begun by {day}</source>
        <translation>{records}: почалося до {day}</translation>
    </message>
    <message>
        <source>{records} held between {first} and {last}</source>
        <translation>{records}: чинне від {first} до {last}</translation>
    </message>
    <message>
        <source>{records} held on {day}</source>
        <translation>{records}: чинне станом на {day}</translation>
    </message>
    <message>
        <source>{records} side by side</source>
        <translation>{records} поруч</translation>
    </message>
    <message>
        <source>{record}, {field}: {before} becomes {value}.</source>
        <translation>{record}, {field}: {before} стає {value}.</translation>
    </message>
    <message>
        <source>{shown} in view of {all}</source>
        <translation>{shown} на екрані з {all}</translation>
    </message>
    <message>
        <source>{shown} of {records}</source>
        <translation>{records}, з них {shown}</translation>
    </message>
    <message numerus="yes">
        <source>{some} and {n} more</source>
        <comment>{some} and {n} more</comment>
        <translation>
            <numerusform>{some} і ще {n}</numerusform>
            <numerusform>{some} і ще {n}</numerusform>
            <numerusform>{some} і ще {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>{who} proposes another value of “{field}” of “{title}”. Which one holds?</source>
        <translation>{who} пропонує інше значення поля «{field}» у «{title}». Яке лишити?</translation>
    </message>
    <message>
        <source>{workspace} from {name}, {day}</source>
        <translation>{workspace} від {name}, {day}</translation>
    </message>
    <message>
        <source>{year}, quarter not known: {n}</source>
        <translation>{year}, квартал невідомий: {n}</translation>
    </message>
    <message>
        <source>– {what}</source>
        <translation>– {what}</translation>
    </message>
    <message>
        <source>“Is informed” letter</source>
        <translation>Лист «is informed»</translation>
    </message>
    <message>
        <source>“Not the same” keeps apart for good two records that only look alike.</source>
        <translation>«Не те саме» назавжди розрізняє два, що лише схожі.</translation>
    </message>
    <message>
        <source>“{file}” builds on changes that this workspace does not have yet. Ask {name} to send everything since the beginning, or take the earlier files first.</source>
        <translation>«{file}» спирається на зміни, яких у цьому робочому просторі ще немає. Попросіть відправника ({name}) надіслати все від початку або спершу візьміть попередні файли.</translation>
    </message>
    <message>
        <source>“{file}” can’t be set aside: {why}. Keep it where it is, and open it again later.</source>
        <translation>«{file}» не вдалося відкласти: {why}. Залиште файл на місці й відкрийте його знову пізніше.</translation>
    </message>
    <message>
        <source>“{file}” can’t be written: {why}. Choose another place.</source>
        <translation>«{file}» не вдається записати: {why}. Виберіть інше місце.</translation>
    </message>
    <message>
        <source>“{file}” could not be written. Is there room for it?</source>
        <translation>«{file}» не вдалося записати. Чи є для нього місце?</translation>
    </message>
    <message>
        <source>“{file}” has a value that can’t stand in “{field}” of any {kind}: {why}. Nothing was taken from it.</source>
        <translation>У «{file}» є значення, яке не може стояти в полі «{field}» ({kind}): {why}. З нього нічого не взято.</translation>
    </message>
    <message>
        <source>“{file}” holds changes of another workspace: the two did not begin as copies of one another. Ask {name} for the whole workspace, and import its records.</source>
        <translation>«{file}» містить зміни іншого робочого простору: ці два не починалися як копії один одного. Попросіть у відправника ({name}) увесь робочий простір та імпортуйте його записи.</translation>
    </message>
    <message>
        <source>“{file}” holds changes that its sender does not know.</source>
        <translation>«{file}» містить зміни, яких не знає сам відправник.</translation>
    </message>
    <message>
        <source>“{file}” is damaged: {why}. Nothing was taken from it. Ask who sent it to send it again.</source>
        <translation>«{file}» пошкоджено: {why}. З нього нічого не взято. Попросіть відправника надіслати його ще раз.</translation>
    </message>
    <message>
        <source>“{file}” is no file of changes. Ask who sent it to write it again with File &gt; Send changes.</source>
        <translation>«{file}» — не файл змін. Попросіть відправника записати його ще раз через Файл &gt; Надіслати зміни.</translation>
    </message>
    <message>
        <source>“{file}” is set aside. It is offered again at the next start, and under File, Take changes.</source>
        <translation>«{file}» відкладено. Його буде запропоновано знову при наступному запуску та в меню «Файл», «Взяти зміни».</translation>
    </message>
    <message>
        <source>“{file}” proposes a value that can’t stand in “{field}”: {why}. Nothing was taken from it.</source>
        <translation>«{file}» пропонує значення, яке не може стояти в полі «{field}»: {why}. З нього нічого не взято.</translation>
    </message>
    <message>
        <source>“{file}” tells a change differently from this workspace ({label}), so it was altered. Nothing was taken from it.</source>
        <translation>«{file}» розповідає про зміну інакше, ніж цей робочий простір ({label}), тож файл змінено. З нього нічого не взято.</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of Chipline. Install that version first.</source>
        <translation>«{file}» записано новішою версією Chipline. Спершу встановіть ту версію.</translation>
    </message>
    <message>
        <source>“{file}” was written by a newer version of Chipline. Install that version, or ask for a file from the one that you have.</source>
        <translation>«{file}» записано новішою версією Chipline. Встановіть ту версію або попросіть файл із тієї, яку маєте.</translation>
    </message>
    <message>
        <source>“{folder}” holds something already. Choose a new folder, or an empty one.</source>
        <translation>У «{folder}» вже щось є. Виберіть нову або порожню теку.</translation>
    </message>
    <message>
        <source>“{given}” is {shown}</source>
        <translation>«{given}» — це {shown}</translation>
    </message>
    <message>
        <source>“{mine}” here and “{theirs}” there would have the same short name, “{slug}”.</source>
        <translation>«{mine}» тут і «{theirs}» там мали б однакову коротку назву «{slug}».</translation>
    </message>
    <message>
        <source>“{name}” is being brought up to date for this version of Chipline. Cancel leaves it as it is.</source>
        <translation>«{name}» приводять до формату цієї версії Chipline. «Скасувати» залишає файл як є.</translation>
    </message>
    <message>
        <source>“{name}” may be any of these: {people}. Give the id.</source>
        <translation>«{name}» може бути будь-ким із них: {people}. Вкажіть ідентифікатор.</translation>
    </message>
    <message>
        <source>“{name}” shows a pane that this version of Chipline doesn’t have.</source>
        <translation>«{name}» показує панель, якої в цій версії Chipline немає.</translation>
    </message>
    <message>
        <source>“{path}” is in an older format (format {version}) and was to be opened for reading only. Open it for writing once, or open a copy of it.</source>
        <translation>«{path}» має старіший формат (формат {version}), а відкрити його треба було лише для читання. Відкрийте його один раз для запису або відкрийте його копію.</translation>
    </message>
    <message>
        <source>“{path}” is in an older format, and a copy of it could not be made at “{copy}”: {why}. It was left as it is. Check the rights of its folder.</source>
        <translation>«{path}» має старіший формат, і не вдалося зробити його копію в «{copy}»: {why}. Файл залишено як є. Перевірте права на його теку.</translation>
    </message>
    <message>
        <source>“{path}” is in an older format, and a copy of it could not be made to be read: {why}.</source>
        <translation>«{path}» має старіший формат, і не вдалося зробити його копію для читання: {why}.</translation>
    </message>
    <message>
        <source>“{title}” can’t go while “{owner}” points at it ({field}). Take that over as well, or leave it for later.</source>
        <translation>«{title}» не може зникнути, поки на нього вказує «{owner}» ({field}). Прийміть і те або відкладіть це.</translation>
    </message>
    <message>
        <source>“{title}” is not here, so none of its values can be taken over. Take over the whole record as well, or leave these for later.</source>
        <translation>«{title}» тут немає, тож жодного його значення прийняти не можна. Прийміть і весь запис або відкладіть ці значення.</translation>
    </message>
    <message>
        <source>“{title}” points at “{other}”, which was deleted on one side.</source>
        <translation>«{title}» вказує на «{other}», що його видалено на одному боці.</translation>
    </message>
    <message>
        <source>“{title}” was merged into “{other}” on one side and changed on the other. Does it stay?</source>
        <translation>«{title}» на одному боці об’єднано з «{other}», а на іншому змінено. Чи лишається цей запис?</translation>
    </message>
    <message>
        <source>“{typed}” can be of {first} or {second}. Write the year with four digits.</source>
        <translation>«{typed}» може означати {first} або {second}. Напишіть рік чотирма цифрами.</translation>
    </message>
    <message>
        <source>“{typed}” leaves out {end} itself, and a range includes its ends: write {range}, or begin with the first figure that counts.</source>
        <translation>«{typed}» не охоплює самого {end}, а діапазон охоплює свої кінці: напишіть {range} або почніть із першого числа, яке враховують.</translation>
    </message>
    <message>
        <source>“{typed}”: {day} is another day of the week. Correct one of the two.</source>
        <translation>«{typed}»: {day} — інший день тижня. Виправте одне з двох.</translation>
    </message>
    <message>
        <source>← and → move it, Tab takes the other end, Enter saves, Esc cancels</source>
        <translation>← і → пересувають, Tab бере інший кінець, Enter зберігає, Esc скасовує</translation>
    </message>
    <message>
        <source>←, →, Tab, Enter</source>
        <translation>←, →, Tab, Enter</translation>
    </message>
    <message>
        <source>whether the user is a local firm</source>
        <translation>чи користувач — місцева фірма</translation>
    </message>
    <message>
        <source>--compare goes with the pane “map”.</source>
        <translation>--compare поєднується з панеллю «map».</translation>
    </message>
    <message>
        <source>--from takes the short name of the record where ways begin.</source>
        <translation>--from приймає коротку назву запису, від якого починаються шляхи.</translation>
    </message>
    <message>
        <source>--key {written}: give name, slug, none, or external=HEADING,HEADING. The headings are {headings}.</source>
        <translation>--key {written}: вкажіть name, slug, none або external=ЗАГОЛОВОК,ЗАГОЛОВОК. Заголовки: {headings}.</translation>
    </message>
    <message>
        <source>--layout goes with a PDF.</source>
        <translation>--layout поєднується з PDF.</translation>
    </message>
    <message>
        <source>--map {written}: “{part}” is not understood.</source>
        <translation>--map {written}: «{part}» незрозуміле.</translation>
    </message>
    <message>
        <source>--out takes a new or empty folder: “{folder}” is neither.</source>
        <translation>--out приймає нову або порожню теку: «{folder}» не така.</translation>
    </message>
    <message>
        <source>--steps: {problem}</source>
        <translation>--steps: {problem}</translation>
    </message>
    <message>
        <source>--value {written}: give HEADING:TEXT=WORD.</source>
        <translation>--value {written}: вкажіть ЗАГОЛОВОК:ТЕКСТ=СЛОВО.</translation>
    </message>
    <message>
        <source>--width goes from 320 to {most}, not {width}.</source>
        <translation>--width — від 320 до {most}, а не {width}.</translation>
    </message>
    <message>
        <source>1900 to 1999</source>
        <translation>від 1900 до 1999</translation>
    </message>
    <message>
        <source>2000 to 2099</source>
        <translation>від 2000 до 2099</translation>
    </message>
    <message>
        <source>&lt;b&gt;A country or a firm at one look.&lt;/b&gt; A dossier gathers what is recorded of it. For a country: the rules of the day towards it with where each is written, which chips would have been allowed there, sites with the power known of how many, tenants, installed chips, moves in and out, its own restrictions, and its firms. For a firm: its owners in time, what acts on it, what it runs, rents, owns and trains, where its computing went, and what is in dispute.</source>
        <translation>&lt;b&gt;Країна чи фірма одним поглядом.&lt;/b&gt; Досьє збирає, що про неї записано. Для країни: правила цього дня щодо неї з місцем, де кожне написано, які чипи туди дозволили б, майданчики з відомою потужністю (скількох), орендарі, установлені чипи, переміщення сюди й звідси, її власні обмеження та її фірми. Для фірми: її власники в часі, що на неї діє, чим вона керує, що орендує, чим володіє, що навчає, куди пішли її обчислення і що спірне.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Ask.&lt;/b&gt; One question about a chip, a destination and a party, or about personal data leaving China. The answer has its reasons, its sources and how it changed over time. A chip’s figures stand below it; “By numbers…” lets you type others. The day above is the as-of day of the whole window.</source>
        <translation>&lt;b&gt;Запитання.&lt;/b&gt; Одне запитання про чип, країну призначення та сторону або про персональні дані, що виїжджають із Китаю. Відповідь має причини, джерела і те, як вона змінювалася з часом. Показники чипа стоять нижче; «За показниками…» дає ввести інші. День угорі — день «станом на» всього вікна.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Chain.&lt;/b&gt; Who rents what from whom, with which chips: each tenancy is one ribbon through the columns, from the chips on the left to the tenant on the right. A cluster of which no user is recorded ends at its site. The higher a box, the more ribbons go through it. What nobody entered is a dashed box at the foot of its column; a double click, or Enter, folds it. + and − make the picture wider and narrower, where names have no room.</source>
        <translation>&lt;b&gt;Ланцюг.&lt;/b&gt; Хто що в кого орендує, з якими чипами: кожна оренда — одна стрічка через стовпці, від чипів ліворуч до орендаря праворуч. Кластер, користувача якого не записано, закінчується на своєму майданчику. Що вищий прямокутник, то більше стрічок через нього йде. Те, чого ніхто не вніс, — пунктирний прямокутник внизу стовпця; подвійне клацання або Enter згортає його. + і − роблять схему ширшою й вужчою, де назвам бракує місця.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Columns&lt;/b&gt; can be chosen, also the model trained at the site and the restriction because of which the tenant moved there. A filter on a field that tenancies lack holds of the sites, chips and firms that they name. Above 400 tenancies, sites stand together by country and firms by their ultimate parent.</source>
        <translation>&lt;b&gt;Стовпці&lt;/b&gt; можна вибирати, зокрема модель, навчену на майданчику, й обмеження, через яке орендар туди перейшов. Фільтр на поле, якого в оренд немає, діє на майданчики, чипи та фірми, які вони називають. Понад 400 оренд майданчики стоять разом за країнами, а фірми — за кінцевими материнськими компаніями.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Export…&lt;/b&gt;, beside Show or in the File menu, writes a briefing, or some of its steps such as 2-5, as</source>
        <translation>&lt;b&gt;Експорт…&lt;/b&gt;, поруч із «Показати» або в меню «Файл», записує брифінг чи деякі його кроки, наприклад 2-5, як</translation>
    </message>
    <message>
        <source>&lt;b&gt;F5&lt;/b&gt; shows the briefing from its first step, &lt;b&gt;Shift+F5&lt;/b&gt; from the present one, &lt;b&gt;Alt+F5&lt;/b&gt; rehearses it in the speaker’s window alone.</source>
        <translation>&lt;b&gt;F5&lt;/b&gt; показує брифінг від першого кроку, &lt;b&gt;Shift+F5&lt;/b&gt; — від теперішнього, &lt;b&gt;Alt+F5&lt;/b&gt; — репетиція лише у вікні доповідача.</translation>
    </message>
    <message>
        <source>&lt;b&gt;File.&lt;/b&gt; What was found, with the first rows: what each row is, the sheet, the encoding, what stands between cells, and which rows are the heading. Title rows and totals are left out; change that if it is wrong.</source>
        <translation>&lt;b&gt;Файл.&lt;/b&gt; Що знайдено, з першими рядками: чим є кожен рядок, аркуш, кодування, що стоїть між клітинками і які рядки — заголовок. Рядки назв і підсумків пропущено; змініть це, якщо неправильно.</translation>
    </message>
    <message>
        <source>&lt;b&gt;For others.&lt;/b&gt; File &amp;gt; Save a copy for others leaves the journal, notes and private records here; in dialogs and on the command line “without notes and what is tagged private” (--public) does the same for one file.</source>
        <translation>&lt;b&gt;Для інших.&lt;/b&gt; «Файл &amp;gt; Зберегти копію для інших» лишає журнал, нотатки й приватні записи тут; у діалогах і в командному рядку «без нотаток і позначеного як приватне» (--public) робить те саме для одного файлу.</translation>
    </message>
    <message>
        <source>&lt;b&gt;History.&lt;/b&gt; Ctrl+H lists every change; the record of the one that you choose is selected in every view. One past change can be taken back alone: what was changed since stays. Deleted records come back with their links and citations. “Open as it was then” shows the workspace as of a change, for reading only.</source>
        <translation>&lt;b&gt;Історія.&lt;/b&gt; Ctrl+H показує кожну зміну; запис вибраної зміни вибрано в усіх виглядах. Одну минулу зміну можна відкликати саму: те, що змінено відтоді, лишається. Видалені записи повертаються зі своїми зв’язками й посиланнями. «Відкрити, як було тоді» показує робочий простір станом на зміну, лише для читання.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Layers&lt;/b&gt; are switched on and off above the map. While the sites of Johor and Singapore are one mark, a corner shows them larger: a click goes there. A soft edge tells that a place is known only to the district or less; a layer draws the circle of every site. A small triangle at a site tells that tenants or clusters are there on the day; clusters of which no site is recorded stand at their country’s name.</source>
        <translation>&lt;b&gt;Шари&lt;/b&gt; вмикають і вимикають над картою. Поки майданчики Джохору й Сінгапуру — одна позначка, куток показує їх більшими: клацання веде туди. М’який край каже, що місце відоме лише до району або менш точно; один із шарів малює коло кожного майданчика. Трикутничок біля майданчика каже, що того дня там є орендарі чи кластери; кластери без записаного майданчика стоять біля назви країни.</translation>
    </message>
    <message>
        <source>&lt;b&gt;On the command line.&lt;/b&gt; chipline export my.chipline out.xlsx writes any of these; chipline export --help lists them.</source>
        <translation>&lt;b&gt;У командному рядку.&lt;/b&gt; chipline export my.chipline out.xlsx записує будь-який із них; chipline export --help перелічує їх.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Pick out.&lt;/b&gt; A click on a box or ribbon keeps its ribbons and lets the others fade; a click beside everything, or Esc, ends that. A record that is selected anywhere is picked out here. A double click opens the card, the right button has more.</source>
        <translation>&lt;b&gt;Виділити.&lt;/b&gt; Клацання на прямокутнику чи стрічці лишає його стрічки, а решта блідне; клацання повз усе або Esc закінчує це. Запис, вибраний будь-де, тут виділено. Подвійне клацання відкриває картку, права кнопка має більше.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Preview.&lt;/b&gt; What each row makes or changes. What can’t be read is listed with its reason; it can be saved as a table, and is left out only once you agree.</source>
        <translation>&lt;b&gt;Перегляд.&lt;/b&gt; Що створює чи змінює кожен рядок. Те, що не читається, перелічено з причиною; це можна зберегти як таблицю, і пропускається воно лише за вашою згодою.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Putting sites right.&lt;/b&gt; “Move sites on the map” in the menu “…” lets sites be dragged; a double click then makes a new one, in the country that lies there. M moves the chosen site by keys. Both coordinates are one step, which can be undone. The menu of a mark (right button, or the menu key) also leads to the timeline and to relations, copies coordinates, and narrows everything to the sites of a country. The card doubts a point that lies outside its country, or in water, by more than it is exact to.</source>
        <translation>&lt;b&gt;Виправляти майданчики.&lt;/b&gt; «Переміщувати майданчики на карті» в меню «…» дає тягнути майданчики; подвійне клацання тоді створює новий, у країні, що там лежить. M рухає вибраний майданчик клавішами. Обидві координати — один крок, який можна скасувати. Меню позначки (права кнопка або клавіша меню) також веде до часової шкали й відносин, копіює координати та звужує все до майданчиків однієї країни. Картка сумнівається в точці, що лежить поза своєю країною чи у воді далі, ніж дозволяє точність.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Read a card.&lt;/b&gt; A grade such as B2 at the right of a value is that of its best source; a red edge says that sources disagree, a cross that one contradicts. What has no grade has no source of its own yet: press F8 to add one. The card of a source can keep a copy of it: drop the file onto the card. Evidence lists what each source says, the best grade first and both sides of a dispute together: it supports, it contradicts, or somebody declined to comment. A grade such as B2 is the Admiralty code: the letter says how reliable the source is (A completely … E unreliable, F can’t be judged), the figure how credible this piece of information is (1 confirmed by others … 5 improbable, 6 can’t be judged).</source>
        <translation>&lt;b&gt;Читати картку.&lt;/b&gt; Оцінка, як-от B2, праворуч від значення — оцінка його найкращого джерела; червоний край каже, що джерела не згодні, хрестик — що одне суперечить. Те, що не має оцінки, ще не має власного джерела: натисніть F8, щоб додати. Картка джерела може зберігати його копію: перетягніть файл на картку. «Свідчення» перелічують, що каже кожне джерело, найкраща оцінка перша, обидві сторони спору разом: підтверджує, суперечить або хтось відмовився від коментаря. Оцінка, як-от B2, — код Адміралтейства: літера каже, наскільки надійне джерело (A цілком … E ненадійне, F неможливо оцінити), цифра — наскільки достовірне це повідомлення (1 підтверджене іншими … 5 малоймовірне, 6 неможливо оцінити).</translation>
    </message>
    <message>
        <source>&lt;b&gt;Rows of a table.&lt;/b&gt; Filter the table, right-click a row, and choose “Export these”: an Excel workbook with typed cells and a sheet of sources, CSV, JSON, or what other programs read. Cells never run as formulas.</source>
        <translation>&lt;b&gt;Рядки таблиці.&lt;/b&gt; Відфільтруйте таблицю, клацніть рядок правою кнопкою і виберіть «Експортувати: …»: книга Excel із типізованими клітинками й аркушем джерел, CSV, JSON або те, що читають інші програми. Клітинки ніколи не виконуються як формули.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Signs.&lt;/b&gt; A ribbon is solid where the tenancy is confirmed, lighter where it is reported, dotted where it is alleged, thin and dashed where it is planned. It is green where the ultimate parent of the user sits in China, and a green frame with the country’s code is a firm headquartered in China. Legend says what is shown.</source>
        <translation>&lt;b&gt;Знаки.&lt;/b&gt; Стрічка суцільна, де оренду підтверджено, світліша, де повідомлено, крапчаста, де стверджується, тонка й пунктирна, де заплановано. Вона зелена, де кінцева материнська компанія користувача — у Китаї, а зелена рамка з кодом країни — фірма зі штаб-квартирою в Китаї. «Умовні позначення» каже, що показано.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Take it along.&lt;/b&gt; The menu at the top right copies the card as text, prints it or saves it as a PDF, with its sources. “Report of the record” writes a document with headings, tables and numbered sources.</source>
        <translation>&lt;b&gt;Узяти із собою.&lt;/b&gt; Меню вгорі праворуч копіює картку як текст, друкує її або зберігає як PDF, із джерелами. «Звіт про запис» пише документ із заголовками, таблицями та пронумерованими джерелами.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Take it along.&lt;/b&gt; “Save the dossier” writes PDF, a Word document, OpenDocument text, one HTML file that needs no network, or Markdown, with the timeline and numbered sources. Records tagged “private” are left out. Print it from the same row of buttons.</source>
        <translation>&lt;b&gt;Узяти із собою.&lt;/b&gt; «Зберегти досьє» записує PDF, документ Word, текст OpenDocument, один файл HTML, якому не потрібна мережа, або Markdown, із часовою шкалою та пронумерованими джерелами. Записи з міткою «private» пропущено. Друкують його з того самого ряду кнопок.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Text with sources.&lt;/b&gt; The report of a record and the dossier of a firm or country are PDF, Word, OpenDocument, HTML or Markdown: see Dossiers. Timeline and map are exported as PNG, SVG and PDF from their own menus.</source>
        <translation>&lt;b&gt;Текст із джерелами.&lt;/b&gt; Звіт про запис і досьє фірми чи країни — це PDF, Word, OpenDocument, HTML або Markdown: див. «Досьє». Часову шкалу й карту експортують як PNG, SVG і PDF з їхніх власних меню.</translation>
    </message>
    <message>
        <source>Line: announced, then in effect</source>
        <translation>Лінія: оголошено, потім чинне</translation>
    </message>
    <message>
        <source>Link it: Add link on the card, or choose records in its fields.</source>
        <translation>Пов’яжіть його: «Додати зв’язок» на картці або виберіть записи в його полях.</translation>
    </message>
    <message>
        <source>Look at a day</source>
        <translation>Подивитися на день</translation>
    </message>
    <message>
        <source>Look at the preview: before and after, and what would be doubted.</source>
        <translation>Погляньте на попередній перегляд: до і після, і що було б сумнівним.</translation>
    </message>
    <message>
        <source>Look at what is new, what changes, and which cells can’t be read and why.</source>
        <translation>Погляньте, що нове, що змінюється, яких клітинок не вдалося прочитати й чому.</translation>
    </message>
    <message>
        <source>Mark alone: no end known</source>
        <translation>Лише знак: кінець невідомий</translation>
    </message>
    <message>
        <source>Memory bandwidth density</source>
        <translation>Щільність пропускної здатності пам’яті</translation>
    </message>
    <message>
        <source>Name two records, or one and “To the finding”: up to three ways between them are shown, each of at most {n} steps.</source>
        <translation>Назвіть два записи або один і «До висновку»: буде показано щонайбільше три шляхи між ними, кожен не довший за стільки кроків: {n}.</translation>
    </message>
    <message>
        <source>Names of places</source>
        <translation>Назви місць</translation>
    </message>
    <message>
        <source>Names that no record has</source>
        <translation>Назви, яких не має жоден запис</translation>
    </message>
    <message>
        <source>Nothing has been written now; everything written before is still here. Save a copy of it under another name.</source>
        <translation>Зараз нічого не записано; усе записане раніше ще зберігається тут. Збережіть копію під іншою назвою.</translation>
    </message>
    <message>
        <source>Nothing here looks like a duplicate. Pairs that were marked as different stay so.</source>
        <translation>Тут ніщо не схоже на повтор. Пари, позначені як різні, такими й залишаються.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Показати це</translation>
    </message>
    <message>
        <source>Show its relations</source>
        <translation>Показати його відносини</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Показати менше</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Показати більше</translation>
    </message>
    <message>
        <source>Show on the map</source>
        <translation>Показати на карті</translation>
    </message>
    <message>
        <source>Show on the timeline</source>
        <translation>Показати на часовій шкалі</translation>
    </message>
    <message>
        <source>Show only sites in {country}</source>
        <translation>Показати лише майданчики в країні {country}</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Показати відповідь</translation>
    </message>
    <message>
        <source>whether the user owns the hardware</source>
        <translation>чи обладнання належить користувачеві</translation>
    </message>
    <message>
        <source>who makes the chip</source>
        <translation>хто виробляє чип</translation>
    </message>
    <message>
        <source>who the recipient is</source>
        <translation>хто отримувач</translation>
    </message>
    <message>
        <source>with</source>
        <translation>на</translation>
    </message>
    <message>
        <source>with each library, where it is installed</source>
        <translation>з кожною бібліотекою, там, де її встановлено</translation>
    </message>
    <message>
        <source>works with</source>
        <translation>співпрацює з</translation>
    </message>
    <message>
        <source>would point at something gone ({field})</source>
        <translation>вказував би на те, чого вже немає ({field})</translation>
    </message>
    <message>
        <source>would take a short name that another one has by now</source>
        <translation>мав би коротку назву, яку вже має інший запис</translation>
    </message>
    <message>
        <source>written purchase order</source>
        <translation>письмове замовлення</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>{act} for a user headquartered in {country}</source>
        <comment>As in: to export the H20 to Singapore for a user headquartered in China</comment>
        <translation>{act} для користувача зі штаб-квартирою в іншій країні ({country})</translation>
    </message>
    <message>
        <source>{answer}  ·  by law: {law}</source>
        <translation>{answer}  ·  за законом: {law}</translation>
    </message>
    <message>
        <source>{answer} ({paragraph})</source>
        <translation>{answer} ({paragraph})</translation>
    </message>
    <message>
        <source>{answer} ({paragraph}).</source>
        <translation>{answer} ({paragraph}).</translation>
    </message>
    <message>
        <source>{answer}.</source>
        <translation>{answer}.</translation>
    </message>
    <message>
        <source>{chip} is named</source>
        <translation>{chip} названо в листі</translation>
    </message>
    <message>
        <source>{comparison}, counted since {day}</source>
        <translation>{comparison}, рахуючи від {day}</translation>
    </message>
    <message>
        <source>{country} is in {group}</source>
        <translation>{country}: {group}</translation>
    </message>
    <message>
        <source>{country} may be in {group}</source>
        <translation>{country}: можливо, {group}</translation>
    </message>
    <message>
        <source>{date} (uncertain)</source>
        <translation>{date} (непевно)</translation>
    </message>
    <message>
        <source>{eccn} needs a licence at any destination: a party, or its ultimate parent, is headquartered in {countries} ({place}).</source>
        <translation>Для {eccn} ліцензія потрібна до будь-якої країни призначення: штаб-квартира сторони або її кінцевої материнської компанії — {countries} ({place}).</translation>
    </message>
    <message>
        <source>{eccn} needs a licence there: {why}.</source>
        <translation>Для {eccn} туди потрібна ліцензія: {why}.</translation>
    </message>
    <message>
        <source>{eccn} needs no licence here: no requirement in force on that day covers {country} as a destination or a party headquartered in {homes}.</source>
        <translation>Для {eccn} ліцензія тут не потрібна: жодна чинна того дня вимога не охоплює {country} як країну призначення або сторону зі штаб-квартирою ({homes}).</translation>
    </message>
    <message>
        <source>{field} begins with http:// or https:// and has no spaces.</source>
        <translation>Поле «{field}» має починатися з http:// або https:// і не мати пробілів.</translation>
    </message>
    <message>
        <source>{field} can’t be empty.</source>
        <translation>Поле «{field}» не може бути порожнім.</translation>
    </message>
    <message>
        <source>{field} can’t be only spaces.</source>
        <translation>Поле «{field}» не може складатися лише з пробілів.</translation>
    </message>
    <message>
        <source>{field} can’t be over {most}.</source>
        <translation>Поле «{field}» не може мати значення понад {most}.</translation>
    </message>
    <message>
        <source>{field} can’t be under {least}.</source>
        <translation>Поле «{field}» не може мати значення, меншого за {least}.</translation>
    </message>
    <message>
        <source>{field} can’t be “{value}”. Choose: {choices}.</source>
        <translation>Поле «{field}» не може мати значення «{value}». Виберіть: {choices}.</translation>
    </message>
    <message>
        <source>{field} has no unit, and “{unit}” is given. Write the figure alone.</source>
        <translation>Поле «{field}» не має одиниці, а вказано «{unit}». Напишіть лише число.</translation>
    </message>
    <message>
        <source>{field} is in {own_unit}, and “{unit}” can’t be turned into it. Write the figure in {own_unit}.</source>
        <translation>Поле «{field}» — у {own_unit}, і «{unit}» не можна в них перерахувати. Напишіть число в {own_unit}.</translation>
    </message>
    <message>
        <source>{field} is not JSON: {error}.</source>
        <translation>Поле «{field}» — не JSON: {error}.</translation>
    </message>
    <message>
        <source>{field} is yes, no or empty, not “{value}”.</source>
        <translation>Поле «{field}» — це так, ні або порожньо, а не «{value}».</translation>
    </message>
    <message>
        <source>{field} points at a record that is not there.</source>
        <translation>Поле «{field}» вказує на запис, якого немає.</translation>
    </message>
    <message>
        <source>{field} points at a record of the wrong kind: {kind}, not {wanted}.</source>
        <translation>Поле «{field}» вказує на запис іншого виду: {kind}, а не {wanted}.</translation>
    </message>
    <message>
        <source>{field} takes a finite number.</source>
        <translation>{field}: потрібне скінченне число.</translation>
    </message>
    <message>
        <source>{field} takes a list.</source>
        <translation>{field}: потрібен список.</translation>
    </message>
    <message>
        <source>{field} takes a whole number.</source>
        <translation>{field}: потрібне ціле число.</translation>
    </message>
    <message>
        <source>{field} takes one line. Put longer text into the notes.</source>
        <translation>{field}: лише один рядок. Довший текст пишіть у нотатках.</translation>
    </message>
    <message>
        <source>{field} takes text.</source>
        <translation>{field}: потрібен текст.</translation>
    </message>
    <message numerus="yes">
        <source>{field}: {n} link is listed at its other end only.</source>
        <comment>{field}: {n} links are listed at their other end only.</comment>
        <translation>
            <numerusform>{field}: {n} зв’язок записано лише з іншого кінця.</numerusform>
            <numerusform>{field}: {n} зв’язки записано лише з іншого кінця.</numerusform>
            <numerusform>{field}: {n} зв’язків записано лише з іншого кінця.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field}: {n} of these links is missing from its other end.</source>
        <comment>{field}: {n} of these links are missing from their other end.</comment>
        <translation>
            <numerusform>{field}: {n} із цих зв’язків бракує з іншого кінця.</numerusform>
            <numerusform>{field}: {n} із цих зв’язків бракує з іншого кінця.</numerusform>
            <numerusform>{field}: {n} із цих зв’язків бракує з іншого кінця.</numerusform>
        </translation>
    </message>
    <message>
        <source>{field}: no {kind} is called “{name}”. It may be {records}. Write that name, or make a new one first.</source>
        <translation>{field}: запису ({kind}) з назвою «{name}» немає. Можливо, це {records}. Напишіть цю назву або спершу створіть новий запис.</translation>
    </message>
    <message>
        <source>{field}: no {kind} is called “{name}”. Make it first, or correct the name.</source>
        <translation>{field}: запису ({kind}) з назвою «{name}» немає. Спершу створіть його або виправте назву.</translation>
    </message>
    <message>
        <source>{field}: the days kept beside it are not its own.</source>
        <translation>{field}: дні, що зберігаються поруч, їй не відповідають.</translation>
    </message>
    <message>
        <source>{field}: the record that was chosen is not there, or no longer. Pick another one, or make it first.</source>
        <translation>{field}: вибраного запису немає або вже немає. Виберіть інший або спершу створіть його.</translation>
    </message>
    <message>
        <source>{field}: the row of “{name}” can’t be read.</source>
        <translation>{field}: рядок «{name}» не вдалося прочитати.</translation>
    </message>
    <message>
        <source>{field}: words</source>
        <translation>{field}: слова</translation>
    </message>
    <message>
        <source>{field}: {records} are called “{name}”. Give the short name.</source>
        <translation>{field}: назву «{name}» має кілька записів: {records}. Вкажіть коротку назву.</translation>
    </message>
    <message>
        <source>{field}: {why}</source>
        <translation>{field}: {why}</translation>
    </message>
    <message>
        <source>{field}: “{title}” is of another kind: {kind}, not {wanted}. Pick another record.</source>
        <translation>{field}: «{title}» має інший вид: {kind}, а не {wanted}. Виберіть інший запис.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not a list.</source>
        <translation>{field}: «{value}» — не список.</translation>
    </message>
    <message>
        <source>{field}: “{value}” is not a record. Pick one from the list.</source>
        <translation>{field}: «{value}» — не запис. Виберіть зі списку.</translation>
    </message>
    <message>
        <source>{field}: “{written}” contains a semicolon, which separates values.</source>
        <translation>{field}: у «{written}» є крапка з комою, якою розділяють значення.</translation>
    </message>
    <message>
        <source>{figure} GB/s</source>
        <translation>{figure} ГБ/с</translation>
    </message>
    <message>
        <source>{figure} {unit}</source>
        <translation>{figure} {unit}</translation>
    </message>
    <message>
        <source>{file}, line {line}: a row needs a short name in the column “slug”.</source>
        <translation>{file}, рядок {line}: рядку потрібна коротка назва у стовпці «slug».</translation>
    </message>
    <message>
        <source>{firm} headquartered in {country}</source>
        <translation>{firm}, штаб-квартира: {country}</translation>
    </message>
    <message>
        <source>{firm} uses {place}</source>
        <translation>{firm} користується об’єктом {place}</translation>
    </message>
    <message>
        <source>{first} / {more}</source>
        <translation>{first} / {more}</translation>
    </message>
    <message>
        <source>{first} and {more}</source>
        <translation>{first} і {more}</translation>
    </message>
    <message>
        <source>{first} or {more}</source>
        <translation>{first} або {more}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>від {first} до {last}</translation>
    </message>
    <message>
        <source>{first} {more}</source>
        <translation>{first} {more}</translation>
    </message>
    <message>
        <source>{first}, {more}</source>
        <translation>{first}, {more}</translation>
    </message>
    <message>
        <source>{first}; {more}</source>
        <translation>{first}; {more}</translation>
    </message>
    <message>
        <source>{format} {tops} x {bits} = {total}</source>
        <comment>As in: FP16 312 x 16 = 4,992</comment>
        <translation>{format} {tops} × {bits} = {total}</translation>
    </message>
    <message>
        <source>{given} → {converted} {own_unit}</source>
        <translation>{given} → {converted} {own_unit}</translation>
    </message>
    <message>
        <source>{given} → {date}</source>
        <translation>{given} → {date}</translation>
    </message>
    <message>
        <source>{given} → {date}, in the order that was chosen</source>
        <translation>{given} → {date}, у вибраному порядку</translation>
    </message>
    <message>
        <source>{given} → {date}, in the order that “{proof}” proves</source>
        <translation>{given} → {date}, у порядку, який доводить «{proof}»</translation>
    </message>
    <message>
        <source>{group} and not in {others}</source>
        <comment>As in: Country Group D:1, D:4 and not in A:5 or A:6</comment>
        <translation>{group}, але не {others}</translation>
    </message>
    <message>
        <source>{kind} of {issuers}</source>
        <translation>{kind} — {issuers}</translation>
    </message>
    <message>
        <source>{kind} “{name}”</source>
        <translation>{kind} «{name}»</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}: {name}</translation>
    </message>
    <message>
        <source>{low}–{high}</source>
        <translation>{low}–{high}</translation>
    </message>
    <message>
        <source>{model} with {number} billion parameters</source>
        <translation>{model} на {number} мільярдів параметрів</translation>
    </message>
    <message>
        <source>{move} from {start}</source>
        <translation>{move} (звідки: {start})</translation>
    </message>
    <message>
        <source>{move} from {start} to {end}</source>
        <translation>{move} (звідки: {start}, куди: {end})</translation>
    </message>
    <message>
        <source>{move} to {end}</source>
        <translation>{move} (куди: {end})</translation>
    </message>
    <message>
        <source>{move} within {place}</source>
        <translation>{move} (у межах: {place})</translation>
    </message>
    <message>
        <source>{name} on {host}, process {process}</source>
        <translation>{name} на {host}, процес {process}</translation>
    </message>
    <message>
        <source>{name} on {host}, process {process}, since {since}</source>
        <translation>{name} на {host}, процес {process}, від {since}</translation>
    </message>
    <message>
        <source>{notation} (“{proof}”)</source>
        <translation>{notation} («{proof}»)</translation>
    </message>
    <message>
        <source>{notation}, since “{proof}” stands in this column</source>
        <translation>{notation}, бо в цьому стовпці є «{proof}»</translation>
    </message>
    <message>
        <source>{note}: outside below {limit} if not for data centres</source>
        <comment>As in: Note 2: outside below 4,800 if not for data centres</comment>
        <translation>{note}: поза списком нижче {limit}, якщо не для дата-центрів</translation>
    </message>
    <message>
        <source>{number}</source>
        <translation>{number}</translation>
    </message>
    <message>
        <source>{number} per mm²</source>
        <translation>{number} на мм²</translation>
    </message>
    <message>
        <source>{number} {chip}</source>
        <translation>{number} × {chip}</translation>
    </message>
    <message numerus="yes">
        <source>{n} AI model</source>
        <comment>{n} AI models</comment>
        <translation>
            <numerusform>{n} модель ШІ</numerusform>
            <numerusform>{n} моделі ШІ</numerusform>
            <numerusform>{n} моделей ШІ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} briefing</source>
        <comment>{n} briefings</comment>
        <translation>
            <numerusform>{n} брифінг</numerusform>
            <numerusform>{n} брифінги</numerusform>
            <numerusform>{n} брифінгів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} can’t be changed</source>
        <comment>{n} can’t be changed</comment>
        <translation>
            <numerusform>{n} не можна змінити</numerusform>
            <numerusform>{n} не можна змінити</numerusform>
            <numerusform>{n} не можна змінити</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cell can’t be read</source>
        <comment>{n} cells can’t be read</comment>
        <translation>
            <numerusform>{n} клітинку не вдалося прочитати</numerusform>
            <numerusform>{n} клітинки не вдалося прочитати</numerusform>
            <numerusform>{n} клітинок не вдалося прочитати</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change comes back</source>
        <comment>{n} changes come back</comment>
        <translation>
            <numerusform>{n} зміна повертається</numerusform>
            <numerusform>{n} зміни повертаються</numerusform>
            <numerusform>{n} змін повертаються</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change is taken back</source>
        <comment>{n} changes are taken back</comment>
        <translation>
            <numerusform>Відкликається {n} зміна</numerusform>
            <numerusform>Відкликаються {n} зміни</numerusform>
            <numerusform>Відкликається {n} змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change since</source>
        <comment>{n} changes since</comment>
        <translation>
            <numerusform>відтоді {n} зміна</numerusform>
            <numerusform>відтоді {n} зміни</numerusform>
            <numerusform>відтоді {n} змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changed</source>
        <comment>{n} changed</comment>
        <translation>
            <numerusform>змінено {n}</numerusform>
            <numerusform>змінено {n}</numerusform>
            <numerusform>змінено {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes</source>
        <comment>{n} change</comment>
        <translation>
            <numerusform>змінюється {n}</numerusform>
            <numerusform>змінюються {n}</numerusform>
            <numerusform>змінюються {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chip</source>
        <comment>{n} chips</comment>
        <translation>
            <numerusform>{n} чип</numerusform>
            <numerusform>{n} чипи</numerusform>
            <numerusform>{n} чипів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} chosen</source>
        <comment>{n} chosen</comment>
        <translation>
            <numerusform>вибрано {n}</numerusform>
            <numerusform>вибрано {n}</numerusform>
            <numerusform>вибрано {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} citation</source>
        <comment>{n} citations</comment>
        <translation>
            <numerusform>{n} посилання</numerusform>
            <numerusform>{n} посилання</numerusform>
            <numerusform>{n} посилань</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cluster</source>
        <comment>{n} clusters</comment>
        <translation>
            <numerusform>{n} кластер</numerusform>
            <numerusform>{n} кластери</numerusform>
            <numerusform>{n} кластерів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} contradicting</source>
        <comment>{n} contradicting</comment>
        <translation>
            <numerusform>{n} суперечить</numerusform>
            <numerusform>{n} суперечать</numerusform>
            <numerusform>{n} суперечать</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} could not be kept, since what it needs is lost.</source>
        <comment>{n} could not be kept, since what they need is lost.</comment>
        <translation>
            <numerusform>{n} не вдалося зберегти, бо потрібне для нього втрачено.</numerusform>
            <numerusform>{n} не вдалося зберегти, бо потрібне для них втрачено.</numerusform>
            <numerusform>{n} не вдалося зберегти, бо потрібне для них втрачено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} day</source>
        <comment>{n} days</comment>
        <translation>
            <numerusform>{n} день</numerusform>
            <numerusform>{n} дні</numerusform>
            <numerusform>{n} днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} day ago</source>
        <comment>{n} days ago</comment>
        <translation>
            <numerusform>{n} день тому</numerusform>
            <numerusform>{n} дні тому</numerusform>
            <numerusform>{n} днів тому</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} declined to comment</source>
        <comment>{n} declined to comment</comment>
        <translation>
            <numerusform>{n} відмова від коментарів</numerusform>
            <numerusform>{n} відмови від коментарів</numerusform>
            <numerusform>{n} відмов від коментарів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} event</source>
        <comment>{n} events</comment>
        <translation>
            <numerusform>{n} подія</numerusform>
            <numerusform>{n} події</numerusform>
            <numerusform>{n} подій</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} facility</source>
        <comment>{n} facilities</comment>
        <translation>
            <numerusform>{n} об’єкт</numerusform>
            <numerusform>{n} об’єкти</numerusform>
            <numerusform>{n} об’єктів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} filter</source>
        <comment>{n} filters</comment>
        <translation>
            <numerusform>{n} фільтр</numerusform>
            <numerusform>{n} фільтри</numerusform>
            <numerusform>{n} фільтрів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} firm</source>
        <comment>{n} firms</comment>
        <translation>
            <numerusform>{n} фірма</numerusform>
            <numerusform>{n} фірми</numerusform>
            <numerusform>{n} фірм</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} followed from it</source>
        <comment>{n} followed from it</comment>
        <translation>
            <numerusform>{n} наслідок</numerusform>
            <numerusform>{n} наслідки</numerusform>
            <numerusform>{n} наслідків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hour ago</source>
        <comment>{n} hours ago</comment>
        <translation>
            <numerusform>{n} годину тому</numerusform>
            <numerusform>{n} години тому</numerusform>
            <numerusform>{n} годин тому</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} link</source>
        <comment>{n} links</comment>
        <translation>
            <numerusform>{n} зв’язок</numerusform>
            <numerusform>{n} зв’язки</numerusform>
            <numerusform>{n} зв’язків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} link not drawn</source>
        <comment>{n} links not drawn</comment>
        <translation>
            <numerusform>{n} зв’язок не показано</numerusform>
            <numerusform>{n} зв’язки не показано</numerusform>
            <numerusform>{n} зв’язків не показано</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} minute ago</source>
        <comment>{n} minutes ago</comment>
        <translation>
            <numerusform>{n} хвилину тому</numerusform>
            <numerusform>{n} хвилини тому</numerusform>
            <numerusform>{n} хвилин тому</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} month</source>
        <comment>{n} months</comment>
        <translation>
            <numerusform>{n} місяць</numerusform>
            <numerusform>{n} місяці</numerusform>
            <numerusform>{n} місяців</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more without a date</source>
        <comment>{n} more without a date</comment>
        <translation>
            <numerusform>ще {n} без дати</numerusform>
            <numerusform>ще {n} без дати</numerusform>
            <numerusform>ще {n} без дати</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more, in the tables</source>
        <comment>{n} more, in the tables</comment>
        <translation>
            <numerusform>ще {n}, у таблицях</numerusform>
            <numerusform>ще {n}, у таблицях</numerusform>
            <numerusform>ще {n}, у таблицях</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <comment>{n} new</comment>
        <translation>
            <numerusform>{n} новий</numerusform>
            <numerusform>{n} нові</numerusform>
            <numerusform>{n} нових</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not determinable</source>
        <comment>{n} not determinable</comment>
        <translation>
            <numerusform>{n} не визначити</numerusform>
            <numerusform>{n} не визначити</numerusform>
            <numerusform>{n} не визначити</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} note</source>
        <comment>{n} notes</comment>
        <translation>
            <numerusform>{n} нотатка</numerusform>
            <numerusform>{n} нотатки</numerusform>
            <numerusform>{n} нотаток</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them has no exact date: the middle of the days in question is used.</source>
        <comment>{n} of them have no exact date: the middle of the days in question is used.</comment>
        <translation>
            <numerusform>{n} із них не має точної дати: взято середину можливих днів.</numerusform>
            <numerusform>{n} із них не мають точної дати: взято середину можливих днів.</numerusform>
            <numerusform>{n} із них не мають точної дати: взято середину можливих днів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of them was found only in the history.</source>
        <comment>{n} of them were found only in the history.</comment>
        <translation>
            <numerusform>{n} із них знайдено лише в історії.</numerusform>
            <numerusform>{n} із них знайдено лише в історії.</numerusform>
            <numerusform>{n} із них знайдено лише в історії.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} person</source>
        <comment>{n} people</comment>
        <translation>
            <numerusform>{n} людина</numerusform>
            <numerusform>{n} людини</numerusform>
            <numerusform>{n} людей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} possibly</source>
        <comment>{n} possibly</comment>
        <translation>
            <numerusform>{n} можливо</numerusform>
            <numerusform>{n} можливо</numerusform>
            <numerusform>{n} можливо</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} problem found.</source>
        <comment>{n} problems found.</comment>
        <translation>
            <numerusform>{n} зауваження.</numerusform>
            <numerusform>{n} зауваження.</numerusform>
            <numerusform>{n} зауважень.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record</source>
        <comment>{n} records</comment>
        <translation>
            <numerusform>{n} запис</numerusform>
            <numerusform>{n} записи</numerusform>
            <numerusform>{n} записів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} record was saved.</source>
        <comment>{n} records were saved.</comment>
        <translation>
            <numerusform>Збережено {n} запис.</numerusform>
            <numerusform>Збережено {n} записи.</numerusform>
            <numerusform>Збережено {n} записів.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} relocation</source>
        <comment>{n} relocations</comment>
        <translation>
            <numerusform>{n} переміщення</numerusform>
            <numerusform>{n} переміщення</numerusform>
            <numerusform>{n} переміщень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} restriction</source>
        <comment>{n} restrictions</comment>
        <translation>
            <numerusform>{n} обмеження</numerusform>
            <numerusform>{n} обмеження</numerusform>
            <numerusform>{n} обмежень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row can’t be read</source>
        <comment>{n} rows can’t be read</comment>
        <translation>
            <numerusform>{n} рядок не вдалося прочитати</numerusform>
            <numerusform>{n} рядки не вдалося прочитати</numerusform>
            <numerusform>{n} рядків не вдалося прочитати</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row names a record once more</source>
        <comment>{n} rows name a record once more</comment>
        <translation>
            <numerusform>{n} рядок називає запис ще раз</numerusform>
            <numerusform>{n} рядки називають запис ще раз</numerusform>
            <numerusform>{n} рядків називають запис ще раз</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} saved view</source>
        <comment>{n} saved views</comment>
        <translation>
            <numerusform>{n} збережений вигляд</numerusform>
            <numerusform>{n} збережені вигляди</numerusform>
            <numerusform>{n} збережених виглядів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} source</source>
        <comment>{n} sources</comment>
        <translation>
            <numerusform>{n} джерело</numerusform>
            <numerusform>{n} джерела</numerusform>
            <numerusform>{n} джерел</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} stays as it is</source>
        <comment>{n} stay as they are</comment>
        <translation>
            <numerusform>{n} залишається як є</numerusform>
            <numerusform>{n} залишаються як є</numerusform>
            <numerusform>{n} залишаються як є</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} step</source>
        <comment>{n} steps</comment>
        <translation>
            <numerusform>{n} крок</numerusform>
            <numerusform>{n} кроки</numerusform>
            <numerusform>{n} кроків</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} supporting</source>
        <comment>{n} supporting</comment>
        <translation>
            <numerusform>{n} підтверджує</numerusform>
            <numerusform>{n} підтверджують</numerusform>
            <numerusform>{n} підтверджують</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} tenancy</source>
        <comment>{n} tenancies</comment>
        <translation>
            <numerusform>{n} оренда</numerusform>
            <numerusform>{n} оренди</numerusform>
            <numerusform>{n} оренд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unchanged</source>
        <comment>{n} unchanged</comment>
        <translation>
            <numerusform>{n} без змін</numerusform>
            <numerusform>{n} без змін</numerusform>
            <numerusform>{n} без змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} without figure or release</source>
        <comment>{n} without figure or release</comment>
        <translation>
            <numerusform>{n} без показника або випуску</numerusform>
            <numerusform>{n} без показника або випуску</numerusform>
            <numerusform>{n} без показника або випуску</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} year</source>
        <comment>{n} years</comment>
        <translation>
            <numerusform>{n} рік</numerusform>
            <numerusform>{n} роки</numerusform>
            <numerusform>{n} років</numerusform>
        </translation>
    </message>
    <message>
        <source>{option} goes from 1 to {most}, not {given}.</source>
        <translation>{option} — від 1 до {most}, а не {given}.</translation>
    </message>
    <message>
        <source>{paragraph} applies: {comparisons}.</source>
        <translation>{paragraph} застосовується: {comparisons}.</translation>
    </message>
    <message>
        <source>{paragraph} does not apply: {comparisons}.</source>
        <translation>{paragraph} не застосовується: {comparisons}.</translation>
    </message>
    <message>
        <source>{paragraph} may apply: {comparisons}.</source>
        <translation>{paragraph}, можливо, застосовується: {comparisons}.</translation>
    </message>
    <message>
        <source>{parts} and {last}</source>
        <translation>{parts} і {last}</translation>
    </message>
    <message>
        <source>{power} MW</source>
        <translation>{power} МВт</translation>
    </message>
    <message>
        <source>{power} MW announced</source>
        <translation>{power} МВт оголошено</translation>
    </message>
    <message>
        <source>{power} MW live</source>
        <translation>{power} МВт діє</translation>
    </message>
    <message>
        <source>{problem} It must be zero or more.</source>
        <translation>{problem} Має бути нуль або більше.</translation>
    </message>
    <message>
        <source>{quantity} is {ranges}</source>
        <comment>As in: TPP is at least 1,600 and below 4,800</comment>
        <translation>{quantity}: {ranges}</translation>
    </message>
    <message>
        <source>{quantity} unknown, limit {relation} {limit}</source>
        <comment>As in: interconnect bandwidth unknown, limit &gt;= 600 GB/s</comment>
        <translation>{quantity}: невідомо, межа {relation} {limit}</translation>
    </message>
    <message>
        <source>{quantity} {value} {relation} {limit}</source>
        <comment>As in: interconnect bandwidth 900 &gt;= 600 GB/s</comment>
        <translation>{quantity} {value} {relation} {limit}</translation>
    </message>
    <message>
        <source>{reason}, waiting: {count}</source>
        <translation>{reason}, чекають: {count}</translation>
    </message>
    <message>
        <source>{records} (the first of {all})</source>
        <translation>{records} (перші з {all})</translation>
    </message>
    <message>
        <source>{records} are called “{name}”. Give the short name.</source>
        <translation>Назву «{name}» має кілька записів: {records}. Вкажіть коротку назву.</translation>
    </message>
    <message>
        <source>{records} imported from {n} files.</source>
        <translation>{records} імпортовано з файлів: {n}.</translation>
    </message>
    <message>
        <source>{records} selected</source>
        <translation>вибрано: {records}</translation>
    </message>
    <message>
        <source>{records} will point at “{title}” instead.</source>
        <translation>Натомість на «{title}» вказуватимуть: {records}.</translation>
    </message>
    <message>
        <source>{rule} {comparison}.</source>
        <translation>{rule} {comparison}.</translation>
    </message>
    <message>
        <source>{said}, the others are hidden</source>
        <translation>{said}, решту сховано</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / {all}</translation>
    </message>
    <message>
        <source>{shown} of {all} sources; a PDF lists all of them</source>
        <translation>{shown} з {all} джерел; PDF містить усі</translation>
    </message>
    <message>
        <source>{shown} of {records} {standing}</source>
        <comment>As in: 41 of 75 chips released by 12 May 2025</comment>
        <translation>{records}, з них {standing}: {shown}</translation>
    </message>
    <message>
        <source>{state} (published): {text}</source>
        <translation>{state} (опубліковано): {text}</translation>
    </message>
    <message>
        <source>{state} (reported, no published text): {text}</source>
        <translation>{state} (за повідомленнями, без опублікованого тексту): {text}</translation>
    </message>
    <message>
        <source>{subject} {predicate} {object}</source>
        <translation>{subject} — {predicate}: {object}</translation>
    </message>
    <message>
        <source>{summary}. The workspace has changed since.</source>
        <translation>{summary}. Робочий простір відтоді змінився.</translation>
    </message>
    <message>
        <source>{supply}, user from {homes}</source>
        <comment>As in: remote use of the H20 in Singapore, user from China</comment>
        <translation>{supply}, користувач: {homes}</translation>
    </message>
    <message>
        <source>{supply}; strictest of {count} combinations</source>
        <translation>{supply}; найсуворіше з {count} поєднань</translation>
    </message>
    <message>
        <source>{surely} surely, {possibly} possibly</source>
        <translation>певно {surely}, можливо {possibly}</translation>
    </message>
    <message>
        <source>{table}: {waits}</source>
        <translation>{table}: {waits}</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{user} on {computer} (process {process}) has had this workspace open since {when}.</source>
        <translation>Цей робочий простір відкрито в користувача {user} на {computer} (процес {process}) з {when}.</translation>
    </message>
    <message>
        <source>{what} ({note})</source>
        <translation>{what} ({note})</translation>
    </message>
    <message>
        <source>{what} for {workloads}</source>
        <translation>{what} для: {workloads}</translation>
    </message>
    <message>
        <source>{what} from {first}</source>
        <translation>{what} від {first}</translation>
    </message>
    <message>
        <source>{what} from {first} until {last}</source>
        <translation>{what} від {first} до {last}</translation>
    </message>
    <message>
        <source>{what} in {place}</source>
        <translation>{what}, {place}</translation>
    </message>
    <message>
        <source>{what} is in dispute</source>
        <translation>{what}: спірне</translation>
    </message>
    <message>
        <source>{what} owned by {firm}</source>
        <translation>{what}, власник: {firm}</translation>
    </message>
    <message>
        <source>{what} until {last}</source>
        <translation>{what} до {last}</translation>
    </message>
    <message>
        <source>{where} can’t be reached any more: {why}. Nothing was changed. Check the disk or the network drive.</source>
        <translation>Більше немає доступу ({where}): {why}. Нічого не змінено. Перевірте диск або мережевий диск.</translation>
    </message>
    <message>
        <source>{where} can’t be written: {why}. Check the rights of the file and its folder, or save a copy elsewhere.</source>
        <translation>Не вдається записати {where}: {why}. Перевірте права на файл і його теку або збережіть копію деінде.</translation>
    </message>
    <message>
        <source>{where} could not be written: the disk is full. Nothing was changed. Make room and do it again.</source>
        <translation>Не вдалося записати {where}: диск заповнено. Нічого не змінено. Звільніть місце й повторіть.</translation>
    </message>
    <message>
        <source>{where} has a record with that id or short name already ({why}). Nothing was changed.</source>
        <translation>Запис із таким ідентифікатором або короткою назвою вже є ({where}: {why}). Нічого не змінено.</translation>
    </message>
    <message>
        <source>{where} is being written by another program. Nothing was changed. Close that program or wait, and do it again.</source>
        <translation>Файл зараз записує інша програма ({where}). Нічого не змінено. Закрийте ту програму або зачекайте й повторіть.</translation>
    </message>
    <message>
        <source>{where} is damaged: {why}. Nothing was changed. Open a copy or a backup of it.</source>
        <translation>Пошкоджено {where}: {why}. Нічого не змінено. Відкрийте копію або резервну копію.</translation>
    </message>
    <message>
        <source>{why} ({holder})</source>
        <translation>{why} ({holder})</translation>
    </message>
    <message>
        <source>{why}. You can look and search.</source>
        <translation>{why}. Можна переглядати й шукати.</translation>
    </message>
    <message>
        <source>{years} {months}</source>
        <comment>As in: 2 years 3 months</comment>
        <translation>{years} {months}</translation>
    </message>
    <message>
        <source>{year}s</source>
        <comment>a decade, as in 2020s</comment>
        <translation>{year}-ті</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>Аландські Острови</translation>
    </message>
    <message>
        <source>“{field}” of “{name}” has been changed in the meantime. Nothing was changed now. Look at it again and repeat the step.</source>
        <translation>«{field}» запису «{name}» тим часом змінено. Зараз нічого не змінено. Погляньте ще раз і повторіть крок.</translation>
    </message>
    <message>
        <source>“{file}” can’t be read: {why}.</source>
        <translation>«{file}» не вдалося прочитати: {why}.</translation>
    </message>
    <message>
        <source>“{file}” can’t be written: {why}.</source>
        <translation>«{file}» не вдається записати: {why}.</translation>
    </message>
    <message>
        <source>“{file}” could not be written. Check the folder and its rights.</source>
        <translation>«{file}» не вдалося записати. Перевірте теку та права на неї.</translation>
    </message>
    <message>
        <source>“{file}” has {size} MB, and up to {most} MB are read. Divide it into several files.</source>
        <translation>У «{file}» {size} МБ, а читають до {most} МБ. Поділіть його на кілька файлів.</translation>
    </message>
    <message>
        <source>“{file}” has {size}.</source>
        <translation>«{file}» має розмір {size}.</translation>
    </message>
    <message>
        <source>“{file}” is damaged in part ({state}): what is read here may not be all. To put a backup in its place: chipline restore “{file}”</source>
        <translation>«{file}» частково пошкоджено ({state}): прочитане тут може бути неповним. Щоб поставити на його місце резервну копію: chipline restore «{file}»</translation>
    </message>
    <message>
        <source>“{file}” is no backup that can be restored here.</source>
        <translation>«{file}» — не резервна копія, з якої тут можна відновити.</translation>
    </message>
    <message>
        <source>“{file}” is no text but the data of some program. Export a table from there, as CSV or as a workbook.</source>
        <translation>«{file}» — не текст, а дані якоїсь програми. Експортуйте звідти таблицю як CSV або книгу.</translation>
    </message>
    <message>
        <source>“{file}” is written in {format}, which is not read as a table. Open it in a spreadsheet program and save it as XLSX or CSV.</source>
        <translation>«{file}» записано у форматі {format}, який не читається як таблиця. Відкрийте його в табличному процесорі й збережіть як XLSX або CSV.</translation>
    </message>
    <message>
        <source>“{file}” was written by Chipline, and its records come back by their ids. Import it alone.</source>
        <translation>«{file}» записав Chipline, і його записи повертаються за ідентифікаторами. Імпортуйте його окремо.</translation>
    </message>
    <message>
        <source>“{file}”, row {row}: there is something in column {column}, and {most} columns are read, up to {last}. Delete the columns that you don’t need; those without anything in them don’t count.</source>
        <translation>«{file}», рядок {row}: щось є у стовпці {column}, а читають {most} стовпців, до {last}. Видаліть непотрібні стовпці; ті, у яких нічого немає, не рахуються.</translation>
    </message>
    <message>
        <source>“{file}”: the objects up to number {row} have more than {most} different keys, the last of them “{key}”, and each is a column. Leave those out that you don’t need.</source>
        <translation>«{file}»: об’єкти до номера {row} мають понад {most} різних ключів, останній із них — «{key}», а кожен — це стовпець. Приберіть непотрібні.</translation>
    </message>
    <message>
        <source>“{given}” is read as {figure}, since “{proof}” stands in the same column.</source>
        <translation>«{given}» прочитано як {figure}, бо в тому самому стовпці є «{proof}».</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message>
        <source>“{name}” is neither a command nor a file. See chipline --help.</source>
        <translation>«{name}» — ні команда, ні файл. Див. chipline --help.</translation>
    </message>
    <message>
        <source>“{name}” may be any of these: {records}. Give the short name.</source>
        <translation>«{name}» може означати будь-який із цих: {records}. Вкажіть коротку назву.</translation>
    </message>
    <message>
        <source>“{path}”</source>
        <translation>«{path}»</translation>
    </message>
    <message>
        <source>“{path}” and “{backup}” can’t be compared: {why}.</source>
        <translation>«{path}» і «{backup}» не вдалося порівняти: {why}.</translation>
    </message>
    <message>
        <source>“{path}” can’t be copied any more, and nothing was written while it was open. Open the newest backup of it.</source>
        <translation>«{path}» уже не можна скопіювати, а поки файл був відкритий, нічого не записано. Відкрийте найновішу резервну копію.</translation>
    </message>
    <message>
        <source>“{path}” can’t be made: {why}. Choose a folder that you may write to.</source>
        <translation>Не вдалося створити «{path}»: {why}. Виберіть теку, в яку можна записувати.</translation>
    </message>
    <message>
        <source>“{path}” can’t be made: {why}. Choose another place or name.</source>
        <translation>Не вдалося створити «{path}»: {why}. Виберіть інше місце або назву.</translation>
    </message>
    <message>
        <source>“{path}” can’t be reached any more: its disk or network drive is gone. {advice}</source>
        <translation>До «{path}» більше немає доступу: зник його диск або мережевий диск. {advice}</translation>
    </message>
    <message>
        <source>“{path}” can’t be read as a database: {why}. Open a backup of it.</source>
        <translation>«{path}» не читається як база даних: {why}. Відкрийте резервну копію.</translation>
    </message>
    <message>
        <source>“{path}” can’t be read: {why}.</source>
        <translation>«{path}» не вдалося прочитати: {why}.</translation>
    </message>
    <message>
        <source>“{path}” can’t be read: {why}. Nothing was kept.</source>
        <translation>«{path}» не вдалося прочитати: {why}. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“{path}” could not be brought up to date: {why}. {otherwise}</source>
        <translation>Не вдалося привести «{path}» до поточного формату: {why}. {otherwise}</translation>
    </message>
    <message>
        <source>“{path}” could not be restored: {why}. It is as it was.</source>
        <translation>Не вдалося відновити «{path}»: {why}. Файл залишився як був.</translation>
    </message>
    <message>
        <source>“{path}” could not be written: {why}.</source>
        <translation>Не вдалося записати «{path}»: {why}.</translation>
    </message>
    <message>
        <source>“{path}” has been overwritten while it was open. {advice}</source>
        <translation>«{path}» перезаписано, поки файл був відкритий. {advice}</translation>
    </message>
    <message>
        <source>“{path}” has been removed or renamed while it was open. {advice}</source>
        <translation>«{path}» вилучено або перейменовано, поки файл був відкритий. {advice}</translation>
    </message>
    <message>
        <source>“{path}” has been replaced by another file while it was open. {advice}</source>
        <translation>«{path}» замінено іншим файлом, поки він був відкритий. {advice}</translation>
    </message>
    <message>
        <source>“{path}” has no backup in its folder. Name one: --from.</source>
        <translation>«{path}» не має резервної копії у своїй теці. Назвіть її: --from.</translation>
    </message>
    <message>
        <source>“{path}” has {size} MB; at most {most} MB can be kept. Keep it elsewhere and note its address.</source>
        <translation>«{path}» має {size} МБ; зберегти можна щонайбільше {most} МБ. Збережіть файл деінде й запишіть його адресу.</translation>
    </message>
    <message>
        <source>“{path}” is a database of another program. It was left as it is.</source>
        <translation>«{path}» — база даних іншої програми. Її залишено як є.</translation>
    </message>
    <message>
        <source>“{path}” is a folder. Choose a {suffix} file.</source>
        <translation>«{path}» — тека. Виберіть файл {suffix}.</translation>
    </message>
    <message>
        <source>“{path}” is a workspace that was never finished: the program was stopped while it made it. It holds nothing. Delete it and make it anew, or open another one.</source>
        <translation>«{path}» — робочий простір, який не було завершено: програму зупинили під час його створення. У ньому нічого немає. Видаліть його й створіть знову або відкрийте інший.</translation>
    </message>
    <message>
        <source>“{path}” is empty. Nothing was kept.</source>
        <translation>«{path}» порожній. Нічого не збережено.</translation>
    </message>
    <message>
        <source>“{path}” is not a Chipline workspace but an empty file. It was left as it is.</source>
        <translation>«{path}» — не робочий простір Chipline, а порожній файл. Його залишено як є.</translation>
    </message>
    <message>
        <source>“{path}” is not a Chipline workspace, whatever its name says. It was left as it is. To bring in a table, open a workspace and choose File &gt; Import tables.</source>
        <translation>«{path}» — не робочий простір Chipline, хоч би як він називався. Його залишено як є. Щоб імпортувати таблицю, відкрийте робочий простір і виберіть Файл &gt; Імпортувати таблиці.</translation>
    </message>
    <message>
        <source>“{path}” is not there. Has it been moved or renamed?</source>
        <translation>«{path}» тут немає. Може, його переміщено чи перейменовано?</translation>
    </message>
    <message>
        <source>“{path}” is open ({holder}). Close it there, and restore then.</source>
        <translation>«{path}» відкрито ({holder}). Закрийте його там, а тоді відновлюйте.</translation>
    </message>
    <message>
        <source>“{path}” is open for reading only: {why}.</source>
        <translation>«{path}» відкрито лише для читання: {why}.</translation>
    </message>
    <message>
        <source>“{path}” is open in another window. Close it there, and restore then.</source>
        <translation>«{path}» відкрито в іншому вікні. Закрийте його там, а тоді відновлюйте.</translation>
    </message>
    <message>
        <source>“{path}” is there already. Choose another name, or open it.</source>
        <translation>«{path}» уже є. Виберіть іншу назву або відкрийте його.</translation>
    </message>
    <message>
        <source>“{path}” was changed while it was read. Nothing was kept. Keep it again when it is complete.</source>
        <translation>«{path}» змінено під час читання. Нічого не збережено. Збережіть його ще раз, коли він буде повний.</translation>
    </message>
    <message>
        <source>“{path}” was left as it is.</source>
        <translation>«{path}» залишено як є.</translation>
    </message>
    <message>
        <source>“{path}” was not opened: “{name}” lies beside it. That is a rollback journal, which Chipline never makes; opened with it, the workspace could be changed and other files of yours deleted. Nothing was touched. If another database program has the file open, close it there. Otherwise move “{found}” elsewhere, or open a copy of the workspace made without it.</source>
        <translation>«{path}» не відкрито: поруч лежить «{name}». Це журнал відкату, якого Chipline ніколи не створює; якщо відкрити файл разом із ним, робочий простір може змінитися, а інші ваші файли — видалитися. Нічого не зачеплено. Якщо файл відкрито в іншій програмі баз даних, закрийте його там. Інакше перемістіть «{found}» в інше місце або відкрийте копію робочого простору, зроблену без нього.</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer Chipline (format {version}; this program knows format {newest}). It was left as it is. Install the newer version to open it.</source>
        <translation>«{path}» записано новішим Chipline (формат {version}; ця програма знає формат {newest}). Файл залишено як є. Щоб відкрити його, встановіть новішу версію.</translation>
    </message>
    <message>
        <source>“{predicate}” leads round to where it began.</source>
        <translation>«{predicate}» веде по колу туди, звідки почалося.</translation>
    </message>
    <message>
        <source>“{record}” stays as it was: {why}</source>
        <translation>«{record}» залишено як було: {why}</translation>
    </message>
    <message>
        <source>“{source}” contradicts “{record}”</source>
        <translation>«{source}» суперечить запису «{record}»</translation>
    </message>
    <message>
        <source>“{source}” reports that comment on “{record}” was declined</source>
        <translation>«{source}» повідомляє про відмову коментувати «{record}»</translation>
    </message>
    <message>
        <source>“{source}” speaks of “{record}”</source>
        <translation>«{source}» каже про «{record}»</translation>
    </message>
    <message>
        <source>“{source}” supports “{record}”</source>
        <translation>«{source}» підтверджує «{record}»</translation>
    </message>
    <message>
        <source>“{title}” can’t be brought back: it {why}.</source>
        <translation>«{title}» не можна повернути: запис {why}.</translation>
    </message>
    <message>
        <source>“{title}”: {doubt}</source>
        <translation>«{title}»: {doubt}</translation>
    </message>
    <message>
        <source>“{typed}” can be a month or two years. Write {month} or {years}.</source>
        <translation>«{typed}» може бути місяцем або двома роками. Напишіть {month} або {years}.</translation>
    </message>
    <message>
        <source>“{typed}” can be {first} or {second}. Write the one that is meant, such as {example}.</source>
        <translation>«{typed}» може бути {first} або {second}. Напишіть потрібне, наприклад {example}.</translation>
    </message>
    <message>
        <source>“{typed}” can be {first} or {second}: write the one that is meant.</source>
        <translation>«{typed}» може бути {first} або {second}: напишіть потрібне.</translation>
    </message>
    <message>
        <source>“{typed}” can be {first}, {second} or {third}. Write the one that is meant, such as {example}.</source>
        <translation>«{typed}» може бути {first}, {second} або {third}. Напишіть потрібне, наприклад {example}.</translation>
    </message>
    <message>
        <source>“{typed}” can be {high} or {low}: write {write_high} or {write_low}.</source>
        <translation>«{typed}» може бути {high} або {low}: напишіть {write_high} або {write_low}.</translation>
    </message>
    <message>
        <source>“{typed}” can be {month} {year}, or {day} {month} of a year that is not given. Write {example}, or the day with its year.</source>
        <translation>«{typed}» може бути {month} {year} або {day} {month} року, якого не названо. Напишіть {example} або день із роком.</translation>
    </message>
    <message>
        <source>“{typed}” ends before it begins. Swap the two dates.</source>
        <translation>«{typed}» закінчується раніше, ніж починається. Поміняйте дати місцями.</translation>
    </message>
    <message>
        <source>“{typed}” ends below where it begins. Swap its ends.</source>
        <translation>«{typed}» закінчується нижче, ніж починається. Поміняйте кінці місцями.</translation>
    </message>
    <message>
        <source>“{typed}” is a span. Write a day, month or year.</source>
        <translation>«{typed}» — це проміжок. Напишіть день, місяць або рік.</translation>
    </message>
    <message>
        <source>“{typed}” is another day tomorrow. Write the day itself, such as 2025-04-09.</source>
        <translation>«{typed}» завтра буде іншим днем. Напишіть сам день, наприклад 2025-04-09.</translation>
    </message>
    <message>
        <source>“{typed}” is not a date that can be read. {how}</source>
        <translation>«{typed}» не читається як дата. {how}</translation>
    </message>
    <message>
        <source>“{typed}” is not a day of the calendar. Write it as 2025-04-09.</source>
        <translation>Дня «{typed}» немає в календарі. Напишіть його як 2025-04-09.</translation>
    </message>
    <message>
        <source>“{typed}” is not a day of the calendar. {how}</source>
        <translation>Дня «{typed}» немає в календарі. {how}</translation>
    </message>
    <message>
        <source>“{typed}” is not a finite number.</source>
        <translation>«{typed}» — не скінченне число.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Write it in digits, such as {example}.</source>
        <translation>«{typed}» — не число. Напишіть його цифрами, наприклад {example}.</translation>
    </message>
    <message>
        <source>“{typed}” is not between {first} and {last}.</source>
        <translation>«{typed}» не лежить між {first} і {last}.</translation>
    </message>
    <message>
        <source>“{typed}” is not one day. Write it as 2025-04-09.</source>
        <translation>«{typed}» — не один день. Напишіть його як 2025-04-09.</translation>
    </message>
    <message>
        <source>“{typed}”: a financial year begins in a month of its own. Write its first and last month, such as 2024-10/2025-09.</source>
        <translation>«{typed}»: фінансовий рік починається у своєму місяці. Напишіть його перший і останній місяць, наприклад 2024-10/2025-09.</translation>
    </message>
    <message>
        <source>“{typed}…” is longer than any date. {how}</source>
        <translation>«{typed}…» довше за будь-яку дату. {how}</translation>
    </message>
    <message>
        <source>“{value}” is not a country. Write its name or its two-letter code, such as SG.</source>
        <translation>«{value}» — не країна. Напишіть її назву або дволітерний код, наприклад SG.</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>«{value}» — не число.</translation>
    </message>
    <message>
        <source>“{value}” may be {countries}. Write which of them, or its code.</source>
        <translation>«{value}» може означати {countries}. Напишіть, яку саме, або її код.</translation>
    </message>
    <message>
        <source>“{value}” may be {country} alone, or {countries}. Write one name or code for each, with a semicolon between them.</source>
        <translation>«{value}» може означати лише {country} або {countries}. Напишіть для кожної одну назву чи код, розділивши їх крапкою з комою.</translation>
    </message>
    <message>
        <source>“{written}” has no “=” and no “~”.</source>
        <translation>У «{written}» немає ні «=», ні «~».</translation>
    </message>
    <message>
        <source>“{written}” is not of the form scheme:value, such as wikidata:Q182477.</source>
        <translation>«{written}» не має вигляду схема:значення, наприклад wikidata:Q182477.</translation>
    </message>
    <message>
        <source>“{written}” is open. Write a day, month or year such as 2025-04.</source>
        <translation>«{written}» не має межі. Напишіть день, місяць або рік, наприклад 2025-04.</translation>
    </message>
    <message>
        <source>↑ ↓ to choose, Enter to open, &gt; for commands, Esc to close</source>
        <translation>↑ ↓ — вибрати, Enter — відкрити, &gt; — команди, Esc — закрити</translation>
    </message>
</context>
</TS>
