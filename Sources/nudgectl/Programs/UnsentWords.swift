import Linux
import NudgeCore

/// Keeps what a person wrote when it could not become an entry: the window or the question is gone, the words must not be.
enum UnsentWords {
  /// Does what sends these words. If they do not become what they were meant for, they are kept, and the failure says where.
  ///
  /// - Parameter comfort: what else is good to know when the daemon cannot be reached.
  static func guarding<Reply>(
    _ text: String?, _ surroundings: Surroundings, _ comfort: String? = nil, _ send: () throws -> Reply
  ) throws -> Reply {
    do {
      return try send()
    } catch {
      var failure = Launch(surroundings: surroundings).failure(error, [])
      // Whoever asked asks once more.
      guard failure != .interrupted, failure.status != .fine, !failure.isAboutTheAnswer else { throw failure }
      if let text { failure = kept(text, surroundings, since: failure) }
      if let comfort, failure.status == .unreachable || failure.status == .tryAgain {
        failure.sentence += "\n\(comfort)"
      }
      throw failure
    }
  }

  /// Keeps the words, and adds what became of them to the failure. Words that went nowhere go with it, to be shown.
  static func kept(_ text: String, _ surroundings: Surroundings, since failure: Failure) -> Failure {
    var failure = failure
    let (sentence, areSafe) = kept(text, surroundings)
    failure.sentence += "\n\(sentence)"
    if !areSafe { failure.words = text }
    return failure
  }

  /// Keeps the words, and tells what became of them.
  private static func kept(_ text: String, _ surroundings: Surroundings) -> (sentence: String, areSafe: Bool) {
    switch UnsentFile(surroundings.variable)?.add(text, on: surroundings.today) {
    case .kept(let file): ("Your words are safe in \(file.shownOnOneLine).", true)
    case .tooLong:
      ("That is more than a file for such words takes (\(UnsentFile.mostBytes.grouped) bytes). \(copy)", false)
    case .full(let directory):
      (
        "What was put aside before fills its files, unsent-*.txt in \(directory.shownOnOneLine). "
          + "Once you have looked through them and removed some, there is room again. \(copy)", false
      )
    case .notWritten, nil: ("Your words could not be kept in a file either. \(copy)", false)
    }
  }

  private static let copy = "Please copy them while you can see them."
}

extension Surroundings {
  /// Tells at a terminal, once, of words that lie outside of the journal.
  func tellOfUnsentWords() {
    guard look.width != nil, let file = UnsentFile(variable), let news = file.news() else { return }
    complain("\n\(news)\n")
    file.wasTold()
  }
}
