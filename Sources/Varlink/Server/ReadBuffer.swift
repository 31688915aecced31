/// The room that all connections read into, one after another.
final class ReadBuffer {
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 15, alignment: 16)

  deinit { bytes.deallocate() }
}
