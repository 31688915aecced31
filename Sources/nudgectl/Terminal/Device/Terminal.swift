/// A terminal that gives each key as it is pressed. The program hands over the real one, tests make theirs up.
protocol Terminal: AnyObject {
  var size: TerminalSize { get }
  /// The time passed since some moment; turning the clock does not change it.
  var clock: Duration { get }
  /// From here on keys come one by one and are not shown, until ``release()``.
  func hold()
  /// Leaves the terminal as it was found.
  func release()
  /// Hands the terminal to the shell, as Ctrl-Z does, and returns when the person comes back.
  func suspend()
  func write(_ text: String)
  /// Throws away what was typed and not read: it was meant for a question that nobody asks any more.
  func drain()
  /// Waits for the next byte: until `deadline` on ``clock``, or as long as it takes.
  func read(until deadline: Duration?) -> TerminalEvent
}

/// What a terminal can show, in characters of single width.
struct TerminalSize: Equatable {
  var columns: Int
  var rows: Int
}

enum TerminalEvent: Equatable {
  case byte(UInt8)
  /// The window changed its size.
  case resized
  /// The program was stopped and goes on; what it drew may have scrolled away.
  case resumed
  case timedOut
  /// Nobody is there any more: the window was closed, the line is gone.
  case ended
}
