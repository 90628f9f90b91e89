extension SQLValue {
  /// What a database gave as text. Bytes that are no UTF-8 stay bytes: reading them as a `String` is an error, and nothing is
  /// replaced in silence.
  package init(text bytes: UnsafeRawBufferPointer) {
    self = String(validUTF8: bytes).map { .text($0) } ?? .blob(Array(bytes))
  }
}
