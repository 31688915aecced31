/// What came from the keyboard, by what it means.
enum Key: Equatable {
  /// A character; what it is made of may come in several pieces, as a letter and its accent.
  case text(String)
  /// A bracketed paste, whole, with `\n` for its line breaks.
  case pasted(String)
  case enter
  /// Ctrl-J or Alt-Enter: a line break inside the text.
  case newLine
  case escape
  /// Shift-Tab, which leads to the field before in every form.
  case back
  case up, down, left, right, home, end, wordLeft, wordRight
  case backspace, delete, deleteWordLeft, deleteWordRight, deleteToStart, deleteToEnd
  /// Ctrl-C
  case interrupt
  /// Ctrl-D
  case endOfInput
  /// Ctrl-Z
  case suspend
  /// Ctrl-L, or another size of the window: draw again.
  case redraw
  /// The program was stopped and goes on.
  case resumed
  /// The time to wait is over.
  case timedOut
  /// Nobody is there any more.
  case ended
  /// Nothing that means anything here.
  case unknown
}
