import Dispatch
import Glibc

/// Signals as events of the main queue.
final class Signals {
  private var sources: [any DispatchSourceSignal] = []

  var isListening: Bool { !sources.isEmpty }

  /// Dispatch takes the signal over a moment after this returns. Until then it does what it does to any program; ignored
  /// by then, it would be lost.
  func on(_ number: Int32, _ handle: @escaping () -> Void) {
    let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    source.setEventHandler { MainActor.assumeIsolated(handle) }
    source.activate()
    sources.append(source)
  }
}
