extension SQLValue {
  /// What a database gave as text. Bytes that are no UTF-8 stay bytes: reading them as a `String` is an error, and nothing is
  /// replaced in silence.
  package init(text bytes: UnsafeRawBufferPointer) {
    let characters = bytes.bindMemory(to: UInt8.self)
    self = String(validating: characters, as: UTF8.self).map { .text($0) } ?? .blob(Array(bytes))
  }
}
