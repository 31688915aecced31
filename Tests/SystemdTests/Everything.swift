import Testing

/// One test at a time: they count turns of the main queue, and see that nothing happens.
@Suite(.serialized)
enum Everything {}
