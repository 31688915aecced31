import ArgumentParser
import NudgeCore

/// Runs one command line: parses it, carries the verb out, and turns what went wrong into a sentence and a number.
struct Launch {
  var surroundings: Surroundings

  func run(_ arguments: [String]) -> Sysexit {
    do {
      if let plain = PlainCommand(arguments) {
        try plain.carryOut(in: surroundings)
      } else if let help = RootHelp.text(for: arguments) {
        surroundings.say(help.last?.isNewline == true ? help : help + "\n")
      } else {
        try carryOut(understood(arguments))
      }
      if !Self.wantsJSON(arguments) { surroundings.tellOfUnsentWords() }
      return .fine
    } catch {
      return tell(failure(error, arguments), asJSON: Self.wantsJSON(arguments))
    }
  }

  /// - Throws: what ArgumentParser says to a line that is none, unless it is a call for help.
  private func understood(_ arguments: [String]) throws -> any ParsableCommand {
    let arguments = UsageAdvice.withVerbInLowerCase(arguments)
    if let way = WayIn(callingForHelp: arguments) { return try Nudgectl.parseAsRoot(way.arguments) }
    do {
      return try Nudgectl.parseAsRoot(SpokenOptions.joined(arguments, now: surroundings.look.now))
    } catch {
      guard let way = WayIn(arguments, surroundings) else { throw error }
      return try Nudgectl.parseAsRoot(way.arguments)
    }
  }

  private func carryOut(_ command: any ParsableCommand) throws {
    if let verb = command as? any Verb { return try verb.carryOut(in: surroundings) }
    var command = command
    try command.run()
  }

  /// Everything that can be thrown, as a failure; help and version are no failure, and come with ``Sysexit/fine``.
  func failure(_ error: any Error, _ arguments: [String]) -> Failure {
    if let failure = error as? Failure { return failure }
    if error is Interrupted { return .interrupted }
    if let failure = Failure(ofDaemon: error, surroundings) { return failure }
    let code = Nudgectl.exitCode(for: error).rawValue
    if code == 0 { return Failure(.fine, Nudgectl.fullMessage(for: error), name: "") }
    return UsageAdvice(arguments: arguments).failure(for: error, status: Sysexit(rawValue: code))
  }

  func tell(_ failure: Failure, asJSON: Bool) -> Sysexit {
    if failure.status == .fine, asJSON, !failure.name.isEmpty {
      surroundings.say(failure.json + "\n")
    } else if failure.status == .fine {
      surroundings.say(failure.sentence.last?.isNewline == true ? failure.sentence : failure.sentence + "\n")
    } else if asJSON || !failure.sentence.isEmpty {
      surroundings.complain((asJSON ? failure.json : failure.sentence) + "\n")
      if let words = failure.words, !asJSON { surroundings.complain("\n\(words.shownSafely)\n") }
    }
    return failure.status
  }

  /// Asked of the words themselves, since a line that cannot be parsed wants its error as JSON too.
  static func wantsJSON(_ arguments: [String]) -> Bool { arguments.prefix { $0 != "--" }.contains("--json") }
}
