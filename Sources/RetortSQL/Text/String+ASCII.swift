extension String {
  /// The text with the letters A to Z in lower case and all others as they are: how SQL's keywords compare
  /// everywhere, and names in SQLite.
  public var asciiLowercased: String {
    guard utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return self }
    return String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
