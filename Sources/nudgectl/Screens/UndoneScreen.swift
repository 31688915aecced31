import NudgeCore

/// What stands differently after changes were taken back.
struct UndoneScreen {
  var undone: [UndoneView]
  /// The first entry among them, in full.
  var entry: EntryView?
  var look: Look

  /// More than these are counted.
  static let most = 10

  var text: String {
    var page = Page()
    for record in undone.prefix(Self.most) { page.line(line(record)) }
    if undone.count > Self.most { page.line(look.dim("and \(undone.count - Self.most) more")) }
    if let wayBack { page.line(look.dim(wayBack)) }
    return page.text
  }

  /// Of one entry that is gone now.
  private var wayBack: String? {
    guard undone.count == 1, let record = undone.first, record.subject == "entry", record.gone else { return nil }
    return "Back again with: nudgectl restore \(record.id)"
  }

  private func line(_ record: UndoneView) -> String {
    if record.subject == "rest" { return rest(record) }
    let opening = record.gone ? "Taken back: " : "As it was: "
    return opening + words(record, beside: opening.count)
  }

  private func words(_ record: UndoneView, beside taken: Int) -> String {
    if let entry, record.subject == "entry", record.id == entry.id, record.text == entry.text {
      return EntryLines(entry: entry, look: look).brief
    }
    let kind = record.subject == "entry" ? "" : "\(record.subject.shownOnOneLine): "
    return kind + look.oneLine(record.text, beside: taken + kind.count)
  }

  private func rest(_ record: UndoneView) -> String {
    let day = CivilDate(record.text)?.labelled ?? record.text.shownOnOneLine
    return record.gone ? "\(day) is an ordinary day again." : "\(day) is a rest day again."
  }
}
