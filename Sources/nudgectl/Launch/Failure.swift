/// Why a verb could not do what was asked: a sentence for people, a name for programs, a number for the shell.
struct Failure: Error, Equatable {
  var status: Sysexit
  /// What happened, and what works instead. Safe to show.
  var sentence: String
  /// A Varlink error's name, or one of the client's own (`org.nudged.Client.…`).
  var name: String
  /// The error's parameters as JSON, as they came; nil: the sentence alone.
  var parameters: [UInt8]?
  /// Words of the person that are kept nowhere: shown where they can be copied.
  var words: String?

  init(_ status: Sysexit, _ sentence: String, name: String, parameters: [UInt8]? = nil) {
    self.status = status
    self.sentence = sentence
    self.name = name
    self.parameters = parameters
  }

  static func usage(_ sentence: String) -> Failure { Failure(.usage, sentence, name: "org.nudged.Client.Usage") }
  static func badInput(_ sentence: String) -> Failure {
    Failure(.badInput, sentence, name: "org.nudged.Client.BadInput")
  }
  static func no(_ sentence: String) -> Failure { Failure(.no, sentence, name: "org.nudged.Client.NotPossible") }
  /// Nothing to explain: the person knows.
  static let interrupted = Failure(.interrupted, "", name: "org.nudged.Client.Interrupted")

  /// One line for standard error under `--json`: `{"error": …, "parameters": {…}}`.
  var json: String {
    let body = parameters.map { String(decoding: $0, as: UTF8.self) } ?? #"{"message":\#(JSONText.quoted(sentence))}"#
    return #"{"error":\#(JSONText.quoted(name)),"parameters":\#(body)}"#
  }
}
