import NudgeCore

/// One entry, with all that was said.
struct EntryScreen {
  var entry: EntryView
  var look: Look

  var text: String {
    var page = Page()
    page.line(look.dim(heading))
    for line in entry.text.shownSafely.split(separator: "\n", omittingEmptySubsequences: false) {
      page.line(String(line))
    }
    let rows = said.filter { !$0.says.isEmpty } + fields
    if !rows.isEmpty { page.gap() }
    let width = rows.map(\.label.columns).max() ?? 0
    for row in rows { add(row, width, to: &page) }
    return page.text
  }

  private typealias Line = (label: String, says: String)

  /// "7 · win · Sat 2026-11-21 18:05 · private"
  private var heading: String {
    let clock = WallTime(entry.at ?? entry.writtenAt).map { " " + $0.time.description.prefix(5) } ?? ""
    let day = (CivilDate(entry.day)?.labelled ?? entry.day) + clock
    let marks = [entry.private == true ? "private" : nil, entry.removedAt == nil ? nil : "taken back"]
    return (["\(entry.id)", entry.kind, day] + marks.compactMap { $0 }).strung(" · ").shownOnOneLine
  }

  private var said: [Line] {
    [
      ("effort", entry.effort.map { "\($0)" } ?? ""), ("outcome", entry.outcome?.spaced ?? ""),
      ("domain", entry.domain ?? ""), ("value", entry.value ?? ""), ("tags", entry.tags.strung(", ")),
      ("source", entry.source ?? ""), ("time", entry.seconds.map { Duration.seconds($0).timeSpan } ?? ""),
      ("guide", entry.guide ?? ""), ("practice", entry.practice ?? ""), ("step", entry.step.map { "\($0)" } ?? ""),
      ("trial", entry.trial.map { "\($0)" } ?? ""), ("written", entry.at == nil ? "" : written),
    ]
  }

  /// Only of a late entry is it worth a line.
  private var written: String { WallTime(entry.writtenAt)?.label(at: look.now) ?? "" }

  /// Those that nudged knows in their order, then the person's own by name.
  private var fields: [Line] {
    let given = entry.fields ?? [:]
    let known = EntryField.all.compactMap { field in
      given[field.name].flatMap { field.says($0) ? (field.label, $0) : nil }
    }
    let own = given.filter { EntryField.known($0.key) == nil }.sorted { $0.key < $1.key }
    return known + own.map { ($0.key.shownOnOneLine, $0.value) }
  }

  private func add(_ row: Line, _ width: Int, to page: inout Page) {
    let lines = row.says.shownSafely.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      page.line(look.dim((index == 0 ? row.label : "").padded(to: width)) + "  " + line)
    }
  }
}
