import Testing

@testable import Varlink

@Suite struct DescriptionTests {
  @Test func everythingThatTheLanguageHas() throws {
    let text = """
      # Lights in a house.
      #
      # Two paragraphs.
      interface org.example-1.lights

      # This stands alone, and documents nothing.

      # A lamp.
      type Lamp (
        # Where it hangs.
        place: string,
        level: ?float, state: (on, off, broken_ish),
        scenes: [string][]?Scene
      )
      type Scene (id: int, tags: [string](), raw: object, rest: any)
      type Colour (red, green)

      # Turns it on.
      # Twice does no harm.
      method TurnOn(lamp: Lamp, colours: []Colour) -> ()
      method List()->(lamps: []Lamp) # at the end
      error Broken (lamp: string)
      error Dark ()
      """
    let interface = try InterfaceDescription(parsing: text)
    #expect(interface.name == "org.example-1.lights")
    #expect(interface.documentation == "Lights in a house.\n\nTwo paragraphs.")
    #expect(interface.text == text)
    #expect(
      interface.members.map(\.summary) == [
        "type Lamp: A lamp.", "type Scene: ", "type Colour: ", "method TurnOn: Turns it on.\nTwice does no harm.",
        "method List: ", "error Broken: ", "error Dark: ",
      ])
    guard case .type(let lamp) = interface.members[0], case .structure(let fields) = lamp.type else {
      throw Wire.Fault.closed
    }
    #expect(fields.map(\.name) == ["place", "level", "state", "scenes"])
    #expect(fields[0].documentation == "Where it hangs.")
    #expect(
      fields.map(\.type) == [
        .string, .nullable(.float), .enumeration(["on", "off", "broken_ish"]), .map(.array(.nullable(.named("Scene")))),
      ])
    guard case .method(let turnOn) = interface.members[3] else { throw Wire.Fault.closed }
    #expect(turnOn.inputs.map(\.type) == [.named("Lamp"), .array(.named("Colour"))])
    #expect(turnOn.outputs == [])
  }

  @Test(arguments: [
    "interface a.b\nmethod A() -> ()", "interface a.b\r\nmethod A() -> ()\r\nerror B ()",
    "\u{FEFF}interface\u{A0}a.b\u{2028}error E\u{3000}()", "interface a.b\n\n\n# only this\nerror E ()\n# after",
    "interface A.B2.c--d\nerror E()", "interface xn--lgbbat1ad8j.example\nerror E (a_b: int, c1: bool)",
  ])
  func accepts(text: String) throws {
    #expect(throws: Never.self) { try InterfaceDescription(parsing: text) }
  }

  @Test(arguments: [
    ("", 1, 1, "expected the word interface, found the end"),
    ("interfac a.b", 1, 1, "expected the word interface, found 'i'"),
    ("interface a", 1, 11, "expected a name such as org.example.ftl"),
    ("interface a..b\nerror E ()", 1, 11, "expected a name such as org.example.ftl"),
    ("interface a.-b\nerror E ()", 1, 11, "expected a name such as org.example.ftl"),
    ("interface 1.b\nerror E ()", 1, 11, "expected a name such as org.example.ftl"),
    ("interface a.b", 1, 14, "expected a type, method or error, found the end"),
    ("interface a.b error E ()", 1, 15, "expected the end of the line, found 'e'"),
    ("interface a.b\nerror E () error F ()", 2, 12, "expected the end of the line, found 'e'"),
    ("interface a.b\nfunction F ()", 2, 1, "expected a type, method or error"),
    ("interface a.b\n# a comment\n  method lower() -> ()", 3, 10, "expected a name that begins with a capital letter"),
    ("interface a.b\nmethod A() () ", 2, 12, "expected '->', found '('"),
    ("interface a.b\nmethod A(x) -> ()", 2, 9, "expected fields with types, found names alone"),
    ("interface a.b\nmethod A(x: int,) -> ()", 2, 17, "expected a field's name, found ')'"),
    ("interface a.b\nmethod A(x: int y: int) -> ()", 2, 17, "expected ',' or ')', found 'y'"),
    ("interface a.b\nmethod A(x: int, x: int) -> ()", 2, 18, "x comes twice"),
    ("interface a.b\nmethod A(x: integer) -> ()", 2, 13, "no type is called integer"),
    ("interface a.b\nmethod A(x: Thing) -> ()", 2, 13, "the type Thing is not declared"),
    ("interface a.b\nmethod A(x: ??int) -> ()", 2, 14, "a type is nullable only once"),
    ("interface a.b\nmethod A(x: ) -> ()", 2, 13, "expected a type, found ')'"),
    ("interface a.b\nmethod A(x_: int) -> ()", 2, 10, "x_ is no field's name"),
    ("interface a.b\nmethod A(a__b: int) -> ()", 2, 10, "a__b is no field's name"),
    ("interface a.b\nmethod A(_x: int) -> ()", 2, 10, "_x is no field's name"),
    ("interface a.b\r\nerror E ()\r\ntype E (x: int)", 3, 6, "E is declared twice"),
    ("interface a.b\n\ntype T (\n  é: int)", 4, 3, "expected a field's name, found 'é'"),
    ("interface a.b\nmethod A() -> (x: int", 2, 22, "expected ',' or ')', found the end"),
  ])
  func refuses(text: String, line: Int, column: Int, reason: String) {
    #expect(throws: DescriptionError(line: line, column: column, reason: reason)) {
      try InterfaceDescription(parsing: text)
    }
  }

  @Test func errorsReadWell() {
    let error = DescriptionError(line: 3, column: 6, reason: "E is declared twice")
    #expect(error.description == "line 3, column 6: E is declared twice")
  }
}

extension InterfaceDescription.Member {
  fileprivate var summary: String {
    switch self {
    case .type(let alias): "type \(alias.name): \(alias.documentation)"
    case .method(let method): "method \(method.name): \(method.documentation)"
    case .error(let error): "error \(error.name): \(error.documentation)"
    }
  }
}
