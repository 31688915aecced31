import Foundation
import Testing

@testable import NudgeCore
@testable import nudged

@MainActor @Suite("config/helplines.toml: what the program was built with, and where it is from")
struct HelplinesFileTests {
  /// One country of the file.
  private struct Country {
    var code: String
    var help: HelpView
    var zones: [String]
    var sources: [String]

    init(_ table: SettingsTable) {
      code = table.text("code") ?? ""
      help = HelpView(
        country: table.text("name"), emergency: Self.lines(table, "emergency"), talk: Self.lines(table, "talk"))
      zones = (table.texts("zones", atMost: 100) ?? []).map(\.text)
      sources = (table.texts("sources") ?? []).map(\.text)
    }

    private static func lines(_ table: SettingsTable, _ key: String) -> [HelpView.Line] {
      (table.tables(key) ?? []).compactMap { line in
        line.text("number").map { HelpView.Line($0, note: line.text("note")) }
      }
    }
  }

  private static func countries() throws -> [Country] {
    let file = try #require(try TextFile.read(ConfigFixtures.root + "/config/helplines.toml"))
    let reading = TOMLDocument.read(file) { ($0.tables("country") ?? []).map(Country.init) }
    #expect(reading.problems.isEmpty)
    return reading.value ?? []
  }

  @Test("the list in the program is the one in the file")
  func same() throws {
    let countries = try Self.countries()
    #expect(countries.count > 40)
    #expect(Helplines.known.map(\.code) == countries.map(\.code))
    #expect(Helplines.known.map(\.help) == countries.map(\.help))
    #expect(Helplines.known.map(\.zones) == countries.map { $0.zones.joined(separator: " ") })
  }

  @Test("every country has a number for danger and zones of its own; a line to talk to has a source")
  func whole() throws {
    var zones: Set<String> = []
    for country in try Self.countries() {
      #expect(country.code.count == 2 && country.code == country.code.uppercased())
      #expect(!country.help.emergency.isEmpty && !country.zones.isEmpty, "\(country.code)")
      for line in country.help.emergency + country.help.talk {
        #expect((2...20).contains(line.number.count) && line.link.count > 5, "\(line.number)")
      }
      for zone in country.zones { #expect(zones.insert(zone).inserted, "\(zone)") }
      #expect(country.help.talk.isEmpty || !country.sources.isEmpty, "\(country.code)")
      #expect(country.sources.allSatisfy { $0.hasPrefix("http") }, "\(country.code)")
    }
  }
}
