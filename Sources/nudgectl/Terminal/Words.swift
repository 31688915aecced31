extension [String] {
  /// Words as they were said.
  var spoken: String { strung(" ") }

  /// What `joined(separator:)` returns. That one looks its types up among all of the program's, which takes longer than
  /// sending a win; on the way of a win this is used.
  func strung(_ separator: String) -> String { dropFirst().reduce(into: first ?? "") { $0 += separator + $1 } }
}

extension String {
  /// A plain number, as nudges have.
  var asNudgeID: Int64? { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } ? Int64(self) : nil }
}
