import NudgeCore
import Varlink

extension ControlMethods {
  /// Puts a test on the screen and tells what comes of it.
  func tryNotification(
    _ parameters: Control.TryNotification.Parameters, _ stream: Stream<Control.TryNotification>, on bubbles: Bubbles
  ) throws {
    typealias Parameters = Control.TryNotification.Parameters
    let wait = parameters.waitSeconds ?? Parameters.standardWait
    guard Parameters.waits.contains(wait) else { throw VarlinkError.invalidParameter("waitSeconds") }
    if let trouble = bubbles.notifications.busTrouble {
      throw VarlinkError(name: "\(Control.interface).NoBus", parameters: Fault.NoBus(reason: trouble.note))
    }
    guard let server = bubbles.notifications.server else { throw Self.declared("NoServer") }
    guard bubbles.test == nil else { throw Self.declared("AlreadyTrying") }
    var request = TestNotification.request
    (request.icon, request.sound) = (bubbles.icon, bubbles.engine.planner.settings.sound)
    let test = TestNotification(on: server, bubbles.notifications, request) { report in
      if report.stage == "done" {
        stream.finish(with: report)
      } else if stream.wantsMore {
        stream.send(report)
      }
    } end: { [weak bubbles] in
      bubbles?.test = nil
    }
    bubbles.test = test
    stream.onClose = { [weak test] in test?.cancel() }
    test.start(patience: .seconds(wait))
  }

  private static func declared(_ name: String) -> VarlinkError {
    VarlinkError(name: "\(Control.interface).\(name)", parameters: Empty())
  }
}
