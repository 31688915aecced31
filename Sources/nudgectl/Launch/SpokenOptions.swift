import NudgeCore

/// The words behind an option, as people type them: `--if after breakfast` without quotes. They are put together into one
/// before the line is parsed.
///
/// Times end where they stop being one: of `--at yesterday 21:00 with Ana` the last two words go to the text. Sentences go on to
/// the next option where the text is known to stand elsewhere; where nothing tells what belongs to which, nothing is guessed.
struct SpokenOptions {
  /// What stands behind an option.
  enum Kind {
    /// Words, up to the next option.
    case sentence
    /// A time ahead, a day ahead, a time that was, a length.
    case time, day, timeOfDay, past, length
    /// One word.
    case single
  }

  private let verb: [String]
  private let words: [String]
  private let now: Instant

  /// - Throws: ``Failure`` where it cannot be told which words belong to an option.
  static func joined(_ arguments: [String], now: Instant) throws(Failure) -> [String] {
    guard let start = arguments.firstIndex(where: { !$0.hasPrefix("-") }) else { return arguments }
    var end = start + 1
    if grouping.contains(arguments[start]), end < arguments.count, !arguments[end].hasPrefix("-") { end += 1 }
    let options = SpokenOptions(verb: Array(arguments[start..<end]), words: Array(arguments[end...]), now: now)
    return Array(arguments[..<end]) + (try options.joined())
  }

  /// Verbs with verbs of their own.
  private static let grouping: Set = ["goal", "trial", "config", "backup", "doctor"]

  // MARK: - Which

  /// - Returns: nil for a flag.
  static func kind(_ option: String, of verb: [String]) -> Kind? {
    switch option {
    case "--if", "--even-if", "--risk", "--reward", "--body", "--reading", "--next", "--happened", "--value",
      "--person",
      "--search", "--with", "--field", "--answer":
      return .sentence
    case "--from": return verb == ["learned"] ? .sentence : .single
    case "--when": return .time
    case "--on": return verb.first == "trial" ? .day : .single
    case "--until": return verb.first == "goal" ? .day : .single
    case "--at": return verb.first == "trial" ? .timeOfDay : .past
    case "--for": return .length
    default: return flags.contains(option) ? nil : .single
    }
  }

  static let flags: Set = [
    "--json", "--private", "--all", "--off", "--removed", "--force", "--help", "--version", "--anew", "--open",
    "--html", "--show", "--remind", "--another", "--window", "--hold", "--counts", "--unanswered", "--strength",
    "--calibration",
    "--sources", "--list", "--take-back", "--stop", "--yes", "--no-private",
    "--forever", "--repair", "--long", "--year", "--look", "--domains",
  ]

  /// Verbs whose own words are no sentence, or may be left out.
  private var needsText: Bool {
    switch verb.first {
    case "win", "setback", "affirm", "reflect", "celebrate", "learned", "support", "answer": true
    case "goal": ["add", "step"].contains(verb.last)
    case "trial": ["add", "revise"].contains(verb.last)
    default: false
    }
  }

  // MARK: - Joining

  private func joined() throws(Failure) -> [String] {
    var result: [String] = []
    var position = 0
    while position < words.count {
      let word = words[position]
      result.append(word)
      position += 1
      if word == "--" { return result + words[position...] }
      guard Self.isOption(word), let kind = Self.kind(word, of: verb), kind != .single else { continue }
      let run = Array(words[position...].prefix { !Self.isOption($0) })
      guard !run.isEmpty else { continue }
      let count = try count(of: run, behind: word, kind)
      result.append(Array(run[..<count]).spoken)
      position += count
    }
    return result
  }

  private static func isOption(_ word: String) -> Bool {
    word.hasPrefix("--") || word.count > 1 && word.hasPrefix("-") && word.dropFirst().first?.isLetter == true
  }

  private func count(of run: [String], behind option: String, _ kind: Kind) throws(Failure) -> Int {
    // Quotes, or an empty word, say where it ends.
    if Self.isQuoted(run[0]) { return 1 }
    if kind != .sentence, let count = readable(run, kind) { return count }
    if !needsText || hasText(besides: option) { return run.count }
    if let text = run.firstIndex(where: Self.isQuoted) { return text }
    guard run.count > 1, kind == .sentence else { return 1 }
    throw unclear(option)
  }

  private static func isQuoted(_ word: String) -> Bool { word.isEmpty || word.contains { $0.isWhitespace } }

  /// As many words as are a time.
  private func readable(_ run: [String], _ kind: Kind) -> Int? {
    let most = run.firstIndex(where: Self.isQuoted) ?? run.count
    return stride(from: min(most, 9), to: 0, by: -1).first { isReadable(Array(run[..<$0]).spoken, kind) }
  }

  private func isReadable(_ text: String, _ kind: Kind) -> Bool {
    let noZones = ZoneDatabase { _ in nil }
    switch kind {
    case .time:
      if (try? WhenPhrase.standing(text, zones: noZones)) != nil { return true }
      return Self.isTime { () throws(WhenPhraseError) in
        _ = try WhenPhrase.reading(text, now: now, zone: .utc, zones: noZones)
      }
    case .day: return Self.isTime { () throws(WhenPhraseError) in _ = try WhenPhrase.day([text], now: now, zone: .utc) }
    case .timeOfDay:
      return Self.isTime { () throws(WhenPhraseError) in
        _ = try WhenPhrase.instant(["tomorrow at", text], now: now, zone: .utc)
      }
    case .past:
      do throws(PastPhraseError) {
        _ = try PastPhrase.instant([text], now: now, zone: .utc)
        return true
      } catch { return error.reason == .ahead && text.contains { $0.isNumber } || error.reason == .tooFar }
    case .length: return (try? SpokenLength.seconds(text)) != nil
    case .sentence, .single: return false
    }
  }

  /// One that is over is a time as well, and refused as one later.
  private static func isTime(_ read: () throws(WhenPhraseError) -> Void) -> Bool {
    do throws(WhenPhraseError) {
      try read()
      return true
    } catch { return [.past, .now, .tooFar].contains(error.reason) }
  }

  /// Whether words of the text stand where they can be nothing else: in front of all options, behind flags and single words. A
  /// number alone is a goal's or an entry's.
  private func hasText(besides option: String) -> Bool {
    var isOpen = true
    var isValue = false
    for word in words {
      if word == "--" { return true }
      if Self.isOption(word) {
        let kind = Self.kind(word, of: verb)
        isOpen = kind == nil || kind == .single
        isValue = kind == .single && !word.contains("=")
      } else if isValue {
        isValue = false
      } else if isOpen, !word.allSatisfy(\.isNumber) {
        return true
      }
    }
    return false
  }

  private func unclear(_ option: String) -> Failure {
    let line = (["nudgectl"] + verb + [Self.text(of: verb), option, Self.example(option)]).spoken
    return .usage(
      """
      Which of these words belong to \(option), and which stand for themselves? In this order it is clear:
        \(line)
      Quotes around the words of \(option) work as well.
      """)
  }

  private static func text(of verb: [String]) -> String {
    switch verb.last {
    case "step": "stretch for two minutes"
    case "revise": "1 phone in the kitchen"
    case "add": verb.first == "goal" ? "learn to say no" : "phone in the hall"
    default: "walked five minutes"
    }
  }

  private static func example(_ option: String) -> String {
    switch option {
    case "--if": "after breakfast"
    case "--even-if": "the day is long"
    case "--reward": "the good tea"
    case "--person", "--from": "my sister"
    case "--happened": "forgot it once"
    case "--value": "being kind"
    default: "some words"
    }
  }
}
