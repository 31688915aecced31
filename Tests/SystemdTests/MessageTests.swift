import Glibc
import Testing

@testable import Systemd

extension Everything {
  /// What messages carry, there and back through a real bus.
  @Suite struct MessageTests {
    let daemon: PrivateBus

    init() throws { daemon = try PrivateBus() }

    /// Sends what `fill` appends, and reads it at the other end.
    private func carry(
      _ fill: (Message) throws(BusError) -> Void, read: @escaping (Message) throws(BusError) -> Void
    ) async throws {
      var problem: BusError?
      let peer = try await Peer(daemon) { call throws(BusError) in
        do throws(BusError) { try read(call) } catch { problem = error }
        return try Message(replyTo: call)
      }
      let bus = try daemon.connect()
      let message = try Peer.message(bus)
      try fill(message)
      _ = try await bus.ask(message)
      if let problem { throw problem }
      withExtendedLifetime(peer) {}
    }

    private func carry<Value: MessageValue & Equatable>(_ values: [Value]) async throws {
      try await carry { message throws(BusError) in
        for value in values { try message.append(value) }
        try message.append(array: values)
        try message.append(array: [Value]())
      } read: { message throws(BusError) in
        for value in values { #expect(try message.read(Value.self) == value) }
        #expect(try message.read(arrayOf: Value.self) == values)
        #expect(try message.read(arrayOf: Value.self).isEmpty)
        #expect(message.isAtEnd)
      }
    }

    @Test func bytes() async throws { try await carry([UInt8.min, 1, .max]) }
    @Test func shortNumbers() async throws { try await carry([Int16.min, 0, .max]) }
    @Test func shortUnsignedNumbers() async throws { try await carry([UInt16.min, .max]) }
    @Test func numbers() async throws { try await carry([Int32.min, -1, .max]) }
    @Test func unsignedNumbers() async throws { try await carry([UInt32.min, .max]) }
    @Test func longNumbers() async throws { try await carry([Int64.min, .max]) }
    @Test func longUnsignedNumbers() async throws { try await carry([UInt64.min, .max]) }
    @Test func fractions() async throws { try await carry([0.1, -.infinity, .greatestFiniteMagnitude]) }
    @Test func truthValues() async throws { try await carry([true, false]) }
    @Test func texts() async throws { try await carry(["", "walked five minutes", "ä€😀\u{1B}[31m\n"]) }
    @Test func paths() async throws { try await carry([ObjectPath("/"), ObjectPath("/org/example/_1")]) }

    @Test func descriptorsArriveAsDuplicates() async throws {
      let memory = try SealedMemory(Array("walked five minutes".utf8))
      try await carry { message throws(BusError) in
        try message.append(memory.descriptor)
        try message.append(.descriptor(memory.descriptor))
      } read: { message throws(BusError) in
        let first = try message.read(PassedDescriptor.self)
        guard case .descriptor(let second) = try message.readVariant() else {
          throw BusError(.otherType, message: "no descriptor in the variant")
        }
        #expect(Set([first.number, second.number, memory.descriptor.number]).count == 3)
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(first.number, &bytes, bytes.count)
        #expect(String(decoding: bytes[..<max(0, count)], as: UTF8.self) == "walked five minutes")
      }
    }

    @Test(arguments: [0, 1, 1 << 20]) func sealedMemoryHoldsWhatItIsGivenForGood(_ size: Int) throws {
      let memory = try SealedMemory([UInt8](repeating: 7, count: size))
      let descriptor = memory.descriptor.number
      #expect(write(descriptor, "x", 1) == -1 && errno == EPERM)
      #expect(ftruncate(descriptor, 0) == -1 || size == 0)
      #expect(lseek(descriptor, 0, SEEK_CUR) == 0)
      var bytes = [UInt8](repeating: 0, count: size + 1)
      #expect(read(descriptor, &bytes, bytes.count) == size)
      #expect(bytes.prefix(size).allSatisfy { $0 == 7 })
    }

    nonisolated static let variants: [Variant] = [
      .bool(true), .byte(1), .int16(-2), .uint16(3), .int32(-4), .uint32(5), .int64(-6), .uint64(7), .double(0.5),
      .string("eight"), .path(ObjectPath("/nine")), .strings(["ten", ""]), .strings([]),
    ]

    @Test(arguments: variants)
    func variantsKeepTheirType(_ variant: Variant) async throws {
      try await carry { message throws(BusError) in
        try message.append(variant)
      } read: { message throws(BusError) in
        #expect(try message.readVariant() == variant)
      }
    }

    @Test func dictionariesMayHoldWhatNobodyKnowsHere() async throws {
      try await carry { message throws(BusError) in
        try message.append(dictionary: [("urgency", .byte(1)), ("category", .string("im"))])
        try message.append(.array, of: "{sv}") { () throws(BusError) in
          try message.append(.dictionaryEntry, of: "sv") { () throws(BusError) in
            try message.append("image-data")
            try message.append(.variant, of: "(iay)") { () throws(BusError) in
              try message.append(.structure, of: "iay") { () throws(BusError) in
                try message.append(Int32(1))
                try message.append(array: [UInt8(1), 2, 3])
              }
            }
          }
        }
        try message.append(dictionary: [])
      } read: { message throws(BusError) in
        #expect(message.signature == "a{sv}a{sv}a{sv}")
        #expect(try message.readDictionary() == ["urgency": .byte(1), "category": .string("im")])
        #expect(try message.readDictionary() == ["image-data": .other("(iay)")])
        #expect(try message.readDictionary().isEmpty)
      }
    }

    @Test func theRestOfAContainerMayBeLeft() async throws {
      try await carry { message throws(BusError) in
        try message.append(array: ["one", "two", "three"])
        try message.append(UInt8(4))
        try message.append("five")
      } read: { message throws(BusError) in
        #expect(try message.read(.array, of: "s") { () throws(BusError) in try message.read(String.self) } == "one")
        try message.skip()
        #expect(try message.read(String.self) == "five")
      }
    }

    @Test func readingTheWrongThingIsAnError() async throws {
      try await carry { message throws(BusError) in
        try message.append("text")
      } read: { message throws(BusError) in
        #expect { try message.read(UInt32.self) } throws: { ($0 as? BusError)?.code == .otherType }
        #expect { try message.readVariant() } throws: { ($0 as? BusError)?.code == .otherType }
        #expect { try message.read(arrayOf: String.self) } throws: { ($0 as? BusError)?.code == .otherType }
        #expect(try message.read(String.self) == "text")
        #expect { try message.read(String.self) } throws: { ($0 as? BusError)?.code == .atEnd }
        #expect { try message.readVariant() } throws: { ($0 as? BusError)?.code == .atEnd }
      }
    }

    @Test func whatTheBusCannotCarryIsRefused() throws {
      let bus = try daemon.connect()
      let message = try Peer.message(bus)
      let refused: [() throws -> Void] = [
        { try message.append("cut\0here") },
        { try message.append(ObjectPath("no path")) },
        { try message.append(Variant.other("ay")) },
        { _ = try Message(bus, destination: "no name", path: "/", interface: nil, member: "Do") },
        { _ = try Message(bus, destination: nil, path: "/", interface: "a.b", member: "not one") },
      ]
      for append in refused {
        #expect { try append() } throws: { ($0 as? BusError)?.code == .invalidArgument }
      }
    }

    @Test func aMessageKnowsItsWay() async throws {
      let bus = try daemon.connect()
      try await bus.settle()
      let message = try Peer.message(bus, member: "Way")
      #expect(message.mayAutoStart)
      try message.setAutoStart(false)
      #expect(!message.mayAutoStart)
      var seen: [String?] = []
      let peer = try await Peer(daemon) { call throws(BusError) in
        seen = [call.sender, call.path, call.interface, call.member]
        #expect(!call.mayAutoStart)
        return try Message(replyTo: call)
      }
      let reply = try await bus.ask(message)
      #expect(seen == [bus.uniqueName, Peer.path, Peer.interface, "Way"])
      #expect(reply.sender == peer.bus.uniqueName)
      #expect(!reply.isError)
    }

    @Test func aServerIsStartedOnlyIfAllowed() async throws {
      try daemon.offer(Peer.name, command: "/bin/false")
      let bus = try daemon.connect()
      let held = try Peer.message(bus)
      try held.setAutoStart(false)
      let unknown = try await bus.failure(of: held)
      #expect(unknown?.name == "org.freedesktop.DBus.Error.NameHasNoOwner")
      let tried = try await bus.failure(of: Peer.message(bus))
      #expect(tried?.name?.hasPrefix("org.freedesktop.DBus.Error.Spawn") == true)
    }
  }
}
