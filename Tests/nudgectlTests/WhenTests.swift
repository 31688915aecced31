import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("when: expressions, tried out")
struct WhenTests {
  @Test("In words")
  func words() {
    let stage = Stage()
    #expect(stage.run("when Mon..Fri 11:30 --iterations 2") == .fine, "\(stage.complained)")
    #expect(
      stage.said == """
        Means Mon..Fri *-*-* 11:30:00
          Mon 2026-11-23 11:30  in 38h 30min
          Tue 2026-11-24 11:30  in 3 days

        """)
  }

  @Test("As JSON, in a zone, from a base")
  func json() {
    let stage = Stage()
    let status = stage.run([
      "when", "daily", "--zone", "America/New_York", "--base-time", "2026-10-31 12:00:00", "--iterations", "3",
      "--json",
    ])
    #expect(status == .fine, "\(stage.complained)")
    #expect(
      stage.said == """
        {"normalized":"*-*-* 00:00:00","elapses":["2026-11-01T00:00:00-04:00","2026-11-02T00:00:00-05:00",\
        "2026-11-03T00:00:00-05:00"]}

        """)
  }

  @Test("An expression that is over")
  func never() {
    let stage = Stage()
    #expect(stage.run("when 2020-01-01 --json") == .fine, "\(stage.complained)")
    #expect(stage.said == #"{"normalized":"2020-01-01 00:00:00","elapses":[]}"# + "\n")
    #expect(stage.run("when 2020-01-01") == .fine)
    #expect(stage.said.hasSuffix("It never comes again.\n"))
  }

  @Test("A mistake is pointed at, with what works")
  func mistake() {
    let stage = Stage()
    #expect(stage.run("when Mon 25:00") == .badInput)
    #expect(
      stage.complained.hasPrefix(
        "When should that be, “Mon 25:00”? At column 5: expected an hour from 0 to 23, found \"25\". These work: "))
  }

  @Test(
    "A person's words, as a plan reads them; what holds for this moment alone as well",
    arguments: [
      ("weekdays at 8", "Mon..Fri *-*-* 08:00:00"), ("every morning", "*-*-* 09:00:00"),
      ("friday at 5pm", "Fri *-*-* 17:00:00"),
      ("tomorrow at 10", "2026-11-22 10:00:00"), ("in 2 hours", "2026-11-21 23:00:00"), ("daily", "*-*-* 00:00:00"),
    ])
  func spoken(_ words: String, _ means: String) {
    let stage = Stage()
    #expect(stage.run("when \(words)") == .fine, "\(stage.complained)")
    #expect(stage.said.hasPrefix("Means \(means)\n"), "\(stage.said)")
  }

  @Test("No daemon is asked")
  func needsNoDaemon() {
    let stage = Stage()
    stage.variables["NUDGED_SOCKET"] = "/nonexistent"
    #expect(stage.run("when daily") == .fine)
  }

  @Test(
    "The zone comes from TZ as it is, the link, or the file",
    arguments: [
      ("Europe/Berlin", "Europe/Berlin"), (":Europe/Berlin", "Europe/Berlin"), ("", "UTC"), ("Moon/Base", "UTC"),
      ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"), ("CET-1CEST", "CET-1CEST"), (":/etc/localtime", "Asia/Kolkata"),
      (nil, "Asia/Kolkata"),
    ] as [(String?, String)])
  func zones(variable: String?, identifier: String) {
    let stage = Stage()
    stage.variables["TZ"] = variable
    var surroundings = stage.surroundings
    surroundings.linkTarget = { $0 == "/etc/localtime" ? "../usr/share/zoneinfo/Asia/Kolkata" : nil }
    surroundings.contents = { Files.contents($0 == "/etc/localtime" ? "/usr/share/zoneinfo/Asia/Kolkata" : $0) }
    #expect(Zones(surroundings).local().identifier == identifier)
  }

  @Test(
    "timex#369: a pause can be spoken whatever TZ says",
    arguments: [":/etc/localtime", "/etc/localtime", ":", "", "Nowhere/Town", "nonsense", "../x", "C-1"])
  func pauses(variable: String) throws {
    let stage = Stage()
    stage.variables["TZ"] = variable
    let spoken = try SpokenTime(["for", "1", "hour"], in: stage.surroundings)
    #expect(spoken.instant == Fixed.now + .hours(1))
  }

  @Test(
    "a time can be said wherever TZ is, however far from UTC",
    arguments: ["XXX24", "XXX25", "AAA-24:59:59", "AAA+167", "<-24>24", "Europe/Amsterdam"])
  func farZones(variable: String) throws {
    let stage = Stage()
    stage.variables["TZ"] = variable
    let spoken = try SpokenTime(["for", "1", "hour"], in: stage.surroundings)
    #expect(try Instant(rfc3339: spoken.rfc3339) == Fixed.now + .hours(1))
    let late = try LateOption.parse(["--at", "1930-05-01T00:00"]).rfc3339(in: stage.surroundings)
    let told = try #require(late.flatMap(WallTime.init))
    #expect("\(told.time)".hasPrefix("00:00"))
    if variable.hasPrefix("Europe") { #expect("\(told.date)" == "1930-05-01") }
  }

  @Test(
    "Times as people name them",
    arguments: [
      ("2026-11-21T21:00:00+01:00", "today 21:00", "now"), ("2026-11-21T21:00:29+01:00", "today 21:00", "now"),
      ("2026-11-21T21:05:00+01:00", "today 21:05", "in 5min"),
      ("2026-11-22T00:20:00+01:00", "tomorrow 00:20", "in 3h 20min"),
      ("2026-11-21T18:00:00+01:00", "today 18:00", "3h ago"),
      ("2026-11-20T21:00:00+01:00", "yesterday 21:00", "24h ago"),
      ("2026-11-27T09:00:00+01:00", "Friday 09:00", "in 6 days"),
      ("2026-11-28T09:00:00+01:00", "Sat 2026-11-28 09:00", "in 7 days"),
      ("2026-11-18T09:00:00+01:00", "Wed 2026-11-18 09:00", "4 days ago"),
      // By the clock it was written with: in Auckland it is tomorrow already.
      ("2026-11-22T09:00:00+13:00", "today 09:00", "now"), ("2026-11-21T15:00:00-05:00", "today 15:00", "now"),
    ])
  func labels(text: String, label: String, distance: String) throws {
    let time = try #require(WallTime(text))
    #expect(time.label(at: Fixed.now) == label)
    #expect(time.distance(from: Fixed.now) == distance)
  }

  @Test(arguments: ["", "soon", "2026-11-21", "2026-11-21T21:00:00", "2026-13-21T21:00:00+01:00"])
  func noTime(text: String) { #expect(WallTime(text) == nil) }
}
