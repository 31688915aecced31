import Glibc

/// Chance that can be had again: the seed is printed, and `VARLINK_TEST_SEED` sets it.
struct Seed: RandomNumberGenerator {
  private var state: UInt64

  init(_ name: String) {
    let chosen = getenv("VARLINK_TEST_SEED").flatMap { UInt64(String(cString: $0)) }
    state = chosen ?? UInt64.random(in: 0...UInt64(UInt32.max))
    print("\(name): VARLINK_TEST_SEED=\(state)")
  }

  /// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
