import NudgeCore

@testable import nudgectl

/// A terminal whose keys are written down, and whose clock goes on only while somebody waits.
final class ScriptedTerminal: Terminal {
  enum Step: ExpressibleByStringLiteral {
    /// Bytes as the terminal sends them.
    case keys(String)
    case bytes([UInt8])
    /// Nothing for so long.
    case wait(Duration)
    case resize(columns: Int)
    case resumed

    init(stringLiteral keys: String) { self = .keys(keys) }
  }

  let screen: Screen
  private(set) var clock = Duration.seconds(1000)
  private(set) var isHeld = false
  private(set) var suspensions = 0
  private(set) var drains = 0
  /// All that was written.
  private(set) var written = ""
  private var steps: ArraySlice<Step>
  private var bytes: ArraySlice<UInt8> = []
  private let echo: (String) -> Void

  init(_ steps: [Step], columns: Int = 80, rows: Int = 24, echo: @escaping (String) -> Void = { _ in }) {
    self.steps = steps[...]
    self.echo = echo
    screen = Screen(columns: columns, rows: rows)
  }

  var size: TerminalSize { TerminalSize(columns: screen.columns, rows: screen.rows) }

  func hold() { isHeld = true }
  func release() { isHeld = false }
  func suspend() { suspensions += 1 }

  func drain() { drains += 1 }

  func write(_ text: String) {
    written += text
    screen.show(text)
    echo(text)
  }

  func read(until deadline: Duration?) -> TerminalEvent {
    precondition(isHeld, "keys are read while nobody holds the terminal")
    while true {
      if let byte = bytes.popFirst() { return .byte(byte) }
      switch steps.popFirst() {
      case .keys(let keys): bytes = Array(keys.utf8)[...]
      case .bytes(let some): bytes = some[...]
      case .resize(let columns):
        screen.resize(columns: columns)
        return .resized
      case .resumed: return .resumed
      case .wait(let length):
        if let deadline, deadline < clock + length {
          let rest = clock + length - deadline
          steps = [.wait(rest)] + steps
          clock = deadline
          return .timedOut
        }
        clock += length
      case nil:
        // The script is over: time passes, and who waits for ever finds the terminal gone.
        guard let deadline else { return .ended }
        clock = max(clock, deadline)
        return .timedOut
      }
    }
  }
}
