/// The person pressed Ctrl-C, or closed the window: stop here.
struct Interrupted: Error, Equatable {
  /// What was being typed and not yet given as an answer, so that it can be kept and taken up again.
  var unfinished = ""
}
