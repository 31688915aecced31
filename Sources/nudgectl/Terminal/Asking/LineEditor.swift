import NudgeCore

/// A text typed in place: one line, or several with Ctrl-J, Alt-Enter or a backslash at the end.
struct LineEditor {
  /// What is there to begin with.
  var prefilled = ""
  /// What was typed already, behind it.
  var begun = ""

  /// - Returns: nil for "not now": Enter on nothing, Ctrl-D or Esc before anything was changed.
  /// - Throws: ``Interrupted`` with what was typed so far; also to go back: with "b" alone, Shift-Tab, or the left arrow on
  ///   an empty line.
  func ask(_ panel: Panel) throws(Interrupted) -> String? {
    var buffer = TextBuffer(prefilled + begun, limit: EntryDraft.maximumTextBytes)
    while true {
      show(buffer, panel)
      let key = try key(buffer, panel)
      switch key {
      case .enter where buffer.breakAtBackslash(): continue
      case .enter where panel.offersBack && ["b", "B"].contains(buffer.text): try goBack("", panel)
      case .enter: return conclude(buffer, panel)
      case .back where panel.offersBack, .left where panel.offersBack && buffer.isEmpty,
        .wordLeft where panel.offersBack && buffer.isEmpty:
        try goBack(buffer.text == prefilled || buffer.saysNothing ? "" : buffer.text, panel)
      case .endOfInput where buffer.text == prefilled, .escape where buffer.text == prefilled,
        .endOfInput where buffer.isEmpty, .escape where buffer.isEmpty:
        panel.leave()
        return nil
      case .redraw: continue
      default: if !buffer.edit(key, columns: panel.columns) { panel.bell() }
      }
    }
  }

  /// - Parameter written: stays with the question that is left.
  private func goBack(_ written: String, _ panel: Panel) throws(Interrupted) {
    panel.leave()
    throw Interrupted(unfinished: written, wantsBack: true)
  }

  private func show(_ buffer: TextBuffer, _ panel: Panel) {
    let layout = TextLayout(buffer, columns: panel.columns)
    panel.draw(layout.rows, cursor: layout.cursor)
  }

  private func key(_ buffer: TextBuffer, _ panel: Panel) throws(Interrupted) -> Key {
    do throws(Interrupted) {
      return try panel.key()
    } catch {
      panel.conclude(TextLayout(buffer, columns: panel.columns).rows)
      throw Interrupted(unfinished: buffer.saysNothing ? "" : buffer.text)
    }
  }

  private func conclude(_ buffer: TextBuffer, _ panel: Panel) -> String? {
    panel.conclude(TextLayout(buffer, columns: panel.columns).rows)
    return buffer.saysNothing ? nil : buffer.text
  }
}

extension TextBuffer {
  /// ``take(_:)``, and the keys that depend on how the text is shown.
  mutating func edit(_ key: Key, columns: Int) -> Bool {
    switch key {
    case .up, .down:
      guard let position = TextLayout(self, columns: columns).position(key == .up ? -1 : 1) else { return false }
      move(to: position)
      return true
    // Ctrl-D inside a text deletes, as in every shell.
    case .endOfInput: return take(.delete)
    default: return take(key)
    }
  }
}
