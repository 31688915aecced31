import Linux

import Foundation
import Testing

@testable import nudgectl

/// A home of a test's own, with a runtime directory, removed with it.
final class TemporaryHome {
  let path: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "nudgectl-home-XXXXXX").utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    mkdir(runtime, 0o700)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var runtime: String { path + "/run" }
  var data: String { path + "/data" }
  var unsent: String { data + "/nudged/unsent.txt" }

  /// A stage that lives here.
  func stage(_ daemon: FakeDaemon? = nil) -> Stage {
    let stage = Stage(daemon)
    stage.variables["XDG_RUNTIME_DIR"] = runtime
    stage.variables["XDG_DATA_HOME"] = data
    stage.variables["DISPLAY"] = "elsewhere:0"
    stage.variables["LANG"] = "C.UTF-8"
    return stage
  }

  func text(_ file: String) -> String? { try? String(contentsOfFile: file, encoding: .utf8) }

  func mode(_ file: String) -> Int? {
    (try? FileManager.default.attributesOfItem(atPath: file))?[.posixPermissions] as? Int
  }

  /// The names beside the journal's place, in order.
  var names: [String] { PlainFile.names(in: data + "/nudged").sorted() }
}
