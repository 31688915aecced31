// swift-tools-version: 6.2
import PackageDescription

// Targets bottom-up. What a target may use is what it lists here; SwiftPM refuses the rest.

/// Every target speaks Swift 6; CI turns warnings into errors.
let common: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault")]
  + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// One thread owns the daemon's state, and the compiler proves it.
let onMainActor: [SwiftSetting] = common + [.defaultIsolation(MainActor.self)]

/// What pays for size and start-up time; Benchmarks/tried.md has the numbers, and what did not.
let lean: [LinkerSetting] = [
  .unsafeFlags(["-use-ld=lld", "-Xlinker", "--gc-sections"], .when(configuration: .release))
]

/// Code at a fixed place needs no relocation, and a C++ library inside the daemon none to be found. `scripts/build` puts the
/// latter there; without it the shared one is taken.
let leanDaemon: [LinkerSetting] =
  lean + [
    .unsafeFlags(
      ["-Xclang-linker", "-no-pie", "-L\(Context.packageDirectory)/.build/static"], .when(configuration: .release))
  ]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "nudged",
  products: [
    .executable(name: "nudged", targets: ["nudged"]),
    .executable(name: "nudgectl", targets: ["nudgectl"]),
    .executable(name: "nudged-pages", targets: ["nudged-pages"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .target(name: "Systemd", dependencies: ["CSystemd"], swiftSettings: onMainActor),
    .target(name: "Varlink", swiftSettings: common),
    .target(name: "NudgeCore", swiftSettings: common),
    // What several programs ask of the kernel, and the file they share.
    .systemLibrary(name: "CLinux"),
    .target(name: "Linux", dependencies: ["CLinux", "NudgeCore"], swiftSettings: common),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(
      name: "NudgeStore",
      dependencies: [
        "NudgeCore", "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: common),
    .executableTarget(
      name: "nudged",
      dependencies: [
        "Systemd", "Varlink", "NudgeCore", "NudgeStore", "Linux",
        .product(name: "TOMLKit", package: "TOMLKit"), argumentParser,
      ],
      swiftSettings: onMainActor, linkerSettings: leanDaemon),
    .executableTarget(
      name: "nudgectl",
      dependencies: ["NudgeCore", "Varlink", "Linux", argumentParser],
      swiftSettings: common,
      linkerSettings: lean + [.unsafeFlags(["-static-executable"], .when(configuration: .release))]),

    // Writes the manual pages while the rest is built (scripts/manual); never installed.
    .executableTarget(
      name: "nudged-manual", dependencies: ["NudgeCore", "Varlink", argumentParser],
      swiftSettings: common, linkerSettings: lean),

    // Pages are a program of their own: templates need all of Foundation, which costs memory the daemon does not have to
    // spare and time nobody waits for in the client.
    .target(
      name: "NudgePages",
      dependencies: ["NudgeCore", .product(name: "Mustache", package: "swift-mustache")],
      resources: [.embedInCode("Templates")], swiftSettings: common),
    .executableTarget(
      name: "nudged-pages", dependencies: ["NudgePages", "NudgeCore", "Linux"], swiftSettings: common,
      linkerSettings: lean),

    // Answers the certification suite of the Varlink project; never installed.
    .executableTarget(
      name: "varlink-certification", dependencies: ["Varlink"],
      path: "Tests/VarlinkCertification", swiftSettings: common),
    // Times the planner for `make bench`; never installed.
    .executableTarget(
      name: "planner-timer", dependencies: ["NudgeCore", "NudgeStore"],
      path: "Benchmarks/planner", swiftSettings: common, linkerSettings: lean),
    // What several suites wait with and draw by; never installed.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: common),
    .testTarget(name: "SystemdTests", dependencies: ["Systemd", "TestSupport"], swiftSettings: onMainActor),
    .testTarget(
      name: "VarlinkTests", dependencies: ["Varlink", "varlink-certification"], swiftSettings: common),
    .testTarget(name: "NudgeCoreTests", dependencies: ["NudgeCore", "TestSupport"], swiftSettings: common),
    .testTarget(name: "NudgeStoreTests", dependencies: ["NudgeStore", "TestSupport"], swiftSettings: common),
    .testTarget(name: "NudgePagesTests", dependencies: ["NudgePages"], swiftSettings: common),
    .testTarget(
      name: "nudgedTests",
      dependencies: ["nudged", "Linux", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: onMainActor),
    .testTarget(name: "nudgectlTests", dependencies: ["nudgectl", "Linux", "TestSupport"], swiftSettings: common),
    .testTarget(
      name: "ManualTests", dependencies: ["nudged-manual", "nudged", "nudgectl"], swiftSettings: common),
    .testTarget(
      name: "EndToEndTests", dependencies: ["nudged", "nudgectl", "nudged-pages", "nudged-manual", "TestSupport"],
      exclude: ["Support"], swiftSettings: common),
  ]
)
