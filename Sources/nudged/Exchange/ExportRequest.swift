import NudgeCore
import NudgeStore
import Varlink

/// A call of `Export`, read into the domain's words.
nonisolated struct ExportRequest: Sendable {
  let format: ExchangeFormat
  let range: JournalSnapshot.Range
  let journal: String
  /// Which file has to be there.
  let place: JournalPlace
  let now: Instant

  /// - Throws: `VarlinkError`, `StoreError`.
  @MainActor init(_ parameters: JournalMethods.Export.Parameters, of engine: Engine) throws {
    guard let format = ExchangeFormat(rawValue: parameters.format), ExchangeFormat.exports.contains(format) else {
      throw VarlinkError.invalidParameter("format")
    }
    self.format = format
    let includesPrivate = parameters.private ?? format.isComplete
    range = JournalSnapshot.Range(
      from: try Parse.day(parameters.from, "from"), to: try Parse.day(parameters.to, "to"),
      // What others may see holds nothing that was taken back.
      includesPrivate: includesPrivate, includesRemoved: format.isComplete && includesPrivate,
      isByDay: format == .markdown)
    journal = engine.store.readingPath
    place = try engine.store.place
    now = engine.present
  }
}
