/// Which nudged this is. The daemon and the client are built together; `nudgectl doctor` tells when they differ.
public enum NudgedVersion {
  /// Semantic version, without a leading `v`.
  public static let current = "0.1.0"
}
