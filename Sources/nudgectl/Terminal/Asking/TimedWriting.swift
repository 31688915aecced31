import NudgeCore

/// What was written under a time limit.
struct WrittenText: Equatable {
  var text: String
  /// The limit ended it, not the person.
  var timeWasUp: Bool
}

/// A text of several lines with a limit of time, for letting off steam: it ends by itself and keeps all that was typed.
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
        return conclude(buffer, timeWasUp: true, panel)
      }
      switch key {
      case .enter where buffer.isOnEmptyLine, .endOfInput: return conclude(buffer, timeWasUp: false, panel)
      case .enter: _ = buffer.take(.newLine)
      case .timedOut, .redraw: continue
      default: if !buffer.edit(key, columns: panel.columns) { panel.bell() }
      }
    }
  }

  private func show(_ buffer: TextBuffer, _ left: TimeLeft, _ panel: Panel) {
    let layout = TextLayout(buffer, columns: panel.columns)
    let note = "\(left.words). An empty line ends it.".wrapped(to: panel.columns).map(panel.look.dim)
    // Above the text: it stays in view while the text grows, and in its place.
    let cursor = Spot(row: layout.cursor.row + note.count, column: layout.cursor.column)
    panel.draw(note + layout.rows, cursor: cursor)
  }

  private func key(_ buffer: TextBuffer, _ panel: Panel, until: Duration) throws(Interrupted) -> Key {
    do throws(Interrupted) {
      return try panel.key(until: until)
    } catch {
      panel.conclude(TextLayout(buffer, columns: panel.columns).rows)
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
    panel.conclude(TextLayout(TextBuffer(buffer.written), columns: panel.columns).rows)
    return buffer.saysNothing ? nil : WrittenText(text: buffer.written, timeWasUp: timeWasUp)
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
