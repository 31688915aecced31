/// Yes or no: a letter points at one, and Enter gives it.
struct YesNoPrompt {
  /// What is pointed at to begin with; nil: "not now".
  var selected: Bool?

  /// - Returns: nil for "not now".
  /// - Throws: ``Interrupted``, also to go back.
  func ask(_ panel: Panel) throws(Interrupted) -> Bool? {
    var row = RowPrompt(
      names: ["yes", "no"], keys: ["y": 0, "n": 1], hint: "y or n, then Enter; Enter alone: not now",
      pointed: selected.map { .answer($0 ? 0 : 1) } ?? .notNow)
    return try row.ask(panel).map { $0 == 0 }
  }
}
