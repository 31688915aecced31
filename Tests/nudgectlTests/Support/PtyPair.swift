import Glibc
import Testing

@testable import nudgectl

/// A real pseudo-terminal: keys go in on one side, and a ``Screen`` shows what comes out.
final class PtyPair {
  private(set) var master: Int32
  let slave: Int32
  let path: String
  let screen: Screen
  /// Bytes of a character that is not complete yet.
  private var rest: [UInt8] = []

  init(columns: Int = 80, rows: Int = 24) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    try #require(openpty(&ends.master, &ends.slave, &name, nil, nil) == 0)
    for end in [ends.master, ends.slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (master, slave) = ends
    path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    screen = Screen(columns: columns, rows: rows)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(slave)
    hangUp()
  }

  /// As a terminal window that is closed.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  func resize(columns: Int, rows: Int = 24) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    if screen.columns != columns { screen.resize(columns: columns) }
  }

  func press(_ keys: String) { Output.tryWriting(keys, to: master) }

  /// The mode as stty(1) would tell it: input, output, control, local flags.
  var mode: [tcflag_t] {
    var mode = termios()
    tcgetattr(master, &mode)
    return [mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag]
  }

  /// Shows what comes until the screen is as wanted.
  ///
  /// - Returns: false when nothing more came for five minutes, or the other side is closed.
  func wait(until wanted: (Screen) -> Bool) -> Bool {
    while !wanted(screen) {
      guard Ready.wait(for: master, -1, until: Clock.ticks() + .seconds(300)) == .first, take() else {
        print("waited in vain; on the screen:\n\(screen.text)\n(paste \(screen.pasteIsMarked))")
        return false
      }
    }
    return true
  }

  /// Shows what has come already.
  func drain() {
    while Ready.wait(for: master, -1, until: .zero) == .first, take() {}
  }

  private func take() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    rest += chunk[..<count]
    var end = rest.count
    while end > max(0, rest.count - 4), String(validating: rest[..<end], as: UTF8.self) == nil { end -= 1 }
    screen.show(String(decoding: rest[..<end], as: UTF8.self))
    rest.removeFirst(end)
    return true
  }
}
