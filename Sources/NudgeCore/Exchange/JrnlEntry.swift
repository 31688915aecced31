/// One entry of what `jrnl --format json` writes (jrnl.sh): `{"tags": {…}, "entries": [{…}, …]}`.
public struct JrnlEntry: Codable, Hashable, Sendable {
  public var title: String
  public var body: String?
  /// `YYYY-MM-DD`
  public var date: String
  /// `HH:MM`
  public var time: String?
  /// With the sign they were written with: "@work".
  public var tags: [String]?
  public var starred: Bool?

  /// Where such entries come from, in the journal's memory of what has come already.
  public static let origin = "jrnl"
  /// What a starred entry is tagged with. A star says "this matters", not that it went well, so it makes no win.
  public static let starTag = "starred"

  /// A reflection with the same words.
  ///
  /// - Throws: ``ForeignProblem``, ``EntryProblem``.
  public func foreign() throws -> ForeignEntry {
    guard let day = CivilDate(date) else { throw ForeignProblem.date(date, expected: "a date such as 2026-11-21") }
    guard let clock = CivilTime(time ?? "00:00") else {
      throw ForeignProblem.date(time ?? "", expected: "a time such as 21:05")
    }
    let labels = ForeignTags((starred == true ? [Self.starTag] : []) + (tags ?? []))
    let draft = try EntryDraft(
      kind: .reflection, text: text, tags: labels.tags,
      fields: labels.rest.isEmpty ? [:] : ["jrnl-tags": labels.rest.joined(separator: ", ")])
    return ForeignEntry(
      draft: draft, wall: CivilDateTime(date: day, time: clock), said: [title, body ?? ""])
  }

  private var text: String {
    let body = (body ?? "").withoutEdges
    return body.isEmpty ? title : "\(title)\n\n\(body)"
  }
}
