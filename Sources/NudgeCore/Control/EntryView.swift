/// An entry, as the protocol and the exports write it.
public struct EntryView: Codable, Hashable, Sendable {
  public var id: Int64
  /// An ``EntryKind``.
  public var kind: String
  public var text: String
  public var effort: Int?
  /// An ``Outcome``.
  public var outcome: String?
  public var domain: String?
  public var value: String?
  public var tags: [String]
  /// A ``Source``.
  public var source: String?
  /// Absent: not private.
  public var `private`: Bool?
  public var seconds: Int?
  public var guide: String?
  public var practice: String?
  public var step: Int64?
  public var trial: Int64?
  /// By the names of ``EntryField``; absent: none.
  public var fields: [String: String]?
  /// `YYYY-MM-DD`
  public var day: String
  /// RFC 3339, with the offset of the place where it was written; absent: the moment of writing.
  public var at: String?
  public var writtenAt: String
  /// Present once it was taken back.
  public var removedAt: String?
  public var nudge: Int64?
  /// false: kept, and counted nowhere, since it hurts or says "nothing"; absent: it counts.
  public var counted: Bool?

  /// Its number, its kind and its time, and nothing that was said.
  package var wordless: EntryView {
    EntryView(id: id, kind: kind, text: "", tags: [], private: `private`, day: day, at: at, writtenAt: writtenAt)
  }
}

extension EntryView {
  public init(_ entry: Entry) {
    let draft = entry.draft
    self.init(
      id: entry.id, kind: draft.kind.rawValue, text: draft.text, effort: draft.effort, outcome: draft.outcome?.rawValue,
      domain: draft.domain, value: draft.value, tags: draft.tags, source: draft.source.rawValue,
      private: draft.isPrivate ? true : nil, seconds: draft.seconds, guide: draft.origin.guide,
      practice: draft.origin.practice, step: draft.origin.step, trial: draft.origin.trial,
      fields: draft.fields.isEmpty ? nil : draft.fields, day: entry.day.written,
      at: entry.at == entry.writtenAt ? nil : entry.at.rfc3339(offset: entry.offset),
      writtenAt: entry.writtenAt.rfc3339(offset: entry.offset),
      removedAt: entry.removedAt?.rfc3339(offset: entry.offset), nudge: entry.nudge,
      counted: draft.isCounted ? nil : false)
  }
}

extension Entry {
  /// Reads an entry as the protocol or an export wrote it.
  ///
  /// - Throws: ``EntryProblem`` for a draft that cannot be kept, ``ViewProblem`` for what is no entry at all.
  public init(_ view: EntryView) throws { try self.init(view, draft: EntryDraft(view)) }

  /// Reads an entry as the journal noted it to take an act back. Like every kept entry it is not checked again.
  ///
  /// - Throws: ``ViewProblem``.
  package init(kept view: EntryView) throws { try self.init(view, draft: EntryDraft(kept: view)) }

  private init(_ view: EntryView, draft: EntryDraft) throws {
    guard let day = CivilDate(view.day) else { throw ViewProblem(member: "day", value: view.day) }
    let written = try ViewProblem.instant(view.writtenAt, "writtenAt")
    self.init(
      id: view.id, writtenAt: written.instant, at: try view.at.map { try ViewProblem.instant($0, "at").instant },
      offset: written.offset, day: day, nudge: view.nudge,
      removedAt: try view.removedAt.map { try ViewProblem.instant($0, "removedAt").instant },
      draft: draft)
  }
}

extension EntryDraft {
  /// - Throws: ``EntryProblem``, ``ViewProblem``.
  public init(_ view: EntryView) throws {
    try self.init(
      kind: try view.knownKind, text: view.text, effort: view.effort,
      outcome: try ViewProblem.word(view.outcome, "outcome"),
      domain: view.domain, value: view.value, tags: view.tags, source: try ViewProblem.word(view.source, "source"),
      isPrivate: view.private ?? false, seconds: view.seconds, fields: view.fields ?? [:],
      origin: view.origin)
    isCounted = view.counted ?? true
  }

  fileprivate init(kept view: EntryView) throws(ViewProblem) {
    let (kind, source): (EntryKind, Source?) = (try view.knownKind, try ViewProblem.word(view.source, "source"))
    self.init(
      keptKind: kind, text: view.text, effort: view.effort, outcome: try ViewProblem.word(view.outcome, "outcome"),
      domain: view.domain, value: view.value, tags: view.tags, source: source ?? kind.usualSource,
      isPrivate: view.private ?? false, seconds: view.seconds, fields: view.fields ?? [:], origin: view.origin,
      isCounted: view.counted ?? true)
  }
}

extension EntryView {
  fileprivate var knownKind: EntryKind {
    get throws(ViewProblem) {
      guard let known = EntryKind(rawValue: kind) else { throw ViewProblem(member: "kind", value: kind) }
      return known
    }
  }

  fileprivate var origin: EntryOrigin { EntryOrigin(guide: guide, practice: practice, step: step, trial: trial) }
}
