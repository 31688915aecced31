import Testing

/// One test at a time: they count descriptors and turns of the main queue, and set environment variables.
@Suite(.serialized)
enum Everything {}
