// swift-tools-version: 6.2
import PackageDescription

// The least a fully static command line program with ArgumentParser is: what `nudgectl status` is compared with.
let package = Package(
  name: "hello",
  dependencies: [.package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")],
  targets: [
    .executableTarget(
      name: "hello",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      // As nudgectl's.
      linkerSettings: [
        .unsafeFlags(["-use-ld=lld", "-Xlinker", "--gc-sections"], .when(configuration: .release)),
        .unsafeFlags(["-static-executable"], .when(configuration: .release)),
      ])
  ]
)
