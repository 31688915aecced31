// Written by scripts/builtin-helplines from config/helplines.toml; to be changed there.

extension Helplines {
  // swift-format-ignore
  static let known: [Country] = [
    Country(
      "AR", "Argentina",
      emergency: [.init("911")],
      talk: [.init("0800-999-0091", note: "national mental health line, day and night"), .init("(011) 5275-1135", note: "Centro de Asistencia al Suicida")],
      zones: "America/Argentina/Buenos_Aires America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/La_Rioja America/Argentina/Mendoza America/Argentina/Rio_Gallegos America/Argentina/Salta America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman America/Argentina/Ushuaia America/Buenos_Aires America/Catamarca America/Cordoba America/Jujuy America/Mendoza America/Rosario"),
    Country(
      "AT", "Austria",
      emergency: [.init("112")],
      talk: [.init("142", note: "Telefonseelsorge, day and night")],
      zones: "Europe/Vienna"),
    Country(
      "AU", "Australia",
      emergency: [.init("000")],
      talk: [.init("13 11 14", note: "Lifeline, day and night")],
      zones: "Antarctica/Macquarie Australia/ACT Australia/Adelaide Australia/Brisbane Australia/Broken_Hill Australia/Canberra Australia/Currie Australia/Darwin Australia/Eucla Australia/Hobart Australia/LHI Australia/Lindeman Australia/Lord_Howe Australia/Melbourne Australia/NSW Australia/North Australia/Perth Australia/Queensland Australia/South Australia/Sydney Australia/Tasmania Australia/Victoria Australia/West Australia/Yancowinna"),
    Country(
      "BE", "Belgium",
      emergency: [.init("112")],
      talk: [.init("107", note: "Télé-Accueil, in French, day and night"), .init("1813", note: "Zelfmoordlijn, in Dutch, day and night")],
      zones: "Europe/Brussels"),
    Country(
      "BG", "Bulgaria",
      emergency: [.init("112")],
      talk: [],
      zones: "Europe/Sofia"),
    Country(
      "BR", "Brazil",
      emergency: [.init("192", note: "ambulance"), .init("190", note: "police")],
      talk: [.init("188", note: "CVV, day and night")],
      zones: "America/Araguaina America/Bahia America/Belem America/Boa_Vista America/Campo_Grande America/Cuiaba America/Eirunepe America/Fortaleza America/Maceio America/Manaus America/Noronha America/Porto_Acre America/Porto_Velho America/Recife America/Rio_Branco America/Santarem America/Sao_Paulo Brazil/Acre Brazil/DeNoronha Brazil/East Brazil/West"),
    Country(
      "CA", "Canada",
      emergency: [.init("911")],
      talk: [.init("988", note: "9-8-8: Suicide Crisis Helpline, day and night")],
      zones: "America/Atikokan America/Blanc-Sablon America/Cambridge_Bay America/Creston America/Dawson America/Dawson_Creek America/Edmonton America/Fort_Nelson America/Glace_Bay America/Goose_Bay America/Halifax America/Inuvik America/Iqaluit America/Moncton America/Montreal America/Nipigon America/Pangnirtung America/Rainy_River America/Rankin_Inlet America/Regina America/Resolute America/St_Johns America/Swift_Current America/Thunder_Bay America/Toronto America/Vancouver America/Whitehorse America/Winnipeg America/Yellowknife Canada/Atlantic Canada/Central Canada/Eastern Canada/Mountain Canada/Newfoundland Canada/Pacific Canada/Saskatchewan Canada/Yukon"),
    Country(
      "CH", "Switzerland",
      emergency: [.init("112")],
      talk: [.init("143", note: "Die Dargebotene Hand / La Main Tendue / Telefono Amico, day and night")],
      zones: "Europe/Zurich"),
    Country(
      "CL", "Chile",
      emergency: [.init("131", note: "ambulance"), .init("133", note: "police")],
      talk: [.init("*4141", note: "Línea de Prevención del Suicidio, day and night")],
      zones: "America/Coyhaique America/Punta_Arenas America/Santiago Chile/Continental Chile/EasterIsland Pacific/Easter"),
    Country(
      "CN", "mainland China",
      emergency: [.init("120", note: "ambulance"), .init("110", note: "police")],
      talk: [.init("12356", note: "national psychological support line, at least 18 hours a day")],
      zones: "Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Kashgar Asia/Shanghai Asia/Urumqi PRC"),
    Country(
      "CY", "Cyprus",
      emergency: [.init("112")],
      talk: [],
      zones: "Asia/Famagusta Asia/Nicosia Europe/Nicosia"),
    Country(
      "CZ", "Czechia",
      emergency: [.init("112")],
      talk: [.init("116 123", note: "Linka první psychické pomoci")],
      zones: "Europe/Prague"),
    Country(
      "DE", "Germany",
      emergency: [.init("112")],
      talk: [.init("116 123", note: "TelefonSeelsorge, day and night"), .init("0800 111 0 111", note: "TelefonSeelsorge, day and night")],
      zones: "Europe/Berlin Europe/Busingen"),
    Country(
      "DK", "Denmark",
      emergency: [.init("112")],
      talk: [.init("70 201 201", note: "Livslinien")],
      zones: "Europe/Copenhagen"),
    Country(
      "EE", "Estonia",
      emergency: [.init("112")],
      talk: [.init("116 123", note: "emotional support line, Social Insurance Board, 10 am to midnight"), .init("655 8088", note: "Eluliin, 7 pm to 7 am")],
      zones: "Europe/Tallinn"),
    Country(
      "ES", "Spain",
      emergency: [.init("112")],
      talk: [.init("024", note: "Línea 024, Ministry of Health, day and night"), .init("717 003 717", note: "Teléfono de la Esperanza, day and night")],
      zones: "Africa/Ceuta Atlantic/Canary Europe/Madrid"),
    Country(
      "FI", "Finland",
      emergency: [.init("112")],
      talk: [.init("09 2525 0111", note: "MIELI Crisis Helpline, day and night")],
      zones: "Europe/Helsinki Europe/Mariehamn"),
    Country(
      "FR", "France",
      emergency: [.init("112")],
      talk: [.init("3114", note: "Numéro national de prévention du suicide, day and night"), .init("09 72 39 40 50", note: "SOS Amitié, day and night")],
      zones: "Europe/Paris"),
    Country(
      "GB", "the United Kingdom",
      emergency: [.init("999"), .init("112")],
      talk: [.init("116 123", note: "Samaritans, day and night")],
      zones: "Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London GB GB-Eire"),
    Country(
      "GR", "Greece",
      emergency: [.init("112")],
      talk: [.init("10306", note: "Psychosocial Support Line, Ministry of Health, day and night"), .init("1018", note: "Klimaka, suicide intervention line, day and night")],
      zones: "Europe/Athens"),
    Country(
      "HK", "Hong Kong",
      emergency: [.init("999")],
      talk: [.init("18111", note: "Mental Health Support Hotline, day and night"), .init("2389 2222", note: "The Samaritan Befrienders Hong Kong, day and night")],
      zones: "Asia/Hong_Kong Hongkong"),
    Country(
      "HR", "Croatia",
      emergency: [.init("112")],
      talk: [],
      zones: "Europe/Zagreb"),
    Country(
      "HU", "Hungary",
      emergency: [.init("112")],
      talk: [.init("116 123", note: "Lelki Elsősegély (LESZ), day and night")],
      zones: "Europe/Budapest"),
    Country(
      "IE", "Ireland",
      emergency: [.init("999"), .init("112")],
      talk: [.init("116 123", note: "Samaritans, day and night")],
      zones: "Eire Europe/Dublin"),
    Country(
      "IL", "Israel",
      emergency: [.init("101", note: "ambulance"), .init("100", note: "police")],
      talk: [.init("1201", note: "ERAN, emotional first aid, day and night")],
      zones: "Asia/Jerusalem Asia/Tel_Aviv Israel"),
    Country(
      "IN", "India",
      emergency: [.init("112")],
      talk: [.init("14416", note: "Tele MANAS, day and night")],
      zones: "Asia/Calcutta Asia/Kolkata"),
    Country(
      "IS", "Iceland",
      emergency: [.init("112")],
      talk: [.init("1717", note: "Red Cross Helpline, day and night")],
      zones: "Atlantic/Reykjavik Iceland"),
    Country(
      "IT", "Italy",
      emergency: [.init("112")],
      talk: [.init("02 2327 2327", note: "Telefono Amico Italia, 10 am to midnight, every day")],
      zones: "Europe/Rome"),
    Country(
      "JP", "Japan",
      emergency: [.init("119", note: "ambulance"), .init("110", note: "police")],
      talk: [.init("0120-279-338", note: "Yorisoi Hotline, day and night; 0120-279-226 in Iwate, Miyagi and Fukushima"), .init("0120-783-556", note: "Inochi no Denwa, 4 pm to 9 pm, every day")],
      zones: "Asia/Tokyo Japan"),
    Country(
      "KR", "South Korea",
      emergency: [.init("119", note: "ambulance"), .init("112", note: "police")],
      talk: [.init("109", note: "Suicide prevention counselling line, day and night")],
      zones: "Asia/Seoul ROK"),
    Country(
      "LI", "Liechtenstein",
      emergency: [.init("112")],
      talk: [.init("143", note: "Die Dargebotene Hand, day and night")],
      zones: "Europe/Vaduz"),
    Country(
      "LT", "Lithuania",
      emergency: [.init("112")],
      talk: [.init("116 123", note: "Vilties linija, day and night")],
      zones: "Europe/Vilnius"),
    Country(
      "LU", "Luxembourg",
      emergency: [.init("112")],
      talk: [.init("45 45 45", note: "SOS Détresse, 11 am to 11 pm; later at night on Fridays and Saturdays")],
      zones: "Europe/Luxembourg"),
    Country(
      "LV", "Latvia",
      emergency: [.init("112")],
      talk: [.init("116 123", note: "Skalbes crisis line, day and night")],
      zones: "Europe/Riga"),
    Country(
      "MT", "Malta",
      emergency: [.init("112")],
      talk: [.init("1579", note: "national Mental Health Helpline, day and night")],
      zones: "Europe/Malta"),
    Country(
      "MX", "Mexico",
      emergency: [.init("911")],
      talk: [.init("800 911 2000", note: "Línea de la Vida, day and night")],
      zones: "America/Bahia_Banderas America/Cancun America/Chihuahua America/Ciudad_Juarez America/Ensenada America/Hermosillo America/Matamoros America/Mazatlan America/Merida America/Mexico_City America/Monterrey America/Ojinaga America/Santa_Isabel America/Tijuana Mexico/BajaNorte Mexico/BajaSur Mexico/General"),
    Country(
      "MY", "Malaysia",
      emergency: [.init("999")],
      talk: [.init("15555", note: "Talian HEAL, Ministry of Health, 8 am to midnight, every day"), .init("03-7627 2929", note: "Befrienders KL, day and night")],
      zones: "Asia/Kuala_Lumpur Asia/Kuching"),
    Country(
      "NL", "the Netherlands",
      emergency: [.init("112")],
      talk: [.init("113", note: "113 Zelfmoordpreventie, day and night")],
      zones: "Europe/Amsterdam"),
    Country(
      "NO", "Norway",
      emergency: [.init("113", note: "ambulance"), .init("112", note: "police")],
      talk: [.init("116 123", note: "Mental Helse Hjelpetelefonen, day and night"), .init("22 40 00 40", note: "Kirkens SOS, day and night")],
      zones: "Arctic/Longyearbyen Atlantic/Jan_Mayen Europe/Oslo"),
    Country(
      "NZ", "New Zealand",
      emergency: [.init("111")],
      talk: [.init("1737", note: "Need to talk?, day and night")],
      zones: "Antarctica/South_Pole NZ NZ-CHAT Pacific/Auckland Pacific/Chatham"),
    Country(
      "PH", "the Philippines",
      emergency: [.init("911")],
      talk: [.init("1553", note: "NCMH Crisis Hotline, day and night"), .init("0917 899 8727", note: "NCMH Crisis Hotline, from a mobile phone, day and night")],
      zones: "Asia/Manila"),
    Country(
      "PL", "Poland",
      emergency: [.init("112")],
      talk: [.init("800 70 2222", note: "Centrum Wsparcia, for people in a mental crisis, day and night"), .init("116 123", note: "crisis line for adults")],
      zones: "Europe/Warsaw Poland"),
    Country(
      "PT", "Portugal",
      emergency: [.init("112")],
      talk: [.init("1411", note: "Linha Nacional de Prevenção do Suicídio, day and night"), .init("213 544 545", note: "SOS Voz Amiga, 3.30 pm to 12.30 am")],
      zones: "Atlantic/Azores Atlantic/Madeira Europe/Lisbon Portugal"),
    Country(
      "RO", "Romania",
      emergency: [.init("112")],
      talk: [.init("0800 801 200", note: "TelVerde Antisuicid (Alianța Română de Prevenție a Suicidului), in the evening and at night")],
      zones: "Europe/Bucharest"),
    Country(
      "SE", "Sweden",
      emergency: [.init("112")],
      talk: [.init("90101", note: "Mind Självmordslinjen, day and night")],
      zones: "Europe/Stockholm"),
    Country(
      "SG", "Singapore",
      emergency: [.init("995", note: "ambulance"), .init("999", note: "police")],
      talk: [.init("1767", note: "Samaritans of Singapore, day and night"), .init("1771", note: "national mindline, day and night")],
      zones: "Asia/Singapore Singapore"),
    Country(
      "SI", "Slovenia",
      emergency: [.init("112")],
      talk: [.init("116 123", note: "Samarijan and Sopotnik, day and night")],
      zones: "Europe/Ljubljana"),
    Country(
      "SK", "Slovakia",
      emergency: [.init("112")],
      talk: [.init("0800 800 566", note: "Linka dôvery Nezábudka, day and night")],
      zones: "Europe/Bratislava"),
    Country(
      "TR", "Turkey",
      emergency: [.init("112")],
      talk: [],
      zones: "Asia/Istanbul Europe/Istanbul Turkey"),
    Country(
      "TW", "Taiwan",
      emergency: [.init("119", note: "ambulance"), .init("110", note: "police")],
      talk: [.init("1925", note: "Ministry of Health support line, day and night"), .init("1995", note: "Lifeline")],
      zones: "Asia/Taipei ROC"),
    Country(
      "UA", "Ukraine",
      emergency: [.init("112"), .init("103", note: "ambulance")],
      talk: [.init("7333", note: "Lifeline Ukraine, day and night")],
      zones: "Europe/Kiev Europe/Kyiv Europe/Simferopol Europe/Uzhgorod Europe/Zaporozhye"),
    Country(
      "US", "the United States",
      emergency: [.init("911")],
      talk: [.init("988", note: "988 Suicide & Crisis Lifeline, day and night")],
      zones: "America/Adak America/Anchorage America/Atka America/Boise America/Chicago America/Denver America/Detroit America/Fort_Wayne America/Indiana/Indianapolis America/Indiana/Knox America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Tell_City America/Indiana/Vevay America/Indiana/Vincennes America/Indiana/Winamac America/Indianapolis America/Juneau America/Kentucky/Louisville America/Kentucky/Monticello America/Knox_IN America/Los_Angeles America/Louisville America/Menominee America/Metlakatla America/New_York America/Nome America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem America/Phoenix America/Puerto_Rico America/Shiprock America/Sitka America/St_Thomas America/Yakutat Navajo Pacific/Guam Pacific/Honolulu Pacific/Johnston Pacific/Saipan US/Alaska US/Aleutian US/Arizona US/Central US/East-Indiana US/Eastern US/Hawaii US/Indiana-Starke US/Michigan US/Mountain US/Pacific"),
    Country(
      "ZA", "South Africa",
      emergency: [.init("10177", note: "ambulance"), .init("10111", note: "police")],
      talk: [.init("0800 567 567", note: "SADAG suicide crisis line, day and night")],
      zones: "Africa/Johannesburg"),
  ]
}
