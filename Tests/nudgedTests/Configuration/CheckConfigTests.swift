import NudgeCore
import Testing

@testable import nudged

@Suite struct CheckConfigTests {
  private let directory: ConfigDirectory

  init() throws {
    directory = try ConfigDirectory()
  }

  private func verdict(_ path: String) -> CheckConfig.Verdict {
    CheckConfig.verdict(on: path, zones: ConfigFixtures.zones, guideDirectories: [ConfigFixtures.shippedGuides])
  }

  @Test func shippedFileIsFine() {
    let path = ConfigFixtures.shippedConfig
    #expect(verdict(path) == .init(said: ["\(path): fine, 2 plans"]))
  }

  @Test func onePlanIsOne() throws {
    let path = try directory.write("nudged.toml", Refusals.goodPlan)
    #expect(verdict(path).said == ["\(path): fine, 1 plan"])
  }

  @Test func mistakesAreListed() throws {
    let path = try directory.write("nudged.toml", "[dya]\n[quiet]\nhours = 8\n")
    let verdict = verdict(path)
    #expect(verdict.exitCode == 65)
    #expect(verdict.said == [])
    #expect(verdict.problems.count == 2)
    #expect(verdict.problems.first?.hasPrefix("\(path):1: dya: ") == true)
    #expect(verdict.problems.last?.hasPrefix("\(path):3: quiet.hours: ") == true)
  }

  @Test func absentFileIsSaidToBeAbsent() {
    let path = directory.path + "/nudged.toml"
    #expect(verdict(path) == .init(problems: ["\(path): There is no such file."], exitCode: 65))
  }

  @Test func wordsBesideTheFileCount() throws {
    let path = try directory.write("nudged.toml", "")
    let shipped = [ConfigFixtures.shippedWords]
    #expect(CheckConfig.wordProblems(besides: path, shipped: shipped) == [])
    let words = try directory.write("words/danger.toml", "[[word]]\nmatch = 1\n")
    #expect(
      CheckConfig.wordProblems(besides: path, shipped: shipped).first?.hasPrefix("\(words):2: word[1].match: ") == true)
  }

  @Test func guidesBesideTheFileCount() throws {
    let path = try directory.write("nudged.toml", Refusals.plan("guide = \"tea\""))
    #expect(verdict(path).exitCode == 65)
    let guide = try directory.write("guides/tea.toml", "title = 1\n")
    let verdict = verdict(path)
    #expect(verdict.exitCode == 0, "a broken guide is asked plainly; the configuration holds")
    #expect(verdict.problems.first?.hasPrefix("\(guide):1: title: ") == true)
  }
}
