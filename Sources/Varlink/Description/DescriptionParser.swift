/// Reads an interface text by the grammar of UAPI.20.
struct DescriptionParser {
  typealias Failure = DescriptionError
  typealias Field = InterfaceDescription.Field
  typealias Member = InterfaceDescription.Member

  private var scanner: DescriptionScanner
  private var memberNames: Set<String> = []
  /// The types that are used, and where first.
  private var usedTypes: [(name: String, place: Int)] = []

  init(_ text: String) { scanner = DescriptionScanner(text) }

  mutating func interface() throws(Failure) -> (name: String, documentation: String, members: [Member]) {
    scanner.skipSpace()
    let documentation = self.documentation
    guard scanner.accept("interface") else { throw scanner.unexpected("the word interface") }
    scanner.skipSpace()
    let name = try interfaceName()
    var members: [Member] = []
    scanner.skipSpace()
    repeat { members.append(try member()) } while !scanner.isAtEnd
    try checkTypes(declaredBy: members)
    return (name, documentation, members)
  }

  private var documentation: String { scanner.documentation.joined(separator: "\n") }

  /// Every type that is used has to be declared, before or after.
  private func checkTypes(declaredBy members: [Member]) throws(Failure) {
    let declared = members.compactMap { if case .type(let alias) = $0 { alias.name } else { nil } }
    guard let unknown = usedTypes.first(where: { !declared.contains($0.name) }) else { return }
    throw scanner.failure("the type \(unknown.name) is not declared", at: unknown.place)
  }

  // MARK: Members

  private mutating func member() throws(Failure) -> Member {
    guard !scanner.isAtEnd else { throw scanner.unexpected("a type, method or error") }
    guard scanner.isAtNewLine else { throw scanner.unexpected("the end of the line") }
    let documentation = self.documentation
    let place = scanner.position
    let member: Member
    switch scanner.word(\.isLetter) {
    case "type": member = .type(try typeAlias(documentation))
    case "method": member = .method(try method(documentation))
    case "error": member = .error(try error(documentation))
    default: throw scanner.failure("expected a type, method or error", at: place)
    }
    scanner.skipSpace()
    return member
  }

  private mutating func typeAlias(_ documentation: String) throws(Failure) -> InterfaceDescription.TypeAlias {
    let name = try memberName()
    return .init(name: name, documentation: documentation, type: try parentheses())
  }

  private mutating func method(_ documentation: String) throws(Failure) -> InterfaceDescription.Method {
    let name = try memberName()
    let inputs = try structure()
    scanner.skipSpace()
    guard scanner.accept("->") else { throw scanner.unexpected("'->'") }
    scanner.skipSpace()
    return .init(name: name, documentation: documentation, inputs: inputs, outputs: try structure())
  }

  private mutating func error(_ documentation: String) throws(Failure) -> InterfaceDescription.ErrorDeclaration {
    let name = try memberName()
    return .init(name: name, documentation: documentation, fields: try structure())
  }

  // MARK: Types

  private mutating func type() throws(Failure) -> TypeExpression {
    scanner.skipSpace()
    if scanner.accept("?") {
      let place = scanner.position
      let type = try type()
      if case .nullable = type { throw scanner.failure("a type is nullable only once", at: place) }
      return .nullable(type)
    }
    if scanner.accept("[]") { return .array(try type()) }
    if scanner.accept("[string]") { return .map(try type()) }
    return try elementType()
  }

  private mutating func elementType() throws(Failure) -> TypeExpression {
    let place = scanner.position
    if scanner.accept("(") { return try parentheses(opened: true) }
    let word = scanner.word(\.isLetterOrDigit)
    switch word {
    case "bool": return .bool
    case "int": return .int
    case "float": return .float
    case "string": return .string
    case "object": return .object
    case "any": return .any
    case "": throw scanner.unexpected("a type")
    default:
      guard word.first?.isUppercase == true else { throw scanner.failure("no type is called \(word)", at: place) }
      usedTypes.append((word, place))
      return .named(word)
    }
  }

  private mutating func structure() throws(Failure) -> [Field] {
    let place = scanner.position
    guard case .structure(let fields) = try parentheses() else {
      throw scanner.failure("expected fields with types, found names alone", at: place)
    }
    return fields
  }

  /// A structure or an enumeration: the first field tells which.
  private mutating func parentheses(opened: Bool = false) throws(Failure) -> TypeExpression {
    if !opened {
      scanner.skipSpace()
      guard scanner.accept("(") else { throw scanner.unexpected("'('") }
    }
    scanner.skipSpace()
    if scanner.accept(")") { return .structure([]) }
    var names: Set<String> = []
    let first = try fieldName(&names)
    let isStructure = scanner.accept(":")
    return isStructure ? .structure(try fields(first, &names)) : .enumeration(try values(first.name, &names))
  }

  /// The rest of a structure, after the first field's colon.
  private mutating func fields(
    _ first: (name: String, documentation: String), _ names: inout Set<String>
  ) throws(Failure) -> [Field] {
    var fields = [Field(name: first.name, documentation: first.documentation, type: try type())]
    while try another() {
      let next = try fieldName(&names)
      guard scanner.accept(":") else { throw scanner.unexpected("':'") }
      fields.append(Field(name: next.name, documentation: next.documentation, type: try type()))
    }
    return fields
  }

  /// The rest of an enumeration, after its first value.
  private mutating func values(_ first: String, _ names: inout Set<String>) throws(Failure) -> [String] {
    var values = [first]
    while try another() { values.append(try fieldName(&names).name) }
    return values
  }

  /// Whether a comma follows, or the end of the parentheses.
  private mutating func another() throws(Failure) -> Bool {
    scanner.skipSpace()
    if scanner.accept(",") { return true }
    guard scanner.accept(")") else { throw scanner.unexpected("',' or ')'") }
    return false
  }
}

// MARK: - Names

extension DescriptionParser {
  /// At least two parts with dots between them; hyphens only inside a part.
  private mutating func interfaceName() throws(Failure) -> String {
    let place = scanner.position
    let name = scanner.word { $0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let isName =
      parts.count > 1 && name.first?.isLetter == true
      && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") && !$0.hasSuffix("-") }
    guard isName else { throw scanner.failure("expected a name such as org.example.ftl", at: place) }
    return name
  }

  /// The name of a type, method or error: used once, and beginning with a capital letter.
  private mutating func memberName() throws(Failure) -> String {
    let word = scanner.position
    scanner.skipSpace()
    let place = scanner.position
    let name = scanner.word(\.isLetterOrDigit)
    guard place > word, name.first?.isUppercase == true else {
      throw scanner.failure("expected a name that begins with a capital letter", at: place)
    }
    guard memberNames.insert(name).inserted else { throw scanner.failure("\(name) is declared twice", at: place) }
    return name
  }

  /// A field's name: single underscores between letters and digits. Space after it is passed.
  private mutating func fieldName(
    _ names: inout Set<String>
  ) throws(Failure) -> (name: String, documentation: String) {
    scanner.skipSpace()
    let documentation = self.documentation
    let place = scanner.position
    let name = scanner.word { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
    guard !name.isEmpty else { throw scanner.unexpected("a field's name") }
    guard name.utf8.first?.isLetter == true, Self.keepsUnderscoresApart(name) else {
      throw scanner.failure("\(name) is no field's name", at: place)
    }
    guard names.insert(name).inserted else { throw scanner.failure("\(name) comes twice", at: place) }
    scanner.skipSpace()
    return (name, documentation)
  }

  /// By bytes: the daemon reads hundreds of names at its start.
  private static func keepsUnderscoresApart(_ name: String) -> Bool {
    var isAfterUnderscore = false
    for byte in name.utf8 {
      let isUnderscore = byte == UInt8(ascii: "_")
      if isUnderscore, isAfterUnderscore { return false }
      isAfterUnderscore = isUnderscore
    }
    return !isAfterUnderscore
  }
}

extension UInt8 {
  /// An ASCII letter.
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }
  fileprivate var isLetterOrDigit: Bool { isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
