import Dispatch
import NudgeCore
import NudgeStore
import Systemd
import Varlink

/// Makes something of much of the journal, part by part. A value: it goes to the queue it works on, and comes back.
nonisolated protocol PartWriter: Sendable {
  typealias Part = (reply: Encoded, isLast: Bool)

  /// The next part.
  mutating func part() throws -> Part
}

/// Writes the journal as a file or a story, or looks for entries in it, part by part, on a queue of its own: no nudge waits for
/// it, and no part is made before the client can take it.
final class Exporter {
  private let queue = DispatchQueue(label: "org.nudged.export", qos: .default)

  /// - Parameter interface: the name of the one that declares what may go wrong.
  func run<Writer: PartWriter>(_ writer: Writer, of interface: String, to stream: Stream<Encoded>) {
    let job = Job(writer, queue)
    stream.produceLater { [queue] give in
      let writer = job.writer
      queue.async {
        var writer = writer
        let part = Result { try writer.part() }
        DispatchQueue.main.async { [writer] in
          MainActor.assumeIsolated {
            job.writer = writer
            give(part.mapError { declared($0, in: interface) })
          }
        }
      }
    }
  }

  /// How far one export is.
  private final class Job<Writer: PartWriter> {
    var writer: Writer { didSet { parts += 1 } }
    private var parts = 0
    private let queue: DispatchQueue

    init(_ writer: Writer, _ queue: DispatchQueue) {
      self.writer = writer
      self.queue = queue
    }

    /// However it ended: of the memory a long export went through, the allocator would keep eight megabytes for another one.
    deinit { if parts > 1 { queue.async { FreeMemory.giveBack() } } }
  }
}
