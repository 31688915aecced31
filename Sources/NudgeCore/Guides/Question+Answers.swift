/// An answer that cannot be kept as it is.
public struct AnswerProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The id of the question.
  public let question: String
  /// One or two sentences: what is there, and what it takes.
  public let reason: String

  public init(question: String, reason: String) {
    self.question = question
    self.reason = reason
  }

  public var description: String { "\(question): \(reason)" }
}

extension Guide.Slot {
  /// The form in which an answer is kept.
  ///
  /// - Parameter today: a trial is for a day that comes.
  /// - Returns: nil for an answer that says nothing.
  /// - Throws: ``AnswerProblem``.
  public func canonical(_ answer: String, today: CivilDate) throws(AnswerProblem) -> String? {
    guard let type = question.kind.answerType else { throw problem("Nothing is asked here.") }
    if answer.allSatisfy(\.isWhitespace) { return nil }
    if answer.utf8.contains(0) { throw problem("An answer is text; this one holds a NUL byte.") }
    if answer.utf8.count > EntryDraft.maximumTextBytes {
      throw problem("It has \(answer.utf8.count) bytes; an answer holds \(EntryDraft.maximumTextBytes).")
    }
    guard let canonical = type.canonical(answer) ?? seconds(answer, for: type) else {
      throw problem("It takes \(type.expectation), not “\(answer.excerpt)”.")
    }
    if question.id == "try-on", let day = CivilDate(canonical) { try checkTrial(day, today: today) }
    return canonical
  }

  /// A trial is for a day that comes, and that calendars reach.
  private func checkTrial(_ day: CivilDate, today: CivilDate) throws(AnswerProblem) {
    if day < today { throw problem("\(day) has passed. Today is \(today), and any day from here on is fine.") }
    do throws(AimProblem) { try AimProblem.check(date: day, question.id) } catch { throw problem(error.reason) }
  }

  /// Lengths of time may also be given as people write them: "20min".
  private func seconds(_ answer: String, for type: FieldType) -> String? {
    guard type == .duration, let length = try? Duration(timeSpan: answer) else { return nil }
    return type.canonical("\(length.components.seconds)")
  }

  private func problem(_ reason: String) -> AnswerProblem { AnswerProblem(question: id, reason: reason) }
}
