/// Random numbers that are a function of what they are drawn for: the same installation, plan and day give the same ones,
/// after a restart as before it, on every machine and with every version of Swift.
///
/// SplitMix64: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
struct SeededDraw {
  private var state: UInt64

  /// - Parameters:
  ///   - seed: the installation's.
  ///   - plan: its name.
  ///   - wall: the beginning of the stretch drawn from.
  init(seed: UInt64, plan: String, wall: CivilDateTime) {
    self.init(seed: seed, purpose: plan, number: wall.microsecondsSinceEpoch)
  }

  /// - Parameters:
  ///   - seed: the installation's.
  ///   - purpose: what is drawn for; different ones do not go in step.
  ///   - number: which of the draws for it.
  init(seed: UInt64, purpose: String, number: Int64) {
    // The name becomes a number; then both parts are mixed in turn.
    let name = purpose.utf8.reduce(into: FNV1a()) { $0.mix(UInt64($1)) }
    state = seed
    state = next() ^ name.value
    state = next() ^ UInt64(bitPattern: number)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// From 0 up to but not 1, evenly.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// From 0 up to but not `end`, evenly; `end` is positive.
  mutating func number(below end: Int64) -> Int64 { Int64(unit() * Double(end)) }
}
