/// The figures of a drawing as a table, for whoever would rather read, or hear, them.
enum Table {
  struct Row: Hashable {
    let head: String
    let cells: [String]

    init(_ head: String, _ cells: [String]) {
      self.head = head
      self.cells = cells
    }
  }

  /// - Parameter isWide: it may be wider than a phone, and is moved sideways there.
  static func model(_ caption: String, _ heads: [String], _ rows: [Row], isWide: Bool = false) -> Templates.Model {
    [
      "caption": caption, "heads": heads, "isWide": isWide,
      "rows": rows.map { ["head": $0.head, "cells": $0.cells] as Templates.Model },
    ]
  }
}
