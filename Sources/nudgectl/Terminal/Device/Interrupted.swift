/// The person left a question without an answer: with Ctrl-C or a closed window, to stop here, or to go back.
struct Interrupted: Error, Equatable {
  /// What was being typed and not yet given as an answer, so that it can be kept and taken up again.
  var unfinished = ""
  /// Not to stop: the question before is asked once more.
  var wantsBack = false

  static let back = Interrupted(wantsBack: true)
}
