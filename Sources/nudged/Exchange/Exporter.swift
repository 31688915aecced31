import Dispatch
import NudgeCore
import NudgeStore
import Systemd
import Varlink

/// Writes the journal as a file, part by part, on a queue of its own: no nudge waits for it, and no part is made before the
/// client can take it.
final class Exporter {
  private let queue = DispatchQueue(label: "org.nudged.export", qos: .default)

  func run(_ request: ExportRequest, to stream: Stream<Encoded>) {
    let job = Job(ExportWriter(request), queue)
    stream.produceLater { [queue] give in
      let writer = job.writer
      queue.async {
        var writer = writer
        let part = Result { try writer.part() }
        DispatchQueue.main.async { [writer] in
          MainActor.assumeIsolated {
            job.writer = writer
            give(part.mapError { declared($0, in: JournalMethods.interface) })
          }
        }
      }
    }
  }

  /// How far one export is.
  private final class Job {
    var writer: ExportWriter
    private let queue: DispatchQueue

    init(_ writer: ExportWriter, _ queue: DispatchQueue) {
      self.writer = writer
      self.queue = queue
    }

    /// However it ended: of the memory a long export went through, the allocator would keep eight megabytes for another one.
    deinit { queue.async { FreeMemory.giveBack() } }
  }
}
