#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension String {
  /// Bytes as text; nil where they are no UTF-8.
  ///
  /// `String(validating:as:)` says the same in four times the time: here the text is made, which would replace what is wrong,
  /// and compared.
  package init?(validUTF8 bytes: UnsafeRawBufferPointer) {
    var text = String(decoding: bytes, as: UTF8.self)
    let isSame = text.withUTF8 { made in
      guard made.count == bytes.count else { return false }
      guard let start = made.baseAddress, let given = bytes.baseAddress else { return true }
      return memcmp(start, given, bytes.count) == 0
    }
    guard isSame else { return nil }
    self = text
  }

  package init?(validUTF8 bytes: ArraySlice<UInt8>) {
    guard let text = bytes.withUnsafeBytes({ String(validUTF8: $0) }) else { return nil }
    self = text
  }

  package init?(validUTF8 bytes: [UInt8]) { self.init(validUTF8: bytes[...]) }
}
