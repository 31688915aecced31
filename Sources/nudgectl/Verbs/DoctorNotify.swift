import ArgumentParser
import NudgeCore
import Varlink

struct DoctorNotify: Verb {
  static let configuration = CommandConfiguration(
    commandName: "notify",
    abstract: "Put a test on the screen, and tell what works.",
    discussion: """
      Press a button of the test, type into it where that is possible, or close it. Nothing
      of it is kept.

        nudgectl doctor notify
        nudgectl doctor notify --wait 1min
      """)

  @Option(help: ArgumentHelp("How long to wait for you, up to two minutes.", valueName: "time"))
  var wait = "20s"

  @OptionGroup var output: OutputOptions

  func carryOut(in surroundings: Surroundings) throws {
    let parameters = Control.TryNotification.Parameters(waitSeconds: try seconds)
    let wait = Duration.seconds(try seconds)
    let daemon = try Daemon(surroundings)
    var last: Control.TryNotification?
    if output.json {
      try daemon.streamAsCame(Methods.tryNotification, parameters, to: surroundings, wait: wait) { last = $0 }
    } else {
      try daemon.stream(Methods.tryNotification, parameters, wait: wait) { report in
        if last == nil { surroundings.say(TryScreen(report, surroundings.look).greeting) }
        last = report
      }
    }
    guard let last else { return }
    let screen = TryScreen(last, surroundings.look)
    if !output.json { surroundings.say(screen.text) }
    if !screen.findings.allSatisfy(\.fine) { throw ExitCode(Sysexit.no.rawValue) }
  }

  private var seconds: Int {
    get throws {
      let waits = Control.TryNotification.Parameters.waits
      guard let span = try? Duration(timeSpan: wait), waits.contains(Int(span.components.seconds)) else {
        throw Failure.badInput(
          "“\(wait.shownOnOneLine)” is no time to wait here. From 1s to 2min works, such as --wait 30s")
      }
      return Int(span.components.seconds)
    }
  }
}
