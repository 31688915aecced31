import NudgeCore

/// Writing under a time limit, line by line. The time left is said between lines, never into one.
struct PlainTimedWriting {
  private let limit: Duration
  private let surroundings: Surroundings

  init(limit: Duration, _ surroundings: Surroundings) {
    self.limit = limit
    self.surroundings = surroundings
  }

  func ask() throws(Interrupted) -> WrittenText? {
    let input = surroundings.input
    let deadline = input.clock() + limit
    var said = TimeLeft(limit).words
    surroundings.complain("Line by line, each with Enter; then an empty line or Ctrl-D ends it. \(said).\n")
    var text = ""
    while true {
      switch try line(before: deadline, text) {
      case .line(let bytes):
        // Ten minutes may begin with one of silence: Enter on nothing ends nothing.
        if bytes.isEmpty, text.isEmpty { continue }
        if bytes.isEmpty { return result(text, timeWasUp: false) }
        text += String(decoding: bytes, as: UTF8.self) + "\n"
      case .timeUp(let bytes):
        text += String(decoding: bytes, as: UTF8.self)
        return result(text + (try rest(of: text)), timeWasUp: true)
      case .end: return result(text, timeWasUp: false)
      }
      let left = TimeLeft(deadline - input.clock()).words
      if left != said, deadline > input.clock() { surroundings.complain("(\(left))\n") }
      said = left
    }
  }

  private func line(before deadline: Duration, _ text: String) throws(Interrupted) -> Input.TimedLine {
    do throws(Interrupted) {
      return try surroundings.input.lineBefore(deadline)
    } catch {
      throw Interrupted(unfinished: (text + error.unfinished).withoutLastLineBreaks)
    }
  }

  /// The sentence that was begun may end, up to Enter: fingers stop later than clocks, and what they type is no answer to the
  /// next question.
  private func rest(of text: String) throws(Interrupted) -> String {
    surroundings.complain("\n")
    guard !text.allSatisfy(\.isWhitespace) else { return "" }
    surroundings.complain("The time is up. All you wrote is here. Enter goes on.\n")
    do throws(Interrupted) {
      return String(decoding: try surroundings.input.line({}) ?? [], as: UTF8.self)
    } catch {
      throw Interrupted(unfinished: text + error.unfinished)
    }
  }

  private func result(_ text: String, timeWasUp: Bool) -> WrittenText? {
    let text = text.withoutLastLineBreaks
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    surroundings.complain("What you typed still stands on this screen, above, until you close or clear it.\n")
    return WrittenText(text: text, timeWasUp: timeWasUp)
  }
}

/// Paced breathing in words: one line for each phase, and nothing moves.
struct PlainBreathing {
  private let breathing: Breathing
  private let surroundings: Surroundings

  init(breathing: Breathing, _ surroundings: Surroundings) {
    self.breathing = breathing
    self.surroundings = surroundings
  }

  func run() throws(Interrupted) -> Breathing.Outcome {
    let rounds = breathing.rounds == 1 ? "1 round" : "\(breathing.rounds) rounds"
    surroundings.complain("\(rounds). Enter ends it.\n")
    let start = surroundings.input.clock()
    var end = start
    for round in 1...max(1, breathing.rounds) {
      for phase in breathing.phases {
        surroundings.complain("\(Self.sentence(phase))\n")
        end += .seconds(phase.seconds)
        guard case .timeUp = try surroundings.input.lineBefore(end) else { return outcome(round - 1, since: start) }
      }
    }
    return outcome(breathing.rounds, since: start)
  }

  private func outcome(_ rounds: Int, since start: Duration) -> Breathing.Outcome {
    .init(rounds: rounds, seconds: Int((surroundings.input.clock() - start).components.seconds))
  }

  /// "In, 4 seconds."
  private static func sentence(_ phase: Breathing.Phase) -> String {
    let word = phase.word.prefix(1).uppercased() + phase.word.dropFirst()
    return "\(word), \(phase.seconds) \(phase.seconds == 1 ? "second" : "seconds")."
  }
}
