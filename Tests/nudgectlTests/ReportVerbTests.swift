import Foundation
import NudgeCore
import Testing

@testable import nudgectl

@Suite("report")
struct ReportVerbTests {
  let folder: Folder
  static let figures = #"{"from":"2025-12-01","to":"2026-11-21","z":["\u003cb\u003e"]}"#
  static let beside = "/opt/nudged/bin/nudged-pages"
  static let installed = "/opt/nudged/bin/../libexec/nudged/nudged-pages"

  init() throws { folder = try Folder() }

  /// A daemon with figures, and a program that makes this page of them.
  private func stage(_ page: String = "<p>page</p>\n", at path: String = Self.beside) throws -> Stage {
    let stage = Stage(try FakeDaemon("Report", parameters: Self.figures))
    stage.programs[path] = { _ in Programs.Outcome(status: 0, output: Array(page.utf8)) }
    stage.variables["XDG_DATA_HOME"] = folder.path
    return stage
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(
    "piped, it is the page and nothing else; nudged-pages gets the figures as they came",
    arguments: [beside, installed])
  func piped(path: String) throws {
    let stage = try stage(at: path)
    #expect(stage.run("report") == .fine, "\(stage.complained)")
    #expect(stage.said == "<p>page</p>\n" && stage.complained.isEmpty)
    #expect(stage.started == [[path, "report"]] && stage.fed == [Self.figures])
  }

  @Test("at a terminal it is kept beside the journal, for its owner alone, and the next one takes its place")
  func kept() throws {
    let stage = try stage()
    stage.look.width = 80
    let file = "\(folder.path)/nudged/reports/2025-12-01..2026-11-21.html"
    for _ in 1...2 { #expect(stage.run("report") == .fine, "\(stage.complained)") }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "<p>page</p>\n")
    #expect(try mode(file) == 0o600)
    #expect(try mode("\(folder.path)/nudged/reports") == 0o700)
    #expect(stage.said.hasPrefix("Kept in \(file), which you alone can read. Private entries stayed out.\n"))
  }

  @Test("to a file: 0600, never over another one without --force")
  func output() throws {
    let stage = try stage()
    let file = "\(folder.path)/a.html"
    #expect(stage.run("report --output \(file) --private") == .fine)
    #expect(try mode(file) == 0o600)
    #expect(stage.said.contains("Private entries are in it"))
    #expect(stage.run("report --output \(file)") == .badInput)
    #expect(stage.complained.contains("--force"))
    #expect(stage.run("report --output \(file) --force") == .fine)
    #expect(folder.names == ["a.html"])
  }

  @Test("the days and --private as the protocol has them")
  func parameters() throws {
    let daemon = try FakeDaemon("Report", parameters: Self.figures)
    let stage = Stage(daemon)
    #expect(stage.run("report --from 2026-01-01 --to 2026-06-30 --private --json") == .fine)
    #expect(daemon.lastParameters == ["from": "2026-01-01", "to": "2026-06-30", "private": true])
    #expect(stage.run("report --json") == .fine)
    #expect(daemon.lastParameters == [:])
    #expect(stage.run("report --from soonish") == .badInput)
  }

  @Test("--open shows it in the browser, and says what to do without one")
  func open() throws {
    let stage = try stage()
    stage.programs["/usr/bin/xdg-open"] = { _ in Programs.Outcome(status: 0) }
    let file = "\(folder.path)/nudged/reports/2025-12-01..2026-11-21.html"
    #expect(stage.run("report --open") == .fine)
    #expect(stage.started.last?.first == "/usr/bin/xdg-open" && stage.started.last?.last?.hasSuffix(file) == true)
    stage.programs["/usr/bin/xdg-open"] = nil
    #expect(stage.run("report --open") == .no)
    #expect(stage.complained.contains("There is no xdg-open here.") && stage.complained.contains(file))
  }

  @Test("without nudged-pages it is said before anything is asked or written")
  func noProgram() throws {
    let daemon = try FakeDaemon("Report", parameters: Self.figures)
    let stage = Stage(daemon)
    #expect(stage.run("report --output \(folder.path)/a.html") == .no)
    #expect(stage.complained.contains("nudged-pages") && stage.complained.contains("nudgectl report --json"))
    #expect(folder.names.isEmpty && daemon.received.isEmpty)
  }

  @Test("when the page cannot be made, no file is left", arguments: [65, 139] as [Int32])
  func noPage(status: Int32) throws {
    let stage = try stage()
    stage.programs[Self.beside] = { _ in Programs.Outcome(status: status) }
    #expect(stage.run("report --output \(folder.path)/a.html") == .no)
    #expect(stage.complained.contains("\(status)") && folder.names.isEmpty)
  }

  @Test("days that cannot be are told in the daemon's words")
  func refused() throws {
    let stage = Stage(
      try FakeDaemon(
        "Report", error: "org.nudged.Insight.BadRange",
        parameters: #"{"field":"from","reason":"2027-01-01 has not come yet."}"#))
    stage.programs[Self.beside] = { _ in Programs.Outcome(status: 0) }
    #expect(stage.run("report --from 2027-01-01") == .badInput)
    #expect(stage.complained == "2027-01-01 has not come yet.\n")
  }

  @Test("a real program: more than a pipe holds, both ways, and one that reads nothing")
  func spawned() {
    let much = [UInt8](repeating: 65, count: 1_000_000)
    #expect(Spawned.turn("/bin/cat", [], much) == Programs.Outcome(status: 0, output: much))
    #expect(
      Spawned.turn("/bin/sh", ["-c", "echo x; exit 3"], much) == Programs.Outcome(status: 3, output: Array("x\n".utf8)))
    #expect(Spawned.turn("/nowhere", [], much) == nil)
  }
}
