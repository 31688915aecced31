import NudgeCore
import NudgeStore
import Varlink

extension JournalMethods {
  /// `org.nudged.Journal` over the engine.
  static func interface(_ engine: Engine) throws -> Interface {
    var interface = try Interface(description)
    interface.method("Log") { (parameters: Log.Parameters, _) in
      try answering(JournalMethods.interface) { try log(parameters, engine) }
    }
    interface.method("Undo") { (_: Empty, _) in
      try answering(JournalMethods.interface) {
        guard let entry = try engine.undo() else {
          throw VarlinkError(name: "\(JournalMethods.interface).NothingToUndo", parameters: Empty())
        }
        return Undo(entry: EntryView(entry))
      }
    }
    interface.stream("List") { (parameters: List.Parameters, stream: Stream<List>) in
      try answering(JournalMethods.interface) { try list(parameters, to: stream, engine) }
    }
    return interface
  }

  private static func log(_ parameters: Log.Parameters, _ engine: Engine) throws -> Log {
    let draft = try engine.draft(
      try Parse.kind(parameters.kind), parameters.text, effort: parameters.effort, outcome: parameters.outcome,
      domain: parameters.domain, tags: parameters.tags)
    let entry = try engine.log(draft)
    let tally = try engine.store.tally(on: entry.day)
    return Log(
      entry: EntryView(entry), message: Encouragement.reply(to: entry, tally: tally), today: tally.today,
      thisWeek: tally.thisWeek)
  }

  /// Entries of one reply while streaming.
  private static let page = 100

  /// One reply, or with `more` pages until the limit or the first entry is reached, each read when the client takes it.
  private static func list(_ parameters: List.Parameters, to stream: Stream<List>, _ engine: Engine) throws {
    var filter = Store.Filter(
      kind: try parameters.kind.map(Parse.kind), day: try Parse.day(parameters.day))
    let wantsMore = stream.wantsMore
    var left = try Parse.limit(parameters.limit, in: 1...1000, standard: wantsMore ? .max : 20)
    stream.produce {
      try answering(JournalMethods.interface) {
        let size = wantsMore ? min(page, left) : left
        let entries = try engine.store.entries(filter, limit: size)
        left -= entries.count
        filter.before = entries.last?.id
        return (List(entries: entries.map { EntryView($0) }), !wantsMore || entries.count < size || left == 0)
      }
    }
  }
}
