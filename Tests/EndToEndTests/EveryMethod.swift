import Foundation
import Testing

/// Calls of all methods there are, by the interfaces' own lists.
enum EveryMethod {
  /// One call of every method there is, in an order in which each has something to do. `make bench` goes through them, too.
  static func calls() throws -> [(method: String, parameters: [String: Any])] {
    let file = URL(fileURLWithPath: Here.support + "/every-method.json")
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [[Any]])
    return try rows.map { (try #require($0[0] as? String), try #require($0[1] as? [String: Any])) }
  }

  /// With two nudges, to answer and to skip: the first greeting, and one of a plan that asks at noon.
  static func session() throws -> Session {
    let session = try Session(config: DayTests.plan())
    session.clock.travel(days: 1, toHour: 11)
    try session.startServer()
    try session.startDaemon()
    try session.waitForShown(1)
    try session.sleep(days: 0, toHour: 11, minute: 59, second: 59)
    try session.waitForShown(2)
    return session
  }

  static func ask(_ method: String, _ parameters: [String: Any], _ session: Session) throws -> [String: Any] {
    let message: [String: Any] = ["method": method, "parameters": parameters]
    // With "more" where a method asks for it. A stream without end is left after its first reply.
    let streams = ["Export", "Story", "Simulate", "TryNotification", "Monitor", "List"]
    let wantsMore = streams.contains { method.hasSuffix("." + $0) }
    let client = try RawClient(session.socket)
    let json = try JSONSerialization.data(withJSONObject: wantsMore ? message.merging(["more": true]) { $1 } : message)
    try client.sendAll(String(decoding: json, as: UTF8.self) + "\0")
    while true {
      let text = try #require(client.receive(), "\(method) is answered")
      let reply = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      if reply["continues"] as? Bool != true || method.hasSuffix(".Monitor") { return reply }
    }
  }

  /// What the daemon itself says it can be asked: each method with its parameters and their types.
  static func declared(_ session: Session) throws -> [String: [(name: String, type: String)]] {
    let service = "org.varlink.service"
    let info = try ask("\(service).GetInfo", [:], session)["parameters"] as? [String: Any]
    let interfaces = try #require(info?["interfaces"] as? [String])
    return try interfaces.reduce(into: [:]) { methods, interface in
      let reply = try ask("\(service).GetInterfaceDescription", ["interface": interface], session)["parameters"]
      let description = try #require((reply as? [String: Any])?["description"] as? String)
      let text = description.replacing(/#.*/, with: "")
      for match in text.matches(of: /\bmethod (\w+)\s*\(([^()]*)\)\s*->/) {
        methods["\(interface).\(match.1)"] = match.2.matches(of: /(\w+)\s*:\s*([^\s,]+)/).map {
          (String($0.1), String($0.2))
        }
      }
    }
  }
}
