import Foundation
import Testing

/// What the daemon tells about itself, and what the manual tells about it.
@Suite("The protocol's page")
struct ProtocolPageTests {
  @Test("org.nudged(7) has every interface that is served, and its examples work")
  func interfaces() throws {
    let session = try Session()
    try session.startDaemon()
    let client = try RawClient(session.socket)
    try client.send("{\"method\":\"org.varlink.service.GetInfo\"}\0")
    let reply = try #require(client.receive())
    let names = reply.matches(of: /"(org\.nudged\.\w+)"/).map { String($0.output.1) }
    #expect(names.count > 2)
    let pages = session.directory + "/man"
    let made = try EndToEndTests.run(Here.repository + "/scripts/manual", [Here.built, pages])
    #expect(made.status == 0, "\(made)")
    let page = try String(contentsOfFile: pages + "/man7/org.nudged.7", encoding: .utf8)
    for name in names { #expect(page.contains("\n.Sh INTERFACE \(name)\n"), "\(name)") }

    let python = try #require(ProcessInfo.processInfo.environment["NUDGED_TEST_PYTHON"], "scripts/test sets it")
    let example = page.matches(of: /python .*\n.*\n.*/).map { String($0.output) }.first ?? ""
    let line = example.replacing("\\-", with: "-").replacing("\\e", with: "\\").replacing("\\(aq", with: "'")
      .replacing("\\(dq", with: "\"").replacing("python ", with: "'\(python)' ")
    let outcome = try EndToEndTests.run("/bin/bash", ["-c", line], environment: session.environment)
    #expect(outcome.status == 0 && outcome.output.contains("Your first win is on record."), "\(line)\n\(outcome)")
  }
}
