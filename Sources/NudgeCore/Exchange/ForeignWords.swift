/// Words other programs write beside a time of day, without blanks and dots.
///
/// The words for the two halves of a day are those of Unicode's CLDR 49 (cldr.unicode.org, `dayPeriods`, all widths) in the
/// eighty-odd languages phones are set to, with a few of older tables. Where one word means both halves, it is left out.
enum ForeignWords {
  /// What each says of the hour.
  static let clockWords: [String: DayHalf] = {
    var words: [String: DayHalf] = [:]
    for word in neutral.words { words[word] = DayHalf.none }
    for word in beforeNoon.words { words[word] = .beforeNoon }
    for word in afterNoon.words { words[word] = .afterNoon }
    for (half, list) in stretches { for word in list.words { words[word] = half } }
    return words
  }()

  /// In characters.
  static let longestClockWord = clockWords.keys.reduce(0) { max($0, $1.count) }

  /// "Uhr", "h", "時": they say that it is a time, and no more.
  private static let neutral = """
    h hr hrs hour hours hs oclock at uhr u uur klo kl kell um om ora ore óra orë hodin hod godz à às las heures heure min
    minuten m s sec sek sn ч час часа часов г год мин с ω ώρα שעה בשעה الساعة ساعت ساعة घंटे น นาฬิกา โมง giờ phút saat jam
    pukul 時 时 點 点 點鐘 点钟 분 시 초 分 秒 分鐘 分钟 整
    """

  private static let beforeNoon = """
    a am ap atm damanhã de delamañana dop dopoldne eparadites fh fm forenoon manhã mat matin matina mattina mañana paradite
    pd pg priekšp priekšpusdiena priekšpusdienā priešpiet prijepodne prp rano rn sa to vm vorm vormittag vormittags yb öö πμ
    а ам апн апоўначы дп преподне претпл пријеподне таңкы то тң үө לפנהצ לפנה״צ تد ص صباحًا عم غم ق قبلازظهر قظ पूर्वाह्न
    পূর্বাহ্ণ முப முற்பகல் පෙ පෙව ก่อนเที่ยง ກ່ອນທ່ຽງ နံနက် ጠ ጥዋት ᠦ᠂ᠥ 上午 上昼 上晝 午前 오전 𐐰𐑋 𐑨𐑥
    """

  private static let afterNoon = """
    afternoon ch danoite datarde delanoche delatarde du eh em epasdites in ip md nachm nachmittags nm odp p pasdite pm
    pomeriggio pop popiet popodne popoldne ptg ptm pēcp pēcpusd pēcpusdiena pēcpusdienā soir tarde tk yh ös μμ апд апоўдні п
    пм попл поподне послијеподне пп тк түштөнкийинки үх אחהצ אחה״צ ب بظ بعدازظهر تك غو م مساءً अपराह्न অপরাহ্ণ பிப பிற்பகல்
    ප පව หลังเที่ยง ຫຼັງທ່ຽງ ညနေ ከ ከሰዓት ᠦ᠂ᠬᠣ 下午 下昼 下晝 午後 오후 𐐹𐑋 𐑐𐑥
    """

  /// Stretches of a day, in hours, as Chinese, Japanese, Korean and Vietnamese name them; wider than CLDR's `dayPeriodRules`, since
  /// all that is asked is which of two hours is meant.
  private static let stretches: [(DayHalf, String)] = [
    (.stretch(0, 7), "凌晨 새벽 未明"), (.stretch(4, 12), "清晨 早上 早晨 朝 아침 sáng"), (.stretch(11, 15), "中午 trưa"),
    (.stretch(11, 17), "昼"), (.stretch(12, 13), "正午 정오 noon mittags"), (.stretch(24, 25), "午夜 半夜 真夜中 자정 midnight"),
    (.stretch(12, 19), "chiều"), (.stretch(16, 21), "傍晚 夕方 夕"), (.stretch(17, 24), "晚上 夜晚 晚间 晚間 저녁 tối abends"),
    (.stretch(18, 28), "夜 밤 深夜 đêm"),
  ]
}

extension String {
  /// Parted by blanks.
  var words: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}
