import ArgumentParser
import NudgeCore
import Varlink

/// What a shell offers when Tab is pressed: names and numbers. What somebody wrote is never among it.
extension CompletionKind {
  static var guides: CompletionKind {
    asking { try $0.call(Methods.guides, Empty()).guides.map(\.name) }
  }

  static var practices: CompletionKind {
    asking { try $0.call(Methods.practices, Empty()).practices.map(\.name) }
  }

  /// The plans that come up next, which are all that are enabled.
  static var plans: CompletionKind {
    asking { daemon in
      var names: [String] = []
      for plan in try daemon.call(Methods.upcoming, .init(limit: 100)).occurrences.map(\.plan)
      where !names.contains(plan) { names.append(plan) }
      return names
    }
  }

  /// The nudges that can be answered.
  static var nudges: CompletionKind {
    asking { try $0.call(Methods.pending, Empty()).nudges.map { "\($0.id)" } }
  }

  /// Copies of the journal that can be put back.
  static var backups: CompletionKind {
    asking { ["latest"] + (try $0.call(Methods.backups, Empty()).backups.filter(\.isJournal).map(\.name)) }
  }

  /// The goals that are open.
  static var goals: CompletionKind {
    asking { try $0.call(Methods.goals, .init()).goals.map { "\($0.id)" } }
  }

  /// The steps that are open.
  static var steps: CompletionKind {
    asking { try $0.call(Methods.goals, .init()).steps.map { "\($0.id)" } }
  }

  /// The trials that are open.
  static var trials: CompletionKind {
    asking { try $0.call(Methods.trials, .init()).trials.map { "\($0.id)" } }
  }

  /// The zones of the machine's database that somebody lives in.
  static var zones: CompletionKind {
    .custom { _, _, _ in
      let table = Surroundings.real.contents("/usr/share/zoneinfo/zone1970.tab") ?? []
      return String(decoding: table, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
        .compactMap { $0.split(separator: "\t").dropFirst(2).first.map(String.init) }.sorted()
    }
  }

  static var yesOrNo: CompletionKind { .list(["yes", "no"]) }
  static var oneToFive: CompletionKind { .list((1...5).map(String.init)) }
  /// Those that are there without a configuration; whoever has others types them.
  static var domains: CompletionKind { .list(Settings.defaultDomains) }
  /// As ``JournalDay`` takes them, besides dates.
  static var days: CompletionKind { .list(["today", "yesterday"]) }
  /// As ``SpokenDay`` takes them, besides dates and more.
  static var daysAhead: CompletionKind {
    .list(["today", "tomorrow", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
  }

  /// Nothing is offered where the daemon does not answer soon: somebody waits with a finger on the key.
  private static func asking(_ names: @escaping @Sendable (Daemon) throws -> [String]) -> CompletionKind {
    .custom { _, _, _ in
      var surroundings = Surroundings.real
      surroundings.patience = .milliseconds(500)
      return (try? names(Daemon(surroundings))) ?? []
    }
  }
}
