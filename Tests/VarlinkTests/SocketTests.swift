import Glibc
import Testing
import Varlink

/// The socket's file: who may have it, and whose it is.
@Suite(.timeLimit(.minutes(60))) struct SocketTests {
  @MainActor private func server() -> Server {
    Server(vendor: "A vendor", product: "tests", version: "7", url: "https://example.org/")
  }

  private static let permissions: mode_t = 0o777

  @Test @MainActor func onlyItsUserMayReachIt() throws {
    let place = Place()
    let server = server()
    try server.listen(atPath: place.file())
    let mode = try #require(place.mode())
    #expect(mode & S_IFMT == S_IFSOCK)
    #expect(mode & Self.permissions == 0o600)
    server.stop()
    #expect(place.mode() == nil)
  }

  @Test @MainActor func aDeadSocketIsTakenOver() throws {
    let place = Place()
    _ = Ear(place.file())
    #expect(place.mode() != nil, "the file outlives its socket")
    let server = server()
    try server.listen(atPath: place.file())
    #expect(throws: Never.self) { try Wire(place.file()) }
    withExtendedLifetime(server) {}
  }

  @Test @MainActor func aLiveSocketIsNeverTaken() async throws {
    let live = try TestServer()
    #expect(throws: ServerError.addressInUse(path: live.path)) { try server().listen(atPath: live.path) }
    let path = live.path
    let reply = try await Task.detached { try Wire(path).ask(call("Echo", #"{"text":"mine"}"#)) }.value
    #expect(reply == ["parameters": ["text": "mine"]])
    withExtendedLifetime(live) {}
  }

  @Test @MainActor func aLiveSocketWithAFullQueueIsNeverTaken() throws {
    let place = Place()
    let ear = Ear(place.file())
    var waiting: [Int32] = []
    defer { waiting.forEach { close($0) } }
    while true {
      let fd = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0)
      waiting.append(fd)
      if withSocketAddress(place.file(), { connect(fd, $0, $1) }) != 0 { break }
    }
    #expect(errno == EAGAIN)
    #expect(throws: ServerError.addressInUse(path: place.file())) { try server().listen(atPath: place.file()) }
    withExtendedLifetime(ear) {}
  }

  @Test @MainActor func whatIsNoSocketIsLeftAlone() throws {
    let place = Place()
    let file = open(place.file(), O_CREAT | O_WRONLY, 0o600)
    defer { close(file) }
    #expect(throws: ServerError.addressInUse(path: place.file())) { try server().listen(atPath: place.file()) }
    #expect(try #require(place.mode()) & S_IFMT == S_IFREG)
  }

  @Test @MainActor func aFileThatBelongsToAnotherIsNotRemoved() throws {
    let place = Place()
    let first = server()
    try first.listen(atPath: place.file())
    unlink(place.file())
    let second = server()
    try second.listen(atPath: place.file())
    first.stop()
    #expect(throws: Never.self) { try Wire(place.file()) }
    withExtendedLifetime(second) {}
  }

  @Test @MainActor func pathsThatCannotBe() throws {
    let place = Place()
    let long = place.file(String(repeating: "x", count: 120))
    #expect(throws: ServerError.pathTooLong(path: long)) { try server().listen(atPath: long) }
    #expect(throws: ServerError.system(call: "open", errno: ENOENT)) {
      try server().listen(atPath: place.file("nowhere/socket"))
    }
    let longest = place.file(String(repeating: "x", count: 106 - place.path.utf8.count))
    #expect(longest.utf8.count == 107)
    #expect(throws: Never.self) { try server().listen(atPath: longest) }
  }

  @Test @MainActor func aSocketMayComeFromElsewhere() async throws {
    let place = Place()
    let fd = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    _ = withSocketAddress(place.file()) { bind(fd, $0, $1) }
    listen(fd, 4)
    let server = server()
    try server.listen(onDescriptor: fd)
    let path = place.file()
    let reply = try await Task.detached { try Wire(path).ask(#"{"method":"a.b.C"}"#) }.value
    #expect(reply == ["error": "org.varlink.service.InterfaceNotFound", "parameters": ["interface": "a.b"]])
    server.stop()
    #expect(place.mode() != nil, "its file is not the server's to remove")
  }

  @Test @MainActor func whatDoesNotListenIsRefused() {
    let stream = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #expect(throws: ServerError.notListening(fd: stream)) { try server().listen(onDescriptor: stream) }
    #expect(throws: ServerError.notListening(fd: -1)) { try server().listen(onDescriptor: -1) }
  }

  @Test(arguments: [
    (ServerError.addressInUse(path: "/a"), "/a is in use"),
    (.pathTooLong(path: "/a"), "/a is too long for a socket, which may have 107 bytes"),
    (.notListening(fd: 7), "descriptor 7 is no listening socket"),
    (.system(call: "bind", errno: EACCES), "bind: Permission denied"),
  ])
  func errorsReadWell(error: ServerError, text: String) {
    #expect(error.description == text)
  }

  // MARK: Other users

  private static let canBeAnother =
    geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0 && access("/usr/bin/perl", X_OK) == 0

  /// A client that connects, calls, and prints how many bytes came back.
  private static let client = """
    use IO::Socket::UNIX;
    my $socket = IO::Socket::UNIX->new(Peer => shift) or do { print "unreachable"; exit };
    $SIG{PIPE} = "IGNORE";
    $socket->syswrite("{\\"method\\":\\"a.b.C\\"}\\0");
    my $count = $socket->sysread(my $reply, 4096);
    print $count ? "answered" : "turned away";
    """

  @Test(.enabled(if: canBeAnother, "needs root, setpriv and perl to become another user"))
  func otherUsersAreNotLetIn() async throws {
    let place = Place()
    chmod(place.path, 0o755)
    let server = await server()
    // Open to all by its mode: the credentials alone decide.
    try await server.listen(atPath: place.file(), mode: 0o666)
    chmod(place.file(), 0o666)
    let another = ["/usr/bin/setpriv", "--reuid=65534", "--clear-groups", "--"]
    let perl = ["/usr/bin/perl", "-e", Self.client, place.file()]
    #expect(try Program.run(perl).output == "answered")
    #expect(try Program.run(another + perl).output == "turned away")
    // And by the usual mode they do not even come that far.
    chmod(place.file(), 0o600)
    #expect(try Program.run(another + perl).output == "unreachable")
    await server.stop()
  }
}
