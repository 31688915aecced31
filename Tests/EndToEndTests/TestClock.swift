import Foundation

/// The clock, the zone and the locale that the programs under test live by: the one place where these tests look at them.
///
/// `scripts/test` draws them, so that no test can lean on the day it runs at: each clock starts at the moment drawn. Without
/// it they are those of this machine.
struct TestClock {
  private static let variables = ProcessInfo.processInfo.environment

  /// The programs' zone, `TZ`.
  static let zone = variables["TZ"] ?? "Europe/Berlin"
  /// Their locale, with the letters that the tests read: `LANG`.
  static let locale = variables["LC_ALL"].flatMap { $0.uppercased().contains("UTF-8") ? $0 : nil } ?? "C.UTF-8"

  /// How many seconds the programs' clock is ahead of the machine's: `NUDGED_TEST_CLOCK`, which debug builds alone know.
  private(set) var ahead: Int

  init() {
    let moment = Self.variables["NUDGED_TEST_AT"].flatMap { Int($0) }
    ahead = moment.map { $0 - Int(Date().timeIntervalSince1970) } ?? 0
  }

  var now: Date { Date(timeIntervalSinceNow: Double(ahead)) }

  /// The calendar of the programs' zone.
  static let calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
    return calendar
  }()

  /// A date `days` from today, as the person's calendar shows it: `2026-11-29`.
  func date(_ days: Int = 0) -> String {
    Self.text(Self.calendar.date(byAdding: .day, value: days, to: now) ?? now, "yyyy-MM-dd")
  }

  static func text(_ date: Date, _ format: String) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.calendar = calendar
    formatter.timeZone = calendar.timeZone
    formatter.dateFormat = format
    return formatter.string(from: date)
  }

  /// Goes to a time of day, `days` from today.
  mutating func travel(days: Int = 0, toHour hour: Int, minute: Int = 0, second: Int = 0) {
    let day = Self.calendar.date(byAdding: .day, value: days, to: now) ?? now
    let there = Self.calendar.date(bySettingHour: hour, minute: minute, second: second, of: day) ?? now
    ahead += Int(there.timeIntervalSince(now).rounded(.up))
  }
}
