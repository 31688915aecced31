/// One member of a list as it was written: a value, a range, a repetition.
struct CalendarTerm {
  /// A number and where it stood.
  struct Number {
    /// In microseconds where seconds were read.
    var value: Int
    /// 0-based position in the text.
    var position: Int
  }

  var start: Number
  var stop: Number?
  /// What was written behind "/".
  var step: Number?
}

/// A list of terms, or "*" when there is none.
struct CalendarChain {
  var terms: [CalendarTerm]?
  var position: Int
}
