import NudgeCore
import Testing

@testable import nudged

/// Every mistake is named by file, line and key, in a sentence that says how to mend it.
@Suite struct RefusalTests {
  @Test(arguments: Refusals.rows) func isRefused(_ row: Refusals.Row) throws {
    let directory = try ConfigDirectory()
    let path = try directory.write("nudged.toml", row.text)
    let problem = try #require(throws: ConfigurationProblem.self) { try ConfigFixtures.load(path) }
    #expect(problem.file == path)
    #expect(problem.line == row.line)
    #expect(problem.key == row.key)
    #expect(problem.reason.contains(row.says), "\(problem)")
    let place = row.key.isEmpty ? "\(path):\(row.line): " : "\(path):\(row.line): \(row.key): "
    #expect(problem.description.hasPrefix(place))
    #expect(ConfigFixtures.problems(path) == [problem], "one mistake is one problem")
  }

  @Test func allMistakesComeAtOnceInOrder() throws {
    let directory = try ConfigDirectory()
    let path = try directory.write(
      "nudged.toml",
      """
      [[plan]]
      name = "tea"
      guide = "tea"
      on-calendar = "nonsense"
      [day]
      starts-at = 4
      ends-at = "5"
      [quiet]
      hours = "always"
      """)
    let problems = ConfigFixtures.problems(path)
    #expect(problems.map(\.line) == [3, 4, 6, 7, 9])
    #expect(
      problems.map(\.key) == ["plan[1].guide", "plan[1].on-calendar", "day.starts-at", "day.ends-at", "quiet.hours"])
  }

  @Test func whatAPersonWroteIsShownSafely() throws {
    let text = Refusals.plan("guide = \"\\u001b[31mred\\nx\"")
    let problem = try #require(throws: ConfigurationProblem.self) { try ConfigFixtures.configuration(text) }
    #expect(problem.description.contains("␛[31mred x"))
    let logged = Log.words(for: problem)
    #expect(logged.hasSuffix(": plan[1].guide") && !logged.contains("red"), "\(logged)")
  }
}
