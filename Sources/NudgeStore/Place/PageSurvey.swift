/// Looks at how a journal's file is built, before anything is written to it: the header, the list of tables, where each table and
/// index begins, the pages through which it branches, and the list of free pages. Each page may belong to one of them alone: what
/// is written to a file in which that is not so may destroy what could be saved of it.
///
/// The pages at the ends of the branches, which are nearly all there are, are counted and not read: SQLite refuses each that is
/// none before it writes to it.
struct PageSurvey {
  /// What was found not to be as it should.
  enum Fault: Hashable {
    /// A table or an index, by its name and that of its table.
    case part(String, of: String)
    /// What the list of tables says of one, or of an index or a trigger.
    case text(SchemaText.Fault)
    case freePages
    /// Nothing can be made of it without the rest; in words.
    case whole(String)
  }

  private(set) var faults: Set<Fault> = []
  private let file: PageFile
  private var owned: [Bool]

  init(_ file: PageFile) {
    self.file = file
    owned = Array(repeating: false, count: file.count + 1)
    guard file.count > 0, let first = file.page(1) else {
      faults = [.whole("its beginning cannot be read")]
      return
    }
    if let fault = JournalHeader.fault(in: first) {
      faults = [.whole(fault)]
      return
    }
    if first.number(52, 4) != 0 {
      // Such a file keeps pages of another kind besides; none is made here.
      if !isMapOfPages { faults = [.whole("its header tells of a map of its pages, and there is none")] }
      return
    }
    guard let lines = schema() else {
      faults = [.whole("the list of its tables cannot be read")]
      return
    }
    let texts = SchemaText.faults(in: lines.mapValues(\.line)) { DamagedJournal(file).version }
    faults = Set(texts.map(Fault.text))
    let parts = Self.parts(lines, texts)
    // What can be made again from the rest comes last: of two that claim one page, it is the one to doubt.
    for part in parts.filter({ !$0.isDerived }) + parts.filter(\.isDerived) where !look(at: part) {
      faults.insert(.part(part.name, of: part.table))
    }
    if !lookAtFreePages(first) { faults.insert(.freePages) }
  }

  // MARK: - Tables

  private struct Part {
    let name: String
    let table: String
    let root: Int
    /// Whether its rows lie under numbers, and not in the order of a key.
    let isNumbered: Bool
    var isDerived: Bool { DerivedParts.contains(name, of: table) }
  }

  /// Reads the first table, which lists the others; nil where it cannot be read to the end.
  private mutating func schema() -> [Int64: (line: SchemaLine, root: Int)]? {
    var isWhole = true
    var lines: [Int64: (line: SchemaLine, root: Int)] = [:]
    let isRead = walk(from: 1, isNumbered: true, reads: true) { [file] page in
      for cell in page.cells where page.isLeaf {
        guard let record = page.record(at: cell), let bytes = file.payload(record, of: page),
          let values = StoredRecord.values(bytes), values.count == 5, case .integer(let root) = values[3],
          values[..<3].allSatisfy({ if case .text = $0 { true } else { false } })
        else {
          isWhole = false
          continue
        }
        lines[record.row] = (SchemaLine(values[...]), Int(clamping: root))
      }
    }
    return isRead && isWhole ? lines : nil
  }

  /// In the order of the list, by the names and texts they ought to have.
  private static func parts(
    _ lines: [Int64: (line: SchemaLine, root: Int)], _ faults: [SchemaText.Fault]
  ) -> [Part] {
    let right = Dictionary(faults.compactMap { fault in fault.row.map { ($0, fault.right) } }) { first, _ in first }
    return lines.sorted { $0.key < $1.key }.filter { $0.value.root != 0 }.map { row, there in
      let line = right[row] ?? there.line
      let isKeyed = line.type == "index" || (line.sql?.uppercased().contains("WITHOUT ROWID") ?? false)
      return Part(name: line.name, table: line.table, root: there.root, isNumbered: !isKeyed)
    }
  }

  private mutating func look(at part: Part) -> Bool { walk(from: part.root, isNumbered: part.isNumbered) { _ in } }

  /// Goes through the branches of a tree. All its ends are equally far from the root: once one of them was met, the others are
  /// taken for what they have to be.
  ///
  /// - Parameter reads: whether the ends are read as well.
  private mutating func walk(
    from root: Int, isNumbered: Bool, reads: Bool = false, _ visit: (BTreePage) -> Void
  ) -> Bool {
    guard own(root) else { return false }
    var level = [root]
    while !level.isEmpty {
      var next: [Int] = []
      for (place, number) in level.enumerated() {
        guard let page = file.page(number).flatMap({ BTreePage($0, number: number, usable: file.usable) }),
          page.isSound, page.isNumbered == isNumbered, page.hasSoundCells
        else { return false }
        visit(page)
        if page.isLeaf {
          if reads { continue }
          return place == 0
        }
        for child in page.children {
          guard own(child) else { return false }
          next.append(child)
        }
      }
      level = next
    }
    return true
  }

  /// Whether a page is there, and nobody else's.
  private mutating func own(_ number: Int) -> Bool {
    guard number >= 1, number <= file.told, !owned[number] else { return false }
    owned[number] = true
    return true
  }

  /// Whether the second page tells of each of the others what it is
  /// (https://www.sqlite.org/fileformat.html#pointer_map_or_ptrmap_pages).
  private var isMapOfPages: Bool {
    guard let map = file.page(2) else { return true }
    return (0..<min(file.usable / 5, file.told - 2)).allSatisfy { (1...5).contains(map[$0 * 5]) }
  }

  // MARK: - Free pages

  /// https://www.sqlite.org/fileformat.html#the_freelist
  private mutating func lookAtFreePages(_ first: [UInt8]) -> Bool {
    var (next, count) = (first.number(32, 4), 0)
    while next != 0 {
      guard own(next), let trunk = file.page(next) else { return false }
      let leaves = trunk.number(4, 4)
      guard leaves <= file.usable / 4 - 2 else { return false }
      for place in 0..<leaves where !own(trunk.number(8 + 4 * place, 4)) { return false }
      count += 1 + leaves
      next = trunk.number(0, 4)
    }
    return count == first.number(36, 4)
  }
}

extension BTreePage {
  /// Whether its rows, or those below it, lie under numbers.
  fileprivate var isNumbered: Bool { kind == .leafTable || kind == .interiorTable }

  /// Whether each cell can be what it has to be.
  fileprivate var hasSoundCells: Bool { kind == .interiorTable || cells.allSatisfy { record(at: $0) != nil } }
}
