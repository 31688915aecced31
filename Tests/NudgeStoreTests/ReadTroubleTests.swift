import Foundation
import Glibc
import Testing

@testable import NudgeStore

/// A disk that does not give what is there. The system refuses to read its own memory at 0 (proc(5)), which is as good an error as
/// any; what the whole daemon makes of one is tried by `make attack` (start-faults).
@Suite("A read that the disk refuses is no end of a file")
struct ReadTroubleTests {
  let ground: Ground

  private static let refused = "/proc/self/mem"

  init() throws {
    ground = try Ground()
    try ground.write("one", "two")
  }

  @Test("of a log nobody says where it ends, but to save what can be read")
  func log() throws {
    #expect { try LogFile(Self.refused) } throws: { ($0 as? StoreError)?.reason == .diskTrouble }
    #expect { try LogFile.isGarbage(Self.refused) } throws: { ($0 as? StoreError)?.reason == .diskTrouble }
    #expect(try LogFile(Self.refused, isSaving: true) == nil)
    for none in ["none", "."] { #expect(try LogFile(ground.scratch.directory + "/" + none) == nil) }
  }

  @Test("pages are not written as zeros, and a journal is not said to be none")
  func pages() throws {
    let descriptor = open(Self.refused, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    #expect { try JournalHeader(descriptor, of: "there") } throws: { ($0 as? StoreError)?.path == "there" }
    let pages = PageFile(descriptor, nil)
    #expect { try pages.refuseTrouble("there") } throws: { ($0 as? StoreError)?.path == "there" }
    #expect { try pages.write(to: ground.scratch.directory + "/copy") } throws: { $0 is StoreError }
    let whole = PageFile(open(ground.journal, O_RDONLY | O_CLOEXEC), nil, isOwn: true)
    _ = whole.page(1)
    #expect(whole.page(whole.count + 1) == nil)
    try whole.refuseTrouble("there")
  }
}
