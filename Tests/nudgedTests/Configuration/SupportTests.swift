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
    """

  nonisolated static let card = CardView(
    contacts: [
      .init(name: "Ana", reach: "+49 30 1", note: "evenings"), .init(name: "Dr. B", reach: "b@example.org"),
    ], plan: ["phone in hand", "call Ana"], lines: ["This passes."])

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
    "the card is there whatever else is wrong with the file",
    arguments: [
      ("fine", text, card),
      ("a mistake elsewhere", "[day]\nstarts-at = \"noon\"\n" + text, card),
      ("an unknown table", "[nigth]\n" + text, card),
      (
        "one contact broken", "[support]\ncontacts = [{ name = \"A\" }, { name = \"B\", reach = \"2\" }]\n",
        CardView(contacts: [.init(name: "B", reach: "2")])
      ),
      (
        "no TOML at all", "[day\n[support]\n# mine\nlines = [\"call Ana\n[quiet]\nhours = 3\n",
        CardView(lines: ["lines = [\"call Ana"])
      ),
      ("none", "[day]\n", CardView()),
    ])
  func always(name: String, text: String, card: CardView) throws {
    let directory = try ConfigDirectory()
    #expect(SupportCard.card(inFile: try directory.write("nudged.toml", text)) == card, "\(name)")
  }

  @Test("it is there outside a login session, too")
  func withoutSession() throws {
    let directory = try ConfigDirectory()
    _ = try directory.write("nudged/nudged.toml", Self.text)
    #expect(try SupportCard.card(environment: ["HOME": "/nowhere", "XDG_CONFIG_HOME": directory.path]) == Self.card)
  }

  @Test("no file is an empty card")
  func absent() { #expect(SupportCard.card(inFile: "/nowhere/nudged.toml").isEmpty) }
}
