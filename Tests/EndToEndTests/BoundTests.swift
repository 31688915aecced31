import Foundation
import Testing

/// Nothing that comes in is without a bound (attacked: one long search held everybody up for 20 s and took 3.5 GB).
@Suite("Bounds of what comes in", .serialized)
struct BoundTests {
  /// Far more than a parameter of this type takes; nil where a type has no length.
  private func tooMuch(_ type: String, _ name: String, of method: String) -> Any? {
    switch type.trimmingPrefix("?") {
    // A record of a file may be long.
    case "string": String(repeating: "word ", count: method.hasSuffix(".Import") && name == "text" ? 500_000 : 100_000)
    case "[]string": (0..<4000).map { "w\($0)" }
    case "[]int": Array(0..<4000)
    case "[string]string": Dictionary(uniqueKeysWithValues: (0..<4000).map { ("w\($0)", "a") })
    case "int", "bool", "float": nil
    default: Issue.record("\(type) is a type this test does not know")
    }
  }

  private static let refusals: Set = [
    "TooMuch", "BadEntry", "BadAim", "BadAnswer", "BadTime", "BadSimulation", "InvalidParameter", "NotAnExport",
    // Of a name that is none of these.
    "InterfaceNotFound", "NoSuchGuide", "NoSuchPlan",
  ]

  @Test("every text and every list of every method is refused when it is far too long, and nothing comes of it")
  func everyParameter() throws {
    let session = try EveryMethod.session()
    let declared = try EveryMethod.declared(session)
    for (method, parameters) in try EveryMethod.calls() {
      for (name, type) in try #require(declared[method]) {
        guard let value = tooMuch(type, name, of: method) else { continue }
        let reply = try EveryMethod.ask(method, parameters.merging([name: value]) { $1 }, session)
        let error = (reply["error"] as? String)?.split(separator: ".").last.map(String.init) ?? "\(reply)"
        #expect(Self.refusals.contains(error), "\(method), \(name): \(error.prefix(200))")
      }
      // Numbers go on from one to the next: a refused call that had written something would take one.
      let reply = try EveryMethod.ask(method, parameters, session)
      #expect(reply["error"] == nil, "\(method): \(reply)")
    }
  }

  @Test("more values than any call has are not read")
  func values() throws {
    let session = try EveryMethod.session()
    let reply = try EveryMethod.ask("org.nudged.Journal.Share", ["ids": Array(0..<500_000), "with": "Anna"], session)
    #expect(reply["error"] as? String == "org.nudged.Journal.TooMuch", "\(reply)")
    #expect((reply["parameters"] as? [String: Any])?["parameter"] as? String == "parameters")
  }

  @Test("a search of a pasted page is refused by a sentence, one of twenty words is not")
  func search() throws {
    let session = try EveryMethod.session()
    for count in [20, 21, 1000] {
      let words = Array(repeating: "word", count: count).joined(separator: " ")
      let outcome = try session.ctl("list", "--search", words)
      #expect(outcome.status == (count == 20 ? 0 : 65), "\(count): \(outcome)")
      if count > 20 { #expect(outcome.errors.contains("search") && outcome.errors.contains("fit"), "\(outcome)") }
    }
  }
}
