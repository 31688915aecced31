/// A day as the calendars of other programs write it.
enum ForeignDay {
  /// "2026-11-21", "2026/11/21", "2026年11月21日", "٢٠٢٦-١١-٢١": the year in front leaves no doubt.
  static func day(_ text: String) -> CivilDate? {
    guard let parts = ForeignNumbers(text), parts.numbers.count == 3, parts.before.isEmpty else { return nil }
    guard parts.numbers[0].digits == 4, parts.numbers[1...].allSatisfy({ $0.digits <= 2 }) else { return nil }
    guard parts.between.allSatisfy(fineBetween.contains), ["", "日", "일"].contains(parts.after) else { return nil }
    return date(parts.numbers[0].value, parts.numbers[1].value, parts.numbers[2].value)
  }

  private static let fineBetween: Set<String> = ["-", "/", ".", "‐", "‑", "–", "−", "年", "월", "月", "년"]

  /// Tables of before 2019 say the year in one cell and "18 May" in another, in the words of the phone.
  static func day(year: String, dayAndMonth: String) -> CivilDate? {
    guard let inYear = ForeignNumbers(year), inYear.numbers.count == 1, inYear.numbers[0].digits == 4,
      let parts = ForeignNumbers(dayAndMonth)
    else { return nil }
    let year = inYear.numbers[0].value
    switch parts.numbers.count {
    case 1: return month(in: parts).flatMap { date(year, $0, parts.numbers[0].value) }
    case 2: return numbered(parts).flatMap { date(year, $0.month, $0.day) }
    default: return nil
    }
  }

  /// A word that means two months in two languages means none.
  private static func month(in parts: ForeignNumbers) -> Int? {
    let word = parts.before + parts.after
    let names = [word] + particles.filter(word.hasPrefix).map { String(word.dropFirst($0.count)) }
    return names.map(ForeignMonths.months).first { !$0.isEmpty }.flatMap { $0.count == 1 ? $0[0] : nil }
  }

  /// "18 de mayo", "ika-18 ng Mayo"
  private static let particles = ["de", "del", "di", "d", "of", "den", "ta", "ng", "thof", "th", "st", "nd", "rd"]

  /// "5月18日", "5월 18일", "18 tháng 5". Of "5/18" only a number above twelve says which is the day.
  private static func numbered(_ parts: ForeignNumbers) -> (month: Int, day: Int)? {
    let (first, second) = (parts.numbers[0].value, parts.numbers[1].value)
    if ["月", "월"].contains(parts.between[0]) || parts.before == "tháng" { return (first, second) }
    if ["tháng", "thg"].contains(parts.between[0]) { return (second, first) }
    guard [".", "/", "-"].contains(parts.between[0]), (first > 12) != (second > 12) else { return nil }
    return first > 12 ? (second, first) : (first, second)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day)
  }
}
