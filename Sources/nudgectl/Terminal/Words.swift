extension [String] {
  /// Words as they were said.
  var spoken: String { joined(separator: " ") }
}

extension String {
  /// A plain number, as nudges have.
  var asNudgeID: Int64? { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } ? Int64(self) : nil }
}
