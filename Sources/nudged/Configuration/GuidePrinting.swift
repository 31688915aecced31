@preconcurrency import Glibc  // for `stderr`
import NudgeCore
import Varlink

/// `nudged --guide NAME`: a guide as it is on disk, as JSON. It works while no daemon runs.
enum GuidePrinting {
  static func run(_ name: String) -> Int32 {
    guard let places = try? Places(environment: Environment.all) else { return EX_UNAVAILABLE }
    guard let guide = GuideLibrary.load(directories: places.guideDirectories).guides[name] else {
      fputs("There is no guide of that name that can be read.\n", stderr)
      return EX_DATAERR
    }
    guard let json = try? JSON.encode(GuideSheet(guide)) else { return EX_SOFTWARE }
    print(String(decoding: json, as: UTF8.self))
    return 0
  }
}
