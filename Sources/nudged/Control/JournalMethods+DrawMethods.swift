import NudgeCore
import NudgeStore
import Varlink

extension JournalMethods {
  static func addDraws(to interface: inout Interface, _ daemon: Daemon) {
    let store = daemon.engine.store
    answer("Read", in: &interface) { (parameters: OneEntry.Parameters) in
      guard let entry = try store.entry(parameters.id) else { throw Engine.NoSuchEntry(id: parameters.id) }
      return OneEntry(entry: EntryView(entry))
    }
    answer("Draw", in: &interface) { (parameters: Draw.Parameters) in
      try draw(includingPrivate: parameters.private ?? false, daemon)
    }
    answer("Starters", in: &interface) { (_: Empty) in
      let domains = daemon.engine.planner.settings.domains
      return Starters(starters: daemon.starters.map { StarterView($0, domains: domains) })
    }
    answer("Evidence", in: &interface) { (parameters: Evidence.Parameters) in try evidence(parameters, daemon) }
  }

  /// The jar is opened when somebody is discouraged: heavy words stay in it.
  private static func draw(includingPrivate: Bool, _ daemon: Daemon) throws -> Draw {
    for _ in 0..<mostHeavy {
      guard
        let drawn = try daemon.engine.store.draw(
          includingPrivate: includingPrivate, today: daemon.engine.today)
      else {
        return Draw(entry: nil, left: 0)
      }
      if daemon.words.isHeartening(drawn.win) { return Draw(entry: EntryView(drawn.win), left: drawn.left) }
    }
    return Draw(entry: nil, left: 1)
  }

  /// How many heavy ones in a row are put back before a draw ends without one.
  private static let mostHeavy = 50

  private static func evidence(_ parameters: Evidence.Parameters, _ daemon: Daemon) throws -> Evidence {
    let limit = try Parse.limit(parameters.limit, in: 1...20, standard: 3)
    let found = try daemon.engine.store.evidence(
      for: try setback(parameters, daemon.engine), of: parameters.entry, includingPrivate: parameters.private ?? false,
      limit: limit, where: daemon.words.isHeartening)
    return Evidence(entries: found.map { EntryView($0) })
  }

  /// The entry that is named, with what is told besides.
  private static func setback(
    _ parameters: Evidence.Parameters, _ engine: Engine
  ) throws -> NudgeCore.Evidence.Traits {
    let draft = try parameters.entry.map { try engine.entry($0).draft }
    return NudgeCore.Evidence.Traits(
      domain: parameters.domain ?? draft?.domain, value: parameters.value ?? draft?.value,
      tags: (draft?.tags ?? []) + (parameters.tags ?? []),
      text: [draft?.spoken, parameters.words].compactMap { $0 }.joined(separator: "\n"))
  }
}

extension StarterView {
  /// - Parameter domains: the person's own; another one is left out.
  fileprivate init(_ starter: Starter, domains: [String]) {
    self.init(
      id: starter.id, text: starter.text, domain: starter.domain.flatMap { domains.contains($0) ? $0 : nil },
      outcome: starter.outcome?.rawValue, source: starter.source?.rawValue)
  }
}
