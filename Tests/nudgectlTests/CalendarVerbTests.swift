import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("The calendar")
struct CalendarVerbTests {
  private static func day(_ day: String, entries: Int, wins: Int, rest: Bool = false) -> String {
    """
    {"day":"\(day)","entries":\(entries),"wins":\(wins),"rest":\(rest),"reflectionSeconds":0,"stepsFinished":0}
    """
  }

  private static let reply = """
    {"days":[\(day("2026-11-01", entries: 2, wins: 1)),\(day("2026-11-03", entries: 1, wins: 0)),\
    \(day("2026-11-15", entries: 0, wins: 0, rest: true)),\(day("2026-11-21", entries: 3, wins: 3, rest: true))]}
    """

  @Test("a month from Monday on; an empty day is a day like any other", arguments: ["de_DE.UTF-8", "C"])
  func month(locale: String) throws {
    let daemon = try FakeDaemon("Days", parameters: Self.reply)
    let stage = Stage(daemon)
    stage.variables["LANG"] = locale
    #expect(stage.run("calendar") == .fine, "\(stage.complained)")
    #expect(daemon.lastParameters == ["from": "2026-11-01", "to": "2026-11-30"] as NSDictionary)
    let page = """
      November 2026
      Mo  Tu  We  Th  Fr  Sa  Su
                               1●
       2   3○  4   5   6   7   8
       9  10  11  12  13  14  15–
      16  17  18  19  20  21● 22
      23  24  25  26  27  28  29
      30

      ● a win  ○ something else you wrote  – a rest day

      """
    let ascii = page.replacing("●", with: "*").replacing("○", with: "o").replacing("–", with: "-")
    #expect(stage.said == (locale == "C" ? ascii : page))
  }

  @Test(
    "other months by their names or numbers; without a year the latest one",
    arguments: [
      ("october", "2026-10-01", "2026-10-31"), ("Dec", "2025-12-01", "2025-12-31"),
      ("2024-02", "2024-02-01", "2024-02-29"),
      ("November", "2026-11-01", "2026-11-30"), ("2024-02-20", "2024-02-01", "2024-02-29"),
    ])
  func others(words: String, from: String, to: String) throws {
    let daemon = try FakeDaemon("Days", parameters: #"{"days":[]}"#)
    #expect(Stage(daemon).run("calendar \(words)") == .fine)
    #expect(daemon.lastParameters == ["from": from, "to": to] as NSDictionary)
  }

  @Test("what is no month is told, with some that are", arguments: ["ma", "moon", "2026-13", "0"])
  func unknown(words: String) throws {
    let stage = Stage(try FakeDaemon([:]))
    #expect(stage.run("calendar \(words)") == .badInput)
    #expect(stage.complained.contains("These work: October, 2026-10."))
  }

  @Test(
    "a whole year, this one or another",
    arguments: [
      ("--year", "2026-01-01", "2026-12-31"), ("2025", "2025-01-01", "2025-12-31"),
      ("--year 2024", "2024-01-01", "2024-12-31"), ("2023 --year", "2023-01-01", "2023-12-31"),
    ])
  func year(words: String, from: String, to: String) throws {
    let daemon = try FakeDaemon("Days", parameters: Self.reply)
    let stage = Stage(daemon)
    #expect(stage.run("calendar \(words)") == .fine)
    #expect(daemon.lastParameters == ["from": from, "to": to] as NSDictionary)
    #expect(stage.said.hasPrefix("\(from.prefix(4))\n"))
  }

  @Test("a year on a terminal is a picture, in the locale's signs", arguments: ["de_DE.UTF-8", "C"])
  func yearOnATerminal(locale: String) throws {
    let stage = Stage(try FakeDaemon("Days", parameters: Self.reply))
    (stage.variables["LANG"], stage.look.width) = (locale, 80)
    #expect(stage.run("calendar --year") == .fine)
    #expect(stage.said.contains(locale == "C" ? "x 1 win  # 3  o something" : "▒ 1 win  █ 3  ○ something"))
  }

  @Test("off a terminal it is words")
  func yearInWords() throws {
    let stage = Stage(try FakeDaemon("Days", parameters: Self.reply))
    #expect(stage.run("calendar 2026") == .fine)
    #expect(
      stage.said == """
        2026

        November: wins on 2 days, 4 in all; something else you wrote on 1 day; 2 rest days.

        3 days hold something you wrote, 2 of them a win.

        """)
  }

  @Test("a month is no year", arguments: ["October", "2026-10", "26", "x"])
  func noYear(words: String) throws {
    let stage = Stage(try FakeDaemon([:]))
    #expect(stage.run("calendar --year \(words)") == .badInput)
    #expect(stage.complained.contains("“\(words)” is no year that I know. These work: --year, --year 2025, 2025."))
  }
}
