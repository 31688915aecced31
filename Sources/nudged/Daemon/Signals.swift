import Dispatch
import Glibc

/// Signals as events of the main queue.
final class Signals {
  private var sources: [any DispatchSourceSignal] = []

  func on(_ number: Int32, _ handle: @escaping () -> Void) {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    source.setEventHandler { MainActor.assumeIsolated(handle) }
    source.activate()
    sources.append(source)
  }
}
