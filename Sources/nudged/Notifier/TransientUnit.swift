import Systemd

/// A unit that lives as long as one command. `StartTransientUnit` of `org.freedesktop.systemd1(5)`.
struct TransientUnit {
  var name: String
  var description: String
  /// The program, with its path, and its arguments.
  var command: [String]
  /// Variables beyond those of the user manager, as `NAME=value`.
  var environment: [String] = []
  /// Properties of `systemd.exec(5)` and its neighbours, by the names they have on the bus.
  var properties: [(name: String, value: Variant)] = []

  func message(on bus: Bus) throws(BusError) -> Message {
    let message = try Message(
      bus, destination: "org.freedesktop.systemd1", path: "/org/freedesktop/systemd1",
      interface: "org.freedesktop.systemd1.Manager", member: "StartTransientUnit")
    try message.setAutoStart(false)
    try message.append(name)
    try message.append("fail")
    try message.append(.array, of: "(sv)") { () throws(BusError) in
      try append("Description", to: message) { () throws(BusError) in try message.append(variant: description) }
      // One that failed is forgotten, too.
      try append("CollectMode", to: message) { () throws(BusError) in
        try message.append(variant: "inactive-or-failed")
      }
      if !environment.isEmpty {
        try append("Environment", to: message) { () throws(BusError) in try message.append(Variant.strings(environment))
        }
      }
      for (name, value) in properties {
        try append(name, to: message) { () throws(BusError) in try message.append(value) }
      }
      try append("ExecStart", to: message) { () throws(BusError) in try appendCommand(to: message) }
    }
    try message.append(.array, of: "(sa(sv))") { () throws(BusError) in }
    return message
  }

  private func append(
    _ property: String, to message: Message, value: () throws(BusError) -> Void
  ) throws(BusError) {
    try message.append(.structure, of: "sv") { () throws(BusError) in
      try message.append(property)
      try value()
    }
  }

  private func appendCommand(to message: Message) throws(BusError) {
    try message.append(.variant, of: "a(sasb)") { () throws(BusError) in
      try message.append(.array, of: "(sasb)") { () throws(BusError) in
        try message.append(.structure, of: "sasb") { () throws(BusError) in
          try message.append(command.first ?? "")
          try message.append(array: command)
          try message.append(false)
        }
      }
    }
  }
}
