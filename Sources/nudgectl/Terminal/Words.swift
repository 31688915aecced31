extension [String] {
  /// Words as they were said.
  ///
  /// Word by word, since `joined` looks its types up among all of the program's, which takes longer than sending the win.
  var spoken: String { dropFirst().reduce(into: first ?? "") { $0 += " " + $1 } }
}

extension String {
  /// A plain number, as nudges have.
  var asNudgeID: Int64? { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } ? Int64(self) : nil }
}
