import Testing

@testable import NudgeCore

@Suite("Student's t")
struct StudentTTests {
  /// From the tables every textbook has.
  @Test(
    "reaches of tables",
    arguments: [
      (0.05, 2, 4.303), (0.05, 4, 2.776), (0.05, 10, 2.228), (0.05, 30, 2.042), (0.05, 60, 2.000), (0.01, 10, 3.169),
      (0.001, 10, 4.587), (0.001, 50, 3.496), (0.5, 8, 0.706),
    ])
  func tables(chance: Double, freedom: Int, reach: Double) {
    #expect(abs(StudentT.reach(ofChance: chance, freedom: freedom) - reach) < 0.0006)
    #expect(abs(StudentT.chance(beyond: reach, freedom: freedom) - chance) < 0.0006 * max(chance, 0.1))
  }

  @Test("an odd number claims less than it may; too few are two; no chance at all has an end")
  func edges() {
    #expect(StudentT.reach(ofChance: 0.05, freedom: 11) == StudentT.reach(ofChance: 0.05, freedom: 10))
    #expect(StudentT.reach(ofChance: 0.05, freedom: 0) == StudentT.reach(ofChance: 0.05, freedom: 2))
    #expect(StudentT.reach(ofChance: 0, freedom: 40).isFinite)
    #expect(StudentT.chance(beyond: 0, freedom: 6) == 1)
  }
}
