import Dispatch
import Glibc

/// A file descriptor of somebody else, watched on the main queue through duplicates of our own.
///
/// Its owner may close it at any time; Dispatch must not lose a descriptor under an active source, so each source watches a
/// duplicate, which is closed when the source has been cancelled. One for both would not do: libdispatch takes a source that begins
/// to read a descriptor while it waits for room in it for one more that writes, and never tells it that something came.
final class WatchedDescriptor {
  /// The descriptor that is watched, as its owner numbers it.
  let original: Int32
  private let readable: Gate
  private let writable: Gate

  /// - Parameter react: Called on the main queue as long as something asked for with ``watch(reading:writing:)`` is there.
  init(_ original: Int32, react: @escaping () -> Void) throws(BusError) {
    self.original = original
    let (input, output) = (try OwnDescriptor(duplicating: original), try OwnDescriptor(duplicating: original))
    readable = Gate(DispatchSource.makeReadSource(fileDescriptor: input.number, queue: .main), input, react)
    writable = Gate(DispatchSource.makeWriteSource(fileDescriptor: output.number, queue: .main), output, react)
  }

  /// Says what to react to from now on. Level-triggered: what is there already counts.
  func watch(reading: Bool, writing: Bool) {
    readable.set(reading)
    writable.set(writing)
  }

  deinit {
    MainActor.assumeIsolated {
      readable.cancel()
      writable.cancel()
    }
  }
}

/// A descriptor that is closed with the last one who refers to it.
nonisolated private final class OwnDescriptor: Sendable {
  let number: Int32

  init(duplicating original: Int32) throws(BusError) {
    number = fcntl(original, F_DUPFD_CLOEXEC, 3)
    guard number >= 0 else { throw .system(BusError.Code(rawValue: errno), "duplicating a descriptor") }
  }

  deinit { close(number) }
}

/// A Dispatch source that is open or shut.
private final class Gate {
  private enum State { case untouched, open, shut }

  private let source: any DispatchSourceProtocol
  private var state = State.untouched

  init(_ source: any DispatchSourceProtocol, _ descriptor: OwnDescriptor, _ react: @escaping () -> Void) {
    self.source = source
    source.setEventHandler { MainActor.assumeIsolated { react() } }
    source.setCancelHandler { withExtendedLifetime(descriptor) {} }
  }

  func set(_ open: Bool) {
    switch (state, open) {
    case (.untouched, true): source.activate()
    case (.shut, true): source.resume()
    case (.open, false): source.suspend()
    default: return
    }
    state = open ? .open : .shut
  }

  /// A source that is suspended or was never activated must not be let go of.
  func cancel() {
    set(true)
    source.cancel()
  }
}
