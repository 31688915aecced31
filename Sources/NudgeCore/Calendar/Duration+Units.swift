extension Duration {
  /// That many times 60 seconds.
  public static func minutes(_ count: Int) -> Duration { .seconds(Int64(count).multiplied(saturatingBy: 60)) }

  /// That many times 60 minutes.
  public static func hours(_ count: Int) -> Duration { .seconds(Int64(count).multiplied(saturatingBy: 3600)) }

  /// That many times 24 hours; not civil days, which may be longer or shorter.
  public static func days(_ count: Int) -> Duration { .seconds(Int64(count).multiplied(saturatingBy: 86_400)) }

  /// The length in microseconds, towards zero; held at the ends of `Int64` instead of overflowing.
  public var microseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds.multiplied(saturatingBy: 1_000_000).added(saturating: attoseconds / 1_000_000_000_000)
  }

  /// The length in seconds, towards zero.
  public var wholeSeconds: Int64 { components.seconds }
}
