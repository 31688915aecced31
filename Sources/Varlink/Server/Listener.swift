import Dispatch
import Glibc

/// Takes in connections on one listening socket.
@MainActor final class Listener {
  /// Connections taken in before other events get their turn.
  private static let batch = 16
  /// How long it waits when the process or the machine has no room for another connection.
  private static let pause = DispatchTimeInterval.seconds(1)

  private let descriptor: Descriptor
  private let file: SocketFile?
  private unowned let server: Server
  private var source: (any DispatchSourceRead)?
  private var isStopped = false
  /// A connection for which there is no room yet. Those behind it stay in the kernel's queue.
  private var waiting: Descriptor?

  init(_ descriptor: Descriptor, server: Server, file: SocketFile? = nil) {
    self.descriptor = descriptor
    self.server = server
    self.file = file
    start()
  }

  func stop() {
    isStopped = true
    waiting = nil
    source?.cancel()
    source = nil
    file?.remove()
  }

  private func start() {
    guard !isStopped else { return }
    source = DispatchSource.reading(descriptor) { [weak self] in self?.acceptWaiting() }
  }

  private func acceptWaiting() {
    do {
      for _ in 0..<Self.batch {
        guard let fd = try Socket.accept(descriptor.number) else { return }
        let connection = Descriptor(fd)
        guard server.accept(connection) else { return wait(with: connection) }
      }
    } catch {
      switch error.code {
      case EMFILE, ENFILE, ENOBUFS, ENOMEM: rest()
      default: break
      }
    }
  }

  private func wait(with connection: Descriptor) {
    waiting = connection
    source?.cancel()
    source = nil
  }

  /// There is room again. The connection that left is on its way out, so this comes behind it.
  func takeInWaiting() {
    guard waiting != nil else { return }
    DispatchQueue.main.async { [weak self] in
      MainActor.assumeIsolated {
        guard let self, !self.isStopped, let connection = self.waiting, self.server.accept(connection) else { return }
        self.waiting = nil
        self.start()
      }
    }
  }

  /// Leaves those who wait in the kernel's queue for a while. Trying at once again would spin.
  private func rest() {
    source?.cancel()
    source = nil
    DispatchQueue.main.asyncAfter(deadline: .now() + Self.pause) { [weak self] in
      MainActor.assumeIsolated { self?.start() }
    }
  }
}

extension DispatchSource {
  /// A running source on the main queue, which holds the descriptor until it is cancelled.
  @MainActor static func reading(
    _ descriptor: Descriptor, _ handler: @escaping @MainActor () -> Void
  ) -> any DispatchSourceRead {
    let source = makeReadSource(fileDescriptor: descriptor.number, queue: .main)
    source.setEventHandler { MainActor.assumeIsolated { handler() } }
    source.setCancelHandler { withExtendedLifetime(descriptor) {} }
    source.resume()
    return source
  }

  /// The same for writing, through a duplicate of the descriptor: libdispatch takes a source that begins to read a descriptor while
  /// it waits for room in it for one more that writes, and never tells it that something came
  /// (https://github.com/swiftlang/swift-corelibs-libdispatch/issues/833 is of the same kind).
  ///
  /// - Returns: nil when the process has no descriptors left.
  @MainActor static func writing(
    _ descriptor: Descriptor, _ handler: @escaping @MainActor () -> Void
  ) -> (any DispatchSourceWrite)? {
    let number = fcntl(descriptor.number, F_DUPFD_CLOEXEC, 3)
    guard number >= 0 else { return nil }
    let duplicate = Descriptor(number)
    let source = makeWriteSource(fileDescriptor: number, queue: .main)
    source.setEventHandler { MainActor.assumeIsolated { handler() } }
    source.setCancelHandler { withExtendedLifetime(duplicate) {} }
    source.resume()
    return source
  }
}
