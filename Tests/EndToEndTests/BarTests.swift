import Foundation
import Testing

/// A status bar beside the real daemon.
@Suite("Bars, for real", .serialized)
struct BarTests {
  @Test("a bar follows: a question, an answer, a pause, a day of rest, a crash, a new start")
  func follows() throws {
    let session = try Session()
    let bar = try session.launchClient("watch", "--format", "text")
    defer { bar.process.terminateAndWait(SIGKILL) }
    func says(_ lines: String...) throws {
      try until("the bar has said \(lines), so far \(bar.lines.lines)") { bar.lines.lines.count >= lines.count }
      #expect(bar.lines.lines == lines)
    }
    try says("○ off")
    try session.startServer()
    try session.startDaemon()
    // The first nudge of all says hello.
    let hello = "● A moment for you?"
    try until("the question waits") { bar.lines.lines.last == hello }
    let before = bar.lines.lines.count
    try session.ctl("pause")
    try session.ctl("resume")
    try session.ctl("answer", "set this up")
    try until("it was answered") { bar.lines.lines.count == before + 3 }
    #expect(bar.lines.lines.suffix(3) == ["○ paused", hello, "○"])
    session.endDaemon(SIGKILL)
    try until("it is off") { bar.lines.lines.last == "○ off" }
    try session.startDaemon()
    try until("it is back") { bar.lines.lines.last == "○" }
    try session.ctl("rest")
    try until("a day of rest") { bar.lines.lines.last == "○ rest" }
  }

  @Test("the example of i3blocks, in a real one")
  func i3blocks() throws {
    let session = try Session()
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/i3blocks")
    process.arguments = ["-c", Here.repository + "/config/examples/i3blocks/config"]
    process.environment = session.environment.merging(["PATH": Here.built + ":/usr/bin:/bin"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    let lines = LineReader(output.fileHandleForReading)
    try process.runHearingSignals()
    defer { process.terminateAndWait(SIGKILL) }
    let question = try lines.wait(for: "the question") { $0.contains("full_text") && $0.contains("moment") }
    #expect(question.contains(#""full_text":"● A moment for you?","short_text":"●""#))
    #expect(try session.ctl("pause").status == 0)
    let pause = try lines.wait(for: "the pause") { $0.contains("paused") }
    #expect(pause.contains(#""full_text":"○ paused""#))
    #expect(try session.ctl("resume").status == 0)
    try until("the question is back") { lines.lines.last?.contains("A moment for you?") == true }
  }
}
