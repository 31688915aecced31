import TestSupport

/// Makes up calendar expressions: mostly good ones, of every form the grammar has, and some that nearly are.
struct ExpressionGenerator {
  var random: SeededRandom

  static let shorthands = [
    "minutely", "hourly", "daily", "monthly", "weekly", "yearly", "annually", "anually", "quarterly", "semiannually",
    "semi-annually", "biannually", "bi-annually", "Daily", "WEEKLY",
  ]

  /// An expression and the zone at its end, which is empty or has a blank in front.
  mutating func expression() -> (body: String, zone: String) {
    var body = random.chance(8) ? random.pick(ExpressionGenerator.shorthands) : composed()
    if random.chance(4) { body = broken(body) }
    let zone =
      random.chance(12) ? random.pick([" UTC", " utc", " Europe/Berlin", " America/New_York", " Asia/Tokyo"]) : ""
    return (body, zone)
  }

  /// A byte or two away from an expression; some still are one.
  mutating func nearMiss() -> String {
    let (body, zone) = expression()
    return (0..<random.pick([1, 1, 1, 2])).reduce(body + zone) { text, _ in broken(text) }
  }

  private mutating func composed() -> String {
    if random.chance(2) { return "@\(random.number(0...7_000_000_000))" }
    var parts: [String] = []
    if random.chance(35) { parts.append(weekdays()) }
    let form = random.number(0...99)
    if form < 75 { parts.append(date()) }
    if form >= 75 || random.chance(80) || parts.isEmpty { parts.append(time()) }
    return parts.joined(separator: random.chance(5) ? "  " : " ")
  }

  private mutating func weekdays() -> String {
    let names = ["Mon", "tue", "Wednesday", "THU", "fri", "Saturday", "Sun", "monday"]
    let items = (0..<random.number(1...3)).map { _ in
      random.chance(35)
        ? "\(random.pick(["Mon", "Tue", "Wed"]))..\(random.pick(["Thursday", "Fri", "sun"]))" : random.pick(names)
    }
    return items.joined(separator: ",") + (random.chance(4) ? "," : "")
  }

  private mutating func date() -> String {
    let month = chain(1...12, star: 55)
    let fromEnd = random.chance(20)
    let day = fromEnd ? chain(1...28, star: 5) : chain(1...31, star: 35)
    let separator = fromEnd ? "~" : "-"
    if random.chance(25) { return month + separator + day }
    return year() + "-" + month + separator + day
  }

  private mutating func year() -> String {
    if random.chance(75) { return "*" }
    let years = [1970...2199, 2000...2060, 2020...2040, 0...99]
    return chain(random.pick(years), star: 5)
  }

  private mutating func time() -> String {
    let time = chain(0...23, star: 30) + ":" + chain(0...59, star: 12)
    switch random.number(0...99) {
    case ..<70: return time
    case ..<85: return time + ":" + chain(0...59, star: 20)
    default: return time + ":" + fractions()
    }
  }

  private mutating func chain(_ range: ClosedRange<Int>, star: Int) -> String {
    if random.chance(star) { return "*" }
    let count = random.pick([1, 1, 1, 1, 2, 2, 3, 5])
    return (0..<count).map { _ in term(range) }.joined(separator: ",")
  }

  private mutating func term(_ range: ClosedRange<Int>) -> String {
    let start = random.number(range)
    let width = range.upperBound - range.lowerBound
    switch random.number(0...99) {
    case ..<60: return written(start)
    case ..<75: return "\(written(start))..\(written(random.number(start...range.upperBound)))"
    case ..<88:
      return
        "\(written(random.number(range.lowerBound...range.lowerBound + width / 2)))/\(random.number(1...max(1, width / 3)))"
    default:
      return "\(written(start))..\(random.number(start...range.upperBound))/\(random.number(1...max(1, width / 4)))"
    }
  }

  private mutating func written(_ value: Int) -> String { random.chance(50) && value < 10 ? "0\(value)" : "\(value)" }

  private mutating func fractions() -> String {
    let start = "\(random.number(0...40)).\(random.number(0...9_999_999))"
    switch random.number(0...3) {
    case 0: return start
    case 1: return "\(start)/\(random.number(0...15)).\(random.number(1...999_999))"
    case 2: return "\(start)..\(random.number(42...59)).\(random.number(0...99))"
    default: return "\(start),\(random.number(0...59)).5/\(random.number(1...9))"
    }
  }

  /// One byte changed, added or taken away.
  private mutating func broken(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let junk = Array((random.chance(60) ? "0123456789" : "*-~:.,/ @aZ+_").utf8)
    guard !bytes.isEmpty else { return "*" }
    let position = random.number(0...bytes.count - 1)
    switch random.number(0...2) {
    case 0: bytes[position] = random.pick(junk)
    case 1: bytes.insert(random.pick(junk), at: position)
    default: bytes.remove(at: position)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
