import Foundation
import Testing

/// `scripts/test`, with a `swift` that fails where a test says so.
@Suite("What make test runs, and tells at its end")
struct TestScriptTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    /// What fails of `lint`, `build`, `EndToEndTests` and `--skip`, the rest of the tests.
    var fails: [String] = []
    var arguments: [String] = []
    var runs: [String]
    /// The last line; nil: that of `swift test`.
    var ends: String?
    var tells: [String] = []

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "all is well", runs: ["lint", "build", "test --filter EndToEndTests", "test --skip EndToEndTests"]),
    Case(
      name: "the end-to-end tests fail, and the others run all the same", fails: ["--filter EndToEndTests"],
      runs: ["lint", "build", "test --filter EndToEndTests", "test --skip EndToEndTests"],
      ends: "== failed: end-to-end tests", tells: ["✘ Test of --filter EndToEndTests failed"]),
    Case(
      name: "the others fail", fails: ["--skip EndToEndTests"],
      runs: ["lint", "build", "test --filter EndToEndTests", "test --skip EndToEndTests"],
      ends: "== failed: all other tests", tells: ["✘ Test of --skip EndToEndTests failed"]),
    Case(
      name: "everything that can fail does", fails: ["lint", "--filter EndToEndTests", "--skip EndToEndTests"],
      runs: ["lint", "build", "test --filter EndToEndTests", "test --skip EndToEndTests"],
      ends: "== failed: lint, end-to-end tests, all other tests",
      tells: ["✘ Test of --filter EndToEndTests failed", "✘ Test of --skip EndToEndTests failed"]),
    Case(
      name: "what cannot be built cannot be tested", fails: ["build"], runs: ["lint", "build"], ends: "== failed: build"
    ),
    Case(
      name: "a part", arguments: ["--filter", "Calendar"], runs: ["lint", "build", "test --filter Calendar"]),
    Case(
      name: "a part that fails", fails: ["--filter Calendar"], arguments: ["--filter", "Calendar"],
      runs: ["lint", "build", "test --filter Calendar"], ends: "== failed: the tests asked for",
      tells: ["✘ Test of --filter Calendar failed"]),
  ]

  @Test("issue 11.20: all run, the end tells what failed, and the exit status says so", arguments: cases)
  func runs(_ one: Case) throws {
    let house = try House(failing: one.fails)
    let outcome = try run("/bin/bash", [house.path + "/scripts/test"] + one.arguments, environment: house.environment)
    #expect(outcome.status == (one.fails.isEmpty ? 0 : 1), "\(outcome)")
    #expect(try house.ran() == one.runs)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.last == one.ends ?? "✔ Test run with 3 tests passed after 1 seconds.")
    let end = lines.drop { $0 != "== what failed" }
    for line in one.tells { #expect(end.contains(line), "\(outcome)") }
  }

  @Test("issue 11.19: a moment, a zone and a locale are told and handed on; what was told repeats them")
  func drawn() throws {
    let house = try House(failing: [], when: nil)
    let first = try run("/bin/bash", [house.path + "/scripts/test"], environment: house.environment)
    let told = try #require(
      first.output.firstMatch(of: /== when: NUDGED_TEST_WHEN='(\S+ \S+ \S+)'\n/)?.output.1, "\(first)")
    let again = try House(failing: [], when: String(told))
    let second = try run("/bin/bash", [again.path + "/scripts/test"], environment: again.environment)
    #expect(second.output.contains("== when: NUDGED_TEST_WHEN='\(told)'\n"))
    #expect(try house.lived() == again.lived())
    #expect(try Set(house.lived()).count == 1, "both parts live at the same time")
  }

  @Test("issue 11.19: the moment is one of the zone")
  func moment() throws {
    let house = try House(failing: [], when: "2026-11-29T23:50 Pacific/Apia C")
    _ = try run("/bin/bash", [house.path + "/scripts/test", "--filter", "Day"], environment: house.environment)
    #expect(try house.lived() == ["1795949400 Pacific/Apia C"])
  }
}

/// A folder with the script, and with programs in place of those it calls.
private final class House {
  let path: String
  let environment: [String: String]

  /// - Parameter when: nil: it is drawn.
  init(failing: [String], when: String? = "now") throws {
    path = FileManager.default.temporaryDirectory.appending(path: "nudged-house-\(UUID().uuidString.prefix(8))").path
    var variables = ["PATH": path + "/bin:/usr/bin:/bin", "FAILING": failing.joined(separator: "\n")]
    variables["NUDGED_TEST_WHEN"] = when
    environment = variables
    for folder in ["scripts", "bin", ".build"] {
      try FileManager.default.createDirectory(atPath: path + "/" + folder, withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(atPath: Here.repository + "/scripts/test", toPath: path + "/scripts/test")
    try program("scripts/setup", "")
    try program("scripts/lint", "note lint lint")
    try program(
      "bin/swift",
      """
      if [[ $1 == build ]]; then note build build; exit; fi
      shift 3
      echo "$NUDGED_TEST_AT $TZ $LC_ALL" >>'\(path)/lived'
      if note "test $*" "$*"; then echo '✔ Test run with 3 tests passed after 1 seconds.'; exit; fi
      echo "✘ Test of $* failed"
      exit 1
      """)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What was run, in order.
  func ran() throws -> [String] {
    try String(contentsOfFile: path + "/ran", encoding: .utf8).split(separator: "\n").map(String.init)
  }

  /// When and where the tests were, in order.
  func lived() throws -> [String] {
    try String(contentsOfFile: path + "/lived", encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func program(_ name: String, _ text: String) throws {
    let whole = """
      #!/bin/bash
      # note LINE NAME: notes what is run, and fails if NAME is to fail.
      note() { echo "$1" >>'\(path)/ran'; ! grep -qxF -e "$2" <<<"$FAILING"; }
      \(text)
      """
    try whole.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/" + name)
  }
}
