import Testing
import Varlink

/// `org.varlink.service`, and the errors it declares.
@Suite(.timeLimit(.minutes(60))) struct ServiceTests {
  private static let service = "org.varlink.service"

  @Test func infoNamesEveryInterface() async throws {
    let server = try await TestServer()
    let info: JSON = [
      "vendor": "A vendor", "product": "tests", "version": "7", "url": "https://example.org/",
      "interfaces": ["org.varlink.service", "org.example.test", "org.example.any"],
    ]
    #expect(try Wire(server.path).ask(#"{"method":"org.varlink.service.GetInfo"}"#) == ["parameters": info])
  }

  @Test(arguments: ["org.varlink.service", "org.example.test"])
  func everyInterfaceIsDescribed(name: String) async throws {
    struct Reply: Decodable { var description: String }
    let server = try await TestServer()
    let reply: Reply = try Client(path: server.path).call(
      "\(Self.service).GetInterfaceDescription", ["interface": name])
    #expect(try InterfaceDescription(parsing: reply.description).name == name)
    if name == "org.example.test" { #expect(reply.description == TestServer.description) }
  }

  @Test(
    arguments: [
      (
        #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"no.such"}}"#,
        "InterfaceNotFound", ["interface": "no.such"]
      ),
      (#"{"method":"no.such.Method"}"#, "InterfaceNotFound", ["interface": "no.such"]),
      (#"{"method":"org.example.test.Nothing"}"#, "MethodNotFound", ["method": "org.example.test.Nothing"]),
      (#"{"method":"org.varlink.service.Nothing"}"#, "MethodNotFound", ["method": "org.varlink.service.Nothing"]),
      (#"{"method":"Echo"}"#, "MethodNotFound", ["method": "Echo"]),
      (#"{"method":""}"#, "MethodNotFound", ["method": ""]),
      (#"{"method":"org.example.test.Absent"}"#, "MethodNotImplemented", ["method": "org.example.test.Absent"]),
      (#"{"method":"org.varlink.service.GetInfo","parameters":{"a":1}}"#, "InvalidParameter", ["parameter": "a"]),
      (#"{"method":"org.varlink.service.GetInterfaceDescription"}"#, "InvalidParameter", ["parameter": "interface"]),
    ] as [(String, String, JSON)])
  func errors(message: String, name: String, parameters: JSON) async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    let error: JSON = ["error": .string("\(Self.service).\(name)"), "parameters": parameters]
    #expect(try wire.ask(message) == error)
    #expect(try wire.ask(call("Echo", #"{"text":"on"}"#)) == ["parameters": ["text": "on"]])
  }

  @Test(arguments: [
    (#"{}"#, nil), (#"{"flag":true,"count":-9223372036854775808,"ratio":1,"text":""}"#, nil),
    (#"{"ratio":1e-3,"point":{"x":1,"y":2.5},"points":[{"x":1,"y":2}],"colour":"red"}"#, nil),
    (#"{"byName":{"a":1,"":2},"names":{"a":{},"b":{}},"thing":{"any":[]}}"#, nil),
    (#"{"flag":null,"points":null,"thing":null}"#, nil),
    (#"{"flag":1}"#, "flag"), (#"{"flag":"true"}"#, "flag"), (#"{"count":1.0}"#, "count"),
    (#"{"count":1e2}"#, "count"), (#"{"count":9223372036854775808}"#, "count"), (#"{"count":"1"}"#, "count"),
    (#"{"ratio":"1"}"#, "ratio"), (#"{"ratio":1e999}"#, "ratio"), (#"{"text":7}"#, "text"),
    (#"{"point":{"x":1}}"#, "point.y"), (#"{"point":{"x":1,"y":1,"z":1}}"#, "point.z"),
    (#"{"point":[]}"#, "point"), (#"{"points":[{"x":1,"y":1},{"x":"","y":1}]}"#, "points.x"),
    (#"{"points":[null]}"#, "points"), (#"{"colour":"blue"}"#, "colour"), (#"{"colour":1}"#, "colour"),
    (#"{"byName":{"a":"1"}}"#, "byName"), (#"{"names":["a"]}"#, "names"), (#"{"names":{"a":{"b":1}}}"#, "names.b"),
    (#"{"thing":[]}"#, "thing"), (#"{"Flag":true}"#, "Flag"), (#"{"zz":1,"aa":2}"#, "aa"),
    (#"{"count":1,"count":2}"#, "parameters"),
  ])
  func parametersAreComparedWithTheDescription(parameters: String, fault: String?) async throws {
    let server = try await TestServer()
    let reply = try Wire(server.path).ask(call("Typed", parameters))
    if let fault {
      #expect(
        reply == ["error": "org.varlink.service.InvalidParameter", "parameters": ["parameter": .string(fault)]])
    } else {
      #expect(reply == ["parameters": ["seen": try JSON(parsing: parameters.utf8)]])
    }
  }

  @Test(arguments: [
    (#"{"all":[]}"#, nil), (#"{"whatever":null,"all":[1,"a",{},[null]]}"#, nil),
    (#"{"whatever":[null],"all":[]}"#, nil),
    (#"{"all":[1,null]}"#, "all"), (#"{}"#, "all"),
  ])
  func anyIsEverythingButNull(parameters: String, fault: String?) async throws {
    let server = try await TestServer()
    let reply = try Wire(server.path).ask(#"{"method":"org.example.any.Take","parameters":\#(parameters)}"#)
    if let fault {
      #expect(
        reply == ["error": "org.varlink.service.InvalidParameter", "parameters": ["parameter": .string(fault)]])
    } else {
      #expect(reply == ["parameters": try JSON(parsing: parameters.utf8)])
    }
  }

  @Test func errorsOfOnesOwnCarryTheirParameters() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    #expect(
      try wire.ask(call("Refuse", #"{"reason":"not now"}"#)) == [
        "error": "org.example.test.Refused", "parameters": ["reason": "not now"],
      ])
  }

  @Test func whatAHandlerDidNotExpectStaysInside() async throws {
    let server = try await TestServer()
    let wire = try Wire(server.path)
    let error: JSON = ["error": "org.example.test.InternalError", "parameters": [:]]
    #expect(try wire.ask(call("Break")) == error)
    #expect(try wire.ask(call("NoObject")) == error)
    #expect(
      await server.unexpected == [
        "org.example.test.Break: Surprise()", "org.example.test.NoObject: the reply is no JSON object",
      ])
  }

  @Test @MainActor func anInterfaceMayBeReplaced() async throws {
    let server = try TestServer()
    var interface = try Interface("interface org.example.test\nmethod New() -> (text: string)")
    interface.method("New") { (_: Empty, _) in ["text": "new"] }
    server.server.register(interface)
    let path = server.path
    let (new, old) = try await Task.detached {
      let wire = try Wire(path)
      return (try wire.ask(call("New")), try wire.ask(call("Echo")))
    }.value
    #expect(new == ["parameters": ["text": "new"]])
    #expect(
      old == ["error": "org.varlink.service.MethodNotFound", "parameters": ["method": "org.example.test.Echo"]])
    withExtendedLifetime(server) {}
  }
}
