/// The names of months, without blanks, dots and apostrophes: those of Unicode's CLDR 49 (cldr.unicode.org, `months` of the
/// Gregorian calendar, wide and abbreviated) in the eighty-odd languages phones are set to.
enum ForeignMonths {
  /// The months a word may mean, from 1 to 12: "listopad" is October in Croatian and November in Czech and Polish.
  static func months(named word: String) -> [Int] {
    // Built when it is asked for: nothing of it stays in memory.
    all.split(separator: "\n").enumerated().filter { String($1).words.contains(word) }.map { $0.offset + 1 }
  }

  /// A month a line.
  private static let all = """
    degen degener ean eanáir ene enero gen gener gennaio ian ianuarie ion ionawr jaan jaanuar jan janar janeiro \
    januar januari januarie januaro january januwari január januára janv janvier janvāris janúar jän jänner led \
    leden ledna oca ocak saus sausio sausis sij siječanj siječnja sty styczeń stycznia tammi tammikuu tammikuuta urt \
    urtarrila xan xaneiro yan yanvar ιαν ιανουάριος ιανουαρίου нэгдүгээрсар сту студзень студзеня січ січень січня \
    янв январ январь января яну януари јан јанвар јануар јануари қаң қаңтар հնվ հունվար հունվարի ינואר ינו׳ جانفي \
    جانواري جنو جنوري جنوری قاڭتار كانونالثاني يناير ژانویه जनवरी जन॰ जाने जानेवारी জানু জানুয়ারি ਜਨ ਜਨਵਰੀ જાન્યુ \
    જાન્યુઆરી ଜାନୁଆରୀ ஜன ஜனவரி జన జనవరి ಜನ ಜನವರಿ ജനു ജനുവരി දුරුතු มกราคม มค ມກ ມັງກອນ ဇန် ဇန်နဝါရီ იან იანვარი ጃን \
    ጃንዋሪ មករា ᠨᠢᠭᠡᠳᠥᠭᠡᠷᠰᠠᠷ᠎ᠠ 一月 𐐾𐐰𐑌 𐐾𐐰𐑌𐐷𐐭𐐯𐑉𐐨 𐑡𐑨 𐑡𐑨𐑙𐑘𐑭𐑢𐑺𐑰 𐑡𐑨𐑯 𐑡𐑨𐑯𐑿𐑼𐑦
    chw chwef chwefror defebr defebrer feabh feabhra feb febbraio febr febreiro febrer febrero februar februari \
    februarie februaro february februwari február februára februāris febrúar fev fevereiro fevral fév févr février \
    helmi helmikuu helmikuuta lut lutego luty ots otsaila peb pebrero shk shkurt vas vasario vasaris veebr veebruar \
    velj veljača veljače úno únor února şub şubat φεβ φεβρουάριος φεβρουαρίου ақп ақпан лют лютага лютий лютого люты \
    феб фебруар фев февр феврал февраль февраля февруари хоёрдугаарсар փետրվար փետրվարի փտվ פברואר פבר׳ اقپان شباط \
    فبر فبراير فبروري فبروری فروری فوریه فيبواري فيفري فېبروري फ़रवरी फ़र॰ फेब्रु फेब्रुअरी फेब्रुवारी ফেব \
    ফেব্রুয়ারি ਫ਼ਰ ਫ਼ਰਵਰੀ ફેબ્રુ ફેબ્રુઆરી ଫେବୃଆରୀ பிப் பிப்ரவரி ఫిబ్ర ఫిబ్రవరి ಫೆಬ್ರ ಫೆಬ್ರವರಿ ഫെബ്രു ഫെബ്രുവരി \
    නවම් กพ กุมภาพันธ์ ກພ ກຸມພາ ဖေ ဖေဖော်ဝါရီ თებ თებერვალი ፌብ ፌብሩዋሪ កុម្ភៈ ᠬᠣᠶᠠᠳᠣᠭᠠᠷᠰᠠᠷᠠ 二月 𐑁𐐯𐐺 𐑁𐐯𐐺𐑉𐐭𐐯𐑉𐐨 𐑓𐑧 𐑓𐑧𐑚 \
    𐑓𐑧𐑚𐑘𐑵𐑢𐑺𐑰 𐑓𐑧𐑚𐑮𐑵𐑼𐑦
    bře březen března demarç kov kovas kovo maalis maaliskuu maaliskuuta maart mac machi mar marca march marec maret \
    mars marso mart martie marto marts martxoa marzec marzo març março mas mashi maw mawrth mrt márc március márta \
    mär märts märz ožu ožujak ožujka μάρ μάρτιος μαρ μαρτίου бер березень березня гуравдугаарсар мар март марта нау \
    наурыз сак сакавік сакавіка մարտ մարտի մրտ מרץ آذار مار مارس مارچ مچ ناۋرىز मार्च মার্চ ਮਾਰਚ માર્ચ ମାର୍ଚ୍ଚ மார் \
    மார்ச் మార్చి ಮಾರ್ಚ್ മാർ മാർച്ച് මැදින් มีค มีนาคม ມນ ມີນາ မတ် მარ მარტი ማርች មីនា ᠭᠣᠷᠪᠡᠳᠣᠭᠠᠷᠰᠠᠷᠠ 三月 𐑋𐐪𐑉 𐑋𐐪𐑉𐐽 𐑥𐑸 \
    𐑥𐑸𐑗
    abr abril aib aibreán api apirila apr aprel april aprile aprili aprilie aprill aprilo apríl apríla aprīlis avr \
    avril bal balandis balandžio dabr dabril dub duben dubna ebr ebrill eph ephreli huhti huhtikuu huhtikuuta kwi \
    kwiecień kwietnia nis nisan pri prill tra travanj travnja ápr április απρ απρίλιος απριλίου апр апрел апрель \
    апреля април дөрөвдүгээрсар квіт квітень квітня кра красавік красавіка сәу сәуір ապր ապրիլ ապրիլի אפריל אפר׳ \
    ءساۋىر آوریل أبريل أفريل إبريل اپر اپریل اڤريل نيسان अप्रिल अप्रैल एप्रि एप्रिल এপ্রি এপ্রিল ਅਪ੍ਰੈ ਅਪ੍ਰੈਲ એપ્રિલ \
    ଅପ୍ରେଲ ஏப் ஏப்ரல் ఏప్రి ఏప్రిల్ ಏಪ್ರಿ ಏಪ್ರಿಲ್ ഏപ്രി ഏപ്രിൽ බක් เมย เมษายน ມສ ເມສາ ဧ ဧပြီ აპრ აპრილი ኤፕሪ ኤፕሪል \
    មេសា ᠳᠥᠷᠪᠡᠳᠥᠭᠡᠷᠰᠠᠷ᠎ᠠ 四月 𐐩𐐹𐑉 𐐩𐐹𐑉𐐮𐑊 𐑱𐑐 𐑱𐑐𐑮 𐑱𐑐𐑮𐑩𐑤 𐑱𐑐𐑮𐑭𐑤
    beal bealtaine demaig geg gegužė gegužės kvě květen května mag maggio mai maiatza maig maijs maio maj maja majo \
    may mayo mayıs maí mei mey meyi máj mája május svi svibanj svibnja touko toukokuu toukokuuta μάι μάιος μαΐ μαΐου \
    май мам мамыр мая мај тавдугаарсар тра трав травень травня траўня մայիս մայիսի մյս מאי أيار مئ مئی مامىر ماي \
    مايو مه مي می مۍ मई मे মে ਮਈ મે ମଇ மே మే ಮೇ മേയ് වෙසක් พค พฤษภาคม ພພ ພຶດສະພາ မေ მაი მაისი ሜይ ឧសភា ᠲᠠᠪᠣᠳᠣᠭᠠᠷᠰᠠᠷᠠ \
    五月 𐑋𐐩 𐑥𐑱
    birž birželio birželis cze czerwca czerwiec dejuny eka ekaina giu giugno haz haziran hun hunyo iun iunie iyn \
    iyun jui juin jun june junho juni junie junij junio juny juuni jún júna június júní jūn jūnijs kesä kesäkuu \
    kesäkuuta lip lipanj lipnja meh mehefin meith meitheamh qer qershor xuño červen června čvn ιουν ιουνίου ιούν \
    ιούνιος зургаадугаарсар июн июнь июня ијн ијун мау маусым черв червень червня чэр чэрвень чэрвеня юни јун јуни \
    հնս հունիս հունիսի יוני جوان جون حزيران ماۋسىم يونيو ژوئن जुन जून জুন ਜੂਨ જૂન ଜୁନ ஜூன் జూన్ ಜೂನ್ ജൂൺ පොසොන් \
    มิถุนายน มิย ມິຖ ມິຖຸນາ ဇွန် ივნ ივნისი ጁን មិថុនា ᠵᠢᠷᠭᠣᠭᠠᠳᠣᠭᠠᠷᠰᠠᠷ᠎ᠠ 六月 𐐾𐐭𐑌 𐑡𐑵 𐑡𐑵𐑯
    dejul dejuliol gor gorff gorffennaf heinä heinäkuu heinäkuuta hul hulyo iul iulie iyl iyul iúil juil juill \
    juillet jul julai julayi julho juli julie julij julio juliol july juuli júl júla július júlí jūl jūlijs korr \
    korrik liep liepa liepos lip lipca lipiec lug luglio srp srpanj srpnja tem temmuz uzt uztaila xul xullo července \
    červenec čvc ιουλ ιουλίου ιούλ ιούλιος долоодугаарсар июл июль июля ијл ијул лип липень липня ліп ліпень ліпеня \
    шіл шілде юли јул јули հլս հուլիս հուլիսի יולי تموز جول جولائی جولاي جولای جويلية شىلدە يوليو يوليوز ژوئیه जुलाई \
    जुलै जुल॰ জুল জুলাই ਜੁਲਾ ਜੁਲਾਈ જુલાઈ ଜୁଲାଇ ஜூலை జులై ಜುಲೈ ജൂലൈ ඇසළ กค กรกฎาคม ກລ ກໍລະກົດ ဇူ ဇူလိုင် ივლ ივლისი \
    ጁላይ កក្កដា ᠲᠣᠯᠣᠭᠠᠳᠣᠭᠠᠷᠰᠠᠷ᠎ᠠ 七月 𐐾𐐭𐑊 𐐾𐐭𐑊𐐴 𐑡𐑩𐑤𐑲 𐑡𐑫 𐑡𐑫𐑤𐑲 𐑡𐑵𐑤
    abu abuztua ag aga agasti ago agost agosti agosto agu agustus août aug august augusta augusti augusts augustus \
    augusztus avg avgust avq avqust awst ağu ağustos aŭg aŭgusto dag dagost elo elokuu elokuuta gush gusht kol \
    kolovoz kolovoza lún lúnasa ogo ogos rugp rugpjūtis rugpjūčio sie sierpień sierpnia srp srpen srpna ágú ágúst \
    αυγ αυγούστου αύγ αύγουστος αὐγ αὐγούστου αὔγουστος авг август августа ауг аугуст жні жнівень жніўня \
    наймдугаарсар серп серпень серпня там тамыз օգոստոս օգոստոսի օգս אוגוסט אוג׳ آب أغسطس أغشت أوت اوت اګست اگس اگست \
    تامىز غشت ݢوس अगस्ट अगस्त अग॰ ऑग ऑगस्ट আগ আগস্ট ਅਗ ਅਗਸਤ ઑગસ્ટ ଅଗଷ୍ଟ ஆக ஆகஸ்ட் ఆగ ఆగస్టు ಆಗ ಆಗಸ್ಟ್ ഓഗ ഓഗസ്റ്റ് \
    නිකිණි สค สิงหาคม ສຫ ສິງຫາ ဩ ဩဂုတ် აგვ აგვისტო ኦገስ ኦገስት សីហា ᠨᠠᠢᠮᠠᠳᠥᠭᠠᠷᠰᠠᠷ᠎ᠠ 八月 𐐪𐑀 𐐪𐑀𐐲𐑅𐐻 𐑪𐑜 𐑪𐑜𐑭𐑕𐑑 𐑷𐑜 𐑷𐑜𐑩𐑕𐑑
    deset desetembre eyl eylül ira iraila medi meánfómhair mfómh rugs rugsėjis rugsėjo ruj rujan rujna sen sentabr \
    sentyabr sep sept septemba septembar september septembra septembre septembrie septembris septembro septhemba \
    septiembre set setembre setembro setiembre settembre setyembre sht shtator syys syyskuu syyskuuta szept \
    szeptember wrz wrzesień września zář září σεπ σεπτέμβριος σεπτεμβρίου вер верасень верасня верасьня вересень \
    вересня есдүгээрсар сен сент сентябр сентябрь сентября сентјабр сеп септ септембар септември қыр қыркүйек սեպ \
    սեպտեմբեր սեպտեմբերի ספטמבר ספט׳ أيلول سبتمبر ستمبر سيڤتيمبر سپت سپتامبر سپتمبر سېپتمبر شتمبر شتنبر قىركۇيەك \
    सप्टें सप्टेंबर सितंबर सित॰ सेप्टेम्बर সেপ সেপ্ট সেপ্টেঃ সেপ্টেম্বর ਸਤੰ ਸਤੰਬਰ સપ્ટે સપ્ટેમ્બર ସେପ୍ଟେମ୍ବର செப் \
    செப்டம்பர் సెప్టెం సెప్టెంబర్ ಸೆಪ್ಟೆಂ ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റം സെപ്റ്റംബർ බිනර กย กันยายน ກຍ ກັນຍາ စက် စက်တင်ဘာ სექ \
    სექტემბერი ሴፕቴ ሴፕቴምበር កញ្ញា ᠶᠢᠰᠥᠳᠥᠭᠡᠷᠰᠠᠷ᠎ᠠ 九月 𐑅𐐯𐐹 𐑅𐐯𐐹𐐻𐐯𐑋𐐺𐐲𐑉 𐑕𐑧 𐑕𐑧𐑐 𐑕𐑧𐑐𐑑𐑧𐑥𐑚𐑸 𐑕𐑧𐑐𐑑𐑧𐑥𐑚𐑼
    deireadhfómhair dfómh doct doctubre eki ekim hyd hydref lis listopad listopada loka lokakuu lokakuuta oct \
    october octobre octombrie octubre okt oktabr okthoba oktoba oktobar oktober oktobris oktobro oktoober oktubre \
    oktyabr október októbra ott ottobre out outubro paź październik października spal spalio spalis tet tetor urr \
    urria říj říjen října οκτ οκτωβρίου οκτώβριος аравдугаарсар жовт жовтень жовтня кас кастрычнік кастрычніка окт \
    октобар октомври октябр октябрь октября октјабр қаз қазан հոկ հոկտեմբեր հոկտեմբերի אוקטובר אוק׳ أكتوبر اوکتوبر \
    اکت اکتبر اکتوبر تشرينالأول قازان अक्टूबर अक्टू॰ अक्टोबर ऑक्टो ऑक्टोबर অক্টো অক্টোঃ অক্টোবর ਅਕਤੂ ਅਕਤੂਬਰ ઑક્ટો \
    ઑક્ટોબર ଅକ୍ଟୋବର அக் அக்டோபர் అక్టో అక్టోబర్ ಅಕ್ಟೋ ಅಕ್ಟೋಬರ್ ഒക്ടോ ഒക്ടോബർ වප් ตค ตุลาคม ຕລ ຕຸລາ အောက် အောက်တိုဘာ \
    ოქტ ოქტომბერი ኦክቶ ኦክቶበር តុលា ᠠᠷᠪᠠᠳᠣᠭᠠᠷᠰᠠᠷ᠎ᠠ ὀκτ ὀκτωβρίου ὀκτώβριος 十月 𐐱𐐿𐐻 𐐱𐐿𐐻𐐬𐐺𐐲𐑉 𐑪𐑒𐑑 𐑪𐑒𐑑𐑴𐑚𐑼 𐑷𐑒 𐑷𐑒𐑑𐑴𐑚𐑸
    aza azaroa denov denovembre kas kasım lapkr lapkritis lapkričio lis listopad listopada listopadu marras \
    marraskuu marraskuuta nob nobyembre noiembrie nov novemba novembar november novembra novembre novembris novembro \
    noviembre noy noyabr nën nëntor nóv nóvember samh samhain stu studeni studenoga tach tachwedd νοέ νοέμβριος νοε \
    νοεμβρίου арваннэгдүгээрсар лист листопад листопада ліс лістапад лістапада нов новембар ное ноември ноя нояб \
    ноябр ноябрь ноября ној нојабр қар қараша նոյ նոյեմբեր նոյեմբերի נובמבר נוב׳ تشرينالثاني قاراشا نوامبر نوفمبر \
    نوم نومبر نونبر نوۏيمبر नवंबर नव॰ नोभेम्बर नोव्हें नोव्हेंबर নভে নভেঃ নভেম্বর ਨਵੰ ਨਵੰਬਰ નવે નવેમ્બર ନଭେମ୍ବର நவ \
    நவம்பர் నవం నవంబర్ ನವೆಂ ನವೆಂಬರ್ നവം നവംബർ ඉල් พย พฤศจิกายน ພຈ ພະຈິກ နို နိုဝင်ဘာ ნოე ნოემბერი ኖቬም ኖቬምበር វិច្ឆិកា \
    ᠠᠷᠪᠠᠨᠨᠢᠭᠡᠳᠥᠭᠡᠷᠰᠠᠷ᠎ᠠ 十一月 𐑌𐐬𐑂 𐑌𐐬𐑂𐐯𐑋𐐺𐐲𐑉 𐑯𐑴 𐑯𐑴𐑝 𐑯𐑴𐑝𐑧𐑥𐑚𐑸 𐑯𐑴𐑝𐑧𐑥𐑚𐑼
    abe abendua ara aralık dec decembar december decembra decembrie decembris decembro dedes dedesembre dek dekabr \
    des desemba desember desembre dets detsember dez dezember dezembro dhj dhjetor dic dicembre diciembre dis \
    disemba disember disyembre déc décembre gru grudnia grudzień gruod gruodis gruodžio joulu joulukuu joulukuuta \
    noll nollaig pro prosinac prosinca prosince prosinec rhag rhagfyr δεκ δεκέμβριος δεκεμβρίου арванхоёрдугаарсар \
    груд грудень грудня дек декабр декабрь декабря декември дец децембар жел желтоқсан сне снежань снежня сьн \
    сьнежань сьнежня դեկ դեկտեմբեր դեկտեմբերի דצמבר דצמ׳ جەلتوقسان دجمبر دجنبر دسامبر دسم دسمبر ديسمبر ديسيمبر \
    كانونالأول डिसें डिसेंबर डिसेम्बर दिसंबर दिस॰ ডিসে ডিসেঃ ডিসেম্বর ਦਸੰ ਦਸੰਬਰ ડિસે ડિસેમ્બર ଡିସେମ୍ବର டிச டிசம்பர் \
    డిసెం డిసెంబర్ ಡಿಸೆಂ ಡಿಸೆಂಬರ್ ഡിസം ഡിസംബർ උඳුවප් ธค ธันวาคม ທວ ທັນວາ ဒီ ဒီဇင်ဘာ დეკ დეკემბერი ዲሴም ዲሴምበር ធ្នូ \
    ᠠᠷᠪᠠᠨᠬᠣᠶᠠᠳᠣᠭᠠᠷᠰᠠᠷ᠎ᠠ 十二月 𐐼𐐨𐑅 𐐼𐐨𐑅𐐯𐑋𐐺𐐲𐑉 𐑛𐑦𐑕 𐑛𐑦𐑕𐑧𐑥𐑚𐑼 𐑛𐑭 𐑛𐑭𐑕𐑧𐑥𐑚𐑸
    """
}
