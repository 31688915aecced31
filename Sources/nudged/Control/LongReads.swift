import Dispatch
import NudgeCore
import NudgeStore
import Systemd
import Varlink

/// Answers that read much of the journal: they are made from a snapshot of it, on a queue of their own, and no nudge waits for
/// them. One at a time; those of several clients come in turns.
final class LongReads {
  private let queue = DispatchQueue(label: "org.nudged.looking-back", qos: .default)
  private let store: Store

  init(_ store: Store) { self.store = store }

  /// - Parameters:
  ///   - interface: the name of the one that declares what may go wrong.
  ///   - make: works out the reply, away from the main actor.
  func answer<Answer: Encodable>(
    _ call: Reply<Encoded>, of interface: String,
    _ make: @escaping @Sendable (JournalSnapshot) throws -> Answer
  ) {
    let (path, place) = (store.readingPath, Result { () throws(StoreError) in try store.place })
    queue.async {
      let reply = Result { try Encoded(try make(JournalSnapshot(path: path, of: place.get()))) }
      // What the allocator would keep for another such answer, a daemon at rest does without.
      FreeMemory.giveBack()
      DispatchQueue.main.async {
        MainActor.assumeIsolated {
          switch reply {
          case .success(let reply): call.finish(with: reply)
          case .failure(let error): call.fail(declared(error, in: interface))
          }
        }
      }
    }
  }
}

/// Adds a method that is answered from a snapshot of the journal.
///
/// - Parameter prepare: takes from the daemon what the answer needs besides the journal, and gives the work to be done on it.
func answerLater<P: Decodable, R: Encodable>(
  _ method: String, in interface: inout Interface, with reads: LongReads,
  _ prepare: @escaping (P) throws -> @Sendable (JournalSnapshot) throws -> R
) {
  let name = interface.description.name
  interface.deferred(method) { (parameters: P, call: Reply<Encoded>) in
    reads.answer(call, of: name, try answering(name) { try prepare(parameters) })
  }
}
