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
    let result =
      takesBack
      ? try store.takingBack(records, from: text.origin, at: present)
      : try store.importing(records, from: text.origin)
    for entry in result.entries.values { _ = changed(entry) }
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
