import NudgeCore
import NudgeStore

/// What comes from files, and what goes to people.
extension Engine {
  /// Some of what was chosen is private.
  struct PrivateEntries: Error {
    let ids: [Entry.ID]
  }

  /// Takes over part of a file, or takes back what came from it. Imports are no acts of the person's: `undo` passes over them.
  func exchange(_ text: ImportText, takesBack: Bool) throws -> Store.Imported {
    let records = text.records.map(\.record)
    func take(_ replanning: Store.Replanning) throws -> Store.Imported {
      takesBack
        ? try store.takingBack(records, from: text.origin, at: present, replanning: replanning)
        : try store.importing(records, from: text.origin, replanning: replanning)
    }
    // Most parts of a file are entries alone, and mean nothing for the plans.
    let result = try records.contains(where: \.asks) ? replan(commit: take) : take { _ in [] }
    for entry in result.entries.values { _ = changed(entry) }
    if records.contains(where: { if case .rest = $0.body { true } else { false } }) { onChange(.pause) }
    settleAfterExchange()
    // Words of many entries at once: not while somebody waits for a search.
    catchUp()
    return result
  }

  /// - Throws: ``NoSuchEntry``, ``PrivateEntries``.
  func entriesToShare(_ ids: [Entry.ID]) throws -> [Entry] {
    var entries: [Entry] = []
    for id in ids where !entries.contains(where: { $0.id == id }) { entries.append(try entry(id)) }
    let hidden = entries.filter(\.draft.isPrivate).map(\.id)
    guard hidden.isEmpty else { throw PrivateEntries(ids: hidden) }
    return entries
  }
}

extension ExchangedRecord {
  /// Whether it may have a time of its own, or take today's away.
  fileprivate var asks: Bool {
    switch body {
    case .step, .trial, .rest: true
    case .entry, .goal: false
    }
  }
}
