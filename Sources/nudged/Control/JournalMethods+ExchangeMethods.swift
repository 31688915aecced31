import NudgeCore
import NudgeStore
import Varlink

extension JournalMethods {
  static func addExchange(to interface: inout Interface, _ daemon: Daemon) {
    let (engine, exporter, backups) = (daemon.engine, Exporter(), daemon.backups)
    interface.stream("Export") { (parameters: Export.Parameters, stream: Stream<Encoded>) in
      guard stream.wantsMore else { throw VarlinkError.expectedMore }
      exporter.run(ExportWriter(try ExportRequest(parameters, of: engine)), of: Self.interface, to: stream)
    }
    answer("Import", in: &interface) { (parameters: Import.Parameters) in
      let texts = try ImportText.all(parameters, zone: engine.planner.zone)
      // The first part of a file.
      if parameters.line ?? 2 <= 2 { backups.keepBefore(.beforeImport) }
      let replies = try texts.map {
        Import(try engine.exchange($0, takesBack: parameters.takeBack ?? false), $0)
      }
      return replies.dropFirst().reduce(replies[0]) { $0.adding($1) }
    }
    answer("Share", in: &interface) { (parameters: Share.Parameters) in try share(parameters, engine) }
  }

  private static func share(_ parameters: Share.Parameters, _ engine: Engine) throws -> Share {
    guard (1...Share.mostEntries).contains(parameters.ids.count) else { throw VarlinkError.invalidParameter("ids") }
    let name = parameters.with
    guard !name.allSatisfy(\.isWhitespace), name.count <= SharedPage.longestName else {
      throw VarlinkError.invalidParameter("with")
    }
    let entries: [Entry]
    do { entries = try engine.entriesToShare(parameters.ids) } catch let hidden as Engine.PrivateEntries {
      throw VarlinkError(name: "\(interface).PrivateEntries", parameters: Fault.PrivateEntries(ids: hidden.ids))
    }
    let bytes = entries.reduce(0) { $0 + $1.draft.spoken.utf8.count }
    guard bytes <= Share.mostBytes else {
      let reason = "These entries have \(bytes) bytes together, and \(Share.mostBytes) fit. Please choose a few."
      throw VarlinkError.tooMuch("ids", reason, in: interface)
    }
    let page = SharedPage(for: name, entries: entries)
    let views = entries.map { EntryView($0) }
    switch parameters.format ?? "markdown" {
    case "markdown": return Share(text: page.markdown, entries: views)
    case "text": return Share(text: page.plainText, entries: views)
    default: throw VarlinkError.invalidParameter("format")
    }
  }
}

extension JournalMethods.Import {
  fileprivate init(_ result: Store.Imported, _ text: ImportText) {
    let dangling = result.dangling.map {
      ImportProblem(
        line: text.records[$0.place].line,
        reason: "It refers to \($0.reference), which is not there; it was kept without that.", kept: true)
    }
    self.init(
      added: result.added, known: result.known, takenBack: result.takenBack,
      problems: (text.problems + dangling).sorted { $0.line < $1.line },
      ignored: text.ignored.isEmpty ? nil : text.ignored.sorted(),
      passedOver: text.passedOver == 0 ? nil : text.passedOver)
  }

  /// What came of one export and of the next one in the same text.
  fileprivate func adding(_ other: JournalMethods.Import) -> JournalMethods.Import {
    let ignored = Set((ignored ?? []) + (other.ignored ?? [])).sorted()
    let passedOver = (passedOver ?? 0) + (other.passedOver ?? 0)
    return .init(
      added: added + other.added, known: known + other.known, takenBack: takenBack + other.takenBack,
      problems: problems + other.problems, ignored: ignored.isEmpty ? nil : ignored,
      passedOver: passedOver == 0 ? nil : passedOver)
  }
}
