import ArgumentParser

@main
struct Hello: ParsableCommand {
  @Flag(help: "Say it as JSON.")
  var json = false

  func run() { print(json ? #"{"hello": "world"}"# : "Hello, world.") }
}
