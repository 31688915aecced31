import Varlink

/// Leads each client through the steps of the certification, and compares every call with what it has to be.
@MainActor final class Certification {
  /// The step each client has to take next, by its identity.
  private var next: [String: Int] = [:]
  private var clients = 0

  func interface() throws -> Interface {
    var interface = try Interface(Self.description)
    interface.method("Start") { [self] (_: Empty, _) in ["client_id": .string(start())] as JSON }
    for step in Step.all where step.method != "Test10" {
      interface.method(step.method) { [self] (parameters: JSON, call) in
        try take(step, parameters, isAsWanted: call.isOneway == (step.method == "Test11"))
        return step.gives
      }
    }
    interface.stream("Test10") { [self] (parameters: JSON, stream: Stream<JSON>) in
      guard stream.wantsMore else { throw VarlinkError.expectedMore }
      try take(Step.named("Test10"), parameters)
      for number in 1...10 { stream.send(["string": .string("Reply number \(number)")], continues: number < 10) }
    }
    return interface
  }

  private func start() -> String {
    clients += 1
    let client = "client-\(clients)"
    next[client] = 0
    return client
  }

  /// Goes a step on, if it is the right one with the right parameters.
  private func take(_ step: Step, _ parameters: JSON, isAsWanted: Bool = true) throws {
    guard case .object(var got) = parameters, case .string(let client) = got.removeValue(forKey: "client_id"),
      let index = next[client]
    else { throw VarlinkError(name: "\(Self.name).ClientIdError") }
    let wanted = Step.all[index]
    guard wanted.method == step.method, isAsWanted, JSON.object(got).comparable == wanted.wants.comparable else {
      next[client] = nil
      throw Self.refusal(wanted, got: step.method, .object(got))
    }
    next[client] = index + 1 < Step.all.count ? index + 1 : nil
  }

  private static func refusal(_ wanted: Step, got method: String, _ parameters: JSON) -> VarlinkError {
    func call(_ method: String, _ parameters: JSON) -> JSON {
      ["method": .string("\(name).\(method)"), "parameters": parameters]
    }
    return VarlinkError(
      name: "\(name).CertificationError",
      parameters: ["wants": call(wanted.method, wanted.wants), "got": call(method, parameters)])
  }
}

extension JSON {
  /// The same value in the one form that is compared: absent members are null, and 1 is 1.0.
  fileprivate var comparable: JSON {
    switch self {
    case .integer(let value): .real(Double(value))
    case .array(let elements): .array(elements.map(\.comparable))
    case .object(let members): .object(members.filter { $0.value != .null }.mapValues(\.comparable))
    default: self
    }
  }
}
