import Glibc
import Testing
import Varlink

private let python = getenv("NUDGED_TEST_PYTHON").map { String(cString: $0) }

/// Programs of the Varlink project for Python, from PyPI (`varlink` 31.0.0), against servers on our library.
///
/// `NUDGED_TEST_PYTHON` names a Python interpreter that has it.
@Suite(
  .enabled(if: python != nil, "NUDGED_TEST_PYTHON does not name a Python that has varlink 31.0.0"),
  .timeLimit(.minutes(60)))
struct PythonTests {
  private func cli(_ arguments: String...) throws -> Program.Outcome {
    try Program.run([python ?? "", "-m", "varlink.cli"] + arguments)
  }

  @Test func theCertificationPasses() throws {
    let place = Place()
    let address = "unix:\(place.file())"
    let server = try Program.Running([Program.built("varlink-certification"), "--varlink=\(address)"])
    #expect(server.line() == "listening")
    let client = [python ?? "", "-m", "varlink.tests.test_certification", "--client", "--varlink=\(address)"]
    for _ in 0..<3 {
      let outcome = try Program.run(client)
      #expect(outcome.status == 0, "\(outcome.output)")
      #expect(outcome.output.hasSuffix("Certification passed\n"), "\(outcome.output)")
    }
  }

  /// The certification has to be able to fail.
  @Test func theCertificationRefusesWrongSteps() throws {
    let place = Place()
    let server = try Program.Running([Program.built("varlink-certification"), "--varlink=unix:\(place.file())"])
    #expect(server.line() == "listening")
    let client = try Client(path: place.file())
    let name = "org.varlink.certification"
    func start() throws -> JSON {
      try client.call("\(name).Start", as: [String: JSON].self)["client_id"] ?? .null
    }
    #expect(throws: VarlinkError(name: "\(name).ClientIdError")) {
      try client.callRaw("\(name).Test01", ["client_id": "nobody"])
    }
    for (method, parameters) in [("Test02", ["bool": true]), ("Test01", ["client_id": .null])]
      as [(String, [String: JSON])]
    {
      let all = parameters.merging(["client_id": try start()]) { $1 }
      if method == "Test02" {
        let error = try #require(throws: VarlinkError.self) { try client.callRaw("\(name).\(method)", all) }
        #expect(error.name == "\(name).CertificationError")
      } else {
        #expect(try client.callRaw("\(name).\(method)", all) == Array(#"{"bool":true}"#.utf8))
      }
    }
  }

  @Test func info() async throws {
    let server = try await TestServer()
    let outcome = try cli("info", "unix:\(server.path)")
    #expect(outcome.status == 0)
    for line in ["Vendor: A vendor", "Product: tests", "Version: 7", "org.varlink.service", "org.example.test"] {
      #expect(outcome.output.contains(line), "\(outcome.output)")
    }
  }

  @Test(arguments: ["org.example.test", "org.varlink.service"])
  func help(interface: String) async throws {
    let server = try await TestServer()
    let outcome = try cli("help", "unix:\(server.path)/\(interface)")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("interface \(interface)\n"), "\(outcome.output)")
  }

  @Test func calls() async throws {
    let server = try await TestServer()
    let address = "unix:\(server.path)/org.example.test"
    let echo = try cli("call", "\(address).Echo", #"{"text":"héllo"}"#)
    #expect(echo.status == 0, "\(echo.output)")
    #expect(try JSON(parsing: echo.output.utf8) == ["text": "héllo"])
    let refused = try cli("call", "\(address).Refuse", #"{"reason":"not now"}"#)
    #expect(refused.output.contains("org.example.test.Refused"), "\(refused.output)")
    #expect(refused.output.contains("not now"), "\(refused.output)")
    let unknown = try cli("call", "\(address).Nothing", "{}")
    #expect(unknown.output.contains("org.varlink.service.MethodNotFound"), "\(unknown.output)")
  }
}
