import NudgeCore

/// What was written under a time limit.
struct WrittenText: Equatable {
  var text: String
  /// The limit ended it, not the person.
  var timeWasUp: Bool
}

/// A text of several lines with a limit of time, for letting off steam: all that was typed is kept. Afterwards it is out of sight:
/// whoever lets the words go does not find them in the terminal, nor does anybody else.
struct TimedWriting {
  var limit: Duration

  /// - Returns: nil when nothing was written.
  /// - Throws: ``Interrupted`` with what was typed so far.
  func ask(_ panel: Panel) throws(Interrupted) -> WrittenText? {
    let deadline = panel.terminal.clock + limit
    var buffer = TextBuffer(limit: EntryDraft.maximumTextBytes)
    while true {
      let left = TimeLeft(deadline - panel.terminal.clock)
      show(buffer, left, panel)
      let key = try key(buffer, panel, until: panel.terminal.clock + left.holds)
      if panel.terminal.clock >= deadline {
        takeWhatIsThere(from: key, &buffer, panel)
        return try finish(&buffer, panel)
      }
      switch key {
      // Ten minutes may begin with one of silence: Enter on nothing ends nothing.
      case .enter where buffer.saysNothing: panel.bell()
      case .enter where buffer.isOnEmptyLine, .endOfInput: return conclude(buffer, timeWasUp: false, panel)
      case .enter: _ = buffer.take(.newLine)
      case .timedOut, .redraw: continue
      default: if !buffer.edit(key, columns: panel.columns) { panel.bell() }
      }
    }
  }

  private func show(_ buffer: TextBuffer, _ left: TimeLeft, _ panel: Panel) {
    show(buffer, "\(left.words). \(buffer.saysNothing ? "Ctrl-D: not now." : "An empty line ends it.")", panel)
  }

  private func show(_ buffer: TextBuffer, _ note: String, _ panel: Panel) {
    let layout = TextLayout(buffer, columns: panel.columns)
    let note = note.wrapped(to: panel.columns).map(panel.look.dim)
    // Above the text: it stays in view while the text grows, and in its place.
    let cursor = Spot(row: layout.cursor.row + note.count, column: layout.cursor.column)
    panel.draw(note + layout.rows, cursor: cursor)
  }

  /// The sentence that was begun may end, up to Enter: fingers stop later than clocks, and what they type is no answer to the
  /// next question.
  private func finish(_ buffer: inout TextBuffer, _ panel: Panel) throws(Interrupted) -> WrittenText? {
    while !buffer.saysNothing {
      show(buffer, "The time is up. All you wrote is here. Enter goes on.", panel)
      switch try key(buffer, panel) {
      case .enter, .escape, .endOfInput: return conclude(buffer, timeWasUp: true, panel)
      case .redraw: continue
      case let key: if !buffer.edit(key, columns: panel.columns) { panel.bell() }
      }
    }
    return conclude(buffer, timeWasUp: true, panel)
  }

  private func key(_ buffer: TextBuffer, _ panel: Panel, until: Duration? = nil) throws(Interrupted) -> Key {
    do throws(Interrupted) {
      return try panel.key(until: until)
    } catch {
      putAway(buffer, panel)
      throw Interrupted(unfinished: buffer.written)
    }
  }

  /// What was typed in time and not read yet; a slow machine loses no words.
  private func takeWhatIsThere(from first: Key, _ buffer: inout TextBuffer, _ panel: Panel) {
    var key = first
    while key != .timedOut {
      _ = buffer.edit(key == .enter ? .newLine : key, columns: panel.columns)
      guard let next = try? panel.key(until: .zero) else { return }
      key = next
    }
  }

  private func conclude(_ buffer: TextBuffer, timeWasUp: Bool, _ panel: Panel) -> WrittenText? {
    putAway(buffer, panel)
    return buffer.saysNothing ? nil : WrittenText(text: buffer.written, timeWasUp: timeWasUp)
  }

  /// Over the words goes a line about them.
  private func putAway(_ buffer: TextBuffer, _ panel: Panel) {
    let count = buffer.written.split(separator: "\n", omittingEmptySubsequences: false).count
    let line = "\(count == 1 ? "1 line" : "\(count) lines"), kept and out of sight."
    panel.conclude(buffer.saysNothing ? [""] : line.wrapped(to: panel.columns).map(panel.look.dim))
  }
}

extension TextBuffer {
  fileprivate var isOnEmptyLine: Bool { lineStart == cursor && lineEnd == cursor && cursor == characters.count }

  /// The text without the line breaks at its end.
  fileprivate var written: String { text.withoutLastLineBreaks }
}

extension String {
  var withoutLastLineBreaks: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
