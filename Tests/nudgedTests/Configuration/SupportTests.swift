import Foundation
import Glibc
import NudgeCore
import Testing

@testable import nudged

@Suite("Configuration: one's own people, and what the scorecard aims at")
struct SupportTests {
  nonisolated static let text = """
    [support]
    contacts = [{ name = "Ana", reach = "+49 30 1", note = "evenings" }, { name = "Dr. B", reach = "b@example.org" }]
    crisis-plan = ["phone in hand", "call Ana"]
    lines = "This passes."
    helpline = "116 123, at night as well"
    """

  nonisolated static let card = CardView(
    contacts: [
      .init(name: "Ana", reach: "+49 30 1", note: "evenings"), .init(name: "Dr. B", reach: "b@example.org"),
    ], plan: ["phone in hand", "call Ana"], lines: ["This passes."], helpline: "116 123, at night as well")

  @Test("the configuration that is installed has no card of anybody, and says so clearly")
  func shipped() throws {
    let reading = SupportReading([UInt8](try Data(contentsOf: URL(fileURLWithPath: ConfigFixtures.shippedConfig))))
    #expect(reading.card == CardView() && reading.isClear && reading.isWhole)
  }

  @Test("contacts, plan and lines arrive as they were written")
  func arrives() throws { #expect(try ConfigFixtures.configuration(Self.text).card == Self.card) }

  @Test(
    "mistakes are named",
    arguments: [
      ("[support]\ncontacts = [{ name = \"Ana\" }]\n", "support.contacts[1].reach", "needed"),
      (
        "[support]\ncontacts = [{ name = \"A\", reach = \"1\", phone = \"2\" }]\n", "support.contacts[1].phone",
        "setting"
      ),
      ("[support]\ncontacts = \"Ana\"\n", "support.contacts", "list"),
      ("[support]\nlines = [1]\n", "support.lines[1]", "Text in quotes"),
      ("[support]\nlines = [\"\(String(repeating: "x", count: 301))\"]\n", "support.lines[1]", "300"),
      ("[support]\nhelpline = [\"1\"]\n", "support.helpline", "text in quotes"),
      ("[support]\nhelpline = \"\(String(repeating: "x", count: 301))\"\n", "support.helpline", "300"),
      ("[support]\ncrisis_plan = []\n", "support.crisis_plan", "“crisis-plan”"),
      ("[scorecard]\nnumbers = \"no\"\n", "scorecard.numbers", "true or false"),
      ("[scorecard.targets]\nsteps-per-week = -1\n", "scorecard.targets.steps-per-week", "between 0"),
      ("[scorecard.targets]\nsteps = 3\n", "scorecard.targets.steps", "setting"),
    ])
  func refused(text: String, key: String, says: String) {
    let error = #expect(throws: ConfigurationProblem.self) { try ConfigFixtures.configuration(text) }
    #expect(error?.key == key)
    #expect(error?.reason.contains(says) == true, "\(error?.reason ?? "")")
  }

  @Test("targets and the switch for numbers arrive")
  func targets() throws {
    let configuration = try ConfigFixtures.configuration(
      """
      [scorecard]
      numbers = false
      targets = { affirmations-per-day = 1, reflection-minutes-per-week = 20, steps-per-week = 2, tracking-days = 0, \
      support-per-week = 1, celebrations-per-month = 2 }
      """)
    #expect(!configuration.showsNumbers)
    #expect(
      configuration.targets
        == Targets(
          affirmationsPerDay: 1, reflectionMinutesPerWeek: 20, stepsPerWeek: 2, trackingDays: 0, supportPerWeek: 1,
          celebrationsPerMonth: 2))
  }

  @Test(
    "where the file is as it should be, the card read on its own is the one the rules read",
    arguments: [
      text, "[support]\n", "support.lines = \"a\"\n", "support = { lines = ['a', \"b\"] }\n",
      "[[support.contacts]]\nname = \"A\"\nreach = \"1\"\n[[support.contacts]]\nname = 'B'\nreach = '''\n2'''\nnote = \"\"\n",
      "[support]\nlines = [ # mine\n \"a\\tb\\u00e9\\U0001F600 \\\"q\\\" \\\\\", # one\n\n'''x''',\n]\n[day]\n",
      "[support]\nlines = [\"\"\"\na \\\n   b\"\"\"\"]\n", "[ support ]\n\"crisis-plan\" = ['#', '[day]', '= {']\n",
    ])
  func same(text: String) throws {
    let reading = SupportReading(Array(text.utf8))
    #expect(reading.card == (try ConfigFixtures.configuration(text).card))
    #expect(reading.isClear && reading.isWhole)
  }

  @Test("nudged --support: outside a login session, too, and it keeps nothing")
  func withoutSession() throws {
    let directory = try ConfigDirectory()
    _ = try directory.write("nudged/nudged.toml", "[day\n" + Self.text)
    let environment = ["HOME": directory.path, "XDG_CONFIG_HOME": directory.path]
    var card = try SupportCard.support(environment: environment.merging(["TZ": "Asia/Tokyo"]) { $1 }).card
    #expect(card.help?.country == "Japan")
    card.help = nil
    #expect(card == Self.card)
    #expect(access(try Places(environment: environment).dataDirectory, F_OK) != 0)
  }

  @Test("no file is an empty card, and no trouble")
  func absent() throws {
    let support = try SupportCard.support(environment: ["HOME": "/nowhere"])
    #expect(support.card.isEmpty && support.trouble == nil && support.kept == nil)
  }
}
